"""A text -> its words, and what all writings of a word share: "KILIÇ" and "Kılıç" are "kilic".

>>> [plain(word.group()) for word in words("Zoé&nbsp;KILIÇ%20Łucja")]
['zoe', 'kilic', 'lucja']
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = [
    "SPACED",
    "UNSEEN",
    "folded",
    "forenames",
    "is_doubled",
    "is_forename",
    "is_parted",
    "plain",
    "words",
]

UNSEEN = "\xad\u034f\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\U000e0100-\U000e01ef"
"""Characters that nobody sees, for a set of a pattern."""
SPACED = r"&(?:nbsp|thinsp|ensp|emsp|shy|#160|#[xX][aA]0);|%[0-9a-fA-F]{2}"
"""What a space is written as in code."""
_LETTER = r"[^\W\d_\u02bb\u02bc]"
"""A letter: Unicode counts two apostrophes among them."""
_WORD = re.compile(rf"{SPACED}|(?P<word>(?:{_LETTER}[\u0300-\u036f{UNSEEN}]*+)++)")
_BROKEN = re.compile(rf"{_LETTER}[-\u2010\xad]\n[^\S\n]*{_LETTER}")
_PARTED = re.compile(
    rf"{SPACED}|(?P<word>(?:{_LETTER}[\u0300-\u036f{UNSEEN}]*+(?:[-\u2010]\n[^\S\n]*+(?={_LETTER}))?+)++)"
)
"""A word with a hyphen at a line end in it is one."""
_MARKS = re.compile(rf"[\u0300-\u036f{UNSEEN}]")


def words(text: str, *, parted: bool = False) -> list[re.Match[str]]:
    """The words of a text; with `parted`, one that a hyphen parts at a line end is one word."""
    found = (_PARTED if parted else _WORD).finditer(text)
    return [match for match in found if match["word"]]


def is_parted(text: str) -> bool:
    """Whether a hyphen at a line end parts a word of a text."""
    return bool(_BROKEN.search(text))


def folded(text: str) -> str:
    """A text in lower case without accents and invisible characters, "ł" as "l" and "ß" as "ss"."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return _MARKS.sub("", apart.translate(_letters()))


def plain(word: str) -> str:
    """A word as `folded` has it, letters alone."""
    return "".join(c for c in folded(word) if c.isalpha())


def glued(plain: Sequence[str], at: int, wanted: str) -> int:
    """Where words end that make another when they are glued; 0 where they do not."""
    made = ""
    while at < len(plain) and len(made) < len(wanted):
        made += plain[at]
        at += 1
    return at if made == wanted else 0


@cache
def forenames() -> frozenset[str]:
    """Given names that are no other word."""
    every = word_set("forenames", "forenames") - word_set("forenames", "ambiguous")
    return frozenset(map(plain, every))


def is_forename(word: re.Match[str]) -> bool:
    """Whether a word is a given name and no other word."""
    return plain(word.group()) in forenames()


def is_doubled(word: re.Match[str]) -> bool:
    """Whether a given name makes one with that which follows, as in "Jean-Paul"."""
    return word.group().lower() in word_set("forenames", "doubled")


@cache
def _letters() -> dict[int, str]:
    return str.maketrans(table("names")["folded"])
