"""Words -> persons: a given name and a surname, an initial or a title with a surname.

Nobody is looked up: a person is who the text calls so. A run of two capitals that is followed by a public role
("Mahel Coppey, présidente…") is one even where the given name is rare.

>>> from extract.language.words import words
>>> [c.names[0] for c in persons(words("Y. Guillerm-Rossi et Mme Odile Trahec"), 0, 7)]
['Y. Guillerm-Rossi', 'Odile Trahec']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.head import nouns
from extract.language.lexicon import word_set
from extract.language.noun import is_capital, is_finite, is_plain
from extract.language.particle import AND
from extract.language.verb import FINITE, analyses
from extract.language.words import norm
from extract.naming.candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word

_LONGEST = 4
_ROLE_REACH = 14
_QUOTE_ENDS = frozenset({",", "»", "”", '"'})


def persons(words: Sequence[Word], first: int, last: int) -> Iterator[Candidate]:
    """The persons named between two words, in order."""
    at = first
    while at < last:
        found = is_capital(words[at]) and (
            _titled(words, at, last)
            or _initialled(words, at, last, at == first)
            or _named(words, at, first, last)
        )
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
    if (
        is_role(words[start])
        or end == start
        or (words[at].text == "M" and start == at + 1 and name.isupper())
    ):
        return None
    return Candidate(at, end, "Person", (name,))


def _initialled(words: Sequence[Word], at: int, last: int, opens: bool = False) -> Candidate | None:
    start = _past_initials(words, at, last)
    if start == at or start >= last:
        return None
    if not is_capital(words[start]) or len(words[start].text) < 2 or words[start].text.isupper():
        return None
    end = _surname_end(words, start, last)
    if end == start or (opens and end == start + 1 and _is_infinitive(words[start])):
        return None  # "B. Le rôle des élus", "C. Associer les habitants"
    joined = end + 1 < last and words[end].lower == AND and is_plain(words[end + 1])
    if opens and end < last and (joined or words[end].text == ":" or _goes_on(words[end])):
        return None  # "A. Foncier : comment se loger": a letter counts the lines
    initials = "".join(word.text for word in words[at:start])
    return Candidate(at, end, "Person", (f"{initials} {_spelled(words, start, end)}",))


def _past_initials(words: Sequence[Word], at: int, last: int) -> int:
    """The word after the initials that begin at one: "J.", "J.-P.", "J.P."; the word itself where none do."""
    if at + 1 >= last or words[at + 1].text != "." or not words[at].text.replace(".", "").isupper():
        return at
    if len(words[at].text) != 1 and not (len(words[at].text) == 3 and words[at].text[1] == "."):
        return at
    second = at + 4 < last and words[at + 2].text == "-" and len(words[at + 3].text) == 1
    return at + 5 if second and words[at + 4].text == "." else at + 2


def _is_infinitive(word: Word) -> bool:
    return any(analysis.tense == "inf" for analysis in analyses(word.lower))


def _goes_on(word: Word) -> bool:
    """Whether a word goes on with a noun: an adjective, and no verb of a person."""
    return is_plain(word) and not is_finite(word.lower)


def _named(words: Sequence[Word], at: int, first: int, last: int) -> Candidate | None:
    surname = _past_particles(words, at + 1, last)
    if surname >= last or not is_capital(words[surname]) or words[at + 1].start - words[at].end != 1:
        return None
    end = _surname_end(words, surname, last)
    if end == surname or (surname > at + 1 and words[surname].text.isupper()):
        return None
    if not (
        _is_known(words, at, end, last) or (surname == at + 1 and _is_presented(words, at, first, end, last))
    ):
        return None
    return (
        None
        if _lends_its_name(words, at, first)
        else Candidate(at, end, "Person", (_spelled(words, at, end),))
    )


def _past_particles(words: Sequence[Word], at: int, last: int) -> int:
    """Where a surname begins, past the particles in lower case that open it: "de La Tour", "van der Meer"."""
    while at < last and words[at].text.islower() and words[at].lower in word_set("words", "particles"):
        at += 1
    return at


def _is_known(words: Sequence[Word], at: int, end: int, last: int) -> bool:
    """Whether a run begins with a given name; one that is also a place's or a thing's must have a role after it."""
    if not is_forename(words[at].norm) or words[end - 1].lower in word_set("heads", "branches"):
        return False  # "Aloïs Services"
    surname = words[end - 1].text
    double = end - at == 2 and all(part[:1].isupper() for part in surname.split("-")) and "-" in surname
    return (
        words[at].lower not in word_set("forenames", "ambiguous") or double or _before_role(words, end, last)
    )


def _is_presented(words: Sequence[Word], at: int, first: int, end: int, last: int) -> bool:
    """Whether two capitals that no noun leads to are followed by a role, or by one on the next line after capitals."""
    particle = end - at == 3 and words[at + 1].lower in word_set("words", "particles")
    if (
        not (end - at == 2 or particle)
        or words[at].lower in word_set("words", "particles")
        or words[at].text.isupper()
        or words[at].norm in nouns()
    ):
        return False
    if at > first and (_after_role(words, at, first) or _is_speech(words, at - 1, first)):
        return True
    led = at > first and is_plain(words[at - 1])
    below = end == last and words[end - 1].text.isupper() and end < len(words) and is_role(words[end])
    return not led and (_before_role(words, end, last) or below)


def _lends_its_name(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a name is but part of another: "rue Jean-Jaurès", "la Fondation Paul Bert"."""
    return at > first and words[at - 1].lower in word_set("forenames", "named_after")


def _before_role(words: Sequence[Word], at: int, last: int) -> bool:
    return at + 1 < last and words[at].text in {",", "("} and is_role(words[at + 1])


def _after_role(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a role in the singular leads to a run: "la vice-présidente X Y", "Le maire de Z, X Y"."""
    if is_role(words[at - 1]):
        return at - 1 > first and words[at - 2].lower in word_set("words", "singular")
    if words[at - 1].text != ",":
        return False
    for i in range(at - 2, max(first, at - _ROLE_REACH) - 1, -1):
        if is_role(words[i]):
            return i == first or words[i - 1].lower in word_set("words", "singular")
        if not (words[i].text[0].isalpha() or words[i].text == "-") or is_finite(words[i].lower):
            return False
    return False


def _is_speech(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a word is a verb of saying that ends a quotation: "… », se réjouit X Y"."""
    opened = at - 1 - (words[at - 1].lower in word_set("words", "reflexives"))
    return (
        opened >= first
        and words[opened].text in _QUOTE_ENDS
        and any(
            a.lemma in word_set("roles", "speech") and a.tense in FINITE for a in analyses(words[at].lower)
        )
    )


def _surname_end(words: Sequence[Word], at: int, last: int) -> int:
    end = at
    while end < min(last, at + _LONGEST):
        if words[end].start - words[end - 1].end > 1 or not is_capital(words[end]) or is_role(words[end]):
            break
        if words[end].lower in word_set("words", "particles") and not (
            end + 1 < last and is_capital(words[end + 1])
        ):
            break
        end += 1
    return end


def _spelled(words: Sequence[Word], first: int, last: int) -> str:
    out = words[first].text
    for before, word in zip(words[first:last], words[first + 1 : last], strict=False):
        out += ("" if word.start == before.end else " ") + word.text
    return out
