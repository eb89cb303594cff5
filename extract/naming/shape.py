"""The spelling of a name -> what it may be: made as brands are, as towns are, or such that a person may bear it.

>>> is_branded("Milo'Coop"), is_branded("Bois & Bocage"), is_branded("Tilia")
(True, True, False)
>>> is_town("Revel-la-Neuve"), is_town("Bois-Joli"), may_be_person("Nahel Kermarrec"), may_be_person("Terre d'Embrun")
(True, False, True, False)
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_capital
from extract.language.words import lower, norm
from extract.language.words import words as cut
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import named, spelled_alike

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.head import Head
    from extract.language.words import Word

_CAMEL = re.compile(r"[^\W\d_A-ZÀ-Þ][A-ZÀ-Þ]")
_INNER = re.compile(r"\w['’ʼ]\w")
_LONGEST_PERSON = 3
_REGIONS = frozenset({"Region", "Departement"})


def is_branded(name: str) -> bool:
    """Whether a name is spelled as only bodies and products are: "Bois & Bocage", "Milo'Coop", "TechSol"."""
    found = cut(name)
    inner = any(_INNER.search(word.text) or _CAMEL.search(word.text) for word in found)
    return inner or any(word.text == "&" for word in found[1:-1])


def is_town(name: str) -> bool:
    """Whether a name is put together as those of towns are: "Saint-Kerlan", "Bazancourt-le-Petit"."""
    first, _, rest = name.partition(" ")
    name = rest if rest and lower(first) in word_set("words", "leading_articles") else name
    parts = lower(name).replace("'", "-").split("-")
    return " " not in name and len(parts) > 1 and bool(set(parts) & word_set("places", "parts"))


def may_be_person(name: str) -> bool:
    """Whether a name is one to three capitals and nothing else, as those of persons are."""
    found = cut(name)
    return (
        len(found) <= _LONGEST_PERSON
        and not is_branded(name)
        and all(word.text[0].isupper() and not word.text.isupper() for word in found)
        and found[0].lower not in word_set("words", "articles") | word_set("words", "prepositions")
        and not any(word.lower in word_set("surroundings", "of_names") for word in found)
        and not _ends_in_region(name)
    )


def _ends_in_region(name: str) -> bool:
    """Whether a name closes on that of a region or département: "Refaçon Grand Est"."""
    parts = norm(name).replace("-", " ").split(" ")
    tails = (" ".join(parts[at:]) for at in range(1, len(parts)))
    return any(record.cls in _REGIONS for tail in tails for record in named().get(tail, ()))


def shares_places(words: Sequence[Word], head: Head, last: int) -> bool:
    """Whether a noun in the plural is said once of several authorities: "les Départements de l'Aude et du Gers"."""
    at = head.last
    while head.plural and head.cls in PLACES and at < last and words[at].lower in word_set("words", "inside"):
        at += 1
    known = spelled_alike(words[at].text) if head.plural and at < last and is_capital(words[at]) else ()
    return any(record.cls == head.cls for record in known)
