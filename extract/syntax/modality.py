"""A verb group, or a force -> how sure the text is: by what French grammar says.

The conditional of hearsay hedges, the future plans, "il faut" and "doit" recommend, negation denies; a modal lends its
force to the infinitive below it. What stands over a whole clause is read by `scope`. See "Modality" in the ontology for
what each value means.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.syntax.unit import Verb

ASSERTED, HEDGED, PLANNED, RECOMMENDED, NEGATED = "Asserted", "Hedged", "Planned", "Recommended", "Negated"
_BY_TENSE = {"cond": HEDGED, "fut": PLANNED}
_BY_FORCE = {
    "possible": HEDGED, "tried": HEDGED, "hesitant": HEDGED, "planned": PLANNED, "before": PLANNED,
    "must": RECOMMENDED, "recommended": RECOMMENDED, "denied": NEGATED, "lagging": NEGATED,
}  # fmt: skip
_DOUBTFUL = ("possible", "tried", "hesitant")


@cache
def forces(kind: str) -> Mapping[str, str]:
    """The words of one section of `modality.toml`, each with the force that it lends to what stands under it."""
    listed = ((force, words) for force, words in table("modality")[kind].items())
    return {
        word: force
        for force, words in listed
        for word in (words.split() if isinstance(words, str) else words)
    }


def of_verb(verb: Verb) -> str:
    """How sure a text is of what a verb group says, by its tense, its modals and its negation."""
    lent = [forces("modal").get(governor, "fact") for governor in verb.governors]
    if verb.negated:
        return _denied(verb, lent)
    if "denied" in lent or "lagging" in lent:
        return NEGATED
    if "must" in lent:
        return _must(verb)
    if any(force in _DOUBTFUL for force in lent):
        goes_on = _is_done(verb) or verb.lemma in word_set("modality", "lasting")
        return ASSERTED if "possible" in lent and goes_on else HEDGED
    said = _BY_TENSE.get(verb.tense) or next((_BY_FORCE[f] for f in lent if f in _BY_FORCE), ASSERTED)
    return HEDGED if said == ASSERTED and verb.doubted else said


def _denied(verb: Verb, lent: list[str]) -> str:
    """What a denial leaves: "n'a pas tardé à signer" has it signed, "n'a pas refusé de signer" says nothing."""
    if "lagging" in lent or "hesitant" in lent:
        return _BY_TENSE.get(verb.tense, ASSERTED)
    return HEDGED if "denied" in lent else NEGATED


def _must(verb: Verb) -> str:
    """The conditional "devrait" foresees, "il faut", "doit" ask for it; what had to be done was done."""
    if _is_done(verb):
        return ASSERTED
    foreseen = bool(word_set("modality", "due") & set(verb.governors)) and verb.tense in {"cond", "impf"}
    return PLANNED if foreseen else RECOMMENDED


def _is_done(verb: Verb) -> bool:
    return verb.compound and verb.tense == "pres"


def of_force(force: str) -> str:
    """How sure a text is of what stands under a word of this force; asserted for none."""
    return _BY_FORCE.get(force, ASSERTED)


def under(above: str, said: str) -> str:
    """How sure a text is of what it says in one way under words that say it in another.

    >>> under("Planned", "Asserted"), under("Negated", "Planned"), under("Negated", "Negated")
    ('Planned', 'Negated', 'Hedged')
    """
    if ASSERTED in {above, said}:
        return said if above == ASSERTED else above
    if NEGATED in {above, said}:
        return HEDGED if above == said else NEGATED
    return HEDGED if HEDGED in {above, said} else above
