"""`levier evaluate`: hand-made gold and a build -> how good the build is."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "compare a build with gold"
ABOUT = """\
Compare a build with hand-made gold: precision, recall and F1 by kind and
relation, modality, how much of the evidence is true to its text and well
placed, and how far the confidence can be trusted, measured leaving one text
out: each text by the claims of the others."""
EXAMPLES = """\
examples:
  levier evaluate corpus/gold/sample out
  levier evaluate corpus/gold/sample out --misses     each miss and error too,
                                                      with its sentence"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("gold", metavar="GOLD", type=Path, help="folder of gold, one .json file for each text")
    add("out", metavar="OUT", type=Path, help="a build of the same texts")
    add("--misses", action="store_true", help="list what was missed and what is wrong")


def run(given: Namespace) -> int:
    """Compare a build with gold."""
    from graph.evaluate import evaluate
    from levier import show

    show.report(evaluate(given.gold, given.out), given.misses)
    return DONE
