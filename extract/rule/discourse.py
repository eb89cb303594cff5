"""What a text has spoken of so far -> what its pronouns and ellipses mean.

"elle", "y", "en", "l'" take up the subject of the sentence before, the topic of the section, or the last thing that
fits the relation asked for: the relation's own classes decide what may be meant, gender where the text shows it.
"""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import word_set
from extract.linking.agreement import gender_of, thing_gender
from extract.linking.beneficiary import has_capital, is_helped
from extract.rule.ownname import is_rubric, letters_of, named_alone
from extract.rule.page import Page
from extract.rule.protagonist import hero, most_named, protagonist

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.linking.thing import Link, Thing
    from extract.page.layout import Block
    from extract.rule.appointment import Appointment
    from extract.rule.draft import Draft
    from extract.syntax.end import End
    from extract.syntax.unit import Unit

    type_test = Callable[[Thing], bool]

_MEMORY = 40
_NEAR = 4
_SHARES = 12
_MOST_TOGETHER = 4
_RECALL = 300
"""So many links back a text takes up what it named."""


class Call(NamedTuple):
    """A call to the reader that names a day and towns, and no event yet."""

    section: int
    time: Unit
    places: Sequence[Unit]


class Discourse:
    """The things spoken of, updated sentence by sentence."""

    def __init__(self, links: Sequence[Link], today: str = "") -> None:
        """Start at the top of a document whose links are known, written on a day (as EDTF; "" where unknown)."""
        self.today = today
        self.links = sorted((link for link in links if not link.inside), key=lambda link: link.first)
        self._firsts = [link.first for link in self.links]
        self.subjects: list[Thing] = []
        self.centres: list[Thing] = []
        """What pronouns of the last sentence meant: what a text keeps speaking of, it keeps saying by pronouns."""
        self.said: list[Draft] = []
        """What the sentence before and the one being read say: what a bare "a décliné" is about."""
        self.topics: list[Thing] = []
        self.page = Page()
        self.heading: list[Unit] = []
        self.title: list[Thing] = []
        """What the first heading that names anything names."""
        self.hosts: dict[int, Thing] = {}
        """Who organises an event, by the event's id."""
        self.makers: dict[int, Thing] = {}
        """Who adopts a plan or has a device, by its id."""
        self.occasion: Thing | None = None
        """The event that the document tells of, as minutes and programmes do."""
        self.announcement: tuple[Block, End] | None = None
        """The bodies that have announced several things, and the block in which they did."""
        self.announced: Thing | None = None
        """The first event that a line of its head names."""
        self.call: Call | None = None
        """The call of the sentence before, whose event is still to be named."""
        self.looks_back = False
        """Whether the text looks back on an event ("Retour sur …")."""
        self.retold: Thing | None = None
        """That event."""
        self.host: Thing | None = None
        """Who holds it."""
        self.slot: Appointment | None = None
        """The day and place that the line before gives to the event of the next one."""
        self.scheduled: set[int] = set()
        """Events that a line of an agenda has dated, by id."""
        self.tells = ""
        """How sure the document is of it: "Asserted" for minutes, "Planned" for programmes, "" for other texts."""
        self.self_: Thing | None = None
        """The body of the first person presented."""
        self.publisher: Thing | None = None
        """The body that publishes the text, where the text names it: "nous" where nobody is quoted."""
        self.voice: Thing | None = None
        """The person whose answers a text gives: "Entretien avec X"."""
        self.bodies: dict[int, Thing] = {}
        """The body that a person was presented with, by the person's id."""
        self.groups: list[Sequence[Thing]] = []
        """Things said in one breath in the last sentence, the last ones last."""

    def spoke_of(self, subjects: Sequence[Thing]) -> None:
        """Note the subjects of a sentence, the main one first."""
        for thing in reversed(subjects):
            self.subjects.append(thing)
        del self.subjects[:-_MEMORY]

    def spoke_in_item(self, block: int, subjects: Sequence[Thing]) -> None:
        """Note the subjects of a sentence of an item: the next one of the same item takes them up, and no other."""
        if subjects and self.page.item != block:
            self.page.item, self.page.outside = block, list(self.subjects)
        self.spoke_of(subjects)

    def leave_item(self, block: int) -> None:
        """Forget what an item spoke of where a sentence stands in another block."""
        if self.page.item not in {-1, block}:
            self.subjects, self.page.item = list(self.page.outside), -1

    def is_to_come(self, time: Unit) -> bool:
        """Whether a time is later than the day the document was written on."""
        said = time.time.edtf.split("/")[0] if time.time is not None else ""
        return bool(self.today and said) and said > self.today[: len(said)]

    def keeps_to(self, centres: Sequence[Thing]) -> None:
        """Note what the pronouns of a sentence meant."""
        self.centres = [thing for thing in centres if is_helped(thing)]

    def said_together(self, groups: Sequence[Sequence[Thing]]) -> None:
        """Note the coordinations of a sentence: what "ils", "les", "leur" may take up in the next."""
        self.groups = [g for g in groups if len(g) <= _MOST_TOGETHER]

    @property
    def gathering(self) -> Thing | None:
        """The event that a part of a programme belongs to: the one that the document, its section or title is of."""
        if self.occasion is not None:
            return self.occasion
        return next((t for t in (*self.topics, *self.title) if t.kind == "Event"), None)

    def we(self, speaker: Thing | None) -> Thing | None:
        """Who says "nous": the body of the person quoted, the body quoted, else that of the text."""
        if speaker is None:
            own = self.publisher if self.voice is None and not self.page.interview else None
            return own or self.self_ or self.protagonist or self.hero
        if speaker.kind == "Organisation":
            return speaker
        return self.bodies.get(id(speaker)) or self.self_ or self.protagonist or self.hero

    def open_section(self, heading: Sequence[Unit], entry: bool) -> None:
        """Note what a heading says and the things that it names; bare capitals name one only in a directory's entry."""
        self.heading = list(heading)
        if is_rubric(heading) and self.page.entry:
            return
        self.page.entry = entry
        self.page.card = named_alone(heading, "(,[–—-", entry)
        if self.page.card is not None:
            self.subjects, self.centres, self.groups = [], [], []
        about = [u for u in heading if u.prep not in word_set("references", "beside") and " " not in u.prep]
        self.topics = [thing for unit in about for thing in unit.things if thing.cls or entry]
        self.title = self.title or self.topics

    def before(self, at: int) -> Iterator[Link]:
        """The links before a word, the nearest first, as far back as a text takes anything up."""
        end = bisect_left(self._firsts, at)
        return reversed(self.links[max(0, end - _RECALL) : end])

    def within(self, first: int, last: int) -> Sequence[Link]:
        """The links that begin between two words, `last` exclusive."""
        return self.links[bisect_left(self._firsts, first) : bisect_left(self._firsts, last)]

    def opening(self) -> Sequence[Link]:
        """The first links of the document."""
        return self.links[:_RECALL]

    @cached_property
    def organisations(self) -> list[tuple[Thing, int]]:
        """The named organisations with how often they are named, the most first; the first lines count for more."""
        return most_named(self.links)

    @cached_property
    def protagonist(self) -> Thing | None:
        """The organisation that the document tells of, where one is named clearly more than the rest."""
        return protagonist(self.organisations)

    @cached_property
    def hero(self) -> Thing | None:
        """The body of the field that the document tells of, whoever helps it: named clearly more than the next."""
        return hero(self.organisations)

    def told_of(self, at: int, here: Sequence[Thing] = (), capital: bool = False) -> Thing | None:
        """Whom help without a receiver goes to at a word; `here` are the subjects before it in its own sentence.

        What shares without a company are held in is the last body named that has a `capital`.
        """
        if capital and not (self.hero is not None and has_capital(self.hero)):
            recent = (t for link in islice(self.before(at), _SHARES) for t in link.things)
            if (company := next(filter(has_capital, recent), None)) is not None:
                return company
        spoken = (t for t in (*reversed(here), *self.centres, *reversed(self.subjects[-1:])) if is_helped(t))
        own = self.publisher if self.publisher is not None and is_helped(self.publisher) else None
        return self.hero or next(spoken, own)

    @cached_property
    def by_letters(self) -> dict[str, Thing]:
        """The first thing that may be an organisation of each name, by the letters and digits of it."""
        found: dict[str, Thing] = {}
        for thing in (t for link in self.links for t in link.things if t.kind in {"Organisation", ""}):
            for name in (*thing.names, *(thing.record.names if thing.record else ())):
                found.setdefault(letters_of(name), thing)
        return found

    def candidates(
        self, before: int, here: Sequence[Thing] = (), last: bool = False, role: str = ""
    ) -> Iterator[Thing]:
        """Things that a pronoun at word `before` may mean, the likeliest first.

        `here` are the subjects before it in its own sentence; `last` asks for the thing named last ("ce dernier").
        Its role in its clause tells more: an "object" that is helped goes before who helps, and a "subject" beside
        an object that is a pronoun too is not what the text keeps speaking of.
        """
        met: set[int] = set()
        links = list(islice(self.before(before), _MEMORY))
        links[:_NEAR] = sorted(links[:_NEAR], key=lambda link: link.aside and not last)
        recent = [t for link in links for t in reversed(link.things)]
        spoken = [*reversed(here), *reversed(self.subjects[-2:]), *(t for t in self.topics if t.named)]
        if role == "object":
            spoken = [*filter(is_helped, (*reversed(here), *self.centres, *spoken, *recent[:_NEAR])), *spoken]
        elif role != "subject":
            spoken = [*reversed(here), *self.centres, *spoken]
        for thing in (*recent, *spoken) if last else (*spoken, *recent):
            if id(thing) not in met:
                met.add(id(thing))
                yield thing

    def resolve(
        self, form: str, before: int, fits: type_test, here: Sequence[Thing] = (), role: str = ""
    ) -> Thing | None:
        """The thing that a pronoun or clitic means, among those that fit; None where none does."""
        gender = gender_of(form)
        last = form.rsplit(" ", maxsplit=1)[-1] in word_set("references", "pronouns.last")
        for thing in self.candidates(before, here, last, role):
            if gender and (known := thing_gender(thing)) and known != gender:
                continue
            if thing.cls is not None and thing.cls != "Territory" and fits(thing):
                return thing
        return None
