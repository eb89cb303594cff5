"""`levier validate`: a graph -> the rules that it breaks, and where."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import positive
from levier.status import DONE, VIOLATIONS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "check a graph against the shapes"
ABOUT = """\
Check a graph against the shapes: what every claim must have, quotations that
are true to their texts, classes that fit their relations, dates in order, a
direct triple for each fact and for nothing else, no personal contact data; of
a whole build, that no graph and no text is missing."""
EXAMPLES = """\
examples:
  levier validate out
  levier validate out --lang fr    the rules in French
  levier validate out --jobs 4     a large build, in four processes
  levier validate out/graph.nq     without texts: no quotation is compared"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("graph", metavar="OUT|FILE.nq", type=Path, help="a build, or its graph alone")
    parser.add_argument(
        "--lang", choices=("en", "fr"), default="en", help="language of the rules (default: en)"
    )
    parser.add_argument(
        "--jobs", metavar="N", type=positive, default=1, help="how many processes (default: 1)"
    )


def run(given: Namespace) -> int:
    """Check a graph against the shapes."""
    from functools import partial

    from graph.validate import validate
    from levier import show
    from levier.parallel import ordered

    found = validate(given.graph, given.lang, partial(ordered, jobs=given.jobs))
    show.validation(found)
    return DONE if found.conforms else VIOLATIONS
