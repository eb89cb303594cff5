"""The room that a plan, a text or a body gives to a field -> the theme that it addresses.

"contient une partie dédiée au vélo", "accorde de la place au vrac", "met l'accent sur le réemploi": the verb's object
is a noun of room, and the field stands behind it; "fait l'impasse sur" denies it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from extract.language.lexicon import table, word_set
from extract.rule.scene import indexed, naming
from extract.rule.theme import themes_after
from extract.syntax.modality import ASSERTED, NEGATED
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit, Verb

_NOUN = 6
_FIELD = 7


def emphasis_drafts(scene: Scene) -> Iterator[Draft]:
    """The fields that the verbs of a sentence give room to."""
    for at, unit in indexed(scene.units, "verb"):
        if unit.first < scene.first or unit.verb is None or unit.verb.passive:
            continue
        for entry in table("topics")["emphasis"]:
            if unit.verb.form != "pp" and unit.verb.lemma in entry["verbs"].split():
                yield from _given(scene, at, unit.verb, entry)


def _given(scene: Scene, at: int, verb: Verb, entry: dict[str, Any]) -> Iterator[Draft]:
    field = _field(scene.units, at, entry["nouns"].split(), entry["to"])
    end = subject(scene.units, at) if field is not None else None
    if field is None or end is None:
        return
    said = scene.modality(at)
    if entry.get("denied"):
        if said != ASSERTED:
            return  # "ne fait pas l'impasse sur" tells of no room, nor does "pourrait faire l'impasse"
        said = NEGATED
    for owner, thing in scene.things(end, "addresses", "subject"):
        for member, theme in themes_after(scene, field) if thing.kind != "Person" else ():
            yield scene.draft(
                "addresses", thing, theme, [scene.units[at], member, *naming(owner)], "verb",
                modality=said, resolved=end.how == "pronoun",
            )  # fmt: skip


def _field(units: Sequence[Unit], at: int, nouns: Sequence[str], to: Sequence[str]) -> int | None:
    """Where the field stands that a noun of room leads to: "une partie dédiée au vélo", "une large place au vrac"."""
    noun = next((k for k in range(at + 1, min(len(units), at + _NOUN)) if units[k].lower in nouns), None)
    if noun is None or units[noun].prep or any(u.kind == THING for u in units[at + 1 : noun]):
        return None
    for k in range(noun + 1, min(len(units), noun + _FIELD)):
        unit = units[k]
        leads = (
            unit.verb is not None
            and unit.verb.form == "pp"
            and unit.verb.lemma in word_set("topics", "devoted")
        )
        if is_mark(unit, STOPS + ",") or unit.tag == "rel" or (unit.verb is not None and not leads):
            return None
        if unit.kind == THING:
            return k if unit.prep in to else None
    return None
