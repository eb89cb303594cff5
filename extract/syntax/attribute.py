"""Units -> whom a noun after a copula describes: "Rebond est une Scic créée en 2012", "Elle est un réseau qui …".

What participles and relatives say of such a noun they say of the subject of the copula, as they do of an apposition.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.end import End, free_head
from extract.syntax.unit import STOPS, THING, TIME, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit

_PLAIN = frozenset({"noun", "num", "det", "prep", "adv", "neg"})
_REACH = 9
_INDEFINITE = word_set("words", "indefinite")
_ORGANISED = frozenset({"Organisation", "Instrument", "Policy", "Publication", "Event", ""})


def ascribed(units: Sequence[Unit], k: int) -> End | None:
    """The subject of the copula that a noun at `k`, or the noun that it completes, stands behind; None without one."""
    copula = copula_of(units, k)
    return _holder(units, copula) if copula is not None else None


def copula_of(units: Sequence[Unit], k: int) -> int | None:
    """The copula that a noun at `k`, or the noun that it completes, stands behind."""
    noun = None
    for j in range(k, max(-1, k - _REACH), -1):
        unit = units[j]
        if unit.verb is not None:
            copula = unit.finite and unit.verb.lemma in word_set("syntax", "copula") and not unit.verb.passive
            return j if copula and noun is not None else None
        if unit.kind == THING and unit.things[0].named and unit.things[0].kind in _ORGANISED:
            return None
        if unit.kind not in {THING, TIME} and unit.tag not in _PLAIN:
            return None
        if unit.lower in _INDEFINITE and unit.tag == "det" and not _governed(units, j):
            noun = j
    return None


def _governed(units: Sequence[Unit], det: int) -> bool:
    return det > 0 and units[det - 1].tag == "prep"


def _holder(units: Sequence[Unit], copula: int) -> End | None:
    """The nearest free head before a copula, in its own clause."""
    for j in range(copula - 1, -1, -1):
        unit = units[j]
        if is_mark(unit, STOPS + "),(") or unit.kind == VERB or unit.tag in {"rel", "sub"}:
            return None
        if (end := free_head(units, j)) is not None:
            return None if end.how == "noun" else end
    return None
