"""A scene's times -> when an event, publication, policy or instrument takes place, and when a body was founded.

A date belongs to what its verb makes or holds ("a organisé, le 5 mars, un atelier"), to the name it stands in
("loi du 31 juillet 2014", "plan 2021-2026"), or, at the head of a line, to what the line tells of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract import modality
from extract.clause import End, objects, subject
from extract.lexicon import table
from extract.scene import indexed
from extract.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.draft import Draft
    from extract.scene import Scene
    from extract.thing import Thing

DATED = ("Event", "Publication", "Policy", "Instrument", "Law")
_REACH = 5


def dating_drafts(scene: Scene) -> Iterator[Draft]:
    """The dates that a sentence gives."""
    used: set[int] = set()
    for draft, time in _by_verb(scene):
        used.add(time.first)
        yield draft
    yield from _in_names(scene)
    for draft, time in _beside(scene):
        if time.first not in used:
            used.add(time.first)
            yield draft
    for draft, time in _at_head(scene):
        if time.first not in used:
            yield draft


def _by_verb(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    data = table("syntax")["dating"]
    transitive, intransitive = set(data["object"].split()), set(data["subject"].split())
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        if verb is None:
            continue
        time = scene.time_near(at)
        if time is None or time.time is None:
            continue
        passive = verb.passive or verb.form == "pp"
        ends: list[End | None] = []
        if _set_phrase(scene, at) or verb.lemma in intransitive and (verb.reflexive or verb.lemma not in transitive):
            ends = [subject(scene.units, at)]
        elif verb.lemma in transitive:
            ends = [subject(scene.units, at)] if passive else list(objects(scene.units, at, ["obj", "de"] if verb.reflexive else ["obj"]))
        said = modality.of_context(scene.units, at, modality.of_verb(verb))
        for end in ends:
            if end is not None:
                yield from _dated(scene, end, time, unit, said, verb.lemma in data["founding"].split())


def _set_phrase(scene: Scene, at: int) -> bool:
    after = " ".join(w.lower for w in scene.words[scene.units[at].first : scene.units[at].last + 2])
    return any(after.endswith(p.split(" ", 1)[1]) or p.split(" ", 1)[1] in after for p in table("syntax")["dating"]["phrases"])


def _dated(scene: Scene, end: End, time: Unit, verb: Unit, said: str, founding: bool) -> Iterator[tuple[Draft, Unit]]:
    assert time.time is not None
    for relation in ("date", "foundedOn"):
        for unit, thing in scene.things(end, relation, "subject"):
            if thing.kind in DATED and thing.kind != "Law" and relation == "date":
                yield _draft(scene, "date", thing, time, [verb, unit] if unit.kind == THING else [verb], said), time
            elif thing.kind in {"Organisation", ""} and relation == "foundedOn" and founding and _is_point(time.time.edtf):
                yield _draft(scene, "foundedOn", thing, time, [verb, unit] if unit.kind == THING else [verb], said), time


def _is_point(edtf: str) -> bool:
    return "/" not in edtf


def _draft(scene: Scene, relation: str, thing: Thing, time: Unit, units: list[Unit], said: str) -> Draft:
    assert time.time is not None
    return scene.draft(relation, thing, _plain(time.time.edtf), [*units, time], "date", modality=said)


def _plain(edtf: str) -> str:
    """Of "since 2018" the beginning: an event or a plan is dated by its start."""
    return edtf.removesuffix("/..") if edtf.endswith("/..") else edtf


def _in_names(scene: Scene) -> Iterator[Draft]:
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if thing.date and thing.kind in DATED and unit.link is not None and unit.last - unit.first > 1:
            yield scene.draft("date", thing, thing.date, [unit], "name")


def _beside(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """ "le webinaire du 19 juin 2024", "Foncier solidaire, mode d'emploi (2018)", "Journée nationale, le 17 mai 2023"."""
    for at, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if thing.kind not in {"Event", "Publication", "Policy", "Instrument"}:
            continue
        for k in range(at + 1, min(len(scene.units), at + _REACH)):
            after = scene.units[k]
            if after.kind == TIME and after.time is not None:
                said = modality.ASSERTED
                yield scene.draft("date", thing, _plain(after.time.edtf), [unit, after], "date", modality=said), after
                break
            if after.kind != WORD or not (after.lower in {"de", "du", "le", "en", ",", "(", "»", ":", "les", "–", "prévu", "prévue"}):
                break


def _at_head(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """A line that opens with a time dates the first event, publication or instrument that it names."""
    units = scene.units
    while units and is_mark(units[0], "*«") :
        units = units[1:]
    if len(units) < 3 or units[0].kind != TIME or units[0].time is None or units[0].first > scene.first + 3:
        return
    if not is_mark(units[1], "–—-:") and not (units[1].lower == "," ):
        return
    for unit in units[2:]:
        if unit.kind == THING and unit.things[0].kind in {"Event", "Publication", "Instrument", "Policy"}:
            thing = unit.things[0]
            yield scene.draft("date", thing, _plain(units[0].time.edtf), [units[0], unit], "head"), units[0]
            return
        if is_mark(unit, ".") :
            return


