"""What the ontology says about each relation -> what a claim can say.

A relation joins a property with the classes that may stand at its ends, whether the ontology names one
(`rdfs:domain`, `rdfs:range`) or several (`schema:domainIncludes`, `schema:rangeIncludes`), and with the
French sentences that say it. A property that is not marked `ess:claimable` is no relation.

>>> relations({"ess:memberOf": {"rdfs:label": [("est membre de", "fr")]}}, "urn:")
{}
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.turtle import texts

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ontology.turtle import About


@dataclass(frozen=True, slots=True)
class Relation:
    """What a claim can say: a property with the classes that may stand at its ends."""

    name: str
    domain: frozenset[str]
    """Local class names; a narrower class fits too."""
    range: frozenset[str]
    """Empty where the object is an EDTF literal."""
    symmetric: bool
    examples: tuple[str, ...]
    """French sentences that say it, in the order of `ess.ttl`."""
    label_fr: str
    label_en: str

    @property
    def dates(self) -> bool:
        """Whether its object is an EDTF date and no thing."""
        return not self.range


def relations(terms: Mapping[str, About], namespace: str) -> dict[str, Relation]:
    """Give the relations by local name, in code-point order, from what is said of each prefixed term."""
    claimable = sorted(term for term, about in terms.items() if "ess:claimable" in about)
    found = [_relation(term.removeprefix("ess:"), terms[term], namespace) for term in claimable]
    return {relation.name: relation for relation in found}


def _relation(name: str, about: About, namespace: str) -> Relation:
    def classes(one: str, several: str) -> frozenset[str]:
        found = [*texts(about, one), *texts(about, several)]
        return frozenset(cls.removeprefix(namespace) for cls in found if cls.startswith(namespace))

    return Relation(
        name=name,
        domain=classes("rdfs:domain", "schema:domainIncludes"),
        range=classes("rdfs:range", "schema:rangeIncludes"),
        symmetric="owl:SymmetricProperty" in texts(about, "rdf:type"),
        examples=tuple(texts(about, "skos:example", "fr")),
        label_fr=texts(about, "rdfs:label", "fr")[0],
        label_en=texts(about, "rdfs:label", "en")[0],
    )
