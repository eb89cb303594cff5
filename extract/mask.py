"""Text -> the same text with contact details masked: "ines@avise.org" becomes "████@avise.org".

Every e-mail address and telephone number, and a postal address that is a person's or stands in a contact
block, are personal data and leave no trace in the output. Each of their characters becomes "█" and no other
changes, so that offsets stay true. The domain of an e-mail address stays, because it names the body and not
the person; so does the town. Amounts, dates, numbers of firms and of laws are no telephone numbers; a street
in running prose stays.

>>> mask("Contact : ines.dm@example.org – 01 99 00 41 27, 3, quai des Fileuses, 93500 Pantin")
'Contact : ███████@example.org – ██████████████, ████████████████████, █████ Pantin'
>>> mask("768 200 € en 2018, un local prêté rue des Tanneurs, loi n° 2014-856")
'768 200 € en 2018, un local prêté rue des Tanneurs, loi n° 2014-856'
"""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.leftover import leftovers
from extract.profile import profiles
from extract.readers.contact import CODE, patterns
from extract.readers.signs import plain
from ontology.account import accounts

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Span = tuple[int, int]

BLACK = "█"
_SHOWN = re.compile(r"[^\n]")
_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[0-9]+")
_PHONE_START = re.compile(r"[03+(]")
_SENTENCE_END = re.compile(r"[^\W\d_]{4}[.!?]\s+\S")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"«»]++")
_WORD_BEFORE = re.compile(r" ([^\W\d_]{2,20})(?![^\s:(|])")
_PARTED = re.compile(r"[\w][._-][\w]|[0-9]")
_ENUMERATES = re.compile(r"[,;]")
_LOOSE = frozenset({"compact", "odd", "bare", "listed", "cells"})
"""Forms of telephone numbers that the address of a page may have by chance."""
_TORN = re.compile(r"0[1-9](?:[^0-9\n]{1,3}[0-9]{2}){3}[^0-9\n]{1,3}[0-9][^0-9\n]{1,3}[0-9]")
_GOES_ON = re.compile(r"[ .,]{1,3}[0-9]")
_SURE_CELLS = re.compile(r"0[1-9] ?[0-9]|[0-9| ]{2,13}[0-9]{2} [0-9]{2}")
"""A row of cells whose first has four figures or more, or one of whose cells has pairs: no three columns of counts."""
_LONGEST_NAME, _COUNT = 24, 8
_LONGEST_LOCAL, _NEAR, _LINE, _SHORT, _LINES = 320, 100, 200, 120, 3
_BREAKS, _SHORTEST_ABROAD = 2, 9


def mask(text: str) -> str:
    """The text with each character of a contact detail replaced by "█"; line breaks stay."""
    read = plain(text)
    lower = read.lower()
    found = _merged([*_emails(read, lower), *_phones(read, lower)])
    spans = _merged([*found, *_addresses(read, lower, found), *accounts(read), *profiles(read)])
    masked = _blackened(text, spans)
    return _blackened(masked, _merged(leftovers(masked)))


def _blackened(text: str, spans: Iterable[Span]) -> str:
    parts: list[str] = []
    at = 0
    for start, end in spans:
        parts += text[at:start], _SHOWN.sub(BLACK, text[start:end])
        at = end
    return "".join([*parts, text[at:]])


def _merged(spans: Iterable[Span]) -> list[Span]:
    """Sorted, those that overlap made one."""
    merged: list[Span] = []
    for start, end in sorted(spans):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return merged


def _matches(pattern: re.Pattern[str], anchor: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    """The matches that begin where a much cheaper pattern does, none overlapping."""
    end = 0
    for start in anchor.finditer(text):
        if start.start() >= end and (match := pattern.match(text, start.start())):
            end = match.end()
            yield match


def _emails(text: str, lower: str) -> Iterator[Span]:
    """The part before the "@" of each address, however the sign is written."""
    forms = patterns()
    if any(sign in lower for sign in ("@", "%40", "%2540", "&#", "&commat;", "&amp;")):
        for sign in forms.at_sign.finditer(text):
            if local := _local(text, sign.start()):
                yield local
    if forms.at_hint.search(lower):
        for sign in forms.at_wrapped.finditer(text):
            local = _local(text, sign.start())
            if local and (not sign["bare"] or _PARTED.search(text, *local)):
                yield local
    if forms.spelt_hint.search(lower):
        for match in forms.spelt_email.finditer(text):
            given = _WORD_BEFORE.match(text[max(0, match.start() - _LONGEST_NAME) : match.start()][::-1])
            is_given = given and given[1][::-1].lower() in _given_names()
            yield match.start("local") - (given.end(1) if given and is_given else 0), match.end("local")


def _local(text: str, end: int) -> Span | None:
    """The part of an e-mail address that ends before its sign, or a blank before it."""
    local = patterns().local_backwards.match(text[max(0, end - _LONGEST_LOCAL) : end][::-1])
    return (end - local.end("local"), end - local.start("local")) if local else None


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name.lower() for name in word_set("forenames", "forenames"))


