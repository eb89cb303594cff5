"""The things of one document, by every name that they go by in it."""

from __future__ import annotations

from collections import defaultdict
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.language.words import norm
from extract.language.words import words as split
from extract.linking.reference import Recent
from extract.linking.thing import Thing
from extract.naming.gazetteer import CONCEPTS, named, parts
from ontology import terms

if TYPE_CHECKING:
    from extract.naming.candidate import Candidate
    from ontology.terms import Record

_BODY = "Organisation"
_BARE = frozenset({None, _BODY})
_INITIALS = 3
"""Fewest words that initials stand for."""
_SHORT_FORM = 350
"""So many words on a branch goes by the name of its network."""


class Register:
    """What a document has named so far."""

    def __init__(self) -> None:
        """Begin with nothing."""
        self.things: list[Thing] = []
        self.known: dict[str, Thing] = {}
        self.alias: dict[str, Thing] = {}
        self.places: dict[str, Thing] = {}
        self.described: dict[str, Thing] = {}
        """What no name tells, by the words that describe it: a heading may, before the text gives it an acronym."""
        self.branches: dict[str, Thing] = {}
        """The first branch named of a network, by the network's IRI."""
        self.named_at: dict[int, int] = {}
        """The word where a thing was named last, by its number."""
        self.recent = Recent()
        self._parts: dict[str, list[tuple[Thing, bool]]] = defaultdict(list)
        """Things by what their names begin or end with, and whether a complement follows there."""
        self._by_initials: dict[str, Thing] = {}
        """Bodies by the initials of their names."""
        self._people: dict[str, list[Thing]] = defaultdict(list)
        """Persons by the last word of their names."""

    def new(self, **fields: object) -> Thing:
        """Add a thing with these fields."""
        thing = Thing(len(self.things), **fields)  # type: ignore[arg-type]
        self.things.append(thing)
        return thing

    def call(self, name: str, thing: Thing) -> None:
        """Let a thing be found by a name from now on, unless the name is another's."""
        key = key_of(name)
        bare = without_article(key)
        if bare != key:
            self.alias.setdefault(bare, thing)
        if key not in self.alias:
            self.alias[key] = thing
            for at, mark in enumerate(key):
                if mark == " ":
                    self._parts[key[:at]].append((thing, key[at + 1 :].startswith(_of())))
                    self._parts[key[at + 1 :]].append((thing, False))
        if thing.record is None and thing.kind == "Organisation" and (above := _network(key)) is not None:
            self.branches.setdefault(above.iri, thing)
        if thing.kind == _BODY and (short := initials(name)):
            self._by_initials.setdefault(short, thing)
        if thing.cls == "Person" and thing not in (known := self._people[key.rsplit(" ", 1)[-1]]):
            known.append(thing)

    def branch_near(self, record: Record, at: int) -> Thing | None:
        """The branch of a network that its bare name at a word means: one named not long before it."""
        branch = self.branches.get(record.iri) if record.iri not in self.known else None
        near = branch is not None and at - self.named_at.get(branch.number, -_SHORT_FORM) < _SHORT_FORM
        return branch if near else None

    def of_record(self, record: Record) -> Thing:
        """The thing that is a record of the authority, findable from now on by its names."""
        thing = self.known.get(record.iri)
        if thing is None:
            thing = self.new(cls=record.cls, record=record, place=record.place)
            self.known[record.iri] = thing
            for name in record.names:
                if name not in record.ambiguous and record.cls not in CONCEPTS:
                    self.call(name, thing)
        return thing

    def of_place(self, c: Candidate) -> Thing:
        """The territory that a bare place name means."""
        key = key_of(c.names[0])
        if key not in self.places:
            told = [r for r in c.records if len(c.records) == 1 or r.iri in self.known]
            record = told[0] if len(told) == 1 else None
            self.places[key] = self.new(cls="Territory", record=record, place=terms.slugify(c.names[0]))
        return self.places[key]

    def surname(self, name: str) -> Thing | None:
        """The person who was named in full before: "Y. Guillerm-Rossi", "M. Thevenot"."""
        given, _, surname = name.rpartition(". ")
        key = key_of(surname)
        for thing in self._people.get(key.rsplit(" ", 1)[-1], ()):
            if any(key_of(full).endswith(" " + key) and _may_shorten(given, full) for full in thing.names):
                return thing
        return None

    def call_town(self, thing: Thing, c: Candidate) -> None:
        """Let a town be found by its bare name: "Saint-Maurin" for "la Ville de Saint-Maurin"."""
        for name in c.names:
            bare = key_of(name).removeprefix(key_of(c.head) + " ").removeprefix(OF + " ").removeprefix("d ")
            self.call(bare, thing)

    def shortened(self, c: Candidate) -> Thing | None:
        """The body whose initials a bare name is, or that was called by the initials of a name before: "l'UFA"."""
        if c.cls in _BARE and not c.head and c.names[0][:1].isupper():
            return self._by_initials.get(key_of(c.names[0]))
        thing = self.alias.get(initials(c.names[-1])) if terms.kind_of(c.cls or "Person") == _BODY else None
        return thing if thing is not None and thing.cls in _BARE and not thing.head else None

    def part_of_name(self, name: str) -> Thing | None:
        """The one named body whose name begins or ends with this."""
        found = {
            id(thing): thing
            for thing, completed in self._parts.get(key_of(name), ())
            if (completed or thing.record is None) and thing.named and thing.kind in {"", _BODY}
        }
        return next(iter(found.values())) if len(found) == 1 else None


