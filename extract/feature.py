"""Drafts of a document -> the marks by which its claims are more or less to be trusted.

A mark is a word that says how a claim was found: that an end was a pronoun, that its run of words is very short, that
other things of its kind were named since the object was. They are seen in the links, sentences and drafts alone,
whatever rule made a draft; `lexicons/fr/confidence.toml` weighs them.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import has_finite
from extract.language.particle import BY
from extract.linking.thing import Thing
from extract.syntax.modality import ASSERTED

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link
    from extract.page.sentence import Sentence
    from extract.rule.draft import Draft

AGAIN = "again"
"""The mark of a claim that several runs of words say."""
_TWO, _THREE = 2, 3
_REACH = 400
"""Links that are looked at between a thing and what takes it up."""
_AFTER = frozenset("«»;:(")
_DEVICES = frozenset({"Policy", "Instrument"})


@dataclass(frozen=True, slots=True)
class _End:
    """A thing at an end of a draft, and where the words that say the draft name it."""

    thing: Thing
    links: tuple[Link, ...]
    """Within those words, in text order."""
    near: tuple[Link, ...]
    """These, or else those of its sentence."""
    times: int
    """How often the text names it."""

    @property
    def taken_up(self) -> bool:
        """Whether a common noun stands for it there."""
        return bool(self.links) and self.links[0].how == "reference"


class Features:
    """The drafts of a document, among all that it names and says."""

    def __init__(
        self,
        words: Sequence[Word],
        sentences: Sequence[Sentence],
        links: Sequence[Link],
        drafts: Iterable[Draft],
    ) -> None:
        """Take what the stages before have made of the document, links in text order."""
        self.words = words
        self.sentences = sentences
        self.links = links
        self.starts = [s.first for s in sentences]
        self.firsts = [link.first for link in links]
        self.naming: dict[int, list[Link]] = defaultdict(list)
        for link in links:
            for thing in link.things:
                self.naming[id(thing)].append(link)
        self.said = Counter(self._sentence(d.first) for d in drafts)

    def way(self, draft: Draft) -> str:
        """How a draft was found: its rule, its relation and its marks, in one line."""
        return " ".join([draft.rule, draft.relation, *self._marks(draft)])

    def _marks(self, draft: Draft) -> Iterator[str]:
        sentence = self.sentences[self._sentence(draft.first)]
        subject = self._end(draft.subject, draft, sentence)
        object_ = self._end(draft.object, draft, sentence) if isinstance(draft.object, Thing) else None
        length = draft.last - draft.first
        seen = {
            "resolved": draft.resolved,
            "not-asserted": draft.modality != ASSERTED,
            "spoken": draft.speaker is not None,
            "two-words": length <= _TWO,
            "three-words": length <= _THREE,
            "oblique-relative": self._has_oblique(draft),
            "few-claims": self.said[self._sentence(draft.first)] <= _THREE,
            "device-subject": subject.thing.kind in _DEVICES,
            "taken-up-subject": subject.taken_up,
            "by-subject": self._is_agent(subject, sentence),
        }
        yield from (mark for mark, holds in seen.items() if holds)
        if object_ is not None:
            yield from self._of_object(draft, object_)
            yield from self._of_both(subject, object_)

    def _of_object(self, draft: Draft, end: _End) -> Iterator[str]:
        thing = end.thing
        seen = {
            "known-object": thing.record is not None,
            "device-funded": draft.relation == "funds" and thing.kind == "Instrument",
            "member-of-other": draft.relation == "memberOf" and not thing.is_a("Network"),
            "mark-after-object": self._has_after(end),
            "cut-object": self._is_cut(end),
        }
        yield from (mark for mark, holds in seen.items() if holds)
        if not end.links or end.taken_up:
            yield from self._since(end, end.links[0].first if end.links else draft.first)

    def _of_both(self, subject: _End, object_: _End) -> Iterator[str]:
        if subject.times + object_.times <= _THREE:
            yield "rarely-named"
        several = [link for link in (*subject.links, *object_.links) if len(link.things) > 1]
        if several:
            yield "several-meant"
        pairs = product(subject.near, object_.near)
        spans = [(min(a.last, b.last), max(a.first, b.first)) for a, b in pairs]
        if spans:
            left, right = min(spans, key=lambda span: (span[1] - span[0], span))
            if has_finite(self.words, left, right):
                yield "verb-between"
            if any(not w.text[0].isalnum() for w in self.words[left:right]):
                yield "mark-between"

    def _since(self, end: _End, at: int) -> Iterator[str]:
        """What stands between the last naming of a thing and the words that take it up."""
        named = self.naming[id(end.thing)]
        before = bisect_left(named, at, key=lambda link: link.first)
        if not before:
            yield "rival-object"
            return
        last = named[before - 1].last
        if self._sentence(at) - self._sentence(last) >= _THREE:
            yield "far-object"
        between = self.links[bisect_left(self.firsts, last) : bisect_left(self.firsts, at)][-_REACH:]
        others = (t for link in between if not link.inside for t in link.things if t is not end.thing)
        if any(t.kind == end.thing.kind for t in others):
            yield "rival-object"

    def _end(self, thing: Thing, draft: Draft, sentence: Sentence) -> _End:
        named = self.naming[id(thing)]
        links = _between(named, draft.first, draft.last)
        return _End(thing, links, links or _between(named, sentence.first, sentence.last), len(named))

    def _is_agent(self, end: _End, sentence: Sentence) -> bool:
        """Whether it stands after "par"."""
        if not end.near:
            return False
        before = end.near[0].first - 1
        while before >= sentence.first and self.words[before].lower in word_set("words", "articles"):
            before -= 1
        return before >= sentence.first and self.words[before].lower == BY

    def _has_oblique(self, draft: Draft) -> bool:
        """Whether "dont", "auquel" or "où" is among the words that say it."""
        relatives = word_set("grammar", "oblique_relatives")
        return any(w.lower in relatives for w in self.words[draft.first : draft.last])

    def _has_after(self, end: _End) -> bool:
        return bool(end.near) and end.near[0].last < len(self.words) and self._after(end).text in _AFTER

    def _is_cut(self, end: _End) -> bool:
        """Whether a capital goes on after its name, which may be longer then."""
        return bool(end.near) and end.near[0].last < len(self.words) and self._after(end).text[0].isupper()

    def _after(self, end: _End) -> Word:
        return self.words[end.near[0].last]

    def _sentence(self, word: int) -> int:
        return max(0, bisect_right(self.starts, word) - 1)


def _between(links: Sequence[Link], first: int, last: int) -> tuple[Link, ...]:
    """Those of a thing's links that begin within some words."""
    start = bisect_left(links, first, key=lambda link: link.first)
    end = bisect_left(links, last, key=lambda link: link.first)
    return tuple(links[start:end])
