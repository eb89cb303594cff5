"""The graphs of a file, noted one after the other -> what only the build as a whole can lack or get wrong.

A document cannot see that another, or the authority, is missing; nor whether an entity has its one label, and
who shares a name with it. The rules are checks of `shapes/file.ttl` and `shapes/text.ttl`. Only a build is
held to be complete, or a file that has the ontology or the authority besides its documents: the graph of one
document may stand alone.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.data import name_of
from graph.likeness import normal
from graph.lines import AFTER, BEFORE
from graph.term import node as term
from graph.term import quoted, value
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence
    from pathlib import Path

    from graph.data import Context, Fault
    from graph.index import Triple

MENTIONS, LABEL, OTHER_NAME, SAME, HOMONYM = (
    term(terms.iri(curie))
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

    def note(self, iri: str, own: Sequence[Triple], context: Context) -> None:
        """Take in one named graph."""
        self.graphs.append(iri)
        name = name_of(iri)
        if name == AFTER:
            self._entities(own)
        elif name not in BEFORE and iri:
            self._document(own, context.described)

    def join(self, more: Whole) -> None:
        """Take in what was noted of other graphs."""
        self.graphs += more.graphs
        for iri, names in more.names.items():
            self.names[iri] = {*self.names.get(iri, ()), *names}
        for iri, labels in more.labels.items():
            self.labels[iri] = (*self.labels.get(iri, ()), *labels)
        self.pairs += more.pairs

    def _document(self, triples: Sequence[Triple], described: Mapping[str, Sequence[Triple]]) -> None:
        found = {end for _, predicate, end in triples if predicate == MENTIONS}
        own = {node: value(node) for node in found if node not in described}
        for iri in own.values():
            self.names.setdefault(iri, frozenset())
        for subject, predicate, end in triples:
            if predicate == OTHER_NAME and subject in own:
                iri = own[subject]
                self.names[iri] = {*self.names[iri], value(end)}

    def _entities(self, triples: Sequence[Triple]) -> None:
        for subject, predicate, end in triples:
            iri = value(subject)
            if predicate == LABEL:
                self.labels[iri] = (*self.labels.get(iri, ()), value(end))
            elif predicate in {SAME, HOMONYM}:
                self.pairs.append((iri, value(end)))

    def faults(self, texts: Path | None, context: Context) -> Iterator[Fault]:
        """Give what is missing or wrong; `texts` is the folder of the texts as read, of a build."""
        slugs = {name_of(iri) for iri in self.graphs} - {*BEFORE, AFTER, ""}
        known = [name for name in BEFORE if name in map(name_of, self.graphs)]
        if texts is None and not (known and slugs):
            return
        for name in BEFORE:
            if name not in known:
                yield "graphs-present", quoted(name), None
        if not slugs:
            yield "graphs-present", quoted("graph/…"), None
        told = sorted(texts.glob("*.txt")) if texts else []
        yield from (("text-told", quoted(f.name), None) for f in told if f.stem not in slugs)
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
                yield "label", term(iri), quoted(", ".join(found))

    def _pair_faults(self, context: Context) -> Iterator[Fault]:
        """Give each entity that is told the same as another, or its homonym, and shares no name with it."""
        told = set(self.pairs)
        for one, other in sorted(told):
            shared = self._normal(one, context) & self._normal(other, context)
            if one == other or not shared or (other, one) not in told:
                yield "name-shared", term(one), term(other)

    def _normal(self, iri: str, context: Context) -> set[str]:
        return {normal(name) for name in self.names.get(iri) or context.names(iri)}
