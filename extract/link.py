"""Candidates -> links: which thing each run of words stands for inside one document.

A name is linked to the authority, or to the thing that the document first gave that name; an acronym in parentheses
becomes a name; "la Métropole", "l'association", "les deux réseaux" take up what they refer to by class, section and
recency. Nothing is linked across documents here, and a name that several records share is left alone unless the
place beside it tells which is meant.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.linking.apposition import Appositions, acts
from extract.linking.authority import metropoles, resolve, town
from extract.linking.register import Register, is_bare, key_of
from extract.linking.thing import Link
from extract.mention import PLACES
from extract.naming.gazetteer import CONCEPTS
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.naming.candidate import Candidate

_ACRONYM = 12


def links(
    words: Sequence[Word], candidates: Sequence[Candidate], title: Sequence[Candidate] = ()
) -> tuple[list[Link], list[Thing]]:
    """The links of a document in text order, and the things that they stand for.

    What its title names is known from the start: a page of a town may never say the town's name in full.
    """
    linker = _Linker(words, candidates)
    linker.expect(title)
    for at in range(len(candidates)):
        linker.add(at)
    explained = Appositions(words, candidates, linker.links).explain()
    return sorted(explained, key=lambda link: (link.first, -link.last)), linker.register.things


class _Linker:
    """The state of one pass over the candidates of a document."""

    def __init__(self, words: Sequence[Word], candidates: Sequence[Candidate]) -> None:
        self.words = words
        self.candidates = candidates
        self.links: list[Link] = []
        self.register = Register()
        self.done = 0
        self.shared: tuple[str, int] = ("", -1)

    def expect(self, title: Sequence[Candidate]) -> None:
        """Take the bodies that a title names, the last as the one seen least recently."""
        for c in title:
            thing = None
            if c.records and len(c.records) == 1 and c.cls not in CONCEPTS and not is_bare(c):
                thing = self.register.of_record(c.records[0])
            elif c.proper and c.cls is not None and not c.records:
                thing = self.register.new(cls=c.cls, head=c.head, date=c.date)
                thing.names += c.names
                for name in c.names:
                    self.register.alias.setdefault(key_of(name), thing)
            if thing is not None and thing.kind == "Organisation":
                self.register.recent.see(thing, -1)
                if c.cls == "Commune":
                    self._alias_town(thing, c)

    def _alias_town(self, thing: Thing, c: Candidate) -> None:
        """Let a town be found by its bare name: "Saint-Maurin" for "la Ville de Saint-Maurin"."""
        for name in c.names:
            bare = key_of(name).removeprefix(key_of(c.head) + " ").removeprefix(OF + " ").removeprefix("d ")
            self.register.alias.setdefault(bare, thing)

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
            if found is None:
                return
            thing, how = found, "authority"
        elif c.proper:
            thing, how = self._proper(c)
        else:
            self._common(c)
            return
        self._name(thing, c)
        if inside:
            self.links.append(Link(c.first, c.last, (thing,), how, c.determiner, c.head, inside=True))
            self._inside(c, thing)
            return
        last = self._acronym(thing, c, last)
        self._link(Link(c.first, last, (thing,), how, c.determiner, c.head, place=place))

    def _link(self, link: Link) -> None:
        self.links.append(link)
        self.done = max(self.done, link.last)
        for thing in link.things:
            self.register.recent.see(thing, link.first)

    def _inside(self, c: Candidate, concept: Thing) -> None:
        outer = next(k for k in reversed(self.links) if not k.inside and k.first <= c.first)
        for thing in outer.things:
            if concept not in thing.themes:
                thing.themes.append(concept)

    def _under_shared_head(self, c: Candidate) -> Thing | None:
        """The body that a town stands for under a head said once: "les métropoles de Lille, Rouen et Brest"."""
        cls, last = self.shared
        between = {w.lower for w in self.words[last : c.first]}
        if not cls or not between <= word_set("words", "list_links"):
            self.shared = ("", -1)
            return None
        self.shared = (cls, c.last)
        if cls == "Commune":
            return self.register.of_record(c.records[0]) if c.cls == "Commune" else None
        slug = terms.slugify(c.names[0])
        return next((self.register.of_record(r) for r in metropoles() if r.place == slug), None)

    def _proper(self, c: Candidate) -> tuple[Thing, str]:
        for name in c.names:
            if (thing := self.register.alias.get(key_of(name))) and _fits(thing, c):
                return thing, "acronym" if len(name) <= _ACRONYM and name.isupper() else "discovered"
        if c.cls == "Person" and (person := self.register.surname(c.names[0])):
            return person, "reference"
        if c.cls is None and (whole := self.register.part_of_name(c.names[0])):
            return whole, "reference"
        return self.register.new(cls=c.cls, head=c.head, date=c.date), "discovered"

    def _common(self, c: Candidate) -> None:
        if self._is_apposition(c) or self._heads_a_name(c):
            return
        if c.plural and c.cls in {"Metropole", "Commune"}:
            self.shared = (c.cls, c.last)
        things = town(self.register, self.candidates, c) or self.register.recent.resolve(c, self.words)
        how = "reference"
        if not things and _may_be_new(c):
            thing = self._introduced(c)
            self._name(thing, c)
            things, how = (thing,), "discovered"
        if things:
            last = self._acronym(things[0], c, c.last) if len(things) == 1 else c.last
            self._link(Link(c.first, last, things, how, c.determiner, c.head))

    def _introduced(self, c: Candidate) -> Thing:
        """A new thing, or the one that a heading spoke of as known before the text introduces it."""
        if c.determiner in word_set("words", "indefinite"):
            for thing in self.register.things:
                if thing.expected and thing.head == c.head:
                    thing.expected = False
                    return thing
        known = c.determiner in word_set("words", "definite") or (
            c.first > 0 and self.words[c.first - 1].lower in word_set("words", "definite")
        )
        return self.register.new(
            cls=c.cls, head=c.head, named=False, plural=c.plural, date=c.date, expected=known
        )

    def _heads_a_name(self, c: Candidate) -> bool:
        """Whether a noun is only the head of the known name right after it: "la Scic Epicentre Factory"."""
        following = next((d for d in self.candidates if d.first >= c.last and d is not c), None)
        return (
            following is not None
            and following.first == c.last
            and following.proper
            and bool(following.records)
            and following.cls not in PLACES
            and terms.kind_of(following.cls or "Organisation")
            == terms.kind_of(c.cls or "Organisation")
            == "Organisation"
        )

    def _is_apposition(self, c: Candidate) -> bool:
        """Whether a noun only explains the name before it: "Colecosol, le collectif alsacien…"."""
        at = c.first - 1
        if at > 0 and self.words[at].lower in word_set("words", "articles"):
            at -= 1
        said = self.words[at].text == "," or self.words[at].lower in word_set("references", "copulas")
        if at <= 0 or not said or not self.links or self.links[-1].last != at:
            return False
        thing = self.links[-1].things[0]
        local = c.cls in table("references")["local"]
        if local or self.links[-1].inside or len(self.links[-1].things) > 1 or self.links[-1].place:
            return False
        if acts(self.words, c.last):
            return False
        if thing.cls is None:
            thing.cls, thing.head = c.cls, c.head
            return True
        return thing.named and thing.kind == terms.kind_of(c.cls or "Organisation") == "Organisation"

    def _name(self, thing: Thing, c: Candidate) -> None:
        for name in c.names:
            if name not in thing.names:
                thing.names.append(name)
            if c.proper and c.cls not in CONCEPTS and not (c.records and c.cls in PLACES):
                self.register.alias.setdefault(key_of(name), thing)
        if thing.cls is None and c.cls:
            thing.cls = c.cls
        if c.date and not thing.date:
            thing.date = c.date
        if c.cls and c.head and not thing.head:
            thing.head = c.head
        for gender, articles in table("references")["gender"].items():
            if c.determiner in articles or self.words[c.first].lower in articles:
                thing.gender = gender

    def _acronym(self, thing: Thing, c: Candidate, last: int) -> int:
        """Take up a name given in parentheses ("… solidaire (RTES)", "ci-après « la Scic »") and step over it."""
        words = self.words
        if thing.cls == "Person":
            return last
        at = c.last
        while at < len(words) and words[at].text == "»":
            at += 1
        if at + 2 < len(words) and words[at].text == "(":
            end = next((i for i in range(at + 1, min(len(words), at + 5)) if words[i].text == ")"), 0)
            inner = words[at + 1 : end] if end else []
            if inner and sum(ch.isupper() for ch in inner[0].text) > 1 and inner[0].text[0].isalpha():
                name = " ".join(w.text for w in inner)
                if (
                    any(d.first == at + 1 and d.cls in CONCEPTS for d in self.candidates)
                    and c.cls not in CONCEPTS
                ):
                    return max(last, end + 1)
                if len(name) <= _ACRONYM:
                    self.register.alias.setdefault(key_of(name), thing)
                    if thing.record is None and name not in thing.names:
                        thing.names.append(name)
                    return max(last, end + 1)
        return last


def _may_be_new(c: Candidate) -> bool:
    """Whether a common noun phrase may be an individual of its own, should a claim need it."""
    if terms.kind_of(c.cls or "Organisation") in {"Organisation", "Law"}:
        return c.head in table("heads")["bodies"].split(";") and not c.plural
    return c.head not in word_set("heads", "weak")


def _fits(thing: Thing, c: Candidate) -> bool:
    if c.cls is None or thing.cls is None:
        return True
    same_head = (
        not (c.head and thing.head) or c.head == thing.head or thing.kind in {"Organisation", "Person"}
    )
    return thing.kind == terms.kind_of(c.cls) and same_head
