"""Line -> whether it is page furniture: menus, breadcrumbs, share buttons, cookie notes, related links.

Furniture is told by whole lines and by how short lines begin, not by a word somewhere: "La Ville veut partager ses
locaux" is no share button.

>>> is_furniture("Accueil > Actualités"), is_furniture("La Ville veut partager ses locaux.")
(True, False)
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.language.words import norm
from extract.page.line import Line

if TYPE_CHECKING:
    from collections.abc import Sequence

_SHORT = 140
_PART = 30
_MENU = 4
_SEPARATORS = re.compile(r"(?<!\s)\s++[|>›»/•·–-]\s++|(?:(?<!\s)\s++)?+[|›]\s*+|\t++")
_YEAR = re.compile(r"[,(]\s?(?:[^\W\d]{3,}\s){0,2}(?:19|20)\d\d\)?$")
_TRAIL = re.compile(r"[^\W_][^>›/|\n]{1,58}(?:\s[>›]\s[^>›\n]{2,60})+")
_RUBRICS = re.compile(r"[^\W\d_][^>›/|:\d\n]{1,38}(?:\s/\s[^>›/|:\d\n]{2,40})+")
_EDGES = " .:!*#_[]()→►▶>‹<«»|+-–"


def is_furniture(line: str) -> bool:
    """Whether a line is furniture by itself."""
    if len(line) > _SHORT:
        return False
    plain = norm(line).strip(_EDGES)
    if not plain or plain in _lines():
        return True
    if plain.startswith(_openings()) or _phrases().search(plain):
        return True
    return _is_menu(line, [p.strip(_EDGES) for p in _SEPARATORS.split(norm(line)) if p.strip(_EDGES)])


def is_trail(line: str) -> bool:
    """Whether a line above the title tells but where in a site its page is.

    >>> is_trail("Guide des aides › Aide n° 12"), is_trail("Politique / Commande publique"), is_trail("Dole")
    (True, True, False)
    """
    plain = line.strip().rstrip(" >›/")
    return bool(_TRAIL.fullmatch(plain) or _RUBRICS.fullmatch(plain)) and plain[-1] not in ".;!?"


def is_menu_word(line: str) -> bool:
    """Whether a line is a known entry of menus."""
    return norm(line).strip(_EDGES) in _lines()


def menus(text: str, read: Sequence[Line]) -> frozenset[int]:
    """Runs of short lines that begin and end with known entries of menus."""
    found: set[int] = set()
    run: list[int] = []
    for at, line in enumerate([*read, Line("end", 0, 0, 0, "", False)]):
        spelled = text[line.start : line.end]
        if (
            line.kind in {"heading", "item"}
            and not line.marked
            and len(spelled.split()) <= _MENU
            and ":" not in spelled
        ):
            run.append(at)
            continue
        known = [k for k, i in enumerate(run) if is_menu_word(text[read[i].start : read[i].end])]
        inner = run[known[0] : known[-1] + 1] if known else []
        if len(inner) >= _MENU and len(known) > 1 and 3 * len(known) >= len(inner):
            found |= set(inner)
        run = []
    return frozenset(found)


def opens_furniture(heading: str) -> bool:
    """Whether what follows a heading, up to the next that counts, is furniture."""
    plain = norm(heading).strip(_EDGES + "?…0123456789")
    return plain in _headings() or plain.startswith(tuple(table("layout")["furniture_heading_openings"]))


def cites(line: str) -> bool:
    """Whether a line closes on the year of what it names, as one that cites a work does, and on no day.

    >>> cites("« Le fil », Avise, juin 2022"), cites("Le fil est paru, 12 juin 2022")
    (True, False)
    """
    return _YEAR.search(line.rstrip(" .;*_")) is not None


def _is_menu(line: str, parts: list[str]) -> bool:
    if len(parts) < 2:
        return False
    known = sum(part in _lines() for part in parts)
    if known == len(parts):
        return True
    short = len(parts) > 2 and all(len(p) < _PART for p in parts) and not any(c.isdigit() for c in line)
    return (
        short and (known > 0 or "|" in line or "›" in line or ">" in line) and line.strip()[-1] not in ".;|"
    )


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, table("layout")["furniture_phrases"])))


@cache
def _lines() -> frozenset[str]:
    return _listed("furniture_lines")


@cache
def _headings() -> frozenset[str]:
    return _listed("furniture_headings")


def _listed(key: str) -> frozenset[str]:
    return frozenset(entry.strip() for entry in table("layout")[key].split("|"))


@cache
def _openings() -> tuple[str, ...]:
    return tuple(table("layout")["furniture_openings"])
