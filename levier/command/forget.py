"""`levier forget`: a person who asks for it -> a build without the person, and what is to be published again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import add_limits
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "remove a person, and keep the person out"
ABOUT = """\
Remove a person from a build: no statement about the person is left, and the
name is masked in every text as read and in every quote.

The name is noted in forgotten.csv beside the texts, as salted hashes and not in
clear. That file is an input of every later build, so that the person does not
come back: keep it with the texts. The texts themselves are yours and stay as
they are."""
EXAMPLES = """\
examples:
  levier forget "Odile Trahec" --corpus texts -g out

What was published or pushed before is elsewhere: the command lists it."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("person", metavar="PERSON", help="a name in full, or the IRI of a person in OUT")
    add(
        "--corpus",
        metavar="CORPUS",
        type=Path,
        required=True,
        help="the folder of texts that OUT was made of",
    )
    add("-g", "--graph", metavar="OUT", type=Path, required=True, help="the build")
    add_limits(parser, "set a limit of reading: those that OUT was built with")


def run(given: Namespace) -> int:
    """Forget a person, and list what has the name elsewhere."""
    from extract.readers import Limits
    from levier import show
    from levier.forget import forget
    from levier.setting import limited

    limits = limited(Limits(), given.limit)
    show.removal(forget(given.person, given.corpus, given.graph, limits), given.graph)
    return DONE
