"""One sentence ready to be read for claims: its units, its block, what the text has spoken of before.

Rules take a scene and give drafts. What they share stands here: what an end means, how sure a clause is, the words.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import names_class
from extract.language.lexicon import table, word_set
from extract.linking.beneficiary import is_helped
from extract.rule.breath import several
from extract.rule.draft import Draft
from extract.rule.frame import verbs_of
from extract.syntax.duty import may_ask
from extract.syntax.earlier import led_in, subjects_before
from extract.syntax.end import TOLD
from extract.syntax.modality import ASSERTED, PLANNED, RECOMMENDED, under
from extract.syntax.nounscope import is_ended, of_noun, of_participle
from extract.syntax.scope import of_clause
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.page.layout import Block
    from extract.records import Figure
    from extract.rule.discourse import Discourse
    from extract.rule.world import World
    from extract.syntax.end import End

_ADVERBIAL_CLITICS = word_set("grammar", "adverbial_clitics")
_ONE_OBJECT = frozenset({"memberOf", "holdsStakeIn", "governs", "participatesIn", "holdsRole"})
_HELPING = frozenset({"supports", "funds", "holdsStakeIn"})
_HUMAN = frozenset({"holdsRole", "participatesIn", "recommends", "publishes"})

_HELD = frozenset({"organises", "publishes"})
"""What a participle says of the noun before an owner or a place: "le congrès du réseau X, organisé par Y"."""


class Pair(NamedTuple):
    """Two things that a relation may hold between, each with the unit that names or means it."""

    left_unit: Unit
    left: Thing
    right_unit: Unit
    right: Thing


@dataclass(slots=True)
class Scene:
    """A sentence as the rules see it."""

    words: Sequence[Word]
    units: list[Unit]
    block: Block
    discourse: Discourse
    world: World
    figures: Sequence[Figure] = ()
    """Those of its words."""
    first: int = 0
    """First word of the sentence itself; units before it opened the list that it is an item of."""
    about_metropoles: bool = False
    """Whether its towns stand for their métropoles."""
    speaker: Thing | None = field(default=None)

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

    def accepts(self, relation: str, thing: Thing, place: str) -> bool:
        """Whether a thing may stand at an end of a relation; one of unknown class may stand for an organisation."""
        known = terms.relations()[relation]
        wanted = known.domain if place == "subject" else known.range
        if thing.cls is None:
            if thing.head == "«":
                return False
            return bool(wanted & {"Actor", "Organisation"})
        return bool(wanted & set(terms.superclasses(thing.cls)))

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

    def meant(
        self,
        form: str,
        at: int,
        relation: str,
        place: str,
        classes: Sequence[str] = (),
        but: Sequence[Thing] = (),
    ) -> Sequence[Thing]:
        """What a pronoun means at an end of a relation: one thing or, of a plural, those said in one breath."""
        alone = place == "object" and relation in _ONE_OBJECT
        if alone or form not in word_set("references", "pronouns.plural"):
            thing = self.resolve(form, at, relation, place, classes, but)
            return [thing] if thing else []
        others = {id(t) for t in self._led_in(form, at)}
        return several(
            self.discourse,
            lambda t: self._fits(t, relation, place, but) and t.kind != "Person" and id(t) not in others,
        )

    def _led_in(self, form: str, at: int) -> list[Thing]:
        """What a pronoun that is a subject cannot mean: what the phrase before it names."""
        return led_in(self.units, at) if form in word_set("references", "pronouns.subject") else []

    def _fits(self, thing: Thing, relation: str, place: str, but: Sequence[Thing]) -> bool:
        return self.accepts(relation, thing, place) and all(thing is not other for other in but)

    def resolve(
        self,
        form: str,
        at: int,
        relation: str,
        place: str,
        classes: Sequence[str] = (),
        but: Sequence[Thing] = (),
    ) -> Thing | None:
        """What a pronoun means at an end of a relation; a person only where the relation is a person's."""
        human = relation in _HUMAN and form not in _ADVERBIAL_CLITICS
        others = {id(t) for t in self._led_in(form, at)}
        if place == "object":
            ranges = table("references")["pronoun_range"]
            if form in _ADVERBIAL_CLITICS:
                ranges = {**ranges, **table("references")["clitic_range"]}
            classes = ranges.get(relation, classes)

        def fits(thing: Thing) -> bool:
            return (
                self._fits(thing, relation, place, but)
                and id(thing) not in others
                and (human or thing.kind != "Person")
                and (not classes or thing.is_a(*classes) or thing is self.discourse.page.card)
            )

        spoken = form in word_set("grammar", "speaking") and self.speaker is not None
        if form in word_set("references", "pronouns.first_person") or spoken:
            we = self.discourse.we(self.speaker)
            return we if we is not None and fits(we) else None
        role = self._role(form, at, relation, place)
        return self.discourse.resolve(form, at, fits, self.subjects_before(at), role)

    def _role(self, form: str, at: int, relation: str, place: str) -> str:
        """What the place of a pronoun tells of its meaning: "object" of help, "subject" beside another pronoun."""
        if form in word_set("grammar", "receiving_clitics"):
            return "object" if place == "object" and relation in _HELPING else ""
        verb = next((u.verb for u in self.units if u.first > at and u.verb is not None), None)
        clitics = verb.clitics if place == "subject" and verb is not None else frozenset()
        return "subject" if clitics & word_set("grammar", "receiving_clitics") else ""

    def subjects_before(self, at: int) -> list[Thing]:
        """The subjects of the finite verbs that stand before a word of the sentence, in order."""
        return subjects_before(self.units, at)

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
