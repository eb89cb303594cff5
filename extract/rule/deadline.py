"""A time that candidates have -> the date of the call or prize that they answer, open at its beginning.

"L'appel est ouvert jusqu'au 30 juin", "Les candidatures au prix sont à déposer avant le 3 mai", "Les structures ont
jusqu'au 12 juillet pour répondre à l'appel": the time goes with a verb of applying and the sentence names one call.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.rule.datable import dated
from extract.rule.governor import aim, governor
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import THING, TIME, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_CALLS = ("CallForProjects", "Prize")


def deadline_drafts(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """The deadlines that a sentence gives, each with its time."""
    calls = {id(u.things[0]): u for _, u in indexed(scene.units, THING) if _is_call(u.things[0])}
    if len(calls) != 1:
        return
    call = next(iter(calls.values()))
    for at, time in indexed(scene.units, TIME):
        ends = time.time is not None and time.time.edtf.startswith("../")
        if ends and time.first >= scene.first and _applies(scene.units, at):
            yield dated(scene, call.things[0], time, [call], ASSERTED), time
            return


def _is_call(thing: Thing) -> bool:
    return thing.is_a(*_CALLS) and not thing.plural


def _applies(units: Sequence[Unit], at: int) -> bool:
    """Whether a time goes with a verb of applying, or is what one has for it ("ont jusqu'au 3 mai pour répondre")."""
    verb = governor(units, at)
    after = aim(units, at)
    return any(
        k is not None
        and (group := units[k].verb) is not None
        and group.lemma in word_set("syntax", "dating.applying")
        and not group.negated
        for k in (verb, after)
    )
