"""Folded text -> the dates written in it, complete or not, as points that `deixis` can resolve.

One pass finds the words and digits that a date may hang on (a month, a season, a weekday, four digits, "hier");
what stands around each tells whether it is a date and what belongs to it: the days before a month, the year after
it, "fin", "dernier". A bare month or season must follow a word that dates ("en", "depuis", "au"); four digits are
no year where they number an article, count things or stand inside an address.

>>> text = "les 17 et 18 novembre 2022"
>>> [(p.year, p.month, p.day, p.last_day) for p in points(text, text)]
[(2022, 11, 17, 18)]
"""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from extract.deixis import Point, Shift
from extract.fold import any_of
from extract.forms import Forms
from extract.lexicon import table
from extract.number import number_words, words_value

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping, Sequence

    _Reader = Callable[[str, str, re.Match[str], Any], Iterable[Point]]

_MARKS = frozenset("-/.")
_LINE = 60
_YEAR_LENGTH = 4
_EARLIEST, _LATEST = 1800, 2099


def points(text: str, folded: str) -> list[Point]:
    """The dates of a text, in order, none over another; `folded` is the text folded."""
    found: list[Point] = []
    kinds = _kinds()
    for match in _trigger().finditer(folded):
        word = match[0]
        if word[0].isdigit():
            adjoining = bool(found) and found[-1].end == match.start() - 1
            if adjoining or _stands_free(folded, match.start()):
                found += _numeric(folded, match)
        else:
            read, value = kinds[word]
            found += read(text, folded, match, value)
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
        year = part["y"] + (2000 if part["y"] < 100 else 0)
        yield Point(start, whole.end(), year, part["m"], part.get("d"))
    elif end - start == _YEAR_LENGTH and _is_year(folded, start, end):
        yield _at_edge(Point(start, end, int(match[0])), FORMS.before("edge", folded, start))


def _is_year(folded: str, start: int, end: int) -> bool:
    if not _EARLIEST <= int(folded[start:end]) <= _LATEST or FORMS.before("not_year_before", folded, start):
        return False
    if FORMS.match("not_year_after", folded, end) and not FORMS.match("another_year", folded, end):
        return False
    return (
        not FORMS.match("counted_plural", folded, end)
        or FORMS.before("year_preposition", folded, start) is not None
    )


def _decade(_text: str, folded: str, match: re.Match[str], _value: object) -> Iterable[Point]:
    """Ten years: "les années 1990", "les années 90"."""
    if (digits := FORMS.match("decade", folded, match.end())) and not FORMS.match(
        "another_year", folded, digits.end()
    ):
        first = int(digits[1]) + (1900 if len(digits[1]) < _YEAR_LENGTH else 0)
        edge = FORMS.before("edge", folded, match.start())
        yield _at_edge(Point(match.start(), digits.end(), first, last_year=first + 9), edge)


def _month(text: str, folded: str, match: re.Match[str], month: int) -> Iterable[Point]:
    start, end = match.span()
    end, year, turn = _year_or_turn(folded, end)
    days = FORMS.before("days", folded, start) if folded[start - 2 : start - 1].isalnum() else None
    if days:
        if FORMS.before("named_after_a_date", folded, days.start()):
            yield Point(days.start(), end)  # it holds its place, so that its year is not read by itself
        else:
            yield from _days(folded, days, Point(start, end, year, month, turn=turn))
        return
    edge = FORMS.before("edge", folded, start)
    point = _at_edge(Point(start, end, year, month, turn=turn), edge)
    bare = year is None and not turn and not edge
    if not bare or (
        FORMS.before("month_before", folded, start) and _in_running_text(text, start, match.end())
    ):
        yield point


