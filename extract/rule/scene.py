"""One sentence ready to be read for claims: its units, its block, what the text has spoken of before.

Rules take a scene and give drafts. What they share stands here: what an end means, how sure a clause is, the words.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import names_class
from extract.language.lexicon import word_set
from extract.linking.beneficiary import is_helped
from extract.rule.draft import Draft
from extract.rule.frame import verbs_of
from extract.rule.utterance import Utterance
from extract.syntax.duty import may_ask
from extract.syntax.end import TOLD
from extract.syntax.modality import ASSERTED, PLANNED, RECOMMENDED, under
from extract.syntax.nounscope import is_ended, of_noun, of_participle
from extract.syntax.scope import of_clause
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.syntax.end import End


_HELD = frozenset({"organises", "publishes"})
"""What a participle says of the noun before an owner or a place: "le congrès du réseau X, organisé par Y"."""


class Pair(NamedTuple):
    """Two things that a relation may hold between, each with the unit that names or means it."""

    left_unit: Unit
    left: Thing
    right_unit: Unit
    right: Thing


@dataclass(slots=True)
class Scene(Utterance):
    """A sentence as the rules see it."""

    def things(
        self, end: End, relation: str, place: str, classes: Sequence[str] = (), but: Sequence[Thing] = ()
    ) -> list[tuple[Unit, Thing]]:
        """What an end of a relation stands for, `place` "subject" or "object"; its whole coordination.

        A pronoun is taken to mean a thing of one of these classes, where any are given, and none of `but`, which stand
        at the other end.
        """
        if end.how == TOLD:
            at, shares = end.unit.first, relation == "holdsStakeIn"
            told = self.discourse.told_of(at, self.subjects_before(at), shares)
            helper = but and but[0].kind in {"Organisation", ""} and (shares or not is_helped(but[0]))
            return [(end.unit, told)] if told is not None and helper else []
        if end.how == "pronoun" or (end.unit.kind == WORD and end.unit.tag in {"pron", "clitic"}):
            meant = self.meant(end.unit.lower, end.unit.first, relation, place, classes, but)
            return [(end.unit, thing) for thing in meant]
        if end.unit.kind != THING:
            return []
        alone = end.how == "antecedent" and end.unit.parted
        members = [end.unit] if alone else end.unit.group or [end.unit]
        start = members.index(end.unit) if end.unit in members else 0
        found = [(m, self.acting(m, t, relation, place)) for m in members[start:] for t in m.things]
        loose = end.how == "antecedent" or (place == "object" and relation in _HELD)
        if loose and not any(self._suits(t, relation, place, classes) for _, t in found):
            return self._farther(end.unit, relation, place, classes) or found
        return found

    def _suits(self, thing: Thing, relation: str, place: str, classes: Sequence[str]) -> bool:
        return self.accepts(relation, thing, place) and (
            not classes or thing.cls is None or thing.is_a(*classes)
        )

    def _farther(
        self, unit: Unit, relation: str, place: str, classes: Sequence[str]
    ) -> list[tuple[Unit, Thing]]:
        """What is taken up over a noun that cannot be: "le forum de la coopérative, qui se déroulera"."""
        for before in reversed(self.units[: self.units.index(unit)]):
            if before.tag == "mark" or before.kind == VERB:
                return []
            if before.kind == THING and not before.inside:
                found = [(before, self.acting(before, t, relation, place)) for t in before.things]
                if found and all(self._suits(t, relation, place, classes) for _, t in found):
                    return found
        return []

    def acting(self, unit: Unit, thing: Thing, relation: str, place: str) -> Thing:
        """What a thing stands for there: of a place the town or métropole that acts, of a nameless device its lever."""
        if self.accepts(relation, thing, place):
            return thing
        if not thing.named:
            return next((t for t in thing.themes if self.accepts(relation, t, place)), thing)
        if thing.cls == "Territory" and thing.record is not None:
            return self.world.acting(thing, self.about_metropoles or self._after_metropoles(unit))
        return thing

    def _after_metropoles(self, unit: Unit) -> bool:
        head = (unit.group or [unit])[0]
        before = self.words[max(0, head.first - 3) : head.first]
        return any(names_class(w.norm, "Metropole") for w in before)

    def joins(self, relation: str, left: Thing, right: Thing) -> bool:
        """Whether a relation may hold between two things; none holds of a thing with itself."""
        return (
            left is not right
            and self.accepts(relation, left, "subject")
            and self.accepts(relation, right, "object")
        )

    def pairs(self, relation: str, left: End, right: End) -> Iterator[Pair]:
        """Each thing of one end with each of the other, where the relation may hold between them."""
        for s_unit, one in self.things(left, relation, "subject"):
            for o_unit, other in self.things(right, relation, "object", (), [one]):
                if self.joins(relation, one, other):
                    yield Pair(s_unit, one, o_unit, other)

    def mutual(self, relation: str, end: End) -> Iterator[Pair]:
        """Every two of the things coordinated at an end, where the relation may hold between them."""
        for (unit, left), (other, right) in combinations(self.things(end, relation, "subject"), 2):
            if self.joins(relation, left, right):
                yield Pair(unit, left, other, right)

    def draft(
        self,
        relation: str,
        subject: Thing,
        object_: Thing | str,
        units: Sequence[Unit],
        rule: str,
        **more: object,
    ) -> Draft:
        """A draft said by the run of words that holds all these units."""
        inside = [u for u in units if u.first >= self.first] or list(units)
        outside = [u for u in units if u.first < self.first]
        also = None
        if outside and inside[0].first >= self.first:
            also = (min(u.first for u in outside), max(u.last for u in outside))
        return Draft(
            relation, subject, object_, min(u.first for u in inside), max(u.last for u in inside), rule,
            speaker=more.pop("speaker", self.speaker), also=also, **more,  # type: ignore[arg-type]
        )  # fmt: skip

    def modality(self, at: int, relations: Sequence[str] = ()) -> str:
        """How sure the text is of a verb, noun or phrase; verbs of these relations bring about what a noun names."""
        verb = self.units[at].verb
        if verb is None:
            return of_noun(self.units, at, verbs_of(tuple(relations)))
        said = of_clause(self.units, at)
        if verb.form == "pp":
            return under(of_participle(self.units, at), said)
        spoken = said == PLANNED and self.speaker is not None and may_ask(self.units, at)
        return RECOMMENDED if spoken and any(is_mark(u, "«") for u in self.units) else said

    def is_over(self, at: int) -> bool:
        """Whether what stands at a unit was and is no more: "était membre", "la fin du partenariat"."""
        verb = self.units[at].verb
        if verb is None:
            return is_ended(self.units, at)
        return verb.tense == "impf" and self.modality(at) == ASSERTED

    def names(self, needed: str, first: int, last: int) -> bool:
        """Whether words name what a frame needs, as "amount" or "charge": by a noun of it or a figure in its unit."""
        spoken = self.spoken(first, last)
        wanted, bare = word_set("syntax", f"needs.{needed}"), word_set("syntax", "needs.bare_nouns")
        led = word_set("words", "determiners")
        for before, word in zip([None, *spoken], spoken, strict=False):
            alone = before is not None and before.lower not in led and word.lower in bare
            if word.lower in wanted and not alone:
                return True  # "prend une part", and not "prend part"
        start, end = self.words[first].start, self.words[last - 1].end
        return any(
            start <= f.start < end and f.unit in word_set("syntax", f"units.{needed}") for f in self.figures
        )

    def spoken(self, first: int, last: int) -> Sequence[Word]:
        """The words from one place to another, without what stands between an item and the opener of its list."""
        opener = next((u.last for u in reversed(self.units) if u.first < self.first), self.first)
        if first >= opener or last <= self.first:
            return self.words[first:last]
        return [*self.words[first:opener], *self.words[self.first : last]]


def naming(*units: Unit) -> list[Unit]:
    """Those of some units that name a thing, and do not only stand for one."""
    return [unit for unit in units if unit.kind == THING]


def indexed(units: Sequence[Unit], kind: str) -> Iterator[tuple[int, Unit]]:
    """The units of a kind with their index."""
    last = _LAST[0]
    if last[0] is not units:
        by_kind: dict[str, list[tuple[int, Unit]]] = {}
        for at, unit in enumerate(units):
            by_kind.setdefault(unit.kind, []).append((at, unit))
        last = _LAST[0] = units, by_kind
    return iter(last[1].get(kind, ()))


_LAST: list[tuple[Sequence[Unit], dict[str, list[tuple[int, Unit]]]]] = [((), {})]
"""The units of the sentence that is being read, by kind: each of its rules asks for them, some several times."""
