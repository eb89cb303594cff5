"""A scene's verbs -> drafts, by the frames of the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, TO, WITH
from extract.linking.thing import Thing
from extract.rule.frame import Frame, frames
from extract.rule.scene import indexed
from extract.syntax import modality
from extract.syntax.end import End
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_STATES = frozenset({
    "memberOf",
    "cooperatesWith",
    "holdsStakeIn",
    "governs",
    "supports",
    "funds",
    "usesLever",
    "implements",
})
_BEGUN = frozenset({"memberOf", "holdsStakeIn", "cooperatesWith"})
_NEAR = 12
_FEW = 2
_HUMAN = frozenset({"participatesIn", "recommends", "publishes", "memberOf", "founds"})
_CLITIC_SLOTS: Mapping[str, list[str]] = table("grammar")["clitic_slots"]
_ADVERBIAL_CLITICS = word_set("grammar", "adverbial_clitics")
_ENDOWING = word_set("grammar", "endowing")
_BEFORE_COUNT = word_set("grammar", "before_count")
_ENUMERATING = word_set("grammar", "enumerating")
_DATIVE: str = table("grammar")["pronoun"]["dative"]
_OF_IT: str = table("grammar")["pronoun"]["of_it"]
_ALLY: str = table("grammar")["verb"]["ally"]


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """What the verbs of a sentence say."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None:
            continue
        for frame in frames(unit.verb.lemma):
            yield from _apply(scene, at, unit, frame)


def _apply(scene: Scene, at: int, unit: Unit, frame: Frame) -> Iterator[Draft]:
    verb = unit.verb
    assert verb is not None
    passive = verb.passive or verb.form == "pp"
    if frame.reflexive is not None and verb.reflexive != frame.reflexive:
        return
    if (frame.active and passive) or (frame.passive_only and not passive):
        return
    skip = _after(scene, at, frame)
    if skip is None:
        return
    if frame.needs_amount and not scene.has_money(unit.first, scene.units[-1].last):
        return
    subjects = list(_ends(scene, at, frame.subject, passive, frame, skip))
    if frame.needs_amount and not passive:
        subjects += _gapped(scene.units, at)
    things = list(_ends(scene, at, frame.object, passive, frame, skip))
    if frame.needs_amount and verb.form == "pp" and (not things or all(e.how == "noun" for e in things)):
        things = list(_whole(scene.units, at))
        subjects = list(objects(scene.units, at, [BY]))
    if frame.mutual:
        yield from _mutual(scene, at, unit, frame, subjects, things)
    yield from _pairs(scene, at, unit, frame, subjects, things)


def _after(scene: Scene, at: int, frame: Frame) -> int | None:
    """How many units the set words after a verb take; None where they do not follow."""
    if not frame.after:
        return 0
    flat: list[str] = []
    for k, unit in enumerate(scene.units[at + 1 : at + 9]):
        flat += [w.lower for w in scene.words[unit.first : unit.last]]
        for wanted in frame.after:
            for start in range(min(4, len(flat))):
                if tuple(flat[start : start + len(wanted)]) == wanted:
                    between = scene.units[at + 1 : at + 1 + k]
                    if all(
                        u.kind in {WORD, "time"}
                        and u.tag in {"adv", "neg", "det", "prep", "pron", "noun", "num", ""}
                        for u in between
                    ):
                        return k + 1 if start + len(wanted) >= len(flat) else k
    return None


