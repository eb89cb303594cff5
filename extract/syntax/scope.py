"""A verb and its sentence -> how sure the text is of what the verb says, once all that stands over it is heard.

"il faut que", "si", "sans", "le refus de", "est susceptible de", "aide X à" lend their force to the clause below them;
participles and infinitives that are joined to a verb share its modality.
"""

from __future__ import annotations

from dataclasses import replace
from itertools import takewhile
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BE, ON, TO
from extract.syntax.attribute import copula_of
from extract.syntax.duty import is_dated, is_duty
from extract.syntax.end import ASIDE, noun_over
from extract.syntax.modality import (
    ASSERTED,
    HEDGED,
    NEGATED,
    PLANNED,
    RECOMMENDED,
    forces,
    of_force,
    of_verb,
    under,
)
from extract.syntax.neighbour import verb_after, verb_before
from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import STOPS, THING, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

_ADJECTIVE_REACH = 3
_DEEPEST = 4
_NEAR = 8
_ADJECTIVES = ("adjective", "disposition")
_LISTING = ":.)-–•"


def of_clause(units: Sequence[Unit], at: int, depth: int = 0) -> str:
    """The modality of what the verb at `at` says, its clause and those above it heard."""
    verb = units[at].verb
    if verb is None or depth > _DEEPEST:
        return ASSERTED
    said = of_verb(verb)
    if said == ASSERTED and at and _is_doubt(units[at - 1]):
        said = HEDGED
    if said == RECOMMENDED and is_duty(verb) and is_dated(units, at):
        said = PLANNED
    if verb.form == "finite":
        return under(_over_finite(units, at, depth), said)
    return under(
        _over_participle(units, at, depth) if verb.form == "pp" else _over_other(units, at, depth), said
    )


def of_saying(units: Sequence[Unit], at: int, lemmas: Collection[str]) -> str:
    """The modality of the saying itself, where the group's own verb or one that governs it is one of these verbs."""
    unit = units[at]
    assert unit.verb is not None
    outer = tuple(takewhile(lambda governor: governor not in lemmas, unit.verb.governors))
    alone = replace(unit, verb=replace(unit.verb, governors=outer))
    return of_clause([*units[:at], alone, *units[at + 1 :]], at)


def _is_doubt(unit: Unit) -> bool:
    return unit.kind == WORD and unit.lower in word_set("modality", "doubtful")


def _over_finite(units: Sequence[Unit], at: int, depth: int) -> str:
    """What opens the clause of a finite verb lends it: a subordinator, a condition, "que" after a verb."""
    lent = (_opener(units, at, k, depth) for k in range(at - 1, -1, -1))
    return next((said for said in lent if said is not None), ASSERTED)


def _opener(units: Sequence[Unit], at: int, k: int, depth: int) -> str | None:
    """What a unit lends that opens the clause of a verb; None for one within the clause."""
    unit = units[k]
    if unit.tag == "sub" and (force := forces("subordinator").get(unit.lower)):
        return _under_word(units, at, force)
    if _is_condition(units, k):
        return HEDGED
    if unit.lower in word_set("words", "complementisers"):
        return _completive(units, k, depth)
    if unit.tag == "rel":
        return _cleft(units, k, depth)
    if unit.finite and units[at - 1].tag == "conj" and depth < _DEEPEST:
        return _over_finite(units, k, depth + 1)
    return ASSERTED if unit.finite or is_mark(unit, STOPS + ",") else None


def _cleft(units: Sequence[Unit], rel: int, depth: int) -> str:
    """What "ce n'est pas" lends to the clause of the one that it brings to the front: "ce n'est pas X qui finance"."""
    for k in range(rel - 1, max(0, rel - _NEAR), -1):
        verb = units[k].verb
        if units[k].lower in word_set("grammar", "correcting"):
            return ASSERTED  # "ce n'est pas X mais Y qui finance" says it of Y
        if verb is not None:
            fronts = verb.lemma == BE and units[k - 1].lower in word_set("grammar", "fronting")
            return of_clause(units, k, depth + 1) if fronts else ASSERTED
    return ASSERTED


def _is_condition(units: Sequence[Unit], k: int) -> bool:
    """Whether a unit opens a supposition; its elided form does so before a pronoun alone."""
    if units[k].lower in word_set("modality", "conditions"):
        return True
    elided = units[k].lower == table("modality")["elided_condition"]
    return elided and k + 1 < len(units) and units[k + 1].tag == "pron"


def _under_word(units: Sequence[Unit], at: int, force: str) -> str:
    """What a preposition or subordinator lends; what was done before a deed of the past was done."""
    if force == "before" and _is_past(units, at):
        return ASSERTED
    return of_force(force)


def _is_past(units: Sequence[Unit], at: int) -> bool:
    """Whether the main verb beside a clause is in the past."""
    after = (u.verb for u in units[at + 1 :] if u.finite)
    before = (u.verb for u in reversed(units[:at]) if u.finite)
    verb = next(after, None) or next(before, None)
    return verb is not None and (verb.compound or verb.tense in {"past", "impf"})


