"""The things of one document, and what turns a place into the body that acts in its name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.words import norm
from extract.linking.authority import metropoles
from extract.linking.thing import Thing
from extract.naming.gazetteer import CONCEPTS, named
from ontology import terms

if TYPE_CHECKING:
    from ontology.terms import Record


class World:
    """All things of a document; new ones are added as claims call for them."""

    def __init__(self, things: list[Thing]) -> None:
        """Take over the things that linking found."""
        self.things = things
        self._known: dict[tuple[str, str | None], Thing] = {}
        self._unknown: dict[str, Thing] = {}
        for thing in things:
            if thing.record is not None:
                self._known.setdefault((thing.record.iri, thing.cls), thing)
            elif thing.cls == "Territory":
                for name in thing.names:
                    self._unknown.setdefault(norm(name), thing)

    def known(self, record: Record) -> Thing:
        """The thing of a record."""
        thing = self._known.get((record.iri, record.cls))
        return thing or self._new(Thing(len(self.things), record.cls, record=record, place=record.place))

    def territory(self, record: Record) -> Thing:
        """The place of a record, and not the body that acts for it."""
        thing = self._known.get((record.iri, "Territory"))
        return thing or self._new(Thing(len(self.things), "Territory", names=[record.label], record=record))

    def unknown_territory(self, name: str) -> Thing:
        """A territory that no register knows, the same one for the same name."""
        thing = self._unknown.get(norm(name))
        return thing or self._new(Thing(len(self.things), "Territory", names=[name]))

    def sitting(self, name: str, head: str) -> Thing:
        """The sitting of an assembly, which goes by its name."""
        return self._new(Thing(len(self.things), "Meeting", names=[name], named=False, head=head))

    def _new(self, thing: Thing) -> Thing:
        self.things.append(thing)
        if thing.record is not None:
            self._known[thing.record.iri, thing.cls] = thing
        else:
            self._unknown[norm(thing.names[0])] = thing
        return thing

    def acting(self, place: Thing, metropolitan: bool) -> Thing:
        """The body that acts for a place: its town, département or region; its métropole where those are spoken of."""
        record = place.record
        if record is None:
            return place
        if metropolitan and record.cls == "Commune":
            slug = terms.slugify(record.label)
            for metropole in metropoles():
                if metropole.place == slug:
                    return self.known(metropole)
        return self.known(record)

    def lever(self, slug: str) -> Thing | None:
        """The lever or theme of a slug."""
        record = concepts().get(slug)
        return self.known(record) if record else None


@cache
def concepts() -> dict[str, Record]:
    """Levers and themes by slug."""
    return {r.slug: r for records in named().values() for r in records if r.cls in CONCEPTS}
