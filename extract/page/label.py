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
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import table, word_set
from extract.language.noun import has_finite
from extract.language.particle import OF as _OF
from extract.language.words import norm, words
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

_MOST_WORDS = 14
_PLACE = "Territory"
_MOST_LABEL = 7
_HEAD = 4
_LONGEST_PHRASE = 30
_NAME_OF_FIELD = r"[*_]{0,6}+([^:.;!?«»\n]{2,%d}?)[*_]{0,6}+"
_LABEL = re.compile(_NAME_OF_FIELD % 60 + r"\s?:[*_]*+(?=\s|$)")
_ASKED = re.compile(_NAME_OF_FIELD % 40 + r"\s?\?[*_]*+(?:\s?:)?+\s++(?=\S)")
_DASHED = re.compile(_NAME_OF_FIELD % 40 + r"\s[–—-]\s(?=\S)")
_CELL = re.compile(
    r"\|?\s{0,30}+[*_]{0,6}+([^:|\n]{2,60}?)[*_]{0,6}+\s{0,30}+:?\s{0,30}+\|(?=[^|\n]*+\|?$)(?=[\s-]*+[^|\s-])"
)
_NOISE = re.compile(r"\([^)]{0,80}+\)|\b\d[\d\s/-]*\b|[*#_.…]+")


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
    row: bool = False
    """Whether its values stand in a row, in a line without a label."""

    @property
    def lists(self) -> bool:
        """Whether its values are names of bodies or devices, which may fill a list."""
        return self.names and self.cls != _PLACE

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
    plain = _plain(text).rstrip("? :")
    for said, cues in table("fields")["headings"].items():
        if any(cue in plain for cue in cues):
            paid = f"funds{said[-1]}" if said[:-1] in {"supports", "funds"} else ""
            return Field((said,), paid=paid, names=True)
    found = _label(plain)
    if found is None and (cls := _listed_class(text)) is not None:
        return Field((), names=True, cls=cls)
    lists = found is not None and (
        (found.names and found.cls != _PLACE) or found.says == ("participatesIn<",)
    )
    return found if lists else None


def _listed_class(text: str) -> str | None:
    """The class of the bodies that a heading announces by their noun and what they got: "Les huit pôles soutenus"."""
    found = words(text.strip(" :*_"))
    head = next((h for i in range(min(len(found), _HEAD)) if (h := head_at(found, i, len(found)))), None)
    if head is None or not head.plural or terms.kind_of(head.cls) != "Organisation":
        return None
    told = any(w.norm in word_set("layout", "chosen") for w in found[head.last : head.last + 2])
    return head.cls if told and not has_finite(found, head.last, len(found)) else None


def labelled(spelled: str, *, row: bool) -> tuple[Field, int] | None:
    """The field that the label of a line names, and where its values begin: "Label : values", "| Label | values |"."""
    for pattern in (_CELL,) if row else (_LABEL, _ASKED, _DASHED):
        if (match := pattern.match(spelled)) and (field := label(match.group(1))):
            return field, match.end()
    return None if row else phrase_label(spelled)


def phrase_label(text: str) -> tuple[Field, int] | None:
    """The field of a line that is one phrase without a colon, and where its values begin: "Avec le soutien de X"."""
    if text[-1:] in ".:!?":  # nothing, or a sentence
        return None
    found = words(text)
    if not found or len(found) > _LONGEST_PHRASE or has_finite(found, 1, len(found)):
        return None
    if any(w.lower in word_set("layout", "telling") for w in found[1:]):
        return None
    for size in range(min(_MOST_LABEL, len(found) - 1), 1, -1):
        spelled = " ".join([w.norm for w in found[: size - 1]] + [_plain_of(found[size - 1].norm)])
        field = _labels().get(spelled.replace("' ", "'"))
        if field is not None and _plain_of(found[size - 1].norm) in word_set("layout", "label_ends"):
            return field, found[size].start
    return None


def _plain_of(form: str) -> str:
    """A contracted or elided preposition as it is: "du" and "d'" are "de"."""
    return _OF if form in word_set("layout", "label_contractions") else form


def opener_label(text: str) -> Field | None:
    """The field of a list that a sentence opens: its last noun, "Le réseau compte parmi ses membres :"."""
    spelled = [w for w in _plain(text).rstrip(" :").split(" ") if w not in word_set("layout", "opener_tails")]
    found = _label(spelled[-1]) if spelled else None
    return found if found is not None and found.lists and spelled[-1].endswith("s") else None


def _plain(text: str) -> str:
    return " ".join(_NOISE.sub(" ", norm(text)).split())


@lru_cache(maxsize=1 << 15)
def _label(plain: str) -> Field | None:
    known = _labels()
    led = plain
    for opening in _openings():
        if plain.startswith(opening):
            plain = plain.removeprefix(opening).lstrip()
            break
    if found := known.get(plain):
        return found if plain == led or found.cls != _PLACE else None  # "La Ville :" acts, and is no field
    parts = plain.split(" ")
    if len(parts) == 2 and parts[1] in word_set("layout", "label_epithets") and parts[0] in known:
        return known[parts[0]]
    if len(parts) > _MOST_WORDS or word_set("layout", "label_stops") & set(parts):
        return None
    for size in range(min(4, len(parts) - 1), 0, -1):
        follows = parts[size].startswith(("d'", "l'")) or parts[size] in word_set("layout", "label_follows")
        found = known.get(" ".join(parts[:size])) if follows else None
        if found is not None and (parts[0].endswith("s") or found.says == ("holdsRole<",) or found.until):
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
