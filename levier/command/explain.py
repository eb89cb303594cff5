"""`levier explain`: a sentence -> what each stage sees in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from levier.command.typed import date
from levier.errors import UsageError
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "show what is seen in a sentence"
ABOUT = """\
Show what is seen in a sentence at each stage, from words to claims, and why
there is no claim where there is none."""
EXAMPLES = """\
examples:
  levier explain "La métropole de Lyon est adhérente du RTES."
  levier explain --date 2024-06 "Nantes Métropole aurait adhéré l'an dernier au
                                 RTES, selon l'Avise." """


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("sentence", metavar="SENTENCE", help="one or more sentences in French")
    help_of_date = "day, month or year that they are read at, for what is said of today"
    parser.add_argument("--date", metavar="DATE", type=date, help=help_of_date)


def run(given: Namespace) -> int:
    """Show what is seen in a sentence.

    Raises:
        UsageError: there is no sentence.
    """
    from extract.explain import explain
    from levier import show

    sentence = given.sentence.encode(errors="replace").decode()
    if not sentence.strip():
        raise UsageError(
            'nothing to explain: give a sentence, for example "Nantes Métropole adhère au RTES."'
        )
    show.explanation(explain(sentence, given.date))
    return DONE
