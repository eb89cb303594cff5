r"""Text -> its lines, marks taken off: what their bullet, number, capitals or length say that they are.

A line that a narrow page broke is joined to the next one. Nothing is known here of the lines around.

>>> [(line.kind, line.mark, line.indent) for line in lines("NOS AIDES\n- un prix\n  - de 500 €\n")]
[('heading', '', 0), ('item', '-', 0), ('item', '-', 2)]
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cache

from extract.language.lexicon import table, word_set
from extract.language.words import lower, norm

_LINE = re.compile(r"[^\n]+")
_NUMBERED = re.compile(
    r"((?:\d{1,2}|[a-z]|[IVX]{1,4}|[A-Z](?=\)))(?P<mark>\s?[.)/°]-?))\s+(?=\S)|(?<![\d.])\d{1,2}(?:\.\d{1,2})++\.?\s+"
)
_ENTRY = re.compile(r"(?:n°\s?)?\d{1,3}\s*[|–—]\s*(?=[A-ZÀ-Ý«])")
_MARKUP = re.compile(r"(?:#{1,6}|>{1,3}|»)\s+")
_PICTURE = re.compile(r"[^\w\s](?:[^\w\s\x00-\x7f«»“”‘’]){0,4}\s+(?=\S)")
_RULE = re.compile(r"[\s|:_=*~–—-]++")
_HEADING_LIMIT = 110
_MOST_FRONT = 40
_WRAPPED = 60


@dataclass(frozen=True, slots=True)
class Line:
    """One line, without its mark."""

    kind: str
    """"heading", "paragraph", "item" or "row"."""
    start: int
    end: int
    indent: int
    mark: str
    """Kind of bullet or number: "-", "1.", "a)"; "" for none."""
    marked: bool
    """Whether markup says that it is a heading."""
    card: bool = False
    """Whether it is the name of a card of a directory."""
    entry: bool = False
    """Whether it is the name that a fact sheet is of."""


def lines(text: str) -> list[Line]:
    """The lines of a text that hold words, in order; front matter of Markdown is left out."""
    spans = [(m.start(), m.end()) for m in _LINE.finditer(text) if m.group().strip()]
    at = _after_front_matter(text, spans)
    found: list[Line] = []
    listing = False
    while at < len(spans):
        start, end = spans[at]
        at += 1
        line = _line(text, start, end)
        while at < len(spans) and line.kind in {"paragraph", "item"} and _goes_on(text, end, spans[at]):
            end = spans[at][1]
            at += 1
        end = line.start + len(text[line.start : end].rstrip())
        if line.start >= end or _RULE.fullmatch(text[line.start : end]):
            continue
        line, listing = _listed(
            text, Line(line.kind, line.start, end, line.indent, line.mark, line.marked), found, listing
        )
        found.append(line)
    return found


def _listed(text: str, line: Line, before: list[Line], listing: bool) -> tuple[Line, bool]:
    """A bare line as an item where a list without bullets goes on: lines after a colon that end in ";"."""
    if line.kind not in {"paragraph", "heading"} or not before or line.marked:
        return line, False
    last = text[before[-1].end - 1]
    opened = last == ":" and before[-1].kind in {"paragraph", "item"} and text[line.end - 1] in ";,"
    if opened or (listing and last in ";,"):
        return Line("item", line.start, line.end, line.indent, "", False), True
    return line, False


def _after_front_matter(text: str, spans: list[tuple[int, int]]) -> int:
    if not spans or text[spans[0][0] : spans[0][1]].strip() != "---":
        return 0
    for at, (start, end) in enumerate(spans[1:_MOST_FRONT], 1):
        if text[start:end].strip() == "---":
            return at + 1
    return 0


def _line(text: str, start: int, end: int) -> Line:
    """What the mark of a line says it is, and where its words begin."""
    raw = text[start:end]
    indent = len(raw) - len(raw.lstrip())
    start += indent
    line = raw.strip()
    if match := _MARKUP.match(line):
        heading = line[0] == "#"
        return Line("heading" if heading else "paragraph", start + match.end(), end, indent, "", heading)
    if line.startswith("|") and line.endswith("|") and len(line) > 2:
        return Line("row", start, end, indent, "", False)
    if _has_bullet(line):
        picture = _PICTURE.match(line)
        rest = line[picture.end() :] if picture else line[1:].lstrip()
        kind = "heading" if _is_capitals(rest) else "item"
        return Line(kind, start + len(line) - len(rest), end, indent, line[0], False)
    if match := _ENTRY.match(line):
        kind = "heading" if _is_heading(line[match.end() :]) else "paragraph"
        return Line(kind, start + match.end(), end, indent, "", False)
    if match := _NUMBERED.match(line):
        rest = line[match.end() :]
        kind = "heading" if _is_heading(rest) and not rest.endswith((";", ",")) else "item"
        return Line(kind, start + match.end(), end, indent, _number_mark(match), False)
    return Line("heading" if _is_heading(line) else "paragraph", start, end, indent, "", False)


def _number_mark(match: re.Match[str]) -> str:
    number = match.group(1) or ""
    return ("1" if number[:1].isdigit() else "a") + (match.group("mark") or ".").strip()


@cache
def _bullets(key: str) -> frozenset[str]:
    return frozenset(table("layout")[key])


def _has_bullet(line: str) -> bool:
    """Whether a line begins with a bullet, before a blank or, of those that begin no word, right before a letter."""
    after = line[1:2]
    if unicodedata.category(line[0]) == "So":  # pictures that stand for one: "🏆 Prix du public"
        return bool(_PICTURE.match(line))
    return line[0] in _bullets("bullets") and (
        after.isspace() or (after.isalpha() and line[0] in _bullets("glued_bullets"))
    )


def _goes_on(text: str, end: int, following: tuple[int, int]) -> bool:
    """Whether a long line without a full stop goes on in the next line (hard-wrapped text)."""
    after = text[following[0] : following[1]].lstrip()
    return (
        text[end : following[0]].count("\n") == 1
        and text[end - 1] not in ".!?:;»"
        and after[:1].islower()
        and not _NUMBERED.match(after)
        and not _has_bullet(after)
        and end - text.rfind("\n", 0, end) > _WRAPPED
    )


def _is_capitals(line: str) -> bool:
    """Whether a line, what stands in parentheses aside, is in capitals."""
    bare = line.split(" (", maxsplit=1)[0]
    return bare.isupper() and len(bare) > 2 and len(line) < _HEADING_LIMIT


def _is_heading(line: str) -> bool:
    line = line.strip("* ")
    if not line or len(line) > _HEADING_LIMIT:
        return False
    if line[-1] in ".;:,…" or (": " in line[:40] and line[-1] != "?"):
        return line.isupper() and line[-1] not in ";,"
    if line[-1] in "»”" and line[:-1].rstrip()[-1:] in set(".,;"):
        return False
    return not line[0].islower() and not _is_signature(line) and not norm(line).startswith(_datelines())


@cache
def _datelines() -> tuple[str, ...]:
    return tuple(table("layout")["datelines"])


def _is_signature(line: str) -> bool:
    """Whether a line names a person with a role: "Jeanne Rivoal, présidente de la Scic"."""
    name, comma, rest = line.partition(", ")
    first = lower(rest.split(" ")[0]) if rest else ""
    return bool(comma) and len(name.split()) < 5 and first in word_set("roles", "roles")
