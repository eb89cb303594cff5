"""Folded text -> the numbers written in it, in digits or in words.

French parts thousands by a space or a point and decimals by a comma; counts in words up to the thousands
("deux cent vingt", "quatre-vingt-dix-sept"); and has collective nouns for a number that is not exact ("une
trentaine"). What is counted, and whether a number is a date, a label or a count, is for later stages. "Un"
and "une" are articles here.

>>> [(str(n.value), n.form) for n in numbers("2 750 000 €, dix-neuf lieux, une trentaine d'acteurs")]
[('2750000', 'digits'), ('19', 'words'), ('30', 'collective')]
"""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.language.fold import any_of
from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_DIGITS = re.compile(
    r"(?<![\w.,/])(?<![^\W\d]-)(?<![0-9]')"
    r"(?!0[0-9])(?:[0-9]{1,3}(?:[ .][0-9]{3}){1,6}(?![0-9])|[0-9]{1,15}(?![0-9]))"
    r"(?:,[0-9]{1,6}|\.[0-9]{1,2}(?![0-9]))?(?![/.][0-9])"
)
_SEPARATOR = re.compile(r"[ .](?=[0-9]{3})")
_LONGEST_DETERMINER = 20


class Number(NamedTuple):
    """A number: where it stands, words such as "million" included, its value, and how it is written."""

    start: int
    end: int
    value: Decimal
    form: str
    """"digits", "words" or "collective"."""
    scale: int
    """What a word such as "million" has multiplied it by; else 1."""


def numbers(folded: str, start: int = 0, end: int | None = None) -> Iterator[Number]:
    """The numbers that begin between two places of a folded text, in order, none over another."""
    reached = start
    for trigger in _trigger().finditer(folded, start, len(folded) if end is None else end):
        if trigger.start() < reached:
            continue
        number = _number(folded, trigger, reached)
        if number is not None:
            reached = number.end
            yield number


def words_value(phrase: str) -> int:
    """The value of a number in words.

    >>> words_value("quatre-vingt-dix-sept"), words_value("deux mille cent"), words_value("trente et un")
    (97, 2100, 31)
    """
    values, special = table("figures")["number"], table("figures")["grammar"]
    total = current = 0
    before = ""
    for word in re.split(r"[ -]", phrase):
        if word.rstrip("s") == special["hundred"]:
            current = (current or 1) * 100
        elif word == special["thousand"]:
            total, current = total + (current or 1) * 1000, 0
        elif [before, word.rstrip("s")] == special["eighty"]:
            current += 4 * 20 - 4
        else:
            current += values.get(word, 0)
        before = word
    return total + current


def number_words() -> str:
    """A pattern for a number in words."""
    word, linked = any_of(_figures("number")), _figures("grammar")["linked"]
    return rf"{word}(?!\w)(?:[ -]{word}(?!\w)|[ -](?:{linked})(?!\w)){{0,6}}"


def _figures(key: str) -> Mapping[str, Any]:
    found: Mapping[str, Any] = table("figures")[key]
    return found


@cache
def _trigger() -> re.Pattern[str]:
    """What may be, or end, a number: one cheap pass over the text."""
    collective = [noun + end for noun in _figures("collective") for end in ("", "s")]
    alone = _figures("number").keys() - _figures("grammar")["articles"]
    return re.compile(rf"(?<!\w)(?:[0-9]+|{any_of([*alone, *collective, *_figures('scale')])}(?!\w))")


@cache
def _phrases() -> Mapping[str, re.Pattern[str]]:
    """Patterns of a number in words, of what stands before or after a collective noun and a scale."""
    grammar = _figures("grammar")
    adjective = rf"(?:(?:{'|'.join(grammar['collective_adjective'])}) )?"
    return {
        "words": re.compile(number_words()),
        "determiner": re.compile(rf"(?<!\w)({any_of(grammar['collective_before'])}) {adjective}$"),
        "collective": re.compile(rf" {adjective}{any_of(_figures('collective'))}s?(?!\w)"),
        "article": re.compile(rf"(?<!\w){any_of(grammar['articles'])} $"),
        "scale": re.compile(rf" ?({any_of(_figures('scale'))})(?!\w)( {grammar['half']}(?!\w))?"),
    }


def _number(folded: str, trigger: re.Match[str], reached: int) -> Number | None:
    start, end, word = *trigger.span(), trigger[0]
    if word[0].isdigit():
        digits = _DIGITS.match(folded, start)
        value = Decimal(_SEPARATOR.sub("", digits[0]).replace(",", ".")) if digits else Decimal(0)
        return _scaled(folded, start, digits.end(), value, "digits") if digits else None
    before = max(reached, start - _LONGEST_DETERMINER)
    if word in _figures("number"):
        return _in_words(folded, start, before)
    if word in _figures("scale"):
        found = _phrases()["article"].search(folded, before, start)
        return _scaled(folded, found.start(), start - 1, Decimal(1), "words") if found else None
    found = _phrases()["determiner"].search(folded, before, start)
    each = _figures("collective").get(word) or _figures("collective")[word.removesuffix("s")]
    times = _figures("number").get(found[1], 1) if found else 0
    return Number(found.start(), end, Decimal(each * times), "collective", 1) if found else None


def _in_words(folded: str, start: int, before: int) -> Number | None:
    """A number in words; the one of "pour cent" is none, that of "trois centaines" goes with its noun."""
    special = _figures("grammar")
    phrase = _phrases()["words"].match(folded, start)
    if phrase is None or _phrases()["collective"].match(folded, phrase.end()):
        return None
    if phrase[0] == special["hundred"] and folded.endswith(special["per_cent"], before, start):
        return None
    return _scaled(folded, start, phrase.end(), Decimal(words_value(phrase[0])), "words")


def _scaled(folded: str, start: int, end: int, value: Decimal, form: str) -> Number:
    match = _phrases()["scale"].match(folded, end)
    if match is None:
        return Number(start, end, value, form, 1)
    scale: int = _figures("scale")[match[1]]
    return Number(start, match.end(), (value + (Decimal("0.5") if match[2] else 0)) * scale, form, scale)