def _completive(units: Sequence[Unit], that: int, depth: int) -> str:
    """What the words before "que" lend to its clause; nothing where it takes up a noun."""
    k = that - 1
    while k > 0 and (_is_light(units[k]) or (units[k].kind == THING and units[k].prep == TO)):
        k -= 1
    if k > 0 and units[k].tag == "conj":
        k = next((j for j in range(k, -1, -1) if _takes_that(units, j)), k)
    if k < 0:
        return ASSERTED
    above = units[k].verb
    if above is not None:
        force = forces("completive").get(above.lemma)
        if force is None:
            return ASSERTED if of_verb(above) == NEGATED else _over_finite(units, k, depth + 1)
        polite = above.tense == "cond" and above.lemma in word_set("modality", "polite") and not above.negated
        return of_force(force) if polite else under(of_clause(units, k, depth + 1), of_force(force))
    return of_adjective(units, k, depth)


def _is_light(unit: Unit) -> bool:
    """Whether a unit may stand between a verb and its "que": an adverb, what opens a list and numbers its items."""
    return unit.tag in ASIDE or is_mark(unit, _LISTING)


def _takes_that(units: Sequence[Unit], k: int) -> bool:
    verb = units[k].verb
    return verb is not None and verb.lemma in forces("completive")


def of_adjective(units: Sequence[Unit], k: int, depth: int = 0, kind: str = "adjective") -> str:
    """What an adjective after "être" lends to what it is said of: "est possible", "n'est pas souhaitable"."""
    force = forces(kind).get(units[k].lower)
    if force is None:
        return ASSERTED
    for j in range(k - 1, max(-1, k - _ADJECTIVE_REACH - 1), -1):
        verb = units[j].verb
        if verb is not None:
            linked = _is_copula(units[j])
            return under(of_clause(units, j, depth + 1), of_force(force)) if linked else ASSERTED
    return ASSERTED


def _is_copula(unit: Unit) -> bool:
    return unit.verb is not None and unit.verb.lemma in word_set("syntax", "copula")


def _over_participle(units: Sequence[Unit], at: int, depth: int) -> str:
    """The modality of the passive that a participle is joined to: "sera financée par A et soutenue par B"."""
    joined = units[at - 1] if at else None
    if at and units[at - 1].tag == "noun" and (copula := copula_of(units, at - 1)) is not None:
        return of_clause(units, copula, depth + 1)
    if joined is None or not (joined.tag == "conj" or is_mark(joined, ",")):
        return ASSERTED
    k = verb_before(units, at)
    verb = units[k].verb if k is not None else None
    if k is None or verb is None:
        return ASSERTED
    linked = verb.lemma == BE and joined.tag == "conj"
    return of_clause(units, k, depth + 1) if verb.passive or verb.form == "pp" or linked else ASSERTED


def _over_other(units: Sequence[Unit], at: int, depth: int) -> str:
    """What stands over an infinitive or a gerund: its preposition, a noun, an adjective or a verb."""
    verb = units[at].verb
    k = at - 1
    while k >= 0 and units[k].tag in ASIDE:
        k -= 1
    if k >= 0 and (force := forces("preposition").get(plain_preposition(units[k].lower))):
        linked = next((j for j in range(k - 1, -1, -1) if units[j].tag not in ASIDE), k)
        said = of_clause(units, linked, depth + 1) if _is_copula(units[linked]) else ASSERTED
        return under(said, _under_word(units, at, force))
    if verb is not None and verb.form == "ppr" and not (k >= 0 and units[k].lower == ON):
        return ASSERTED
    link = k >= 0 and units[k].lower in word_set("syntax", "infinitive_links")
    if link and (noun := noun_over(units, k)) is not None:
        return under(_over_noun(units, noun, depth), of_force(forces("noun")[units[noun].lower]))
    if link and k and (kind := next((a for a in _ADJECTIVES if units[k - 1].lower in forces(a)), "")):
        return of_adjective(units, k - 1, depth, kind)
    above = verb_before(units, at)
    if above is None:
        return _main_after(units, at, depth)
    return _lent(units, above, at, depth, governs=link or k == above)


def _over_noun(units: Sequence[Unit], noun: int, depth: int) -> str:
    above = verb_before(units, noun)
    return of_clause(units, above, depth + 1) if above is not None else _main_after(units, noun, depth)


def _main_after(units: Sequence[Unit], at: int, depth: int) -> str:
    """The modality of the verb that a fronted phrase belongs to."""
    after = verb_after(units, at)
    return of_clause(units, after, depth + 1) if after is not None else ASSERTED


def _lent(units: Sequence[Unit], above: int, at: int, depth: int, *, governs: bool) -> str:
    """What the verb above an infinitive lends it: its own modality and, where it governs it, its force."""
    verb = units[above].verb
    assert verb is not None
    said = of_clause(units, above, depth + 1)
    if not governs:
        return said
    if (force := forces("causing").get(verb.lemma)) is not None:
        return under(said, of_force(force))
    another = any(u.kind == THING for u in units[above + 1 : at])
    if another and verb.lemma in word_set("modality", "helping"):
        return HEDGED if said == ASSERTED and not verb.compound else said
    force = forces("modal").get(verb.lemma, "fact")
    return said if said != ASSERTED else of_force(force)