def _ends(
    scene: Scene, at: int, slots: Sequence[str], passive: bool, frame: Frame, skip: int
) -> Iterator[End]:
    units = scene.units
    for slot in slots:
        if slot == "subj":
            if passive and not frame.reflexive and not frame.undergone:
                yield from _agents(units, at)
                if "governs" in frame.relations:
                    yield from _officers(units, at)
            elif (end := subject(units, at)) is not None:
                yield from counted(units, at, end)
                if end.how == "control":
                    yield from _associates(units, at)
        elif slot == "obj" and passive and (end := subject(units, at)) is not None:
            yield from counted(units, at, end)
    if "poss" in slots:
        yield End(Unit(WORD, units[at].first, units[at].first + 1, _DATIVE, "pron"), "pronoun")
    prepositions = [s for s in slots if s not in {"subj", "poss"} and not (s == "obj" and passive)]
    if prepositions and "obj" in prepositions and _partitive(units, at):
        yield from _clitics(units, at, prepositions, False)
    elif prepositions:
        found = list(objects(units, at, prepositions, frame.deep))
        if frame.after:
            found += _governed_by_phrase(units, at, skip, prepositions)
        if not any(e.how == "antecedent" for e in found):
            found += _clitics(units, at, prepositions, bool(found))
        yield from found


def _whole(units: Sequence[Unit], at: int) -> Iterator[End]:
    """What an amount is a part of: "Le fonds est doté de 2 M€, dont 1,5 million versé par X"."""
    if not any(u.tag == "num" for u in units[max(0, at - 4) : at]):
        return
    for k in range(at - 1, -1, -1):
        verb = units[k].verb
        if verb is not None and (verb.form == "finite" or verb.lemma in _ENDOWING):
            end = subject(units, k)
            if end is not None and end.how != "noun":
                yield End(end.unit, end.how)
            return


