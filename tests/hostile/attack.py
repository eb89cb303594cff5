"""A pattern -> texts made to slow it down, from its own parse tree.

Each repeat of a pattern is a place where a matcher may try again and again: the attack is what may stand before it,
what it repeats so many times, and something that the pattern does not go on with. Besides, whatever the pattern: runs
of blanks, digits, letters and signs.
"""

from __future__ import annotations

import re
import re._constants as codes  # type: ignore[import-not-found]
import re._parser as parser  # type: ignore[import-not-found]
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

CATEGORIES = {
    codes.CATEGORY_DIGIT: "1", codes.CATEGORY_SPACE: " ", codes.CATEGORY_WORD: "a",
    codes.CATEGORY_NOT_DIGIT: "a", codes.CATEGORY_NOT_SPACE: "a", codes.CATEGORY_NOT_WORD: "-",
}  # fmt: skip
SIGNS = {
    codes.CATEGORY_DIGIT: r"\d", codes.CATEGORY_SPACE: r"\s", codes.CATEGORY_WORD: r"\w",
    codes.CATEGORY_NOT_DIGIT: r"\D", codes.CATEGORY_NOT_SPACE: r"\S", codes.CATEGORY_NOT_WORD: r"\W",
}  # fmt: skip
REPEATS = {codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT}
CANDIDATES = "a1 -A.,é'(/@\n|:_«€\"\x00\ud800"
RUNS = ("a", " ", "1", "A", "-", ".", ",", "\n", "a ", "A. ", "1 ", "(", "e\u0301", "@", "\xa0", "a-", "l'")
ENDINGS = ("\x00", "")


def attacks(pattern: str, flags: int, size: int) -> Iterator[str]:
    """Texts of about so many characters."""
    seeds = dict.fromkeys(("", run) for run in RUNS)
    seeds |= dict.fromkeys(pumps(parser.parse(pattern, flags), ""))
    whole = sample(parser.parse(pattern, flags))
    seeds |= dict.fromkeys([("", whole), ("", f"{whole} ")] if whole else [])
    for before, pump in seeds:
        if pump:
            for ending in ENDINGS:
                yield before + pump * (size // len(pump)) + ending


def pumps(tree: Any, before: str) -> Iterator[tuple[str, str]]:
    """For each repeat, what stands before it and what it repeats; or what stands before it, again and again."""
    for code, value in tree:
        for inner in parts(code, value):
            if code in REPEATS:
                yield before, sample(inner)
                yield "", before
            yield from pumps(inner, before)
        before += sample([(code, value)])


def parts(code: Any, value: Any) -> list[Any]:
    """The patterns inside of a node."""
    if code in REPEATS:
        return [value[2]]
    if code is codes.BRANCH:
        return list(value[1])
    if code is codes.SUBPATTERN:
        return [value[3]]
    if code in {codes.ASSERT, codes.ASSERT_NOT}:
        return [value[1]]
    return [value] if code is codes.ATOMIC_GROUP else []


def sample(tree: Any) -> str:
    """One text that a pattern may match, as short as it may be but for optional parts, which are there once."""
    return "".join(one(code, value) for code, value in tree)


def one(code: Any, value: Any) -> str:
    """A text for a node."""
    if code in {codes.LITERAL, codes.NOT_LITERAL}:
        return chr(value if code is codes.LITERAL else value + 1)
    if code in {codes.IN, codes.ANY}:
        return chosen(value) if code is codes.IN else "a"
    if code in REPEATS:
        return sample(value[2]) * max(1, int(value[0]))
    if code in {codes.ASSERT, codes.ASSERT_NOT}:
        return ""
    inner = parts(code, value)
    return sample(inner[0]) if inner else ""


def chosen(members: Any) -> str:
    """A character of a set."""
    if members[0][0] is codes.NEGATE:
        return next(c for c in CANDIDATES if not any(holds(member, c) for member in members[1:]))
    code, value = members[0]
    if code is codes.CATEGORY:
        return CATEGORIES[value]
    return chr(value[0] if code is codes.RANGE else value)


def holds(member: Any, character: str) -> bool:
    """Whether a character is one of a member of a set."""
    code, value = member
    if code is codes.LITERAL:
        return bool(chr(value) == character)
    if code is codes.RANGE:
        return bool(value[0] <= ord(character) <= value[1])
    return re.match(SIGNS[value], character) is not None
