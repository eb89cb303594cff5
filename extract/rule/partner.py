"""A scene -> who does something together: partners after "avec", two subjects of one verb."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import TO, WITH
from extract.rule.frame import frames, phrases
from extract.rule.scene import indexed
from extract.rule.slot import agents
from extract.rule.verbclaim import explicit, mutual
from extract.syntax.end import End
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 12
_NOUN = 4
_ALLY: str = table("grammar")["verb"]["ally"]


def partner_drafts(scene: Scene) -> Iterator[Draft]:
    """Partners of a verb's subject: "organise, en partenariat avec X", "avec le soutien de Y"."""
    for at, unit in indexed(scene.units, THING):
        tied = _noun_of(scene.units, at)
        bound = tied is not None and bool(scene.units[tied].prep)
        joined = bound or _is_common(scene.units, at) or _joint(scene, at) or _signed(scene, at)
        if unit.prep not in phrases("partner") or (unit.prep == WITH and not joined):
            continue
        verb = verb_of(scene, at)
        end = actor(scene.units, verb) if verb is not None else None
        if verb is None or end is None or is_led(scene.units, verb, end):
            continue
        noun = _noun_of(scene.units, at)
        said = scene.modality(verb if noun is None else noun, ("cooperatesWith",))
        for s_unit, left, o_unit, right in scene.pairs("cooperatesWith", end, End(unit, "explicit")):
            evidence = [o_unit, *explicit(end, s_unit), scene.units[at - 1]]
            yield scene.draft(
                "cooperatesWith",
                left,
                right,
                evidence,
                "partner",
                modality=said,
                over=noun is not None and scene.is_over(noun),
                resolved=end.how == "pronoun",
            )


def is_led(units: Sequence[Unit], at: int, end: End) -> bool:
    """Whether a person leads an event, so that who is with them takes part: "animée par X, avec Y"."""
    verb = units[at].verb
    led = verb is not None and verb.lemma in word_set("fields", "leading")
    return led and end.unit.kind == THING and end.unit.things[0].kind == "Person"


def _noun_of(units: Sequence[Unit], at: int) -> int | None:
    """The noun of partnership right before a phrase: "met fin à son partenariat avec X"."""
    before = (k for k in range(at - 1, max(-1, at - _NOUN), -1) if units[k].tag not in {"prep", "det"})
    found = next(before, None)
    return found if found is not None and units[found].lower in word_set("modality", "bonds") else None


def _is_common(units: Sequence[Unit], at: int) -> bool:
    """Whether what is shared stands right before a phrase: "un projet commun avec X"."""
    before = (u for u in reversed(units[max(0, at - _NOUN) : at]) if u.tag not in {"prep", "det"})
    found = next(before, None)
    return found is not None and found.lower in word_set("syntax", "shared")


def actor(units: Sequence[Unit], at: int) -> End | None:
    """Who does what a verb says: its subject or, of a passive, its agent, or whom the act is entrusted to."""
    verb = units[at].verb
    passive = verb is not None and (verb.passive or verb.form == "pp")
    if passive and verb is not None and verb.lemma in word_set("acts", "delegating"):
        return next(objects(units, at, [TO]), None)
    return next(agents(units, at), None) if passive else subject(units, at)


def joint_drafts(scene: Scene) -> Iterator[Draft]:
    """Every two of a subject that does something together: "A et B mènent des actions ensemble"."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None or unit.verb.form != "finite":
            continue
        after = scene.units[at : at + _NEAR + 1]
        together = next(
            (u for u in after if u.kind == WORD and u.lower in word_set("syntax", "together")), None
        )
        end = subject(scene.units, at) if together else None
        if end is None or end.unit.kind != THING or len(end.unit.group) < 2:
            continue
        alliance = next(frame for frame in frames(_ALLY) if frame.mutual)
        yield from mutual(scene, at, unit, alliance, [end], [])


def _joint(scene: Scene, at: int) -> bool:
    """Whether a bare "avec" names a partner: its verb makes or runs something."""
    verb = verb_of(scene, at)
    group = scene.units[verb].verb if verb is not None else None
    return group is not None and group.lemma in word_set("syntax", "joint")


def _signed(scene: Scene, at: int) -> bool:
    """Whether a bond is signed with who follows "avec": "a signé avec X une charte", "la charte signée avec X"."""
    verb = verb_of(scene, at)
    group = scene.units[verb].verb if verb is not None else None
    if verb is None or group is None or group.lemma not in word_set("acts", "bonding"):
        return False
    return any(
        u.lower in word_set("modality", "bonds") for u in scene.units[max(0, verb - _NOUN) : at + _NEAR]
    )


def verb_of(scene: Scene, at: int) -> int | None:
    """The verb that a prepositional phrase goes with: the nearest before it, else, at the start, the next."""
    for k in range(at - 1, -1, -1):
        if scene.units[k].kind == VERB:
            return k
        if is_mark(scene.units[k], STOPS):
            break
    for k in range(at + 1, len(scene.units)):
        if scene.units[k].finite:
            return k
        if is_mark(scene.units[k], STOPS):
            break
    return None
