"""A person's name -> the forms that it is known by; a text -> the runs of words that may be one.

A run goes over what stands between the words of a name: a line end, the bars of a table, emphasis, brackets. It may
leave out what was put into it (`nameinsert`).

>>> found = words("Zoé Lenoir préside")
>>> [[found[at].group() for at in run.name] for run in runs("Zoé Lenoir préside", found)][:2]
[['Zoé', 'Lenoir', 'préside'], ['Zoé', 'Lenoir']]
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.nameinsert import inserts
from extract.nameword import SPACED, UNSEEN, is_doubled, is_forename, plain, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

__all__ = ["MOST", "Run", "addresses", "forms", "key", "runs", "split"]

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
_GAP = re.compile(rf"(?:[^\S\n]{{1,40}}+|{SPACED}|[\n.,'’ʼ_+|()*~`{UNSEEN}\u2010-\u2015-]){{0,6}}+")
_STRONG = re.compile(r"[,|(]")
_JOINT = re.compile(r"[._+\u2010-]?")
_SOLID = re.compile(r"\S+")
_ADDRESS = re.compile(r"[@/\\]|(?<=\S)\.[a-z0-9]{2,5}(?!\w)")
_INNER = re.compile(r"(?<=[^\W\d_A-ZÀ-ÖØ-Þ])(?=[A-ZÀ-ÖØ-Þ])")


@dataclass(frozen=True, slots=True)
class Run:
    """Words of a text that may be a name, by their places in the list of its words."""

    name: tuple[int, ...]
    within: tuple[int, ...] = ()
    """What stands in the name, and tells of the person as well."""


def key(name: Sequence[str]) -> str:
    """A form of a name, whatever the order of its words."""
    return " ".join(sorted(name))


def forms(name: str) -> tuple[str, ...]:
    """The forms that a name is known by: in full, with initials, glued, and behind "@" as in an address.

    >>> forms("Zoé Noir")
    ('noir zoe', 'noir z', 'zoenoir', 'noirzoe', '@zoenoir', '@noirzoe')
    """
    given, tail = split(name)
    found = [key([*given, *tail])]
    if tail:
        first, *others = initials = [word[0] for word in given]
        shorts = ([first], ["".join(initials)], initials, [given[0], *others], [first, *given[1:]])
        whole, last = "".join(given), "".join(tail)
        found += [key([*short, *tail]) for short in shorts]
        found += [key([*short, last]) for short in (given, *shorts)]
        found += [whole + last, last + whole]
        for short in (first, "".join(initials), whole):
            found += [f"@{glued}" for glued in (short + last, last + short) if len(glued) >= _SHORTEST]
    return tuple(dict.fromkeys(found))


def split(name: str) -> tuple[list[str], list[str]]:
    """Given name and surname of a name in full: the first part, and the others, "LeGoff" in two."""
    first, *others = [part for part in name.split() if words(part)]
    rest = _INNER.sub(" ", " ".join(others))
    return [plain(word.group()) for word in words(first)], [plain(word.group()) for word in words(rest)]


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
    for start, end, told in inserts(found, gaps):
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


def _may_be_long(run: Sequence[re.Match[str]], gaps: Sequence[str]) -> bool:
    capitals = run[0].group()[0].isupper() and run[-1].group()[0].isupper()
    return capitals or not any(c.isspace() for gap in gaps for c in gap)


def _of_two(found: Sequence[re.Match[str]], gaps: Sequence[str], first: int, end: int) -> bool:
    """Whether a run has words of others: "Zoé [Lenoir, Paul] Durand", "Jean-[Paul Lenoir]"."""
    if first > 0 and gaps[first - 1] == "-" and is_doubled(found[first - 1]) and is_forename(found[first]):
        return True
    if end == len(found):
        return False
    if gaps[end - 1] == "-" and is_doubled(found[end - 1]) and is_forename(found[end]):
        return True
    return (
        first > 0
        and gaps[first - 1] == gaps[end - 1] == " "
        and is_forename(found[first - 1])
        and found[end].group()[0].isupper()
        and any(_STRONG.search(gap) for gap in gaps[first : end - 1])
    )


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
