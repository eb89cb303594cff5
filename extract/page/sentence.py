"""Blocks -> sentences, as runs of words.

Quotations, abbreviations and initials do not end a sentence; an item of a list and a row of a table are sentences of
their own. An item keeps the words that opened its list, so that "L'étude recommande de :" is read with each item.
What no full stop ends is cut where it grows too long to be a sentence: rules look at each word of a sentence from each
other, so that only a bound keeps the time of a text in proportion to its length.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.language.words import Word
    from extract.page.layout import Block

_ENDS = frozenset(".!?…")
_CLOSERS = frozenset('»")”’')
_LOUD = 2
_ORDINAL = 3
_YEAR = 4
_MOST = 400
"""Words of a sentence; the longest of real texts, lists of members apart, have some 140."""
_BODY = "SSEOrganisation"
"""What the names of a directory's cards are, where nothing else tells: it is one of the field."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first` to `last` (exclusive) of a document, in one block."""

    first: int
    last: int
    block: int
    names: int = -1
    """Where a list of names begins ("Membres : Heol, Chrysalide"): index of a word; -1 for none."""
    names_cls: str | None = None
    """The class that such names have where nothing else tells."""
    entry: bool = False
    """Whether it is the name of an entry of a directory."""
    loud: bool = False
    """Whether it is a heading in capitals, where capitals tell no name."""


def headings(blocks: Sequence[Block], found: Sequence[Sentence]) -> Callable[[int], bool]:
    """Tell whether a word stands in a heading."""
    heads = [s for s in found if blocks[s.block].kind == "heading"]
    starts = [s.first for s in heads]

    def in_heading(word: int) -> bool:
        at = bisect_right(starts, word) - 1
        return at >= 0 and word < heads[at].last

    return in_heading


def sentences(words: Sequence[Word], blocks: Sequence[Block]) -> list[Sentence]:
    """The sentences of a document, in order, furniture left out."""
    found = []
    at = 0
    for index, block in enumerate(blocks):
        while at < len(words) and words[at].start < block.start:
            at += 1
        first = at
        while at < len(words) and words[at].start < block.end:
            at += 1
        if block.kind != "furniture":
            found += [
                Sentence(
                    a,
                    b,
                    index,
                    _names(words, block, a, b),
                    block.field.cls if block.field else _BODY if block.card else None,
                    block.entry,
                    _is_loud(words, block, a, b),
                )
                for a, b in _split(words, first, at)
            ]
    return found


def _is_loud(words: Sequence[Word], block: Block, first: int, last: int) -> bool:
    letters = [w.text for w in words[first:last] if w.text[0].isalpha() and len(w.text) > _ORDINAL]
    return block.kind == "heading" and len(letters) >= _LOUD and all(t.isupper() for t in letters)


def _names(words: Sequence[Word], block: Block, first: int, last: int) -> int:
    if block.field is None or not block.field.names or words[first].start > block.values:
        return -1
    return next((i for i in range(first, last) if words[i].start >= block.values), -1)


def _split(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    start = first
    for i in range(first, last):
        if words[i].text in _ENDS and _is_end(words, i, start, last):
            end = i + 1
            while end < last and words[end].text in _CLOSERS and _closes(words, end):
                end += 1
            yield from _cut(start, end)
            start = end
    yield from _cut(start, last)


def _cut(first: int, last: int) -> Iterator[tuple[int, int]]:
    """Give a run of words in pieces that are no longer than a sentence can be."""
    for at in range(first, last, _MOST):
        yield at, min(at + _MOST, last)


def _closes(words: Sequence[Word], at: int) -> bool:
    """Whether a mark closes what stands before it: French sets a space before "»"."""
    return words[at].text == "»" or words[at].start == words[at - 1].end


def _is_end(words: Sequence[Word], i: int, start: int, last: int) -> bool:
    if i < start:
        return False
    after = i + 1
    while after < last and words[after].text in _CLOSERS:
        after += 1
    if after >= last:
        return False
    if words[after].start == words[after - 1].end or words[after].text in _ENDS:
        return False
    before = words[i - 1]
    year = len(before.text) == _YEAR and before.text.isdigit()
    if (year and i == start + 1) or (words[i].text == "." and _is_short(before, words[i])):
        return False  # "2017. Ouverture du café": the year heads its line
    following = words[after].text
    return not following[0].islower() and following not in {",", ";"}


def _is_short(before: Word, point: Word) -> bool:
    """Whether a full stop belongs to the word before it: an abbreviation or an initial."""
    short = before.lower in word_set("words", "abbreviations") and not before.text.isdigit()
    return before.end == point.start and (short or (len(before.text) == 1 and before.text.isupper()))
