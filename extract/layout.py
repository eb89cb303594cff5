"""Text -> blocks: headings, paragraphs, list items, fields and furniture, each with its section.

A page says much by its layout: "la Métropole" under the heading "Nantes Métropole" is that one, an item goes on from
the sentence that opened its list, a menu says nothing. Line breaks and a few marks are all that is looked at, so
plain text, Markdown and extracted HTML are laid out alike.

>>> [b.kind for b in blocks("LES AIDES\\n\\nLa Ville finance :\\n- un prix ;\\n- un fonds.\\n")]
['heading', 'paragraph', 'item', 'item']
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.lexicon import table
from extract.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator

_LINE = re.compile(r"[^\n]+")
_NUMBERED = re.compile(r"(?:\d{1,2}|[a-z]|[IVX]{1,4})\s?[.)/°]-?\s+(?=\S)|\d{1,2}(?:\.\d{1,2})+\.?\s+")
_MARKUP = re.compile(r"(?:#{1,6}|>{1,3}|»)\s+")
_FIELD = re.compile(r"[^:.;!?«»\d]{2,40}\s?:\s")
_RULE = re.compile(r"[\s|:_=*~–—-]+$")
_HEADING_LIMIT = 110
_SHORT = 140


@dataclass(frozen=True, slots=True)
class Block:
    """A run of one line or more that is read as a whole."""

    kind: str
    """"heading", "paragraph", "item", "row" or "furniture"."""
    start: int
    end: int
    section: int
    """Index of the block that is its heading; -1 before the first."""
    opener: int
    """For an item: index of the block that opened its list; else -1."""


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in order, without its blank lines."""
    found: list[Block] = []
    section, opener, hidden = -1, -1, False
    for start, end, kind in _joined(text):
        line = text[start:end]
        if kind == "heading":
            hidden = any(cue in norm(line) for cue in table("layout")["furniture_headings"])
            section, opener = len(found), -1
        if hidden or _is_furniture(line):
            found.append(Block("furniture", start, end, section, -1))
            continue
        found.append(Block(kind, start, end, section, opener if kind == "item" else -1))
        if line.rstrip("* ").endswith(":"):
            opener = len(found) - 1
        elif kind in {"paragraph", "heading", "row"}:
            opener = -1
    return found


def _joined(text: str) -> Iterator[tuple[int, int, str]]:
    """Lines with their kind; a line that goes on in the next one is joined to it."""
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    at = _after_front_matter(text, lines)
    while at < len(lines):
        start, end = lines[at]
        at += 1
        start, kind = _opening(text, start, end)
        while at < len(lines) and kind in {"paragraph", "item"} and _goes_on(text, end, lines[at]):
            end = lines[at][1]
            at += 1
        end = start + len(text[start:end].rstrip())
        if start >= end or _RULE.fullmatch(text[start:end]):
            continue
        if kind == "paragraph" and _is_heading(text[start:end]):
            kind = "heading"
        yield start, end, kind


def _after_front_matter(text: str, lines: list[tuple[int, int]]) -> int:
    if not lines or text[lines[0][0] : lines[0][1]].strip() != "---":
        return 0
    for at, (start, end) in enumerate(lines[1:40], 1):
        if text[start:end].strip() == "---":
            return at + 1
    return 0


def _opening(text: str, start: int, end: int) -> tuple[int, str]:
    """Where the words of a line begin and what its mark says it is."""
    line = text[start:end]
    start += len(line) - len(line.lstrip())
    line = line.strip()
    if match := _MARKUP.match(line):
        kind = "heading" if line[0] == "#" else "paragraph"
        return start + match.end(), kind
    if line.startswith("|") and line.endswith("|") and len(line) > 2:
        return start, "row"
    if line[0] in _bullets() and line[1:2].isspace():
        inner = start + 1
        inner += len(text[inner:end]) - len(text[inner:end].lstrip())
        return inner, "heading" if text[inner:end].split(" (")[0].isupper() else "item"
    if match := _NUMBERED.match(line):
        rest = line[match.end() :]
        kind = "heading" if _is_heading(rest) and not rest.endswith((";", ",")) else "item"
        return start + match.end(), kind
    return start, "paragraph"


@cache
def _bullets() -> frozenset[str]:
    return frozenset(table("layout")["bullets"])


def _goes_on(text: str, end: int, following: tuple[int, int]) -> bool:
    """Whether a long line without a full stop goes on in the next line (hard-wrapped text)."""
    after = text[following[0] : following[1]].lstrip()
    return (
        text[end : following[0]].count("\n") == 1
        and text[end - 1] not in ".!?:;»"
        and after[:1].islower()
        and not _NUMBERED.match(after)
        and end - text.rfind("\n", 0, end) > 60
    )


def _is_heading(line: str) -> bool:
    line = line.strip("* ")
    if not line or len(line) > _HEADING_LIMIT or line[-1] in ".;:,…" or ": " in line[:40] and line[-1] != "?":
        return line.isupper() and len(line) < _HEADING_LIMIT
    return not line[0].islower()


def _is_furniture(line: str) -> bool:
    if len(line) > _SHORT:
        return False
    plain = norm(line)
    if any(cue in plain for cue in table("layout")["furniture"]):
        return True
    parts = re.split(r"\s[|>›]\s", line)
    return len(parts) > 2 and all(len(part) < 30 for part in parts) and not any(c.isdigit() for c in line)
