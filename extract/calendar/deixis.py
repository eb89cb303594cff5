"""A date as written, the document's date and the dates around -> EDTF: which year, month or day is meant.

A text says "le 5 juillet", "mardi", "l'an dernier", "le lendemain". The year comes, in this order, from the
phrase itself ("5 mars dernier", "novembre de la même année"), from what the surrounding text has set (given
as `anchors`), and from the document's date with the tense of the sentence: what happened lies before it, what
will happen after it, else the nearest is taken; a weekday must fall right. What none of these settles is
given up, never guessed.

>>> resolve(Point(0, 9, month=7, day=5), "2019-07-09", "past")
'2019-07-05'
>>> resolve(Point(0, 8, month=11, day=17, last_day=18), "2024-05-25", "past")
'2023-11-17/2023-11-18'
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, NamedTuple

from ontology.edtf import bounds, valid

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTHS = 12
_DAYS = 7
_LEAP, _CYCLE = 4, 6  # years until a 29 February, or a date on the same weekday, comes again
_DAY_LENGTH, _MONTH_LENGTH = len("2024-01-01"), len("2024-01")
_STATED = {"year": 0, "month": _MONTH_LENGTH, "week": _DAY_LENGTH, "day": _DAY_LENGTH}


class Shift(NamedTuple):
    """So many units from the document's date or from the date before in the text: "hier", "le lendemain"."""

    unit: str
    by: int
    of: str


class Point(NamedTuple):
    """A date as written, complete or not."""

    start: int
    end: int
    year: int | None = None
    month: int | None = None
    """1 to 12, or 21 to 24 for a season."""
    day: int | None = None
    last_day: int | None = None
    """Of a run of days in one month: "17 et 18 novembre"."""
    last_month: int | None = None
    """Of a quarter or a half-year."""
    weekday: int | None = None
    edge: str = ""
    """"early", "middle" or "late": "fin 2018"."""
    turn: str = ""
    """"last", "next", "coming", "following", "same" or "this": "mars dernier"."""
    last_year: int | None = None
    """Of a decade."""
    shift: Shift | None = None
    week: bool = False
    """The seven days from `day` on: "la semaine du 15 novembre"."""


def resolve(
    point: Point, today: str | None, tense: str = "", anchors: Sequence[str] = (), previous: str = ""
) -> str | None:
    """The EDTF literal that a point means, or None where nothing tells.

    `today` is the document's date; `tense` "past", "future" or ""; `anchors` the dates that the text around
    has set, the weightiest first; `previous` the date before in the text, for "le lendemain".
    """
    if point.shift:
        found = _shifted(point, point.shift, today if point.shift.of == "document" else previous)
    elif point.year is not None:
        found = written(point, point.year)
    elif point.month is None:
        found = _weekday(point, today, tense)
    else:
        year = _year(point, today, tense, anchors, previous)
        found = None if year is None else written(point, year)
    return found if found and valid(found) else None


def written(point: Point, year: int) -> str | None:
    """The EDTF literal of a point in a given year; None where there is no such day."""
    if point.last_year:
        return f"{year:04}/{point.last_year:04}{'~' if point.edge else ''}"
    month = f"{year:04}" if point.month is None else f"{year:04}-{point.month:02}"
    edtf = month
    if point.last_month:
        edtf = f"{month}/{year:04}-{point.last_month:02}"
    elif point.day:
        edtf = f"{month}-{point.day:02}"
        if point.week:
            return _days_from(edtf)
        if point.last_day:
            edtf += f"/{month}-{point.last_day:02}"
    elif point.edge:
        edtf += "~"
    return edtf if valid(edtf) else None


def _year(point: Point, today: str | None, tense: str, anchors: Sequence[str], previous: str) -> int | None:
    if point.turn in {"same", "following"}:
        return _after_previous(point, previous)
    if point.turn == "this":
        return int(today[:4]) if today else None
    tense = {"last": "past", "next": "future", "coming": "future"}.get(point.turn, tense)
    for anchor in anchors if not point.turn and point.weekday is None else ():
        year = _told_after(point, anchor)
        if written(point, year) and (today is None or _fits(point, year, today, tense)):
            return year
    return None if today is None else _by_date(point, today, tense)


