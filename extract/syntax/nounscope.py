"""A noun or a phrase and its sentence -> how sure the text is of what it names, and whether that is over.

"refuse l'adhésion", "un partenariat est envisagé", "le projet de partenariat", "sans la garantie", "aucune étude": what
stands over a noun lends it its force. What a definite noun names is taken for granted where the verb does not bring it
about: "évaluera sa feuille de route" has one, "adoptera sa feuille de route" has none yet.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import HAVE, OF, TO
from extract.syntax.modality import ASSERTED, HEDGED, NEGATED, PLANNED, forces, of_force, under
from extract.syntax.neighbour import governing, verb_before
from extract.syntax.scope import of_adjective, of_clause
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_PHRASE = 5
_PREDICATE = 4
_DEEPEST = 4
_WORKS = frozenset({"Event", "Publication", "Policy", "Instrument"})
_OCCURRENCE: str = table("grammar")["noun"]["occurrence"]
_NULL = word_set("grammar", "null_determiners")


def of_noun(units: Sequence[Unit], at: int, made: frozenset[str] = frozenset(), depth: int = 0) -> str:
    """The modality of what the noun at `at` names; verbs in `made` bring such things about, besides `enacting`."""
    unit = units[at]
    if (force := forces("preposition").get(unit.prep)) is not None:
        return _under_preposition(units, at, force)
    if _determiner(units, at) in _NULL:
        return NEGATED
    if (said := of_epithet(units, at)) != ASSERTED:
        return said
    if (head := _head(units, at)) is not None and depth < _DEEPEST:
        force = forces("noun").get(units[head].lower)
        ends = units[head].lower in word_set("modality", "ends")
        above = ASSERTED if ends else of_noun(units, head, made, depth + 1)
        return under(above, of_force(force)) if force else above
    found = governing(units, at)
    return ASSERTED if found is None else _of_verb(units, at, found, made)


def of_epithet(units: Sequence[Unit], at: int) -> str:
    """What an adjective right beside a noun lends it: "future adhérente", "l'éventuelle adhésion"."""
    beside = (*units[max(0, at - 1) : at], *units[at + 1 : at + 2])
    lent = (forces("epithet").get(unit.lower) for unit in beside if unit.kind == WORD)
    return of_force(next((force for force in lent if force), "fact"))


def of_participle(units: Sequence[Unit], at: int) -> str:
    """What a bare participle takes from a verb that but wishes for its noun: "souhaite un fonds porté par X"."""
    noun = at - 1
    if noun < 1 or units[noun].kind != THING or units[noun].prep or _is_definite(units, noun):
        return ASSERTED
    above = verb_before(units, noun)
    verb = units[above].verb if above is not None else None
    if above is None or verb is None or not _undergoes(units, noun, above):
        return ASSERTED
    return of_force(_force(units, noun, above) or "fact")


def is_ended(units: Sequence[Unit], at: int) -> bool:
    """Whether what a noun names was and is no more: "la fin du partenariat", "a supprimé son fonds"."""
    head = _head(units, at)
    if head is not None and units[head].lower in word_set("modality", "ends"):
        return of_noun(units, head) == ASSERTED
    found = governing(units, head if head is not None else at)
    if found is None:
        return False
    verb = units[found].verb
    ends = verb is not None and verb.lemma in word_set("modality", "ending")
    return ends and _undergoes(units, at, found) and of_clause(units, found) == ASSERTED


def _of_verb(units: Sequence[Unit], at: int, found: int, made: frozenset[str]) -> str:
    """What a verb lends a noun: its modality, and its force where the noun undergoes it."""
    verb = units[found].verb
    assert verb is not None
    said = of_clause(units, found)
    if units[at].prep not in {"", OF, TO}:
        return said if said == PLANNED or not _is_granted(units, at) else ASSERTED
    force = _force(units, at, found)
    if force is not None and (not verb.governors or found > at):
        return HEDGED if said == HEDGED else under(said, of_force(force))
    if found > at and verb.lemma in word_set("syntax", "copula"):
        said = _predicated(units, found, said)
    supposed = said == HEDGED and not _is_granted(units, at)
    granted = _is_definite(units, at) and not supposed
    return ASSERTED if granted and not _brings(units, at, found, made) else said


def _force(units: Sequence[Unit], at: int, found: int) -> str | None:
    """The force that a verb lends the noun which undergoes it; none for what it but unfolds."""
    verb = units[found].verb
    if verb is None or not _undergoes(units, at, found):
        return None
    return None if _unfolds(units, at, found) else forces("noun_under").get(verb.lemma)


def _unfolds(units: Sequence[Unit], at: int, found: int) -> bool:
    """Whether a verb tells the parts of a noun: "décline sa feuille de route", "est déclinée en trois axes"."""
    verb = units[found].verb
    if verb is None or verb.lemma not in word_set("modality", "unfolding.verbs"):
        return False
    after = units[max(at, found) + 1 : max(at, found) + _PHRASE]
    into = table("modality")["unfolding"]["into"]
    return any(t.kind == "Policy" for t in units[at].things) or any(into in {u.lower, u.prep} for u in after)


def _is_granted(units: Sequence[Unit], at: int) -> bool:
    """Whether a definite noun names an event or work, which is there whatever is supposed: not an act, nor who acts."""
    things = units[at].things
    return _is_definite(units, at) and bool(things) and things[0].kind in _WORKS


def _brings(units: Sequence[Unit], at: int, found: int, made: frozenset[str]) -> bool:
    """Whether a verb brings about what a noun names, or says that it comes about: "adoptera", "paraîtra"."""
    verb = units[found].verb
    assert verb is not None
    if _undergoes(units, at, found):
        return verb.lemma in made | word_set("modality", "enacting")
    occurs = verb.lemma == HAVE and any(u.lower == _OCCURRENCE for u in units[found + 1 : found + _PREDICATE])
    return occurs or verb.reflexive or verb.lemma in word_set("modality", "emerging")


def _under_preposition(units: Sequence[Unit], at: int, force: str) -> str:
    """What a preposition lends; without what is there nothing would have been: "n'aurait rien signé sans l'appui"."""
    said, found = of_force(force), governing(units, at)
    verb = units[found].verb if found is not None else None
    if verb is None or said != NEGATED:
        return said
    return ASSERTED if verb.tense == "cond" or (verb.tense == "impf" and verb.negated) else NEGATED


def _undergoes(units: Sequence[Unit], at: int, found: int) -> bool:
    """Whether a noun is the object of an active verb before it, or the subject of a passive one after it."""
    verb = units[found].verb
    passive = verb is not None and (verb.passive or verb.form == "pp")
    return passive == (found > at)


def _predicated(units: Sequence[Unit], copula: int, said: str) -> str:
    """What a linking verb says with the adjective after it: "est possible"."""
    for k in range(copula + 1, min(len(units), copula + _PREDICATE)):
        if (lent := of_adjective(units, k)) != ASSERTED:
            return lent
        if units[k].kind in {THING, VERB} or is_mark(units[k], STOPS + ","):
            break
    return said


def _head(units: Sequence[Unit], at: int) -> int | None:
    """The noun that "de" ties a noun to, where it lends a force or stands for it: "le projet de partenariat"."""
    if units[at].prep not in {OF, TO}:
        return None
    for k in range(at - 1, max(-1, at - _PHRASE), -1):
        unit = units[k]
        if unit.kind in {VERB, THING} or unit.tag in {"mark", "rel", "conj", "sub"}:
            return None
        if unit.tag == "noun" and unit.lower in (
            _heads() if units[at].prep == OF else word_set("modality", "ends")
        ):
            return k
    return None


def _heads() -> frozenset[str]:
    nouns = frozenset(forces("noun"))
    return nouns | word_set("modality", "ends") | word_set("predicates", "transparent")


def _determiner(units: Sequence[Unit], at: int) -> str:
    """The determiner or contracted preposition before a noun, over what stands between; "" for none."""
    link = units[at].link
    if link is not None and link.determiner:
        return link.determiner
    for k in range(at - 1, max(-1, at - _PHRASE), -1):
        unit = units[k]
        if unit.kind != WORD or unit.tag not in {"det", "num", "noun", "prep"}:
            return ""
        if unit.tag in {"det", "prep"}:
            return unit.lower
    return ""


def _is_definite(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun's determiner takes for granted what it names."""
    determiner = _determiner(units, at)
    return determiner in word_set("words", "definite") or determiner in word_set("words", "possessives")
