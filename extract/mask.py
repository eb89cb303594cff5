"""Text -> the same text with contact details masked: "ines@avise.org" becomes "████@avise.org".

Every e-mail address and telephone number, and a postal address that is a person's or stands in a contact
block, are personal data and leave no trace in the output. Each of their characters becomes "█" and no other
changes, so that offsets stay true. The domain of an e-mail address stays, because it names the body and not
the person; so does the town. Amounts, dates, numbers of firms and of laws are no telephone numbers; a street in
running prose stays.

Every pattern takes linear time: possessive runs that begin at a boundary, and repeats with a small bound.

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
from typing import TYPE_CHECKING, NamedTuple

from extract.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Span = tuple[int, int]

BLACK = "█"
_SHOWN = re.compile(r"[^\n]")
_DIGIT = re.compile(r"[0-9]")
_NUMBER = re.compile(r"[0-9]+")
_PHONE_START = re.compile(r"[0+(]")
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"«»]++")
_SPACES = (" ", "\t", "\xa0", "\u2009", "\u202f")
_SPACE = r"[ \t\xa0\u2009\u202f]"
_GAP = rf"(?:{_SPACE}{{1,2}}|\n|{_SPACE}?[./·–‑-]{_SPACE}?)"
"""Between the digits of a telephone number."""
_LOCAL = r"[\w.+'’~$!^\u0300-\u036f\xad\u200b-\u200d\u2060\ufeff-]"
"""A character of the part of an e-mail address before its "@"."""
_UPPER = r"[^\W\d_a-zà-öø-ÿœ]"
_CODE = re.compile(rf"(?<![\w.,/-])(?:F-)?(?:0[1-9]|[1-8][0-9]|9[0-578])[0-9]{{3}}(?=\s{{1,3}}{_UPPER})")
"""A postcode before the capital of its town."""
_LONGEST_LOCAL, _NEAR, _LINE, _SHORT, _LINES = 320, 100, 200, 120, 3


def mask(text: str) -> str:
    """The text with each character of a contact detail replaced by "█"; line breaks stay."""
    lower = text.lower()
    found = _merged([*_emails(text, lower), *_phones(text, lower)])
    spans = _merged([*found, *_addresses(text, lower, found)])
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
    forms = _patterns()
    if any(sign in lower for sign in ("@", "＠", "%40", "&#", "&commat;")):
        for sign in forms.at_sign.finditer(text):
            before = text[max(0, sign.start() - _LONGEST_LOCAL) : sign.start()][::-1]
            local = forms.local_backwards.match(before)
            if local and bool(local["gap"]) == sign["gap"].startswith(_SPACES):
                yield sign.start() - local.end(), sign.start() - local.start("local")
    if forms.spelt_hint.search(lower):
        yield from (match.span("local") for match in forms.spelt_email.finditer(text))


def _phones(text: str, lower: str) -> Iterator[Span]:
    forms = _patterns()
    urls = [match.span() for match in _URL.finditer(text)]
    for match in _matches(forms.phone, _PHONE_START, text):
        if _is_phone(match) and not (match.lastgroup == "compact" and _covers(urls, match.span())):
            yield match.span()
    if forms.phone_hint.search(lower):
        for match in forms.cued_phone.finditer(text):
            if len(_DIGIT.findall(match["number"])) >= (4 if match["sure"] else 8):
                yield match.span("number")


def _is_phone(match: re.Match[str]) -> bool:
    """Whether what looks like a number is neither a run of counted numbers nor an amount."""
    found = match.group()
    if found.count("\n") > 1:
        return False
    if match.lastgroup == "abroad":
        grouped = re.fullmatch(r"\+[0-9]{1,3}(?:\s[0-9]{3})+", found)
        amount = _patterns().unit.match(match.string, match.end())
        return len(_DIGIT.findall(found)) >= 9 and not (grouped and amount)
    pairs = [int(pair) for pair in re.findall(r"[0-9]{2}", found)]
    return match.lastgroup != "pairs" or any(after != before + 1 for before, after in pairwise(pairs))


def _covers(spans: Sequence[Span], span: Span) -> bool:
    at = bisect_left(spans, (span[0] + 1, 0)) - 1
    return at >= 0 and span[1] <= spans[at][1]


def _addresses(text: str, lower: str, contacts: Sequence[Span]) -> Iterator[Span]:
    """The street and the postcode of each address to be masked; `contacts` are the spans found before."""
    forms = _patterns()
    for match in _matches(forms.numbered_road, _NUMBER, text):
        start, end = match.span()
        code = _CODE.search(text, end, end + _NEAR)
        between = text[end : code.start()] if code else ""
        if code and between.count("\n") <= 2 and "\n\n" not in between:
            yield start, end + len(between.rstrip(" \n,;–—-"))
            yield code.span()
        elif _follows_a_person(text, start) or _in_block(text, match.span(), contacts):
            name = forms.name.match(text, end)
            yield start, name.end() if name else end
    for match in _matches(_CODE, _NUMBER, text):
        if place := forms.place.search(text, max(0, match.start() - _NEAR), match.start()):
            start = place.start()
        if _in_block(text, match.span(), contacts):
            yield match.span()
            if place:
                yield place.span("place")
    if forms.home_hint.search(lower):
        yield from (match.span("home") for match in forms.home.finditer(text))


def _follows_a_person(text: str, at: int) -> bool:
    """Whether the name of a person stands just before, with a comma or a dash: "M. Dupont, 12 rue des Lilas"."""
    joint = text[max(0, at - 2) : at].rstrip()[-1:]
    return joint in {",", "–", "—", "-"} and bool(_patterns().person.search(text, max(0, at - _NEAR), at))


def _in_block(text: str, span: Span, contacts: Sequence[Span]) -> bool:
    """Whether a contact detail or a word such as "Contact :" stands in its line, or in a short one near by."""
    before = text[max(0, span[0] - _LINE) : span[0]].split("\n")[-1 - _LINES :]
    after = text[span[1] : span[1] + _LINE].split("\n")[: 1 + _LINES]
    own = before[-1] + text[slice(*span)] + after[0]
    at = span[0] - sum(map(len, before)) - len(before) + 1
    for line in [*before[:-1], own, *after[1:]]:
        near = line is own or max(len(line), len(own)) <= _SHORT
        if near and (_touches(contacts, at, at + len(line)) or _patterns().cue.search(line)):
            return True
        at += len(line) + 1
    return False


def _touches(spans: Sequence[Span], start: int, end: int) -> bool:
    at = bisect_left(spans, (start, start))
    return at < len(spans) and spans[at][0] < end


class _Patterns(NamedTuple):
    at_sign: re.Pattern[str]
    local_backwards: re.Pattern[str]
    spelt_hint: re.Pattern[str]
    spelt_email: re.Pattern[str]
    phone: re.Pattern[str]
    phone_hint: re.Pattern[str]
    cued_phone: re.Pattern[str]
    unit: re.Pattern[str]
    numbered_road: re.Pattern[str]
    name: re.Pattern[str]
    place: re.Pattern[str]
    home_hint: re.Pattern[str]
    home: re.Pattern[str]
    person: re.Pattern[str]
    cue: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    words = table("reading")["contact"]
    return _Patterns(**_email_patterns(words), **_phone_patterns(words), **_address_patterns(words))


def _email_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    at, bare, glued = _any(words["at"]), _any(words["at_bare"]), _any(words["at_glued"])
    opening, closing = rf"[\[({{<]{_SPACE}?", rf"{_SPACE}?[\])}}>]"
    sign = r"(?:[@＠]|%40|&#0{0,3}64;|&#[xX]0{0,3}40;|&commat;)"
    domain = r"[\w-]++(?:\.[\w-]++)++"
    dot = rf"{_SPACE}{{0,2}}{opening}(?:{_any(words['dot'])}|\.){closing}{_SPACE}{{0,2}}"
    spelt = rf"[\w-]++(?:(?:\.|{dot}|{_SPACE}(?:{_any(words['dot'])}){_SPACE})[\w-]++){{1,5}}"
    spelt_at = rf"{opening}(?:{at}|@){closing}|{_SPACE}(?:{bare}){_SPACE}"
    return {
        "at_sign": re.compile(rf"{sign}(?P<gap>{_SPACE}{{1,2}}|\n?)(?={domain})"),
        "local_backwards": re.compile(rf"(?P<gap>{_SPACE}{{0,2}})(?P<local>\"[^\"\n@]{{1,64}}\"|{_LOCAL}++)"),
        "spelt_hint": re.compile(rf"{spelt_at}|[\[({{](?:{glued})[\])}}]"),
        "spelt_email": re.compile(
            rf"(?<!{_LOCAL})(?P<local>{_LOCAL}++(?:{dot}{_LOCAL}++){{0,4}})"
            rf"(?:{_SPACE}{{0,2}}(?:{spelt_at}){_SPACE}{{0,2}}|[\[({{](?:{glued})[\])}}])(?={spelt})",
            re.IGNORECASE,
        ),
    }


def _phone_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    start, end = r"(?<![0-9])(?<![0-9][.,/])", r"(?![0-9])"
    forms = {
        "france": rf"\(?(?:\+|(?<![0-9])00){_SPACE}?33\)?{_GAP}?(?:\(0\){_GAP}?|0)?[1-9](?:{_GAP}?[0-9]){{8}}",
        "abroad": rf"(?<!\w)\+[0-9]{{1,3}}(?:{_GAP}?\(0\))?(?:{_GAP}?[0-9]){{6,13}}",
        "pairs": rf"{start}(?:\(0[1-9]\)|0[1-9])(?:{_GAP}[0-9]{{2}}){{4}}",
        "trunk": rf"(?:\(0\)|\(33\)){_SPACE}?[1-9](?:{_GAP}?[0-9]{{2}}){{4}}",
        "compact": r"(?<![\w/=,_-])(?<![0-9]\.)0[1-9][0-9]{8}",
        "special": rf"{start}(?<![0-9]\s)0{_GAP}?[1-9][0-9]{{2}}(?:(?:{_GAP}[0-9]{{3}}){{2}}|(?:{_GAP}[0-9]{{2}}){{3}})",
        "triple": rf"{start}(?<![0-9]\s)0[1-9][0-9]{_GAP}[0-9]{{3}}(?:{_GAP}[0-9]{{2}}){{2}}",
        "halves": rf"{start}(?<![0-9]\s)0[1-9]{_GAP}[0-9]{{2}}(?:{_GAP}[0-9]{{3}}){{2}}",
    }
    sure, likely = _any(words["phone"]), _any([*words["phone"], *words["mobile"]])
    number = r"(?P<number>\+?\(?[0-9](?:[\s().–-]{0,2}[0-9]){3,14})(?![0-9])"
    return {
        "phone": re.compile("|".join(f"(?P<{name}>{form}{end})" for name, form in forms.items())),
        "phone_hint": re.compile(rf"(?:{likely})(?=[\s.:])"),
        "cued_phone": re.compile(
            rf"(?<!\w)(?:(?P<sure>(?:{sure}){_SPACE}?[.:]\.?)|(?:{likely})[.:]?){_SPACE}{{0,2}}:?{_SPACE}{{0,2}}{number}",
            re.IGNORECASE,
        ),
        "unit": re.compile(rf"{_SPACE}?(?:{_any(words['units'])})(?!\w)", re.IGNORECASE),
    }


def _address_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    road = rf"(?<!\w)(?:{_any(words['roads'])})(?!\w)"
    number = (
        rf"(?<!\w)(?<![0-9][.,/-])[0-9]{{1,4}}(?:{_SPACE}?(?:{_any(words['repeats'])}|[a-d])(?!\w))?"
        rf"(?:{_SPACE}?[/–-]{_SPACE}?[0-9]{{1,4}}(?![0-9]))?(?:{_SPACE}{{1,2}}|,){_SPACE}{{0,2}},?{_SPACE}{{0,2}}"
    )
    name = r"[^\n,;()|–—█]{1,60}?(?=$|[\n,;()|–—]|\.(?:\s|$)|\s[àa-]\s)"
    box = rf"(?<!\w)(?:{_any(words['boxes'])}){_SPACE}?[0-9]{{1,6}}"
    cue, resides = _any(words["cues"]), _any(words["resides"])
    fold = re.IGNORECASE
    return {
        "numbered_road": re.compile(number + road, fold),
        "name": re.compile(name),
        "place": re.compile(rf"(?P<place>{road}[^\n;|█]{{1,60}}?|{box})[\s,;–—-]{{1,6}}$", fold),
        "home_hint": re.compile(resides),
        "home": re.compile(
            rf"(?<!\w)(?:{resides})(?!\w)[^\n.;]{{1,40}}?(?P<home>(?:{number})?{road}{name})", fold
        ),
        "person": re.compile(
            rf"(?:(?<!\w)(?:{_any(words['persons'])})\s[^\n.;:█]{{1,80}}?"
            rf"|(?<!\w){_UPPER}[\w'’-]{{1,30}}(?:\s{_UPPER}[\w'’-]{{1,30}}){{1,3}})(?:,|\s[–—-])\s?$"
        ),
        "cue": re.compile(
            rf"(?:^|[.!?:;–—|]){_SPACE}{{0,2}}(?:{cue})(?!\w)|(?<!\w)(?:{cue})(?!\w)[^\n:]{{0,30}}:", fold
        ),
    }


def _any(words: Iterable[str]) -> str:
    """An alternation, the longest first; a space stands for any."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace(r"\ ", _SPACE) for word in ordered)
