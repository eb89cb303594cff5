"""The head of minutes that name no event -> the sitting of the assembly that they are of.

"Compte rendu du comité local de l'ESS du 14 mars 2023" names a body that sat: those "présents" further down were at its
sitting, which goes by its name. The assembly itself stays what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.words import wording
from extract.syntax.unit import TIME, is_mark

if TYPE_CHECKING:
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene

_LONGEST = 9
_DASHES = "–—|-,:("


def sitting_of(scene: Scene) -> Thing | None:
    """The sitting of the assembly that a line names; None where it names none."""
    words = scene.words
    at = next(
        (
            i
            for i in range(scene.units[0].first, scene.units[-1].last)
            if words[i].norm in word_set("heads", "assemblies")
        ),
        None,
    )
    if at is None:
        return None
    ends = (
        u.first
        for u in scene.units
        if u.first > at and (u.kind == TIME or is_mark(u, _DASHES) or is_mark(u, "."))
    )
    last = min(next(ends, scene.units[-1].last), at + _LONGEST)
    while last > at + 1 and words[last - 1].lower in word_set("words", "prepositions") | word_set(
        "words", "inside"
    ):
        last -= 1
    return scene.world.sitting(wording(words, at, last), words[at].lower)
