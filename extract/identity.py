"""Things -> IRIs: the same full name is the same thing everywhere, a generic one stays in its document.

A known entity has its own; a person is known by full name; an organisation by its name, with its place or its
document where the name is only a kind ("Maison de l'emploi"); what is merely described ("une enquête") by its
document and its head noun, counted in text order.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import nouns
from extract.language.words import norm
from extract.linking.reference import by_iri
from ontology import terms

if TYPE_CHECKING:
    from extract.linking.thing import Thing

_SLUG = 80


class Identities:
    """Gives each thing of one document its IRI, always the same."""

    def __init__(self, document: str) -> None:
        """Start with the slug of the document."""
        self.document = document
        self.given: dict[int, str] = {}
        self.counts: dict[str, int] = {}

    def iri(self, thing: Thing) -> str:
        """The IRI of a thing."""
        if thing.record is not None and thing.cls != "Territory":
            return thing.record.iri
        if thing.number not in self.given:
            self.given[thing.number] = self._new(thing)
        return self.given[thing.number]

    def _new(self, thing: Thing) -> str:
        kind = thing.kind or "Organisation"
        name = _main_name(thing)
        slug = terms.slugify(name)[:_SLUG].strip("-") or "x"
        if kind in {"Person", "Territory", "Law"}:
            return terms.entity_iri(kind, slug)
        own = terms.entity_iri(kind, slug)
        telling = kind == "Organisation" or _is_distinct(thing, name)
        if thing.named and not _is_generic(name) and telling and own not in by_iri():
            return own
        base = f"{self.document}-{slug}"
        self.counts[kind + base] = count = self.counts.get(kind + base, 0) + 1
        return terms.entity_iri(kind, base if count == 1 else f"{base}-{count}")


def _main_name(thing: Thing) -> str:
    if thing.kind == "Person":
        return max(thing.names, key=lambda n: (n.count(" "), len(n)), default=thing.head)
    return thing.names[0] if thing.names else thing.head or "x"


def _is_generic(name: str) -> bool:
    """Whether a name is but a head noun."""
    return norm(name) in nouns()


def _is_distinct(thing: Thing, name: str) -> bool:
    """Whether a name is a title of its own: quoted, or with a capital past its head noun."""
    rest = name[len(thing.head) :] if norm(name).startswith(norm(thing.head)) else name
    return (len(thing.names) > 1 and thing.names[0] != name) or any(c.isupper() for c in rest)
