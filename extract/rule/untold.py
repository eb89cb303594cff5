"""Help and charges that leave out what they go to -> the device or the body that the text tells of.

"Le financement a été assuré par X", "L'animation en est confiée à Y", "Z renouvelle son appui", "S'y ajoute un prêt de
la banque W", "Travaux : 300 000 €, financés par V": the noun of the act or the verb says the relation, the sentence one
end alone. Money goes to the device of the section, else to the body of the story; charges go to the device named last.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, OF, TO
from extract.linking.thing import Thing
from extract.rule.act import Act, act_of, is_financial
from extract.rule.bearer import work_of
from extract.rule.frame import frames
from extract.rule.scene import indexed
from extract.rule.slot import agents
from extract.syntax.end import End, has_determiner, possessed
from extract.syntax.object import objects
from extract.syntax.subject import described, subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_HELP = frozenset({"supports", "funds"})
_CHARGE = frozenset({"implements", "organises"})
_DEVICES = frozenset({"Instrument", "Event", "Publication"})
_REACH = 12
_MADE = frozenset({"implements", "organises", "publishes"})
_NEAR = 6
_RECENT = 12
"""Links back within which the device of a charge stands."""


def untold_drafts(scene: Scene) -> Iterator[Draft]:
    """What a sentence says of acts without their object."""
    for at, unit in enumerate(scene.units):
        act = act_of(scene, unit) if unit.first >= scene.first and not unit.prep else None
        if act is not None and _is_definite(scene.units, at) and not _is_completed(scene.units, at):
            yield from _carried(scene, at, act)
        if act is not None and set(act.relations) & _HELP:
            yield from _added(scene, at, act)
    for at, unit in indexed(scene.units, VERB):
        if unit.first >= scene.first:
            yield from _paid(scene, at)


def _carried(scene: Scene, at: int, act: Act) -> Iterator[Draft]:
    """An act whose verb names who does it: in the passive with "par" or "à", or as who gives "son appui"."""
    units = scene.units
    for k in range(at + 1, min(len(units), at + _REACH)):
        verb = units[k].verb
        if verb is not None:
            passive = verb.passive or verb.form == "pp"
            if passive and verb.lemma in word_set("acts", "giving"):
                yield from _drafts(scene, at, k, act, list(agents(units, k)))
            elif passive and verb.lemma in word_set("acts", "entrusting"):
                yield from _drafts(scene, at, k, act, list(objects(units, k, [TO])))
            break
        if is_mark(units[k], STOPS) or units[k].tag in {"rel", "sub"} or units[k].kind == THING:
            break
    if not possessed(units, at) or not set(act.relations) & _HELP:
        return
    k = next((k for k in range(at - 2, -1, -1) if units[k].tag not in {"adv", "neg"}), 0)
    verb = units[k].verb
    if (
        verb is not None
        and verb.lemma in word_set("acts", "giving")
        and not verb.passive
        and not verb.clitics
    ):
        end = subject(units, k)
        if end is not None and end.how != "noun" and not any(objects(units, k, [TO])):
            yield from _drafts(scene, at, k, act, [end])


def _drafts(scene: Scene, at: int, verb: int, act: Act, doers: Sequence[End]) -> Iterator[Draft]:
    said = act.financial if act.financial and is_financial(scene, at) else act.relations
    for relation in said:
        if relation not in _HELP | _CHARGE:
            continue
        found = [
            scene.draft(
                relation, left, right, [scene.units[at], scene.units[verb], unit], "untold",
                modality=scene.modality(verb), resolved=True,
            )
            for end in doers
            for unit, left in scene.things(end, relation, "subject")
            if (right := _meant(scene, relation, left)) is not None and scene.joins(relation, left, right)
        ]  # fmt: skip
        if found:
            yield from found
            return


def _added(scene: Scene, at: int, act: Act) -> Iterator[Draft]:
    """Money or help that a verb of adding brings in: "S'y ajoute une subvention de X"."""
    units = scene.units
    verb = next((k for k in range(at - 1, max(-1, at - _REACH), -1) if units[k].kind == VERB), None)
    group = units[verb].verb if verb is not None else None
    if verb is None or group is None or group.lemma not in word_set("acts", "adding"):
        return
    giver = next(
        (u for u in units[at + 1 : at + _NEAR] if u.kind in {THING, VERB} or is_mark(u, STOPS)), None
    )
    if giver is None or giver.kind != THING or giver.prep not in {OF, BY}:
        return
    yield from _drafts(scene, at, verb, act, [End(giver, "explicit")])


def _paid(scene: Scene, at: int) -> Iterator[Draft]:
    """Works or a sum that a participle says are paid by somebody: "Travaux : 300 000 €, financés par X"."""
    unit = scene.units[at]
    verb = unit.verb
    if verb is None or verb.form != "pp":
        return
    plain = any("funds" in f.relations and not f.needs and not f.after for f in frames(verb.lemma))
    what = described(scene.units, at) if plain else None
    if not plain or (what is not None and what.how != "noun") or not _is_undertaking(scene, at):
        return
    for giver in agents(scene.units, at):
        for named, left in scene.things(giver, "funds", "subject"):
            right = _meant(scene, "funds", left)
            if right is not None and scene.joins("funds", left, right):
                yield scene.draft(
                    "funds", left, right, [unit, named], "untold", modality=scene.modality(at), resolved=True
                )


def _is_undertaking(scene: Scene, at: int) -> bool:
    """Whether a participle is said of works, an event without a name, or a sum."""
    before = scene.units[max(0, at - _REACH) : at]
    if any(
        u.kind == THING and u.things[0].kind in {"Organisation", "Instrument", "Publication"} for u in before
    ):
        return False
    spelled = {u.lower for u in before}
    wanted = word_set("predicates", "transparent") | word_set("predicates", "undertakings")
    return bool(spelled & (wanted | word_set("acts", "occasions")))


def _is_definite(units: Sequence[Unit], at: int) -> bool:
    before = units[at - 1].lower if at else ""
    return has_determiner(units, at) and before not in word_set("words", "indefinite")


def _is_completed(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun has its own complement: "le financement du projet"."""
    after = next(
        (u for u in units[at + 1 : at + _NEAR] if u.kind in {THING, VERB} or u.tag in {"noun", "mark"}), None
    )
    return after is not None and after.prep in {OF, TO} and after.kind != VERB


def _meant(scene: Scene, relation: str, giver: Thing) -> Thing | None:
    """What an act goes to: a charge to the last device, help to that of the section, else to whom the text tells of."""
    discourse, at = scene.discourse, scene.units[0].first
    if relation in _CHARGE:
        for k, link in enumerate(discourse.before(at)):
            thing = link.things[0]
            if k > _RECENT:
                return None
            if not link.inside and thing.kind in _DEVICES and scene.accepts(relation, thing, "object"):
                return thing
        return None
    device = next((t for t in _devices(scene) if t.kind in _DEVICES and not t.plural), None)
    found = device or discourse.told_of(at)
    return found if found is not giver else None


def _devices(scene: Scene) -> Iterator[Thing]:
    """What the sentence before made or spoke of, then what the section, the page and its head are of."""
    discourse = scene.discourse
    for draft in reversed(discourse.said):
        if draft.last <= scene.first and draft.relation in _MADE and isinstance(draft.object, Thing):
            yield draft.object
    yield from discourse.subjects[-1:]
    yield from discourse.topics
    if (work := work_of(discourse)) is not None:
        yield work
        return
    yield from discourse.title
    if discourse.occasion is not None:
        yield discourse.occasion
