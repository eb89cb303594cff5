r"""Text -> the title that it gives itself: its first heading, else its first line that is one.

A page often opens with its menu, its genre ("COMMUNIQUE DE PRESSE") or its date; such lines are passed over.

>>> own_title("EN BREF – Mercredi 10 mai 2023\n\nStrasbourg : le tiers-lieu ouvre\n\nC’est fait.")
'Strasbourg : le tiers-lieu ouvre'
"""

from __future__ import annotations

import re
from functools import cache

from extract.language.lexicon import table
from extract.readers.dateline import front_matter, is_dateline, plain

_HEADING = re.compile(r"#{1,2} +(\S[^\n]*)")
_LINK = re.compile(r"!?\[([^\[\]\n]{0,200})\]\([^()\s]{0,500}\)")
_MARKS = "#*_>~=•▪- \t\ufeff"
_NOT_WORDS = re.compile(r"[^a-z'-]+")
_HEAD, _HEAD_LINES, _LONGEST = 6000, 15, 250


def own_title(text: str) -> str | None:
    """The title of a text in one line, without markup; None where its first lines are all running text."""
    if stated := front_matter(text, "title_keys"):
        return clean(stated)
    lines = [line for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    headings = [match.group(1) for line in lines if (match := _HEADING.match(line))]
    named = (clean(line) for line in headings + lines)
    return next((line for line in named if line and len(line) <= _LONGEST and not _is_label(line)), None)


def clean(title: str) -> str | None:
    """A title without markup, line breaks and control characters; None where nothing is left.

    >>> clean("## **Le [RTES](https://example.org)** publie")
    'Le RTES publie'
    """
    bare = " ".join(_LINK.sub(r"\1", title).strip(_MARKS).replace("**", "").split())
    return "".join(c for c in bare if c.isprintable() or c == "\xa0") or None


def _is_label(line: str) -> bool:
    """Whether a line says the genre, the date or the place on the site, and not what the text is called."""
    folded = plain(line)
    if is_dateline(folded):
        return True
    parts = _separator().split(folded)
    words = [_NOT_WORDS.sub(" ", part).strip() for part in parts]
    is_path = len(parts) > 2 and words[0] in _genres()
    return is_path or all(
        not word or word in _genres() or is_dateline(part) for word, part in zip(words, parts, strict=True)
    )


@cache
def _separator() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("reading")["title"]["separators"])))


@cache
def _genres() -> frozenset[str]:
    return frozenset(table("reading")["title"]["genre"])
