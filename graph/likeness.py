"""Two lists of names -> how alike they are, and the best one-to-one pairing of entities by their names.

Two people rarely write a name alike: capitals, accents, articles and number differ, and an event or a policy
is named by a longer or shorter phrase. Persons, organisations and places are paired by equal names alone.

>>> normal("L’Économie sociale")
'economie sociale'
>>> alike(["conférence nationale"], ["conférence nationale de Nantes"], loose=True)
0.6666666666666666
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence


@cache
def settings() -> Mapping[str, Any]:
    """Give what `graph/evaluate.toml` says."""
    return tomllib.loads((files("graph") / "evaluate.toml").read_text(encoding="utf-8"))


def words(text: str) -> list[str]:
    """Give the words of a name in lower case, without accents."""
    text = text.casefold()
    for sign, written in settings()["written"].items():
        text = text.replace(sign, written)
    letters = (c for c in unicodedata.normalize("NFKD", text) if not unicodedata.combining(c))
    return re.findall(r"[a-z0-9]+", "".join(letters))


def normal(text: str) -> str:
    """Give a name without case, accents, punctuation and the articles at its start."""
    found = words(text)
    while found and found[0] in settings()["stop"]:
        found = found[1:]
    return " ".join(found)


def content(text: str) -> frozenset[str]:
    """Give the words of a name that carry meaning, in the singular."""
    return frozenset(word.rstrip("s") for word in normal(text).split() if word not in settings()["stop"])


def alike(left: Iterable[str], right: Iterable[str], *, loose: bool) -> float:
    """Give 1 for an equal name; if `loose`, the Jaccard index where one's words hold the other's; else 0."""
    left, right = list(left), list(right)
    if {normal(name) for name in left} & {normal(name) for name in right}:
        return 1.0
    if not loose:
        return 0.0
    pairs = ((a, b) for a in map(content, left) for b in map(content, right))
    best = max((len(a & b) / len(a | b) for a, b in pairs if a and b and (a <= b or b <= a)), default=0.0)
    return best if best >= settings()["least"] else 0.0


def pair(gold: Sequence[Mapping[str, Any]], found: Mapping[str, tuple[str, Sequence[str]]]) -> dict[str, str]:
    """Map gold keys to IRIs of entities of one kind with like names: best pairs first, each used once.

    `found` has the kind and the names of each IRI.
    """
    scored = []
    for entity in gold:
        kinds = {entity["kind"], *entity.get("accept_kinds", [])}
        loose = not kinds.isdisjoint(settings()["loose"])
        for iri, (kind, names) in found.items():
            if kind in kinds and (score := alike(entity["labels"], names, loose=loose)):
                scored.append((-score, entity["key"], iri))
    paired: dict[str, str] = {}
    used = set()
    for _, key, iri in sorted(scored):
        if key not in paired and iri not in used:
            paired[key] = iri
            used.add(iri)
    return paired
