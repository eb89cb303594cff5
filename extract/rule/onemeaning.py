"""What the frames of one verb say -> what its pronoun leaves of it.

A pronoun means one thing: where "Il a été accueilli par X" is read of an event by one frame and of a body by another,
the likeliest of the two is meant. A clitic beside it may mean something else, and a plural several things.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.thing import Thing
from extract.syntax.subject import subject

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene


def of_one_meaning(scene: Scene, at: int, drafts: Sequence[Draft]) -> Iterator[Draft]:
    """What a verb says of the one thing that the pronoun before it means, whichever of its frames found another."""
    verb = scene.units[at].verb
    alone = any(d.resolved for d in drafts) and verb is not None and not verb.clitics
    end = subject(scene.units, at) if alone else None
    if end is None or end.unit.tag != "pron" or end.unit.lower in word_set("references", "pronouns.plural"):
        yield from drafts
        return
    meant = _meant(scene, drafts)
    spoken = scene.discourse.candidates(end.unit.first, scene.subjects_before(end.unit.first))
    others = meant - {next((id(t) for t in spoken if id(t) in meant), 0)}
    yield from (d for d in drafts if not d.resolved or not {id(d.subject), id(d.object)} & others)


def _meant(scene: Scene, drafts: Sequence[Draft]) -> set[int]:
    """The ids of what a sentence does not name of what is said in it."""
    named = {id(t) for u in scene.units for t in u.things}
    ends = (t for d in drafts if d.resolved for t in (d.subject, d.object) if isinstance(t, Thing))
    return {id(t) for t in ends} - named
