"""`levier forget`: a person who asks for it -> a build without the person, and what is to be published again."""

from __future__ import annotations

import shlex
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import add_limits
from levier.status import DONE, ERROR

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from levier.forget import Removal

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

What was published or pushed before is elsewhere: the command lists it. It ends
with status 1 where no text had the name, as with a spelling error (which is
noted all the same), or where the name still stands in OUT."""


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
    from levier.forget import forget
    from levier.setting import limited

    limits = limited(Limits(), given.limit)
    made = forget(given.person, given.corpus, given.graph, limits)
    tell(made, given.graph)
    return DONE if made.named and not made.left else ERROR


def tell(made: Removal, out: Path) -> None:
    """Say what has the name of a forgotten person elsewhere, and what is to be done there."""
    from levier import show
    from ontology import terms

    to, where = show.console(), shlex.quote(str(out))
    if not made.named:
        show.indented(
            to, 0, f"No text of {out} names this person, so that nothing was removed: is it spelt as there?"
        )
        show.indented(to, 0, "The name is noted in forgotten.csv all the same, and kept out of later texts.")
        return
    if made.left:
        to.print(f"The name still seems to stand in {len(made.left):,} files of {out}:")
        for name in made.left:
            show.indented(to, 2, name)
        to.print("There its letters, or given name and surname within a line of each other, are left.")
        to.print("Where they name the person, change it in the texts of the corpus, and build again.\n")
    to.print(f"{len(made.graphs):,} named graphs of {out} are others now:")
    for name in made.graphs:
        show.indented(to, 2, f"{terms.BASE}graph/{name}")
    to.print(f"\nNow, wherever {out} went before:")
    for line in (
        f"publish again: levier publish {where} -o SITE, and remove what is no more on the server",
        f"push again: levier push {where} --endpoint URL",
        f"start again each levier serve {where}",
        "take out of backups and caches what is older; tell who copied a dump",
        "keep forgotten.csv with the texts: every later build needs it",
    ):
        show.indented(to, 2, line)
    if made.held:
        to.print(f"\nA program still reads the build before, with the name: end it, then build {out} again.")
