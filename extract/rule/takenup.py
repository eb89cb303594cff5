"""A sentence that takes up by a common noun or "chacun" what stands before it -> its units, with the things meant.

"Ce document fixe trois priorités" below a plan, "cette opération", and "Chacune d'entre elles reçoit une aide", "chaque
lauréat" below a list, "le Conseil" on the page of a town: no name is there to be linked, and the rules read the
sentence as if it were.
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.linking.thing import Link
from extract.rule.bearer import keeper
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.rule.discourse import Discourse

_AHEAD = 40
"""Links that are looked back over for what a noun takes up."""
_FEWEST = 2
_BODIES = frozenset({"Organisation", "Instrument", "Event", ""})
_REACH = 5
_COORDINATORS = word_set("words", "coordinators")


def with_taken_up(words: Sequence[Word], units: list[Unit], discourse: Discourse) -> list[Unit]:
    """The units of a sentence, what its nouns and "chacun" take up put in their place."""
    found = units
    for at in range(len(units) - 1, -1, -1):
        if (body := _organ(words, units, at, discourse)) is not None:
            found = [*found[:at], _standing(units[at], units[at], (body,)), *found[at + 1 :]]
        if units[at].kind != WORD:
            continue
        if units[at].tag == "noun" and (thing := _noun(units, at, discourse)) is not None:
            found = [*found[:at], _standing(units[at], units[at], (thing,)), *found[at + 1 :]]
        elif (last := _each(units, at)) is not None and len(discourse.page.listed) >= _FEWEST:
            things = tuple(discourse.page.listed)
            found = [*found[:at], _standing(units[at], units[last], things), *found[last + 1 :]]
    return found


def note_list(units: Sequence[Unit], discourse: Discourse, item: bool, fresh: bool) -> None:
    """Note the bodies that a sentence lists: an item adds its own, a coordination begins a list of its own."""
    page = discourse.page
    if item:
        first = next((u for u in units if u.kind in {THING, VERB}), None)
        own = [] if first is None or first.prep else _bodies(first)[:1]
        page.listed = [*([] if fresh else page.listed), *(t for t in own if t not in page.listed or fresh)]
        return
    groups = [_bodies(*u.group) for u in units if len(u.group) >= _FEWEST and u is u.group[0] and not u.prep]
    longest = max((g for g in groups if len(g) >= _FEWEST), key=len, default=None)
    if longest is not None:
        page.listed = longest
    elif not any(_each(units, k) is not None for k in range(len(units))) and fresh:
        page.listed = []


def _bodies(*units: Unit) -> list[Thing]:
    return list(dict.fromkeys(t for u in units for t in u.things if t.kind in _BODIES and t.named))


def _noun(units: Sequence[Unit], at: int, discourse: Discourse) -> Thing | None:
    """What a demonstrative and a noun take up: the nearest thing before of the classes that the noun may mean."""
    classes = table("references")["taking"].get(units[at].lower)
    if classes is None or not at or units[at - 1].lower not in word_set("words", "demonstratives"):
        return None
    for link in islice(discourse.before(units[at].first), _AHEAD):
        if not link.inside and link.things[0].is_a(*classes) and not link.things[0].plural:
            return link.things[0]
    return None


def _organ(words: Sequence[Word], units: Sequence[Unit], at: int, discourse: Discourse) -> Thing | None:
    """The authority whose page it is, where its "Conseil" or "assemblée" without a name does something."""
    unit = units[at]
    if unit.kind not in {THING, WORD} or words[unit.last - 1].lower not in word_set("references", "organs"):
        return None
    opens = at == 0 or (units[at - 1].tag == "det" and units[at - 1].lower in word_set("words", "definite"))
    acts = at + 1 < len(units) and units[at + 1].finite
    if not (opens and acts) or any(t.cls is not None for t in unit.things):
        return None
    body = keeper(discourse)
    return body if body is not None and body.is_a(*table("references")["local"]) else None


def _each(units: Sequence[Unit], at: int) -> int | None:
    """The last unit of a phrase that means each of a list: "chacune d'entre elles", "chaque lauréat"."""
    unit = units[at]
    opens = at == 0 or is_mark(units[at - 1], ",•-–") or units[at - 1].lower in _COORDINATORS
    if unit.lower in word_set("references", "each.pronouns") and opens:
        end = at
        while end + 1 < len(units) and _completes(units[end + 1]) and end - at < _REACH:
            end += 1
        return end if end + 1 < len(units) and units[end + 1].finite else None
    noun = units[at + 1] if at + 1 < len(units) else None
    every = unit.lower in word_set("references", "each.determiners") and noun is not None
    return (
        at + 1 if every and noun is not None and noun.lower in word_set("references", "each.nouns") else None
    )


def _completes(unit: Unit) -> bool:
    """Whether a unit belongs to "chacun d'entre eux", "chacune de ces structures"."""
    return unit.kind == WORD and (
        unit.tag in {"prep", "pron", "det"} or (unit.tag == "noun" and unit.prep == OF)
    )


def _standing(first: Unit, last: Unit, things: tuple[Thing, ...]) -> Unit:
    link = Link(first.first, last.last, things, "reference")
    return Unit(THING, first.first, last.last, link=link, things=things, prep=first.prep)
