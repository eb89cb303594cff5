"""A scene's boards -> who governs: "Le conseil d'administration de la Scic réunit A et B", "À son capital : A et B".

A board or a capital is a noun of `acts.toml`; whose it is follows it with "de", or is what its possessive takes up. Who
sits in it is the object of a verb of gathering, the subject that follows a verb of sitting ("au bureau de X siègent A
et B"), or the list after a colon.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF, ON, TO
from extract.rule.scene import indexed, naming
from extract.syntax.end import End, possessed
from extract.syntax.modality import ASSERTED
from extract.syntax.object import objects
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_REACH = 8
_HEAD = 4
_POSSESSIVE: str = table("grammar")["pronoun"]["possessive"]


def board_drafts(scene: Scene) -> Iterator[Draft]:
    """Who the boards of a sentence gather."""
    for at, unit in indexed(scene.units, WORD):
        if unit.first < scene.first or unit.lower not in table("acts")["seats"]:
            continue
        if unit.prep:
            yield from _sitting(scene, at)
            yield from _below(scene, at)
            continue
        verb = _verb(scene.units, at)
        whose = _whose(scene.units, at, verb) if verb is not None else None
        if verb is None or whose is None:
            continue
        for end in objects(scene.units, verb, ["obj"]):
            yield from _seated(scene, at, verb, end, whose)


def _seated(scene: Scene, at: int, verb: int, end: End, whose: End) -> Iterator[Draft]:
    """What the noun at `at` makes of those that a verb, or a colon, brings in."""
    said = scene.modality(verb) if scene.units[verb].kind == VERB else ASSERTED
    relation = table("acts")["seats"][scene.units[at].lower]
    for s_unit, left, o_unit, right in scene.pairs(relation, end, whose):
        evidence = [scene.units[at], scene.units[verb], *naming(s_unit, o_unit)]
        yield scene.draft(
            relation, left, right, evidence, "board", modality=said, resolved=whose.how == "pronoun"
        )


def _below(scene: Scene, at: int) -> Iterator[Draft]:
    """Who is listed after a colon: "À son capital : A, B et C"."""
    units = scene.units
    colon = next(
        (
            k
            for k in range(at + 1, min(len(units), at + _REACH))
            if units[k].kind == VERB or is_mark(units[k], STOPS)
        ),
        None,
    )
    if units[at].prep not in word_set("acts", "seated_in") or colon is None or not is_mark(units[colon], ":"):
        return
    whose = _whose(units, at, colon)
    first = next((u for u in units[colon + 1 : colon + _HEAD] if u.kind == THING), None)
    if whose is not None and first is not None and not first.prep:
        yield from _seated(scene, at, colon, End(first, "explicit"), whose)


def _sitting(scene: Scene, at: int) -> Iterator[Draft]:
    """Who sits in a board that the sentence begins with: "Au bureau de X siègent A et B"."""
    if scene.units[at].prep not in word_set("acts", "seated_in"):
        return
    verb = next((k for k in range(at + 1, min(len(scene.units), at + _REACH)) if scene.units[k].finite), None)
    group = scene.units[verb].verb if verb is not None else None
    whose = _whose(scene.units, at, verb) if verb is not None else None
    if verb is None or group is None or whose is None or group.lemma not in word_set("acts", "sitting"):
        return
    first = next((u for u in scene.units[verb + 1 :] if u.kind == THING or is_mark(u, STOPS)), None)
    if first is not None and first.kind == THING and first.prep in {"", BY}:
        yield from _seated(scene, at, verb, End(first, "explicit"), whose)


def _verb(units: Sequence[Unit], at: int) -> int | None:
    """The verb of gathering whose subject the board is."""
    for k in range(at + 1, min(len(units), at + _REACH)):
        verb = units[k].verb
        if verb is not None:
            active = verb.form == "finite" and not verb.passive
            return k if active and verb.lemma in word_set("acts", "seating") else None
        if is_mark(units[k], STOPS) or units[k].tag in {"rel", "sub"}:
            return None
    return None


def _whose(units: Sequence[Unit], at: int, verb: int) -> End | None:
    """Whose board it is; of a sentence that only says where ("À la Scic X, le conseil …") what stands before."""
    after = next((u for u in units[at + 1 : verb] if u.kind == THING), None)
    if after is not None:
        return End(after, "explicit") if after.prep == OF else None
    if possessed(units, at):
        return End(Unit(WORD, units[at].first, units[at].first + 1, _POSSESSIVE, "pron"), "pronoun")
    opened = units[at - 2] if at > 1 and units[at - 1].tag == "det" else None
    if opened is not None and is_mark(opened, ","):
        before = next((u for u in units[: at - 2] if u.kind == THING), None)
        fronted = before is not None and before.prep in {TO, ON}
        return End(before, "explicit") if before is not None and fronted else None
    return None
