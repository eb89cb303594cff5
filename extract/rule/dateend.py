"""A verb and its time -> the ends of it that the time dates: what it makes, what it says of itself, what it is at."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF, TO
from extract.rule.datable import said_of
from extract.syntax.end import End
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.scene import Scene
    from extract.syntax.unit import Verb


_MONTH = len("2024-05")
_EVENT_SLOTS: list[str] = table("grammar")["event_slots"]
_OCCASIONS: list[str] = table("grammar")["occasion_slots"]
_AUXILIARIES = word_set("grammar", "auxiliaries")


def ends(scene: Scene, at: int, verb: Verb, time: Unit) -> Iterator[tuple[End, str]]:
    """What a verb makes, holds or publishes ("made"), what it begins or holds of itself ("itself"), what it is at."""
    units = scene.units
    if time.time is not None and len(time.time.edtf.rstrip("/.")) >= _MONTH:
        yield from ((end, "attended") for end in objects(units, at, _OCCASIONS))
    lemma, passive = verb.lemma, verb.passive or verb.form == "pp"
    noun = at > 1 and verb.form == "inf" and units[at - 1].lower == TO and units[at - 2].kind != VERB
    brought_out = verb.form == "inf" and not noun and lemma in word_set("syntax", "dating.issuing")
    making = brought_out or (lemma in word_set("syntax", "dating.object") and _completed(scene, at, lemma))
    lasting = (
        lemma in word_set("syntax", "dating.lasting")
        and time.time is not None
        and time.time.edtf.endswith("/..")
    )
    happening = has_set_phrase(scene, at) or lemma in word_set("syntax", "dating.subject")
    if (making or lasting) and (passive or verb.reflexive or noun):
        if lemma in word_set("syntax", "dating.taking"):
            yield from ((end, "made") for end in objects(units, at, [OF]))
            return
        end = _of_noun(units, at) if noun else subject_of(scene, at)
        if end is not None:
            yield end, "made"
    elif making or lasting:
        things = list(objects(units, at, ["obj"]))
        if not things and lemma in word_set("syntax", "dating.taking"):
            things = list(objects(units, at, [OF]))
        taken_up = [end for end in things if end.how == "antecedent"]
        yield from ((end, "made") for end in taken_up or things)
        happening = happening and not things
    if happening and not (making and passive):
        end = _of_noun(units, at) if noun else subject_of(scene, at)
        if end is not None and (end.how != "pronoun" or not making):
            yield end, "itself"
    elif lemma in word_set("syntax", "dating.attending"):
        yield from ((end, "attended") for end in objects(units, at, _EVENT_SLOTS))
    elif (
        not making
        and time.time is not None
        and len(time.time.edtf.rstrip("/.")) >= _MONTH
        and lemma not in _AUXILIARIES
    ):
        end = subject(units, at)
        if end is not None and verb.form in {"finite", "pp"} and end.how != "pronoun":
            yield end, "attended"


def subject_of(scene: Scene, at: int) -> End | None:
    """The subject of a verb; "dont la 9e édition" is the event's, "association née en 2016" what it explains."""
    units = scene.units
    end = subject(units, at)
    verb = units[at].verb
    if verb is not None and verb.form == "pp" and (end is None or end.how != "pronoun"):
        found = said_of(scene, at)
        if found is not None:
            unit, thing = found
            return End(unit or Unit(THING, units[at].first, units[at].last, things=(thing,)), "explained")
    if end is not None and end.how == "noun":
        owner = units[units.index(end.unit) - 1] if end.unit in units else end.unit
        if owner.lower in word_set("references", "pronouns.first_person"):
            return End(Unit(WORD, owner.first, owner.last, owner.lower, "pron"), "pronoun")
    if end is not None and end.how == "noun" and end.unit.lower in word_set("predicates", "transparent"):
        return next((e for e in objects(units, at, [OF]) if e.how == "antecedent"), end)
    return end


def _of_noun(units: Sequence[Unit], at: int) -> End | None:
    """The noun that "à paraître" is said of."""
    k = at - 2
    while k >= 0 and is_mark(units[k], ",»*)"):
        k -= 1
    return End(units[k], "explicit") if k >= 0 and units[k].kind == THING else None


def _completed(scene: Scene, at: int, lemma: str) -> bool:
    """Whether "mettre" has what makes it a verb of making: "en place", "en ligne", "sur pied"."""
    completions = table("syntax")["dating"]["completed"].get(lemma)
    return completions is None or is_followed(scene, at, completions)


def is_followed(scene: Scene, at: int, phrases: Sequence[str]) -> bool:
    """Whether one of some phrases follows a verb, or stands within its group."""
    unit = scene.units[at]
    after = " ".join(w.lower for w in scene.words[unit.last : unit.last + 4])
    inner = " ".join(w.lower for w in scene.words[unit.first : unit.last])
    return any(after.startswith(p) or f" {p}" in f" {after}" or p in inner for p in phrases)


def has_set_phrase(scene: Scene, at: int) -> bool:
    """Whether a verb stands in a set phrase that a time dates: "voir le jour"."""
    unit = scene.units[at]
    phrases = table("syntax")["dating"]["phrases"].get(unit.verb.lemma if unit.verb else "", ())
    return bool(phrases) and is_followed(scene, at, phrases)
