r"""What the graph holds -> how a page says it: dates in French and English, quotes without their markup.

A quote stays word for word: only what a Markdown file writes for the look of a word goes, and line ends become spaces.

>>> when("2018~"), when("2019-07-05"), when("../2015-06")
(('vers 2018', 'about 2018'), ('5 juillet 2019', '5 July 2019'), ('juin 2015 au plus tard', 'June 2015 at the latest'))
>>> when("2015/2020"), when("2021-24/.."), when("not a date")
(('2015 – 2020', '2015 – 2020'), ('depuis hiver 2021', 'since winter 2021'), ('not a date', 'not a date'))
>>> unmarked("le **RTES** et l'[Avise](https://avise.org)\nadoptent 3 * 4 _plans_")
"le RTES et l'Avise adoptent 3 * 4 plans"
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from graph.publish import rights
from ontology import edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["iso", "unmarked", "when"]

LANGUAGES = ("fr", "en")
OPEN = {"..", ""}
UNSURE = "~?%"
DAY = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])(?:-\d{2})?)?")
MARKS = (
    (re.compile(r"!?\[([^\]\n]{0,300}+)\]\([^)\s]{0,500}+\)"), r"\1"),
    (re.compile(r"(?<![\w*])(\*{1,3})(?=[^\s*])([^*\n]*[^\s*])\1(?![\w*])"), r"\2"),
    (re.compile(r"(?<!\w)(_{1,3})(?=[^\s_])([^_\n]*[^\s_])\1(?!\w)"), r"\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\*\*|(?<!\w)__|__(?!\w)"), ""),
    (re.compile(r"^[^\S\n]*+(?:#{1,6}|>|[*+-])\s+", re.MULTILINE), ""),
    (re.compile(r"\\([*_`#\[\]>])"), r"\1"),
    (re.compile(r"\s+"), " "),
)
"""Links, emphasis, code, halves of emphasis, marks at the start of a line, escapes, spaces."""


def unmarked(quote: str) -> str:
    """Give a quote as it is read aloud."""
    for mark, plain in MARKS:
        quote = mark.sub(plain, quote)
    return quote.strip()


def when(date: str) -> tuple[str, str]:
    """Say an EDTF literal in French and in English; what is none is given as it is."""
    if not edtf.valid(date):
        return date, date
    french, english = (_said(date, rights.settings()["dates"][language]) for language in LANGUAGES)
    return french, english


def iso(date: str) -> str:
    """Give a literal where HTML has a date of its form: a day, a month or a year; else nothing."""
    return date if DAY.fullmatch(date) else ""


def _said(date: str, words: Mapping[str, str]) -> str:
    first, slash, last = date.partition("/")
    if not slash:
        return _day(first, words)
    if first in OPEN:
        return words["until"].format(_day(last, words))
    if last in OPEN:
        return words["since"].format(_day(first, words))
    return f"{_day(first, words)} – {_day(last, words)}"


def _day(date: str, words: Mapping[str, str]) -> str:
    certain = date.rstrip(UNSURE)
    year, month, day = (*certain.split("-"), "", "")[:3]
    name = words["names"].split()[_number(month)] if month else ""
    told = " ".join(part for part in (words["first"] if day == "01" else day.lstrip("0"), name, year) if part)
    return told if certain == date else words["about"].format(told)


def _number(month: str) -> int:
    """Give the place of a month, or of a season after the months, among their names."""
    return int(month) - (1 if int(month) <= 12 else 9)
