"""A scene's lists of members -> drafts.

"Parmi ses sociétaires figurent A et B", "Le réseau compte 30 adhérents, dont A et B", "Les membres du réseau (A, B)",
"X figure parmi les membres fondateurs du pôle": a plural noun names what each of a list is to a whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import FOR, HAVE, OF
from extract.rule.holder import complement, relations_of
from extract.rule.scene import Pair, indexed, naming
from extract.syntax.end import End, possessed
from extract.syntax.modality import ASSERTED
from extract.syntax.relative import relative_end
from extract.syntax.subject import subject
from extract.syntax.unit import ENDS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_AMONG: str = table("grammar")["preposition"]["among"]
_POSSESSIVE: str = table("grammar")["pronoun"]["possessive"]
_GAINING, _HELPING, _JOINING = "benefitsFrom", "supports", "memberOf"
_BEFORE = 7
_AFTER = 5


def member_drafts(scene: Scene) -> Iterator[Draft]:
    """What the lists of a sentence make of their members."""
    for at, unit in indexed(scene.units, WORD):
        relations = relations_of(scene.units, at)
        if not relations or unit.first < scene.first:
            continue
        among = unit.prep == _AMONG
        if among and (one := _one_among(scene, at)) is not None:
            yield from _each(scene, at, relations, one, complement(scene, at, [OF]))
        elif among or unit.lower in word_set("syntax", "members"):
            members = _listed(scene, at, among=among or _has_for(scene.units, at))
            if members is not None:
                yield from _each(scene, at, relations, End(members, "explicit"), _whole(scene, at))


def _has_for(units: Sequence[Unit], at: int) -> bool:
    """Whether a noun says what the list is to the subject: "a pour partenaires A et B"."""
    verb = units[at - 2].verb if at > 1 else None
    return units[at].prep == FOR and verb is not None and verb.lemma == HAVE


def _each(
    scene: Scene, at: int, relations: Sequence[str], members: End, whole: End | None
) -> Iterator[Draft]:
    if whole is None:
        return
    verb = next(
        (i for i in (*range(at - 1, -1, -1), *range(at, len(scene.units))) if scene.units[i].finite), None
    )
    said = scene.modality(verb) if verb is not None else ASSERTED
    for relation in relations[:1]:
        for name, (s_unit, left, o_unit, right) in _tied(scene, relation, members, whole):
            if s_unit is not o_unit and left is not right:
                yield scene.draft(
                    name, left, right, [scene.units[at], *naming(s_unit, o_unit)], "list",
                    modality=said, resolved=whole.how == "pronoun",
                )  # fmt: skip


def _tied(scene: Scene, relation: str, members: End, whole: End) -> Iterator[tuple[str, Pair]]:
    """What each member is to the whole; a body helps whom its prize or its help went to."""
    found = list(scene.pairs(relation, members, whole))
    yield from ((relation, pair) for pair in found)
    if not found and relation == _GAINING:
        yield from (
            (_HELPING, Pair(p.right_unit, p.right, p.left_unit, p.left))
            for p in scene.pairs(_JOINING, members, whole)
        )


def _one_among(scene: Scene, at: int) -> End | None:
    """Who figures among them: "X compte parmi les membres de Y"."""
    for k in range(at - 1, max(-1, at - _BEFORE), -1):
        verb = scene.units[k].verb
        if verb is not None:
            counts = verb.lemma in word_set("syntax", "figuring") and not possessed(scene.units, at)
            end = subject(scene.units, k) if counts and complement(scene, at, [OF]) else None
            return end if end is not None and end.unit.first < scene.units[at].first else None
    return None


def _listed(scene: Scene, at: int, *, among: bool) -> Unit | None:
    """The first member of the list that follows the noun: after a copula, "dont", a colon or a parenthesis."""
    opened = among
    for k in range(at + 1, len(scene.units)):
        unit = scene.units[k]
        if unit.kind == THING and not unit.inside:
            if unit.prep != OF:
                leads = unit.prep in {"", _AMONG} or unit.prep in word_set("syntax", "spelling")
                return unit if opened and leads else None
        elif unit.kind == VERB and unit.verb is not None:
            if unit.verb.lemma not in word_set("syntax", "figuring"):
                return None
            opened = True
        elif is_mark(unit, "(:") or unit.lower in word_set("syntax", "spelling"):
            opened = True
        elif is_mark(unit, ENDS) or (unit.tag == "rel" and unit.lower not in word_set("syntax", "spelling")):
            return None
    return None


def _there_is(units: Sequence[Unit], at: int) -> End | None:
    """What "il y a" is said of: the thing that the clause opens with ("Au tour de table du fonds, il y a")."""
    verb = units[at].verb
    if verb is None or verb.lemma != HAVE or table("grammar")["pronoun"]["there"] not in verb.clitics:
        return None
    opening = next((u for u in units[:at] if u.kind in {THING, VERB}), None)
    return End(opening, "explicit") if opening is not None and opening.kind == THING else None


def _whole(scene: Scene, at: int) -> End | None:
    """What they are members of: the noun's complement, what its possessive takes up, or the subject of "compte"."""
    if (end := complement(scene, at, [OF])) is not None:
        return end
    relative = (k for k in range(at + 1, len(scene.units)) if scene.units[k].tag == "rel")
    counts = next(
        (
            k
            for k in (*range(at - 1, -1, -1), *range(at + 1, next(relative, len(scene.units))))
            if (verb := scene.units[k].verb) is not None and verb.lemma in word_set("syntax", "counting")
        ),
        None,
    )
    if counts is not None and (whole := _there_is(scene.units, counts)) is not None:
        return whole
    if counts is not None:
        end = subject(scene.units, counts)
        if end is not None and end.how != "noun" and end.unit is not scene.units[at]:
            return end
    if possessed(scene.units, at):
        first = scene.units[at].first
        return End(Unit(WORD, first, first + 1, _POSSESSIVE, "pron"), "pronoun")
    verb = next((k for k in range(at, min(len(scene.units), at + _AFTER)) if scene.units[k].finite), None)
    return relative_end(scene.units, verb, [OF]) if verb is not None else None
