"""A place among units -> the verb that it goes with: before it, after it, the one of its clause."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_REACH = 14
_FAR = 60
"""No clause is so long: what is further is a list, read once and not once for each of its members."""


def verb_before(units: Sequence[Unit], at: int) -> int | None:
    """The nearest verb before a unit in its clause."""
    return _first_verb(units, range(at - 1, max(-1, at - _REACH), -1))


def verb_after(units: Sequence[Unit], at: int) -> int | None:
    """The next finite verb after a unit in its sentence, that of a relative clause left out."""
    relative = False
    for k in range(at + 1, min(len(units), at + _FAR)):
        if is_mark(units[k], STOPS):
            return None
        if units[k].tag == "rel":
            relative = True
        elif units[k].finite:
            if not relative:
                return k
            relative = False
    return None


def _first_verb(units: Sequence[Unit], span: Iterable[int]) -> int | None:
    for k in span:
        if units[k].kind == VERB:
            return k
        if is_mark(units[k], STOPS):
            return None
    return None


def main_verb(units: Sequence[Unit], at: int) -> int | None:
    """The finite verb of the clause that a phrase stands in: the one before it, else the next."""
    before = (k for k in range(at - 1, max(-1, at - _FAR), -1) if units[k].finite or is_mark(units[k], STOPS))
    found = next(before, None)
    return found if found is not None and units[found].finite else verb_after(units, at)


def governing(units: Sequence[Unit], at: int) -> int | None:
    """The verb that a noun or a phrase goes with: the one it is the subject of, else the one before it, or the next."""
    if (after := verb_after(units, at)) is not None and units[at].prep == "":
        end = subject(units, after)
        if end is not None and any(u is units[at] for u in (end.unit, *end.unit.group)):
            return after
    before = verb_before(units, at)
    opened = before is not None and any(u.tag in {"rel", "sub"} for u in units[before + 1 : at])
    return after if before is None or opened else before


def time_near(units: Sequence[Unit], at: int) -> Unit | None:
    """The time that a verb's clause gives: right after it, else before it."""
    after = _first_time(units[k] for k in range(at + 1, len(units)))
    return after or _first_time(units[k] for k in range(at - 1, -1, -1))


def _first_time(units: Iterable[Unit]) -> Unit | None:
    for unit in units:
        if unit.kind == TIME:
            return unit
        if is_mark(unit, STOPS) or unit.finite or unit.tag == "rel":
            return None
    return None
