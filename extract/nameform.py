"""A person's name -> the forms that it is known by; a text -> the runs of words that may be one.

A run goes over what stands between the words of a name: a line end, the bars of a table, emphasis, brackets. It may
leave out what was put into it: a nickname in brackets, a second given name, whose surname it shares, a surname joined.

>>> words("Zoé&nbsp;Le%20noir")[1].group()
'Le'
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MOST", "Run", "addresses", "forenames", "forms", "key", "plain", "runs", "stands", "words"]

MOST = 16
"""Words of a name."""
_OFTEN = 6
"""Words of a name that is tried at every place; a longer one has capitals at both ends, or no space in it."""
_BEFORE, _AFTER = 3, 6
"""Words of a given name and of a surname, where something stands between them."""
_LINE_ENDS = 2
"""Between two words of a name, at most."""
_SHORTEST = 6
"""Letters of an initial glued to a surname, as in an address: shorter ones are words as well."""
_UNSEEN = "\xad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
_SPACED = r"&(?:nbsp|thinsp|ensp|emsp|shy|#160|#[xX][aA]0);|%[0-9a-fA-F]{2}"
_WORD = re.compile(rf"{_SPACED}|(?P<word>(?:[^\W\d_][\u0300-\u036f{_UNSEEN}]*+)++)")
_BROKEN = re.compile(r"[^\W\d_][-\u2010\xad]\n[^\S\n]*[^\W\d_]")
_PARTED = re.compile(
    rf"{_SPACED}|(?P<word>(?:[^\W\d_][\u0300-\u036f{_UNSEEN}]*+(?:[-\u2010]\n[^\S\n]*+(?=[^\W\d_]))?+)++)"
)
"""A word with a hyphen at a line end in it is one."""
_GAP = re.compile(rf"(?:[^\S\n]{{1,40}}+|{_SPACED}|[\n.,'’ʼ_+|()*~`{_UNSEEN}\u2010-\u2015-]){{0,6}}+")
_MARKS = re.compile(rf"[\u0300-\u036f{_UNSEEN}]")
_STRONG = re.compile(r"[,|(]")
_OPEN = re.compile(r"(?<!\s)\s*+[(\"«“]\s*+")
_SHUT = re.compile(r"(?<!\s)\s*+[)\"»”]\s*+")
_BLANK = re.compile(r"[^\S\n]|\n[^\S\n]*")
_JOINT = re.compile(r"[._+\u2010-]?")
_SOLID = re.compile(r"\S+")
_ADDRESS = re.compile(r"[@/\\]|(?<=\S)\.[a-z0-9]{2,5}(?!\w)")
_LETTERS = re.compile(r"[^\W\d_]+|[,;|\0]")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text that may be a name, by their places in the list of its words."""

    name: tuple[int, ...]
    within: tuple[int, ...] = ()
    """What stands in the name, and tells of the person as well."""


def words(text: str, *, parted: bool = False) -> list[re.Match[str]]:
    """The words of a text; with `parted`, one that a hyphen parts at a line end is one word."""
    found = (_PARTED if parted else _WORD).finditer(text)
    return [match for match in found if match["word"]]


def is_parted(text: str) -> bool:
    """Whether a hyphen at a line end parts a word of a text."""
    return bool(_BROKEN.search(text))


def plain(word: str) -> str:
    """A word in lower case without accents and invisible characters."""
    apart = unicodedata.normalize("NFKD", word.casefold()).replace("œ", "oe").replace("æ", "ae")
    return "".join(c for c in apart if c.isalpha())


def key(name: Sequence[str]) -> str:
    """A form of a name, whatever the order of its words."""
    return " ".join(sorted(name))


def forms(name: str) -> tuple[str, ...]:
    """The forms that a name is known by: in full, with initials, glued, and behind "@" as in an address.

    >>> forms("Zoé Le Goff")
    ('goff le zoe', 'goff le z', 'zoelegoff', 'legoffzoe', '@zlegoff', '@legoffz', '@zoelegoff', '@legoffzoe')
    """
    given, tail = _split(name)
    found = [key([*given, *tail])]
    if tail:
        first, *others = initials = [word[0] for word in given]
        shorts = ([first], ["".join(initials)], initials, [given[0], *others], [first, *given[1:]])
        found += [key([*short, *tail]) for short in shorts]
        whole, last = "".join(given), "".join(tail)
        found += [whole + last, last + whole]
        for short in (first, "".join(initials), whole):
            found += [f"@{glued}" for glued in (short + last, last + short) if len(glued) >= _SHORTEST]
    return tuple(dict.fromkeys(found))


def stands(name: str, text: str) -> bool:
    r"""Whether a name stands in a text in full, whatever is between its letters but a comma, ";" or "|".

    >>> stands("Zoé Lenoir", "Hier, Z o é (Le-\nnoir) a parlé.")
    True
    """
    given, tail = _split(name)
    folded = unicodedata.normalize("NFKD", text.casefold()).replace("œ", "oe").replace("æ", "ae")
    folded = _MARKS.sub("", folded)
    line = " ".join(_LETTERS.findall(folded))
    either = ("".join(order) for order in ([*given, *tail], [*tail, *given]))
    return (
        re.search(
            r"\b(?:" + "|".join(" ?".join(map(re.escape, letters)) for letters in either) + r")\b", line
        )
        is not None
    )