def _month_short(text: str, folded: str, match: re.Match[str], month: int) -> Iterable[Point]:
    """An abbreviated month, which needs a day before it or a year after it."""
    end = match.end() + folded.startswith(".", match.end())
    after, year, turn = _year_or_turn(folded, end)
    days = FORMS.before("days", folded, match.start())
    if days:
        yield from _days(folded, days, Point(match.start(), after, year, month, turn=turn))
    elif year is not None:
        yield Point(match.start(), after, year, month)


def _month_of(_text: str, folded: str, match: re.Match[str], month: int) -> Iterable[Point]:
    start = match.start()
    end, year, turn = _year_or_turn(folded, match.end())
    if year is not None or turn or FORMS.before("month_of_before", folded, start):
        yield Point(start, end, year, month, edge="middle", turn=turn)


def _season(_text: str, folded: str, match: re.Match[str], season: int) -> Iterable[Point]:
    start = match.start()
    end, year, turn = _year_or_turn(folded, match.end())
    if two := FORMS.match("second_year", folded, end) if year is not None else None:
        end = two.end()
    participle = match[0] == table("time")["grammar"]["summer"] and not FORMS.before(
        "summer_before", folded, start
    )
    edge = FORMS.before("edge", folded, start)
    if year is not None or (
        not participle and (turn or edge or FORMS.before("season_before", folded, start))
    ):
        yield _at_edge(Point(start, end, year, season, turn=turn), edge)._replace(edge="")


def _part(_text: str, folded: str, match: re.Match[str], months: int) -> Iterable[Point]:
    """A quarter or half of a year, by its ordinal."""
    ordinal = FORMS.before("ordinal", folded, match.start())
    if ordinal is None:
        return
    end, year, turn = _year_or_turn(folded, match.end() + folded.startswith(".", match.end()))
    last = table("time")["ordinal"][ordinal[1]] * months
    if last <= 12:
        yield Point(ordinal.start(), end, year, last - months + 1, last_month=last, turn=turn)


def _part_short(_text: str, folded: str, match: re.Match[str], months: list[int]) -> Iterable[Point]:
    end, year, _ = _year_or_turn(folded, match.end())
    if year is not None:
        yield Point(match.start(), end, year, months[0], last_month=months[1])


def _weekday(_text: str, folded: str, match: re.Match[str], weekday: int) -> Iterable[Point]:
    start = match.start()
    demonstrative = FORMS.before("demonstrative", folded, start)
    turn = FORMS.match("turn", folded, match.end())
    habit = FORMS.before("weekday_before", folded, start) or FORMS.match("weekday_after", folded, match.end())
    if demonstrative or turn or not habit:
        start = demonstrative.start() if demonstrative else start
        end = turn.end() if turn else match.end()
        yield Point(start, end, weekday=weekday, turn=table("time")["turn"][turn[1]] if turn else "")


def _shift(_text: str, folded: str, match: re.Match[str], shift: tuple[Shift, str]) -> Iterable[Point]:
    tied = shift[0].of == "previous" and FORMS.match("shift_after", folded, match.end())
    if not tied and not FORMS.match("year", folded, match.end()):
        yield Point(match.start(), match.end(), shift=shift[0], edge=shift[1])


def _ago(_text: str, folded: str, match: re.Match[str], _value: object) -> Iterable[Point]:
    """So long before the document: "il y a dix ans"."""
    if found := FORMS.match("ago", folded, match.start()):
        unit = table("time")["counted"]["units"][found[2]]
        yield Point(
            found.start(), found.end(), shift=Shift(unit, -_count(found[1]), "document"), edge="middle"
        )


def _later(_text: str, folded: str, match: re.Match[str], way: int) -> Iterable[Point]:
    """So long before or after the last date: "deux ans plus tôt"."""
    if found := FORMS.before("counted", folded, match.start()):
        unit = table("time")["counted"]["units"][found[2]]
        yield Point(found.start(), match.end(), shift=Shift(unit, way * _count(found[1]), "previous"))


