"""A scene's nouns -> drafts: predicates, nominalisations, and what a possessed thing is to its owner.

"X, membre de Y", "Adhérente du RTES, la Ville…", "l'adhésion de X à Y", "une étude de l'Avise", "son prix": French
says half of its relations without a verb.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.holder import complement, holder_of, relations_of, taken_up
from extract.rule.scene import indexed, naming
from extract.rule.spelled import counted
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED, under
from extract.syntax.neighbour import time_near
from extract.syntax.nounscope import of_epithet
from extract.syntax.relative import antecedent
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Pair, Scene

_REACH = 9
_FAR = 14
_MUTUAL = frozenset({"cooperatesWith"})
_OWNING = frozenset({"prep", "det", "noun"})


@cache
def _entries(kind: str) -> Mapping[str, list[dict[str, Any]]]:
    found: dict[str, list[dict[str, Any]]] = {}
    for entry in table("predicates")[kind]:
        for word in entry["words"].split():
            found.setdefault(word, []).append(entry)
    return found


def predicate_drafts(scene: Scene) -> Iterator[Draft]:
    """What nouns and adjectives say of a subject: "est membre de", ", adhérente du réseau,"."""
    for at, unit in indexed(scene.units, WORD):
        for entry in _entries("predicate").get(unit.lower, ()):
            yield from _predicate(scene, at, unit, entry)


def _predicate(scene: Scene, at: int, unit: Unit, entry: dict[str, Any]) -> Iterator[Draft]:
    slots = entry["object"].split("|")
    end = complement(scene, at, slots)
    copula, holder = holder_of(scene, at)
    if copula is not None and end is None:
        end = taken_up(scene, copula, slots)
    if holder is not None and end is None and copula is not None:
        yield from _together(scene, at, copula, holder)
    if holder is None or end is None or ("governs" in entry["relation"] and holder.unit.prep == OF):
        return  # "maire de X, administrateur de Y" is said of the mayor
    said = under(scene.modality(copula) if copula is not None else ASSERTED, of_epithet(scene.units, at))
    time = time_near(scene.units, at)
    period = time.time.edtf if time and time.time and "/" in time.time.edtf else None
    if copula is not None:
        holder = next(counted(scene.units, copula, holder), None) or holder
    ends = (end, holder) if entry.get("reverse") else (holder, end)
    for relation in relations_of(scene.units, at) or entry["relation"]:
        for s_unit, left, o_unit, right in scene.pairs(relation, *ends):
            yield scene.draft(
                relation, left, right, [unit, *naming(s_unit, o_unit)], "predicate", modality=said,
                valid_in=period, over=_is_over(scene, at, copula), resolved="pronoun" in {holder.how, end.how},
            )  # fmt: skip


def _together(scene: Scene, at: int, copula: int, holder: End) -> Iterator[Draft]:
    """Every two of whom a plural makes one another's partners: "A et B sont partenaires"."""
    unit = scene.units[at]
    for relation in relations_of(scene.units, at):
        if relation in _MUTUAL and unit.lower.endswith("s") and not unit.prep:
            for a, left, b, right in scene.mutual(relation, holder):
                yield scene.draft(
                    relation, left, right, [unit, a, b], "predicate", modality=scene.modality(copula)
                )


def _is_over(scene: Scene, at: int, copula: int | None) -> bool:
    """Whether it was so and is no more: "ancien membre du RTES", "était membre"."""
    former = any(u.lower in word_set("roles", "former") for u in scene.units[max(0, at - 2) : at])
    return former or (copula is not None and scene.is_over(copula))


def nominal_drafts(scene: Scene) -> Iterator[Draft]:
    """What nominalisations say: "le lancement par X de Y", "l'adhésion de X à Y", "convention entre X et Y"."""
    for at, unit in enumerate(scene.units):
        noun = unit.link.head if unit.kind == THING and unit.link and unit.link.head else unit.lower
        first = noun.split(" ")[0] if noun else ""
        if unit.prep == OF and _is_weighed(scene.units, at):
            continue
        for entry in _entries("nominal").get(noun, ()) or _entries("nominal").get(first, ()):
            yield from _nominal(scene, at, unit, entry)


def _is_weighed(units: Sequence[Unit], at: int) -> bool:
    """Whether an act is only thought about: "l'intérêt, pour l'emploi, d'une coopération entre A et B"."""
    for unit in reversed(units[max(0, at - _FAR) : at]):
        if unit.kind == VERB or is_mark(unit, STOPS):
            return False
        if unit.lower in word_set("predicates", "weighing"):
            return True
    return False


def _nominal(scene: Scene, at: int, unit: Unit, entry: dict[str, Any]) -> Iterator[Draft]:
    lefts = _governed(scene, at, entry["subject"].split("|"))
    rights = _governed(scene, at, entry["object"].split("|"), lefts)
    if lefts and rights and _completes(scene.units, lefts[0], rights[0]):
        return
    said, over = scene.modality(at, entry["relation"]), scene.is_over(at)
    for relation in entry["relation"]:
        found = (
            _mutual(scene, relation, lefts)
            if entry.get("mutual")
            else _between(scene, relation, lefts, rights)
        )
        drafts = [
            scene.draft(relation, left, right, [unit, a, b], "nominal", modality=said, over=over)
            for a, left, b, right in found
        ]
        if drafts:
            yield from drafts
            return


