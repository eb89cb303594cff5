"""The head of a line of an agenda -> the day, the place and the event that it gives.

"5 mars – Quimper" heads the event of the next line, "Jeudi 28 novembre, 18 h, médiathèque : visite de X" names its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.syntax.unit import ENDS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH = len("2024-05")
_HEAD = 12
"""Units that stand before the event of a line, at most."""


@dataclass(frozen=True, slots=True)
class Appointment:
    """The head of a line of an agenda: a day, and what else stands before its event."""

    time: Unit
    head: Sequence[Unit]
    event: Unit | None
    """The event that the line itself names; None where the next line does."""


def appointment(units: Sequence[Unit], alone: bool) -> Appointment | None:
    """The appointment that a line opens with, `alone` where nothing follows it; None where it opens with no day."""
    time = units[0]
    if time.kind != TIME or time.time is None or len(time.time.edtf) < _MONTH or time.prep:
        return None
    colon = next((i for i, u in enumerate(units[:_HEAD]) if is_mark(u, ":")), None)
    if colon is not None:
        event = first_event(units[colon + 1 :])
        bare = not any(u.kind == VERB for u in units[:colon])
        return Appointment(time, units[1:colon], event) if bare and event is not None else None
    if len(units) > 1 and is_mark(units[1], "–—|-") and (event := first_event(units[2:])) is not None:
        return Appointment(time, (), event)
    if len(units) > _HEAD or not alone:
        return None
    bare = len(units) == 1 or is_mark(units[1], "–—|-,(")
    named = any(u.finite or (u.kind == THING and u.things[0].kind == "Event") for u in units)
    return Appointment(time, units[1:], None) if bare and not named else None


def first_event(units: Sequence[Unit]) -> Unit | None:
    """The event that some units begin with."""
    for unit in units:
        if unit.kind == THING:
            return unit if unit.things[0].kind == "Event" and not unit.prep else None
        if unit.tag not in {"det", "mark", "num"} or is_mark(unit, ENDS):
            return None
    return None
