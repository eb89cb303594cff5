r"""Short lines below the name of a list -> its items, where no bullet shows it.

"Ils nous soutiennent", "Les lauréats 2023" or "Financeurs :" stands alone, and a body on each line follows. Lines are
taken so only where half of them at least begin as the name of a body or tell its place, and none says something.

>>> from extract.page.line import lines
>>> text = "Nos partenaires\nScop Balise\nLa Bécane (Crest)\n"
>>> [line.kind for line in itemised(text, lines(text))]
['heading', 'item', 'item']
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.noun import has_finite
from extract.language.words import words
from extract.page.furniture import is_furniture, is_menu_word, opens_furniture
from extract.page.label import label, list_heading, opener_label
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.page.line import Line

_LONGEST = 90
_FEWEST = 2
_TOLD = re.compile(r"\S [(\[][A-ZÀ-Ý0-9][^)\]]{0,200}+[)\]]|\w, (?:à |en )?[A-ZÀ-Ý]|\w (?:[–—•|]|/) \S")


def itemised(text: str, read: Sequence[Line]) -> list[Line]:
    """The lines of a text, those that list bodies below the name of a list as items."""
    found = list(read)
    at = 0
    while at < len(found):
        end = _run(text, found, at + 1) if _opens(text, found[at]) else at + 1
        members = found[at + 1 : end]
        if len(members) >= _FEWEST and 2 * sum(_names_body(_spelled(text, m)) for m in members) >= len(
            members
        ):
            found[at + 1 : end] = [replace(m, kind="item", indent=0, mark="") for m in members]
        at = max(end, at + 1)
    return found


def _spelled(text: str, line: Line) -> str:
    return text[line.start : line.end]


def _opens(text: str, line: Line) -> bool:
    """Whether a line is the name of a list and nothing more."""
    spelled = _spelled(text, line).strip("*_ ")
    if line.kind == "heading":
        return list_heading(spelled) is not None
    opens = line.kind == "paragraph" and spelled.endswith(":")
    field = (label(spelled.rstrip(": *_")) or opener_label(spelled)) if opens else None
    return field is not None and field.lists


def _run(text: str, read: Sequence[Line], first: int) -> int:
    """Where the short lines end that follow the name of a list."""
    at = first
    while at < len(read) and _is_bare(text, read[at]) and not (at > first and _is_loud(text, read, at)):
        at += 1
    return at


def _is_loud(text: str, read: Sequence[Line], at: int) -> bool:
    """Whether a line in capitals follows one that is not: it heads what comes next."""
    return _spelled(text, read[at]).isupper() and not _spelled(text, read[at - 1]).isupper()


def _is_bare(text: str, line: Line) -> bool:
    """Whether a line may be a member: short, without a verb, neither furniture nor itself the name of a list."""
    spelled = _spelled(text, line)
    if line.kind not in {"heading", "paragraph"} or line.marked or len(spelled) > _LONGEST:
        return False
    if spelled[-1] in ".:!?" or is_furniture(spelled) or is_menu_word(spelled) or opens_furniture(spelled):
        return False
    head = spelled.partition(":")[0].strip("*_ ")
    found = words(spelled)
    return label(head) is None and list_heading(spelled) is None and not has_finite(found, 1, len(found))


def _names_body(spelled: str) -> bool:
    """Whether a line begins with the noun of a body, or tells where the body is or what it does."""
    found = words(spelled)
    at = int(found[0].lower in word_set("words", "articles"))
    head = head_at(found, at, len(found))
    return bool(_TOLD.search(spelled)) or (head is not None and terms.kind_of(head.cls) == "Organisation")