def _gapped(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Further givers whose verb is left out: "X apporte 300 000 €, Y 80 000 et Z 40 000"."""
    amount = False
    for i in range(at + 1, len(units) - 1):
        unit, after = units[i], units[i + 1]
        if unit.tag == "num":
            amount = True
        elif is_mark(unit, ".;:") or unit.tag == "rel" or unit.finite:
            return
        elif (
            unit.kind == THING
            and amount
            and unit.prep == ""
            and (after.tag == "num" or _is_count(unit, after))
        ):
            yield End(unit, "gapped")


def _is_count(unit: Unit, after: Unit) -> bool:
    return after.kind == "word" and after.lower in _BEFORE_COUNT and unit.things[0].kind == "Organisation"


def _partitive(units: Sequence[Unit], at: int) -> bool:
    """Whether the object is "en … un": a number or article alone after the verb."""
    verb = units[at].verb
    if verb is None or _OF_IT not in verb.clitics or at + 1 >= len(units):
        return False
    alone = at + 2 >= len(units) or units[at + 2].tag == "mark" or units[at + 2].kind == "time"
    return units[at + 1].tag in {"det", "num", "neg", "mark"} and alone


def _agents(units: Sequence[Unit], at: int) -> Iterator[End]:
    stop = next((i for i in range(at + 1, len(units)) if units[i].kind == VERB), len(units))
    yield from objects(units[:stop], at, [BY])


def _associates(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Who joins the subject of an infinitive: "X s'associe à Y pour lancer …" has Y launch too."""
    for k in range(at - 1, -1, -1):
        verb = units[k].verb
        if verb is not None and verb.form == "finite":
            if verb.reflexive and verb.lemma in word_set("syntax", "joining"):
                yield from objects(units, k, [TO, WITH])
            return


def _officers(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Bodies that act through their officers: "par la directrice de la Scic X et le président de l'université"."""
    by = next((i for i in range(at + 1, len(units)) if units[i].lower == BY), None)
    officer = False
    for unit in units[by:] if by is not None else []:
        if unit.finite or (unit.tag == "mark" and unit.lower in ".;"):
            return
        if unit.kind == WORD and unit.lower in word_set("roles", "roles"):
            officer = True
        elif unit.kind == THING and officer and unit.prep and unit.things[0].kind == "Organisation":
            yield End(unit, "explicit")
            officer = False


def _governed_by_phrase(units: Sequence[Unit], at: int, skip: int, slots: Sequence[str]) -> list[End]:
    """The thing that a set phrase governs by itself: "entre au capital de X", read as one preposition."""
    for unit in units[at + 1 : at + 1 + skip + 6]:
        if unit.kind == THING and unit.prep.split(" ")[-1] in slots:
            return [End(unit, "explicit")]
        if unit.tag == "pron" and unit.prep.split(" ")[-1] in slots:
            return [End(unit, "pronoun")]
        if unit.kind == VERB:
            break
    return []


def counted(units: Sequence[Unit], at: int, end: End) -> Iterator[End]:
    """An end, or the list that spells it out where it is only counted: "Six métropoles … : A, B et C"."""
    if end.how != "noun":
        yield end
        return
    for i in range(at + 1, len(units)):
        unit = units[i]
        if unit.kind == THING and len(unit.group) > 1 and unit is unit.group[0]:
            if any(u.lower in _ENUMERATING for u in units[max(0, i - 6) : i]):
                yield End(unit, "explicit")
                return


def _clitics(units: Sequence[Unit], at: int, slots: Sequence[str], found: bool) -> list[End]:
    verb = units[at].verb
    assert verb is not None
    for form in sorted(verb.clitics, key=lambda c: (c not in _ADVERBIAL_CLITICS, c)):
        if set(_CLITIC_SLOTS.get(form, ())) & set(slots) and not (found and form == _OF_IT):
            return [End(Unit(WORD, units[at].first, units[at].first + 1, form, "pron"), "pronoun")]
    return []


def _pairs(
    scene: Scene, at: int, unit: Unit, frame: Frame, subjects: Sequence[End], objects_: Sequence[End]
) -> Iterator[Draft]:
    for relation in frame.relations:
        drafts = []
        for s in subjects:
            for o in objects_:
                drafts += _between(scene, at, unit, frame, relation, s, o)
            if (
                drafts
                and s.how not in {"control", "gapped"}
                and len(subjects) < _FEW
                and "governs" not in frame.relations
            ):
                break
        if drafts:
            yield from drafts
            return


def _between(
    scene: Scene, at: int, unit: Unit, frame: Frame, relation: str, s: End, o: End
) -> Iterator[Draft]:
    said = modality.of_context(scene.units, at, modality.of_verb(unit.verb)) if unit.verb else "Asserted"
    valid_in = _period(scene, at, relation, frame) if relation in _STATES else None
    for s_unit, left in scene.things(s, relation, "subject", frame.domain):
        for o_unit, right in scene.things(o, relation, "object", frame.range, left):
            if left is right or o_unit in s_unit.group or not _fit(scene, relation, frame, left, right):
                continue
            evidence = [unit, *_explicit(scene, s, s_unit), *_explicit(scene, o, o_unit)]
            yield scene.draft(
                relation, left, right, evidence, "verb", modality=said,
                valid_in=valid_in, over=frame.over,
                resolved=s.how == "pronoun" or o.how == "pronoun",
            )  # fmt: skip


def _period(scene: Scene, at: int, relation: str, frame: Frame) -> str | None:
    """When a state holds: the period said beside it, or from the day on that it began ("a rejoint en 2021")."""
    unit = scene.time_near(at)
    if unit is None or unit.time is None:
        return None
    edtf = unit.time.edtf
    if frame.over and "/" not in edtf:
        return f"../{edtf}"
    if "/" in edtf:
        return edtf
    return f"{edtf}/.." if relation in _BEGUN and abs(unit.first - scene.units[at].last) < _NEAR else None


def _explicit(scene: Scene, end: End, unit: Unit) -> list[Unit]:
    return [] if end.how == "pronoun" and unit.kind != THING else [unit]


def _fit(scene: Scene, relation: str, frame: Frame, left: Thing, right: Thing) -> bool:
    if not (scene.accepts(relation, left, "subject") and scene.accepts(relation, right, "object")):
        return False
    if frame.domain and not left.is_a(*frame.domain):
        return False
    if (
        frame.range
        and not right.is_a(*frame.range)
        and not (right.cls is None and "SSEOrganisation" in frame.range)
    ):
        return False
    return left.kind != "Person" or relation in _HUMAN


def _mutual(
    scene: Scene, at: int, unit: Unit, frame: Frame, subjects: Sequence[End], objects_: Sequence[End]
) -> Iterator[Draft]:
    """Every two of a coordinated subject: "A et B s'associent", "une convention lie A, B et C"."""
    if objects_ and frame.object != ("obj",):
        return
    ends = list(subjects) or list(objects_)
    said = modality.of_verb(unit.verb) if unit.verb else "Asserted"
    for end in ends:
        members = scene.things(end, "cooperatesWith", "subject")
        for i, (u, left) in enumerate(members):
            for v, right in members[i + 1 :]:
                if left is not right and _fit(scene, "cooperatesWith", frame, left, right):
                    yield scene.draft("cooperatesWith", left, right, [unit, u, v], "verb", modality=said)


def partner_drafts(scene: Scene) -> Iterator[Draft]:
    """Partners of a verb's subject: "organise, en partenariat avec X", "avec le soutien de Y"."""
    partners = set(word_list("partner"))
    for at, unit in indexed(scene.units, THING):
        if unit.prep not in partners or (unit.prep == WITH and not _joint(scene, at)):
            continue
        verb = _verb_of(scene, at)
        if verb is None:
            continue
        v = scene.units[verb]
        end = (
            subject(scene.units, verb)
            if not (v.verb and (v.verb.passive or v.verb.form == "pp"))
            else next(_agents(scene.units, verb), None)
        )
        if end is None:
            continue
        said = modality.of_context(scene.units, verb, modality.of_verb(v.verb)) if v.verb else "Asserted"
        for s_unit, left in scene.things(end, "cooperatesWith", "subject"):
            for o_unit, right in scene.things(End(unit, "explicit"), "cooperatesWith", "object"):
                if (
                    left is not right
                    and scene.accepts("cooperatesWith", left, "subject")
                    and scene.accepts("cooperatesWith", right, "object")
                ):
                    evidence = [o_unit, *_explicit(scene, end, s_unit), scene.units[at - 1]]
                    yield scene.draft(
                        "cooperatesWith",
                        left,
                        right,
                        evidence,
                        "partner",
                        modality=said,
                        resolved=end.how == "pronoun",
                    )


def joint_drafts(scene: Scene) -> Iterator[Draft]:
    """Every two of a subject that does something together: "A et B mènent des actions ensemble"."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None or unit.verb.form != "finite":
            continue
        after = scene.words[unit.first : scene.units[min(len(scene.units) - 1, at + 12)].last]
        together = next((w for w in after if w.lower in word_set("syntax", "together")), None)
        end = subject(scene.units, at) if together else None
        if end is None or end.unit.kind != THING or len(end.unit.group) < 2:
            continue
        yield from _mutual(scene, at, unit, frames(_ALLY)[0], [end], [])


def word_list(key: str) -> tuple[str, ...]:
    """The phrases of a list parted by "|" in predicates.toml."""
    return tuple(p.strip() for p in table("predicates")[key].split("|"))


def _joint(scene: Scene, at: int) -> bool:
    """Whether a bare "avec" names a partner: its verb makes or runs something."""
    verb = _verb_of(scene, at)
    lemma = scene.units[verb].verb.lemma if verb is not None and scene.units[verb].verb else ""  # type: ignore[union-attr]
    return lemma in word_set("syntax", "joint")


def _verb_of(scene: Scene, at: int) -> int | None:
    """The verb that a prepositional phrase goes with: the nearest before it, else, at the start, the next."""
    for k in range(at - 1, -1, -1):
        if scene.units[k].kind == VERB:
            return k
        if scene.units[k].tag == "mark" and scene.units[k].lower in ".;:":
            break
    for k in range(at + 1, len(scene.units)):
        if scene.units[k].kind == VERB and scene.units[k].verb and scene.units[k].verb.form == "finite":
            return k
        if scene.units[k].tag == "mark" and scene.units[k].lower in ".;:":
            break
    return None
