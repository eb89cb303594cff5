"""Words -> titles and publishers that an imprint tells: "« Le Fil » (éd. du Sillon, 2019)", "autrice de « Le Fil »".

A quoted run is a publication where its author's noun leads to it or a publisher follows; without marks a line opens
with it, and "par" and a publisher close it. A title may be a whole clause, which no other name may.

>>> from extract.language.words import words
>>> text = "Ce que dit le fil, par Anne Morel, éd. du Sillon, 18 €."
>>> [(c.names[0], c.cls) for c in imprints(text, words(text), 0, 18)]
[('Ce que dit le fil', 'Publication'), ('éd. du Sillon', 'Company')]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_capital
from extract.language.particle import AND, OF
from extract.language.quote import quoted
from extract.language.reach import name_end
from extract.naming.candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word

_REACH = 16
"""Words from the end of a title to its publisher."""
_LONGEST = 14
"""Words of a title without marks."""
_MARKS = '«»“”"*'
_BETWEEN = frozenset(',(.»”"*')


def imprints(text: str, words: Sequence[Word], first: int, last: int) -> Iterator[Candidate]:
    """The titles of a sentence that an author or a publisher tells, and the publishers."""
    at = first
    while at < last:
        span = quoted(words, at, last)
        if span is not None and is_capital(words[span[0]]):
            if _is_written(words, at, first) or _house(words, span[1], last) is not None:
                yield _candidate(text, words, *span, "Publication")
            at = span[1]
        at += 1
    if (end := _opening_title(words, first, last)) is not None:
        yield _candidate(text, words, first, end, "Publication")
    for at in range(first, last):
        house = words[at].lower in word_set("titles", "houses")
        if house and (close := _house_end(words, at, last)) > at:
            yield _candidate(text, words, at, close, "Company")


def _candidate(text: str, words: Sequence[Word], first: int, last: int, cls: str) -> Candidate:
    return Candidate(first, last, cls, (text[words[first].start : words[last - 1].end],))


def _is_written(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether the noun of an author leads to a quotation mark: "autrice de « Le Fil »"."""
    return (
        at - 2 >= first and words[at - 1].lower == OF and words[at - 2].lower in word_set("titles", "authors")
    )


def _house(words: Sequence[Word], at: int, last: int) -> int | None:
    """The publisher of the title that ends at a word: only its author, a year and marks stand between."""
    for i in range(at, min(last, at + _REACH)):
        word = words[i]
        if word.lower in word_set("titles", "houses"):
            return i if _house_end(words, i, last) > i else None
        by = word.lower == AND or word.lower in word_set("titles", "by")
        between = by or word.text in _BETWEEN
        if not between and not is_capital(word):
            return None
    return None


def _house_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where the name of a publisher ends: "éditions du Sillon", "éd. Tilia"; the noun itself where none follows."""
    i = at + 1
    while i < last and words[i].lower in word_set("titles", "links"):
        i += 1
    return name_end(words, i, last) if i < last and is_capital(words[i]) and i - at < 5 else at


def _opening_title(words: Sequence[Word], first: int, last: int) -> int | None:
    """Where the title ends that a line opens with, its author and publisher behind a comma."""
    if first >= last or not is_capital(words[first]):
        return None
    comma = next((i for i in range(first + 1, min(last, first + _LONGEST)) if words[i].text == ","), None)
    if comma is None or comma - first < 2 or comma + 2 >= last or _marked(words, first, comma):
        return None
    led = words[comma + 1].lower in word_set("titles", "by") and is_capital(words[comma + 2])
    return comma if led and _house(words, comma, last) is not None else None


def _marked(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether quotation marks tell by themselves what a line's title is."""
    return any(word.text in _MARKS for word in words[first:last])
