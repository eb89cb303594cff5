"""Bare runs of capitals -> the class that an apposition says: "Eco Motive, un appel à projets"."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_finite

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing
    from extract.naming.candidate import Candidate


class Appositions:
    """One pass over the links of a document."""

    def __init__(self, words: Sequence[Word], candidates: Sequence[Candidate], links: list[Link]) -> None:
        """Take what linking has found."""
        self.words = words
        self.candidates = candidates
        self.links = links

    def explain(self) -> list[Link]:
        """Give each run its class; the links, those of what explains it taken up."""
        by_first = {link.first: link for link in self.links if not link.inside}
        by_last = {link.last: link for link in self.links if not link.inside}
        for link in self.links:
            thing = link.things[0]
            if thing.cls is not None or len(link.things) > 1:
                continue
            self._explain(link, thing, by_first, by_last)
        return self.links

    def _explain(self, link: Link, thing: Thing, by_first: dict[int, Link], by_last: dict[int, Link]) -> None:
        words, after = self.words, link.last
        if after + 1 < len(words) and words[after].text in {",", "(", ":"}:
            at = after + 1
            while at < len(words) and words[at].lower in word_set("words", "articles"):
                at += 1
            self._join(thing, by_first.get(at), at)
        before = link.first - 1
        if thing.cls is None and before > 0 and words[before].text == ",":
            self._join(thing, by_last.get(before), before)

    def _join(self, thing: Thing, other: Link | None, at: int) -> None:
        if other is not None and other.first == at and acts(self.words, other.last):
            return
        if other is not None and not other.things[0].named and len(other.things) == 1:
            thing.cls = other.things[0].cls
            thing.head = thing.head or other.head
            self._replace(other, thing)
        elif other is None:
            candidate = next((c for c in self.candidates if at in {c.first, c.last}), None)
            if candidate and not candidate.proper and candidate.cls and not candidate.plural:
                thing.cls = candidate.cls

    def _replace(self, link: Link, thing: Thing) -> None:
        old = link.things[0]
        self.links = [
            replace(link, things=(thing,)) if link.things == (old,) else link for link in self.links
        ]
        thing.names += [name for name in old.names if name not in thing.names]


def acts(words: Sequence[Word], at: int) -> bool:
    """Whether the words from `at` on are the verb of what stands before: then that explains no name."""
    return any(w.text.islower() and is_finite(w.lower) for w in words[at : at + 2])
