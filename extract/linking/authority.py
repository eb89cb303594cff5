"""A name that the authority holds -> the record that is meant where several share it, by the place beside it."""

from __future__ import annotations

from functools import cache
from itertools import dropwhile
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.linking.register import key_of
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import named, shared, spelled_alike
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.register import Register
    from extract.linking.thing import Thing
    from extract.naming.candidate import Candidate
    from ontology.terms import Record


def resolve(
    register: Register, words: Sequence[Word], candidates: Sequence[Candidate], at: int
) -> tuple[Thing | None, int]:
    """The known thing that a candidate means and where its name ends, with the place that tells it from its like."""
    c = candidates[at]
    region, end = _place_after(words, candidates, at)
    if len(c.records) == 1:
        record = _of_region(c.records[0], region)
        if record is not c.records[0]:
            return register.of_record(record), end
        if record in shared(c.names[0]):
            return _shared_by_kind(register, record, region), c.last
        return register.branch_near(record, c.first) or register.of_record(record), c.last
    if region:
        for record in c.records:
            if record.place == terms.slugify(_bare(region)):
                return register.of_record(record), end
    return _told_before(register, c), c.last


def of_its_place(c: Candidate) -> Record | None:
    """The one town, département or region that a noun of its kind and its name mean: "la mairie de Rouen"."""
    if c.records or not c.head or c.cls is None or c.cls not in table("references")["local"]:
        return None
    small = {form.strip("'") for form in word_set("words", "inside")}
    rest = " ".join(dropwhile(small.__contains__, key_of(c.names[-1]).removeprefix(key_of(c.head)).split()))
    articles = ("", *sorted(word_set("words", "leading_articles")))
    alike = [r for article in articles for r in spelled_alike(f"{article} {rest}".strip())]
    found = [r for r in alike if c.cls in terms.superclasses(r.cls)]
    return found[0] if len(found) == 1 else None


def _told_before(register: Register, c: Candidate) -> Thing | None:
    """Of records that share a name, the one that the document has named, or that belongs to a place near by."""
    for record in c.records:
        if record.iri in register.known:
            return register.known[record.iri]
    if mine := register.alias.get(key_of(c.names[0])):
        return mine
    for place in register.recent.places():
        for record in c.records:
            if record.place == place or place in record.slug.split("-"):
                return register.of_record(record)
    return None


def _shared_by_kind(register: Register, record: Record, region: Candidate | None) -> Thing | None:
    """What a name means that others have too: of a kind, the last one named; of one place, that where it is near by."""
    if record.place is None:
        kin = {r.iri for name in record.ambiguous for r in spelled_alike(name)}
        last = (t for t in register.recent.things() if t.record is not None and t.record.iri in kin)
        return next(last, None) or register.of_record(record)
    near = region is not None or record.iri in register.known or record.place in register.recent.places()
    return register.of_record(record) if near else None


def _of_region(record: Record, region: Candidate | None) -> Record:
    """The body of a region, where a name that several share by kind is followed by it: "la CRESS … Bretagne"."""
    if region is None or record.place is not None:
        return record
    place = terms.slugify(_bare(region))
    alike = {r.iri: r for name in record.ambiguous for r in named().get(key_of(name), ()) if r.place == place}
    return next(iter(alike.values())) if len(alike) == 1 else record


def _place_after(
    words: Sequence[Word], candidates: Sequence[Candidate], at: int
) -> tuple[Candidate | None, int]:
    """A region, département or town right after a name, past its acronym: "(CRESS) Grand Est", "de Bretagne"."""
    c = candidates[at]
    i = at + 1
    allowed = word_set("words", "around_place")
    while i < len(candidates) and candidates[i].first <= c.last + 3:
        following = candidates[i]
        between = words[c.last : following.first]
        if following.cls in PLACES and following.records:
            acronyms = [w for w in between if w.lower not in allowed]
            if all(w.text.isupper() or w.text[0].isupper() for w in acronyms) and len(acronyms) <= 1:
                return following, following.last
            return None, c.last
        i += 1
    return None, c.last


def town(register: Register, candidates: Sequence[Candidate], at: int) -> tuple[Thing, ...]:
    """The town that "la Ville" means: of the métropole named beside it, of the last town named, of the place."""
    c = candidates[at]
    if c.cls != "Commune" or c.plural or not c.determiner:
        return ()
    following = next_after(candidates, at)
    if following and following.cls == "Metropole" and following.first - c.last <= 2:
        near = following.records[0].place if following.records else None
        near = near or next((t.place for t in register.recent.things() if t.cls == "Metropole"), None)
        if near and (town := _commune(near)):
            return (register.of_record(town),)
    for thing in register.recent.things():
        if thing.cls == "Commune":
            return (thing,)
    for thing in register.recent.things():
        if thing.cls == "Territory" and thing.record and thing.record.cls == "Commune":
            return (register.of_record(thing.record),)
    return ()


def next_after(candidates: Sequence[Candidate], at: int) -> Candidate | None:
    """The first candidate that begins behind the end of another."""
    later = (candidates[i] for i in range(at + 1, len(candidates)))
    return next((d for d in later if d.first >= candidates[at].last), None)


def _bare(c: Candidate) -> str:
    record = c.records[0]
    return next((n for n in record.ambiguous if key_of(n) in key_of(c.names[0])), c.names[0])


@cache
def metropoles() -> tuple[Record, ...]:
    """The métropoles of the authority, by slug."""
    found = {r.slug: r for records in named().values() for r in records if r.cls == "Metropole"}
    return tuple(found[slug] for slug in sorted(found))


def _commune(place: str) -> Record | None:
    """The one commune of this name that belongs to a métropole, or the only one."""
    found = [r for r in named().get(place.replace("-", " "), ()) if r.cls == "Commune"]
    inner = [r for r in found if len(r.part_of) > 1]
    return inner[0] if inner else found[0] if len(found) == 1 else None
