"""Proper names -> the things that they stand for in a document, and what each is called from then on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.linking.acronym import LONGEST
from extract.linking.authority import of_its_place
from extract.linking.register import Register, is_bare, key_of, may_be, without_article
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.naming.candidate import Candidate


def expect(register: Register, title: Sequence[Candidate]) -> None:
    """Take the bodies that a title names, the last as the one seen least recently."""
    for c in title:
        thing = None
        if c.records and len(c.records) == 1 and c.cls not in CONCEPTS and not is_bare(c):
            thing = register.of_record(c.records[0])
        elif c.proper and c.cls is not None and not c.records:
            thing = register.new(cls=c.cls, head=c.head, date=c.date)
            thing.names += c.names
            for name in c.names:
                register.call(name, thing)
        if thing is not None and thing.kind == "Organisation":
            register.recent.see(thing)
            if c.cls == "Commune":
                register.call_town(thing, c)


def standing_for(register: Register, c: Candidate) -> tuple[Thing, str]:
    """The thing that a proper name stands for, a new one where the text names it first; and how that is known."""
    if (record := of_its_place(c)) is not None:
        return register.of_record(record), "authority"
    for key in (k for n in c.names for k in (key_of(n), without_article(key_of(n)))):
        if (thing := register.alias.get(key)) and may_be(thing, c):
            return thing, "acronym" if any(
                len(n) <= LONGEST and n.isupper() for n in c.names
            ) else "discovered"
    if short := register.shortened(c):
        return short, "acronym"
    person = register.surname(c.names[0]) if c.cls in {"Person", None} else None
    if whole := person or (register.part_of_name(c.names[0]) if c.cls is None else None):
        return whole, "reference"
    if (spoken_of := register.described.get(key_of(c.names[0]))) and spoken_of.cls == c.cls:
        spoken_of.named = True
        return spoken_of, "discovered"
    return register.new(cls=c.cls, head=c.head, date=c.date), "discovered"


def call(register: Register, words: Sequence[Word], thing: Thing, c: Candidate) -> None:
    """Note what a candidate tells of its thing: names, class, date, head noun, gender."""
    for name in c.names:
        if name not in thing.names:
            thing.names.append(name)
        if c.proper and c.cls not in CONCEPTS and not (c.records and c.cls in PLACES):
            register.call(name, thing)
    if thing.cls is None and c.cls:
        thing.cls = c.cls
    if thing.cls == "Commune" and thing.record is None and c.proper:
        register.call_town(thing, c)
    if c.date and not thing.date:
        thing.date = c.date
    if c.cls and c.head and not thing.head:
        thing.head = c.head
    for gender, articles in table("references")["gender"].items():
        if c.determiner in articles or words[c.first].lower in articles:
            thing.gender = gender
