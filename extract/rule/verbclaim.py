"""A scene's verbs -> drafts, by the frames of the lexicon."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF, WITH
from extract.rule.frame import Frame, frames
from extract.rule.onemeaning import of_one_meaning
from extract.rule.scene import indexed
from extract.rule.setwords import set_words
from extract.rule.slot import slot_ends
from extract.rule.spelled import gapped, whole
from extract.syntax.end import TOLD, End
from extract.syntax.fronted import alongside
from extract.syntax.modality import ASSERTED, HEDGED
from extract.syntax.neighbour import time_near
from extract.syntax.object import objects, resumed
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
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
_STAKE = ("holdsStakeIn",)
_BEGUN = frozenset({"memberOf", "holdsStakeIn", "cooperatesWith"})
_NEAR = 12
_QUOTED = "«"
_LIKELY: dict[str, str] = table("predicates")["quoted"]
_FEW = 2
_MADE = frozenset({"organises", "publishes", "implements"})
_HUMAN = frozenset({"participatesIn", "recommends", "publishes", "memberOf", "founds"})
_DONE_BY_OTHERS = frozenset({
    "implements",
    "organises",
    "participatesIn",
    "memberOf",
    "holdsStakeIn",
    "governs",
})
"""What who "allows to" do it leaves to others."""
_ALLOWING: str = table("grammar")["verb"]["allow"]


def verb_drafts(scene: Scene) -> Iterator[Draft]:
    """What the verbs of a sentence say."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None:
            continue
        found = [draft for frame in frames(unit.verb.lemma) for draft in _apply(scene, at, unit, frame)]
        yield from of_one_meaning(scene, at, found)


def _apply(scene: Scene, at: int, unit: Unit, frame: Frame) -> Iterator[Draft]:
    verb = unit.verb
    assert verb is not None
    passive = verb.passive or verb.form == "pp"
    if frame.reflexive is not None and verb.reflexive != frame.reflexive:
        return
    if (frame.active and passive) or (frame.passive_only and not passive):
        return
    skip = set_words(scene, at, frame)
    if skip is None or (_ALLOWING in verb.governors and set(frame.relations) & _DONE_BY_OTHERS):
        return
    if frame.needs and not scene.names(frame.needs, _needed_from(scene, at, passive), scene.units[-1].last):
        return
    subjects = list(slot_ends(scene, at, frame.subject, passive, frame, skip))
    if _is_shared(verb.lemma, frame):
        others = objects(scene.units, at, [WITH])
        subjects += (e for e in others if e.unit.kind == THING and not resumed(scene.units, at, e.unit))
        subjects += alongside(scene.units, at) if verb.form == "finite" and not passive else ()
    if (frame.needs in {"amount", "shares"} or frame.relations == _STAKE) and not passive:
        subjects += gapped(scene.units, at)
    given = frame.mutual or passive or frame.needs == "amount"
    if not subjects and not given:
        return
    things = list(slot_ends(scene, at, frame.object, passive, frame, skip))
    if frame.named:
        things = [end for end in things if end.how not in {"pronoun", TOLD}]
    if passive and not subjects and "adopts" in frame.relations:
        subjects = list(_owner(scene, at))
    if frame.needs == "amount" and verb.form == "pp" and (not things or all(e.how == "noun" for e in things)):
        things = list(whole(scene.units, at))
        subjects = list(objects(scene.units, at, [BY]))
    if frame.mutual:
        yield from mutual(scene, at, unit, frame, subjects, things)
    yield from _pairs(scene, at, unit, frame, subjects, things)


def _is_shared(lemma: str, frame: Frame) -> bool:
    """Whether who is named by "avec" does what a verb says too: "le RTES organise avec l'Avise un forum"."""
    joint = not _MADE.isdisjoint(frame.relations) and lemma in word_set("syntax", "joint")
    return joint or lemma in word_set("syntax", "with_another")


def _owner(scene: Scene, at: int) -> Iterator[End]:
    """Whose it is that is adopted by nobody named: "le Spaser de la Ville a été adopté"."""
    end = subject(scene.units, at)
    where = next((i for i, u in enumerate(scene.units) if end is not None and u is end.unit), None)
    after = scene.units[where + 1 : at] if where is not None else []
    owner = next((u for u in after if u.kind == THING and not u.inside), None)
    kept = end is not None and end.unit.kind == THING and _is_plan(scene, end.unit)
    if kept and owner is not None and owner.prep == OF and owner.things[0].kind == "Organisation":
        yield End(owner, "explicit")


