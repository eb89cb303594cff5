"""A verb and the slots of its frame -> the ends that fill them.

The subject of an active verb, the agent of a passive, what prepositions and set words govern, a clitic where nothing
else fills a slot. What is only counted is spelled out by the list after it; officers stand for their bodies.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BE, BY, OF, TO, WITH
from extract.rule.envoy import sent
from extract.rule.frame import phrases
from extract.rule.spelled import counted
from extract.syntax.end import TOLD, End, has_determiner
from extract.syntax.object import objects
from extract.syntax.relative import relative_end
from extract.syntax.subject import subject
from extract.syntax.unit import ENDS, STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.rule.frame import Frame
    from extract.rule.scene import Scene

_CLITIC_SLOTS: Mapping[str, list[str]] = table("grammar")["clitic_slots"]
_ADVERBIAL_CLITICS = word_set("grammar", "adverbial_clitics")
_INDEFINITE = word_set("words", "indefinite")
_RECEIVING = word_set("grammar", "receiving_clitics") | word_set("references", "pronouns.first_person")
_UNDERTAKINGS = word_set("predicates", "transparent") | word_set("predicates", "undertakings")
_DATIVE: str = table("grammar")["pronoun"]["dative"]
_SEE: str = table("acts")["seeing"]
_OF_IT: str = table("grammar")["pronoun"]["of_it"]


def _is_left_out(scene: Scene, at: int, slots: Sequence[str], frame: Frame, skip: int) -> bool:
    """Whether a verb leaves out whom it is done to: no clitic, nothing governed but the undertaking itself."""
    units, verb = scene.units, scene.units[at].verb
    if verb is None or verb.form != "finite" or relative_end(units, at, slots):
        return False
    direct = set() if "obj" in slots else word_set("grammar", "object_clitics")  # "l'a rejointe au capital"
    if verb.clitics & (_RECEIVING - direct):
        return False
    passed = _UNDERTAKINGS | (word_set("syntax", f"needs.{frame.needs}") if frame.needs else frozenset())
    for k in range(at + 1 + skip, len(units)):
        unit = units[k]
        parted = is_mark(unit, ",") and k + 1 < len(units) and units[k + 1].tag != "prep"
        if unit.finite or unit.tag in {"rel", "sub"} or is_mark(unit, STOPS) or parted:
            break
        named = unit.kind == THING or (unit.tag == "noun" and (unit.prep or has_determiner(units, k)))
        if named and (unit.prep or "obj") in slots and not unit.inside and unit.lower not in passed:
            return False
        if unit.tag == "noun" and unit.prep.endswith(f" {OF}") and units[k - 1].lower in _INDEFINITE:
            return False  # "entrer au capital d'une Scic": of any
    return True


def slot_ends(
    scene: Scene, at: int, slots: Sequence[str], passive: bool, frame: Frame, skip: int
) -> Iterator[End]:
    """What fills these slots of a frame beside a verb, `skip` units of set words after it."""
    units = scene.units
    if (seen := _seen(units, at)) is not None and {"subj", TO} & set(slots):
        gainer = subject(units, seen) if TO in slots else None
        yield from [gainer] if gainer is not None else agents(units, at) if "subj" in slots else ()
        return
    for slot in slots:
        if slot == "subj":
            if passive and not frame.reflexive and not frame.undergone:
                yield from agents(units, at)
                if "governs" in frame.relations:
                    yield from _officers(units, at)
            elif (end := subject(units, at)) is not None:
                yield from counted(units, at, end)
                if "participatesIn" in frame.relations:
                    yield from sent(units, end)
                if end.how == "control":
                    yield from _associates(units, at)
        elif slot == "obj" and passive and (end := subject(units, at)) is not None:
            yield from counted(units, at, end)
    if "poss" in slots:
        yield End(Unit(WORD, units[at].first, units[at].first + 1, _DATIVE, "pron"), "pronoun")
    yield from _after(scene, at, slots, passive, frame, skip)


def _seen(units: Sequence[Unit], at: int) -> int | None:
    """The "se voir" over an infinitive, whose subject is given what the verb gives: "X s'est vu confier Y par Z"."""
    verb = units[at - 1].verb if at else None
    return at - 1 if verb is not None and verb.reflexive and verb.lemma == _SEE else None


def _after(
    scene: Scene, at: int, slots: Sequence[str], passive: bool, frame: Frame, skip: int
) -> Iterator[End]:
    """What follows a verb in these slots; else its clitic, else whom the text tells of."""
    units = scene.units
    prepositions = [s for s in slots if s not in {"subj", "poss", TOLD} and not (s == "obj" and passive)]
    if prepositions and "obj" in prepositions and _partitive(units, at):
        yield from clitic_ends(units, at, prepositions, False)
    elif prepositions or TOLD in slots:
        found = list(objects(units, at, prepositions, _alone(scene, at, skip)))
        if frame.after:
            found += _governed_by_phrase(units, at, skip, prepositions)
        if not any(e.how == "antecedent" for e in found):
            found += clitic_ends(units, at, prepositions, bool(found))
        yield from found
        if TOLD in slots and not found and (whose := relative_end(units, at, [OF])) is not None:
            yield whose
        elif (
            TOLD in slots
            and not found
            and not (passive and "obj" in slots)
            and _is_left_out(scene, at, slots, frame, skip)
        ):
            yield End(Unit(WORD, units[at].first, units[at].first + 1, _DATIVE, "pron"), TOLD)


def _alone(scene: Scene, at: int, skip: int) -> int:
    """Of set words those that no preposition binds, so that they are no object: "rend public le rapport"."""
    return skip if skip == 1 and scene.units[at + 1].tag == "noun" and not scene.units[at + 1].prep else 0


def _partitive(units: Sequence[Unit], at: int) -> bool:
    """Whether the object is "en … un": a number or article alone after the verb."""
    verb = units[at].verb
    if verb is None or _OF_IT not in verb.clitics or at + 1 >= len(units):
        return False
    alone = at + 2 >= len(units) or units[at + 2].tag == "mark" or units[at + 2].kind == TIME
    return units[at + 1].tag in {"det", "num", "neg", "mark"} and alone


def agents(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Who does what a passive says: what "par" leads to before the next verb, over appositions."""
    named = next((i for i in range(at + 1, len(units)) if units[i].kind == THING), len(units))
    stop = next(
        (
            i
            for i in range(at + 1, len(units))
            if units[i].kind == VERB or is_mark(units[i], STOPS if i > named else ENDS)
        ),
        len(units),
    )
    found = list(objects(units[:stop], at, [BY]))
    yield from found
    met = {id(member) for end in found for member in (end.unit, *end.unit.group)}
    yield from (
        End(u, "explicit")
        for u in units[at + 1 : stop]
        if found and u.kind == THING and u.prep == BY and id(u) not in met and not u.inside
    )


