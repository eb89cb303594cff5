"""A head noun -> how far what it is called reaches, by a name of its own or by a description.

>>> from extract.language.words import words
>>> cut = words("le réseau local Avel aide")
>>> name_after(cut, Head(1, 2, "Network", "réseau", False, False), 5, {})
(3, 4, 0)
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import Head, head_at
from extract.language.lexicon import word_set
from extract.language.noun import is_apart, is_capital, is_finite, is_participle, is_plain
from extract.language.particle import AND, ON
from extract.language.phrase import phrase_end
from extract.language.quote import is_title, quoted
from extract.language.reach import is_adjectival, is_number_of_name, name_end
from extract.language.verb import analyses
from extract.naming.abbreviated import abbreviated_end
from extract.naming.authored import before_author, has_author
from extract.naming.compound import compound_end
from extract.naming.person import is_forename
from extract.naming.title import title_end
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word


def name_after(
    words: Sequence[Word], head: Head, last: int, stops: Mapping[int, int]
) -> tuple[int, int, int] | None:
    """First and last (exclusive) word of the name after a head, and how many marks close it."""
    for at in _places(words, head, last):
        if at in stops and not (head.common and name_end(words, at, last) > stops[at]):
            return None
        if found := _marked(words, head, at, last):
            return found
        if at < last and is_capital(words[at]) and (_is_device(head) or not is_forename(words[at].norm)):
            named = title_end(words, at, last, stops, clause=_is_titled(head))
            if named > at:
                return at, named, 0
            end = compound_end(words, head, at, name_end(words, at, last), last, stops)
            end = next((i for i in range(at, end) if i in stops and i > at), end)
            end = _before_owner(words, head, at, end)
            end += _is_horizon(words, head, end, last)
            end -= end > at + 1 and words[end - 1].lower == ON  # "l'association Tilia en" mai 2023
            if words[end - 1].lower in word_set("words", "inside"):
                return None  # what follows is the owner: "la feuille de route ESS de X" has no name
            if (
                end > at
                and words[at].start - words[at - 1].end <= 1
                and words[end - 1].end - words[at].start > 1
            ):
                return at, end, 0
    return None


def _is_horizon(words: Sequence[Word], head: Head, at: int, last: int) -> bool:
    """Whether a year that a plan looks to is part of its name: "le projet de territoire Cap 2030"."""
    year = at < last and words[at].text in word_set("heads", "horizons") and not is_apart(words, at)
    return year and head.common and terms.kind_of(head.cls) in {"Policy", "Instrument"}


def _before_owner(words: Sequence[Word], head: Head, at: int, end: int) -> int:
    """Where the name of a device ends before the body that it is of: "prix Terres Vives de la Mutuelle X"."""
    for i in range(at + 1, end - 1 if head.common else 0):
        after = i + 1 + (words[i + 1].lower in word_set("words", "the"))
        if words[i].lower in word_set("words", "of") and after < end and is_capital(words[after]):
            owner = head_at(words, after, end)
            if owner is not None and not owner.common and terms.kind_of(owner.cls) == "Organisation":
                return i
    return end


def _is_titled(head: Head) -> bool:
    """Whether a noun is of what has a title."""
    return head.common and terms.kind_of(head.cls) in {"Publication", "Event", "Instrument"}


def _is_device(head: Head) -> bool:
    """Whether a noun is of what may be named after a person or the country: "le plan France Relance"."""
    return head.common and terms.kind_of(head.cls) in {"Policy", "Instrument"}


def _marked(words: Sequence[Word], head: Head, at: int, last: int) -> tuple[int, int, int] | None:
    """A name in quotation marks, or one that opens with a number."""
    told = head.common and not head.plural and words[at - 1].text != ","
    if (span := quoted(words, at, last)) and is_title(words, *span, told=told):
        return (*span, 1)
    capital = _past_number(words, head, at, last)
    return (at, name_end(words, capital, last), 0) if capital > at else None


def _past_number(words: Sequence[Word], head: Head, at: int, last: int) -> int:
    """The capital after the number that a body's name opens with ("le réseau 3AR", "60 000 Rebonds"), else `at`."""
    capital = at
    while capital < min(last, at + 2) and words[capital].text.isdigit():
        capital += 1
    named = at == head.last and not head.plural and not head.common and capital < last
    return capital if named and is_capital(words[capital]) else at