def _after_previous(point: Point, previous: str) -> int | None:
    first = bounds(previous)[0] if previous else None
    if first is None:
        return None
    year = int(first[:4])
    return year + (point.turn == "following" and _span(point, year)[0] <= first)


def _told_after(point: Point, anchor: str) -> int:
    """The year of a point told after another date: the same, or the next where the months say so."""
    first = bounds(anchor)[0] or ""
    backwards = int(first[5:7]) - (point.month or 0) if len(anchor) >= _MONTH_LENGTH else 0
    return int(first[:4]) + (backwards >= _MONTHS // 2)


def _by_date(point: Point, today: str, tense: str) -> int | None:
    now, reach = int(today[:4]), _LEAP if point.month == 2 else 1
    reach = reach if point.weekday is None else _CYCLE
    years = [year for year in range(now - reach, now + reach + 1) if written(point, year)]
    falling = [year for year in years if _falls_right(point, year)]
    fitting = [
        year for year in falling or years if _fits(point, year, today, tense) and _turns(point, year, today)
    ]
    if point.weekday is not None and not point.turn:  # a weekday that falls right tells more than a tense
        fitting = [year for year in fitting if abs(year - now) <= 1]
    return min(fitting or falling or years, key=lambda year: _distance(point, year, today), default=None)


def _fits(point: Point, year: int, today: str, tense: str) -> bool:
    """Whether a year puts what has happened before the document's date, and what is to come after it."""
    now_from, now_to = bounds(today)
    first, last = _span(point, year)
    return (tense != "past" or first <= str(now_to)) and (tense != "future" or last >= str(now_from))


def _turns(point: Point, year: int, today: str) -> bool:
    """Whether a year heeds "dernier" and "prochain", which leave out the day, month or season that it is."""
    now_from, now_to = bounds(today)
    first, last = _span(point, year)
    return (point.turn != "last" or last < str(now_to)) and (point.turn != "next" or first > str(now_from))


def _distance(point: Point, year: int, today: str) -> int:
    """Days between a point and the document's date; 0 where one holds the other."""
    first, last, now_from, now_to = map(date.fromisoformat, (*_span(point, year), *map(str, bounds(today))))
    return max((first - now_to).days, (now_from - last).days, 0)


def _falls_right(point: Point, year: int) -> bool:
    if point.weekday is None or point.day is None or point.month is None:
        return True
    return date(year, point.month, point.day).weekday() == point.weekday


def _span(point: Point, year: int) -> tuple[str, str]:
    first, last = bounds(written(point, year) or f"{year:04}")
    return str(first), str(last)


def _weekday(point: Point, today: str | None, tense: str) -> str | None:
    """A weekday alone, within a week of a document that is dated to the day."""
    if today is None or point.weekday is None or len(today) != _DAY_LENGTH:
        return None
    now = date.fromisoformat(today)
    if point.turn == "next" or (tense == "future" and not point.turn):
        ahead = (point.weekday - now.weekday()) % _DAYS
        return str(now + timedelta(ahead or _DAYS * (point.turn == "next")))
    back = (now.weekday() - point.weekday) % _DAYS
    return str(now - timedelta(back or _DAYS * (point.turn == "last")))


def _shifted(point: Point, shift: Shift, origin: str | None) -> str | None:
    first, last = bounds(origin) if origin else (None, None)
    begin, slash, end = (origin or "").partition("/")
    base, stated = (last, end) if shift.by > 0 and slash else (first, begin)
    if base is None or len(stated) < _STATED[shift.unit]:
        return None
    if shift.unit in {"day", "week"}:
        day = date.fromisoformat(base)
        if shift.unit == "day":
            return str(day + timedelta(shift.by))
        return _days_from(str(day + timedelta(_DAYS * shift.by - day.weekday())))
    year, month = int(base[:4]), int(base[5:7])
    if shift.unit == "month":
        year, month = divmod(year * _MONTHS + month - 1 + shift.by, _MONTHS)
        return f"{year:04}-{month + 1:02}{'~' if point.edge else ''}"
    return f"{year + shift.by:04}{'~' if point.edge else ''}"


def _days_from(day: str) -> str | None:
    """The week that begins on a day."""
    return f"{day}/{date.fromisoformat(day) + timedelta(_DAYS - 1)}" if valid(day) else None
