"""Words of a field or an entry -> names that only their place shows.

After "Membres :" and at the head of an item below "Lauréats" stands a name, even one that is a single word or goes on
in small letters ("Vert le jardin"); the heading of a directory's entry is a name as a whole ("LE LIEU-DIT").
"""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.noun import has_finite, is_capital, is_finite, is_noun
from extract.language.particle import AND
from extract.naming.candidate import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.page.sentence import Sentence

_ENDS = frozenset(",;:()[].|/•–—")
_LONGEST = 9


def listed_names(text: str, words: Sequence[Word], sentence: Sentence) -> Iterator[Candidate]:
    """The names that a field's values or the head of an entry spell."""
    if sentence.entry:
        end = _piece_end(words, sentence.first, sentence.last)
        yield from _name(text, words, sentence.first, end, sentence.names_cls)
    elif sentence.names >= 0:
        for first, last in _pieces(words, sentence.names, sentence.last):
            if words[first].lower in word_set("words", "prepositions"):
                return
            yield from _name(text, words, first, last, sentence.names_cls or "Organisation")


def in_capitals(text: str, words: Sequence[Word], last: int, found: Candidate) -> Candidate:
    """A name read in a heading in capitals, set right: there capitals show neither its end nor that it is one.

    "RENCONTRES DES" goes on to the next mark; "LA VILLE FORME SES AGENTS" names no one "Ville forme ses agents".
    """
    inside = [w.lower for w in words[found.first + 1 : found.last]]
    end = found.first + len(found.head.split())
    if found.proper and end < found.last and _has_verb(inside[end - found.first - 1 :]):
        return replace(found, last=end, names=(found.head,), proper=False)
    if _heads_page(words, found.first, found.cls):
        return replace(found, proper=False)
    if not inside or inside[-1] not in _links():
        return found
    following = head_at(words, found.last, last)
    if following is not None and not following.plural:
        end, proper = found.last - 1, found.proper and found.last - 1 - found.first > 1
    else:
        end, proper = _piece_end(words, found.last, last), True
    return replace(
        found, last=end, names=(text[words[found.first].start : words[end - 1].end],), proper=proper
    )


def _has_verb(forms: Sequence[str]) -> bool:
    """Whether words make a sentence of a heading: a reflexive, a verb that is no noun, or one before a determiner."""
    for form, after in pairwise([*forms, ""]):
        led = after in word_set("words", "determiners") | word_set("words", "to")
        if form in word_set("words", "reflexives") or (is_finite(form) and (led or not is_noun(form))):
            return True
    return False


@cache
def _links() -> frozenset[str]:
    return word_set("words", "prepositions") | word_set("words", "articles") | word_set("words", "to")


def _pieces(words: Sequence[Word], first: int, last: int) -> Iterator[tuple[int, int]]:
    """Runs between marks outside parentheses; of a run with "et" each side that begins with a capital."""
    at = first
    while at < last:
        end = _piece_end(words, at, last)
        yield at, end
        at = end
        depth = 0
        while at < last and (depth or words[at].text in _ENDS or words[at].lower == AND):
            depth += (words[at].text == "(") - (words[at].text == ")")
            at += 1


def _piece_end(words: Sequence[Word], at: int, last: int) -> int:
    for i in range(at, last):
        joins = words[i].lower == AND and i + 1 < last and _begins_name(words, i + 1)
        if (words[i].text in _ENDS and not _within(words, i)) or (joins and i > at):
            return i
    return last


def _begins_name(words: Sequence[Word], at: int) -> bool:
    if words[at].lower in word_set("words", "articles") and at + 1 < len(words):
        return is_capital(words[at + 1]) or head_at(words, at + 1, len(words)) is not None
    return is_capital(words[at])


def _within(words: Sequence[Word], at: int) -> bool:
    """Whether a stop belongs to an abbreviation or an initial."""
    return (
        words[at].text == "."
        and at > 0
        and words[at - 1].end == words[at].start
        and len(words[at - 1].text) < 3
    )


def _name(
    text: str, words: Sequence[Word], first: int, last: int, default: str | None = None
) -> Iterator[Candidate]:
    while (
        first < last and words[first].text.islower() and words[first].lower in word_set("words", "articles")
    ):
        first += 1
    while first < last and words[first].text in '*_«"“':
        first += 1
    quoted = next(
        (i for i in range(first, last - 2) if words[i].text == "«" and words[last - 1].text == "»"), -1
    )
    while first < last and quoted < 0 and words[last - 1].text in '*_»"”':
        last -= 1
    if not 0 < last - first <= _LONGEST or not is_capital(words[first]) or _is_said(words, first, last):
        return
    head = head_at(words, first, last) or head_at(words, first + 1, last)
    cls = head.cls if head is not None and not head.plural else default
    if _heads_page(words, first, cls):
        return
    name = text[words[first].start : words[last - 1].end]
    names = (text[words[quoted + 1].start : words[last - 2].end], name) if quoted >= 0 else (name,)
    yield Candidate(first, last, cls, names, head=head.noun if cls and head else "")


def _heads_page(words: Sequence[Word], first: int, cls: str | None) -> bool:
    """Whether a publication in capitals is the page itself: "ANNUAIRE DES ASSOCIATIONS"."""
    return cls == "Publication" and words[first].text.isupper()


def _is_said(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a run says something rather than names it: it has a verb, or begins with a negation or a count."""
    opening = words[first].lower
    if opening in word_set("words", "negations") or opening in word_set("words", "determiners") - word_set(
        "words", "articles"
    ):
        return True
    return has_finite(words, first + 1, last)
