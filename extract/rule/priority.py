"""What a body makes its priority, or a device chooses -> the themes that it addresses.

"fait de l'économie circulaire une priorité" and "place l'ESS au cœur de sa politique" say it of their subject by a noun
beside the theme; "récompense des projets qui allient vrac et vélo" says it of the prize through what
it chooses. A theme without such a noun is merely near.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.scene import indexed, naming
from extract.rule.theme import is_plain, themes_after
from extract.syntax.end import End
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_REACH = 14
_DEVICES = frozenset({"Instrument", "Event", "Policy"})
_BODIES = frozenset({"Organisation", "Policy", "Instrument"})
_ALL = _BODIES | {"Event", "Publication"}
_NEAR = 4


def priority_drafts(scene: Scene) -> Iterator[Draft]:
    """The themes that the verbs of a sentence make a priority of their subject, or what it chooses by."""
    for at, unit in indexed(scene.units, VERB):
        if unit.first < scene.first or unit.verb is None or unit.verb.form == "inf":
            continue
        if unit.verb.lemma in word_set("topics", "making"):
            yield from _said(scene, at, _made(scene, at), _BODIES)
        if unit.verb.lemma in word_set("topics", "choosing"):
            yield from _said(scene, at, _chosen(scene, at), _DEVICES)
        if unit.verb.lemma in word_set("syntax", "copula"):
            yield from _held(scene, at)
        acts = unit.verb.lemma in table("topics")["verbs"]
        if acts or unit.verb.lemma in word_set("topics", "setting"):
            yield from _said(scene, at, _listed(scene, at), _ALL if acts else _ALL - {"Organisation"})


def _held(scene: Scene, at: int) -> Iterator[Draft]:
    """A theme that is said to be a priority of somebody's: "l'ESS est au cœur de la politique de la Ville"."""
    end = subject(scene.units, at)
    if end is None or end.unit.kind != THING or end.unit.things[0].kind != "Theme":
        return
    told = False
    for unit in scene.units[at + 1 : at + _REACH]:
        if is_mark(unit, STOPS) or unit.kind == VERB or unit.tag == "rel":
            return
        told = told or unit.lower in word_set("topics", "priorities")
        if told and unit.kind == THING and unit.prep == OF and unit.things[0].kind in _ALL:
            for owner, thing in scene.things(End(unit, "explicit"), "addresses", "subject"):
                for member in end.unit.group or [end.unit]:
                    theme, evidence = member.things[0], [member, scene.units[at], *naming(owner)]
                    if theme.kind != "Theme":
                        continue
                    yield scene.draft(
                        "addresses", thing, theme, evidence, "verb", modality=scene.modality(at)
                    )
            return


def _listed(scene: Scene, at: int) -> Sequence[tuple[Unit, Thing]]:
    """The themes of a list that a noun of fields announces: "fixe trois priorités : le foncier, l'emploi et l'ESS"."""
    units = scene.units
    named = word_set("topics", "lists") | word_set("topics", "priorities")
    for k in range(at + 1, min(len(units), at + _REACH)):
        if units[k].kind == VERB or units[k].tag in {"rel", "sub"}:
            return ()
        if is_mark(units[k], ":("):
            told = any(u.lower in named for u in units[max(at, k - _NEAR) : k])
            first = next((u for u in units[k + 1 : k + _NEAR] if u.kind == THING), None)
            members = (first.group or [first]) if told and first is not None else []
            return [(m, t) for m in members for t in m.things if t.kind == "Theme"]
    return ()


def _said(
    scene: Scene, at: int, found: Sequence[tuple[Unit, Thing]], kinds: frozenset[str]
) -> Iterator[Draft]:
    end = subject(scene.units, at) if found else None
    if end is None:
        return
    said = scene.modality(at)
    for owner, thing in scene.things(end, "addresses", "subject"):
        if thing.kind in kinds:
            for member, theme in found:
                evidence = [scene.units[at], member, *naming(owner)]
                yield scene.draft(
                    "addresses", thing, theme, evidence, "verb", modality=said, resolved=end.how == "pronoun"
                )


def _made(scene: Scene, at: int) -> Sequence[tuple[Unit, Thing]]:
    """The themes that a verb makes a priority: right behind it, the noun that says so behind them."""
    units = scene.units
    first = next((k for k in range(at + 1, min(len(units), at + 5)) if units[k].kind == THING), None)
    if first is None or units[first].things[0].kind != "Theme":
        return ()
    for unit in units[first + 1 : first + _REACH]:
        if is_mark(unit, STOPS) or unit.finite or unit.tag == "rel":
            return ()
        if unit.lower in word_set("topics", "priorities") or any(
            w.lower in word_set("topics", "priorities") for w in scene.words[unit.first : unit.last]
        ):
            return [*themes_after(scene, first), *_beside(scene, first)]
    return ()


def _beside(scene: Scene, first: int) -> Sequence[tuple[Unit, Thing]]:
    """The themes that one made a priority stands beside: "une priorité, à côté du vrac et du vélo"."""
    like = table("syntax")["echo"]["like"]
    after = scene.units[first + 1 : first + 2 * _REACH]
    unit = next((u for u in after if u.kind == THING and (u.prep in like or u.finite)), None)
    return [(m, t) for m in (unit.group or [unit]) for t in m.things if t.kind == "Theme"] if unit else ()


def _chosen(scene: Scene, at: int) -> Sequence[tuple[Unit, Thing]]:
    """The themes of what a device chooses: "des projets en faveur de X", "des initiatives qui conjuguent X et Y"."""
    units, chosen = scene.units, False
    for k in range(at + 1, min(len(units), at + _REACH)):
        if is_mark(units[k], STOPS + ","):
            return ()
        chosen = chosen or units[k].lower in word_set("topics", "chosen")
        if units[k].kind == THING:
            found = themes_after(scene, k) if chosen and units[k].things[0].kind == "Theme" else []
            return found if len(found) > 1 else [(u, t) for u, t in found if not is_plain(t)]
    return ()
