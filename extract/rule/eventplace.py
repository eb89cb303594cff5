r"""The layout round an event -> where it takes place: the line below its title, a call, a parenthesis.

"Jeudi 12 juin 2025 | Aurillac, centre des congrès" right under the title of an event, "Rendez-vous le 4 juin à Dole
pour le forum" and "Le Festival des lieux (tous les ans, à Dole)" name a place that no verb leads to.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> text = "Forum national de l'ESS\n\nJeudi 12 juin 2025, Aurillac\n"
>>> found = read_document(Document("x", "x.txt", "", text))
>>> [c.object.rsplit("/")[-1] for c in found.claims if c.relation == "locatedIn"]
['aurillac']
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import IN, TO
from extract.rule.datable import dated
from extract.rule.place import HALLS
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.unit import STOPS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_TOP = 120
"""Words from the top of a document within which its title is read."""
_ABOVE = 45
"""Words above a line within which its title stands."""
_DAY = len("2024-05-01")
_LINE = 16
"""Units that the line below a title takes at most."""
_BEFORE = ",–—-|(•"


def event_places(scene: Scene) -> Iterator[Draft]:
    """Where the events of a sentence take place by their layout."""
    own = [u for u in scene.units if u.first >= scene.first]
    while own and (own[0].tag == "det" or is_mark(own[0], "*–—-|•")):
        own = own[1:]
    if not own:
        return
    if own[0].kind == TIME:
        yield from _under_title(scene, own)
    elif own[0].lower in word_set("heads", "calls"):
        yield from _called(scene, own)
    yield from _in_a_row(scene, own)
    yield from _in_brackets(scene, own)


def _under_title(scene: Scene, own: Sequence[Unit]) -> Iterator[Draft]:
    time = own[0]
    day = time.time is not None and len(time.time.edtf) >= _DAY
    if not day or scene.first > _TOP or len(own) > _LINE or any(u.kind == VERB for u in own):
        return
    above = scene.discourse.within(scene.first - _ABOVE, scene.first)
    event = next((link.things[0] for link in above if link.things[0].kind == "Event"), None)
    places = [u for i, u in enumerate(own[1:], 1) if _is_town(u) and _stands_alone(own, i)]
    if (
        event is None
        or event.plural
        or id(event) in scene.discourse.scheduled
        or any(u.kind == THING and not u.prep and u.things[0].kind == "Event" for u in own)
    ):
        return
    said = PLANNED if scene.discourse.is_to_come(time) else ASSERTED
    for unit in places[:1]:
        yield scene.draft("locatedIn", event, unit.things[0], [time, unit], "place", modality=said)


def _in_a_row(scene: Scene, own: Sequence[Unit]) -> Iterator[Draft]:
    """Such as "Forum de l'ESS – 6 juin 2024 – Dole" and "Colloque le 4 juin à l'université de Caen", without a verb."""
    event = own[0].things[0] if own[0].kind == THING and not own[0].prep else None
    if event is None or event.kind != "Event" or event.plural or any(u.kind == VERB for u in own):
        return
    time, place = None, None
    for i, unit in enumerate(own[1:_LINE], 1):
        alone = _stands_alone(own, i)
        if unit.kind == TIME and unit.time is not None and len(unit.time.edtf) >= _DAY:
            time = time or unit
        elif alone and place is None and (_is_town(unit) or (unit.prep == TO and _is_hall(unit))):
            place = unit
        elif not is_mark(unit, _BEFORE) and unit.tag not in {"det", "prep", "num"} and not _is_hour(unit):
            break
    if time is None:
        return
    said = PLANNED if scene.discourse.is_to_come(time) else ASSERTED
    if place is not None:
        yield scene.draft("locatedIn", event, place.things[0], [own[0], place], "place", modality=said)
        yield dated(scene, event, time, [own[0]], said)


def _is_hall(unit: Unit) -> bool:
    return unit.kind == THING and unit.things[0].is_a(*HALLS)


def _is_hour(unit: Unit) -> bool:
    return unit.lower in word_set("fields", "hours")


def _is_town(unit: Unit) -> bool:
    return unit.kind == THING and unit.things[0].cls == "Territory" and not unit.inside


def _stands_alone(units: Sequence[Unit], at: int) -> bool:
    """Whether a place opens its piece of a line, or "à" leads to it."""
    return units[at].prep == TO or (not units[at].prep and is_mark(units[at - 1], _BEFORE))


def _called(scene: Scene, own: Sequence[Unit]) -> Iterator[Draft]:
    """Such as "Rendez-vous le 3 mai à Dijon pour le Forum des Scic"."""
    end = next((i for i, u in enumerate(own) if u.finite or is_mark(u, STOPS)), len(own))
    said = own[:end]
    event = next((u for u in said if u.kind == THING and u.things[0].kind == "Event"), None)
    if event is None or event.things[0].plural or not any(u.kind == TIME for u in said):
        return
    for unit in said:
        if _is_town(unit) and unit.prep == TO:
            yield scene.draft(
                "locatedIn", event.things[0], unit.things[0], [event, unit], "place", modality=PLANNED
            )


def _in_brackets(scene: Scene, own: Sequence[Unit]) -> Iterator[Draft]:
    """Such as "Le Festival des lieux (tous les ans, à Dole)"."""
    for i, unit in enumerate(own[:-1]):
        if unit.kind != THING or unit.things[0].kind != "Event" or not is_mark(own[i + 1], "("):
            continue
        close = next((j for j in range(i + 2, len(own)) if is_mark(own[j], ")")), i)
        if any(own[j].kind == VERB for j in range(i + 2, close)):
            continue
        for j in range(i + 2, close):
            if _is_town(own[j]) and own[j].prep in {TO, IN}:
                yield scene.draft(
                    "locatedIn", unit.things[0], own[j].things[0], [unit, own[j]], "place", modality=ASSERTED
                )
