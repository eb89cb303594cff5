"""A scene's acts of law -> what they oblige to, whom and what they empower.

"La loi X impose un Spaser", "son article 58 oblige à acheter …", "un schéma obligatoire depuis la loi X", "les PTCE,
que la loi a reconnus". An act is named, or taken up by "elle", "ce texte", "son article 9"; the communes in general
are no entity, so what a law asks of them is said of the lever.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF, TO
from extract.rule.lawact import agent_act, subject_act
from extract.rule.leverword import as_lever, lever_said, levers_of
from extract.rule.scene import indexed, naming
from extract.syntax.duty import is_duty
from extract.syntax.modality import ASSERTED
from extract.syntax.object import objects
from extract.syntax.relative import relative_end
from extract.syntax.scope import of_saying
from extract.syntax.subject import subject
from extract.syntax.unit import ENDS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_REACH = 26
_OBJECT_CLITICS = word_set("grammar", "object_clitics")
_DEMONSTRATIVES = word_set("words", "demonstratives")
_MAKE: str = table("grammar")["verb"]["make"]
_SEE: str = table("grammar")["verb"]["see"]
_SAYS = {"mandates": frozenset({"Lever", "Policy"}), "empowers": frozenset({"Lever", "Organisation"})}


def law_drafts(scene: Scene) -> Iterator[Draft]:
    """What the acts of a sentence oblige to and empower."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None or unit.first < scene.first:
            continue
        relation = _relation(scene, at)
        if relation:
            yield from _said(scene, at, unit, relation)
        elif unit.verb.lemma in word_set("laws", "holding"):
            yield from _held(scene, at, unit)
        elif is_duty(unit.verb) and not unit.verb.negated:
            yield from _due(scene, at, unit)
    for at, unit in indexed(scene.units, WORD):
        if unit.lower in word_set("laws", "obligatory") and unit.first >= scene.first:
            yield from _obligatory(scene, at, unit)


def _relation(scene: Scene, at: int) -> str:
    """The relation that a verb group says, by its own verb or one that governs it ("oblige à conclure")."""
    verb = scene.units[at].verb
    assert verb is not None
    said = {verb.lemma, *verb.governors}
    bound = verb.lemma == _MAKE and any(
        u.lower in word_set("laws", "obligatory") for u in scene.units[at + 1 : at + 6]
    )
    if bound or said & word_set("laws", "mandates"):
        return "mandates"
    return "empowers" if said & word_set("laws", "empowers") else ""


def _said(scene: Scene, at: int, unit: Unit, relation: str) -> Iterator[Draft]:
    """The act that is a verb's subject or agent, and what the verb says of which thing."""
    assert unit.verb is not None
    passive = unit.verb.passive or unit.verb.form == "pp" or _is_reflexive_passive(scene, at)
    law, law_unit = agent_act(scene, at) if passive else subject_act(scene, at)
    if law is None:
        return
    said = of_saying(scene.units, at, word_set("laws", "mandates") | word_set("laws", "empowers"))
    found = _described(scene, at, relation) if passive else _objects(scene, at, relation)
    for end_unit, thing in found:
        if thing is not law:
            evidence = [unit, *([law_unit] if law_unit else []), *([end_unit] if end_unit else [])]
            yield scene.draft(relation, law, thing, evidence, "law", modality=said, resolved=law_unit is None)


def _is_reflexive_passive(scene: Scene, at: int) -> bool:
    """As in "se voient reconnus par …"."""
    before = scene.units[at - 1].verb if at else None
    return bool(before and before.lemma == _SEE and before.reflexive)


def _objects(scene: Scene, at: int, relation: str) -> list[tuple[Unit | None, Thing]]:
    """What follows a verb: of mandates the first lever or policy; of empowers the body, then the lever."""
    units = scene.units
    found: list[tuple[Unit | None, Thing]] = []
    for end in objects(units, at, ["obj", TO]):
        if end.how == "antecedent" and end.unit.kind == THING:
            found += _fitting(end.unit, relation)
        break
    for k in range(at, min(len(units), at + _REACH)):
        unit = units[k]
        if is_mark(unit, ENDS) or unit.tag == "rel" or (k > at and unit.finite):
            break
        if unit.kind == VERB and (lever := lever_said(scene, k)) is not None:
            return [*found, (unit, lever)]
        if unit.kind == THING and (members := _fitting(unit, relation)):
            found += members
            if members[0][1].kind != "Organisation" or unit.prep == "":
                break
    return found or _taken_up(scene, at, relation)


