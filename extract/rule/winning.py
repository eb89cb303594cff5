"""A scene's winners of prizes and calls -> who rewards them: "X est lauréate du prix « Élan » de la fondation Y".

Whose the prize is follows it with "de", or with a participle and "par", or was told before; who has it is the subject
of a verb of winning, or what the noun of the winner is said of.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.rule.holder import holder_of
from extract.rule.scene import indexed, naming
from extract.rule.slot import agents
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 8
_AFTER = 5
_REWARDS = ("Prize", "CallForProjects")
_SUPPORTS = "supports"


def winning_drafts(scene: Scene) -> Iterator[Draft]:
    """Who rewards the winners of a sentence."""
    for at, unit in indexed(scene.units, THING):
        if unit.first < scene.first or not unit.things[0].is_a(*_REWARDS):
            continue
        won = _winner(scene, at)
        if won is None:
            continue
        end, word, said = won
        for giver_unit, giver in _givers(scene, at, unit):
            for o_unit, winner in scene.things(end, _SUPPORTS, "object", (), [giver] if giver else ()):
                if winner.kind in {"Organisation", ""} and scene.joins(_SUPPORTS, giver, winner):
                    evidence = [unit, word, *naming(o_unit), *([giver_unit] if giver_unit else [])]
                    yield scene.draft(
                        _SUPPORTS, giver, winner, evidence, "winning",
                        modality=said, resolved=end.how == "pronoun" or giver_unit is None,
                    )  # fmt: skip


def _winner(scene: Scene, at: int) -> tuple[End, Unit, str] | None:
    """Who has a prize, the word that says so, and how sure it is."""
    units = scene.units
    for k in range(at - 1, max(-1, at - _NEAR), -1):
        unit = units[k]
        if unit.kind == THING or is_mark(unit, STOPS):
            return None
        if unit.kind == VERB and unit.verb is not None:
            wins = unit.verb.lemma in word_set("acts", "winning") and not unit.verb.passive
            end = subject(units, k) if wins and not units[at].prep else None
            return (end, unit, scene.modality(k)) if end is not None and end.how != "noun" else None
        if unit.lower in word_set("acts", "winners") and units[at].prep == OF:
            copula, holder = holder_of(scene, k)
            said = scene.modality(copula) if copula is not None else ASSERTED
            return (holder, unit, said) if holder is not None and holder.how != "noun" else None
    return None


def _givers(scene: Scene, at: int, prize: Unit) -> Iterator[tuple[Unit | None, Thing]]:
    """Whose a prize is."""
    units = scene.units
    for k in range(at + 1, min(len(units), at + _AFTER)):
        unit, verb = units[k], units[k].verb
        if unit.kind == THING and not unit.inside:
            if unit.prep == OF:
                yield from scene.things(End(unit, "explicit"), _SUPPORTS, "subject")
                return
            break
        if verb is not None:
            given = verb.form == "pp" and verb.lemma in word_set("acts", "awarding")
            for end in agents(units, k) if given else ():
                yield from scene.things(end, _SUPPORTS, "subject")
                return
            break
    owner = prize.things[0].owner
    if owner is not None and owner.kind == "Organisation":
        yield None, owner
