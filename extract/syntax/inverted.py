"""Units -> the subject that follows its verb: "auxquelles participait X", "Le 3 mai se tiendra à Dole le Forum"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import HAVE
from extract.syntax.end import End, transparent
from extract.syntax.unit import ENDS, THING, TIME, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit

_OCCURRENCE: str = table("grammar")["noun"]["occurrence"]


def inverted(units: Sequence[Unit], at: int) -> End | None:
    """A subject that follows its verb: after "que", "dont", "y", a fronted complement or a participle.

    A verb that opens its sentence has its subject last: "Ont rejoint le réseau en 2023 : X et Y".
    """
    verb = units[at].verb
    turned = (
        at == 0
        or bool(verb and "y" in verb.clitics)
        or is_mark(units[at - 1], ",")
        or units[at - 1].lower == table("syntax")["as"]
        or (units[at - 1].tag in {"rel", "adv"} or units[at - 1].kind in {TIME, THING})
    )
    if not turned or verb is None:
        return None
    steps_over = at == 0 or _takes_no_object(units, at)
    found: End | None = None
    for k, unit in enumerate(units[at + 1 :], at + 1):
        if unit.kind == THING and unit.prep == "" and not unit.inside:
            if at:
                return End(unit, "explicit")
            if found is None or unit not in found.unit.group:
                found = End(unit, "explicit")
        elif (
            steps_over
            and unit.tag == "noun"
            and unit.prep == ""
            and (named := transparent(units, k)) is not None
        ):
            return End(named, "explicit")
        elif unit.kind == THING and not steps_over and not unit.inside:
            return None
        elif unit.kind == VERB or is_mark(unit, ENDS) or unit.tag in {"rel", "sub"}:
            break
    return found


def _takes_no_object(units: Sequence[Unit], at: int) -> bool:
    """Whether no object can stand between a verb and its subject: "se tiendra à Dole le Forum", "aura lieu à Dole"."""
    verb = units[at].verb
    if verb is None:
        return False
    occurs = verb.lemma == HAVE and at + 1 < len(units) and units[at + 1].lower == _OCCURRENCE
    return verb.reflexive or verb.passive or verb.lemma in word_set("syntax", "etre") or occurs
