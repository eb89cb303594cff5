"""A line that names a deed and not who does it -> its units, with the body that does it and the deed as a verb.

"- Signature d'une convention avec X", "2018 : lancement du fonds Y" and, below "Nos actions", "Soutenir les Scic" are
said of the subject of the sentence that opens their list, else of the body whose card, chronology or page they stand
on. What they say is then for the frames of verbs. A line with a verb or an agent of its own is left as it is.
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF
from extract.rule.bearer import bearer
from extract.rule.implied import standing
from extract.rule.ownname import has_own_name
from extract.syntax.modality import PLANNED, forces, of_force
from extract.syntax.scope import of_clause
from extract.syntax.subject import subject
from extract.syntax.unit import BULLETS, ENDS, THING, TIME, VERB, WORD, Unit, Verb, is_mark

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.page.layout import Block
    from extract.rule.discourse import Discourse

_BULLETS = f"{BULLETS}:,"
_PASSED = frozenset({"adv", "det", "prep", "mark", "num"})
_MADE = frozenset({"Event", "Instrument", "Publication"})
_LAUNCH: str = table("deeds")["launch"]
_ENTRUST: str = table("deeds")["entrust"]
_DOING = ("Organisation",)


def with_doer(
    words: Sequence[Word], units: list[Unit], opener: Sequence[Unit], block: Block, discourse: Discourse
) -> list[Unit]:
    """The units of a line, the deed that it opens with told of its doer; as they are where it opens with none."""
    at = _opening(units)
    if at is None or block.kind == "heading" or block.field is not None:
        return units
    deed = (
        _infinitive(units, at, opener, discourse)
        or _nominal(words, units, at)
        or _device(units, at, opener, discourse)
    )
    title = not opener and discourse.heading == [] and not discourse.subjects
    if deed is None or title or _is_told(units, at + 1):
        return units
    doer = _doer(opener, block, discourse)
    if doer is None:
        return units
    to_come = _is_planned(words, opener, discourse)
    done = [
        replace(u, verb=replace(u.verb, tense="fut")) if to_come and u.verb is not None else u
        for u in deed[:1]
    ]
    return [*units[:at], standing(units, at, at, doer), *done, *deed[1:]]


def _opening(units: Sequence[Unit]) -> int | None:
    """The first unit of a line behind its bullet, the time that it is dated by and adverbs."""
    for at, unit in enumerate(units):
        if not (is_mark(unit, _BULLETS) or unit.kind == TIME or unit.tag == "adv"):
            return at
    return None


def _infinitive(
    units: Sequence[Unit], at: int, opener: Sequence[Unit], discourse: Discourse
) -> list[Unit] | None:
    """An infinitive as a conjugated verb, where the heading or opener of its list speaks of what is done."""
    verb = units[at].verb
    if verb is None or verb.form != "inf" or not _announces(opener or discourse.heading):
        return None
    return [replace(units[at], verb=replace(verb, form="finite", tense="pres")), *units[at + 1 :]]


def _announces(above: Sequence[Unit]) -> bool:
    """Whether the heading or opener of a list speaks of what is done: "Les principales mesures", "La Ville agit :"."""
    verbs = [u.verb.lemma for u in above if u.verb is not None]
    if verbs:
        return set(verbs) <= word_set("deeds", "acting")
    return any(u.lower in word_set("deeds", "announced") for u in above)


def _device(
    units: Sequence[Unit], at: int, opener: Sequence[Unit], discourse: Discourse
) -> list[Unit] | None:
    """A device, event or publication that an item names, as what is launched."""
    first = next((u for u in units[at:] if u.tag != "det"), None)
    if first is None or first.kind != THING or first.prep or not _announces(opener or discourse.heading):
        return None
    made = first.things[0].kind in _MADE and first.things[0].named
    if not made or _is_anothers(units[at:]):
        return None
    return [Unit(VERB, units[at].first, units[at].first, verb=Verb(_LAUNCH, "pres", "finite")), *units[at:]]


def _is_anothers(units: Sequence[Unit]) -> bool:
    """Whether a participle tells who else does it: "porté par X", "confié à X"."""
    return any(u.prep == BY or (u.verb and u.verb.lemma == _ENTRUST) for u in units)


def _nominal(words: Sequence[Word], units: Sequence[Unit], at: int) -> list[Unit] | None:
    """A noun of doing as the verb that it is of, what it governs as the object of that verb."""
    unit = units[at]
    lemma = _verbs().get(words[unit.first].lower)
    if lemma is None or unit.prep or (unit.kind == VERB and unit.last > unit.first + 1):
        return None
    verb = Unit(VERB, unit.first, unit.first + 1, verb=Verb(lemma, "pres", "finite"))
    set_words = [w.lower for w in words[unit.first + 1 : unit.last]]
    phrase = " ".join([*set_words, OF])
    if phrase in table("phrases")["prepositions"]:
        return [verb, *_governed(units[at + 1 :], phrase)]
    inner = [
        Unit(WORD, k, k + 1, words[k].lower, "noun")
        for k in range(unit.first + 1, unit.last)
        if words[k].lower not in word_set("words", "of")
    ]
    return [verb, *inner, *_governed(units[at + 1 :], "")]


def _governed(rest: Sequence[Unit], prep: str) -> list[Unit]:
    """What follows a noun of doing, the first that "de" binds to it, with its mates, governed as by its verb."""
    found = list(rest)
    first = next((i for i, u in enumerate(found) if u.prep == OF or u.kind in {THING, VERB}), None)
    if first is None or found[first].prep != OF:
        return found
    mates = found[first].group or [found[first]]
    bound = max((i for i in range(first) if found[i].tag == "prep"), default=-1)
    return [
        replace(u, prep=prep) if i == first or (u in mates and u.prep == OF) else u
        for i, u in enumerate(found)
        if i != bound
    ]


def _is_told(units: Sequence[Unit], start: int) -> bool:
    """Whether a line has a main verb or an agent of its own."""
    for k in range(start, len(units)):
        unit = units[k]
        if (
            unit.tag in {"rel", "sub"}
            or is_mark(unit, ENDS)
            or (unit.verb is not None and unit.verb.form == "pp")
        ):
            return False
        if unit.finite or (unit.prep == BY and unit.kind == THING):
            return True
    return False


def _doer(opener: Sequence[Unit], block: Block, discourse: Discourse) -> Thing | None:
    """Who does what a line names: who its opener speaks of, the body of its card, of the section, of the page."""
    if discourse.page.card is not None:
        return discourse.page.card if discourse.page.card.kind in _DOING else None
    spoken = _of_opener(opener, discourse) if opener else None
    if spoken is not None:
        return spoken if spoken.kind in _DOING else None
    told = discourse.subjects[-1:] if opener and not any(u.kind == THING for u in opener) else []
    found = next((t for t in told if t.kind in _DOING and has_own_name(t)), None)
    return found or bearer(discourse) or _publisher(discourse)


def _publisher(discourse: Discourse) -> Thing | None:
    """The body that publishes the page, where it is known to do more than that."""
    own = discourse.publisher
    return own if own is not None and own.cls not in {None, *_DOING} else None


def _of_opener(opener: Sequence[Unit], discourse: Discourse) -> Thing | None:
    """The body that the main verb of an opener has for its subject, or whose plan it is."""
    for at, unit in enumerate(opener):
        if unit.finite and (end := subject(opener, at)) is not None:
            if end.unit.kind != THING:
                return discourse.subjects[-1] if discourse.subjects else None
            thing = end.unit.things[0]
            return _maker(thing, discourse) or thing
    return None


def _maker(thing: Thing, discourse: Discourse) -> Thing | None:
    """Whose a plan or device is, as far as the text has told."""
    return discourse.makers.get(id(thing))


def _is_planned(words: Sequence[Word], opener: Sequence[Unit], discourse: Discourse) -> bool:
    """Whether the opener or the heading of a list speaks of what is to come."""
    verb = next((i for i, u in enumerate(opener) if u.finite), None)
    if verb is not None and (of_clause(opener, verb) == PLANNED or _foretells(opener[verb])):
        return True
    above = [*opener, *discourse.heading]
    said = {w.lower for u in above for w in words[u.first : u.last]}
    return bool(said & word_set("deeds", "to_come"))


def _foretells(unit: Unit) -> bool:
    """Whether what a verb leads to is yet to come: "prévoit :"."""
    return unit.verb is not None and of_force(forces("modal").get(unit.verb.lemma, "fact")) == PLANNED


@cache
def _verbs() -> Mapping[str, str]:
    """The verb of each noun of doing."""
    return {noun: verb for verb, nouns in table("deeds")["verb"].items() for noun in nouns.split()}
