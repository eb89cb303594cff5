"""`levier queries`: the catalogue -> a list of its questions, or one of them in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "list the questions"
ABOUT = "List the questions of the catalogue, or tell all about one."
EXAMPLES = """\
examples:
  levier queries
  levier queries timeline
  levier query timeline --param since=2019 -g out"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="a question (default: list them all)")


def run(given: Namespace) -> int:
    """List the questions, or tell one."""
    from graph.query import catalogue, question
    from levier import listing

    if given.name:
        listing.one(question(given.name))
    else:
        listing.catalogue(catalogue())
    return DONE
