"""`levier diff`: two builds -> the claims that came and went."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from levier.harmless import harmless
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "tell which claims came and went from one build to another"
ABOUT = """\
Tell which claims the second build has and the first has not (+), and which
went (-), each with the words that say it. A claim that stands elsewhere in its
text, or is surer than before, has neither come nor gone."""
EXAMPLES = """\
examples:
  levier diff out-2023 out-2024
  levier diff out-2023 out-2024 --format csv > changes.csv"""
COLUMNS = ("change", "document", "claim", "said", "quote")


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("one", metavar="OUT1", type=Path, help="a build")
    add("other", metavar="OUT2", type=Path, help="another")
    add("--format", choices=("text", "csv"), default="text", help="default: text")


def run(given: Namespace) -> int:
    """Tell what came and went."""
    import csv

    from graph.answer import safe
    from levier.difference import differences

    came = went = 0
    table = csv.writer(sys.stdout, lineterminator="\n")
    if given.format == "csv":
        table.writerow(COLUMNS)
    for one in differences(given.one, given.other):
        came, went = came + one.came, went + (not one.came)
        if given.format == "csv":
            row = ("came" if one.came else "went", one.document, one.claim, one.said, one.quote)
            table.writerow(map(safe, row))
        else:
            quote = " ".join(one.quote.split())
            print(harmless(f"{'+' if one.came else '-'} {one.said}\n    {one.document}: {quote}"))
    if given.format == "text":
        print(f"{came:,} claims came, {went:,} went")
    return DONE