def _places(words: Sequence[Word], head: Head, last: int) -> Iterator[int]:
    """Where a name may begin after a head: at once, after adjectives, or after a comma and a quotation mark."""
    at = head.last
    yield at
    i = at
    while i < min(last, at + 2) and is_plain(words[i]) and not is_finite(words[i].lower):
        i += 1
        yield i
    end = phrase_end(words, at, last, {})
    if end + 2 < last and words[end].text == "(" and words[end + 2].text == ")":
        end += 3
    if has_author(words, head, end):
        return  # "Rapport de la Cour des comptes, « X »"
    for i in (end, end + 1):
        if i + 1 < last and words[i].text == "«" and (i == end or words[i - 1].text == ","):
            yield i
            return


def described_end(words: Sequence[Word], head: Head, last: int, stops: Mapping[int, int]) -> int:
    """Where a phrase ends: what was done to a plan, a fund, an event is no part of what it is called."""
    if head.noun in word_set("heads", "of_places") and words[head.last : head.last + 1]:
        stops = {i: end for i, end in stops.items() if i != head.last + 1}  # "université de Rouen Normandie"
    at = head.last + (
        head.cls == "State"
        and words[head.last : head.last + 1] != []
        and (words[head.last].lower in word_set("heads", "charged"))
    )
    end = _listed_end(words, head, phrase_end(words, at, last, stops), last, stops)
    end = _before_a_name(words, head, before_author(words, head, end))
    if not head.common and end < last and (spelled := abbreviated_end(words, head.first, last)) > end:
        return spelled
    end = next((i for i in range(head.last, end if head.common else 0) if _is_rendered(words[i])), end)
    while (
        head.common and end > head.last and is_participle(words[end - 1].lower) and is_plain(words[end - 2])
    ):
        end -= 1
    if end > head.last and is_capital(words[end - 1]) and is_number_of_name(words, end, last):
        end += 1
    return end


def _is_rendered(word: Word) -> bool:
    """Whether a participle tells what became of a thing: "une étude rendue publique"."""
    return any(a.tense == "pp" and a.lemma in word_set("heads", "rendering") for a in analyses(word.lower))


def _before_a_name(words: Sequence[Word], head: Head, end: int) -> int:
    """Where a phrase in small letters ends before a plan or device with a name of its own: "bilan du Plan local"."""
    for i in range(head.last + 1, end if is_plain(words[head.first]) else 0):
        inner = head_at(words, i, end) if is_capital(words[i]) else None
        if inner is not None and inner.common and words[i - 1].lower in word_set("words", "of"):
            return i - 1
    return end


def _listed_end(words: Sequence[Word], head: Head, end: int, last: int, stops: Mapping[int, int]) -> int:
    """Where the name of a department of state ends, past the other fields it has: ", du travail et des solidarités"."""
    while head.cls == "State" and end > head.last and end + 1 < last:
        after = end + 1
        if words[end].text != "," and words[end].lower != AND:
            break
        if words[end].lower == AND and is_plain(words[end - 1]) and is_adjectival(words, after, last):
            end += 2 if is_plain(words[after]) else 0  # "de la transition écologique et solidaire"
            break
        if words[end].text == "," and _are_two(words, after, last):
            end = after + 3  # "de l'économie sociale, solidaire et responsable"
            break
        if words[after].lower not in word_set("words", "of"):
            break
        while after < last and words[after].lower in word_set("words", "inside"):
            after += 1
        small = not any(is_capital(word) for word in words[head.last : end])
        if (
            after == last
            or after in stops
            or head_at(words, after, last)
            or not (is_capital(words[after]) or small)
        ):
            break
        end = phrase_end(words, after + 1, last, stops)
    return end


def _are_two(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether two adjectives joined by "et" stand at a word."""
    pair = at + 2 < last and words[at + 1].lower == AND
    return pair and all(is_plain(words[i]) and is_adjectival(words, i, last) for i in (at, at + 2))
