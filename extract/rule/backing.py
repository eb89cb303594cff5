"""A scene's set phrases of support -> drafts: "Avec le soutien financier de X, Y ouvre …", "à l'origine de Y".

What is backed is the device that the phrase follows, else who acts in its clause; places between are passed over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.rule.act import Act, act_of, is_financial
from extract.rule.frame import phrases
from extract.rule.partner import actor, verb_of
from extract.rule.scene import indexed
from extract.syntax.end import End, is_whereabouts
from extract.syntax.modality import ASSERTED
from extract.syntax.neighbour import verb_after
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 5
_OPENING = 2
_BACKED = frozenset({"Instrument", "Policy", "Publication", "Event"})


def backing_drafts(scene: Scene) -> Iterator[Draft]:
    """What the phrases of support and origin of a sentence say."""
    for at, unit in indexed(scene.units, THING):
        if unit.first < scene.first:
            continue
        if unit.prep in phrases("founder") and (whom := _before(scene.units, at)) is not None:
            yield from _drafts(scene, whom, [End(unit, "explicit")], ("founds",), at)
        for keys, relation in (("supporter", "supports"), ("funder", "funds")):
            if unit.prep in phrases(keys):
                yield from _drafts(scene, End(unit, "explicit"), _backed(scene, at, at), (relation,), at)
    for at, unit in enumerate(scene.units):
        act = act_of(scene, unit)
        if unit.first < scene.first:
            continue
        if act is not None and (unit.prep in word_set("acts", "backing") or _without(scene.units, at)):
            yield from _by_noun(scene, at, act)
        elif unit.kind == THING and at and unit.prep in word_set("acts", "owed") and _is_owed(scene, at):
            yield from _drafts(scene, End(unit, "explicit"), _backed(scene, at, at), ("supports",), at)


def _is_owed(scene: Scene, at: int) -> bool:
    """Whether what a clause tells is owed to a body: at its beginning, or after what one has been able to do."""
    if at <= _OPENING:
        return True
    verb = verb_of(scene, at)
    group = scene.units[verb].verb if verb is not None else None
    able = group is not None and bool(set(group.governors) & word_set("modality", "able"))
    return able and scene.units[at].things[0].kind == "Organisation"


def _without(units: Sequence[Unit], at: int) -> bool:
    """Whether a help is said to have been needed: "Sans l'appui de X, la Scic n'aurait pas vu le jour"."""
    verb = verb_after(units, at)
    group = units[verb].verb if verb is not None else None
    missed = group is not None and group.negated and group.tense == "cond" and group.compound
    return units[at].prep in word_set("acts", "lacked") and missed


def _by_noun(scene: Scene, at: int, act: Act) -> Iterator[Draft]:
    """What "avec", "grâce à" and the noun of an act say of who follows with "de"."""
    near = at + _NEAR
    for k in range(at + 1, len(scene.units)):
        unit = scene.units[k]
        near += unit.tag == "num"  # "d'une aide de 45 000 euros de la Région"
        if k >= near:
            return
        if unit.kind == THING and not unit.inside:
            if unit.prep == OF:
                said = act.financial if act.financial and is_financial(scene, at) else act.relations
                yield from _drafts(scene, End(unit, "explicit"), _backed(scene, at, k), said, at)
            return
        if unit.kind == VERB or unit.tag == "mark":
            return


def _before(units: Sequence[Unit], at: int) -> End | None:
    """The thing that a phrase follows, over places that only say where."""
    for k in range(at - 1, -1, -1):
        if units[k].kind == THING and not is_whereabouts(units, k):
            return End(units[k], "explicit")
    return None


def _backed(scene: Scene, phrase: int, giver: int) -> list[End]:
    """What is backed: the device right before the phrase, who acts in the clause, else the thing before."""
    units = scene.units
    before = _before(units, phrase)
    if before is not None and before.unit in units[giver].group:
        return []  # a giver among others: "avec le soutien de A et de B"
    found = [before] if before and before.unit.things[0].kind in _BACKED else []
    verb = verb_of(scene, phrase if phrase else giver)
    if verb is not None and (whole := _undergone(units, verb)) is not None:
        found.append(whole)
    if verb is not None and (end := actor(units, verb)) is not None and end.how != "noun":
        found.append(end)
    return [*found, *([before] if before else [])]


def _undergone(units: Sequence[Unit], at: int) -> End | None:
    """What a passive is said of: "La Scic est animée par X, avec l'appui de Y" tells of who helps the Scic."""
    verb = units[at].verb
    end = subject(units, at) if verb is not None and (verb.passive or verb.form == "pp") else None
    return end if end is not None and end.how != "noun" else None


def _drafts(
    scene: Scene, giver: End, backed: Sequence[End], relations: Sequence[str], at: int
) -> Iterator[Draft]:
    said = ASSERTED if _without(scene.units, at) else scene.modality(at)
    for relation in relations:
        for end in backed:
            found = [
                scene.draft(
                    relation, left, right, [s, *([o] if o.kind == THING else [])], "phrase",
                    modality=said, resolved=end.how == "pronoun",
                )
                for s, left, o, right in scene.pairs(relation, giver, end)
            ]  # fmt: skip
            if found:
                yield from found
                return
