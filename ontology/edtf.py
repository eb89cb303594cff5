"""EDTF literal -> the days that it spans: the little date arithmetic that every later stage shares.

Only what French texts make us write is accepted, a subset of levels 0 and 1 of the Extended Date/Time Format
(Library of Congress, 2019): a year, month or day, each perhaps uncertain ("?", "~", "%"); a season of a year;
an interval of two of these, one end of which may be open ("..") or unknown (empty). Unspecified digits
("199X"), years of more than four digits and times of day are refused.

A season is three calendar months, as in meteorology: spring (21) is March to May, summer (22) June to August,
autumn (23) September to November, and winter (24) December of its year to February of the next, because EDTF
lets winter come last in a year.

>>> bounds("2018~"), bounds("../2015-06-30"), bounds("2024-24")
(('2018-01-01', '2018-12-31'), (None, '2015-06-30'), ('2024-12-01', '2025-02-28'))
>>> interval("2023-03", "2023-06"), interval("2006", None), valid("2023-02-29")
('2023-03/2023-06', '2006/..', False)
"""

from __future__ import annotations

import re
from calendar import monthrange
from functools import lru_cache

_DATE = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?[~?%]?")
_OPEN = frozenset({"..", ""})
_FIRST_MONTH = {21: 3, 22: 6, 23: 9, 24: 12}
_MONTHS = 12


@lru_cache(maxsize=1 << 14)
def bounds(edtf: str) -> tuple[str | None, str | None]:
    """The first and last day (xsd:date, inclusive) that a literal may mean; None at an open or unknown end.

    Raises:
        ValueError: the literal is not of the accepted subset.
    """
    if not valid(edtf):
        accepted = "a year, month, day or season, perhaps with ~, or an interval of two of them or one and .."
        raise ValueError(f"not an EDTF date: {edtf!r}; accepted: {accepted}")
    first, last = _ends(edtf)
    return (None if first in _OPEN else _earliest(first), None if last in _OPEN else _latest(last))


@lru_cache(maxsize=1 << 14)
def valid(edtf: str) -> bool:
    """Whether a literal is of the accepted subset, names real days, and ends no earlier than it begins."""
    if edtf.count("/") > 1:
        return False
    first, last = _ends(edtf)
    closed = [end for end in (first, last) if end not in _OPEN]
    if not closed or not all(map(_is_date, closed)):
        return False
    return len(closed) == 1 or _earliest(first) <= _latest(last)


def interval(first: str | None, last: str | None) -> str:
    """The interval from the beginning of one literal to the end of another; None leaves that end open."""
    begin = ".." if first is None else _ends(first)[0]
    end = ".." if last is None else _ends(last)[1]
    return begin if begin == end else f"{begin}/{end}"


def _ends(edtf: str) -> tuple[str, str]:
    first, slash, last = edtf.partition("/")
    return (first, last) if slash else (first, first)


def _is_date(date: str) -> bool:
    match = _DATE.fullmatch(date)
    if match is None or match[1] == "0000":
        return False
    year, month, day = (int(part) if part else None for part in match.groups())
    if month is None or year is None:
        return True
    if day is None:
        return 1 <= month <= _MONTHS or month in _FIRST_MONTH
    return 1 <= month <= _MONTHS and 1 <= day <= monthrange(year, month)[1]


def _earliest(date: str) -> str:
    year, month, day = _parts(date)
    return f"{year:04}-{_FIRST_MONTH.get(month or 1, month or 1):02}-{day or 1:02}"


def _latest(date: str) -> str:
    year, month, day = _parts(date)
    month = month or _MONTHS
    if month in _FIRST_MONTH:
        month = _FIRST_MONTH[month] + 2
        year, month = (year + 1, month - _MONTHS) if month > _MONTHS else (year, month)
    return f"{year:04}-{month:02}-{day or monthrange(year, month)[1]:02}"


def _parts(date: str) -> tuple[int, int | None, int | None]:
    match = _DATE.fullmatch(date)
    assert match is not None, date
    year, month, day = match.groups()
    return int(year), int(month) if month else None, int(day) if day else None
