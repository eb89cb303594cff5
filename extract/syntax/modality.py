"""A verb group and its sentence -> how sure the text is: by what French grammar says.

The conditional of hearsay hedges, the future plans, "il faut" and "doit" recommend, negation denies; a modal lends
its force to the infinitive below it. See "Modality" in the ontology for what each means.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import WITHOUT

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit, Verb

ASSERTED, HEDGED, PLANNED, RECOMMENDED, NEGATED = "Asserted", "Hedged", "Planned", "Recommended", "Negated"
_BY_TENSE = {"cond": HEDGED, "fut": PLANNED}
_BY_FORCE = {
    "possible": HEDGED, "planned": PLANNED, "must": RECOMMENDED, "recommended": RECOMMENDED, "denied": NEGATED,
}  # fmt: skip


def of_verb(verb: Verb) -> str:
    """How sure a text is of what a verb group says."""
    forces = [table("syntax")["modal"].get(g, "fact") for g in verb.governors]
    if verb.negated or "denied" in forces:
        return NEGATED
    if "must" in forces:
        return _must(verb)
    if "possible" in forces and verb.tense in {"cond", "pres", "fut"}:
        return ASSERTED if verb.compound and verb.tense == "pres" else HEDGED
    if verb.tense in _BY_TENSE:
        return _BY_TENSE[verb.tense]
    return next((_BY_FORCE[f] for f in forces if f in _BY_FORCE and f != "possible"), ASSERTED)


def _must(verb: Verb) -> str:
    """The conditional "devrait" foresees; "il faut", "doit" ask for it."""
    return PLANNED if "devoir" in verb.governors and verb.tense in {"cond", "impf"} else RECOMMENDED


def of_context(units: Sequence[Unit], at: int, said: str) -> str:
    """The modality of a verb once the verbs above it in its sentence are heard: "il faut que", "demande que"."""
    verb = units[at].verb
    if at and units[at - 1].lower == WITHOUT and verb is not None and verb.form == "inf":
        return NEGATED
    if said != ASSERTED:
        return said
    if _is_condition(units, at):
        return HEDGED
    for k in range(at - 1, max(-1, at - 14), -1):
        above = units[k].verb
        if above is None or units[k].kind != "verb":
            if units[k].tag == "mark" and units[k].lower in ".;:":
                break
            continue
        subjunctive = verb is not None and verb.tense in {"subj", "pres"} and _complement(units, k, at)
        if subjunctive and above.lemma in word_set("syntax", "asking"):
            return RECOMMENDED
        if verb is not None and verb.form == "inf" and _infinitive_of(units, k, at):
            return _lent(of_verb(above), above.lemma)
    return said


def _is_condition(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb stands in the clause of "si": what it says is supposed, or asked."""
    for k in range(at - 1, -1, -1):
        unit = units[k]
        if unit.lower in word_set("syntax", "conditions"):
            return True
        if unit.lower == table("syntax")["elided_condition"] and units[k + 1].tag == "pron":
            return True
        if unit.finite or (unit.tag == "mark" and unit.lower in ".;:,"):
            return False
    return False


def _lent(said: str, lemma: str) -> str:
    force = table("syntax")["modal"].get(lemma)
    return said if said != ASSERTED or force is None else _BY_FORCE.get(force, ASSERTED)


def _complement(units: Sequence[Unit], above: int, at: int) -> bool:
    return any(u.lower in word_set("words", "complementisers") for u in units[above + 1 : at])


def _infinitive_of(units: Sequence[Unit], above: int, at: int) -> bool:
    return all(not (u.tag == "mark" and u.lower in ".;:") for u in units[above + 1 : at])
