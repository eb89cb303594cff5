"""Lines of a chronology -> their units, with the person or body that they are of.

"2013-2018 : directrice de la Scop Rebond", "2018 : crée la foncière Tilia" below "Parcours" or "Bio express" are said
of the one person whom the heading, the interview or the title names, "2018 : rejoint le RTES" below "Dates clés" of
the body that the page is of. A time that opens such a line is that of the office.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.language.verb import analyses
from extract.language.words import norm
from extract.rule.bearer import bearer
from extract.rule.holder import relations_of
from extract.rule.implied import standing, with_subject
from extract.rule.rolenoun import names_role
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.rule.discourse import Discourse
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_MARKS = ":–—|,.-•>*›"


def opens_chronicle(scene: Scene) -> None:
    """Note whether a heading opens a chronology, and whose; a line that opens with a time does not."""
    if scene.block.kind != "heading" or _is_dated(scene.units):
        return
    discourse = scene.discourse
    line = norm(" ".join(w.lower for w in scene.words[scene.units[0].first : scene.units[-1].last]))
    cued = any(cue in line for cue in table("fields")["chronicles"])
    named = next((t for t in discourse.topics if t.kind == "Person"), None)
    if named is not None and (cued or discourse.page.chronicle):
        discourse.page.portrayed = named
    discourse.page.chronicle = cued or (named is not None and discourse.page.chronicle)


def with_chronicler(words: Sequence[Word], units: list[Unit], discourse: Discourse) -> list[Unit]:
    """The units of a line, with whom its office is of, or what its verb has for a subject."""
    if not discourse.page.chronicle or not _is_dated(units):
        return units
    start = next(i for i, u in enumerate(units) if u.kind == TIME) + 1
    while start < len(units) and (is_mark(units[start], _MARKS) or units[start].tag == "det"):
        start += 1
    if start + 1 < len(units) and _is_chosen(units[start]) and names_role(units[start + 1]):
        units = [*units[:start], *units[start + 1 :]]  # "élue présidente du RTES"
    if start >= len(units):
        return units
    opening = [u for u in units[:start] if not is_mark(u, _MARKS)]
    units, start = [*opening, *units[start:]], len(opening)
    person = _person(discourse)
    first = units[start]
    office = names_role(first)
    told = not office or any(u.kind == THING for u in units[start:])
    if person is not None and told and (office or first.kind == VERB):
        comma = [Unit(WORD, first.first, first.first, ",", "mark")] if office else []
        return [*units[:start], standing(units, start, start, person), *comma, *units[start:]]
    if first.kind != VERB and not relations_of(units, start):
        return units
    body = bearer(discourse) or next((t for t in discourse.title if t.kind == "Organisation"), None)
    return [*units[:start], *with_subject(words, list(units[start:]), body)] if body is not None else units


def dated_office(scene: Scene, draft: Draft) -> Draft:
    """An office with the time that its line opens with: "2013-2018 : directrice de X", "2020 : élue maire"."""
    if (
        draft.relation != "holdsRole"
        or draft.valid_in
        or not scene.discourse.page.chronicle
        or not _is_dated(scene.units)
    ):
        return draft
    time = next(u.time for u in scene.units if u.kind == TIME)
    if time is None:
        return draft
    return replace(draft, valid_in=time.edtf if "/" in time.edtf else f"{time.edtf}/..")


def _is_dated(units: Sequence[Unit]) -> bool:
    first = next((u for u in units if not is_mark(u, _MARKS) and u.tag not in {"prep", "det"}), None)
    return first is not None and first.kind == TIME


def _is_chosen(unit: Unit) -> bool:
    return any(a.tense == "pp" for a in analyses(unit.lower))


def _person(discourse: Discourse) -> Thing | None:
    """Whose life a chronology tells: named by its heading, interviewed, or the one person of the title."""
    titled = [t for t in discourse.title if t.kind == "Person"]
    return discourse.page.portrayed or discourse.voice or (titled[0] if len(titled) == 1 else None)
