r"""A name and a text -> whether the name stands in it, as one looks a masked text through.

>>> stands("Zoé Lenoir", "Hier, Z o é (Le-\nnoir) a parlé."), near("Zoé Lenoir", "Zoé, dite Zaza, née Lenoir")
(True, True)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.nameform import split
from extract.nameinsert import is_label
from extract.nameword import folded, glued, is_doubled, is_forename, plain, words

if TYPE_CHECKING:
    from collections.abc import Sequence

    Place = tuple[int, int]

__all__ = ["near", "stands"]

_LETTERS = re.compile(r"[^\W\d_\u02bb\u02bc]+|[,;|\0]")
_WORDS = 20
"""Between given name and surname, at most."""
_FIELDS = 4
"""Line ends between them, at most, where a label of a form is between them; else one."""


def stands(name: str, text: str) -> bool:
    """Whether a name stands in a text in full, whatever is between its letters but a comma, ";" or "|"."""
    given, tail = split(name)
    line = " ".join(_LETTERS.findall(folded(text)))
    either = ("".join(order) for order in ([*given, *tail], [*tail, *given]))
    return (
        re.search(
            r"\b(?:" + "|".join(" ?".join(map(re.escape, letters)) for letters in either) + r")\b", line
        )
        is not None
    )


def near(name: str, text: str) -> bool:
    """Whether given name and surname stand within a line of each other, but where both are of others.

    >>> near("Zoé Lenoir", "Zoé Durand et Paul Lenoir"), near("Zoé Lenoir", "Zoé Durand, née Lenoir")
    (False, True)
    """
    given, tail = split(name)
    found = words(text)
    last = [plain(word.group()) for word in found]
    givens = [place for at in range(len(found)) if (place := _place(found, last, at, given))]
    surnames = [place for at in range(len(found)) if tail and (place := _place(found, last, at, tail))]
    begin = 0
    for one in givens:
        while begin < len(surnames) and surnames[begin][1] + _WORDS < one[0]:
            begin += 1
        for other in surnames[begin : begin + 2 * _WORDS]:
            if other[0] > one[1] + _WORDS:
                break
            if _is_near(text, found, one, other) and not _is_of_others(text, found, one, other):
                return True
    return False


def _place(
    found: Sequence[re.Match[str]], plains: Sequence[str], at: int, wanted: Sequence[str]
) -> Place | None:
    """Where words stand that begin at one, however they are parted, with a capital."""
    end = glued(plains, at, "".join(wanted))
    return (at, end) if end and found[end - 1].group()[0].isupper() else None


def _is_near(text: str, found: Sequence[re.Match[str]], one: Place, other: Place) -> bool:
    first, second = sorted((one, other))
    between = found[first[1] : second[0]]
    lines = text.count("\n", found[first[1] - 1].end(), found[second[0]].start())
    return first[1] <= second[0] and lines <= (_FIELDS if any(map(is_label, between)) else 1)


def _is_of_others(text: str, found: Sequence[re.Match[str]], given: Place, surname: Place) -> bool:
    """Whether each has a name of another beside it: "Zoé Durand et Paul Lenoir", or "Jean Pierre Lenoir" for Jean."""
    after = given[1] if _is_beside(text, found, given[1] - 1) and given[1] != surname[0] else -1
    if after >= 0 and is_doubled(found[given[1] - 1]) and is_forename(found[after]):
        return True
    before = surname[0] - 1 if surname[0] > 0 and _is_beside(text, found, surname[0] - 1) else -1
    named = before >= 0 and is_forename(found[before])
    if not named and _is_beside(text, found, surname[1] - 1):
        before, named = surname[1], is_forename(found[surname[1]])
    return after >= 0 and named and before not in {after, *range(*given)}


def _is_beside(text: str, found: Sequence[re.Match[str]], at: int) -> bool:
    """Whether a word with a capital goes on after a word."""
    if at + 1 >= len(found):
        return False
    gap = text[found[at].end() : found[at + 1].start()]
    return gap in {" ", "-", "\u00a0"} and found[at + 1].group()[0].isupper()
