"""The head of minutes, programmes and announcements -> the event that the document tells of.

"Compte rendu de réunion / Bureau de l'association X / Jeudi 16 janvier 2025, Le Solilab" names a meeting, who held it,
when and where, without a verb. Who was present is said of it further down (fieldline).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import ON, TO
from extract.language.words import norm
from extract.rule.sitting import sitting_of
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.unit import THING, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_HEAD = 70
"""Words that the head of a document takes at most."""
_YEAR = 5
"""Characters of a date that names no day or month, at most."""
_HOSTS = ("Organisation",)


def occasion_drafts(scene: Scene) -> Iterator[Draft]:
    """What a line of the head of a document says of its event."""
    discourse = scene.discourse
    if scene.first > _HEAD:
        _open_programme(scene)
        return
    if not _is_head_line(scene):
        return
    said = _genre(scene)
    discourse.tells = discourse.tells or said
    discourse.announced = discourse.announced or _event(scene)
    if discourse.occasion is None:
        if discourse.tells:
            discourse.occasion = _event(scene) or discourse.announced
        if discourse.occasion is None and said == ASSERTED and (sitting := sitting_of(scene)) is not None:
            discourse.occasion = sitting
        else:
            discourse.host = discourse.host or _host(scene)
    if discourse.occasion is not None and discourse.tells:
        yield from _circumstances(scene, discourse.occasion, discourse.tells)


def _open_programme(scene: Scene) -> None:
    """Take a heading "Programme" further down for one of the event that the head of the document names."""
    discourse = scene.discourse
    named = discourse.announced if scene.block.kind == "heading" and not discourse.tells else None
    if named is not None and _genre(scene) == PLANNED:
        discourse.tells, discourse.occasion = PLANNED, named


def _is_head_line(scene: Scene) -> bool:
    """Whether a line is no running text: short, and without a finite verb."""
    finite = any(u.verb is not None and u.verb.form == "finite" for u in scene.units)
    return scene.block.field is None and scene.block.end - scene.block.start < 160 and not finite


def _genre(scene: Scene) -> str:
    """How sure a kind of document is of its event: minutes tell what was, programmes what will be."""
    line = norm(" ".join(w.lower for w in scene.spoken(scene.units[0].first, scene.units[-1].last)))
    for said, key in ((ASSERTED, "minutes"), (PLANNED, "announcements")):
        if any(
            line.startswith(cue) or (f" {cue}" in line and line.isupper()) for cue in table("fields")[key]
        ):
            return said
    return ""


def _event(scene: Scene) -> Thing | None:
    found = (
        u for u in scene.units if u.kind == THING and u.things[0].kind == "Event" and not u.things[0].plural
    )
    unit = next(found, None)
    return unit.things[0] if unit is not None else None


def _host(scene: Scene) -> Thing | None:
    if (
        scene.units[0].tag == "num"
        and scene.units[1:2]
        and scene.units[1].lower in word_set("fields", "hours")
    ):
        return None  # a line of the programme, whose bodies are those of its speakers
    if any(u.kind == THING and u.things[0].kind == "Person" for u in scene.units):
        return None
    found = (u.things[0] for u in scene.units if u.kind == THING and u.things[0].is_a(*_HOSTS))
    return next(found, None)


def _circumstances(scene: Scene, event: Thing, said: str) -> Iterator[Draft]:
    discourse = scene.discourse
    here = [u for u in scene.units if u.kind == THING and u.things[0] is event]
    when = next(
        (i for i, u in enumerate(scene.units) if u.time is not None and len(u.time.edtf) > _YEAR), None
    )
    sits = not event.named and event.head in word_set("heads", "assemblies")
    host = discourse.host or (_host(scene) if when is None and not sits else None)
    if host is not None and host is not event and id(event) not in discourse.hosts:
        discourse.host = host
        named = [u for u in scene.units if u.kind == THING and u.things[0] is host]
        yield scene.draft("organises", host, event, [*here, *named] or scene.units, "occasion", modality=said)
    if when is not None and (time := scene.units[when].time) is not None:
        yield scene.draft("date", event, time.edtf, [*here, scene.units[when]], "occasion", modality=said)
        for unit in _places(scene.units[when + 1 :]):
            yield scene.draft(
                "locatedIn", event, unit.things[0], [scene.units[when], unit], "occasion", modality=said
            )


def _places(units: Sequence[Unit]) -> Iterator[Unit]:
    """The place after a date: "Jeudi 16 janvier, Le Solilab, Nantes"."""
    for i, unit in enumerate(units):
        if unit.kind == THING and unit.things[0].is_a("Territory", "Organisation") and (
            i and (is_mark(units[i - 1], ",–—-(|•") or unit.prep in {TO, ON})
        ):  # fmt: skip
            yield unit
