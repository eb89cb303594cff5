"""A scene's words -> the lever that a verb says or a thing is.

"forme les élus" is training, "met un local à disposition" the provision of premises: `levers.toml` lists such verbs
with the words that their clause must hold. A device in general ("une convention d'objectifs") is its lever; a named
one is an instrument and none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.words import norm
from extract.syntax.unit import ENDS, STOPS, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.linking.thing import Thing
    from extract.rule.scene import Scene

REACH = 11
"""Words of a verb's clause that are looked at."""
_BEFORE = 14
_SUBJECT = 5


@dataclass(frozen=True, slots=True)
class Saying:
    """A way in which a verb says a lever: words that its clause must hold."""

    lever: str
    object: frozenset[str]
    also: frozenset[str]

    def fits(self, words: frozenset[str]) -> bool:
        """Whether a clause of these words says it."""
        return (not self.object or bool(self.object & words)) and (not self.also or bool(self.also & words))


@cache
def _sayings() -> Mapping[str, tuple[Saying, ...]]:
    found: dict[str, list[Saying]] = {}
    for entry in table("levers")["said"]:
        words = [frozenset(map(norm, entry.get(key, "").split())) for key in ("object", "with")]
        for verb in entry["verbs"].split():
            found.setdefault(verb, []).append(Saying(entry["lever"], *words))
    return {verb: tuple(sayings) for verb, sayings in found.items()}


def lever_said(scene: Scene, at: int) -> Thing | None:
    """The lever that the verb at `at` says with the words of its clause."""
    verb = scene.units[at].verb
    sayings = _sayings().get(verb.lemma, ()) if verb else ()
    if not sayings:
        return None
    words = _clause(scene, at)
    slug = next((s.lever for s in sayings if s.fits(words)), None)
    return scene.world.lever(slug) if slug else None


def levers_of(unit: Unit) -> list[Thing]:
    """The levers that a thing is; of a device in general ("une convention d'objectifs"), the one that spells it."""
    return [lever for thing in unit.things if (lever := as_lever(thing))]


def as_lever(thing: Thing) -> Thing | None:
    """The lever that a thing is or, where it is a device without a name, spells."""
    if thing.kind in {"Policy", "Instrument"} and not thing.named:
        return next((t for t in thing.themes if t.kind == "Lever"), None)
    return thing if thing.kind == "Lever" else None


def _clause(scene: Scene, at: int) -> frozenset[str]:
    """Words of a verb's own clause: what follows it and, of a passive or after "que", what stands before."""
    unit = scene.units[at]
    assert unit.verb is not None
    found = [w.norm for w in scene.words[unit.first : unit.last]]
    for after in scene.units[at + 1 :]:
        if is_mark(after, STOPS) or after.tag == "rel" or after.first - unit.last > REACH:
            break
        if after.kind == VERB and after.verb and after.verb.form in {"finite", "inf"}:
            break
        found += [w.norm for w in scene.words[after.first : after.last]]
    if unit.verb.passive or unit.verb.form == "pp" or _is_relative(scene, at):
        for before in reversed(scene.units[:at]):
            if is_mark(before, STOPS) or unit.first - before.first > _BEFORE or before.kind == VERB:
                break
            found += [w.norm for w in scene.words[before.first : before.last]]
    return frozenset(found)


def _is_relative(scene: Scene, at: int) -> bool:
    """Whether the object of a verb is before it: "un hangar que lui loue la Ville"."""
    for unit in reversed(scene.units[max(0, at - _SUBJECT) : at]):
        if unit.lower in word_set("words", "complementisers"):
            return True
        if unit.kind == VERB or unit.tag == "mark":
            return False
    return False


def last_of_clause(scene: Scene, at: int) -> Unit | None:
    """The word of a clause that a verb needs to say its lever: the last of its object."""
    wanted = {w for s in _sayings()[scene.units[at].verb.lemma] for w in s.object | s.also}  # type: ignore[union-attr]
    found = None
    for unit in scene.units[at + 1 : at + REACH]:
        if is_mark(unit, ENDS) or unit.kind == VERB:
            break
        if any(w.norm in wanted for w in scene.words[unit.first : unit.last]):
            found = unit
    return found
