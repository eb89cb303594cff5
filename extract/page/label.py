"""The words before a colon, or of a heading -> the field that they name.

Directories, forms, minutes and programmes say in two words what prose says in a sentence: "Financeurs : …". Which
words name a field stands in `fields.toml`; a year, a count or a complement after them changes nothing, unless the
complement names another body ("membres du jury").

>>> label("Membres fondateurs 2024").says, label("Nos partenaires").says
(('memberOf<',), ('cooperatesWith>',))
>>> label("Membres du jury") is None
True
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.words import norm
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_WORDS = 14
_NOISE = re.compile(r"\([^)]*\)|\b\d[\d\s/-]*\b|[*#_.…]+")


@dataclass(frozen=True, slots=True)
class Field:
    """What the values after a label say of the body of the entry."""

    says: tuple[str, ...]
    """Relations tried in order, "<" where the value is the subject, ">" where it is the object; or "class"."""
    paid: str = ""
    """What is said of a value with an amount."""
    negated: bool = False
    names: bool = False
    """Whether every value is a name."""
    cls: str | None = None
    """Class of the values that such names have where nothing else tells."""
    until: bool = False
    """Whether its values are deadlines."""

    @property
    def dates(self) -> bool:
        """Whether its values are dates of the body."""
        return any(name in _dating() for name in (said.rstrip("<>") for said in self.says))


@cache
def _dating() -> frozenset[str]:
    return frozenset(name for name, relation in terms.relations().items() if relation.dates)


def label(text: str) -> Field | None:
    """The field that a label names; None where it names none."""
    return _label(_plain(text))


def list_heading(text: str) -> Field | None:
    """The field of the items below a heading: "Ils sont soutenus par la Ville"."""
    plain = _plain(text)
    for said, cues in table("fields")["headings"].items():
        if any(cue in plain for cue in cues):
            paid = f"funds{said[-1]}" if said[:-1] in {"supports", "funds"} else ""
            return Field((said,), paid=paid, names=True)
    found = _label(plain)
    return found if found is not None and (found.names or found.says == ("participatesIn<",)) else None


def opener_label(text: str) -> Field | None:
    """The field of a list that a sentence opens: its last noun, "Le réseau compte parmi ses membres :"."""
    words = [w for w in _plain(text).rstrip(" :").split(" ") if w not in word_set("layout", "opener_tails")]
    found = _label(words[-1]) if words else None
    return found if found is not None and found.names and words[-1].endswith("s") else None


def _plain(text: str) -> str:
    return " ".join(_NOISE.sub(" ", norm(text)).split())


@cache
def _label(plain: str) -> Field | None:
    known = _labels()
    for opening in _openings():
        if plain.startswith(opening):
            plain = plain.removeprefix(opening).lstrip()
            break
    if found := known.get(plain):
        return found
    words = plain.split(" ")
    if len(words) > _MOST_WORDS or word_set("layout", "label_stops") & set(words):
        return None
    for size in range(min(4, len(words) - 1), 0, -1):
        follows = words[size].startswith(("d'", "l'")) or words[size] in word_set("layout", "label_follows")
        found = known.get(" ".join(words[:size])) if follows else None
        if found is not None and (words[0].endswith("s") or found.says == ("holdsRole<",) or found.until):
            return found
    return None


@cache
def _openings() -> tuple[str, ...]:
    listed = [o if o.endswith("'") else o + " " for o in table("layout")["label_openings"]]
    return tuple(sorted(listed, key=len, reverse=True))


@cache
def _labels() -> Mapping[str, Field]:
    found: dict[str, Field] = {}
    for entry in table("fields")["field"]:
        field = Field(
            tuple(entry["says"].split()),
            entry.get("paid", ""),
            entry.get("negated", False),
            entry.get("names", False),
            entry.get("cls"),
            entry.get("until", False),
        )
        found |= dict.fromkeys(entry["labels"].split("|"), field)
    return found