def _phones(text: str, lower: str) -> Iterator[Span]:
    forms = patterns()
    urls = [match.span() for match in _URL.finditer(text)]
    for match in _matches(forms.phone, _PHONE_START, text):
        if _is_phone(match) and not (match.lastgroup in _LOOSE and _covers(urls, match.span())):
            ending = forms.ending.match(text, match.end())
            yield match.start(), (ending or match).end()
    yield from (match.span("number") for match in forms.phone_link.finditer(text))
    if forms.phone_hint.search(lower):
        for match in forms.cued_phone.finditer(text):
            if len(_DIGIT.findall(match["number"])) >= (4 if match["sure"] else 8):
                yield match.span("number")


def _is_phone(match: re.Match[str]) -> bool:
    """Whether what looks like a number is neither a run of counted numbers nor an amount."""
    found = match.group()
    if found.count("\n") > _BREAKS:
        return False
    if match.lastgroup in {"abroad", "dialled"}:
        grouped = re.fullmatch(r"\+[0-9]{1,3}(?:\s[0-9]{3})+", found)
        amount = patterns().unit.match(match.string, match.end())
        return len(_DIGIT.findall(found)) >= _SHORTEST_ABROAD and not (grouped and amount)
    pairs = [int(pair) for pair in re.findall(r"[0-9]{2}", found)]
    if match.lastgroup == "odd" and any(len(group) == 1 for group in _NUMBER.findall(found)):
        return _TORN.fullmatch(found) is not None and not _GOES_ON.match(match.string, match.end())
    if match.lastgroup == "cells" and not _SURE_CELLS.match(found):
        return _is_announced(match)
    if match.lastgroup == "listed" and _ENUMERATES.search(found) and pairs == sorted(pairs):
        return _is_announced(match)
    return match.lastgroup not in {"pairs", "listed", "cells"} or any(
        after != before + 1 for before, after in pairwise(pairs)
    )


def _is_announced(match: re.Match[str]) -> bool:
    """Whether a word for a telephone stands in the line before or near it."""
    before = match.string[max(0, match.start() - _NEAR) : match.start()].lower()
    return patterns().phone_hint.search(before) is not None


def _covers(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_left(spans, (span[0] + 1, 0)) - 1
    return at >= 0 and span[1] <= spans[at][1]


def _addresses(text: str, lower: str, contacts: Sequence[Span]) -> Iterator[Span]:
    """The street and the postcode of each address to be masked; `contacts` are the spans found before."""
    forms = patterns()
    roads = [*_matches(forms.numbered_road, _NUMBER, text), *forms.road_first.finditer(text)]
    for match in roads:
        start, end = match.span()
        if count := forms.before_number.search(text, max(0, start - _COUNT), start):
            start = count.start()
        near = forms.near_code.search(text, end, end + _NEAR)
        code = CODE.search(text, end, end + _NEAR)
        between = text[end : code.start()] if code else ""
        if code and between.count("\n") <= 2 and "\n\n" not in between and not _SENTENCE_END.search(between):
            street = forms.name.match(text, end) if between.endswith("(") else None
            yield start, street.end() if street else end + len(between.rstrip(" \n,;-"))
            yield code.span()
        elif (
            near and "\n\n" not in (between := text[end : near.start()]) and not _SENTENCE_END.search(between)
        ):
            yield start, near.start()
            yield near.span("code")
        elif _follows_a_person(text, start) or _in_block(text, match.span(), contacts):
            name = forms.name.match(text, end)
            yield start, name.end() if name else end
    for match in _matches(CODE, _NUMBER, text):
        place = forms.place.search(text, max(0, match.start() - _NEAR), match.start())
        left = max(0, match.start() - _NEAR)
        if site := forms.site.search(text, left, match.start()):
            yield site.start(), site.end()
            yield match.span()
        elif _in_block(text, match.span(), contacts):
            yield match.span()
            if place:
                yield place.span("place")
    if forms.home_hint.search(lower):
        for match in forms.home.finditer(text):
            yield match.span("home" if match["home"] else "lived")


def _follows_a_person(text: str, at: int) -> bool:
    """Whether a person stands just before, with a comma or a dash: "M. Dupont, 12 rue des Lilas"."""
    joint = text[max(0, at - 2) : at].rstrip()[-1:]
    return (joint in {",", "-", "(", ":"} or "\n" in text[max(0, at - 2) : at]) and bool(
        patterns().person.search(text, max(0, at - _NEAR), at)
    )


def _in_block(text: str, span: Span, contacts: Sequence[Span]) -> bool:
    """Whether a contact detail or a word such as "Contact :" stands in its line or a short one near by."""
    left, right = text[max(0, span[0] - _LINE) : span[0]], text[span[1] : span[1] + _LINE]
    if not (
        _touches(contacts, span[0] - len(left), span[1] + len(right))
        or patterns().cue_hint.search(f"{left}\n{right}".lower())
    ):
        return False
    before, after = left.split("\n")[-1 - _LINES :], right.split("\n")[: 1 + _LINES]
    own = before[-1] + text[slice(*span)] + after[0]
    at = span[0] - sum(map(len, before)) - len(before) + 1
    for line in [*before[:-1], own, *after[1:]]:
        near = line is own or max(len(line), len(own)) <= _SHORT
        if near and (_touches(contacts, at, at + len(line)) or patterns().cue.search(line)):
            return True
        at += len(line) + 1
    return False


def _touches(spans: Sequence[Span], start: int, end: int) -> bool:
    at = bisect_left(spans, (start, start))
    return at < len(spans) and spans[at][0] < end
