"""Words -> names and noun phrases that begin with a head noun.

"l'association Terre d'Iroise", "appel à projets « Entreprendre autrement »", "Fédération des foncières citoyennes",
"feuille de route ESS 2020-2026", "une enquête": what kind of thing is named is told by the head noun, where its name
begins and ends by capitals, quotation marks and closed-class words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.done import is_done
from extract.language.head import Head, head_at, own_heads
from extract.language.lexicon import table, word_set
from extract.language.noun import is_article, is_capital, is_plain
from extract.language.words import norm
from extract.naming.candidate import Candidate
from extract.naming.extent import described_end, name_after
from extract.naming.individual import is_individual, is_shouted
from extract.naming.outline import is_outline
from extract.naming.shape import shares_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.records import TimeSpan

_LISTING = frozenset(",(")
_PERIOD_GAP = 2


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
            head.noun in word_set("heads", "deverbal")
            and not found.proper
            and not _is_scheduled(words, first, head, times)
            and _has_complement(words, head, last, stops)
            and not (head.noun in word_set("heads", "made") and is_done(words, found.last, passive=True))
        ):
            at = head.last
            continue
        if is_outline(words, head, last):
            at = head.last
            continue
        if head.cls == "Law" and not (head.first > first and is_article(words[head.first - 1])):
            at = head.last
            continue
        yield found
        at = max(head.last, found.last if found.proper else head.last)


def _is_scheduled(words: Sequence[Word], first: int, head: Head, times: Mapping[int, TimeSpan]) -> bool:
    """Whether a noun names what takes place on the day that its line opens with: "28 novembre : visite de X"."""
    return words[first].start in times and words[head.first - 1].text in ":–—"


def _quote_follows(words: Sequence[Word], head: Head, last: int) -> bool:
    return head.last < last and words[head.last].text == "«"


def _is_unnamed(words: Sequence[Word], head: Head, last: int) -> bool:
    """Whether no name can follow a noun: one of a heading in capitals, or said once of several authorities."""
    shouted = is_shouted(words[head.first]) and not _quote_follows(words, head, last)
    return shouted or shares_places(words, head, last)


def _has_complement(words: Sequence[Word], head: Head, last: int, stops: Mapping[int, int]) -> bool:
    """Whether a noun has a complement, and not but a date or the body that meets: "réunion du bureau"."""
    at = head.last + 1
    if at >= last or words[head.last].lower not in word_set("words", "of") or at in stops:
        return False
    meets = head_at(words, at, last) if head.cls == "Meeting" else None
    return meets is None or meets.cls not in {"Meeting", "PublicBody"}


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
    name = None if _is_unnamed(words, head, last) else name_after(words, head, last, stops)
    formal = head.last < last and words[head.last].norm in word_set("heads", "company_forms")
    if name and not formal:
        start, end, quotes = name
        short = text[words[start].start : words[end - 1].end]
        full = text[words[head.first].start : words[end - 1].end]
        date, end = _period(words, end + quotes, last, times)
        names = _names(head, (short, full), is_capital(words[head.first]), capital, quotes)
        plural = head.plural or det in word_set("words", "several")
        cls = _own_class(words, head, end) if capital and not quotes else head.cls
        return Candidate(head.first, end, cls, names, (), head.noun, det, plural=plural, date=date)
    end = head.last if formal else described_end(words, head, last, stops)
    date, end = _period(words, end, last, times)
    proper = is_individual(words, head, end, capital, det, first, last) or (date is not None and head.common)
    cls = _own_class(words, head, end) if proper and capital else head.cls
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
    first = short.split()[0]
    if " " in short and first.isupper() and norm(first) in word_set("heads", "no_bodies"):
        return (full,)  # "la chaire ESS de Reims" is no "ESS de Reims"
    if capital and first.lower().endswith(tuple(word_set("heads", "adjectival"))) and " " in short:
        return (full,)  # "Réseau Euro-Méditerranéen des droits de l'Homme"
    if big and (head.noun in own_heads() or (capital and head.noun in word_set("heads", "whole"))):
        return (full,)
    return (full, short) if head.common and capital else (short, full)


def _own_class(words: Sequence[Word], head: Head, end: int) -> str:
    """The class of a name that has a capital of its own: "le Pays de Morlaix" acts, "le pays de Morlaix" is a place."""
    own = table("heads")["own_capital"].get(head.noun)
    named = any(
        is_capital(word) and not (head.plural and word.text.isupper()) for word in words[head.last : end]
    )
    before = words[head.first - 1] if head.first else None
    led = before is not None and (
        not head.common or is_capital(before) or is_article(before) or before.text in _LISTING
    )
    return str(own) if own and named and led else head.cls


def _determiner(words: Sequence[Word], at: int, first: int) -> str:
    for i in range(at - 1, max(first, at - 3) - 1, -1):
        if words[i].lower in word_set("words", "determiners") or words[i].text[0].isdigit():
            return words[i].lower
        if not is_plain(words[i]):
            break
    return ""


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
