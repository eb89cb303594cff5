"""Lines of pages -> blocks: paragraphs made whole, running heads and page numbers left out.

A PDF knows where words stand and not which belong together. A line that was broken because it was full goes
on in the next; one with room for the first word of the next was ended on purpose. A hyphen that ends a line
is dropped, unless the text elsewhere or the lexicon says that the word has one.

>>> lines = Line("Elle soutient l'économie so-", 50, 300, 90, 100, 30), Line("ciale.", 50, 80, 102, 112, 30)
>>> reflow([Page(842, (lines,))])
["Elle soutient l'économie sociale."]
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from statistics import median
from typing import TYPE_CHECKING

from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_BULLET = re.compile(r"[•▪●◦‣·*–—-]\s|\d{1,2}[.)]\s|[a-z]\)\s|\(\d{1,2}\)\s")
_LONE_BULLET = re.compile(r"[•▪●◦‣·*–—-]")
_LEADER = re.compile(r"\.(?: ?\.){4,}")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_BROKEN = re.compile(r"(?<![^\W\d_])(?<![^\W\d_]['’-])([^\W\d_]++(?:['’-][^\W\d_]++)*+)[-‐]$")
_NUMBERS = re.compile(r"\d+")
_ENDS = ".!?:;»”…"
_MARGIN = 0.1
"""Of a page's height: where running heads stand."""
_LONGEST_HEAD = 120
_OTHER_SIZE = 1.15
_OTHER_GAP = 0.35
_SPACE = 0.3
"""Width of a space, as a share of the height of its line."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line of text and its box, in points from the top left corner of the page."""

    text: str
    left: float
    right: float
    top: float
    bottom: float
    lead: float
    """Width of its first word."""


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its height, and its lines in groups that stand close together, in reading order."""

    height: float
    groups: tuple[tuple[Line, ...], ...]


def reflow(pages: Sequence[Page]) -> list[str]:
    """The blocks of a document, in reading order, each in one line."""
    running = _running_heads(pages)
    bodies = [
        [line for line in group if not _is_head(line, page, running)]
        for page in pages
        for group in page.groups
    ]
    words = frozenset(word for body in bodies for line in body for word in _WORD.findall(line.text.lower()))
    blocks: list[str] = []
    for paragraph in (paragraph for body in bodies for paragraph in _paragraphs(body)):
        block = paragraph[0].text
        for line in paragraph[1:]:
            block = _joined(block, line.text, words)
        if blocks and _goes_on(blocks[-1], block):
            blocks[-1] = _joined(blocks[-1], block, words)
        else:
            blocks.append(block)
    return blocks


def _running_heads(pages: Sequence[Page]) -> frozenset[str]:
    """The lines that stand at the edge of half of the pages, their numbers left out."""
    edges = Counter(key for page in pages for key in {_key(line) for line in _edge_lines(page)})
    return frozenset(key for key, count in edges.items() if count > 1 and 2 * count >= len(pages))


def _edge_lines(page: Page) -> Iterator[Line]:
    low, high = _MARGIN * page.height, (1 - _MARGIN) * page.height
    lines = (line for group in page.groups for line in group)
    return (
        line for line in lines if (line.bottom < low or line.top > high) and len(line.text) <= _LONGEST_HEAD
    )


def _key(line: Line) -> str:
    return _NUMBERS.sub("#", line.text)


def _is_head(line: Line, page: Page, running: frozenset[str]) -> bool:
    """Whether a line is a running head, a page number or an entry of a table of contents."""
    if _LEADER.search(line.text):
        return True
    if line not in _edge_lines(page):
        return False
    words = _WORD.findall(line.text.lower())
    return _key(line) in running or words in ([], [table("reading")["pdf"]["page"]])


def _paragraphs(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """The lines of a group, cut where one was ended on purpose."""
    if not lines:
        return
    right = max(line.right for line in lines)
    usual = median([after.top - before.bottom for before, after in pairwise(lines)] or [0])
    paragraph = [lines[0]]
    for before, after in pairwise(lines):
        if _is_cut(before, after, right, usual):
            yield paragraph
            paragraph = []
        paragraph.append(after)
    yield paragraph


def _is_cut(before: Line, after: Line, right: float, usual: float) -> bool:
    high, low = before.bottom - before.top, after.bottom - after.top
    if _BULLET.match(after.text) or max(high, low) > _OTHER_SIZE * min(high, low):
        return True
    if after.top - before.bottom > usual + _OTHER_GAP * high:
        return True
    if _goes_on(before.text, after.text):
        return False
    return right - before.right > after.lead + _SPACE * high


def _goes_on(before: str, after: str) -> bool:
    """Whether a sentence runs over from one line or block into the next."""
    if _BULLET.match(after):
        return False
    open_ended = before[-1] not in _ENDS and after[0].islower()
    return open_ended or bool(
        _LONE_BULLET.fullmatch(before) or (_BROKEN.search(before) and after[0].isalpha())
    )


def _joined(before: str, after: str, words: frozenset[str]) -> str:
    if before.endswith("\xad"):
        return before[:-1] + after
    broken = _BROKEN.search(before[-60:])
    if broken is None or not after[0].isalpha():
        return f"{before} {after}"
    head, tail = broken.group(1).lower(), _WORD.match(after.lower())
    whole = head + (tail.group() if tail else "")
    parted = f"{head}-{tail.group() if tail else ''}"
    keeps = not after[0].islower() or parted in words or head.rsplit("-", 1)[-1] in _hyphened()
    return before + after if keeps and whole not in words else before[:-1] + after


@cache
def _hyphened() -> frozenset[str]:
    return frozenset(table("reading")["pdf"]["hyphened"])