def _completes(units: Sequence[Unit], left: Unit, right: Unit) -> bool:
    """Whether "de" after several receivers tells whose they are: "le soutien aux jardins de X"."""
    if left.prep != OF or left.first < right.first:
        return False
    before = next((u for u in reversed(units) if u.last == right.first), None)
    return before is not None and before.lower in word_set("words", "several")


def _mutual(scene: Scene, relation: str, ends: Sequence[Unit]) -> Iterator[Pair]:
    for unit in ends[:1]:
        yield from scene.mutual(relation, End(unit, "explicit"))


def _between(scene: Scene, relation: str, lefts: Sequence[Unit], rights: Sequence[Unit]) -> Iterator[Pair]:
    for left, right in zip(lefts[:1], rights[:1], strict=False):
        yield from scene.pairs(relation, End(left, "explicit"), End(right, "explicit"))


def _governed(scene: Scene, at: int, slots: Sequence[str], taken: Sequence[Unit] = ()) -> list[Unit]:
    """The things after a noun that the first preposition found of its slots leads to."""
    found: list[Unit] = []
    for unit in scene.units[at + 1 : at + 2 * _REACH]:
        if unit.kind == THING and unit.prep in slots and unit not in taken:
            found.append(unit)
        elif is_mark(unit, STOPS) or unit.tag == "rel" or unit.finite:
            break
    first = next((slot for slot in slots if any(unit.prep == slot for unit in found)), "")
    return [unit for unit in found if unit.prep == first]


def owner_drafts(scene: Scene) -> Iterator[Draft]:
    """What a thing is to whose it is: "le Forum de la Ville", "son appel à projets", "une étude de l'Avise"."""
    for at, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        relation = table("predicates")["owner"].get(thing.kind)
        about = thing.head in table("predicates")["about"].split(";")
        if relation is None or about or len(unit.things) > 1:
            continue
        said, over = scene.modality(at, (relation,)), scene.is_over(at)
        for owner, own in _owners(scene, at, unit):
            for u, left in scene.things(own, relation, "subject"):
                if scene.joins(relation, left, thing):
                    thing.owner = left
                    evidence = [unit, *([u] if owner else [])]
                    yield scene.draft(
                        relation, left, thing, evidence, "owner",
                        modality=said, over=over, resolved=not owner,
                    )  # fmt: skip


def _owners(scene: Scene, at: int, unit: Unit) -> Iterator[tuple[bool, End]]:
    for after in scene.units[at + 1 : at + 5]:
        if after.kind == THING:
            if after.prep == OF:
                yield True, End(after, "explicit")
            break
        if after.kind == TIME and not after.prep:
            continue  # "le recensement 2023 de X"
        complement = after.tag == "noun" and bool(after.prep) and after.lower not in _transparent()
        if after.kind != WORD or complement or (after.tag not in _OWNING and not is_mark(after, "»)")):
            break
    if (whose := _of_relative(scene.units, at)) is not None:
        yield True, whose
    if unit.link is not None and unit.link.determiner in word_set("words", "possessives"):
        end = _possessor(scene, at, unit)
        yield False, end or End(Unit(WORD, unit.first, unit.first + 1, "", "pron"), "pronoun")


def _of_relative(units: Sequence[Unit], at: int) -> End | None:
    """Whose a thing is that follows "dont": "la Ville, dont la feuille de route date de 2020"."""
    k = at - 1
    while k >= 0 and units[k].tag in {"det", "num"}:
        k -= 1
    if k < 0 or units[k].tag != "rel" or table("syntax")["relative"].get(units[k].lower) != OF:
        return None
    end = antecedent(units, k)
    return end if end is not None and end.how == "antecedent" else None


def _transparent() -> frozenset[str]:
    return word_set("predicates", "transparent")


def _possessor(scene: Scene, at: int, unit: Unit) -> End | None:
    """The subject that "son" takes up: of its own clause, the verb before it or, where it is fronted, after it."""
    verbs = [i for i, u in indexed(scene.units, VERB) if u.verb]
    before = [i for i in reversed(verbs) if i < at and (scene.units[i].finite or _asked(scene, i))]
    for verb in [*before, *(i for i in verbs if i > at and scene.units[i].finite)]:
        end = subject(scene.units, verb)
        if end is not None and end.how != "noun" and end.unit is not unit:
            bodies = [t for t in end.unit.things if t.kind != "Person"]
            return end if end.how == "pronoun" or bodies else None
    return None


def _asked(scene: Scene, at: int) -> bool:
    """Whether a verb is an infinitive that another is asked to do: "aide la Scic à lancer son forum"."""
    verb = scene.units[at].verb
    end = subject(scene.units, at) if verb is not None and verb.form == "inf" else None
    return end is not None and end.how == "explicit"
