"""What a body does in so many words -> the themes that it works on.

"La Ville mène une politique en faveur du réemploi" says by its noun and not by its verb that the town works on it; "a
pour objet de développer le réemploi" makes of an infinitive what its subject is for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import FOR, OF, TO
from extract.rule.scene import naming
from extract.rule.theme import themes_after
from extract.syntax.end import End
from extract.syntax.preposition import plain_preposition
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 9
_AIM = 4
_MADE = frozenset({"Policy", "Instrument", "Event", "Publication"})


def action_drafts(scene: Scene, at: int) -> Iterator[Draft]:
    """The themes of what a verb only carries out: "mène des actions en faveur de l'ESS"."""
    verb = scene.units[at].verb
    if verb is None or verb.lemma not in word_set("topics", "light") or verb.passive or verb.form == "pp":
        return
    aim = _aim(scene.units, at)
    start = aim or _field(scene.units, at)
    end = subject(scene.units, at) if start is not None else None
    if start is None or end is None:
        return
    said = scene.modality(at)
    for owner, thing in scene.things(end, "addresses", "subject"):
        if thing.kind == "Organisation" or (aim and thing.kind in _MADE):
            for member, theme in themes_after(scene, start):
                yield scene.draft(
                    "addresses", thing, theme, [scene.units[at], member, *naming(owner)], "verb",
                    modality=said, resolved=end.how == "pronoun",
                )  # fmt: skip


def owned_action_drafts(scene: Scene, at: int) -> Iterator[Draft]:
    """The themes of an action that is a body's: "la politique de la Ville en faveur du réemploi"."""
    units, unit = scene.units, scene.units[at]
    if unit.prep != OF or unit.things[0].kind != "Organisation" or at + 1 >= len(units):
        return
    near = [u.lower for u in units[max(0, at - _AIM) : at] if u.tag == "noun"]
    about = units[at + 1].tag == "prep" and units[at + 1].lower in word_set("topics", "about")
    if about and near and near[-1] in word_set("topics", "actions"):
        for owner, thing in scene.things(End(unit, "explicit"), "addresses", "subject"):
            for member, theme in themes_after(scene, at + 2):
                said = scene.modality(at)
                yield scene.draft("addresses", thing, theme, [*naming(owner), member], "about", modality=said)


def _aim(units: Sequence[Unit], at: int) -> int | None:
    """Where the field begins that a thing has for its object: "a pour objet le réemploi", "aura pour thème l'ESS"."""
    for k in range(at + 1, min(len(units), at + _AIM)):
        if units[k].tag == "noun" and units[k].prep == FOR:
            known = units[k].lower in word_set("topics", "aim_nouns") | word_set("topics", "subjects")
            return k + 1 if known else None
    return None


def _field(units: Sequence[Unit], at: int) -> int | None:
    """Where the field of an action begins: after the noun of it and a preposition that leads to a subject."""
    acting = False
    for k in range(at + 1, min(len(units), at + _NEAR)):
        unit = units[k]
        if is_mark(unit, STOPS) or unit.verb is not None or unit.kind == THING or unit.tag == "rel":
            return None
        if unit.kind == WORD and unit.tag == "noun" and not unit.prep:
            acting = acting or unit.lower in word_set("topics", "actions")
        backs = units[k - 1].lower in word_set("topics", "backing") and unit.tag in {"prep", "det"}
        if backs and plain_preposition(unit.lower) == TO:
            return k + 1
        if acting and unit.tag == "prep" and unit.lower in word_set("topics", "about"):
            return k + 1
    return None


def is_aim(units: Sequence[Unit], at: int) -> bool:
    """Whether an infinitive is what something is for: "a pour objet de développer"."""
    verb = units[at].verb
    before = units[max(0, at - _AIM) : at]
    return (
        verb is not None
        and verb.form == "inf"
        and any(u.lower in word_set("topics", "aim_nouns") for u in before)
        and not any(is_mark(u, STOPS + ",") for u in before)
    )