def _associates(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Who joins the subject of an infinitive: "X s'associe à Y pour lancer …" has Y launch too."""
    for k in range(at - 1, -1, -1):
        verb = units[k].verb
        if verb is not None and verb.form == "finite":
            if verb.reflexive and verb.lemma in word_set("syntax", "joining"):
                yield from objects(units, k, [TO, WITH])
            return


def _officers(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Bodies that act through their officers: "par la directrice de la Scic X et le président de l'université"."""
    by = next((i for i in range(at + 1, len(units)) if units[i].lower == BY), None)
    officer = False
    for k in range(by, len(units)) if by is not None else ():
        unit = units[k]
        if unit.finite or (unit.tag == "mark" and unit.lower in ENDS):
            return
        if unit.kind == WORD and unit.lower in word_set("roles", "roles"):
            officer = has_determiner(units, k)
        elif unit.kind == THING and officer and unit.prep and unit.things[0].kind == "Organisation":
            yield End(unit, "explicit")
            officer = False


def _governed_by_phrase(units: Sequence[Unit], at: int, skip: int, slots: Sequence[str]) -> list[End]:
    """The thing that a set phrase governs by itself: "entre au capital de X", read as one preposition."""
    for unit in units[at + 1 : at + 1 + skip + 6]:
        if unit.prep in phrases("partner"):
            continue
        if unit.kind == THING and unit.prep.split(" ")[-1] in slots:
            return [End(unit, "explicit")]
        if unit.tag == "pron" and unit.prep.split(" ")[-1] in slots:
            return [End(unit, "pronoun")]
        if unit.kind == VERB:
            break
    return []


def clitic_ends(units: Sequence[Unit], at: int, slots: Sequence[str], found: bool = False) -> list[End]:
    """The clitic of a verb that fills one of these slots; "en" only where nothing else was found."""
    verb = units[at].verb
    assert verb is not None
    for form in sorted(verb.clitics, key=lambda c: (c not in _ADVERBIAL_CLITICS, c)):
        if form == _OF_IT and (found or _has_attribute(units, at)):
            continue
        if set(_CLITIC_SLOTS.get(form, ())) & set(slots):
            return [End(Unit(WORD, units[at].first, units[at].first + 1, form, "pron"), "pronoun")]
    return []


def _has_attribute(units: Sequence[Unit], at: int) -> bool:
    """Whether more than "en" follows "être": "en est l'opératrice" and "en est aux débuts", but not "en sera"."""
    verb = units[at].verb
    after = next((u for u in units[at + 1 :] if u.tag not in {"neg", "adv"}), None)
    return verb is not None and verb.lemma == BE and after is not None and after.tag not in {"mark", "conj"}