def _is_plan(scene: Scene, unit: Unit) -> bool:
    """Whether a thing is a policy, or the lever of a scheme that one has."""
    noun = scene.words[unit.first].norm
    return unit.things[0].kind == "Policy" or noun in word_set("heads", "concepts")


def _needed_from(scene: Scene, at: int, passive: bool) -> int:
    """The word from which an amount or shares are looked for: a passive has it before, as its subject."""
    stop = next((i + 1 for i in range(at - 1, -1, -1) if is_mark(scene.units[i], STOPS)), 0)
    return scene.units[stop if passive else at].first


def _pairs(
    scene: Scene, at: int, unit: Unit, frame: Frame, subjects: Sequence[End], objects_: Sequence[End]
) -> Iterator[Draft]:
    for relation in frame.relations:
        drafts: list[Draft] = []
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
    said, over = _standing(scene, at, relation, frame)
    valid_in = _period(scene, at, relation, frame) if relation in _STATES else None
    several = scene.things(s, relation, "subject", frame.domain)
    for s_unit, left in several:
        others = [left, *(other for _, other in several if other is not left)]
        for o_unit, right in scene.things(o, relation, "object", frame.range, others):
            if o_unit in s_unit.group or not _fit(scene, relation, frame, left, right):
                continue
            evidence = [unit, *explicit(s, s_unit), *explicit(o, o_unit)]
            yield scene.draft(
                relation, left, right, evidence, "verb", modality=said,
                valid_in=valid_in, over=over,
                resolved=s.how == "pronoun" or o.how in {"pronoun", TOLD},
            )  # fmt: skip


def _standing(scene: Scene, at: int, relation: str, frame: Frame) -> tuple[str, bool]:
    """How sure the text is of what a verb says, and whether it is over; what one has yet to leave holds."""
    said = scene.modality(at)
    if not frame.over:
        return said, relation in _STATES and scene.is_over(at)
    return (said, True) if said in {ASSERTED, HEDGED} else (ASSERTED, False)


def _period(scene: Scene, at: int, relation: str, frame: Frame) -> str | None:
    """When a state holds: the period said beside it, or from the day on that it began ("a rejoint en 2021")."""
    unit = time_near(scene.units, at)
    if unit is None or unit.time is None:
        return None
    edtf = unit.time.edtf
    if frame.over and "/" not in edtf:
        return f"../{edtf}"
    if "/" in edtf:
        return edtf
    return f"{edtf}/.." if relation in _BEGUN and abs(unit.first - scene.units[at].last) < _NEAR else None


def explicit(end: End, unit: Unit) -> list[Unit]:
    """Give the words of an end as evidence; none where a pronoun or the page stands for it."""
    return [] if end.how in {"pronoun", TOLD} and unit.kind != THING else [unit]


def _fit(scene: Scene, relation: str, frame: Frame, left: Thing, right: Thing) -> bool:
    if right.cls is None and right.head == _QUOTED:
        _tell(right, relation, frame)
    if not scene.joins(relation, left, right):
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


def _tell(quoted: Thing, relation: str, frame: Frame) -> None:
    """Give a name in quotation marks the class that its verb tells: what is launched is a device."""
    likely = next((r for r in frame.relations if r in _LIKELY), None)
    if relation == likely:
        quoted.cls = _LIKELY[likely]


def mutual(
    scene: Scene, at: int, unit: Unit, frame: Frame, subjects: Sequence[End], objects_: Sequence[End]
) -> Iterator[Draft]:
    """Every two of a coordinated subject: "A et B s'associent", "une convention lie A, B et C"."""
    advising = unit.verb is not None and word_set("modality", "modal.recommended") & set(unit.verb.governors)
    if (objects_ and frame.object != ("obj",)) or advising:
        return
    said = scene.modality(at)
    for end in list(subjects) or list(objects_):
        for u, left, v, right in scene.mutual("cooperatesWith", end):
            if _fit(scene, "cooperatesWith", frame, left, right):
                yield scene.draft("cooperatesWith", left, right, [unit, u, v], "verb", modality=said)