def runs(text: str, found: Sequence[re.Match[str]]) -> Iterator[Run]:
    """Each run of words that a name may be, the longest first at each place."""
    gaps = [text[before.end() : after.start()] for before, after in pairwise(found)]
    joined = [gap.count("\n") <= _LINE_ENDS and bool(_GAP.fullmatch(gap)) for gap in gaps]
    for first in range(len(found)):
        last = first + 1
        while last < min(len(found), first + MOST) and joined[last - 1]:
            last += 1
        for end in range(last, first, -1):
            if end - first > _OFTEN and not _may_be_long(found[first:end], gaps[first : end - 1]):
                continue
            if not _of_two(found, gaps, first, end):
                yield Run(tuple(range(first, end)))
    for start, end, told in _inserts(found, gaps):
        yield from _round(joined, start, end, told=told)


def addresses(text: str, found: Sequence[re.Match[str]]) -> Iterator[tuple[int, int]]:
    """Each run of words glued or joined as in an address: "zlenoir" in one, "z.lenoir" anywhere."""
    spans = iter([match.span() for match in _SOLID.finditer(text) if _ADDRESS.search(match.group())])
    start, stop = next(spans, (len(text), len(text)))
    for first, word in enumerate(found):
        while word.start() >= stop < len(text):
            start, stop = next(spans, (len(text), len(text)))
        if start <= word.start() < stop:
            yield first, first + 1
        last = first + 1
        while (
            last < min(len(found), first + _AFTER)
            and found[last].start() - found[last - 1].end() <= 1
            and _JOINT.fullmatch(text, found[last - 1].end(), found[last].start())
            and found[last].group().islower()
            and word.group().islower()
        ):
            last += 1
            yield first, last


@cache
def forenames() -> frozenset[str]:
    """Given names that are no other word."""
    every = word_set("forenames", "forenames") - word_set("forenames", "ambiguous")
    return frozenset(map(plain, every))


def _split(name: str) -> tuple[list[str], list[str]]:
    """Given name and surname of a name in full: the first part, and the others."""
    parts = [[plain(word.group()) for word in words(part)] for part in name.split()]
    given, *rest = [part for part in parts if part]
    return given, [word for part in rest for word in part]


def _may_be_long(run: Sequence[re.Match[str]], gaps: Sequence[str]) -> bool:
    capitals = run[0].group()[0].isupper() and run[-1].group()[0].isupper()
    return capitals or not any(c.isspace() for gap in gaps for c in gap)


def _of_two(found: Sequence[re.Match[str]], gaps: Sequence[str], first: int, end: int) -> bool:
    """Whether a run has words of others: "Zoé [Lenoir, Paul] Durand", "Jean-[Paul Lenoir]"."""
    if first > 0 and gaps[first - 1] == "-" and _doubled(found[first - 1]) and _forename(found[first]):
        return True
    if end == len(found):
        return False
    if gaps[end - 1] == "-" and _doubled(found[end - 1]) and _forename(found[end]):
        return True
    return (
        first > 0
        and gaps[first - 1] == gaps[end - 1] == " "
        and _forename(found[first - 1])
        and found[end].group()[0].isupper()
        and any(_STRONG.search(gap) for gap in gaps[first : end - 1])
    )


def _doubled(word: re.Match[str]) -> bool:
    """Whether a given name makes one with that which follows, as in "Jean-Paul"."""
    return word.group().lower() in word_set("forenames", "doubled")


def _inserts(found: Sequence[re.Match[str]], gaps: Sequence[str]) -> Iterator[tuple[int, int, bool]]:
    """What may stand in a name: its first word, the one after its last, and whether it tells of the person."""
    for at in range(1, len(found) - 1):
        if _OPEN.fullmatch(gaps[at - 1]):
            for end in range(at + 1, min(at + 4, len(found))):
                if _SHUT.fullmatch(gaps[end - 1]):
                    yield at, end, True
        if not _BLANK.fullmatch(gaps[at - 1]):
            continue
        word = found[at].group()
        if word in word_set("words", "coordinators"):
            if at + 2 < len(found) and gaps[at] == gaps[at + 1] == " " and _forename(found[at + 1]):
                yield at, at + 2, False
        elif word[0].isupper():
            second = _BLANK.fullmatch(gaps[at]) and _forename(found[at])
            if (second and not _doubled(found[at - 1])) or (gaps[at] == "-" and _is_surname(word)):
                yield at, at + 1, True


def _forename(word: re.Match[str]) -> bool:
    return plain(word.group()) in forenames()


def _is_surname(word: str) -> bool:
    """Whether a word joined to a surname is one: "Martin-Lenoir", not "Saint-Lenoir"."""
    return word[0].isupper() and len(word) > 2 and word.lower() not in word_set("words", "particles")


def _round(joined: Sequence[bool], start: int, end: int, *, told: bool) -> Iterator[Run]:
    """The runs round what stands in a name."""
    within = tuple(range(start, end)) if told else ()
    for first in range(start - 1, max(-1, start - 1 - _BEFORE), -1):
        if first < start - 1 and not joined[first]:
            return
        for last in range(end + 1, min(len(joined) + 1, end + _AFTER) + 1):
            if last > end + 1 and not joined[last - 2]:
                break
            yield Run((*range(first, start), *range(end, last)), within)
