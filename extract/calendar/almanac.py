"""A month, season, part of the year or weekday in a folded text -> the points of time that it is part of.

Each reader is given the place of such a word and looks around it: at the days before a month and the year
after it, at "début" and "fin", at "dernier" and "prochain". A word without any of these must follow one that
dates ("en mars", "au printemps"), because "mars" is a planet as well, "été" a participle, and "le mardi"
every Tuesday.

>>> import re
>>> text = "du 25 août au 3 octobre"
>>> [(p.month, p.day) for p in readers()["octobre"](text, text, re.search("octobre", text))]
[(10, 3)]
"""

from __future__ import annotations

from functools import cache, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.calendar.deixis import Point
from extract.language.forms import Forms
from extract.language.lexicon import table
from extract.language.number import number_words

if TYPE_CHECKING:
    import re
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Reader = Callable[[str, str, re.Match[str]], Iterable[Point]]
    """Reads the text, the text folded and the place of a word."""

_LINE = 60
_MONTHS = 12


@cache
def readers() -> Mapping[str, Reader]:
    """What reads each name of a month, season, part of the year or weekday."""
    kinds: dict[str, Callable[..., Iterable[Point]]] = {
        "month_short": _month_short,
        "month": _month,
        "month_of": _month_of,
        "season": _season,
        "part": _part,
        "part_short": _part_short,
        "weekday": _weekday,
    }
    return {
        word: partial(read, value)
        for kind, read in kinds.items()
        for word, value in table("time")[kind].items()
    }


def at_edge(folded: str, point: Point) -> Point:
    """A point with what goes before it: "début", "mi-", "fin"."""
    edge = FORMS.before("edge", folded, point.start)
    name: str = table("time")["edge"][edge[1]] if edge else ""
    return point._replace(start=edge.start(), edge=name) if edge and name else point


def _month(month: int, text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    start = match.start()
    end, year, turn = _year_or_turn(folded, match.end())
    point = Point(start, end, year, month, turn=turn)
    days = FORMS.before("days", folded, start) if folded[start - 2 : start - 1].isalnum() else None
    if days and FORMS.before("named_after_a_date", folded, days.start()):
        return [Point(days.start(), end)]  # it holds its place, so that its year is not read by itself
    if days:
        return _days(folded, days, point)
    point = at_edge(folded, point)
    if year is not None or turn or point.edge:
        return [point]
    named = FORMS.before("month_before", folded, start) or FORMS.match("month_after", folded, end)
    dated = named and _in_running_text(text, start, match.end())
    return [point] if dated else []


def _month_short(month: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """An abbreviated month, which needs a day before it or a year after it."""
    start, end = match.start(), match.end() + folded.startswith(".", match.end())
    end, year, turn = _year_or_turn(folded, end)
    point = Point(start, end, year, month, turn=turn)
    if days := FORMS.before("days", folded, start):
        return _days(folded, days, point)
    return [] if year is None else [point]


def _month_of(month: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """What falls in a month, about then: "la rentrée"."""
    end, year, turn = _year_or_turn(folded, match.end())
    if year is not None or turn or FORMS.before("month_of_before", folded, match.start()):
        yield Point(match.start(), end, year, month, edge="middle", turn=turn)


def _season(season: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    start = match.start()
    end, year, turn = _year_or_turn(folded, match.end())
    if year is not None and (second := FORMS.match("second_year", folded, end)):
        end = second.end()
    point = at_edge(folded, Point(start, end, year, season, turn=turn))
    participle = match[0] == table("time")["grammar"]["summer"] and not FORMS.before(
        "summer_before", folded, start
    )
    heads = FORMS.match("line_head", folded, end) and FORMS.before("line_start", folded, start)
    if heads and year is None:
        point = point._replace(turn=turn or "coming")  # what an agenda gives a season alone is to come
    named = turn or point.edge or heads or FORMS.before("season_before", folded, start)
    if year is not None or (named and not participle):
        yield point._replace(edge="")


def _part(months: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    """A quarter or half of a year, by its ordinal."""
    ordinal = FORMS.before("ordinal", folded, match.start())
    last = table("time")["ordinal"][ordinal[1]] * months if ordinal else 0
    if ordinal and last <= _MONTHS:
        end, year, turn = _year_or_turn(folded, match.end() + folded.startswith(".", match.end()))
        yield Point(ordinal.start(), end, year, last - months + 1, last_month=last, turn=turn)


def _part_short(months: Sequence[int], _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    end, year, _ = _year_or_turn(folded, match.end())
    if year is not None:
        yield Point(match.start(), end, year, months[0], last_month=months[1])


def _weekday(weekday: int, _text: str, folded: str, match: re.Match[str]) -> Iterable[Point]:
    start, end = match.span()
    if FORMS.match("weekday_dated", folded, end):
        return  # the day of the month tells it
    demonstrative, turn = FORMS.before("demonstrative", folded, start), FORMS.match("turn", folded, end)
    habit = FORMS.before("weekday_before", folded, start) or FORMS.match("weekday_after", folded, end)
    if demonstrative or turn or not habit:
        yield Point(
            demonstrative.start() if demonstrative else start,
            turn.end() if turn else end,
            weekday=weekday,
            turn=table("time")["turn"][turn[1]] if turn else "",
        )


def _year_or_turn(folded: str, end: int) -> tuple[int, int | None, str]:
    """What completes a month or season: where it ends, its year, or a word such as "dernier"."""
    if year := FORMS.match("year", folded, end):
        return year.end(), int(year[1]), ""
    if turn := FORMS.match("turn", folded, end):
        return turn.end(), None, table("time")["turn"][turn[1]]
    return end, None, ""


def _days(folded: str, days: re.Match[str], month: Point) -> Iterable[Point]:
    """A point for each run of days before a month: "3 et 17 mai" are two, "17 et 18 mai" are one."""
    week = FORMS.before("week_of", folded, days.start())
    runs, through = _runs(folded, list(FORMS.pattern("day").finditer(folded, days.start(), days.end())))
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


def _runs(folded: str, days: Sequence[re.Match[str]]) -> tuple[list[list[re.Match[str]]], bool]:
    """Days that are one after the other, or joined by "au"; and whether any are so joined."""
    through = False
    runs = [[days[0]]]
    for first, second in pairwise(days):
        link = folded[first.end() : second.start()].strip().split(" ")[0]
        joined = link in table("time")["grammar"]["day_through"]
        through |= joined
        if joined or int(second[2]) == int(first[2]) + 1:
            runs[-1].append(second)
        else:
            runs.append([second])
    return runs, through


def _in_running_text(text: str, start: int, end: int) -> bool:
    """Whether a month is in small letters, in capitals throughout, or where a line begins."""
    word, line = text[start:end], text[max(0, start - _LINE) : start]
    return word[0].islower() or word.isupper() or not line.rpartition("\n")[2].strip(" \t•▪*-–—(")


FORMS = Forms("time", number=number_words)
