"""A scene's nouns -> drafts: predicates, nominalisations, and what a possessed thing is to its owner.

"X, membre de Y", "Adhérente du RTES, la Ville…", "l'adhésion de X à Y", "une étude de l'Avise", "son prix": French
says half of its relations without a verb.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.scene import indexed
from extract.rule.verbclaim import counted, word_list
from extract.syntax import modality
from extract.syntax.end import End
from extract.syntax.relative import relative_end
from extract.syntax.subject import described, subject
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_REACH = 9
_DENYING = word_set("grammar", "denying")
_AMONG: str = table("grammar")["preposition"]["among"]
_COUNT: str = table("grammar")["verb"]["count"]
_OF_IT: str = table("grammar")["pronoun"]["of_it"]
_POSSESSIVE: str = table("grammar")["pronoun"]["possessive"]


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
    ends = _complements(scene, at, slots)
    copula, holder = _holder(scene, at)
    if copula is not None and not ends:
        ends = _anaphoric(scene, copula, slots)
    if holder is None or not ends:
        return
    verb = scene.units[copula].verb if copula is not None else None
    said = (
        modality.of_context(scene.units, copula, modality.of_verb(verb))
        if verb and copula is not None
        else "Asserted"
    )
    time = scene.time_near(at)
    if copula is not None:
        holder = next(counted(scene.units, copula, holder), None) or holder
    for relation in entry["relation"]:
        for s_unit, left in scene.things(holder, relation, "subject"):
            for end in ends:
                for o_unit, right in scene.things(end, relation, "object", (), left):
                    if (
                        left is right
                        or not scene.accepts(relation, left, "subject")
                        or not scene.accepts(relation, right, "object")
                    ):
                        continue
                    evidence = [
                        unit,
                        *([s_unit] if s_unit.kind == THING else []),
                        *([o_unit] if o_unit.kind == THING else []),
                    ]
                    yield scene.draft(
                        relation, left, right, evidence, "predicate", modality=said,
                        valid_in=time.time.edtf if time and time.time and "/" in time.time.edtf else None,
                        resolved="pronoun" in {holder.how, end.how},
                    )  # fmt: skip


def _complements(scene: Scene, at: int, slots: Sequence[str]) -> list[End]:
    for unit in scene.units[at + 1 : at + _REACH]:
        if unit.kind == THING:
            return [End(unit, "explicit")] if unit.prep in slots else []
        if unit.kind == VERB or is_mark(unit, ".;:)") or unit.tag == "rel":
            return []
        if is_mark(unit, ","):
            return []
    return []


def among_drafts(scene: Scene) -> Iterator[Draft]:
    """Lists of members: "Parmi ses sociétaires figurent A et B", "Il compte parmi ses membres A et B"."""
    for at, unit in indexed(scene.units, WORD):
        for entry in _entries("predicate").get(unit.lower, ()) if unit.prep == _AMONG else ():
            members = _listed(scene, at)
            verb = next(
                (u.verb for u in scene.units if u.kind == VERB and u.verb and u.verb.lemma == _COUNT), None
            )
            whole = None
            if verb is not None:
                place = next(i for i, u in enumerate(scene.units) if u.verb is verb)
                whole = subject(scene.units, place)
            whole = whole or End(
                Unit(WORD, scene.units[0].first, scene.units[0].first + 1, _POSSESSIVE, "pron"), "pronoun"
            )
            relation = entry["relation"][0]
            for o_unit, right in scene.things(whole, relation, "object"):
                for s_unit, left in (
                    scene.things(End(members, "explicit"), relation, "subject") if members else ()
                ):
                    if (
                        left is not right
                        and scene.accepts(relation, left, "subject")
                        and scene.accepts(relation, right, "object")
                    ):
                        evidence = [unit, s_unit, *([o_unit] if o_unit.kind == THING else [])]
                        yield scene.draft(relation, left, right, evidence, "predicate", resolved=True)


def _listed(scene: Scene, at: int) -> Unit | None:
    return next((u for u in scene.units[at + 1 :] if u.kind == THING and u.prep == ""), None)


def _holder(scene: Scene, at: int) -> tuple[int | None, End | None]:
    """The copula before a predicate, if any, and what the predicate is said of."""
    units = scene.units
    k = at - 1
    while k >= 0 and (
        units[k].tag in {"det", "adv", "neg", "num", "noun", "prep", "pron"} or units[k].kind == "time"
    ):
        if (
            units[k].tag == "noun"
            and units[k].lower not in word_set("syntax", "forms.prenominal")
            and at - k > 3
        ):
            break
        k -= 1
    if k >= 0 and units[k].kind == VERB and units[k].verb:
        if units[k].verb.lemma in word_set("syntax", "copula"):
            return k, subject(units, k)
        return None, None
    if k >= 0 and is_mark(units[k], ",(–—"):
        for j in range(k - 1, max(-1, k - 6), -1):
            if units[j].kind == THING:
                return None, End(units[j].group[0] if units[j].group else units[j], "explicit")
            if units[j].kind == VERB:
                break
    if k < 0 or is_mark(units[k], ".;:"):
        return None, described(units, at)
    if k >= 0 and units[k].kind == THING:
        return None, End(units[k], "explicit")
    return None, None


def _anaphoric(scene: Scene, copula: int, slots: Sequence[str]) -> list[End]:
    """The other end said before the verb: "dont X est membre", "en était membre"."""
    verb = scene.units[copula].verb
    if verb and _OF_IT in verb.clitics and OF in slots:
        return [
            End(
                Unit(WORD, scene.units[copula].first, scene.units[copula].first + 1, _OF_IT, "pron"),
                "pronoun",
            )
        ]
    end = relative_end(scene.units, copula, slots)
    return [end] if end is not None else []


def nominal_drafts(scene: Scene) -> Iterator[Draft]:
    """What nominalisations say: "le lancement par X de Y", "l'adhésion de X à Y", "convention entre X et Y"."""
    for at, unit in enumerate(scene.units):
        noun = unit.link.head if unit.kind == THING and unit.link and unit.link.head else unit.lower
        first = noun.split(" ")[0] if noun else ""
        for entry in _entries("nominal").get(noun, ()) or _entries("nominal").get(first, ()):
            yield from _nominal(scene, at, unit, entry)


def _nominal(scene: Scene, at: int, unit: Unit, entry: dict[str, Any]) -> Iterator[Draft]:
    lefts = _governed(scene, at, entry["subject"].split("|"))
    rights = _governed(scene, at, entry["object"].split("|"), lefts)
    said = _noun_modality(scene, at)
    for relation in entry["relation"]:
        drafts = []
        if entry.get("mutual"):
            for u in lefts[:1]:
                members = scene.things(End(u, "explicit"), relation, "subject")
                for i, (a, left) in enumerate(members):
                    for b, right in members[i + 1 :]:
                        if (
                            left is not right
                            and scene.accepts(relation, left, "subject")
                            and scene.accepts(relation, right, "object")
                        ):
                            drafts.append(
                                scene.draft(relation, left, right, [unit, a, b], "nominal", modality=said)
                            )
        else:
            for s in lefts[:1]:
                for o in rights[:1]:
                    for a, left in scene.things(End(s, "explicit"), relation, "subject"):
                        for b, right in scene.things(End(o, "explicit"), relation, "object"):
                            if (
                                left is not right
                                and scene.accepts(relation, left, "subject")
                                and scene.accepts(relation, right, "object")
                            ):
                                drafts.append(
                                    scene.draft(relation, left, right, [unit, a, b], "nominal", modality=said)
                                )
        if drafts:
            yield from drafts
            return


def _noun_modality(scene: Scene, at: int) -> str:
    for k in range(at - 1, max(-1, at - 6), -1):
        verb = scene.units[k].verb
        if verb is not None:
            return modality.of_verb(verb)
        if scene.units[k].lower in _DENYING:
            return modality.NEGATED
    return modality.ASSERTED


def _governed(scene: Scene, at: int, slots: Sequence[str], taken: Sequence[Unit] = ()) -> list[Unit]:
    found = []
    for unit in scene.units[at + 1 : at + 2 * _REACH]:
        if unit.kind == THING and unit.prep in slots and unit not in taken:
            found.append(unit)
        elif is_mark(unit, ".;:") or unit.tag == "rel" or unit.finite:
            break
    return found


def owner_drafts(scene: Scene) -> Iterator[Draft]:
    """What a thing is to whose it is: "le Forum de la Ville", "son appel à projets", "une étude de l'Avise et du RTES"."""
    for at, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        relation = table("predicates")["owner"].get(thing.kind)
        if relation is None or len(unit.things) > 1:
            continue
        for owner, own in _owners(scene, at, unit):
            for u, left in scene.things(own, relation, "subject"):
                if (
                    left is not thing
                    and scene.accepts(relation, left, "subject")
                    and scene.accepts(relation, thing, "object")
                ):
                    thing.owner = left
                    evidence = [unit, *([u] if owner else [])]
                    yield scene.draft(relation, left, thing, evidence, "owner", resolved=not owner)


def _owners(scene: Scene, at: int, unit: Unit) -> Iterator[tuple[bool, End]]:
    for after in scene.units[at + 1 : at + 5]:
        if after.kind == THING:
            if after.prep == OF:
                yield True, End(after, "explicit")
            break
        if after.kind != WORD or (after.tag not in {"prep", "det", "noun"} and not is_mark(after, "»)")):
            break
    if unit.link is not None and unit.link.determiner in word_set("words", "possessives"):
        end = _possessor(scene, at, unit)
        yield False, end or End(Unit(WORD, unit.first, unit.first + 1, "", "pron"), "pronoun")


def _possessor(scene: Scene, at: int, unit: Unit) -> End | None:
    """The subject that "son" takes up: of its own clause, the verb before it or, where it is fronted, after it."""
    finite = [i for i, u in indexed(scene.units, VERB) if u.verb and u.verb.form == "finite"]
    for verb in [*[i for i in reversed(finite) if i < at], *[i for i in finite if i > at]]:
        end = subject(scene.units, verb)
        if end is not None and end.how != "noun" and end.unit is not unit:
            bodies = [t for t in end.unit.things if t.kind != "Person"]
            return end if end.how == "pronoun" or bodies else None
    return None


def supporter_drafts(scene: Scene) -> Iterator[Draft]:
    """What set prepositions say of the thing they follow: "avec le soutien de X", "à l'initiative de X"."""
    rules = {
        "supporter": ("supports",),
        "funder": ("funds",),
        "organiser": ("organises", "implements", "publishes"),
        "founder": ("founds",),
    }
    for key, relations in rules.items():
        phrases = set(word_list(key))
        for at, unit in indexed(scene.units, THING):
            if unit.prep not in phrases:
                continue
            target = next((u for u in reversed(scene.units[:at]) if u.kind == THING), None)
            if target is None:
                continue
            ends = (target, unit) if key == "founder" else (unit, target)
            yield from _set_phrase(scene, *ends, relations)


def _set_phrase(scene: Scene, unit: Unit, target: Unit, relations: Sequence[str]) -> Iterator[Draft]:
    for relation in relations:
        found = [
            scene.draft(relation, left, right, [unit, target], "phrase")
            for _, left in scene.things(End(unit, "explicit"), relation, "subject")
            for right in target.things
            if left is not right
            and scene.accepts(relation, left, "subject")
            and scene.accepts(relation, right, "object")
        ]
        if found:
            yield from found
            return
