r"""A call to the reader -> when and where the event is that the next sentence names.

"Rendez-vous le 12 juin à Lyon. La journée …": the call names a day and a town, and the event follows at the head of
the next sentence. A call that names its event itself is for `datelayout`, and what has a day of its own keeps it.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> text = "Rendez-vous le 12 juin 2024 à Lyon. La journée réunira cent personnes."
>>> found = read_document(Document("x", "x.txt", "", text))
>>> [(c.relation, c.object.rsplit("/")[-1]) for c in found.claims]
[('date', '2024-06-12'), ('locatedIn', 'lyon')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import TO
from extract.rule.datable import plain
from extract.rule.discourse import Call
from extract.syntax.modality import PLANNED
from extract.syntax.unit import THING, TIME

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_MONTH = len("2024-05")
_OPENING = 4
"""Units within which the event opens its sentence."""


def calling_drafts(scene: Scene) -> Iterator[Draft]:
    """The day and the town that the call before gives to the event that opens a sentence."""
    own = [u for u in scene.units if u.first >= scene.first]
    waiting, scene.discourse.call = scene.discourse.call, _call(own, scene.block.section)
    if waiting is None or waiting.section != scene.block.section or any(_is_day(u) for u in own):
        return
    event = next((u for u in own[:_OPENING] if u.kind == THING and u.things[0].kind == "Event"), None)
    if event is None or event.things[0].date or event.prep:
        return
    thing, day = event.things[0], plain(waiting.time) or ""
    yield scene.draft("date", thing, day, [waiting.time, event], "date", modality=PLANNED)
    for unit in waiting.places:
        yield scene.draft("locatedIn", thing, unit.things[0], [unit, event], "place", modality=PLANNED)


def _call(own: Sequence[Unit], section: int) -> Call | None:
    first = next((u for u in own if u.tag != "det"), None)
    called = first is not None and (
        first.lower in word_set("heads", "calls")
        or (first.kind == THING and first.things[0].head in word_set("heads", "calls"))
    )
    time = next((u for u in own if _is_day(u)), None)
    named = any(u.kind == THING and u.things[0].kind == "Event" for u in own[1:])
    if not called or time is None or named:
        return None
    places = [u for u in own if u.kind == THING and u.prep == TO and u.things[0].cls == "Territory"]
    return Call(section, time, places)


def _is_day(unit: Unit) -> bool:
    return unit.kind == TIME and len(plain(unit) or "") >= _MONTH
