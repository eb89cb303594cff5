"""Nouns of making whose owner stands elsewhere -> when a body was founded, a plan or device begun.

"Depuis sa création en 2008, l'association X …" takes up the subject of its clause, "X, dont la création remonte à
1994" the antecedent; "le lancement du fonds date de 2019" names what was launched.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF, WHOSE
from extract.rule.datable import DATED, dated, founded, own, plain
from extract.rule.scene import indexed
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED
from extract.syntax.relative import antecedent
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 5


def origin_drafts(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """The dates that a possessed or taken-up noun of making gives, each with its time."""
    for at, unit in indexed(scene.units, WORD):
        if unit.tag != "noun" or unit.lower not in word_set("syntax", "dating.acts") or not at:
            continue
        time, end = _beside(scene, at) or _told(scene, at) or (None, None)
        value = plain(time) if time is not None else None
        if time is None or end is None or value is None or time.first < scene.first:
            continue
        yield from ((draft, time) for draft in _drafts(scene, unit, end, time, value))


def _drafts(scene: Scene, noun: Unit, end: End, time: Unit, value: str) -> Iterator[Draft]:
    """The draft of what was made: a body founded by a birth, a plan, device, event or publication dated by any act."""
    birth = noun.lower in word_set("syntax", "dating.births")
    relation = "foundedOn" if birth else "date"
    for what, named in scene.things(end, relation, "subject"):
        thing = own(scene, what) if what.kind == THING and len(what.things) == 1 else named
        evidence = [noun, *([what] if what.kind == THING and what in scene.units else [])]
        if birth and founded(thing) and thing.cls is not None:
            yield scene.draft(
                "foundedOn", thing, value, [*evidence, time], "act", resolved=end.how == "pronoun"
            )
        elif thing.kind in DATED - {"Law"}:
            yield dated(scene, thing, time, evidence, ASSERTED)


def _beside(scene: Scene, at: int) -> tuple[Unit, End] | None:
    """Such as "depuis sa création en 2008": a possessive before the noun, the time right after it."""
    units = scene.units
    if units[at - 1].lower not in word_set("words", "possessives"):
        return None
    k = at + 1
    while (
        k < len(units)
        and k < at + _NEAR
        and (units[k].tag in {"prep", "det", "adv"} or is_mark(units[k], ",("))
    ):
        k += 1
    if k >= len(units) or units[k].kind != TIME:
        return None
    end = _possessor(scene, at)
    return (units[k], end) if end is not None else None


def _possessor(scene: Scene, at: int) -> End | None:
    """The subject that the possessive takes up: of the verb before it in the sentence, else of the next."""
    finite = [i for i, u in indexed(scene.units, VERB) if u.finite and u.first >= scene.first]
    for verb in [*[i for i in reversed(finite) if i < at], *[i for i in finite if i > at]]:
        end = subject(scene.units, verb)
        if end is not None:
            return end if end.how != "noun" else None
    return None


def _told(scene: Scene, at: int) -> tuple[Unit, End] | None:
    """Such as "la création de X remonte à 1994", "dont la création date de 1994"."""
    units = scene.units
    owner = None
    for k in range(at + 1, len(units)):
        unit = units[k]
        if unit.finite:
            if unit.verb is None or unit.verb.lemma not in word_set("syntax", "dating.telling"):
                return None
            time = next((u for u in units[k + 1 : k + _NEAR] if u.kind == TIME), None)
            end = End(owner, "explicit") if owner is not None else _taken_up(units, at)
            return (time, end) if time is not None and end is not None and not unit.verb.negated else None
        if unit.kind == THING and owner is None and unit.prep == OF:
            owner = unit
        elif is_mark(unit, STOPS):
            return None
    return None


def _taken_up(units: Sequence[Unit], at: int) -> End | None:
    """What the noun belongs to without naming it: the antecedent of "dont"."""
    dont = next((i for i in range(at - 1, max(-1, at - 3), -1) if units[i].lower == WHOSE), None)
    end = antecedent(units, dont) if dont is not None else None
    return end if end is not None and end.how != "noun" else None
