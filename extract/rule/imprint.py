r"""The words round a title -> who wrote it, who printed it and when.

"autrice de « Le Fil » (éditions du Sillon, 2019)" and "Le Fil, par Anne Morel, éd. du Sillon" say it without a verb:
what stands between the title and its publisher is its author, the year beside the publisher is the title's.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> text = "Le Fil vert, par Anne Morel, éd. du Sillon, 2019."
>>> found = read_document(Document("x", "x.txt", "", text))
>>> sorted((c.relation, c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1]) for c in found.claims)[:2]
[('date', 'le-fil-vert', '2019'), ('publishes', 'anne-morel', 'le-fil-vert')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY
from extract.rule.datable import plain
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import THING, TIME, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_REACH = 12
_YEAR = 4
_BACK = 14


def imprint_drafts(scene: Scene) -> Iterator[Draft]:
    """Authors, publisher and year of each title of a sentence that has an imprint or an author's noun."""
    for at, unit in indexed(scene.units, THING):
        if unit.first < scene.first or unit.things[0].kind != "Publication":
            continue
        authors = _author_before(scene, at) or _author_after(scene, at)
        behind = _behind(scene, at)
        house = next((u for u in behind if _is_house(scene, u)), None)
        if house is not None:
            authors += [u for u in behind if u.kind == THING and u.things[0].kind == "Person"]
            authors += [
                u for u in behind if u.prep == BY and u.kind == THING and u.things[0].kind == "Organisation"
            ]
        for who in [*authors, *([house] if house is not None else [])]:
            yield scene.draft(
                "publishes", who.things[0], unit.things[0], [who, unit], "imprint", modality=ASSERTED
            )
        year = next((u for u in behind if u.kind == TIME and len(plain(u) or "") == _YEAR), None)
        if house is not None and year is not None:
            yield scene.draft(
                "date", unit.things[0], plain(year) or "", [unit, year], "imprint", modality=ASSERTED
            )


def _author_before(scene: Scene, at: int) -> list[Unit]:
    """The person who is "l'auteur de" a title: the last one named before the noun."""
    noun = _author_noun(scene, at)
    if noun is None:
        return []
    near = reversed(scene.units[max(0, noun - _BACK) : noun])
    return [u for u in near if u.kind == THING and u.things[0].kind == "Person" and u.first >= scene.first][
        :1
    ]


def _author_after(scene: Scene, at: int) -> list[Unit]:
    """The persons named right after a title whose authors a noun tells of: "l'un des auteurs du guide, Jean Petit"."""
    comma, first = scene.units[at + 1 : at + 2], scene.units[at + 2 : at + 3]
    if _author_noun(scene, at) is None or not first or not is_mark(comma[0], ",("):
        return []
    person = first[0].kind == THING and first[0].things[0].kind == "Person" and not first[0].prep
    return list(first[0].group or first) if person else []


def _author_noun(scene: Scene, at: int) -> int | None:
    """Where the noun of an author stands right before a title."""
    near = range(at - 1, max(-1, at - 4), -1)
    return next((i for i in near if scene.units[i].lower in word_set("titles", "authors")), None)


def _behind(scene: Scene, at: int) -> Sequence[Unit]:
    """The units after a title up to a verb, another title or the end of its parenthesis."""
    found: list[Unit] = []
    for unit in scene.units[at + 1 : at + 1 + _REACH]:
        other = unit.kind == THING and unit.things[0].kind == "Publication"
        if (
            other
            or (unit.verb is not None and unit.verb.form != "pp")
            or unit.tag in {"rel", "sub"}
            or is_mark(unit, ")")
        ):
            break
        found.append(unit)
    return found


def _is_house(scene: Scene, unit: Unit) -> bool:
    first = scene.words[unit.first].lower
    return (
        unit.kind == THING and unit.things[0].kind == "Organisation" and first in word_set("titles", "houses")
    )