@lru_cache(maxsize=1 << 15)
def key_of(name: str) -> str:
    """The form in which names of one document are compared: no case, accent, hyphen, leading article or long form."""
    found = [p for word in split(norm(name)) for p in parts(word.norm)]
    while len(found) > 1 and found[0] in word_set("words", "leading_articles"):
        found = found[1:]
    key = " ".join(found)
    for long, short in table("words")["shortened"].items():
        if long in key:
            key = key.replace(long, short)
    return key


@cache
def _of() -> tuple[str, ...]:
    """What begins the complement of a name in normal form: "labo de l ess" goes on where "labo" ends."""
    return tuple(sorted(p.rstrip("'") + " " for p in word_set("words", "of")))


def is_bare(c: Candidate) -> bool:
    """Whether a place is named without its head noun: "Quimper" and not "Ville de Quimper"."""
    key = key_of(c.names[0])
    return any(
        (key == key_of(record.label) and record.cls == "Commune") or key in map(key_of, record.ambiguous)
        for record in c.records
    )


@lru_cache(maxsize=100_000)
def initials(name: str) -> str:
    """The initials of a name in normal form, but of its small words; none of a name of fewer than three.

    >>> initials("Union des fermes agroécologiques"), initials("France Active")
    ('ufa', '')
    """
    small = (
        word_set("words", "of")
        | word_set("words", "the")
        | word_set("words", "to")
        | word_set("words", "joining")
    )
    found = [
        word.norm[0] for word in split(name) if word.lower not in small | word_set("words", "prepositions")
    ]
    return "".join(found) if len(found) >= _INITIALS and "".join(found).isalpha() else ""


def without_article(key: str) -> str:
    """A name in normal form without the article that it begins with: "le budget solidaire" is "budget solidaire"."""
    first, _, rest = key.partition(" ")
    return rest if rest and first in word_set("words", "leading_articles") else key


def may_be(thing: Thing, c: Candidate) -> bool:
    """Whether what a candidate names may be a thing that goes by the same name: of its kind, and of its noun."""
    if c.cls is None or thing.cls is None:
        return True
    same_head = (
        not (c.head and thing.head) or c.head == thing.head or thing.kind in {"Organisation", "Person"}
    )
    return thing.kind == terms.kind_of(c.cls) and same_head


def _may_shorten(given: str, full: str) -> bool:
    """Whether initials are those of a full name: "J.-P" of "Jean-Paul Morvan"; none are those of any."""
    letters = [c for c in given if c.isalpha()]
    parts = full.split(" ", maxsplit=1)[0].split("-")
    return all(part.startswith(letter) for part, letter in zip(parts, letters, strict=False))


def _network(key: str) -> Record | None:
    """The known network that a longer name in normal form begins with: that of "france active lorraine"."""
    words = key.split(" ")
    for size in range(len(words) - 1, 0, -1):
        records = named().get(" ".join(words[:size]), ())
        if len(records) == 1 and records[0].cls == "Network":
            return records[0]
    return None
