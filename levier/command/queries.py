"""`levier queries`: the catalogue -> a list of its questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "list the questions"
ABOUT = "List the questions of the catalogue, with their parameters."
EXAMPLES = """\
examples:
  levier queries
  levier query timeline --param since=2019 -g out"""


def arguments(_: ArgumentParser) -> None:
    """Take nothing."""


def run(_: Namespace) -> int:
    """List the questions."""
    from graph.query import catalogue
    from levier import show

    show.questions(catalogue())
    return DONE
