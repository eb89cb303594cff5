r"""Lines of a page -> which one names the fact sheet below it.

A page of a directory of good practices opens with a name, often goes on with what it names ("Café associatif – Dole"),
a quotation or a rubric ("En bref"), and gives its fields only then: they are all of the one that the page is headed
by. Where the name stands right above its fields, the layout sees so by itself.

>>> from extract.page.line import lines
>>> text = "# Le Tamis\n*Café associatif, Dole*\n\nStatut : association\nRéseaux : RTES\n"
>>> [(line.kind, line.entry) for line in titled(text, lines(text))][:2]
[('heading', True), ('paragraph', False)]
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.words import norm, words
from extract.page.card import is_name
from extract.page.furniture import is_furniture
from extract.page.label import labelled

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.head import Head
    from extract.language.words import Word
    from extract.page.label import Field
    from extract.page.line import Line

_TOP = 14
_FEWEST = 2
_LONGEST = 80


def titled(text: str, read: Sequence[Line]) -> list[Line]:
    """The lines of a text, the name that heads its first fields marked where others stand between."""
    found = list(read)
    if any(line.card for line in found):
        return found
    fields = [_field(text, line) for line in found[: _TOP + _FEWEST]]
    first = next((i for i in range(min(len(fields), _TOP)) if _opens_sheet(fields, i)), 0)
    name = _name_above(text, found, first)
    heads = [
        i for i in range(name + 1, first) if found[i].kind == "heading" and not _is_rubric(text, found[i])
    ]
    if name < 0 or heads not in ([], [name + 1]):
        return found
    found[name] = replace(found[name], entry=_noun(words(text[found[name].start : found[name].end])) is None)
    for i in heads:  # what the named one is
        found[i] = replace(found[i], kind="paragraph")
    return found


def _is_rubric(text: str, line: Line) -> bool:
    plain = norm(text[line.start : line.end]).strip(" :*_")
    return plain in word_set("layout", "no_entries")


def _field(text: str, line: Line) -> Field | None:
    read = labelled(text[line.start : line.end], row=line.kind == "row") if line.kind != "item" else None
    return read[0] if read is not None and read[0].says[:1] != ("participatesIn<",) else None


def _opens_sheet(fields: Sequence[Field | None], at: int) -> bool:
    """Whether a run of fields begins at a line."""
    run = fields[at : at + _FEWEST]
    return len(run) == _FEWEST and None not in run


def _name_above(text: str, read: Sequence[Line], first: int) -> int:
    """The name that heads a sheet: of its headings with markup, else of all, the first that is one; -1 for none."""
    above = [i for i in range(first) if read[i].kind == "heading"]
    marked = [i for i in above if read[i].marked]
    named = [i for i in (marked or above) if _names(text, read[i])]
    if not named or named[-1] >= first - 1:
        return -1
    between = read[named[-1] + 1 : first]
    return -1 if any(len(text[line.start : line.end]) > _LONGEST for line in between) else named[-1]


def _names(text: str, line: Line) -> bool:
    """Whether a line is a name, and not what a thing of that name is: "Café associatif, Dole"."""
    spelled = text[line.start : line.end].strip("*_ ")
    if is_furniture(spelled) or not is_name(text, line):
        return False
    found = words(spelled)
    head = _noun(found)
    return head is None or (head.last < len(found) and found[head.last].text[0].isupper())


def _noun(name: Sequence[Word]) -> Head | None:
    """The head noun that a name begins with, its article aside."""
    return head_at(name, int(name[0].lower in word_set("words", "articles")), len(name))
