r"""A line that cites a publication -> who published it and when: "Dossier « X », Avise, 2022", "RTES, Guide Y, 2019".

Such lines have no verb: a title, whose it is and a year stand in pieces between marks, in any order that begins with
the title or its publisher. A title in quotation marks alone is one below a heading of publications.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> found = read_document(Document("x", "x.txt", "", "Ressources\n- Guide « Acheter mieux », RTES, 2022\n"))
>>> sorted((c.relation, c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1]) for c in found.claims)
[('date', 'acheter-mieux', '2022'), ('publishes', 'rtes', 'acheter-mieux')]
"""

from __future__ import annotations

from itertools import dropwhile
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_capital
from extract.language.particle import OF
from extract.rule.datable import plain
from extract.syntax.unit import THING, TIME, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_PARTING = ",(/–—|:;"
_LIGHT = '«»*()"“”.'
_MOST = 7
"""Pieces of such a line."""
_MONTH = len("2022-01")
_PUBLISHING = frozenset({"Organisation", "Person"})


def citation_drafts(scene: Scene) -> Iterator[Draft]:
    """Who published the title that a line cites, and when."""
    own = _after_call(u for u in scene.units if u.first >= scene.first)
    if any(u.verb is not None and u.verb.form != "pp" for u in own):
        return
    pieces = _pieces(own)
    work = next((p for p in pieces[:2] if _is_title(scene, p[0])), None)
    if (
        work is None
        or len(pieces) > _MOST
        or not (work is pieces[0] or _is_house(pieces[0]) or _is_maker(pieces[0]))
    ):
        return
    houses = [p[-1] for p in pieces if p is not work and (_is_house(p) or _is_maker(p))]
    year = next((p[0] for p in pieces if p[0].kind == TIME and _is_year(p[0])), None)
    told = any(u.prep == OF and _publishes(u) for u in work[1:]) or any(u.verb is not None for u in own)
    if not (houses or (told and year is not None)) or (year is None and not _cites(scene)):
        return
    title = work[0].things[0]
    if title.cls is None and any(u.kind == TIME and not _is_year(u) for u in own):
        return
    title.cls = title.cls or "Publication"
    yield from _drafts(scene, title, work[0], houses, year)


def _after_call(units: Iterable[Unit]) -> list[Unit]:
    """The units of a line after what asks to read it: "Lire la note X", "Télécharger le guide Y"."""
    return list(
        dropwhile(
            lambda u: (
                u.tag == "mark" or (u.verb is not None and u.verb.lemma in word_set("titles", "reading"))
            ),
            units,
        )
    )


def _drafts(
    scene: Scene, title: Thing, work: Unit, houses: Sequence[Unit], year: Unit | None
) -> Iterator[Draft]:
    for unit in (member for house in houses for member in house.group or [house]):
        if scene.joins("publishes", unit.things[0], title):
            yield scene.draft("publishes", unit.things[0], title, [work, unit], "citation")
    if year is not None:
        yield scene.draft("date", title, plain(year) or "", [work, year], "citation")


def _pieces(units: Sequence[Unit]) -> list[list[Unit]]:
    """The pieces of a line between marks, without what only leads to their first thing."""
    found: list[list[Unit]] = [[]]
    for unit in units:
        if is_mark(unit, _PARTING):
            found.append([])
        elif not is_mark(unit, _LIGHT + "-•") and unit.tag not in {"det", "head"} and not _is_edition(unit):
            found[-1].append(unit)
    return [piece for piece in found if piece]


def _is_edition(unit: Unit) -> bool:
    """Whether a noun only leads to a year: "édition 2022"."""
    return unit.tag == "noun" and unit.lower in word_set("titles", "editions")


def _is_title(scene: Scene, unit: Unit) -> bool:
    if unit.kind != THING or unit.prep:
        return False
    thing = unit.things[0]
    if not thing.named and not (unit.last - unit.first > 1 and is_capital(scene.words[unit.first])):
        return False  # "Guide des achats responsables" is a title, "Guide" is none
    quoted = thing.cls is None and thing.head == "«"
    return thing.kind == "Publication" or (quoted and (_cites(scene) or scene.block.kind == "item"))


def _is_house(piece: Sequence[Unit]) -> bool:
    """Whether a piece is a body or a person and nothing more."""
    first = piece[0]
    alone = all(u.kind == THING or u.tag == "conj" for u in piece)
    return alone and not first.prep and _publishes(first)


def _is_maker(piece: Sequence[Unit]) -> bool:
    """Whether a piece is a noun of the title and whose it is: "étude de l'Avise"."""
    last = piece[-1]
    plain_noun = piece[0].tag == "noun" or piece[0].kind == THING
    others = [u for u in piece[1:-1] if u.tag != "prep" and u.kind != THING]
    return len(piece) > 1 and plain_noun and not others and last.prep == OF and _publishes(last)


def _publishes(unit: Unit) -> bool:
    return unit.kind == THING and unit.things[0].kind in _PUBLISHING and unit.things[0].named


def _is_year(unit: Unit) -> bool:
    """Whether a time is a year or a month: a day is that of an event."""
    said = plain(unit) or ""
    return "/" not in said and len(said) <= _MONTH


def _cites(scene: Scene) -> bool:
    """Whether the heading over a line, or what it opens with, tells of publications."""
    above = {u.lower for u in scene.discourse.heading}
    opening = {u.lower for u in scene.units[:4]}
    return bool((above | opening) & word_set("titles", "citing"))
