"""Drafts of a document -> the marks by which its claims are more or less to be trusted.

A mark is a word that says how a claim was found: that an end was a pronoun, that its run of words is very short, that
other things of its kind were named since the object was. They are seen in the links, sentences and drafts alone,
whatever rule made a draft; `lexicons/fr/confidence.toml` weighs them. A mark was kept where it told right from wrong on
texts of several kinds, and let go where it told the one way in some and the other way in others.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from dataclasses import dataclass
from itertools import product
from typing import TYPE_CHECKING

from extract.centre import Centres
from extract.language.noun import has_finite
from extract.linking.thing import Thing

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
_SPARSE = 25
"""Words to a draft, of a text of which little is understood."""


@dataclass(frozen=True, slots=True)
class _End:
    """A thing at an end of a draft, and where the words that say the draft name it."""

    thing: Thing
    links: tuple[Link, ...]
    """Within those words, in text order."""
    near: tuple[Link, ...]
    """These, or else those of its sentence."""

    @property
    def taken_up(self) -> bool:
        """Whether a common noun stands for it there."""
        return bool(self.links) and self.links[0].how == "reference"

    @property
    def is_one_word(self) -> bool:
        """Whether all that is known of it is a name of one word, which may be cut or mean something else."""
        thing = self.thing
        return thing.record is None and bool(thing.names) and " " not in thing.names[0]


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
        drafts = list(drafts)
        self.said = Counter(self._sentence(d.first) for d in drafts)
        self.centres = Centres(drafts)
        self.sparse = len(drafts) * _SPARSE < len(words)

    def way(self, draft: Draft) -> str:
        """How a draft was found: its rule, its relation and its marks, in one line."""
        return " ".join([draft.rule, draft.relation, *self._marks(draft)])

    def _marks(self, draft: Draft) -> Iterator[str]:
        sentence = self.sentences[self._sentence(draft.first)]
        subject = self._end(draft.subject, draft, sentence)
        object_ = self._end(draft.object, draft, sentence) if isinstance(draft.object, Thing) else None
        seen = {
            "resolved": draft.resolved,
            "spoken": draft.speaker is not None,
            "two-words": draft.last - draft.first <= _TWO,
            "few-claims": self.said[self._sentence(draft.first)] <= _THREE,
            "sparse-text": self.sparse,
            "taken-up-subject": subject.taken_up,
            "dated-subject": subject.thing.date is not None,
            "one-word-end": subject.is_one_word or (object_ is not None and object_.is_one_word),
        }
        yield from (mark for mark, holds in seen.items() if holds)
        yield from self.centres.marks(draft)
        yield from self._of_absent(subject, draft.first)
        if object_ is not None:
            yield from self._of_object(draft, object_)
            yield from self._of_both(subject, object_)

    def _of_object(self, draft: Draft, end: _End) -> Iterator[str]:
        thing = end.thing
        seen = {
            "known-object": thing.record is not None,
            "third-object": self._has_third(draft, thing),
            "mark-after-object": self._has_after(end),
            "cut-object": self._is_cut(end),
        }
        yield from (mark for mark, holds in seen.items() if holds)
        if not end.links or end.taken_up:
            yield from self._since(end, end.links[0].first if end.links else draft.first)

    def _of_both(self, subject: _End, object_: _End) -> Iterator[str]:
        several = [link for link in (*subject.links, *object_.links) if len(link.things) > 1]
        if several:
            yield "several-meant"
        pairs = product(subject.near, object_.near)
        spans = [(min(a.last, b.last), max(a.first, b.first)) for a, b in pairs]
        if spans:
            left, right = min(spans, key=lambda span: (span[1] - span[0], span))
            if has_finite(self.words, left, right):
                yield "verb-between"

    def _of_absent(self, subject: _End, at: int) -> Iterator[str]:
        """What stands between the last naming of a subject and the words that leave its name out."""
        last = self._last_named(subject.thing, at)
        if not subject.links and last is not None and len(self._rivals(subject.thing, last, at)) >= _TWO:
            yield "rival-subject"

    def _since(self, end: _End, at: int) -> Iterator[str]:
        """What stands between the last naming of an object and the words that take it up."""
        last = self._last_named(end.thing, at)
        if last is not None and self._sentence(at) - self._sentence(last) >= _THREE:
            yield "far-object"
        if last is None or self._rivals(end.thing, last, at):
            yield "rival-object"

    def _last_named(self, thing: Thing, at: int) -> int | None:
        """The word after the last naming of a thing before some word; None where there is none."""
        named = self.naming[id(thing)]
        before = bisect_left(named, at, key=lambda link: link.first)
        return named[before - 1].last if before else None

    def _rivals(self, thing: Thing, last: int, at: int) -> set[int]:
        """The other things of its kind, by id, that are named between two words."""
        between = self.links[bisect_left(self.firsts, last) : bisect_left(self.firsts, at)][-_REACH:]
        others = (t for link in between if not link.inside for t in link.things if t is not thing)
        return {id(t) for t in others if t.kind == thing.kind}

    def _end(self, thing: Thing, draft: Draft, sentence: Sentence) -> _End:
        named = self.naming[id(thing)]
        links = _between(named, draft.first, draft.last)
        return _End(thing, links, links or _between(named, sentence.first, sentence.last))

    def _has_third(self, draft: Draft, object_: Thing) -> bool:
        """Whether the words that say it name another thing of the object's kind."""
        named = (link for link in _between(self.links, draft.first, draft.last) if not link.inside)
        ends = (draft.subject, object_)
        return any(t.kind == object_.kind and t not in ends for link in named for t in link.things)

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
    """Those of some links, in text order, that begin within some words."""
    start = bisect_left(links, first, key=lambda link: link.first)
    end = bisect_left(links, last, key=lambda link: link.first)
    return tuple(links[start:end])
