"""A verb group with "devoir" -> whether it asks for what ought to be done or tells what is due.

"doit ouvrir en 2025" and "devrait s'y installer" foresee, "la Ville doit agir" and a speaker's "devrait" ask.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.unit import STOPS, TIME, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit, Verb


def may_ask(units: Sequence[Unit], at: int) -> bool:
    """Whether "devrait" may ask for what ought to be done: without a date, and not of what comes about by itself."""
    verb = units[at].verb
    if verb is None or verb.tense != "cond" or verb.reflexive or verb.negated:
        return False
    return is_duty(verb) and not is_dated(units, at)


def is_duty(verb: Verb) -> bool:
    """Whether a verb group holds "devoir"."""
    return bool(word_set("modality", "due") & set(verb.governors))


def is_dated(units: Sequence[Unit], at: int) -> bool:
    """Whether a time after a verb tells when: "doit ouvrir en 2025"."""
    for unit in (units[k] for k in range(at + 1, len(units))):
        if unit.kind == TIME:
            return unit.prep not in word_set("modality", "since")
        if is_mark(unit, STOPS) or unit.finite or unit.tag == "rel":
            return False
    return False
