"""A list of means, or a contract that holds a clause -> the levers of the body that says "nous" or whose they are.

Below "Ce que nous faisons" or "Nos leviers" an item that begins with a lever says that the body of the page acts by it;
"nos marchés comportent une clause d'insertion" says by its subject whose clause it is. A heading that names another
body, and an item that denies, say nothing of the kind.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.leverword import levers_of
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED
from extract.syntax.object import objects
from extract.syntax.unit import THING, VERB, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_POSSESSIVES = word_set("words", "possessives")
_NONE = word_set("grammar", "null_determiners")
_SUBJECT = 7
_OPENING = 3
_RANGE = "usesLever"


def listed_lever_drafts(scene: Scene) -> Iterator[Draft]:
    """The levers that an item of a list of means, or a contract, gives to its body."""
    yield from _item(scene)
    for at, unit in indexed(scene.units, VERB):
        if unit.first >= scene.first and unit.verb is not None:
            yield from _contract(scene, at)


def _item(scene: Scene) -> Iterator[Draft]:
    own = [u for u in scene.units if u.first >= scene.first]
    if own and own[0].first == own[0].last:
        own = own[2:]  # who does the deed that the item names, and the deed
    if scene.block.kind != "item" or not _is_of_means(scene):
        return
    actor = _body(scene)
    first = next((i for i, u in enumerate(own) if u.kind == THING and not u.inside), None)
    if actor is None or first is None or first > _OPENING:
        return
    if any(
        u.kind == VERB or u.tag in {"neg", "rel"} or u.lower in _NONE or is_mark(u, ":(") for u in own[:first]
    ):
        return
    for member in own[first].group or [own[first]]:
        for lever in levers_of(member):
            if member.first >= scene.first:
                yield scene.draft(_RANGE, actor, lever, [member], "lever", modality=ASSERTED, resolved=True)


def _is_of_means(scene: Scene) -> bool:
    """Whether the heading over a list, or what opens it, tells of what a body does."""
    heading = [scene.words[i].norm for u in scene.discourse.heading for i in range(u.first, u.last)]
    opener = [
        scene.words[i].norm for u in scene.units if u.last <= scene.first for i in range(u.first, u.last)
    ]
    for line in (heading, opener):
        ours = set(line) & word_set("levers", "acts.first_person") and set(line) & word_set(
            "levers", "acts.headings"
        )
        if (
            ours
            or " ".join(w for w in line if w.isalpha() or "'" in w) in table("levers")["acts"]["impersonal"]
        ):
            return True
    return False


def _body(scene: Scene) -> Thing | None:
    body = scene.discourse.we(None)
    return (
        body
        if body is not None and scene.accepts(_RANGE, body, "subject") and body.kind != "Person"
        else None
    )


def _contract(scene: Scene, at: int) -> Iterator[Draft]:
    """As in "nos marchés comportent une clause", "les achats de la Ville intègrent des clauses"."""
    verb = scene.units[at].verb
    if (
        verb is None
        or verb.lemma not in word_set("levers", "acts.holding")
        or verb.form != "finite"
        or verb.passive
    ):
        return
    owner = _owner(scene, at)
    if owner is None:
        return
    for end in objects(scene.units, at, ["obj"]):
        for member in end.unit.group or [end.unit]:
            for lever in levers_of(member) if member.kind == THING else ():
                said = scene.modality(at)
                yield scene.draft(_RANGE, owner, lever, [scene.units[at], member], "lever", modality=said)


def _owner(scene: Scene, at: int) -> Thing | None:
    """Whose the contracts are that stand before a verb."""
    units = scene.units
    for k in range(at - 1, max(-1, at - _SUBJECT), -1):
        if is_mark(units[k], ".;:") or units[k].kind == VERB:
            return None
        if _is_contract(scene, units[k]):
            named = next((u for u in units[k + 1 : at] if u.kind == THING and u.prep == OF), None)
            if named is not None:
                actor = scene.acting(named, named.things[0], _RANGE, "subject")
                return actor if scene.accepts(_RANGE, actor, "subject") else None
            before = units[k - 1].lower if k else ""
            if before in word_set("levers", "acts.first_person"):
                return _body(scene)
            if before in _POSSESSIVES:
                return scene.resolve(before, units[k].first, _RANGE, "subject", ["Organisation"])
    return None


def _is_contract(scene: Scene, unit: Unit) -> bool:
    """Whether a unit is a contract in general, also as a lever in itself: "nos marchés", "nos marchés publics"."""
    general = unit.kind == WORD or (unit.kind == THING and unit.things[0].kind == "Lever")
    return general and scene.words[unit.first].lower in word_set("levers", "acts.contracts")
