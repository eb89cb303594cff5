"""A scene's policies and instruments -> the type of action that each applies.

A call for projects is one by what it is called, and so is a prize; a policy or device applies the levers that its own
name holds ("Spaser 2021-2026", "fonds de garantie « Racines »").
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.rule.scene import indexed
from extract.syntax.unit import THING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene


@cache
def _by_class() -> Mapping[str, str]:
    """Slug of the lever of a class of device, where the class says it."""
    return {group["cls"]: group["lever"] for group in table("heads")["head"] if "lever" in group}


def applying_drafts(scene: Scene) -> Iterator[Draft]:
    """The levers that the policies and instruments of a sentence apply."""
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if (
            thing.kind not in {"Policy", "Instrument"}
            or not thing.named
            or unit.link is None
            or unit.link.how == "reference"
        ):
            continue
        levers = [t for t in thing.themes if t.kind == "Lever"]
        if (slug := _by_class().get(thing.cls or "")) and (lever := scene.world.lever(slug)):
            levers.append(lever)
        for lever in dict.fromkeys(levers):
            yield scene.draft("appliesLever", thing, lever, [unit], "name")
