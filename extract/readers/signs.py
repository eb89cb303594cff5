r"""A text -> the same with its blanks, dashes, letters, digits and invisible signs each written in one way.

>>> plain("01\u202f99\u201100\u200b").encode()
b'01 99-00\xc2\xad'
>>> plain("\u2070\u2076 \u00b9\u00b2, 12 m\u00b2")
'06 12, 12 m²'
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

_PLAIN = {
    " ": "\t\xa0\u1680\u2000-\u200a\u202f\u205f\u3000",
    "\n": "\r\x0b\x0c\x85\u2028\u2029",
    "-": "\u2010-\u2015\u2212\ufe58\ufe63\uff0d",
    "\xad": "\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff",
    "'": "\u2019\u02bc",
    "@": "\ufe6b\uff20",
    ".": "\u2024\uff0e",
    "+": "\uff0b",
    "·": "\u22c5\u2027\u2219",
    "/": "\u2044\u2215\uff0f",
    "|": "\u00a6\u2502\u2503\uff5c",
}
"""What is written in several ways, as one: a space, a line end, a dash, nothing to see."""
_ZEROS = 0x660, 0x6F0, 0x966, 0xFF10, *range(0x1D7CE, 0x1D800, 10)
"""The noughts of the digits that are written for those of ASCII: Arabic, Devanagari, wide, mathematical."""
_WIDE = range(0xFF21, 0xFF3B), range(0xFF41, 0xFF5B)
_RAISED = (
    "\u2070\u00b9\u00b2\u00b3\u2074-\u2079\u2080-\u2089"
    "\u2460-\u2468\u24ea\u24f5-\u24fd\u24ff\u2776-\u277e\u2780-\u2788"
)
_IN_ROW = re.compile(rf"[{_RAISED}](?<![^\W_].)[{_RAISED}]++")
"""Two raised, lowered or circled digits or more: one alone, or after a word or number, is a power or a note."""


def plain(text: str) -> str:
    """A text with what is written in several ways written in one, offset for offset."""
    return _IN_ROW.sub(_level, text.translate(_table()))


def _level(row: re.Match[str]) -> str:
    return "".join(str(unicodedata.digit(sign)) for sign in row.group())


@cache
def _table() -> dict[int, str]:
    found = {zero + digit: str(digit) for zero in _ZEROS for digit in range(10)}
    found |= {wide: chr(wide - 0xFEE0) for letters in _WIDE for wide in letters}
    for sign, forms in _PLAIN.items():
        singles = re.sub(r"(.)-(.)", lambda ends: "".join(map(chr, _range(*ends.groups()))), forms)
        found |= dict.fromkeys(map(ord, singles), sign)
    return found


def _range(first: str, last: str) -> range:
    return range(ord(first), ord(last) + 1)
