"""Lexicon -> the patterns of e-mail addresses, telephones and postal addresses that `extract.mask` uses.

Each takes linear time on any text: runs are possessive and begin at a boundary, repeats have a small bound,
and what looks back is run over a window.

>>> patterns().phone.search("Tél. 01 99 00 41 27").group()
'01 99 00 41 27'
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.fold import any_of
from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterable

_GAP = r"(?:[ \xad]{1,6}|[ \xad]?\n[ \xad]?|[ \xad]?[./·•_*~'-]{1,2}[ \xad]?)"
"""Between the digits of a telephone number."""
_LIST = r"(?: ?[,:|;] ?| ?[()] ?)"
"""Between the cells of a row, or the parts of a list, that are one number."""
_BRACKET = r"[ .-]?[()] ?[()]?[ .-]?"
_AREA = rf"(?:{_GAP}?\((?!(?:19|20)[0-9]{{2}}\))[0-9]{{1,4}}\))?"
"""In brackets, after the code of a country; no year."""
_ODD = r"0[1-9](?:(?: {1,3}| ?[.·•_-] ?)?[0-9]){8}"
"""A telephone number in groups of any size."""
_DATE = r"[0-9]{2}[ ./_-](?:[0-9]{2}[ ./_-])?(?:19|20)[0-9]{2}(?![0-9])"
_FRANCE = r"33(?:[1-9][0-9]{8}(?![0-9])|[ .-][1-9](?:[ .-][0-9]{2}){4})"
"""A number after the prefix of France without its sign."""
_LOCAL = r"(?:[\w.+%'~$!^&\u0300-\u036f\xad-]|/(?!/))"
"""A character of the part of an e-mail address before its "@"."""
AT = r"(?:@|%(?:25)?40|&(?:amp;)?(?:#0{0,3}64|#[xX]0{0,3}40|commat);)"
POINT = r"(?:\.|%(?:25)?2[eE]|&(?:amp;)?(?:#0{0,3}46|#[xX]0{0,3}2[eE]|period);)"
_UPPER = r"[^\W\d_a-zà-öø-ÿœ]"
POSTCODE = r"(?:0[1-9]|[1-8][0-9]|9[0-578])"
CODE = re.compile(rf"(?<![\w.,/-])(?:FR?-)?{POSTCODE}[0-9]{{3}}(?=\s{{1,3}}{_UPPER}|(?<=\([0-9]{{5}})\))")
"""A postcode before the capital of its town, or in brackets after it."""


class Patterns(NamedTuple):
    """What contact details look like; a `hint` is searched in lower case first, to spare a dearer pattern."""

    at_sign: re.Pattern[str]
    at_hint: re.Pattern[str]
    at_wrapped: re.Pattern[str]
    local_backwards: re.Pattern[str]
    spelt_hint: re.Pattern[str]
    spelt_email: re.Pattern[str]
    phone: re.Pattern[str]
    ending: re.Pattern[str]
    phone_link: re.Pattern[str]
    phone_hint: re.Pattern[str]
    cued_phone: re.Pattern[str]
    unit: re.Pattern[str]
    numbered_road: re.Pattern[str]
    road_first: re.Pattern[str]
    near_code: re.Pattern[str]
    before_number: re.Pattern[str]
    site: re.Pattern[str]
    name: re.Pattern[str]
    place: re.Pattern[str]
    home_hint: re.Pattern[str]
    home: re.Pattern[str]
    person: re.Pattern[str]
    cue_hint: re.Pattern[str]
    cue: re.Pattern[str]


@cache
def patterns() -> Patterns:
    """The patterns, with the words of the lexicon."""
    words = table("reading")["contact"]
    return Patterns(
        **_email_patterns(words),
        **_wrapped_patterns(words),
        **_phone_patterns(words),
        **_address_patterns(words),
    )


def _email_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    at, bare, glued = _any(words["at"]), _any(words["at_bare"]), _any(words["at_glued"])
    opening, closing = r"[\[({<] ?", r" ?[\])}>]"
    label = r"[\w\xad-]++(?:(?<=[\xad-])\n[\w-]++)?+"
    cell = r"(?: ?\| ?|[ \n])"
    apart = rf"(?:{cell}?\.{cell}?{label}){{0,3}}{cell}?\.{cell}?(?:{_any(words['domains'])})(?!\w)"
    known = rf"(?:{_any(words['domains'])})(?!\w)"
    dot = rf" {{0,2}}{opening}(?:{_any(words['dot'])}|\.){closing} {{0,2}}"
    said = rf" (?:{_any(words['dot'])}) (?:{_any(words['domains_spelt'])})(?!\w)"
    domain = (
        rf"(?:{label}(?:(?:{POINT}{label})++|{apart}|,{known}|{dot}[\w-]|{said})"
        rf"|\[[0-9a-fA-FIPv.:]{{3,45}}\]|localhost(?!\w))"
    )
    spelt = rf"[\w-]++(?:(?:\.|{dot}| (?:{_any(words['dot'])}) )[\w-]++){{1,5}}"
    spelt_at = rf"{opening}(?:{at}|@){closing}| (?:{bare}) "
    return {
        "at_sign": re.compile(rf"{AT}(?:[ \xad]{{0,3}}|[ \xad]?[\n|][ \xad]?)(?={domain})"),
        "local_backwards": re.compile(
            rf"(?: {{0,2}}| ?[|\n] ?)(?P<local>\"[^\"\n@]{{1,64}}\"|\}}[^{{}}\n@]{{1,200}}\{{"
            rf"|(?:(?<= )|(?!{_LOCAL}++ )){_LOCAL}++(?: ?,{_LOCAL}++){{1,9}}(?= ?[:(\n]| ?\Z)"
            rf"|(?<= ){_LOCAL}++(?: \. {_LOCAL}++){{1,3}}"
            rf"|(?!/)(?:{_LOCAL}|;(?:64|[eE]2[xX])0{{0,3}}#(?:;pma)?&|;doirep(?:;pma)?&)++(?:\n(?=[\xad-]){_LOCAL}++|=(?!/){_LOCAL}++(?![?=]))?+)"
        ),
        "spelt_hint": re.compile(rf"{spelt_at}|[\[({{](?:{glued})[\])}}]"),
        "spelt_email": re.compile(
            rf"(?<!{_LOCAL})(?P<local>{_LOCAL}++(?:{dot}{_LOCAL}++){{0,4}})"
            rf"(?: {{0,2}}(?:{spelt_at}) {{0,2}}|[\[({{](?:{glued})[\])}}])(?={spelt})",
            re.IGNORECASE,
        ),
    }


def _wrapped_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    wrapped, known = _any(words["at_wrapped"]), rf"(?:{_any(words['domains'])})(?!\w)"
    joined = rf"[^\W_][\w-]{{0,60}}(?:\.[\w-]{{1,60}}){{0,3}}\.{known}"
    said = rf" (?:{_any(words['dot'])}) (?:{_any(words['domains_spelt'])})(?!\w)"
    return {
        "at_hint": re.compile(wrapped),
        "at_wrapped": re.compile(
            rf"(?:(?<=[^\s])_(?:{wrapped})_| ?(?P<edge>[*#~%|/\"'«-]) ?(?:{wrapped}) ?(?:(?P=edge)|») ?)(?={joined})"
            rf"|(?<=[^\W_]) (?:{wrapped}) (?=[\w-]{{1,60}}{said})"
            rf"|(?<=[\w.-])(?P<bare> (?:{wrapped}) )(?={joined})",
            re.IGNORECASE,
        ),
    }


def _phone_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    second = r"(?:(?<![0-9][.,/])|(?<=[ ./-][0-9]{2}[,/])|(?<=[0-9]{8}[,/]))"
    start, end = rf"(?<![0-9]){second}(?<!19[0-9]{{2}}[./_-])(?<!20[0-9]{{2}}[./_-])", r"(?![0-9])"
    alone, france = rf"{start}(?<![0-9]\s)", r"\(?(?:\+|(?<![0-9])00) ?33\)?"
    forms = {
        "france": rf"{france}{_GAP}?(?:\(0\){_GAP}?|0)?[1-9](?:{_GAP}?[0-9]){{8}}",
        "abroad": rf"(?<!\w)\+[0-9]{{1,3}}{_AREA}(?:{_GAP}?[0-9]){{6,13}}",
        "dialled": rf"(?<!\w){alone}00 ?[1-9][0-9]{{0,2}}(?:{_GAP}?[0-9]){{7,10}}",
        "pairs": rf"{start}(?:\(0[1-9]\)|0[1-9])(?:(?:{_GAP}|{_BRACKET})[0-9]{{2}}){{4}}",
        "trunk": rf"(?:\(0\)|\(33\)) ?[1-9](?:{_GAP}?[0-9]{{2}}){{4}}",
        "compact": r"(?<![0-9])(?<![0-9][.,])0[1-9][0-9]{8}",
        "next": r"(?<=[0-9]{10}[,/])0[1-9][0-9]{8}",
        "bare": rf"(?<![\w.,/+-])(?<!FR )(?<![0-9] ){_FRANCE}(?! ?[0-9])",
        "special": rf"{alone}0{_GAP}?[1-9][0-9]{{2}}(?:(?:{_GAP}[0-9]{{3}}){{2}}|(?:{_GAP}[0-9]{{2}}){{3}})",
        "triple": rf"{alone}0[1-9][0-9]{_GAP}[0-9]{{3}}(?:{_GAP}[0-9]{{2}}){{2}}",
        "quarters": rf"{alone}0[1-9](?:{_GAP}[0-9]{{4}}){{2}}",
        "listed": rf"{start}(?<![0-9][,:|;] )\(?0[1-9](?:{_LIST}[0-9]{{2}}){{4}}(?! ?[,:|;] ?[0-9])",
        "odd": rf"{alone}(?!{_DATE}){_ODD}",
        "halves": rf"{alone}0[1-9]{_GAP}[0-9]{{2}}(?:{_GAP}[0-9]{{3}}){{2}}",
        "area": r"\([2-9][0-9]{2}\) ?[2-9][0-9]{2}[.-][0-9]{4}",
        "cells": rf"{start}(?=[0-9 ]{{2,14}}\|)0[1-9](?:(?:{_GAP}| ?\| ?)?[0-9]{{2}}){{4}}(?! ?\| ?[0-9])",
    }
    sure, likely = _any(words["phone"]), _any([*words["phone"], *words["mobile"]])
    number = r"(?P<number>\+?\(?[0-9](?:[\s().·•_*\xad-]{0,3}[0-9]){3,14})(?![0-9])"
    return {
        "phone": re.compile("|".join(f"(?P<{name}>{form}{end})" for name, form in forms.items())),
        "ending": re.compile(r" ?/ ?[0-9]{2}(?![0-9/]|[.,][0-9]| ?[€%])"),
        "phone_link": re.compile(
            rf"(?:{_any(words['phone_links'])})(?P<number>(?:\+|%2B)?[0-9](?:%20|[ .-]?[0-9]){{7,14}})",
            re.IGNORECASE,
        ),
        "phone_hint": re.compile(rf"(?:{likely})(?=[\s.:-])"),
        "cued_phone": re.compile(
            rf"(?<!\w)(?:(?P<sure>(?:{sure}) ?[.:]\.?)|(?:{likely})[.:]?) {{0,2}}[:-]?\s{{0,2}}{number}",
            re.IGNORECASE,
        ),
        "unit": re.compile(rf" ?(?:{_any(words['units'])})(?!\w)", re.IGNORECASE),
    }


def _address_patterns(words: dict[str, list[str]]) -> dict[str, re.Pattern[str]]:
    road = rf"(?<!\w)(?:{_any(words['roads'])})(?!\w)"
    count, joint = _any(words["number"]), _any(words["joints"])
    number = (
        rf"(?<!\w)(?<![0-9][.,/-])[0-9]{{1,4}}(?: ?(?:{_any(words['repeats'])}|[a-d])(?!\w))?"
        rf"(?: ?(?:[/-]|{joint}) ?[0-9]{{1,4}}(?![0-9]))?(?: {{1,2}}|,) {{0,2}},? {{0,2}}"
    )
    name = rf"[^\n,;()|█]{{1,60}}?(?=$|[\n,;()|]| -|\.(?:\s|$)|\s(?:-|{_any(words['to'])})\s)"
    box = rf"(?<!\w)(?:{_any(words['boxes'])}) ?[0-9]{{1,6}}"
    cue, resides, lives = _any(words["cues"]), _any(words["resides"]), _any(words["lives"])
    stop = "|".join(rf"(?<=\b{re.escape(word)})" for word in [*words["short"], "M"])
    said, part = rf"(?:[^\n.;]|(?:{stop})\.)", rf"(?:[^\n;.|█]|(?:{stop})\.)"
    hosts = rf"(?:{_any(words['at_home_of'])}) (?:{_any(word_set('forenames', 'forenames'))})"
    fold = re.IGNORECASE
    return {
        "numbered_road": re.compile(number + road, fold),
        "road_first": re.compile(rf"{road} [^\n,;.0-9█]{{1,40}}?,? ?(?:{count}) ?[0-9]{{1,4}}(?!\w)", fold),
        "near_code": re.compile(rf"[,\n-] ?(?:FR?-)?(?P<code>{POSTCODE} [0-9]{{3}})(?= {_UPPER})"),
        "before_number": re.compile(rf"(?<!\w)(?:{count}) ?$", fold),
        "site": re.compile(
            rf"(?<!\w)(?:{_any(words['sites'])})(?!\w){part}{{0,60}}?(?:\n{part}{{0,60}}?)?[\s,;-]{{1,6}}$",
            fold,
        ),
        "name": re.compile(name),
        "place": re.compile(rf"(?P<place>{road}[^\n;|█]{{1,60}}?|{box})[\s,;-]{{1,6}}$", fold),
        "home_hint": re.compile(rf"{resides}|{lives}|{_any(words['at_home_of'])}"),
        "home": re.compile(
            rf"(?<!\w)(?:{resides})(?!\w){said}{{1,40}}?(?P<home>(?:{number})?{road}{name})"
            rf"|(?<!\w)(?:{lives}|{hosts})(?!\w){said}{{1,60}}?(?P<lived>{number}{road}{name})",
            fold,
        ),
        "person": re.compile(
            rf"(?:(?<!\w)(?:{_any(words['persons'])})\s[^\n.;:█]{{1,80}}?"
            rf"|(?<!\w){_UPPER}[\w'’-]{{1,30}}(?:\s{_UPPER}[\w'’-]{{1,30}}){{1,3}})(?:[,(:]|\s[(:-]|\n)\s?$"
        ),
        "cue_hint": re.compile(cue),
        "cue": re.compile(
            rf"(?:^|[.!?:;|]|\s-) {{0,2}}(?:{cue})(?!\w)|(?<!\w)(?:{cue})(?!\w)[^\n:]{{0,30}}:", fold
        ),
    }


def _any(words: Iterable[str]) -> str:
    """A pattern for any of some words; a space stands for any."""
    return any_of(words).replace(r"\ ", " ")
