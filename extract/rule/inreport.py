"""A publication that opens a sentence -> who wrote it: "Dans un rapport remis en mars, X recommande le mécénat".

Who says something in a text of which no other author is named has published it, and what one recommends there the
text recommends.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.advice import recommended
from extract.rule.scene import indexed, naming
from extract.syntax.subject import subject
from extract.syntax.unit import THING, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_OPENING = 3
_NEXT = 3
_IN: str = table("grammar")["preposition"]["in"]


def report_drafts(scene: Scene) -> Iterator[Draft]:
    """Who has published the text that a sentence opens with."""
    for at, unit in indexed(scene.units[:_OPENING], THING):
        opens = unit.first >= scene.first and unit.prep == _IN and unit.things[0].kind == "Publication"
        verb = _verb(scene.units, at) if opens and not _is_owned(scene.units, at) else None
        end = subject(scene.units, verb) if verb is not None else None
        if verb is None or end is None or end.how == "noun" or scene.units[verb].verb is None:
            return
        for s_unit, who in scene.things(end, "publishes", "subject"):
            if scene.joins("publishes", who, unit.things[0]):
                evidence = [unit, *naming(s_unit), scene.units[verb]]
                yield scene.draft(
                    "publishes", who, unit.things[0], evidence, "report",
                    modality=scene.modality(verb), resolved=end.how == "pronoun",
                )  # fmt: skip
        yield from _recommends(scene, verb, unit)
        return


def _recommends(scene: Scene, at: int, work: Unit) -> Iterator[Draft]:
    """What the text recommends itself, where its author does so in it."""
    verb = scene.units[at].verb
    plain = word_set("levers", "recommending.plain")
    if verb is None or not {verb.lemma, *verb.governors} & plain:
        return
    start = at if verb.governors else at + 1
    for unit, lever in recommended(scene, start, themes=True):
        yield scene.draft(
            "recommends", work.things[0], lever, [work, scene.units[at], unit], "report",
            modality=scene.modality(at),
        )  # fmt: skip


def _is_owned(units: Sequence[Unit], at: int) -> bool:
    """Whether another author is named: "dans un rapport de X"."""
    after = next((u for u in units[at + 1 : at + 1 + _NEXT] if u.kind == THING or u.tag == "mark"), None)
    return after is not None and after.kind == THING and after.prep == OF


def _verb(units: Sequence[Unit], at: int) -> int | None:
    """The verb of saying or recommending after the comma that ends the phrase."""
    comma = next((k for k in range(at + 1, len(units)) if is_mark(units[k], ",")), None)
    verb = next((k for k in range(comma, len(units)) if units[k].finite), None) if comma is not None else None
    said = units[verb].verb if verb is not None else None
    spoken = word_set("roles", "speech") | word_set("levers", "recommending.plain")
    return verb if said is not None and {said.lemma, *said.governors} & spoken else None