def _days(folded: str, days: re.Match[str], month: Point) -> Iterable[Point]:
    """A point for each run of days before a month: "3 et 17 mai" are two, "17 et 18 mai" are one."""
    numbers = list(FORMS.pattern("day").finditer(folded, days.start(), days.end()))
    week = FORMS.before("week_of", folded, days.start())
    runs, through = _runs(folded, numbers)
    opening = FORMS.before("days_open", folded, days.start()) if through else None
    for run in runs:
        first, last = run[0], run[-1]
        lead = (week or opening or first) if run is runs[0] else first
        yield month._replace(
            start=lead.start(),
            end=month.end if run is runs[-1] else last.end(),
            day=int(first[2]),
            last_day=int(last[2]) if int(last[2]) > int(first[2]) else None,
            weekday=table("time")["weekday"].get(first[1]) if first[1] else None,
            week=week is not None,
        )


def _runs(folded: str, numbers: Sequence[re.Match[str]]) -> tuple[list[list[re.Match[str]]], bool]:
    """Days that are one after the other, or joined by "au"; and whether any are so joined."""
    through = False
    runs = [[numbers[0]]]
    for first, second in pairwise(numbers):
        link = folded[first.end() : second.start()].strip().split(" ")[0]
        joined = link in table("time")["grammar"]["day_through"]
        through |= joined
        if joined or int(second[2]) == int(first[2]) + 1:
            runs[-1].append(second)
        else:
            runs.append([second])
    return runs, through


def _year_or_turn(folded: str, end: int) -> tuple[int, int | None, str]:
    """What completes a month or season: where it ends, its year, or a word such as "dernier"."""
    if year := FORMS.match("year", folded, end):
        return year.end(), int(year[1]), ""
    if turn := FORMS.match("turn", folded, end):
        return turn.end(), None, table("time")["turn"][turn[1]]
    return end, None, ""


def _at_edge(point: Point, edge: re.Match[str] | None) -> Point:
    if edge is None:
        return point
    name: str = table("time")["edge"][edge[1]]
    return point._replace(start=edge.start(), edge=name) if name else point


def _in_running_text(text: str, start: int, end: int) -> bool:
    """Whether a month is written as months are: in small letters, in capitals throughout, or as a line begins."""
    word, line = text[start:end], text[max(0, start - _LINE) : start]
    return word[0].islower() or word.isupper() or not line.rpartition("\n")[2].strip(" \t•▪*-–—(")


def _count(number: str) -> int:
    return int(number) if number.isdigit() else words_value(number)


@cache
def _trigger() -> re.Pattern[str]:
    """What a date may hang on: one cheap pass over the text."""
    digits = r"[0-9]{4}(?!\w)|[0-9]{1,2}(?=[-/.][0-9])"
    return re.compile(rf"(?<!\w)(?:{digits}|{any_of(_kinds())}(?!\w))")


@cache
def _kinds() -> Mapping[str, tuple[_Reader, Any]]:
    """Each word that a date may hang on, with what reads it and its value."""
    lexicon = table("time")
    shifts = {
        form: (Shift(entry["unit"], entry["by"], entry["of"]), entry.get("edge", ""))
        for entry in lexicon["shift"]
        for form in entry["forms"]
    }
    counted = lexicon["counted"]
    kinds: list[tuple[_Reader, Mapping[str, Any]]] = [
        (_month_short, lexicon["month_short"]),
        (_month, lexicon["month"]),
        (_month_of, lexicon["month_of"]),
        (_season, lexicon["season"]),
        (_part, lexicon["part"]),
        (_part_short, lexicon["part_short"]),
        (_weekday, lexicon["weekday"]),
        (_shift, shifts),
        (_ago, dict.fromkeys(counted["ago"])),
        (_later, counted["later"]),
        (_decade, dict.fromkeys(lexicon["grammar"]["decade"])),
    ]
    return {word: (read, value) for read, words in kinds for word, value in words.items()}


FORMS = Forms("time", number=number_words)
