"""Candidates -> links: which thing each run of words stands for inside one document.

A name is linked to the authority, or to the thing that the document first gave that name; an acronym in parentheses
becomes a name; "la Métropole", "l'association", "les deux réseaux" take up what they refer to by class, section and
recency. Nothing is linked across documents here, and a name that several records share is left alone unless the
place beside it tells which is meant.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite
from extract.language.particle import OF
from extract.language.words import norm
from extract.language.words import words as split
from extract.linking.reference import Recent
from extract.linking.thing import Link, Thing
from extract.mention import PLACES
from extract.naming.gazetteer import CONCEPTS, named, parts
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate
    from ontology.terms import Record

_ACRONYM = 12


def links(
    words: Sequence[Word], candidates: Sequence[Candidate], title: Sequence[Candidate] = ()
) -> tuple[list[Link], list[Thing]]:
    """The links of a document in text order, and the things that they stand for.

    What its title names is known from the start: a page of a town may never say the town's name in full.
    """
    linker = _Linker(words, candidates)
    linker.expect(title)
    for at in range(len(candidates)):
        linker.add(at)
    linker.explain_runs()
    return sorted(linker.links, key=lambda link: (link.first, -link.last)), linker.things


class _Linker:
    """The state of one pass over the candidates of a document."""

    def __init__(self, words: Sequence[Word], candidates: Sequence[Candidate]) -> None:
        self.words = words
        self.candidates = candidates
        self.links: list[Link] = []
        self.things: list[Thing] = []
        self.known: dict[str, Thing] = {}
        self.alias: dict[str, Thing] = {}
        self.recent = Recent()
        self.done = 0
        self.shared: tuple[str, int] = ("", -1)

    def expect(self, title: Sequence[Candidate]) -> None:
        """Take the bodies that a title names, the last as the one seen least recently."""
        for c in title:
            thing = None
            if c.records and len(c.records) == 1 and c.cls not in CONCEPTS and not _is_bare(c):
                thing = self._record(c.records[0])
            elif c.proper and c.cls is not None and not c.records:
                thing = self._new(cls=c.cls, head=c.head, date=c.date)
                thing.names += c.names
                for name in c.names:
                    self.alias.setdefault(_key(name), thing)
            if thing is not None and thing.kind == "Organisation":
                self.recent.see(thing, -1)
                if c.cls == "Commune":
                    self._alias_town(thing, c)

    def _alias_town(self, thing: Thing, c: Candidate) -> None:
        """Let a town be found by its bare name: "Saint-Maurin" for "la Ville de Saint-Maurin"."""
        for name in c.names:
            bare = _key(name).removeprefix(_key(c.head) + " ").removeprefix(OF + " ").removeprefix("d ")
            self.alias.setdefault(bare, thing)

    def add(self, at: int) -> None:
        """Link one candidate."""
        c = self.candidates[at]
        inside = c.first < self.done
        if inside and c.cls not in CONCEPTS:
            return
        last, place = c.last, False
        if c.cls in CONCEPTS:
            thing, how = self._record(c.records[0]), "authority"
        elif c.records and c.cls in PLACES and _is_bare(c):
            acting = self._under_shared_head(c)
            thing, how, place = acting or self._place(c), "authority", acting is None
        elif c.records:
            found, last = self._authority(at)
            if found is None:
                return
            thing, how = found, "authority"
        elif c.proper:
            thing, how = self._proper(c)
        else:
            self._common(c)
            return
        self._name(thing, c)
        if inside:
            self.links.append(Link(c.first, c.last, (thing,), how, c.determiner, c.head, inside=True))
            self._inside(c, thing)
            return
        last = self._acronym(thing, c, last)
        self._link(Link(c.first, last, (thing,), how, c.determiner, c.head, place=place))

    def _link(self, link: Link) -> None:
        self.links.append(link)
        self.done = max(self.done, link.last)
        for thing in link.things:
            self.recent.see(thing, link.first)

    def _inside(self, c: Candidate, concept: Thing) -> None:
        outer = next(l for l in reversed(self.links) if not l.inside and l.first <= c.first)
        for thing in outer.things:
            if concept not in thing.themes:
                thing.themes.append(concept)

    def _new(self, **fields: object) -> Thing:
        thing = Thing(len(self.things), **fields)  # type: ignore[arg-type]
        self.things.append(thing)
        return thing

    def _record(self, record: Record) -> Thing:
        thing = self.known.get(record.iri)
        if thing is None:
            thing = self._new(cls=record.cls, record=record, place=record.place)
            self.known[record.iri] = thing
            for name in record.names:
                if name not in record.ambiguous and record.cls not in CONCEPTS:
                    self.alias.setdefault(_key(name), thing)
        return thing

    def _under_shared_head(self, c: Candidate) -> Thing | None:
        """The body that a town stands for under a head said once: "les métropoles de Lille, Rouen et Brest"."""
        cls, last = self.shared
        between = {w.lower for w in self.words[last : c.first]}
        if not cls or not between <= word_set("words", "list_links"):
            self.shared = ("", -1)
            return None
        self.shared = (cls, c.last)
        if cls == "Commune":
            return self._record(c.records[0]) if c.cls == "Commune" else None
        slug = terms.slugify(c.names[0])
        return next((self._record(r) for r in metropoles() if r.place == slug), None)

    def _place(self, c: Candidate) -> Thing:
        key = "place " + _key(c.names[0])
        if key not in self.alias:
            record = c.records[0] if len(c.records) == 1 else None
            self.alias[key] = self._new(cls="Territory", record=record, place=terms.slugify(c.names[0]))
        return self.alias[key]

    def _authority(self, at: int) -> tuple[Thing | None, int]:
        """The known thing that a name means and where the name ends, with the place that tells it from its like."""
        c = self.candidates[at]
        region, end = self._place_after(at)
        if len(c.records) == 1:
            record = self._of_region(c.records[0], region)
            if record is not c.records[0]:
                return self._record(record), end
            if region and _extends(record, region) and self._touches(c.last, region.first):
                return self._composite(c, region), end
            return self._record(record), c.last
        if region:
            for record in c.records:
                if record.place == terms.slugify(_bare(region)):
                    return self._record(record), end
        for record in c.records:
            if record.iri in self.known:
                return self.known[record.iri], c.last
        if mine := self.alias.get(_key(c.names[0])):
            return mine, c.last
        near = self.recent.places()
        for place in near:
            for record in c.records:
                if record.place == place or place in record.slug.split("-"):
                    return self._record(record), c.last
        return None, c.last

    def _of_region(self, record: Record, region: Candidate | None) -> Record:
        """The body of a region, where a name that several share by kind is followed by it: "la CRESS … Bretagne"."""
        if region is None or record.place is not None:
            return record
        place = terms.slugify(_bare(region))
        alike = {
            r.iri: r for name in record.ambiguous for r in named().get(_key(name), ()) if r.place == place
        }
        return next(iter(alike.values())) if len(alike) == 1 else record

    def _touches(self, last: int, first: int) -> bool:
        return first - last <= 1

    def _place_after(self, at: int) -> tuple[Candidate | None, int]:
        """A region, département or town right after a name, past its acronym: "(CRESS) Grand Est", "de Bretagne"."""
        c = self.candidates[at]
        i, gap = at + 1, self.words[c.last : c.last + 4]
        allowed = word_set("words", "around_place")
        while i < len(self.candidates) and self.candidates[i].first <= c.last + 3:
            following = self.candidates[i]
            between = self.words[c.last : following.first]
            if following.cls in PLACES and following.records:
                acronyms = [w for w in between if w.lower not in allowed]
                if all(w.text.isupper() or w.text[0].isupper() for w in acronyms) and len(acronyms) <= 1:
                    return following, following.last
                return None, c.last
            i += 1
        return (None, c.last) if gap is not None else (None, c.last)

    def _composite(self, c: Candidate, region: Candidate) -> Thing:
        name = f"{c.names[0]} {region.names[0]}"
        if found := named().get(_key(name)):
            return self._record(found[0])
        key = _key(name)
        if key not in self.alias:
            self.alias[key] = self._new(cls=c.cls, place=terms.slugify(region.names[0]), names=[name])
        return self.alias[key]

    def _proper(self, c: Candidate) -> tuple[Thing, str]:
        for name in c.names:
            if (thing := self.alias.get(_key(name))) and _fits(thing, c):
                return thing, "acronym" if len(name) <= _ACRONYM and name.isupper() else "discovered"
        if c.cls == "Person" and (person := self._surname(c.names[0])):
            return person, "reference"
        if c.cls is None and (whole := self._part_of_name(c.names[0])):
            return whole, "reference"
        return self._new(cls=c.cls, head=c.head, date=c.date), "discovered"

    def _surname(self, name: str) -> Thing | None:
        """The person who was named in full before: "Y. Guillerm-Rossi", "M. Thevenot"."""
        initial, _, surname = name.rpartition(". ")
        for thing in self.things:
            if thing.cls == "Person":
                for full in thing.names:
                    if _key(full).endswith(" " + _key(surname)) and full.startswith(initial):
                        return thing
        return None

    def _part_of_name(self, name: str) -> Thing | None:
        key = _key(name)
        found = {
            id(t): t
            for k, t in self.alias.items()
            if (k.endswith(" " + key) or k.startswith(key + " ")) and t.named and t.is_a("Organisation")
            and t.record is None
        }  # fmt: skip
        return next(iter(found.values())) if len(found) == 1 else None

    def _common(self, c: Candidate) -> None:
        if self._is_apposition(c) or self._heads_a_name(c):
            return
        if c.plural and c.cls in {"Metropole", "Commune"}:
            self.shared = (c.cls, c.last)
        things = self._town(c) or self.recent.resolve(c, self.words)
        how = "reference"
        if not things and _may_be_new(c):
            thing = self._introduced(c)
            self._name(thing, c)
            things, how = (thing,), "discovered"
        if things:
            last = self._acronym(things[0], c, c.last) if len(things) == 1 else c.last
            self._link(Link(c.first, last, things, how, c.determiner, c.head))

    def _introduced(self, c: Candidate) -> Thing:
        """A new thing, or the one that a heading spoke of as known before the text introduces it."""
        if c.determiner in word_set("words", "indefinite"):
            for thing in self.things:
                if thing.expected and thing.head == c.head:
                    thing.expected = False
                    return thing
        known = c.determiner in word_set("words", "definite") or (
            c.first > 0 and self.words[c.first - 1].lower in word_set("words", "definite")
        )
        return self._new(cls=c.cls, head=c.head, named=False, plural=c.plural, date=c.date, expected=known)

    def _heads_a_name(self, c: Candidate) -> bool:
        """Whether a noun is only the head of the known name right after it: "la Scic Epicentre Factory"."""
        following = next((d for d in self.candidates if d.first >= c.last and d is not c), None)
        return (
            following is not None
            and following.first == c.last
            and following.proper
            and bool(following.records)
            and following.cls not in PLACES
            and terms.kind_of(following.cls or "Organisation")
            == terms.kind_of(c.cls or "Organisation")
            == "Organisation"
        )

    def _is_apposition(self, c: Candidate) -> bool:
        """Whether a noun only explains the name before it: "Colecosol, le collectif alsacien…"."""
        at = c.first - 1
        if at > 0 and self.words[at].lower in word_set("words", "articles"):
            at -= 1
        said = self.words[at].text == "," or self.words[at].lower in word_set("references", "copulas")
        if at <= 0 or not said or not self.links or self.links[-1].last != at:
            return False
        thing = self.links[-1].things[0]
        local = c.cls in table("references")["local"]
        if local or self.links[-1].inside or len(self.links[-1].things) > 1 or self.links[-1].place:
            return False
        if self._acts(c.last):
            return False
        if thing.cls is None:
            thing.cls, thing.head = c.cls, c.head
            return True
        return thing.named and thing.kind == terms.kind_of(c.cls or "Organisation") == "Organisation"

    def _town(self, c: Candidate) -> tuple[Thing, ...]:
        """The town that "la Ville" means: of the métropole named beside it, of the last town named, of the place."""
        if c.cls != "Commune" or c.plural or not c.determiner:
            return ()
        following = next((d for d in self.candidates if d.first >= c.last), None)
        if following and following.cls == "Metropole" and following.first - c.last <= 2:
            near = following.records[0].place if following.records else None
            near = near or next((t.place for t in self.recent.things() if t.cls == "Metropole"), None)
            if near and (town := _commune(near)):
                return (self._record(town),)
        for thing in self.recent.things():
            if thing.cls == "Commune":
                return (thing,)
        for thing in self.recent.things():
            if thing.cls == "Territory" and thing.record and thing.record.cls == "Commune":
                return (self._record(thing.record),)
        return ()

    def _name(self, thing: Thing, c: Candidate) -> None:
        for name in c.names:
            if name not in thing.names:
                thing.names.append(name)
            if c.proper and c.cls not in CONCEPTS and not (c.records and c.cls in PLACES):
                self.alias.setdefault(_key(name), thing)
        if thing.cls is None and c.cls:
            thing.cls = c.cls
        if c.date and not thing.date:
            thing.date = c.date
        if c.cls and c.head and not thing.head:
            thing.head = c.head
        for gender, articles in table("references")["gender"].items():
            if c.determiner in articles or self.words[c.first].lower in articles:
                thing.gender = gender

    def _acronym(self, thing: Thing, c: Candidate, last: int) -> int:
        """Take up a name given in parentheses ("… solidaire (RTES)", "ci-après « la Scic »") and step over it."""
        words = self.words
        if thing.cls == "Person":
            return last
        at = c.last
        while at < len(words) and words[at].text == "»":
            at += 1
        if at + 2 < len(words) and words[at].text == "(":
            end = next((i for i in range(at + 1, min(len(words), at + 5)) if words[i].text == ")"), 0)
            inner = words[at + 1 : end] if end else []
            if inner and sum(ch.isupper() for ch in inner[0].text) > 1 and inner[0].text[0].isalpha():
                name = " ".join(w.text for w in inner)
                if (
                    any(d.first == at + 1 and d.cls in CONCEPTS for d in self.candidates)
                    and c.cls not in CONCEPTS
                ):
                    return max(last, end + 1)
                if len(name) <= _ACRONYM:
                    self.alias.setdefault(_key(name), thing)
                    if thing.record is None and name not in thing.names:
                        thing.names.append(name)
                    return max(last, end + 1)
        return last

    def explain_runs(self) -> None:
        """Give a bare run of capitals the class that an apposition says: "Eco Motive, un appel à projets"."""
        by_first = {link.first: link for link in self.links if not link.inside}
        by_last = {link.last: link for link in self.links if not link.inside}
        for link in self.links:
            thing = link.things[0]
            if thing.cls is not None or len(link.things) > 1:
                continue
            self._explain(link, thing, by_first, by_last)

    def _explain(self, link: Link, thing: Thing, by_first: dict[int, Link], by_last: dict[int, Link]) -> None:
        words, after = self.words, link.last
        if after + 1 < len(words) and words[after].text in {",", "(", ":"}:
            at = after + 1
            while at < len(words) and words[at].lower in word_set("words", "articles"):
                at += 1
            self._join(thing, by_first.get(at), at)
        before = link.first - 1
        if thing.cls is None and before > 0 and words[before].text == ",":
            self._join(thing, by_last.get(before), before)

    def _join(self, thing: Thing, other: Link | None, at: int) -> None:
        if other is not None and other.first == at and self._acts(other.last):
            return
        if other is not None and not other.things[0].named and len(other.things) == 1:
            thing.cls = other.things[0].cls
            thing.head = thing.head or other.head
            self._replace(other, thing)
        elif other is None:
            candidate = next((c for c in self.candidates if c.first == at or c.last == at), None)
            if candidate and not candidate.proper and candidate.cls and not candidate.plural:
                thing.cls = candidate.cls

    def _acts(self, at: int) -> bool:
        """Whether the words from `at` on are the verb of what stands before: then that explains no name."""
        return any(w.text.islower() and is_finite(w.lower) for w in self.words[at : at + 2])

    def _replace(self, link: Link, thing: Thing) -> None:
        old = link.things[0]
        self.links = [
            Link(l.first, l.last, (thing,), l.how, l.determiner, l.head, l.inside, l.place)
            if l.things == (old,)
            else l
            for l in self.links
        ]
        thing.names += [name for name in old.names if name not in thing.names]


def _key(name: str) -> str:
    """The form in which names of one document are compared: no case, accent, hyphen or leading article."""
    found = [p for word in split(norm(name)) for p in parts(word.norm)]
    while len(found) > 1 and found[0] in word_set("words", "leading_articles"):
        found = found[1:]
    return " ".join(found)


def _bare(c: Candidate) -> str:
    record = c.records[0]
    return next((n for n in record.ambiguous if _key(n) in _key(c.names[0])), c.names[0])


def _is_bare(c: Candidate) -> bool:
    """Whether a place is named without its head noun: "Quimper" and not "Ville de Quimper"."""
    key = _key(c.names[0])
    return any(
        (key == _key(record.label) and record.cls == "Commune") or key in map(_key, record.ambiguous)
        for record in c.records
    )


def _extends(record: Record, region: Candidate) -> bool:
    """Whether a place after a known name makes it another body: "France Active Bretagne"."""
    return record.cls in {"Network", "SSEOrganisation", "Agency"} and region.cls in {"Region", "Departement"}


def _may_be_new(c: Candidate) -> bool:
    """Whether a common noun phrase may be an individual of its own, should a claim need it."""
    if terms.kind_of(c.cls or "Organisation") in {"Organisation", "Law"}:
        return c.head in table("heads")["bodies"].split(";") and not c.plural
    return c.head not in word_set("heads", "weak")


def _fits(thing: Thing, c: Candidate) -> bool:
    if c.cls is None or thing.cls is None:
        return True
    same_head = (
        not (c.head and thing.head) or c.head == thing.head or thing.kind in {"Organisation", "Person"}
    )
    return thing.kind == terms.kind_of(c.cls) and same_head


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
