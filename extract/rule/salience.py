"""A sentence that has been read -> what is in mind when the next one begins.

Its subjects, what its pronouns meant, what it says in one breath, who organises and makes what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.linking.thing import Thing
from extract.rule.scene import Scene, indexed
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.rule.draft import Draft
    from extract.syntax.unit import Unit


_MADE = frozenset({"adopts", "implements"})


def introduce(scene: Scene, draft: Draft) -> None:
    """Note who organises what, and take the body of the first person presented for the one that says "nous"."""
    if draft.relation == "organises" and isinstance(draft.object, Thing):
        scene.discourse.hosts.setdefault(id(draft.object), draft.subject)
    if draft.relation in _MADE and isinstance(draft.object, Thing):
        scene.discourse.makers.setdefault(id(draft.object), draft.subject)
    if draft.relation == "holdsRole" and isinstance(draft.object, Thing):
        scene.discourse.bodies[id(draft.subject)] = draft.object
        scene.discourse.self_ = scene.discourse.self_ or draft.object


def _meant(scene: Scene, said: Sequence[Draft]) -> Thing | None:
    """What a pronoun of a sentence has been found to mean: the one end of what it says that it does not name."""
    named = {id(t) for u in scene.units if u.first >= scene.first for t in u.things}
    ends = [end for d in said if d.resolved for end in (d.subject, d.object) if isinstance(end, Thing)]
    meant = dict.fromkeys(t for t in ends if id(t) not in named)
    return next(iter(meant)) if len(meant) == 1 else None


def main_subjects(scene: Scene, said: Sequence[Draft]) -> list[Thing]:
    """Subjects of a sentence's finite verbs, the main one first."""
    found: list[Thing] = []
    for at, unit in indexed(scene.units, VERB):
        if unit.first < scene.first or unit.verb is None or unit.verb.form != "finite":
            continue
        end = subject(scene.units, at)
        if end is None:
            continue
        if end.how == "pronoun" and not _is_impersonal(unit):
            thing = scene.resolve(end.unit.lower, end.unit.first, "supports", "subject")
            thing = _meant(scene, said) or thing
            found += [thing] if thing else []
        elif end.unit.kind == THING and end.unit.last > end.unit.first:  # else the line leaves it out
            found += list(end.unit.things[:1])
    if not found:
        found = scene.subjects_before(scene.units[-1].last)
    if not found:
        spelled = (u for u in scene.units if u.first >= scene.first and u.last > u.first)
        first = next((u for u in spelled if u.tag != "det"), None)
        found = list(first.things[:1]) if first is not None and first.kind == THING else []
    return list(dict.fromkeys(found))


def is_clause(scene: Scene) -> bool:
    """Whether the sentence itself, and not the opener of its list, has a verb."""
    return any(unit.first >= scene.first and unit.finite for _, unit in indexed(scene.units, VERB))


def _is_impersonal(unit: Unit) -> bool:
    """Whether the pronoun before a verb may stand for nothing: "il s'agit de", "il faut"."""
    lemma = unit.verb.lemma if unit.verb is not None else ""
    return lemma in word_set("grammar", "impersonal")


def taken_up(scene: Scene, said: Sequence[Draft], subjects: Sequence[Thing]) -> list[Thing]:
    """What the pronouns of a sentence mean, its subjects first: ends of what it says that it does not name."""
    for unit in (u for u in scene.units if u.verb is not None and u.first >= scene.first):
        if unit.verb is not None and unit.verb.clitics & word_set("grammar", "dative_clitics"):
            meant = scene.resolve(table("grammar")["pronoun"]["dative"], unit.first, "supports", "object")
            subjects = [*subjects, *([meant] if meant is not None else [])]
    ends = [end for d in said if d.resolved for end in (d.subject, d.object) if isinstance(end, Thing)]
    named = {id(t) for u in scene.units if u.first >= scene.first for t in u.things}
    return [t for t in dict.fromkeys((*subjects, *ends)) if id(t) not in named]


def coordinations(scene: Scene) -> list[list[Thing]]:
    """The coordinations of a sentence, in order."""
    return [
        [thing for member in unit.group for thing in member.things]
        for _, unit in indexed(scene.units, THING)
        if len(unit.group) > 1 and unit is unit.group[0]
    ]
