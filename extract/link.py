"""Candidates -> links: which thing each run of words stands for inside one document.

A name is linked to the authority, or to the thing that the document first gave that name; an acronym in parentheses
becomes a name; "la Métropole", "l'association", "les deux réseaux" take up what they refer to by class, section and
recency. Nothing is linked across documents here, and a name that several records share is left alone unless the
place beside it tells which is meant.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.above import above, means_area
from extract.linking.acronym import given
from extract.linking.apposition import Appositions, explains, heads_a_name, tells_of_another
from extract.linking.authority import metropoles, resolve, town
from extract.linking.fronted import fronted
from extract.linking.newcomer import may_be_new
from extract.linking.proper import call, expect, standing_for
from extract.linking.register import Register, is_bare, key_of
from extract.linking.sole import ahead, means_one
from extract.linking.surroundings import tell
from extract.linking.thing import Link
from extract.linking.told import told_of
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import CONCEPTS
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.naming.candidate import Candidate
    from ontology.terms import Record


_BEFORE = 2
"""Words before a name that a preposition and an article take."""


def links(
    words: Sequence[Word], candidates: Sequence[Candidate], title: Sequence[Candidate] = ()
) -> tuple[list[Link], list[Thing]]:
    """The links of a document in text order, and the things that they stand for.

    What its title names is known from the start: a page of a town may never say the town's name in full.
    """
    linker = _Linker(words, candidates, above([*title, *candidates]))
    expect(linker.register, title)
    for at in range(len(candidates)):
        linker.add(at)
    explained = Appositions(words, candidates, linker.links).explain()
    found = sorted(explained, key=lambda link: (link.first, -link.last))
    tell(words, found)
    return found, linker.register.things


class _Linker:
    """The state of one pass over the candidates of a document."""

    def __init__(
        self, words: Sequence[Word], candidates: Sequence[Candidate], areas: Mapping[str, Record]
    ) -> None:
        self.words = words
        self.areas = areas
        self.candidates = candidates
        self.concepts = {c.last: c.first for c in candidates if c.cls in CONCEPTS}
        """Where concepts begin, by where they end."""
        self.opened = frozenset(self.concepts.values())
        self.links: list[Link] = []
        self.expected: dict[str, list[Thing]] = defaultdict(list)
        """By head noun, things spoken of as known ("Retour sur le webinaire") before they are introduced."""
        self.register = Register()
        self.told_of = told_of(words, candidates)
        self.fresh: list[Thing] = []
        """What the last link named for the first time."""
        self.done = 0
        self.shared: tuple[str, int] = ("", -1)

    def add(self, at: int) -> None:
        """Link one candidate."""
        c = self.candidates[at]
        inside = c.first < self.done
        if inside and c.cls not in CONCEPTS:
            return
        last, place = c.last, False
        if c.cls in CONCEPTS:
            thing, how = self.register.of_record(c.records[0]), "authority"
        elif c.records and c.cls in PLACES and is_bare(c):
            acting = self._under_shared_head(c)
            thing, how, place = acting or self.register.of_place(c), "authority", acting is None
        elif c.records:
            found, last = resolve(self.register, self.words, self.candidates, at)
            if found is None and len(c.records) > 1:
                return
            bare = replace(c, records=())
            thing, how = (found, "authority") if found else standing_for(self.register, bare)
        elif c.proper:
            thing, how = standing_for(self.register, c)
        else:
            self._common(at)
            return
        if not c.records or thing is not self.register.branches.get(c.records[0].iri):
            # a branch keeps its own name where the text calls it by that of its network
            call(self.register, self.words, thing, c)
        self.register.named_at[thing.number] = c.last
        if self.told_of and thing.record is None and self.told_of == key_of(c.names[0]):
            self.register.recent.hero = thing
        if inside:
            self.links.append(Link(c.first, c.last, (thing,), how, c.determiner, c.head, inside=True))
            self._inside(c, thing)
            return
        last = self._acronym(thing, c, last)
        self._link(Link(c.first, last, (thing,), how, c.determiner, c.head, place=place))

    def _link(self, link: Link) -> None:
        last = self.links[-1] if self.links else None
        self.links.append(link)
        self.done = max(self.done, link.last)
        before = {w.lower for w in self.words[max(0, link.first - _BEFORE) : link.first]}
        aside = bool(before & word_set("references", "beside"))
        self.links[-1] = replace(link, aside=aside)
        fresh = [t for t in link.things if not self.register.recent.has_seen(t)]
        for thing in link.things:
            self.register.recent.see(thing, aside)
        if last is not None and fresh and self._is_listed(last, link):
            for thing in (*fresh, *self.fresh):
                self.register.recent.listed(thing)
        self.fresh = fresh

    def _is_listed(self, before: Link, link: Link) -> bool:
        """Whether two bodies stand in one list: "la commune, la Nef et la Scop X"."""
        between = {w.lower for w in self.words[before.last : link.first]} - word_set("words", "articles")
        bodies = all(t.kind == "Organisation" for t in (*before.things, *link.things))
        return bodies and bool(between) and between <= word_set("references", "listing")

    def _inside(self, c: Candidate, concept: Thing) -> None:
        outer = next(k for k in reversed(self.links) if not k.inside and k.first <= c.first)
        for thing in outer.things:
            if concept not in thing.themes:
                thing.themes.append(concept)

    def _under_shared_head(self, c: Candidate) -> Thing | None:
        """The body that a town stands for under a head said once: "les métropoles de Lille, Rouen et Brest"."""
        cls, last = self.shared
        between = {w.lower for w in self.words[last : c.first]}
        if not cls or not between <= word_set("words", "list_links") | word_set("words", "the"):
            self.shared = ("", -1)
            return None
        self.shared = (cls, c.last)
        if cls in PLACES:
            known = next((record for record in c.records if record.cls == cls), None)
            return self.register.of_record(known) if known is not None else None
        slug = terms.slugify(c.names[0])
        return next((self.register.of_record(r) for r in metropoles() if r.place == slug), None)

    def _common(self, at: int) -> None:
        c = self.candidates[at]
        if c.cls == "Territory":
            return
        if explains(self.words, c, self.links[-1] if self.links else None):
            self.register.recent.see(self.links[-1].things[0])  # what is explained is what the text tells of
            return
        if heads_a_name(self.candidates, at):
            return
        if c.plural and c.cls in PLACES | {"Metropole"}:
            self.shared = (c.cls, c.last)
        things = fronted(self.register, self.words, self.links, c) or town(self.register, self.candidates, at)
        things = things or self.register.recent.resolve(c, self.words)
        if not things and (area := self.areas.get(c.cls or "")) and means_area(self.words, c):
            things = (self.register.of_record(area),)
        how = "reference"
        if not things and means_one(self.words, c):
            things = self._sole(at)
            how = "reference" if things and things[0].record is not None else "discovered"
        if not things and may_be_new(self.words, c, self.concepts):
            thing = self._introduced(c)
            call(self.register, self.words, thing, c)
            if c.names[0].count(" ") > 1:
                self.register.described.setdefault(key_of(c.names[0]), thing)
            things, how = (thing,), "discovered"
        if not things and tells_of_another(self.words, c):
            self.register.recent.speak_of(c.head)
        if things:
            last = self._acronym(things[0], c, c.last) if len(things) == 1 else c.last
            self._link(Link(c.first, last, things, how, c.determiner, c.head))

    def _sole(self, at: int) -> tuple[Thing, ...]:
        """The authority that a noun alone means: the one named further on, or where there is none the text's own."""
        c, later = self.candidates[at], ahead(self.candidates, at)
        if later:
            known = later[0].records if len(later) == 1 else ()
            return (self.register.of_record(known[0]),) if len(known) == 1 else ()
        thing = self.register.new(cls=c.cls, head=c.head)
        thing.names += c.names
        return (thing,)

    def _introduced(self, c: Candidate) -> Thing:
        """A new thing, or the one that a heading spoke of as known before the text introduces it."""
        if c.determiner in word_set("words", "indefinite") and (spoken_of := self.expected[c.head]):
            return spoken_of.pop(0)
        known = c.determiner in word_set("words", "definite") or (
            c.first > 0 and self.words[c.first - 1].lower in word_set("words", "definite")
        )
        thing = self.register.new(cls=c.cls, head=c.head, named=False, plural=c.plural, date=c.date)
        if known:
            self.expected[c.head].append(thing)
        return thing

    def _acronym(self, thing: Thing, c: Candidate, last: int) -> int:
        """Take up a name given in parentheses and step over it."""
        found = given(self.words, c.last, c.first if c.proper else None) if thing.cls != "Person" else None
        if found is None:
            return last
        if c.cls in CONCEPTS or found.first not in self.opened:
            self.register.call(found.name, thing)
            if thing.record is None and found.name not in thing.names:
                thing.names.append(found.name)
        return max(last, found.last)
