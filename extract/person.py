"""Words -> persons: a given name and a surname, an initial or a title with a surname.

Nobody is looked up: a person is who the text calls so. A run of two capitals that is followed by a public role
("Mahel Coppey, présidente…") is one even where the given name is rare.

>>> from extract.words import words
>>> [c.names[0] for c in persons(words("Y. Guillerm-Rossi et Mme Odile Trahec"), 0, 6)]
['Y. Guillerm-Rossi', 'Odile Trahec']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.candidate import Candidate
from extract.lexicon import word_set
from extract.noun import is_capital
from extract.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.words import Word

_PARTICLES = frozenset("le la de du des d' van von el al ben da di l' saint".split())
_LONGEST = 4


def persons(words: Sequence[Word], first: int, last: int) -> Iterator[Candidate]:
    """The persons named between two words, in order."""
    at = first
    while at < last:
        found = is_capital(words[at]) and (_titled(words, at, last) or _initialled(words, at, last))
        found = found or (is_capital(words[at]) and _named(words, at, last))
        if found:
            yield found
            at = found.last
        else:
            at += 1


@cache
def _forenames() -> frozenset[str]:
    return frozenset(map(norm, word_set("forenames", "forenames")))


def is_forename(form: str) -> bool:
    """Whether a normal form is a given name, or two joined by a hyphen."""
    return all(part in _forenames() for part in form.split("-"))


def is_role(word: Word) -> bool:
    """Whether a word is a public role."""
    return word.lower in word_set("roles", "roles")


def _titled(words: Sequence[Word], at: int, last: int) -> Candidate | None:
    if words[at].lower not in word_set("words", "titles") or at + 1 >= last:
        return None
    start = at + 2 if words[at + 1].text == "." else at + 1
    if start >= last or not is_capital(words[start]):
        return None
    if inner := _initialled(words, start, last):
        return Candidate(at, inner.last, "Person", inner.names)
    end = _surname_end(words, start, last)
    name = _spelled(words, start, end)
    if is_role(words[start]) or (end == start + 1 and not words[start].text[1:].islower() and "-" not in name):
        return None
    return Candidate(at, end, "Person", (name,))


def _initialled(words: Sequence[Word], at: int, last: int) -> Candidate | None:
    if len(words[at].text) != 1 or at + 2 >= last or words[at + 1].text != ".":
        return None
    start = at + 2
    if not is_capital(words[start]) or len(words[start].text) < 2 or words[start].text.isupper():
        return None
    end = _surname_end(words, start, last)
    return Candidate(at, end, "Person", (f"{words[at].text}. {_spelled(words, start, end)}",))


def _named(words: Sequence[Word], at: int, last: int) -> Candidate | None:
    if at + 1 >= last or not is_capital(words[at + 1]) or words[at + 1].start - words[at].end != 1:
        return None
    known = is_forename(words[at].norm)
    end = _surname_end(words, at + 1, last)
    if end == at + 1 or (not known and not (end - at == 2 and _before_role(words, end, last))):
        return None
    if not known and (words[at].lower in _PARTICLES or words[at].text.isupper()):
        return None
    return Candidate(at, end, "Person", (_spelled(words, at, end),))


def _before_role(words: Sequence[Word], at: int, last: int) -> bool:
    return at + 1 < last and words[at].text in {",", "("} and is_role(words[at + 1])


def _surname_end(words: Sequence[Word], at: int, last: int) -> int:
    end = at
    while end < min(last, at + _LONGEST):
        if words[end].start - words[end - 1].end > 1 or not is_capital(words[end]) or is_role(words[end]):
            break
        if words[end].lower in _PARTICLES and not (end + 1 < last and is_capital(words[end + 1])):
            break
        end += 1
    return end


def _spelled(words: Sequence[Word], first: int, last: int) -> str:
    out = words[first].text
    for before, word in zip(words[first:last], words[first + 1 : last], strict=False):
        out += ("" if word.start == before.end else " ") + word.text
    return out
