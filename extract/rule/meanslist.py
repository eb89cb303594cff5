"""An item below a sentence that tells who acts -> the lever that it begins with, or whose capital is entered.

"La Ville soutient l'ESS à travers :" and "le plan du Département comprend :" lead to items such as "des clauses
sociales dans ses marchés" or "l'entrée au capital de la Scop X". An item with a verb of its own says who acts
itself, but for a passive ("des subventions seront versées").

>>> sorted(_PLANS)
['CallForProjects', 'Fund', 'Instrument', 'Policy', 'Prize', 'SupportProgramme']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF
from extract.rule.leverword import levers_of
from extract.rule.recommending import is_recommending
from extract.rule.scene import indexed, naming
from extract.syntax.modality import ASSERTED, HEDGED, PLANNED, forces, of_force
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_USES, _STAKE, _MAKES = "usesLever", "holdsStakeIn", "implements"
_PLANS = frozenset({"Policy", "Instrument", "CallForProjects", "Fund", "Prize", "SupportProgramme"})
_FIRST = 4
_SAID = frozenset({ASSERTED, HEDGED, PLANNED})
_PASSED = frozenset({"det", "num", "adv"})
_STAKES: str = table("levers")["acts"]["stakes"]
_SLOTS = word_set("grammar", "stake_slots") | {OF}


def means_drafts(scene: Scene) -> Iterator[Draft]:
    """What the subject of the opener of a list does by an item: levers, devices, shares in bodies."""
    if scene.block.kind != "item" or scene.units[0].first >= scene.first:
        return
    own = [u for u in scene.units if u.first >= scene.first]
    at, verb = _opening(own), _verb(scene)
    if at is None or verb is None:
        return
    said = _said(scene, verb, own[at])
    holds = scene.units[verb].verb
    contains = holds is not None and holds.lemma in word_set("levers", "acts.containing")
    if said not in _SAID or (not contains and _is_anothers(own[at + 1 :])):
        return
    for unit, actor in _actors(scene, verb):
        for member in (m for m in own[at].group or [own[at]] if m.first >= scene.first):
            evidence = [member, *naming(unit)]
            made = [t for t in member.things if contains and t.kind == "Instrument"]
            for device in made:
                yield scene.draft(_MAKES, actor, device, evidence, "list", modality=said, resolved=True)
            for lever in () if made else levers_of(member):
                yield from _by_lever(scene, actor, lever, evidence, own[at + 1 :], said)


def _by_lever(
    scene: Scene, actor: Thing, lever: Thing, evidence: Sequence[Unit], rest: Sequence[Unit], said: str
) -> Iterator[Draft]:
    """The lever that an item names or, where it is shares, the bodies that they are of."""
    bodies = _companies(scene, actor, lever, rest)
    for body, thing in bodies:
        units = [*evidence, body]
        yield scene.draft(_STAKE, actor, thing, units, "list", modality=said, resolved=True)
    if not bodies:
        yield scene.draft(_USES, actor, lever, evidence, "means", modality=said, resolved=True)


def _opening(own: Sequence[Unit]) -> int | None:
    """The lever or device that an item begins with, past its bullet and article."""
    for at, unit in enumerate(own[:_FIRST]):
        if unit.kind == THING:
            told = bool(levers_of(unit)) or unit.things[0].kind == "Instrument"
            return at if told and not (unit.inside or unit.prep) else None
        if unit.tag not in _PASSED and not is_mark(unit, "–—-•*→>›·"):
            return None
    return None


def _verb(scene: Scene) -> int | None:
    """The verb of the opener of a list, where it leads to what is done or held."""
    lemmas = word_set("levers", "acts.listing") | word_set("levers", "acts.direct")
    opening = [(at, u) for at, u in indexed(scene.units, VERB) if u.finite and u.first < scene.first]
    for at, unit in reversed(opening):
        if unit.verb is not None and unit.verb.lemma in lemmas and not unit.verb.negated:
            return None if is_recommending(unit) and unit.verb.lemma not in lemmas else at
    return None


def _said(scene: Scene, verb: int, lever: Unit) -> str:
    """How sure the text is of an item: as its own passive tells, else its opener; "" where another verb does."""
    clause = next(
        (u.first for u in scene.units if u.first > lever.first and u.tag == "rel"), scene.units[-1].last
    )
    inside = range(scene.first, clause)
    own = next((at for at, u in indexed(scene.units, VERB) if u.first in inside and u.finite), None)
    if own is not None:
        end, told = subject(scene.units, own), scene.units[own].verb
        passive = told is not None and told.passive and end is not None and end.unit is lever
        return scene.modality(own) if passive else ""
    above = scene.units[verb].verb
    if above is not None and of_force(forces("modal").get(above.lemma, "fact")) == PLANNED:
        return PLANNED
    return scene.modality(verb)


def _is_anothers(rest: Sequence[Unit]) -> bool:
    """Whether an item tells that another body gives what it names: "l'aide de la Région", "portée par X"."""
    first = next((u for u in rest if u.kind == THING), None)
    local = first is not None and first.things[0].is_a(*table("references")["local"])
    return any(u.kind == THING and u.prep == BY for u in rest) or (
        local and first is not None and first.prep == OF
    )


def _actors(scene: Scene, verb: int) -> list[tuple[Unit, Thing]]:
    """Who acts: the subject of a verb or, of a plan or device, who has made it."""
    end = subject(scene.units, verb)
    if end is None:
        return []
    if end.how == "noun":
        return _owners(scene, end.unit, verb)
    meant = scene.things(end, "addresses", "subject")
    made = [
        (u, scene.discourse.makers.get(id(t)) or t.owner if t.is_a(*_PLANS) else t)
        for u, t in (*meant, *(() if meant else scene.things(end, _USES, "subject")))
    ]
    acting = [(u, scene.acting(u, t, _USES, "subject")) for u, t in made if t is not None]
    return [(u, t) for u, t in acting if t.kind == "Organisation" and scene.accepts(_USES, t, "subject")]


def _owners(scene: Scene, noun: Unit, verb: int) -> list[tuple[Unit, Thing]]:
    """Whose plan or policy it is that a noun speaks of: "le plan de la Ville comprend :"."""
    if noun.lower not in word_set("levers", "acts.plans"):
        return []
    after = scene.units[scene.units.index(noun) + 1 : verb]
    named = next((u for u in after if u.kind == THING and u.prep == OF and not u.inside), None)
    found = [(named, scene.acting(named, t, _USES, "subject")) for t in named.things] if named else []
    return [(u, t) for u, t in found if t.kind == "Organisation"]


def _companies(scene: Scene, actor: Thing, lever: Thing, rest: Sequence[Unit]) -> list[tuple[Unit, Thing]]:
    """The bodies in whose capital an item tells that shares are held."""
    if lever.record is None or lever.record.slug != _STAKES:
        return []
    bodies = (u for u in rest if u.kind == THING and not u.inside and (u.prep in _SLOTS or not u.prep))
    first = next((u for u in bodies if scene.joins(_STAKE, actor, u.things[0])), None)
    return [(m, t) for m in (first.group or [first]) for t in m.things] if first is not None else []
