"""The things of one document, and what turns a place into the body that acts in its name."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.linking.authority import metropoles
from extract.linking.thing import Thing
from extract.naming.gazetteer import named
from ontology import terms

if TYPE_CHECKING:
    from ontology.terms import Record


class World:
    """All things of a document; new ones are added as claims call for them."""

    def __init__(self, things: list[Thing]) -> None:
        """Take over the things that linking found."""
        self.things = things

    def known(self, record: Record) -> Thing:
        """The thing of a record."""
        for thing in self.things:
            if thing.record is not None and thing.record.iri == record.iri and thing.cls == record.cls:
                return thing
        thing = Thing(len(self.things), record.cls, record=record, place=record.place)
        self.things.append(thing)
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
    return {r.slug: r for records in named().values() for r in records if r.cls in {"Lever", "Theme"}}
