"""A scene's concepts -> what a policy, instrument, event or publication addresses.

A theme in its name says it ("feuille de route ESS"), or one that a preposition of subject leads to ("une enquête sur
les politiques de soutien à l'ESS").
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.scene import indexed
from extract.unit import THING, VERB, Unit, is_mark
from extract.verbclaim import word_list

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.draft import Draft
    from extract.scene import Scene

_KINDS = ("Policy", "Instrument", "Event", "Publication")
_REACH = 16


def topic_drafts(scene: Scene) -> Iterator[Draft]:
    """What the things of a sentence are about."""
    for at, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if thing.kind not in _KINDS:
            continue
        if unit.link is not None and unit.link.how != "reference":
            for theme in thing.themes:
                if theme.kind == "Theme":
                    yield scene.draft("addresses", thing, theme, [unit], "name")
        yield from _about(scene, at, unit)


def _about(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """Themes that "sur", "autour de", "en faveur de" lead to, within the noun phrase."""
    subject_of = set(word_list("subject_matter"))
    open_ = False
    for after in scene.units[at + 1 : at + _REACH]:
        if is_mark(after, ".;:()") or after.tag == "rel" or after.kind == VERB and after.verb and after.verb.form == "finite":
            return
        if after.lower in subject_of and after.tag == "prep":
            open_ = True
        elif after.kind == THING and open_:
            if after.things[0].kind == "Theme":
                for member in after.group or [after]:
                    if member.things[0].kind == "Theme":
                        yield scene.draft("addresses", unit.things[0], member.things[0], [unit, member], "about")
            elif after.things[0].kind in _KINDS or after.things[0].kind == "Organisation" and after.prep != "de":
                return
