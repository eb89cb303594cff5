"""A field -> the bodies that it may speak of, the likeliest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.beneficiary import is_helped
from extract.rule.field import spoken_of
from extract.rule.ownname import goes_by_noun
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import THING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.page.label import Field
    from extract.rule.discourse import Discourse
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

ATTENDED = ("participatesIn<",)
"""What a field says that names who is at an event."""
_GIVEN = ("funds>",)
_BODIES = ("Organisation", "", "Instrument", "Event", "Policy", "Publication")


def owners(scene: Scene, field: Field, label: Sequence[Unit]) -> Iterator[Thing]:
    """Bodies that a field may speak of: named in its label, of the entry, of the document; its host."""
    discourse = scene.discourse
    if field.says == ATTENDED:
        card = discourse.page.dated
        dated = card.event(scene.first) if card is not None else None
        if (event := discourse.page.session or dated or discourse.gathering) is not None:
            yield event
        return
    agents = [u for u in discourse.heading if not label and u.prep in word_set("references", "beside")]
    named = [t for u in (*label, *agents) if u.kind == THING for t in u.things]
    ours = discourse.we(None) if _is_ours(scene, label) else None
    told = [*named, *_possessor(scene, label), *spoken_of(scene)]
    if field.says == _GIVEN or field.paid in _GIVEN:
        told = _givers(discourse, named, told[len(named) :])
    for thing in (ours,) if ours is not None else told:
        if (thing.kind in _BODIES or thing.is_a("Commune")) and not goes_by_noun(thing):
            host = discourse.hosts.get(id(thing)) or (discourse.host if thing is discourse.occasion else None)
            if host and discourse.tells == ASSERTED:
                yield host
            yield thing
            if host:
                yield host


def _possessor(scene: Scene, label: Sequence[Unit]) -> list[Thing]:
    """Whose a field is that a possessive leads to in running text: "X recrute. À son capital : A et B"."""
    own = next((u for u in label if u.lower in word_set("words", "possessives")), None)
    if own is None or _is_ours(scene, label):
        return []
    meant = scene.resolve(own.lower, own.first, "memberOf", "object")
    return [meant] if meant is not None else []


def _givers(discourse: Discourse, named: Sequence[Thing], told: Sequence[Thing]) -> list[Thing]:
    """Who may have given what a field tells of: a body sooner than its prize, whose page it is sooner than others."""
    own = discourse.publisher
    gives = own is not None and own.cls not in {None, "Organisation"} and not is_helped(own)
    rest = [*([own] if own is not None and gives else []), *told]
    return sorted([*named, *rest], key=lambda thing: thing.kind == "Instrument")


def _is_ours(scene: Scene, label: Sequence[Unit]) -> bool:
    """Whether a label or the heading of its list speaks of us: "Nos partenaires"."""
    above = scene.discourse.heading if scene.block.kind == "item" or not label else []
    return any(u.lower in word_set("references", "pronouns.first_person") for u in (*label, *above))