def _fitting(unit: Unit, relation: str) -> list[tuple[Unit | None, Thing]]:
    """What a thing and those joined to it give a relation: levers first, else policies, or bodies.

    An act speaks of schemes in general: one without a date is no individual policy but the lever that its name holds.
    """
    members = unit.group or [unit]
    levers: list[tuple[Unit | None, Thing]] = [(m, t) for m in members for t in levers_of(m)]
    levers += [
        (m, t)
        for m in members
        for scheme in m.things
        if scheme.kind == "Policy" and scheme.named and not scheme.date
        for t in scheme.themes
        if t.kind == "Lever"
    ][:1]
    return levers or [(m, t) for m in members for t in m.things if t.kind in _SAYS[relation] and t.named]


def _taken_up(scene: Scene, at: int, relation: str) -> list[tuple[Unit | None, Thing]]:
    """As in "ce schéma", "cette convention", "l'": the last lever that its noun names, or the last at all."""
    verb, units = scene.units[at].verb, scene.units
    clitic = verb is not None and bool(verb.clitics & _OBJECT_CLITICS)
    noun = ""
    for i in range(at + 1, min(len(units) - 1, at + 4)):
        if units[i].lower in _DEMONSTRATIVES:
            noun = scene.words[units[i + 1].first].norm
    if not (clitic or noun):
        return []
    for link in scene.discourse.before(units[at].first):
        if link.things[0].kind == "Lever" and (
            clitic or scene.words[link.first].norm.rstrip("s") == noun.rstrip("s")
        ):
            return [(None, link.things[0])]
    return []


def _described(scene: Scene, at: int, relation: str) -> list[tuple[Unit | None, Thing]]:
    """What a passive or a participle is said of; of a fronted one or a bare item, the lever named last."""
    units = scene.units
    end = subject(units, at) or (subject(units, at - 1) if at and units[at - 1].kind == VERB else None)
    if end is not None and end.unit.kind == THING:
        return _fitting(end.unit, relation)
    if scene.units[at].first == scene.first or (end is not None and end.how == "pronoun"):
        for link in scene.discourse.before(scene.first):
            return [(None, t) for t in (as_lever(thing) for thing in link.things) if t]
    return []


def _held(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "La Région tient de la loi X sa compétence"."""
    law = next((u for u in scene.units[at + 1 : at + 5] if u.kind == THING), None)
    end = subject(scene.units, at)
    if law is None or law.prep != OF or law.things[0].kind != "Law" or end is None or unit.verb is None:
        return
    said = scene.modality(at)
    for s_unit, actor in scene.things(end, "empowers", "object"):
        if actor.kind == "Organisation":
            evidence = [unit, law, *naming(s_unit)]
            yield scene.draft("empowers", law.things[0], actor, evidence, "law", modality=said)


def _due(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "Depuis la loi X, les communes doivent voter un schéma", "la loi X crée un schéma, que doivent voter …"."""
    source = next((u for u in scene.units if _is_source(u)), None)
    law: Thing | None = source.things[0] if source is not None else None
    taken_up = relative_end(scene.units, at, ["obj"])
    if law is None and taken_up is not None:
        above = next((k for k in range(at - 1, -1, -1) if scene.units[k].finite), None)
        law, source = subject_act(scene, above) if above is not None else (None, None)
    if law is None or source is None:
        return
    if taken_up is not None:
        found = _fitting(taken_up.unit, "mandates")
    else:
        passive = unit.verb is not None and unit.verb.passive
        found = (_described if passive else _objects)(scene, at, "mandates")
    for end_unit, thing in found:
        evidence = [unit, source, *([end_unit] if end_unit else [])]
        yield scene.draft("mandates", law, thing, evidence, "law", modality=ASSERTED)


def _is_source(unit: Unit) -> bool:
    """Whether a unit is an act that something holds by: "depuis la loi X"."""
    return unit.kind == THING and unit.things[0].kind == "Law" and unit.prep in word_set("laws", "since")


def _obligatory(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "un schéma …, obligatoire depuis la loi X", "En application de la loi X, le schéma est obligatoire"."""
    units = scene.units
    after = next((u for u in units[at + 1 : at + 5] if u.kind == THING), None)
    law = next((u for u in (after, *units[:at]) if u is not None and _is_source(u)), None)
    if law is None:
        return
    linking = next((k for k in range(at - 1, -1, -1) if units[k].tag not in {"adv", "neg"}), at)
    said = scene.modality(linking) if units[linking].kind == VERB else ASSERTED
    for before in reversed(units[max(0, at - 10) : at]):
        if before.kind == THING and (found := _fitting(before, "mandates")):
            yield from (
                scene.draft("mandates", law.things[0], t, [before, unit, law], "law", modality=said)
                for _, t in found
            )
            return
        if is_mark(before, ENDS):
            return
