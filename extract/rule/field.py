"""A scene's layout -> the field that it is: "Financeurs : Brest métropole", an item below "Membres :".

The one place where "label : values" is read; what a field says is for `fieldline`, when for `datelayout`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.page.label import label as label_of
from extract.rule.bearer import bearer
from extract.syntax.unit import is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.page.label import Field
    from extract.rule.discourse import Discourse
    from extract.rule.scene import Scene

_LABEL = 6
_THIRD = 3


def field_of(scene: Scene) -> tuple[Field, int] | None:
    """The field of a sentence and the unit that its values begin with."""
    first = next((i for i, u in enumerate(scene.units) if u.first >= scene.first), None)
    if first is None:
        return None
    if (field := scene.block.field) is not None and field.says:
        start = next(
            (i for i in range(first, len(scene.units)) if _start(scene, i) >= scene.block.values), None
        )
        if start is not None and _start(scene, first) <= scene.block.values:
            return field, start
    for i in range(first + 1, min(first + _LABEL, len(scene.units) - 1)):
        if is_mark(scene.units[i], ":"):
            words = scene.words[scene.units[first].first : scene.units[i].first]
            field = label_of(" ".join(w.norm for w in words)) if words[0].text[0].isupper() else None
            return (field, i + 1) if field is not None and field.says else None
    return None


def ends_block(scene: Scene) -> bool:
    """Whether nothing follows the sentence in its block."""
    return scene.words[scene.units[-1].last - 1].end >= scene.block.end


def spoken_of(scene: Scene) -> Iterator[Thing]:
    """The things that a field may speak of, the nearest first: of its entry, of the title, of the whole document."""
    discourse = scene.discourse
    card = discourse.page.dated
    if card is not None and (event := card.event(scene.first)) is not None:
        yield event
    yield from discourse.topics
    yield from discourse.title
    for body in (_publisher(discourse), bearer(discourse)):
        if body is not None and not _is_listed(discourse, body):
            yield body


def _publisher(discourse: Discourse) -> Thing | None:
    """The publisher of a document that names it a third as often at least as any other."""
    own, ranked = discourse.publisher, discourse.organisations
    times = next((count for thing, count in ranked if thing is own), 0)
    return own if times and _THIRD * times >= ranked[0][1] else None


def _is_listed(discourse: Discourse, body: Thing) -> bool:
    """Whether a body is named for the first time below the last heading: it may be but the first of a list."""
    top = discourse.heading[-1].last if discourse.heading else 0
    first = next((link.first for link in discourse.links if body in link.things), top)
    return top > 0 and first >= top


def _start(scene: Scene, at: int) -> int:
    return scene.words[scene.units[at].first].start
