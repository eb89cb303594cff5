"""Words -> laws, decrees and circulars, by number, by date, by title or by nickname.

The authority knows the acts of the field; any other is one by what the text calls it. Of "l'article 59 de la loi
n° 2014-856", the act is what is named.
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital
from extract.language.particle import AND, FOR
from extract.language.phrase import phrase_end
from extract.language.words import norm
from extract.naming.candidate import Candidate
from extract.naming.gazetteer import hits
from extract.time import find
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.records import TimeSpan
    from ontology.terms import Record

_CONCEPT = 3
_NUMBER = re.compile(
    r"\s?(?:n\s?[°ºo]\s?)(\d{2,4}[-‑–]\d+)|(?:\s[a-zéè]{1,12})?\s(?:\([A-Z]{2,3}\)\s)?(?:n\s?[°ºo]\s?)?(\d{2,4}/\d{1,4}(?:/[A-Z]{2,3})?)\b"
)


def laws(
    text: str, words: Sequence[Word], first: int, last: int, times: Mapping[int, TimeSpan]
) -> Iterator[Candidate]:
    """The acts named between two words; `times` are the dates of the text by the offset at which they start."""
    at = first
    while at < last:
        found = _law(text, words, at, last, times)
        if found:
            yield found
            at = found.last
        else:
            at += 1


def _law(
    text: str, words: Sequence[Word], at: int, last: int, times: Mapping[int, TimeSpan]
) -> Candidate | None:
    head = head_at(words, at, last)
    if head is None or head.cls != "Law" or head.plural:
        return None
    end, number, date = head.last, None, None
    if match := _NUMBER.match(text, words[end - 1].end):
        number = (match[1] or match[2]).replace("–", "-").replace("‑", "-")
        end = _word_after(words, match.end(), end, last)
    opening = end
    if not number and end < last and is_capital(words[end]):
        end = _nickname_end(words, end, last)
    nickname = words[opening].start if end > opening else None
    name_end = end
    date, end = _dated(words, _past_author(words, end, last) if number else end, last, times)
    end = end if date else name_end
    if number is None and date is None and nickname is None and not _titled(words, at, end, last):
        return None
    names = _names(text, words, at, name_end, end, nickname is not None)
    title = end
    opens = words[title].lower if title < last else ""
    bare = not (number or date or nickname)
    if opens in word_set("laws", "titling") or (opens in word_set("words", "of") and not nickname):
        title = _title_end(text, words, at, title + 1, last)
        names = (*(() if bare else names), text[words[at].start : words[title - 1].end])
        date, title = _dated(words, title, last, times) if date is None else (date, title)
    records = _known(head.noun, number, date, names)
    return Candidate(at, title, "Law", names, records, head.noun, date=date)


def _title_end(text: str, words: Sequence[Word], at: int, first: int, last: int) -> int:
    """Where the title of an act ends, past "et" and an adjective where a known one does: "sociale et solidaire"."""
    end = _past_goal(words, first, phrase_end(words, _past_article(words, first, last), last, {}), last)
    longer = end + 2
    if longer <= last and words[end].lower == AND:
        spelled = norm(text[words[at].start : words[longer - 1].end])
        end = longer if ("", spelled) in _index() else end
    return max([end, *(hit.last for hit in hits(words, first, min(last, end + _CONCEPT)) if hit.first < end)])


def _dated(
    words: Sequence[Word], at: int, last: int, times: Mapping[int, TimeSpan]
) -> tuple[str | None, int]:
    """The date of an act that stands at a word, and where it ends: "du 31 juillet 2014", ", le 3 mai"."""
    if at + 1 < last and words[at].lower in word_set("laws", "dating"):
        ahead = at + 1 if words[at].lower != "," else at + 2
        if ahead < last and (span := times.get(words[ahead].start)):
            return span.edtf, _word_after(words, span.end, ahead, last)
    return None, at


def _past_author(words: Sequence[Word], at: int, last: int) -> int:
    """Where the institution ends that made a numbered act: "règlement (UE) n° 1407/2013 de la Commission"."""
    small = word_set("words", "of") | word_set("words", "the") | {AND}
    end = at
    for i in range(at, last):
        if words[i].lower in word_set("laws", "authors"):
            end = i + 1
        elif words[i].lower not in small:
            break
    return end


def _past_article(words: Sequence[Word], at: int, last: int) -> int:
    return at + (at < last and words[at].lower in word_set("words", "the"))


def _past_goal(words: Sequence[Word], first: int, at: int, last: int) -> int:
    """Where a title ends past what the act is for: "loi de programmation pour la ville et la cohésion urbaine"."""
    if at + 2 < last and words[at].lower == FOR and words[at + 1].lower in word_set("words", "the"):
        at = phrase_end(words, at + 3, last, {})
    goal = any(word.lower == FOR for word in words[first - 1 : at])
    joined = at + 2 < last and words[at].lower == AND and words[at + 1].lower in word_set("words", "the")
    return phrase_end(words, at + 2, last, {}) if goal and joined else at


def _names(
    text: str, words: Sequence[Word], at: int, name_end: int, end: int, nicknamed: bool
) -> tuple[str, ...]:
    full = text[words[at].start : words[end - 1].end]
    short = text[words[at].start : words[name_end - 1].end]
    return (short, full) if nicknamed and short != full else (full,)


def _titled(words: Sequence[Word], first: int, at: int, last: int) -> bool:
    """Whether a title follows the noun at `first`: "relative à", "pour le plein emploi", "de finances"."""
    if at + 1 >= last or words[at].lower in word_set("laws", "bare_titling"):
        return at < last and words[at].lower in word_set("laws", "bare_titling")
    led = first > 0 and words[first - 1].lower in word_set("words", "singular")
    goal = words[at].lower == FOR and words[at + 1].lower in word_set("words", "the")
    kind = words[at].lower in word_set("words", "of") and words[at + 1].lower in word_set("laws", "kinds")
    return led and (goal or kind)


def _nickname_end(words: Sequence[Word], at: int, last: int) -> int:
    end = at + 1
    while end < last and (
        is_capital(words[end])
        or (words[end].lower in word_set("laws", "lowered") and end + 1 < last)
        or (words[end - 1].lower == AND and words[end].text.islower())
    ):
        if words[end].start - words[end - 1].end > 1:
            break
        if words[end].lower == AND and (
            end + 1 == last or words[end + 1].lower in word_set("words", "inside")
        ):
            break
        end += 1
    return end


def _word_after(words: Sequence[Word], offset: int, at: int, last: int) -> int:
    while at < last and words[at].start < offset:
        at += 1
    return at


def _known(noun: str, number: str | None, date: str | None, names: Sequence[str]) -> tuple[Record, ...]:
    index = _index()
    for key in ((noun, number), (noun, date if date and len(date) == 10 else None)):
        if key[1] and (found := index.get((norm(key[0]), key[1]))):
            return found
    for name in sorted(names, key=len, reverse=True):
        if found := index.get(("", norm(name))):
            return found
    return ()


@cache
def _index() -> Mapping[tuple[str, str], tuple[Record, ...]]:
    """Laws of the authority by kind of act and number or date, and by title without either."""
    found: dict[tuple[str, str], dict[str, Record]] = {}
    for record in terms.authority():
        if record.cls != "Law" or "-art-" in record.slug:
            continue
        kind = norm(record.label).split(" ", 1)[0]
        keys = [value for scheme, value in record.identifiers if scheme == "number"]
        for value in (*keys, *(span.edtf for span in find(record.label, None)[:1])):
            found.setdefault((kind, value), {})[record.iri] = record
        if match := re.match(table("laws")["dated_title"], norm(record.label)):
            found.setdefault(("", f"{kind} {match[3]}"), {})[record.iri] = record
        for name in record.names:
            found.setdefault(("", norm(name)), {})[record.iri] = record
    return {key: tuple(records.values()) for key, records in found.items() if len(records) == 1}
