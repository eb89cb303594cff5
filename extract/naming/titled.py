r"""A title without a noun -> the name of the device that the text then takes up: "Graines de lien … Ce dispositif".

A demonstrative takes up what has been named. Where nothing of its class has been, the title of the page is what it
takes up: "Par cet appel à projets, la Ville …" tells that the page is headed by the name of a call for projects.

>>> from extract.page.layout import blocks
>>> from extract.page.sentence import sentences
>>> from extract.language.words import words
>>> text = "Graines de lien\n\nPar cet appel à projets, la Ville aide dix lieux."
>>> cut = words(text)
>>> [(c.names[0], c.cls) for c in titled(text, cut, sentences(cut, blocks(text)), [])]
[('Graines de lien', 'CallForProjects')]
"""

from __future__ import annotations

from itertools import takewhile
from typing import TYPE_CHECKING

from extract.language.head import Head, head_at
from extract.language.lexicon import word_set
from extract.language.noun import has_finite, is_capital
from extract.naming.candidate import Candidate, overlaps
from extract.naming.gazetteer import CONCEPTS
from extract.naming.shape import is_branded
from extract.page.furniture import is_furniture
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.page.sentence import Sentence

_HEAD, _REACH = 5, 12
"""Sentences among which a title stands, and within which the text takes it up."""
_LONGEST = 9
_MARKS = frozenset('–—:|()[]/>•*#«»"')
_ENDS = frozenset(".!?…;,")


def titled(
    text: str, words: Sequence[Word], sentences: Sequence[Sentence], found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """The name of the device that a page is about, where its title alone gives it; `found` are the other candidates."""
    head = _taken_up(words, sentences[:_REACH])
    if head is None:
        return
    for sentence in takewhile(lambda s: s.first < head.first, sentences[:_HEAD]):
        first, last = _piece(words, sentence)
        name = Candidate(first, last, head.cls, head=head.noun)
        own = range(sentence.first, sentence.last)
        if any(c.first < head.first and c.first not in own and _is_device(c.cls or "") for c in found):
            continue
        if first < last <= head.first and _is_name(words, name, [c for c in found if overlaps(c, name)]):
            spelled = text[words[first].start : words[last - 1].end]
            yield Candidate(first, last, head.cls, (spelled,), head=head.noun)
            return


def _taken_up(words: Sequence[Word], sentences: Sequence[Sentence]) -> Head | None:
    """The first noun of a device that a demonstrative leads to."""
    for sentence in sentences:
        for at in range(sentence.first + 1, sentence.last):
            if words[at - 1].lower not in word_set("words", "demonstratives"):
                continue
            head = head_at(words, at, sentence.last)
            if head is not None and not head.plural and _is_device(head.cls):
                return head
    return None


def _is_device(cls: str) -> bool:
    return bool(cls) and terms.kind_of(cls) == "Instrument"


def _piece(words: Sequence[Word], sentence: Sentence) -> tuple[int, int]:
    """The first and last (exclusive) word of what a title says before its first mark, brackets left out."""
    first = sentence.first
    while first < sentence.last and words[first].text in _MARKS:
        closed = next((i for i in range(first, sentence.last) if words[i].text == "]"), first)
        first = (closed if words[first].text == "[" else first) + 1
    last = next((i for i in range(first, sentence.last) if words[i].text in _MARKS), sentence.last)
    return first, last


def _is_name(words: Sequence[Word], piece: Candidate, inside: Sequence[Candidate]) -> bool:
    """Whether a piece of a title may be a name: capital first, no sentence, no body or concept that is known."""
    first, last = piece.first, piece.last
    if last - first > _LONGEST or not is_capital(words[first]) or words[last - 1].text in _ENDS:
        return False
    if any(c.records and c.cls not in CONCEPTS for c in inside) or has_finite(words, first, last):
        return False
    if _tells_of_page(words, first, last) or any(c.first == first and c.cls in CONCEPTS for c in inside):
        return False
    opening = words[first].lower in word_set("words", "determiners") | word_set("words", "pronouns")
    opens = not opening or (last - first > 1 and is_capital(words[first + 1]))
    alone = last - first == 1 and not is_branded(words[first].text)
    return not alone and opens and len(words[first].text) > 1


def _tells_of_page(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a title says what kind of page or act it heads: "Communiqué de presse", "Soutien aux tiers-lieux"."""
    plain = " ".join(w.norm for w in words[first:last])
    kinds = word_set("layout", "kinds_of_page") | word_set("levers", "acts.aid")
    head = head_at(words, first, last)
    other = head is not None and not _is_device(head.cls)
    return (
        other
        or words[first].norm in kinds
        or plain in word_set("layout", "no_entries")
        or is_furniture(plain)
    )
