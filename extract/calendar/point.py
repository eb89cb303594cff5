"""Folded text -> the dates written in it, complete or not, as points that `deixis` can resolve.

One pass finds the words and digits that a date may hang on: the names that `almanac` reads, dates in digits,
four digits that may be a year, "hier", "il y a dix ans". Four digits are no year where they number an
article, count things or stand inside an address.

>>> text = "les 17 et 18 novembre 2022"
>>> [(p.year, p.month, p.day, p.last_day) for p in points(text, text)]
[(2022, 11, 17, 18)]
"""

from __future__ import annotations

import re
from functools import cache, partial
from typing import TYPE_CHECKING

from extract.calendar.almanac import FORMS, at_edge, readers
from extract.calendar.deixis import Point, Shift
from extract.language.fold import any_of
from extract.language.lexicon import table
from extract.language.number import words_value

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from extract.calendar.almanac import Reader

_MARKS = frozenset("-/.")
_YEAR_LENGTH = 4
_EARLIEST, _LATEST = 1800, 2099
_CENTURY, _LAST_CENTURY = 2000, 1900


def points(text: str, folded: str) -> list[Point]:
    """The dates of a text, in order, none over another; `folded` is the text folded."""
    found: list[Point] = []
    reads = _readers()
    for match in _trigger().finditer(folded):
        word = match[0]
        if not word[0].isdigit():
            found += reads[word](text, folded, match)
        elif (found and found[-1].end == match.start() - 1) or _stands_free(folded, match.start()):
            found += _numeric(folded, match)
    found.sort(key=lambda point: (point.start, -point.end))
    kept: list[Point] = []
    for point in found:
        if not kept or point.start >= kept[-1].end:
            kept.append(point)
    return kept


def _stands_free(folded: str, start: int) -> bool:
    """Whether no mark ties digits to what is before them, as in a reference or an address."""
    return not start or folded[start - 1] not in "-/.,°" or FORMS.before("edge", folded, start) is not None


def _numeric(folded: str, match: re.Match[str]) -> Iterable[Point]:
    """A date in digits, "2019-07-05", "14/10/2022" or "09/2024", or a year."""
    start, end = match.span()
    if folded[end : end + 1] in _MARKS and (whole := FORMS.match("numeric", folded, start)):
        part = {name[0]: int(value) for name, value in whole.groupdict().items() if value}
        year = part["y"] + (_CENTURY if part["y"] < 100 else 0)
        yield Point(start, whole.end(), year, part["m"], part.get("d"))
    elif (day := FORMS.match("day_month", folded, start)) and _is_day(folded, start):
        yield Point(start, day.end(), None, int(day["m"]), int(day["d"]))
    elif end - start == _YEAR_LENGTH and _is_year(folded, start, end):
        yield at_edge(folded, Point(start, end, int(match[0])))


def _is_day(folded: str, start: int) -> bool:
    """Whether "3/11" is a day and no fraction: it opens its line, or follows an article or a weekday."""
    return FORMS.before("day_month_before", folded, start) is not None


def _is_year(folded: str, start: int, end: int) -> bool:
    if not _EARLIEST <= int(folded[start:end]) <= _LATEST or FORMS.before("not_year_before", folded, start):
        return False
    if FORMS.match("not_year_after", folded, end) and not FORMS.match("another_year", folded, end):
        return False
    counting = FORMS.match("counted_plural", folded, end)
    return not counting or FORMS.before("year_preposition", folded, start) is not None


def _decade(_text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """Ten years: "les années 1990", "les années 90"."""
    digits = FORMS.match("decade", folded, match.end())
    if digits and not FORMS.match("another_year", folded, digits.end()):
        first = int(digits[1]) + (_LAST_CENTURY if len(digits[1]) < _YEAR_LENGTH else 0)
        yield at_edge(folded, Point(match.start(), digits.end(), first, last_year=first + 9))


def _shift(shift: Shift, edge: str, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """A set phrase: "hier", "l'an dernier"; not "la veille de"."""
    tied = shift.of == "previous" and FORMS.match("shift_after", folded, match.end())
    if FORMS.match("distant", folded, match.end()) or FORMS.before("so_far", folded, match.start()):
        return
    if not tied and not FORMS.match("year", folded, match.end()):
        yield Point(match.start(), match.end(), shift=shift, edge=edge)


def _ago(_text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """So long before the document: "il y a dix ans"."""
    if found := FORMS.match("ago", folded, match.start()):
        shift = Shift(table("time")["counted"]["units"][found[2]], -_count(found[1]), "document")
        yield Point(found.start(), found.end(), shift=shift, edge="middle")


def _later(way: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """So long before or after the last date: "deux ans plus tôt"."""
    if found := FORMS.before("counted", folded, match.start()):
        shift = Shift(table("time")["counted"]["units"][found[2]], way * _count(found[1]), "previous")
        yield Point(found.start(), match.end(), shift=shift)


def _count(number: str) -> int:
    return int(number) if number.isdigit() else words_value(number)


@cache
def _trigger() -> re.Pattern[str]:
    """What a date may hang on: one cheap pass over the text."""
    digits = r"[0-9]{4}(?!\w)|[0-9]{1,2}(?=[-/.][0-9])"
    return re.compile(rf"(?<!\w)(?:{digits}|{any_of(_readers())}(?!\w))")


@cache
def _readers() -> Mapping[str, Reader]:
    """What reads each word that a date may hang on."""
    lexicon = table("time")
    shifts: dict[str, Reader] = {
        form: partial(_shift, Shift(entry["unit"], entry["by"], entry["of"]), entry.get("edge", ""))
        for entry in lexicon["shift"]
        for form in entry["forms"]
    }
    later: dict[str, Reader] = {
        form: partial(_later, way) for form, way in lexicon["counted"]["later"].items()
    }
    ago, decade = (
        dict.fromkeys(lexicon["counted"]["ago"], _ago),
        dict.fromkeys(lexicon["grammar"]["decade"], _decade),
    )
    return {**readers(), **shifts, **later, **ago, **decade}
