"""A store -> what its pages show: names, statements and figures, each with its quotes.

A statement that a text makes twice is one, with two quotes; a quote is shown without
the marks of its markup. An entity whose name the graph does not hold is shown by
the end of its address.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from importlib.resources import files
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.answer import plain
from graph.engine import Embedded
from graph.publish.form import value_of
from graph.publish.wording import unmarked
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from collections.abc import Set as AbstractSet

__all__ = [
    "Figure", "Statement", "cls", "figures", "looked_up", "names", "others", "statements",
    "subjects", "values",
]  # fmt: skip

NAMING = ("skos:altLabel", "dcterms:title", "skos:prefLabel", "rdfs:label")
"""Properties that name a node, the last the best."""


@dataclass(frozen=True, slots=True)
class Statement:
    """A claim as a page shows it; what the text does not tell is empty."""

    iri: str
    subject: str
    relation: str
    object: str
    """IRI, or the text of a date."""
    modality: str
    """Local name."""
    confidence: str
    document: str
    speaker: str
    period: str
    role: str
    earliest: str
    """First day of the period, or of a date that it gives; empty where that is open."""
    quotes: tuple[str, ...]

    @property
    def ends(self) -> tuple[str, ...]:
        """The entities that it is about."""
        return tuple(dict.fromkeys((self.subject, self.object)))

    @property
    def hash(self) -> str:
        """The end of its address."""
        return self.iri.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure as a page shows it."""

    iri: str
    about: str
    value: str
    unit: str
    bound: str
    document: str
    period: str
    quotes: tuple[str, ...]


def statements(store: ox.Store) -> list[Statement]:
    """Give every claim, by relation and document."""
    return _joined(_statement(*row) for row in looked_up(store, "statements"))


def _statement(*row: str) -> Statement:
    iri, subject, relation, end, modality, *others, quote = row
    confidence, document, speaker, period, role, earliest = others
    return Statement(
        iri, subject, relation, end, modality.removeprefix(terms.ESS), confidence, document, speaker, period, role,
        earliest, (unmarked(quote),) if quote else (),
    )  # fmt: skip


def figures(store: ox.Store) -> list[Figure]:
    """Give every figure that is about an entity."""
    return _joined(_figure(*row) for row in looked_up(store, "figures"))


def _figure(*row: str) -> Figure:
    iri, about, value, unit, bound, document, period, quote = row
    return Figure(iri, about, value, unit, bound, document, period, (unmarked(quote),) if quote else ())


def looked_up(store: ox.Store, name: str) -> Iterator[list[Any]]:
    """Give the rows of a query of `queries/lookup/`, as texts."""
    text = (files("queries") / "lookup" / f"{name}.rq").read_text(encoding="utf-8")
    return ([plain(term) for term in row] for row in Embedded(store).run(text).rows())


def _joined(made: Iterable[Any]) -> list[Any]:
    """Give each once, with all its quotes."""
    found: dict[str, Any] = {}
    for one in made:
        before = found.get(one.iri)
        found[one.iri] = (
            replace(before, quotes=tuple(dict.fromkeys(before.quotes + one.quotes))) if before else one
        )
    return list(found.values())


FRENCH = frozenset({None, "", "fr"})


def names(store: ox.Store, languages: AbstractSet[str | None] = FRENCH) -> dict[str, str]:
    """Give the name of every node that has one in a language; of several, the first in code-point order."""
    found: dict[str, str] = {}
    for curie in NAMING:
        best: dict[str, str] = {}
        for quad in store.quads_for_pattern(None, ox.NamedNode(terms.iri(curie)), None):
            if isinstance(quad.object, ox.Literal) and quad.object.language in languages:
                node, name = value_of(quad.subject), quad.object.value
                best[node] = min(name, best.get(node, name))
        found |= best
    return found


def values(store: ox.Store, iri: str, curie: str, languages: AbstractSet[str | None] = FRENCH) -> list[str]:
    """Give the values of a property of a node, sorted; of texts, those in French or in no language."""
    quads = store.quads_for_pattern(ox.NamedNode(iri), ox.NamedNode(terms.iri(curie)), None)
    ends = [quad.object for quad in quads]
    kept = [end for end in ends if not isinstance(end, ox.Literal) or end.language in languages]
    return sorted({value_of(end) for end in kept})


def subjects(store: ox.Store, curie: str, iri: str) -> list[str]:
    """Give the nodes that have a node as the value of a property, sorted."""
    quads = store.quads_for_pattern(None, ox.NamedNode(terms.iri(curie)), ox.NamedNode(iri))
    return sorted({value_of(quad.subject) for quad in quads})


def others(store: ox.Store, iri: str, known: Mapping[str, str]) -> list[str]:
    """Give the names of an entity besides the one it is shown by, which may have more after it in brackets."""
    shown = f"{known.get(iri, '')} ("
    return [name for name in values(store, iri, "skos:altLabel") if not shown.startswith(f"{name} (")]


def cls(store: ox.Store, iri: str) -> str:
    """Give the IRI of the narrowest class of an entity; empty where it has none."""
    told = values(store, iri, "rdf:type")
    ours = [name.removeprefix(terms.ESS) for name in told if name.startswith(terms.ESS)]
    narrowest = max(ours, key=lambda name: (len(terms.superclasses(name)), name), default="")
    return terms.ESS + narrowest if narrowest else ""
