"""The authority of a graph -> which of its entities a name stands for, and how sure that is.

A name that is spelt alike but for capitals, accents, punctuation and a first article scores 100. Any other scores less:
the geometric mean of how many groups of three letters the two have in common and of how many words, each word weighing
more the fewer names have it. So a slip of the pen costs little, and "Communauté de communes du Pays de X" is not that
of Y, though most of the letters are the same.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.likeness import content, normal
from graph.publish.form import value_of
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

__all__ = ["Known", "Names", "names"]

NAMING = tuple(ox.NamedNode(terms.iri(name)) for name in ("rdfs:label", "skos:prefLabel", "skos:altLabel"))
AMBIGUOUS = ox.NamedNode(terms.iri("ess:ambiguousName"))
ALIKE, SHORT = 0.8, 4
"""From which ratio on two words are one with a slip of the pen, and letters that both need for it."""
CLOSE, OTHER = 60, 99.0
"""Names that are looked at closely; the most that a name scores which is another."""


@dataclass(frozen=True, slots=True)
class Known:
    """An entity of the authority with its names."""

    iri: str
    names: tuple[str, ...]
    """The preferred one first."""
    classes: frozenset[str]
    """Local names, the wider ones too."""
    ambiguous: frozenset[str]
    """Names, in normal form, that stand for it only where something else says so."""


class Names:
    """The names of entities, to be searched."""

    def __init__(self, known: Sequence[Known]) -> None:
        self.known = known
        self.of = {one.iri: one for one in known}
        self.owners: defaultdict[str, list[Known]] = defaultdict(list)
        for one in known:
            for name in dict.fromkeys(map(normal, one.names)):
                self.owners[name].append(one)
        self.spelt = {name: (grams(name), content(name)) for name in self.owners}
        self.having: defaultdict[str, list[str]] = defaultdict(list)
        for name, (own, _) in self.spelt.items():
            for gram in own:
                self.having[gram].append(name)

    @cached_property
    def weights(self) -> dict[str, float]:
        """How much each word tells: the fewer names have it, the more."""
        counted = Counter(word for _, words in self.spelt.values() for word in words)
        return {word: math.log(1 + len(self.spelt) / number) for word, number in counted.items()}

    def find(self, text: str, fits: Callable[[Known], bool]) -> list[tuple[Known, float]]:
        """Give the entities that fit and bear such a name with scores from 0 to 100, the best first."""
        wanted = normal(text)
        best: dict[str, tuple[Known, float]] = {}
        for name in [wanted, *self.close(wanted, fits)] if wanted else []:
            score = 100.0 if name == wanted else min(OTHER, self.score(wanted, name))
            for one in filter(fits, self.owners.get(name, ())):
                if score > best.get(one.iri, (one, 0.0))[1]:
                    best[one.iri] = one, score
        return sorted(best.values(), key=lambda found: (-found[1], found[0].iri))

    def close(self, wanted: str, fits: Callable[[Known], bool]) -> list[str]:
        """Give the names of entities that fit which have most groups of letters in common with a name."""
        own = grams(wanted)
        shared = Counter(name for gram in own for name in self.having.get(gram, ()))
        rated = sorted((-2 * n / (len(own) + len(self.spelt[name][0])), name) for name, n in shared.items())
        fitting = (name for _, name in rated if any(map(fits, self.owners[name])))
        return [name for name, _ in zip(fitting, range(CLOSE), strict=False)]

    def score(self, wanted: str, name: str) -> float:
        """Give how alike two names are, from 0 to 100."""
        own, other = grams(wanted), self.spelt[name][0]
        letters = 2 * len(own & other) / (len(own) + len(other))
        return 100 * math.sqrt(letters * self.common(content(wanted), self.spelt[name][1]))

    def common(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Give the share of the words that two names have in common, by weight; from 0 to 1."""
        rest = sorted(right - left)
        slips = {word: next((one for one in rest if slip(word, one)), None) for word in sorted(left - right)}
        met = (
            (left & right) | {word for word, one in slips.items() if one} | set(filter(None, slips.values()))
        )
        whole = [self.weight(word) for word in (*left, *right)]
        return sum(self.weight(word) for word in (*left, *right) if word in met) / (sum(whole) or 1.0)

    def weight(self, word: str) -> float:
        """Give how much a word tells; one that no name has tells most."""
        return self.weights.get(word) or math.log(1 + len(self.spelt))

    def beginning(self, prefix: str) -> Iterator[Known]:
        """Give the entities that have a name, or a word of one, which begins so: those with short names first."""
        wanted = normal(prefix)
        found = (name for name in self.owners if f" {wanted}" in f" {name}")
        for name in sorted(found, key=lambda name: (not name.startswith(wanted), len(name), name)):
            yield from self.owners[name]


def slip(word: str, other: str) -> bool:
    """Whether two words are one, misspelt."""
    return min(len(word), len(other)) >= SHORT and SequenceMatcher(None, word, other).ratio() >= ALIKE


def grams(name: str) -> frozenset[str]:
    """Give the groups of three letters of a name, its ends among them."""
    padded = f" {name} "
    return frozenset(padded[at : at + 3] for at in range(len(padded) - 2))


def names(store: ox.Store) -> Names:
    """Give the names of what the authority of a graph knows; of another graph there are none."""
    graph = ox.NamedNode(f"{terms.BASE}graph/authority")
    typed: defaultdict[str, set[str]] = defaultdict(set)
    for quad in store.quads_for_pattern(None, ox.NamedNode(terms.iri("rdf:type")), None, graph):
        if (cls := value_of(quad.object)).startswith(terms.ESS):
            typed[value_of(quad.subject)].add(cls.removeprefix(terms.ESS))
    made = []
    for iri in sorted(typed):
        node = ox.NamedNode(iri)
        said = [
            text for p in NAMING for text in sorted(french(store.quads_for_pattern(node, p, None, graph)))
        ]
        if said and iri.startswith(f"{terms.BASE}id/"):
            unclear = french(store.quads_for_pattern(node, AMBIGUOUS, None, graph))
            made.append(
                Known(iri, tuple(dict.fromkeys(said)), frozenset(typed[iri]), frozenset(map(normal, unclear)))
            )
    return Names(made)


def french(quads: Iterable[ox.Quad]) -> list[str]:
    """Give the texts that are in French, or in no language."""
    return [
        quad.object.value
        for quad in quads
        if isinstance(quad.object, ox.Literal) and quad.object.language in {None, "", "fr"}
    ]
