"""A scene's bonds that are made in the passive -> cooperation: "Une convention a été signée entre X et Y".

Who makes it stands after "entre", after "par" and "avec", or after "par" alone where several do.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import WITH
from extract.rule.scene import Pair, naming
from extract.rule.slot import agents
from extract.syntax.end import End
from extract.syntax.neighbour import verb_before
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_REACH = 12
_COOPERATES = "cooperatesWith"
_BETWEEN: str = table("grammar")["preposition"]["between"]


def bond_drafts(scene: Scene) -> Iterator[Draft]:
    """Who a partnership, a convention or an agreement joins that was signed, concluded, renewed."""
    for at, unit in enumerate(scene.units):
        noun = unit.kind == THING or (unit.kind == WORD and unit.tag == "noun")
        word = scene.words[unit.first].lower
        if not noun or unit.first < scene.first or unit.prep or word not in word_set("modality", "bonds"):
            continue
        verb = _made(scene.units, at)
        if verb is None:
            yield from _concluded(scene, at)
            continue
        for s_unit, left, o_unit, right in _joined(scene, verb):
            evidence = [unit, scene.units[verb], *naming(s_unit, o_unit)]
            yield scene.draft(_COOPERATES, left, right, evidence, "bond", modality=scene.modality(verb))


def _concluded(scene: Scene, at: int) -> Iterator[Draft]:
    """A partner named between the verb and its object: "a conclu avec X une convention"."""
    verb = verb_before(scene.units, at)
    group = scene.units[verb].verb if verb is not None else None
    if verb is None or group is None or group.passive or group.lemma not in word_set("acts", "bonding"):
        return
    partner = next((u for u in scene.units[verb + 1 : at] if u.kind == THING and u.prep == WITH), None)
    end = subject(scene.units, verb)
    if partner is None or end is None:
        return
    for s_unit, left, o_unit, right in scene.pairs(_COOPERATES, end, End(partner, "explicit")):
        evidence = [scene.units[at], scene.units[verb], *naming(s_unit, o_unit)]
        yield scene.draft(
            _COOPERATES, left, right, evidence, "bond",
            modality=scene.modality(verb), resolved=end.how == "pronoun",
        )  # fmt: skip


def _made(units: Sequence[Unit], at: int) -> int | None:
    """The passive or participle that says that the noun at `at` was made."""
    for k in range(at + 1, min(len(units), at + _REACH)):
        verb = units[k].verb
        if units[k].kind == VERB and verb is not None:
            passive = verb.passive or verb.form == "pp"
            return k if passive and verb.lemma in word_set("acts", "bonding") else None
        if is_mark(units[k], STOPS) or units[k].tag in {"rel", "sub"}:
            return None
    return None


def _joined(scene: Scene, verb: int) -> Iterator[Pair]:
    after = []
    for unit in scene.units[verb + 1 :]:
        if is_mark(unit, STOPS) or unit.finite or unit.tag == "rel":
            break
        after.append(unit)
    parties = next((u for u in after if u.kind == THING and u.prep == _BETWEEN), None)
    if parties is not None:
        yield from scene.mutual(_COOPERATES, End(parties, "explicit"))
        return
    makers = list(agents(scene.units, verb))[:1]
    partner = next((u for u in after if u.kind == THING and u.prep == WITH), None)
    for maker in makers:
        if partner is None:
            yield from scene.mutual(_COOPERATES, maker)
        else:
            yield from scene.pairs(_COOPERATES, maker, End(partner, "explicit"))
