"""What is made or held with others, by nobody named -> its owner and they are partners.

"Le guide « X », coécrit avec Y" and "14 mai – Atelier « X », en partenariat avec Y" name the partner alone: the other
one is whose the guide is, else whose page it is, who publishes or holds it too. "Nous investissons avec elle" names the
partner by a pronoun.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.naming.gazetteer import CONCEPTS
from extract.rule.appointment import is_counted
from extract.rule.bearer import keeper
from extract.rule.frame import phrases
from extract.rule.partner import actor, verb_of
from extract.rule.scene import indexed, naming
from extract.rule.slot import agents
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.subject import subject
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_COOPERATES = "cooperatesWith"
_MADE = frozenset({"Publication", "Event", "Instrument", "Policy"})
_NOUN = 8
_LINE = 40
"""Units that a line of an agenda takes at most."""


def together_drafts(scene: Scene) -> Iterator[Draft]:
    """Who is the partner of whose a thing is, and of whom a pronoun after "avec" means."""
    if scene.discourse.page.card is not None and scene.block.field is not None:
        return
    for at, unit in indexed(scene.units, THING):
        first = unit.group[0] is unit if unit.group else True
        if first and unit.first >= scene.first and unit.prep in phrases("partner") and unit.things[0].named:
            verb = verb_of(scene, at)
            yield from _made(scene, at, verb) if verb is not None else _listed(scene, at)
    for at, unit in indexed(scene.units, WORD):
        if unit.tag == "pron" and unit.prep in phrases("partner"):
            yield from _meant(scene, at)


def _made(scene: Scene, at: int, verb: int) -> Iterator[Draft]:
    """A thing that a participle says was made with another: "le rapport, produit avec X"."""
    group = scene.units[verb].verb
    passive = group is not None and (group.passive or group.form == "pp")
    if group is None or not passive or verb > at or any(agents(scene.units, verb)):
        return
    made = word_set("syntax", "joint") | word_set("syntax", "with_another") | word_set("acts", "bonding")
    if group.lemma not in made:
        return
    if any(is_mark(u, ",") and v.tag == "conj" for u, v in pairwise(scene.units[verb : at + 1])):
        return  # "collabore avec X, qui publie une étude écrite en mars, et avec Y"
    end = subject(scene.units, verb)
    own = _possessor(scene, verb) if group.form == "pp" else None
    if own is not None:
        yield from _tied(scene, own, at, [scene.units[verb]], scene.modality(verb))
        return
    if end is None or end.how == "pronoun":
        return
    thing = end.unit.things[0] if end.unit.kind == THING else None
    if thing is not None and thing.kind not in _MADE | CONCEPTS:
        return
    owner = _ahead(scene, end) or keeper(scene.discourse, thing, _partners(scene.units[at]))
    said = scene.modality(verb)
    for draft in _tied(scene, owner, at, [scene.units[verb]], said):
        yield draft
        if owner is not None and thing is not None:
            yield from _owns(scene, owner, thing, [end.unit, scene.units[verb]], said)


def _possessor(scene: Scene, verb: int) -> Thing | None:
    """Whose a common noun right before a participle is: "saluée pour son école de mécanique, bâtie avec X"."""
    units = scene.units
    for k in range(verb - 1, max(-1, verb - _NOUN), -1):
        if units[k].lower in word_set("words", "possessives"):
            before = next((i for i in range(k - 1, -1, -1) if units[i].finite), None)
            doer = subject(units, before) if before is not None else None
            found = scene.things(doer, _COOPERATES, "subject") if doer is not None else []
            return found[0][1] if found and found[0][1].kind == "Organisation" else None
        named = units[k].kind == THING and units[k].things[0].kind not in CONCEPTS
        if named or units[k].kind == VERB or (units[k].tag == "mark" and k < verb - 1):
            return None
    return None


def _ahead(scene: Scene, end: End) -> Thing | None:
    """Who has or makes the thing, by the verb before it: "La Ville publie un guide, coécrit avec X"."""
    place = next((i for i, u in enumerate(scene.units) if u is end.unit), 0)
    for k in range(place - 1, -1, -1):
        if scene.units[k].finite:
            doer = subject(scene.units, k) if _is_possessed(end) else actor(scene.units, k)
            found = scene.things(doer, _COOPERATES, "subject") if doer is not None else []
            return found[0][1] if found and found[0][1].kind == "Organisation" else None
    return None


def _is_possessed(end: End) -> bool:
    link = end.unit.link
    return link is not None and link.determiner in word_set("words", "possessives")


def _listed(scene: Scene, at: int) -> Iterator[Draft]:
    """A line of an agenda or a list that names an event and with whom it is held."""
    own = [u for u in scene.units if u.first >= scene.first]
    if len(own) > _LINE or any(u.finite for u in own) or scene.discourse.page.session is not None:
        return
    event = next((u for u in own if u.kind == THING and u.things[0].kind == "Event"), None)
    opens = event is not None and all(_heads(u) for u in own[: own.index(event)])
    if event is None or event.first > scene.units[at].first or not opens or is_counted(own, event):
        return  # a numbered session has guests, and no partners
    owner = keeper(scene.discourse, event.things[0], _partners(scene.units[at]))
    time = next((u for u in own if u.kind == TIME), None)
    said = PLANNED if time is not None and scene.discourse.is_to_come(time) else ASSERTED
    for draft in _tied(scene, owner, at, [event], said):
        yield draft
        if owner is not None:
            yield from _owns(scene, owner, event.things[0], [event], said)


def _owns(scene: Scene, owner: Thing, thing: Thing, units: list[Unit], said: str) -> Iterator[Draft]:
    relation = table("predicates")["owner"].get(thing.kind)
    if relation is not None and scene.joins(relation, owner, thing):
        yield scene.draft(relation, owner, thing, units, "together", modality=said, resolved=True)


def _partners(unit: Unit) -> list[Thing]:
    return [thing for member in unit.group or [unit] for thing in member.things]


def _heads(unit: Unit) -> bool:
    """Whether a unit may stand before the event of its line: a day, an hour, a town, a bullet."""
    place = unit.kind == THING and unit.things[0].cls in {"Territory", None}
    return place or unit.kind in {TIME, WORD} or is_mark(unit, "–—-|:,•→»")


def _tied(scene: Scene, owner: Thing | None, at: int, units: list[Unit], said: str) -> Iterator[Draft]:
    if owner is None:
        return
    for partner, thing in scene.things(End(scene.units[at], "explicit"), _COOPERATES, "object"):
        if thing.kind in {"Organisation", ""} and scene.joins(_COOPERATES, owner, thing):
            yield scene.draft(
                _COOPERATES, owner, thing, [*units, partner], "together", modality=said, resolved=True
            )


def _meant(scene: Scene, at: int) -> Iterator[Draft]:
    """What a verb's subject does with whom a pronoun means: "X investit avec elle"."""
    verb = verb_of(scene, at)
    end = actor(scene.units, verb) if verb is not None else None
    if verb is None or end is None or end.how == "noun":
        return
    for s_unit, left, _, right in scene.pairs(_COOPERATES, end, End(scene.units[at], "pronoun")):
        yield scene.draft(
            _COOPERATES, left, right, [scene.units[at], scene.units[verb], *naming(s_unit)], "together",
            modality=scene.modality(verb), resolved=True,
        )  # fmt: skip
