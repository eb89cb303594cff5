"""Candidates of a sentence -> the same, a name and the place right after it made one where they name a branch.

French names the branch of a body by its place: "France Active Lorraine", "l'Adess du pays de Morlaix", "Terre neuve
Grand Poitiers". A local authority has no branch, nor has a body that the authority knows in one place; where several
records share a name by kind ("CRESS Bretagne"), linking tells which is meant.

>>> from extract.language.words import words
>>> text = "l'Adess du pays de Morlaix"
>>> adess, pays = Candidate(1, 2, None, ("Adess",)), Candidate(3, 6, "Territory", ("pays de Morlaix",))
>>> [c.names for c in branches(text, words(text), 6, [pays, adess])]
[('Adess du pays de Morlaix',)]
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart, is_article, is_capital
from extract.language.reach import name_end
from extract.naming.candidate import Candidate
from extract.naming.gazetteer import shared, spelled_alike
from extract.naming.person import is_forename, is_role
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_NATIONAL = frozenset({"Network", "SSEOrganisation", "Agency", "Company"})
_TOWNS = frozenset({"Commune", "Departement", "Region"})
_REGIONS = frozenset({"Departement", "Region"})
_LONGEST_LINK = 2


def branches(text: str, words: Sequence[Word], last: int, candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates of a sentence in text order, each branch one of them in place of its name and its place."""
    found = sorted(candidates, key=lambda c: c.first)
    for at in reversed(range(len(found))):
        c, place = found[at], found[at + 1] if at + 1 < len(found) else None
        if place and _is_spelled_out(words, c, place):
            found[at : at + 2] = [_after_acronym(text, words, c, place)]
        elif place and _is_branch(words, c, place):
            limit = found[at + 2].first if at + 2 < len(found) else last
            end = name_end(words, place.first, limit) if _is_cut(words, place, limit) else place.last
            found[at : at + 2] = [_branch(text, words, c, end, place.names[0])]
        elif (end := _run_end(words, c, place.first if place else last)) > c.last:
            found[at] = _branch(text, words, c, end, text[words[c.last].start : words[end - 1].end])
    return found


def _is_spelled_out(words: Sequence[Word], c: Candidate, place: Candidate) -> bool:
    """Whether the place of a body follows its acronym: "agence régionale de santé (ARS) Occitanie"."""
    aside = words[c.last : place.first]
    marked = [w.text for w in aside[:1]] == ["("] and [w.text for w in aside[2:]] == [")"]
    return marked and aside[1].text.isupper() and not is_apart(words, place.first) and _is_followed(c, place)


def _after_acronym(text: str, words: Sequence[Word], c: Candidate, place: Candidate) -> Candidate:
    """A body by its name and by its acronym, each with its place."""
    short, where = words[c.last + 1].text, place.names[0]
    whole = text[words[c.first].start : words[place.last - 1].end]
    names = (f"{c.names[0]} {where}", f"{short} {where}", whole, short)
    return Candidate(c.first, place.last, c.cls, names, (), c.head, c.determiner)


def _is_cut(words: Sequence[Word], place: Candidate, last: int) -> bool:
    """Whether the name of a place goes on in capitals that no register has: "Rhône Alpes"."""
    return place.last < last and is_capital(words[place.last]) and not is_apart(words, place.last)


def _branch(text: str, words: Sequence[Word], c: Candidate, end: int, place: str) -> Candidate:
    more = text[words[c.last - 1].end : words[end - 1].end]
    records = spelled_alike(f"{c.names[0]} {place}") if c.records else ()
    head = head_at(words, c.first, c.last) if c.records else None
    cls = records[0].cls if records else head.cls if head else c.cls
    noun = c.head or (head.noun if head else "")
    return Candidate(c.first, end, cls, tuple(name + more for name in c.names), records, noun, c.determiner)


def _run_end(words: Sequence[Word], c: Candidate, last: int) -> int:
    """Where a known name ends that goes on in bare capitals."""
    if not c.records or not _is_national(c) or c.last >= last or is_apart(words, c.last):
        return c.last
    word = words[c.last]
    if word.text in word_set("heads", "branches"):
        return c.last + 1
    surname = c.last + 1 < last and is_capital(words[c.last + 1])
    person = (
        is_role(word) or (is_forename(word.norm) and surname) or word.lower in word_set("words", "titles")
    )
    return c.last if person else name_end(words, c.last, last)


def _is_branch(words: Sequence[Word], c: Candidate, place: Candidate) -> bool:
    between = words[c.last : place.first]
    apart = any(is_apart(words, i) for i in range(c.last, min(place.first, c.last + _LONGEST_LINK) + 1))
    if not c.proper or len(between) > _LONGEST_LINK or apart or c.cls in table("references")["local"]:
        return False
    if not between:
        return _is_followed(c, place)
    if between[0].lower not in word_set("words", "of") or any(
        w.lower not in word_set("words", "the") for w in between[1:]
    ):
        return False
    where = (place.cls in _TOWNS and bool(place.records)) or (place.cls == "Territory" and place.proper)
    if c.cls is None:
        return where and c.head != "«" and _is_kind(words, c, place)
    return where and bool(c.records) and (_is_national(c) or _is_elsewhere(c, place))


def _is_followed(c: Candidate, place: Candidate) -> bool:
    """Whether a name goes on in the name of its place: "France Active Lorraine"."""
    if len(c.records) > 1 and c.cls not in table("references")["local"]:
        return place.cls in _TOWNS and not any(record.place for record in c.records)
    if c.records:
        bare = place.cls is None and place.head != "«"
        return _is_national(c) and (bare or place.cls in _TOWNS)
    local = place.cls in _TOWNS or place.cls in table("references")["local"]
    if c.cls is None and c.head != "«":
        return bool(place.records) and place.cls in _REGIONS
    return (
        bool(c.head)
        and bool(place.records)
        and local
        and c.cls not in table("references")["local"]
        and (terms.kind_of(c.cls or "Person") == "Organisation")
    )


def _is_kind(words: Sequence[Word], c: Candidate, place: Candidate) -> bool:
    """Whether a bare name may be that of a kind of body, of which each place has one: an acronym."""
    name = [w for w in words[c.first : c.last] if not is_article(w)]
    return len(name) == 1 and (name[0].text.isupper() or place.cls == "Territory")


def _is_national(c: Candidate) -> bool:
    record = c.records[0]
    has_places = any(kin.place for name in record.ambiguous for kin in spelled_alike(name))
    return len(c.records) == 1 and record.cls in _NATIONAL and record.place is None and not has_places


def _is_elsewhere(c: Candidate, place: Candidate) -> bool:
    """Whether the only record of an everyday name lies in another place: "la Maison de l'ESS de Béziers"."""
    record = c.records[0]
    if len(c.records) > 1 or record.place is None or record not in shared(c.names[0]):
        return False
    return record.place not in terms.slugify(place.names[0])
