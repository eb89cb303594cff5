"""Bare runs of capitals -> the class that an apposition says: "Eco Motive, un appel à projets"."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite, is_participle, is_plain
from extract.language.verb import analyses
from extract.linking.authority import next_after
from extract.linking.calling import OPENING, names_what_follows
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import CONCEPTS
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing
    from extract.naming.candidate import Candidate

_CLOSING = '»”"'
_DASHES = "–—"
_STOPS = ".,;:!"
_CLOSED = ".,;)"
_LEADS = ",:" + _DASHES


class Appositions:
    """One pass over the links of a document."""

    def __init__(self, words: Sequence[Word], candidates: Sequence[Candidate], links: list[Link]) -> None:
        """Take what linking has found."""
        self.words = words
        self.links = links
        self.at_edge: dict[int, Candidate] = {}
        for c in candidates:
            for edge in (c.first, c.last):
                self.at_edge.setdefault(edge, c)
        self.standing: dict[int, list[int]] = defaultdict(list)
        """Indexes of the links that stand for one thing alone, by its number."""
        for i, link in enumerate(links):
            if len(link.things) == 1:
                self.standing[link.things[0].number].append(i)

    def explain(self) -> list[Link]:
        """Give each run its class; the links, those of what explains it taken up."""
        outer = [link for link in self.links if not (link.inside or link.things[0].kind in CONCEPTS)]
        by_first = {link.first: link for link in outer}
        by_last = {link.last: link for link in outer}
        for link in tuple(self.links):
            thing = link.things[0]
            if not _is_open(thing) or len(link.things) > 1:
                continue
            self._explain(link, thing, by_first, by_last)
        return self.links

    def _explain(self, link: Link, thing: Thing, by_first: dict[int, Link], by_last: dict[int, Link]) -> None:
        words, after = self.words, link.last
        after += after < len(words) and words[after].text in _CLOSING
        if after + 1 < len(words) and words[after].text in {",", "(", ":"}:
            at = after + 1
            while at < len(words) and words[at].lower in word_set("words", "articles"):
                at += 1
            if words[after].text != ":" or not _is_event(by_first.get(at), self.at_edge.get(at)):
                self._join(thing, by_first.get(at), at, called=self._is_called(link.first))
        before = self._past_article(link, by_last)
        led = before < link.first - 1
        quoted = before > 0 and words[before].text in OPENING
        before -= quoted
        if self._is_called(link.first) and before > 1:
            before -= 1 + (words[before - 1].text != ",")
        marks = "," + _DASHES if quoted else ","
        work = self._work_of(by_last.get(before), by_last) if quoted else None
        marked = before > 0 and words[before].text in (_LEADS if work else marks)
        if _is_open(thing) and marked and (work or not self._is_local(before)):
            at = self._noun_end(before)
            known = thing.cls
            thing.cls = None if led else known
            self._join(thing, work or by_last.get(at), work.last if work else at)
            thing.cls = thing.cls or known

    def _past_article(self, link: Link, by_last: dict[int, Link]) -> int:
        """The word before a name, or the comma before an article that leads to it: "un fonds, le X,"."""
        words, before = self.words, link.first - 1
        comma = before - 1
        if comma < 1 or words[comma].text != "," or words[before].lower not in word_set("words", "the"):
            return before
        noun = by_last.get(comma) or self.at_edge.get(comma)
        new = (
            noun is not None
            and noun.last == comma
            and noun.determiner in word_set("grammar", "indefinite_singular")
        )
        after = words[link.last] if link.last < len(words) else None
        closed = after is None or after.text in _CLOSED or is_participle(after.lower)
        return comma if new and closed else before

    def _work_of(self, author: Link | None, by_last: dict[int, Link]) -> Link | None:
        """The publication whose author stands before its title: "Rapport de la Cour des comptes, « X »"."""
        if author is None or author.things[0].kind != "Organisation":
            return None
        at = author.first
        while at > 0 and self.words[at - 1].lower in word_set("words", "the"):
            at -= 1
        led = at > 0 and self.words[at - 1].lower in word_set("words", "of")
        work = by_last.get(at - 1) if led else None
        return work if work is not None and work.things[0].kind == "Publication" else None

    def _is_called(self, first: int) -> bool:
        """Whether a participle of naming leads to the name that begins at a word: "intitulée « X »"."""
        at = first - 1
        at -= at > 0 and self.words[at].text in OPENING
        return at >= 0 and names_what_follows(self.words, at)

    def _noun_end(self, at: int) -> int:
        """Where the noun ends that an apposition stands behind, past its adjective: "un livre épatant, Payer mieux"."""
        known = at in self.at_edge or at < 1 or not is_plain(self.words[at - 1])
        return at if known or at - 1 not in self.at_edge else at - 1

    def _join(self, thing: Thing, other: Link | None, at: int, *, called: bool = False) -> None:
        if other is not None and other.first == at and not called and acts(self.words, other.last):
            return
        if (
            other is None
            and not called
            and (follows := self.at_edge.get(at))
            and acts(self.words, follows.last)
        ):
            return  # "Selon Tilia, la coopérative a doublé ses ventes"
        if other is not None and not other.things[0].named and len(other.things) == 1:
            if thing.cls is not None and other.things[0].kind != thing.kind:
                return
            thing.cls = other.things[0].cls
            thing.head = thing.head or other.head
            self._replace(other, thing)
        elif other is None:
            candidate = self.at_edge.get(at)
            if candidate is None or candidate.proper or not candidate.cls or candidate.plural:
                return
            if candidate.cls in CONCEPTS:
                return
            if thing.cls is None or terms.kind_of(candidate.cls) == thing.kind:
                thing.cls = candidate.cls

    def _is_local(self, at: int) -> bool:
        """Whether what ends at a word is a local authority, which explains no name: "la Ville, Tilia et la Région"."""
        candidate = self.at_edge.get(at)
        return candidate is not None and candidate.cls in table("references")["local"]

    def _replace(self, link: Link, thing: Thing) -> None:
        old = link.things[0]
        moved = self.standing.pop(old.number, [])
        for i in moved:
            self.links[i] = replace(self.links[i], things=(thing,))
        self.standing[thing.number] += moved
        thing.names += [name for name in old.names if name not in thing.names]


def explains(words: Sequence[Word], c: Candidate, before: Link | None) -> bool:
    """Whether a noun only explains the name before it ("Colecosol, le collectif alsacien…"), which takes its class."""
    at = c.first - 1
    if at > 0 and words[at].lower in word_set("words", "articles"):
        at -= 1
    if before is not None and _is_pointed_at(words, at, before):
        before.things[0].cls, before.things[0].head = c.cls, c.head
        return True
    said = words[at].text == "," or words[at].lower in word_set("references", "copulas")
    named = at - (at > 0 and words[at - 1].text in _CLOSING)
    if at <= 0 or not said or before is None or before.last != named:
        return False
    thing = before.things[0]
    local = c.cls in table("references")["local"]
    if local or before.inside or len(before.things) > 1 or before.place or acts(words, c.last):
        return False
    if thing.cls is None:
        thing.cls, thing.head = c.cls, c.head
        return True
    return thing.named and thing.kind == terms.kind_of(c.cls or "Organisation") == "Organisation"


def _is_pointed_at(words: Sequence[Word], copula: int, before: Link) -> bool:
    """Whether a sentence tells what the one before has ended on: "… au Comptoir. C'est une épicerie"."""
    if copula < 2 or words[copula].lower not in word_set("references", "copulas"):
        return False
    named = before.things[0].named and before.things[0].cls is None and len(before.things) == 1
    pointing = words[copula - 1].lower in word_set("grammar", "fronting")
    return named and pointing and before.last == copula - 2 and words[copula - 2].text in _STOPS


def heads_a_name(candidates: Sequence[Candidate], at: int) -> bool:
    """Whether a noun is only the head of the known name right after it: "la Scic Epicentre Factory"."""
    c, following = candidates[at], next_after(candidates, at)
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


def _is_open(thing: Thing) -> bool:
    """Whether nothing more is known of a thing than that it has a name, or is a body: "Membres : Heol (…)"."""
    return thing.cls is None or (thing.cls == "Organisation" and thing.record is None and not thing.head)


def _is_event(link: Link | None, candidate: Candidate | None) -> bool:
    """Whether an event follows: after a colon it takes place where the line says, "Kursaal : soirée d'ouverture"."""
    cls = link.things[0].cls if link is not None else candidate.cls if candidate is not None else None
    return terms.kind_of(cls or "Organisation") == "Event"


def tells_of_another(words: Sequence[Word], c: Candidate) -> bool:
    """Whether an indefinite noun speaks of a body without naming it, and not of what the one before is."""
    at = c.first - 1
    while at > 0 and is_plain(words[at]):
        at -= 1
    if at < 1 or c.plural or words[at].lower not in word_set("grammar", "indefinite_singular"):
        return False
    before = words[at - 1].lower
    told = word_set("references", "telling")
    verbal = any(a.lemma in told or a.tense == "inf" for a in analyses(before))
    return not verbal and before not in word_set("references", "comparing")


def acts(words: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on are the verb of what stands before: then that explains no name."""
    near = words[at : at + 2]
    if near and near[0].lower in word_set("words", "relatives"):
        return False
    near = near[: next((i for i, w in enumerate(near) if not w.text[0].isalnum()), len(near))]
    return any(w.text.islower() and is_finite(w.lower) for w in near)
