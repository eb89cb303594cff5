"""Words -> names and noun phrases that begin with a head noun.

"l'association Terre d'Iroise", "appel à projets « Entreprendre autrement »", "Fédération des foncières citoyennes",
"feuille de route ESS 2020-2026", "une enquête": what kind of thing is named is told by the head noun, where its name
begins and ends by capitals, quotation marks and closed-class words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import Head, head_at, nouns, own_heads
from extract.language.lexicon import table, word_set
from extract.language.noun import is_article, is_capital, is_finite, is_plain, name_end
from extract.language.phrase import phrase_end
from extract.language.quote import is_title, quoted
from extract.naming.candidate import Candidate
from extract.naming.person import is_forename

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.records import TimeSpan

_DESCRIPTIVE = frozenset({
    "Network", "ResearchBody", "PublicBody", "Agency", "State", "CommunityOfCommunes", "Agglomeration",
    "UrbanCommunity", "Metropole", "Intercommunality", "Commune", "Departement", "Region", "Company", "Cluster",
    "Territory",
})  # fmt: skip
_ENTERPRISES = frozenset({"SSEOrganisation", "Organisation"})
_PERIOD_GAP = 2
_SHOUT = 3


def head_names(
    text: str,
    words: Sequence[Word],
    first: int,
    last: int,
    times: Mapping[int, TimeSpan],
    stops: Mapping[int, int],
) -> Iterator[Candidate]:
    """Names and noun phrases with a head noun; `stops`, the last word of each known name by its first, end them."""
    at = first
    while at < last:
        head = head_at(words, at, last)
        if head is None:
            at += 1
            continue
        found = _candidate(text, words, first, last, head, times, stops)
        if (
            head.noun in table("heads")["deverbal"].split()
            and not found.proper
            and _has_complement(words, head, last, stops)
        ):
            at = head.last
            continue
        if head.cls == "Law" and not (head.first > first and is_article(words[head.first - 1])):
            at = head.last
            continue
        yield found
        at = max(head.last, found.last if found.proper else head.last)


def _quote_follows(words: Sequence[Word], head: Head, last: int) -> bool:
    return head.last < last and words[head.last].text == "«"


def _has_complement(words: Sequence[Word], head: Head, last: int, stops: Mapping[int, int]) -> bool:
    """Whether a noun has a complement, and not but a date."""
    return (
        head.last + 1 < last
        and words[head.last].lower in word_set("words", "of")
        and head.last + 1 not in stops
    )


def _candidate(
    text: str,
    words: Sequence[Word],
    first: int,
    last: int,
    head: Head,
    times: Mapping[int, TimeSpan],
    stops: Mapping[int, int],
) -> Candidate:
    det = _determiner(words, head.first, first)
    capital = (is_capital(words[head.first]) and (head.first > first or bool(det))) or words[
        head.first
    ].text.isupper()
    shouted = len(words[head.first].text) > _SHOUT and words[head.first].text.isupper()
    acting = (
        head.cls == "Territory" and capital and bool(det)
    )  # "le Pays de Dole" is a body, "le pays de Dole" a place
    cls = "PublicBody" if acting else head.cls
    name = (
        None if shouted and not _quote_follows(words, head, last) else _name_after(words, head, last, stops)
    )
    if name:
        start, end, quotes = name
        short = text[words[start].start : words[end - 1].end]
        full = text[words[head.first].start : words[end - 1].end]
        date, end = _period(words, end + quotes, last, times)
        names = _names(head, (short, full), is_capital(words[head.first]), capital, quotes)
        return Candidate(head.first, end, head.cls, names, (), head.noun, det, plural=head.plural, date=date)
    end = phrase_end(words, head.last, last, stops)
    date, end = _period(words, end, last, times)
    proper = _is_proper(words, head, end, capital) or (date is not None and head.common)
    proper = proper or (
        not head.common and not head.plural and end > head.last and _has_acronym(words, end, last)
    )
    full = text[words[head.first].start : words[(end if proper or head.common else head.last) - 1].end]
    if not proper and not head.common:
        end = head.last
    return Candidate(
        head.first, end, cls, (full,), (), head.noun, det, proper=proper, plural=head.plural, date=date
    )


def _names(head: Head, names: tuple[str, str], big: bool, capital: bool, quotes: int) -> tuple[str, ...]:
    """The names that a head and what follows it give, the shortest proper one first: "Radio Tilia" is no "Tilia"."""
    short, full = names
    if quotes:
        return short, full
    if big and head.noun in own_heads():
        return (full,)
    return (full, short) if head.common and capital else (short, full)


def _determiner(words: Sequence[Word], at: int, first: int) -> str:
    for i in range(at - 1, max(first, at - 3) - 1, -1):
        if words[i].lower in word_set("words", "determiners") or words[i].text[0].isdigit():
            return words[i].lower
        if not is_plain(words[i]):
            break
    return ""


def _name_after(
    words: Sequence[Word], head: Head, last: int, stops: Mapping[int, int]
) -> tuple[int, int, int] | None:
    """First and last (exclusive) word of the name after a head, and how many marks close it."""
    for at in _places(words, head.last, last):
        if at in stops and not (head.common and name_end(words, at, last) > stops[at]):
            return None
        if (span := quoted(words, at, last)) and is_title(words, *span):
            return (*span, 1)
        if at < last and is_capital(words[at]) and not is_forename(words[at].norm):
            end = name_end(words, at, last)
            end = next((i for i in range(at, end) if i in stops and i > at), end)
            if words[end - 1].lower in word_set("words", "inside"):
                return None  # what follows is the owner: "la feuille de route ESS de X" has no name
            if (
                end > at
                and words[at].start - words[at - 1].end <= 1
                and words[end - 1].end - words[at].start > 1
            ):
                return at, end, 0
    return None


def _places(words: Sequence[Word], at: int, last: int) -> Iterator[int]:
    """Where a name may begin after a head: at once, after adjectives, or after a comma and a quotation mark."""
    yield at
    i = at
    while i < min(last, at + 2) and is_plain(words[i]) and not is_finite(words[i].lower):
        i += 1
        yield i
    end = phrase_end(words, at, last, {})
    if end + 2 < last and words[end].text == "(" and words[end + 2].text == ")":
        end += 3
    for i in (end, end + 1):
        if i + 1 < last and words[i].text == "«" and (i == end or words[i - 1].text == ","):
            yield i
            return


def _period(
    words: Sequence[Word], at: int, last: int, times: Mapping[int, TimeSpan]
) -> tuple[str | None, int]:
    """A period right after a name ("2021-2026", "(2023-2026)") and where it ends."""
    for i in range(at, min(last, at + _PERIOD_GAP)):
        span = times.get(words[i].start)
        if span and "/" in span.edtf and words[i].text[0].isdigit() and (i == at or words[at].text == "("):
            end = i
            while end < last and words[end].start < span.end:
                end += 1
            return span.edtf, end
    return None, at


def _is_proper(words: Sequence[Word], head: Head, end: int, capital: bool) -> bool:
    """Whether a phrase is a name by itself: "Réseau des ateliers ouverts", "université de Bourgogne"."""
    if head.plural and not capital:
        return False
    inner = words[head.last : end]
    if not inner:
        return capital and head.last - head.first > 1 and not head.common and head.cls in _DESCRIPTIVE
    if head.common:
        return capital and len(inner) > 1 and head.cls != "Law"
    loud = words[head.first].text.isupper()
    if capital and (head.cls in _DESCRIPTIVE or (head.cls in _ENTERPRISES and not loud)):
        return len(inner) > 1 or is_capital(inner[-1])
    if head.cls in _ENTERPRISES:
        return sum(map(is_capital, inner)) > 1
    return head.cls in _DESCRIPTIVE and any(is_capital(w) and not w.text.isupper() for w in inner)


def _has_acronym(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an acronym of its own follows a phrase: "comité stratégique régional de l'ESS (CSR)"."""
    if at + 2 >= last or words[at].text != "(" or words[at + 2].text != ")":
        return False
    inner = words[at + 1]
    return inner.text.isupper() and len(inner.text) > 1 and inner.norm not in nouns()
