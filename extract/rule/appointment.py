"""The head of a line of an agenda -> the day, the place and the event that it gives.

"5 mars – Quimper" heads the event of the next line, "Jeudi 28 novembre, 18 h, médiathèque : visite de X" names its own,
and so do "Nantes, 3 mai : forum", "3 mai, en visio — petit-déjeuner", "3 mai, Gap — le réseau sera au Salon du vrac".
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, TO
from extract.syntax.unit import ENDS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_MONTH = len("2024-05")
_HEAD = 12
"""Units that stand before the event of a line, at most."""
_TOWN_FIRST = 4
"""Units within which the day follows where the town opens the line."""
_DASHES = "–—|-"


@dataclass(frozen=True, slots=True)
class Appointment:
    """The head of a line of an agenda: a day, and what else stands before its event."""

    time: Unit
    head: Sequence[Unit]
    event: Unit | None
    """The event that the line itself names; None where the next line does."""


def appointment(units: Sequence[Unit], alone: bool) -> Appointment | None:
    """The appointment that a line opens with, `alone` where nothing follows it; None where it opens with no day."""
    at = _day(units)
    if at < 0:
        return None
    time = units[at]
    colon = next((i for i, u in enumerate(units[:_HEAD]) if is_mark(u, ":")), None)
    if colon is not None and colon > at:
        event = first_event(units[colon + 1 :])
        bare = not any(u.kind == VERB for u in units[:colon])
        return Appointment(time, _around(units, at, colon), event) if bare and event is not None else None
    if (dashed := _dashed(units, at)) is not None:
        return dashed
    if at or len(units) > _HEAD or not alone:
        return None
    bare = len(units) == 1 or is_mark(units[1], "–—|-,(") or all(_is_of_hour(u) for u in units[1:])
    named = any(u.finite or (u.kind == THING and u.things[0].kind == "Event") for u in units)
    return Appointment(time, units[1:], None) if bare and not named else None


def bare(units: Sequence[Unit]) -> Sequence[Unit]:
    """Units without the marks of bold print that end them."""
    last = len(units)
    while last and is_mark(units[last - 1], "*_"):
        last -= 1
    return units[:last]


def first_event(units: Sequence[Unit]) -> Unit | None:
    """The event that some units begin with."""
    for unit in units:
        if unit.kind == THING:
            return unit if unit.things[0].kind == "Event" and not unit.prep else None
        if unit.tag not in {"det", "mark", "num"} or is_mark(unit, ENDS):
            return None
    return None


def _day(units: Sequence[Unit]) -> int:
    """Where the day stands that a line opens with, a town before it passed over; -1 for nowhere."""
    for i, unit in enumerate(units[:_TOWN_FIRST]):
        if unit.kind == TIME:
            return i if _is_day(unit) and not unit.prep else -1
        town = i == 0 and unit.kind == THING and unit.things[0].cls == "Territory" and not unit.prep
        if not (town or (i and (is_mark(unit, ",–—-|(") or unit.tag == "det"))):
            return -1
    return -1


def _is_of_hour(unit: Unit) -> bool:
    """Whether a unit is a part of an hour: "à 14 h", "de 9 h à 17 h"."""
    timed = unit.lower in word_set("fields", "hours") or unit.lower in {OF, TO}
    return unit.tag == "num" or is_mark(unit, "–—-/") or timed


def _around(units: Sequence[Unit], at: int, end: int) -> Sequence[Unit]:
    return [*units[:at], *units[at + 1 : end]]


def _dashed(units: Sequence[Unit], at: int) -> Appointment | None:
    """The event after the dash or comma that ends the head of a line."""
    verb = next((i for i, u in enumerate(units) if u.kind == VERB), len(units))
    for i in range(at + 1, min(verb, at + _HEAD, len(units))):
        last = i == at + 1 and is_mark(units[i], _DASHES)
        if not (last or is_mark(units[i], _DASHES + ",")):
            continue
        event = first_event(units[i + 1 : i + 4])
        if event is not None and (last or is_mark(units[i], _DASHES) or not _tells(units)):
            return Appointment(units[at], _around(units, at, i), event)
        if is_mark(units[i], _DASHES) and event is None and _has_town(units[:i]):
            event = _attended(units[i + 1 :])
            if event is not None:
                return Appointment(units[at], _around(units, at, i), event)
    return None


def _tells(units: Sequence[Unit]) -> bool:
    return any(u.finite for u in units)


def _has_town(units: Sequence[Unit]) -> bool:
    return any(u.kind == THING and u.things[0].cls == "Territory" for u in units)


def _attended(units: Sequence[Unit]) -> Unit | None:
    """The event of the sentence after a day and a town, where that gives no day of its own."""
    for unit in units:
        if unit.kind == TIME or is_mark(unit, ENDS):
            return None
        if unit.kind == THING and unit.things[0].kind == "Event" and not unit.things[0].plural:
            return unit
    return None


def rounds(units: Sequence[Unit]) -> tuple[Unit | None, list[tuple[Unit, Unit]]]:
    """The event of a line and each town with its day: "Permanences : Dole, le 3 mai ; Gray, le 12"."""
    event = first_event(units)
    at = units.index(event) + 1 if event is not None else 0
    if event is None or at >= len(units) or not is_mark(units[at], ":"):
        return None, []
    found, town = [], None
    for i in range(at + 1, len(units)):
        unit = units[i]
        opens = is_mark(units[i - 1], ":;,•") or units[i - 1].tag == "det"
        if unit.kind == THING and unit.things[0].cls == "Territory" and opens:
            town = unit
        elif unit.kind == TIME and town is not None and not unit.prep:
            found.append((town, unit))
            town = None
        elif unit.kind in {THING, VERB}:
            return None, []
    return event, [(place, time) for place, time in found if _is_day(time)]


def is_counted(units: Sequence[Unit], event: Unit) -> bool:
    """Whether an event has a number in its programme: "Atelier 2 – Réserver", "Table ronde 1 : …"."""
    after = units[units.index(event) + 1 :]
    return len(after) > 1 and after[0].tag == "num" and is_mark(after[1], ":." + _DASHES)


def _is_day(unit: Unit) -> bool:
    return unit.time is not None and len(unit.time.edtf) >= _MONTH
