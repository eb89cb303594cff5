"""A noun of an office -> the body for which its holders come: "des élus de la Ville", "une représentante du réseau".

Who comes without a name comes for a body, so the body is there; a person who is named is there in person.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.syntax.end import End
from extract.syntax.unit import THING, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.syntax.unit import Unit

_BODY = 5
"""Units from the noun of an office to its body, at most."""
_LEADS = frozenset({"det", "prep", "head", "num"})


def is_envoy(unit: Unit) -> bool:
    """Whether a unit is a noun of who may come for a body, and not for the State at a place."""
    known = word_set("fields", "envoys") | word_set("roles", "roles")
    return unit.kind == WORD and unit.lower in known - word_set("fields", "of_state")


def sender(units: Sequence[Unit], at: int) -> Unit | None:
    """The body of the noun of an office at a unit; None where it has none or a name follows."""
    body = None
    for unit in units[at + 1 : at + 1 + _BODY]:
        if unit.kind == THING:
            if (
                body is not None
                or unit.prep != OF
                or unit.things[0].kind not in {"Organisation", "Territory"}
            ):
                break
            body = unit
        elif body is not None or unit.kind != WORD or unit.tag not in _LEADS | {"noun"}:
            break
    return None if body is None or _is_named(units, units.index(body)) else body


def _is_named(units: Sequence[Unit], body: int) -> bool:
    """Whether the person follows the body: "la directrice de la Scic X, Jeanne Morvan, …"."""
    k = body + 1
    while k < len(units) and (is_mark(units[k], ",") or units[k].tag == "head"):
        k += 1
    return k < len(units) and units[k].kind == THING and units[k].things[0].kind == "Person"


def sent(units: Sequence[Unit], end: End) -> Iterator[End]:
    """The body that nameless officers are there for where they are an end: "les élus de la Ville y participeront"."""
    at = next((i for i, u in enumerate(units) if u is end.unit), None)
    body = sender(units, at) if at is not None and is_envoy(end.unit) else None
    if body is not None:
        yield End(body, "explicit")


def company(units: Sequence[Unit], at: int) -> list[Unit]:
    """Who a set phrase names from a unit on: "de Léa Morvan, préfète, d'élus de la Ville et de l'Avise".

    What each of them leads in is passed over: only what stands right after a comma or "et" with "de" goes on.
    """
    found: list[Unit] = []
    opens, joined, k = True, False, at
    while k < len(units):
        unit = units[k]
        if unit.kind == THING and opens:
            if unit.things[0].kind not in {"Organisation", "Person", ""} or (found and unit.prep != OF):
                break
            found += (members := unit.group[unit.group.index(unit) :] if unit in unit.group else [unit])
            k, opens = units.index(members[-1]), False
        elif opens and is_envoy(unit) and (not found or unit.prep == OF or joined):
            body = sender(units, k)
            found += [body] if body is not None else []
            k, opens = units.index(body) if body is not None else k, False
        elif is_mark(unit, ",") or unit.tag == "conj":
            opens, joined = True, unit.tag == "conj"
        elif unit.kind not in {WORD, THING} or unit.tag in {"rel", "sub"} or (unit.tag == "mark" and opens):
            break
        elif unit.tag not in _LEADS:
            opens = False
        k += 1
    return found
