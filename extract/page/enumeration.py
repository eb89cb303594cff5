"""A line right below the name of a list -> whether it lists names itself, and where they begin.

Names stand in a row ("Région • Ville • Fondation", "Ademe – Citeo", "la Macif, Wimoov"), or by groups, each behind what
it is ("Communes : Gap, Dole" below "Nos membres"). A sentence lists nothing.

>>> in_row("Ademe – Banque des Territoires"), in_row("la Macif, l'Adie, Wimoov"), in_row("Une ville, un lieu.")
(True, True, False)
>>> group_values("Communes : Gap, Dole"), group_values("Gap")
(11, -1)
"""

from __future__ import annotations

import re

from extract.language.lexicon import word_set
from extract.language.noun import has_finite
from extract.language.words import Word, norm, words
from extract.page.furniture import is_furniture

_MARKS = "•|·/;"
_PARTS = re.compile(r"\s[–—-]\s|,\s")
_GROUP = re.compile(r"[*_]{0,4}[A-ZÀ-Ý][^:.;!?«»\d\n]{2,40}?[*_]{0,4}\s?:[*_]{0,4}\s+(?=\S)")
_LONGEST = 10
_MOST_LABEL = 5
_FEWEST = 2


def in_row(spelled: str) -> bool:
    """Whether a line lists names in a row."""
    if any(mark in spelled for mark in _MARKS):
        return True
    parts = _PARTS.split(spelled)
    if len(parts) < _FEWEST or spelled[-1] in ".:!?":
        return False
    return all(_is_name(words(part.strip(" *_"))) for part in parts)


def group_values(spelled: str) -> int:
    """Where the names begin behind what a group of them is; -1 for a line that is no group."""
    match = _GROUP.match(spelled)
    if match is None or spelled[-1] in ".!?":
        return -1
    label = [w for w in words(match.group()) if w.text[0].isalnum()]
    rest = words(spelled[match.end() :])
    plain = norm(match.group()).strip(" :*_")
    if plain in word_set("layout", "no_entries") or is_furniture(plain):
        return -1
    told = len(label) > _MOST_LABEL or has_finite(label, 0, len(label)) or has_finite(rest, 1, len(rest))
    named = bool(rest) and (rest[0].text[0].isupper() or rest[0].lower in word_set("words", "articles"))
    return match.end() if named and not told else -1


def _is_name(part: list[Word]) -> bool:
    """Whether a part is a name: short, with a capital near its head, and without a verb."""
    if not part or len(part) > _LONGEST:
        return False
    led = part[0].lower in word_set("words", "articles")
    first = part[1:2] if led else part[:1]
    capital = any(w.text[0].isupper() for w in part)
    return (
        capital and bool(first) and (led or first[0].text[0].isupper()) and not has_finite(part, 1, len(part))
    )
