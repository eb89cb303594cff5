"""A sentence where it stands in its text, and what its pronouns mean there.

The relation asked for decides with the discourse: "elle" before "finance" is no place, "y" is what one adheres to.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.rule.breath import several
from extract.syntax.earlier import led_in, subjects_before
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.page.layout import Block
    from extract.records import Figure
    from extract.rule.discourse import Discourse
    from extract.rule.world import World
    from extract.syntax.unit import Unit

_ADVERBIAL_CLITICS = word_set("grammar", "adverbial_clitics")
_ONE_OBJECT = frozenset({"memberOf", "holdsStakeIn", "governs", "participatesIn", "holdsRole"})
_HELPING = frozenset({"supports", "funds", "holdsStakeIn"})
_HUMAN = frozenset({"holdsRole", "participatesIn", "recommends", "publishes"})


@dataclass(slots=True)
class Utterance:
    """A sentence with its block and what the text has spoken of before."""

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

    def accepts(self, relation: str, thing: Thing, place: str) -> bool:
        """Whether a thing may stand at an end of a relation; one of unknown class may stand for an organisation."""
        known = terms.relations()[relation]
        wanted = known.domain if place == "subject" else known.range
        if thing.cls is None:
            if thing.head == "«":
                return False
            return bool(wanted & {"Actor", "Organisation"})
        return bool(wanted & set(terms.superclasses(thing.cls)))

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
