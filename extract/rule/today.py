"""A verb beside "aujourd'hui" -> what it publishes or begins that day: "L'Avise publie aujourd'hui le guide X".

The word means nowadays beside what lasts ("compte aujourd'hui dix salariés"), so it dates only what a verb of making
brings about, in a text that is dated to the day.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.records import TimeSpan
from extract.rule.dateverb import said_at
from extract.rule.scene import indexed
from extract.syntax.unit import TIME, VERB, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_DAY = len("2024-05-01")


def today_drafts(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """What the verbs of a sentence date on the day of the text, each with that time."""
    today = scene.discourse.today
    for at, unit in indexed(scene.units, VERB):
        after = scene.units[at + 1] if at + 1 < len(scene.units) else None
        verb = unit.verb
        if after is None or verb is None or len(today) != _DAY or unit.first < scene.first:
            continue
        lasts = verb.passive and not verb.compound
        if (
            after.lower in word_set("time", "now")
            and not lasts
            and verb.lemma in word_set("syntax", "dating.object")
        ):
            yield from said_at(scene, at, Unit(TIME, after.first, after.last, time=TimeSpan(0, 0, today)))
