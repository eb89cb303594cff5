"""The graphs of a file, noted one after the other -> what only the build as a whole can lack or get wrong.

A document cannot see that another, or the authority, is missing; nor whether an entity has its one label, and
who shares a name with it. The rules are checks of `shapes/file.ttl` and `shapes/text.ttl`. Only a build is
held to be complete, or a file that has the ontology or the authority besides its documents: the graph of one
document may stand alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rdflib import Literal, URIRef

from graph.data import name_of
from graph.likeness import normal
from graph.lines import AFTER, BEFORE
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    import pyoxigraph as ox

    from graph.data import Context, Fault

MENTIONS, LABEL, OTHER_NAME, SAME, HOMONYM = (
    terms.iri(curie)
    for curie in ("ess:mentions", "rdfs:label", "skos:altLabel", "owl:sameAs", "ess:possibleHomonym")
)


@dataclass(slots=True)
class Whole:
    """What the graphs of a file hold of each other."""

    graphs: list[str] = field(default_factory=list)
    """Their IRIs, in file order."""
    names: dict[str, Collection[str]] = field(default_factory=dict)
    """IRI of each entity that a document mentions and the authority does not know -> the names given to it."""
    labels: dict[str, tuple[str, ...]] = field(default_factory=dict)
    """IRI -> its labels in the entities graph."""
    pairs: list[tuple[str, str]] = field(default_factory=list)
    """Entities that the entities graph calls the same, or possible homonyms."""

    @property
    def entities(self) -> str:
        """The IRI of the entities graph; empty where there is none."""
        return next((iri for iri in self.graphs if name_of(iri) == AFTER), "")

    def note(self, iri: str, quads: Sequence[ox.Quad], context: Context) -> None:
        """Take in one named graph."""
        self.graphs.append(iri)
        name = name_of(iri)
        if name == AFTER:
            self._entities(quads)
        elif name not in BEFORE and iri:
            self._document(quads, context.described)

    def _document(self, quads: Sequence[ox.Quad], described: Mapping[str, Sequence[str]]) -> None:
        found = {_text(quad.object) for quad in quads if quad.predicate.value == MENTIONS}
        own = {node for node in found if f"<{node}>" not in described}
        for node in own:
            self.names.setdefault(node, frozenset())
        for quad in quads:
            if quad.predicate.value == OTHER_NAME and (node := _text(quad.subject)) in own:
                self.names[node] = {*self.names[node], _text(quad.object)}

    def _entities(self, quads: Sequence[ox.Quad]) -> None:
        for quad in quads:
            node, end = _text(quad.subject), _text(quad.object)
            if quad.predicate.value == LABEL:
                self.labels[node] = (*self.labels.get(node, ()), end)
            elif quad.predicate.value in {SAME, HOMONYM}:
                self.pairs.append((node, end))

    def faults(self, texts: Path | None, context: Context) -> Iterator[Fault]:
        """Give what is missing or wrong; `texts` is the folder of the texts as read, of a build."""
        slugs = {name_of(iri) for iri in self.graphs} - {*BEFORE, AFTER, ""}
        known = [name for name in BEFORE if name in map(name_of, self.graphs)]
        if texts is None and not (known and slugs):
            return
        for name in BEFORE:
            if name not in known:
                yield "graphs-present", Literal(name), None
        if not slugs:
            yield "graphs-present", Literal("graph/…"), None
        told = sorted(texts.glob("*.txt")) if texts else []
        yield from (("text-told", Literal(f.name), None) for f in told if f.stem not in slugs)
        yield from self.entity_faults(context)

    def entity_faults(self, context: Context) -> Iterator[Fault]:
        """Give what is wrong with the labels of entities, and with who is told to share a name."""
        yield from self._label_faults()
        yield from self._pair_faults(context)

    def _label_faults(self) -> Iterator[Fault]:
        """Give each entity that has not exactly one label, or one that is none of its names."""
        for iri in sorted({*self.names, *self.labels}):
            found = self.labels.get(iri, ())
            if len(found) != 1 or found[0] not in self.names.get(iri, ()):
                yield "label", URIRef(iri), Literal(", ".join(found))

    def _pair_faults(self, context: Context) -> Iterator[Fault]:
        """Give each entity that is told the same as another, or its homonym, and shares no name with it."""
        for one, other in sorted(self.pairs):
            shared = self._normal(one, context) & self._normal(other, context)
            if one == other or not shared or (other, one) not in self.pairs:
                yield "name-shared", URIRef(one), URIRef(other)

    def _normal(self, iri: str, context: Context) -> set[str]:
        return {normal(name) for name in self.names.get(iri) or context.names(iri)}


def _text(node: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple) -> str:
    return str(getattr(node, "value", node))
