"""Definite nouns and pronouns -> the things that they take up, by class and recency.

What a noun may refer to stands in `references.toml`. The thing seen last that fits is taken; a town and its métropole
find each other through their place, so that "la Ville" beside "l'Eurométropole de Strasbourg" is Strasbourg.
"""

from __future__ import annotations

from functools import cache
from itertools import islice, takewhile
from typing import TYPE_CHECKING

from extract.language.head import own_heads
from extract.language.lexicon import table, word_set
from extract.language.words import norm
from extract.linking.agreement import has_plural_name
from extract.linking.beneficiary import is_helped
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.naming.candidate import Candidate
    from ontology.terms import Record

_EVENT = "Event"
_BODY = "SSEOrganisation"
_TOLD_OF = frozenset({_BODY, "Organisation"})
_NEAR = 5
"""Of things so near, recency tells less than what the text tells of."""
_REACH = 400
"""Things that are kept in mind: what is named by so many others since is not taken up."""


class Recent:
    """The things seen so far, the last one first."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        self._seen: dict[int, tuple[int, Thing]] = {}
        """Things in the order in which they were named last, each with the number of that naming."""
        self._clock = 0
        self._aside: set[int] = set()
        """Things that have been named as agents and companions alone."""
        self.hero: Thing | None = None
        """What the text tells of, by a name that no noun explains."""
        self._spoken_of: dict[str, int] = {}
        """When an unnamed one was spoken of, by head noun."""

    def see(self, thing: Thing, aside: bool = False) -> None:
        """Note that a thing was named, `aside` where it only did something to another: "créée par la Scop X"."""
        if not aside:
            self._aside.discard(id(thing))
        elif id(thing) not in self._seen:
            self._aside.add(id(thing))
        self._clock += 1
        self._seen.pop(id(thing), None)
        self._seen[id(thing)] = self._clock, thing

    def has_seen(self, thing: Thing) -> bool:
        """Whether a thing was named before."""
        return id(thing) in self._seen

    def speak_of(self, noun: str) -> None:
        """Note an unnamed one: "une association" stands between "l'association" and any that was named before."""
        self._spoken_of[noun] = self._clock

    def things(self) -> Iterator[Thing]:
        """Distinct things, the last seen first, as far back as a reader remembers."""
        return (thing for _, thing in islice(reversed(self._seen.values()), _REACH))

    def since(self, noun: str) -> Iterator[Thing]:
        """Those named since an unnamed one of a noun was spoken of, the last seen first."""
        spoken_of = self._spoken_of.get(noun, 0)
        recent = islice(reversed(self._seen.values()), _REACH)
        return (thing for _, thing in takewhile(lambda seen: seen[0] > spoken_of, recent))

    def places(self) -> list[str]:
        """Slugs of the places seen, the last first."""
        return [place for thing in self.things() for place in (thing.seat, region_of(thing)) if place]

    def resolve(self, c: Candidate, words: Sequence[Word]) -> tuple[Thing, ...]:
        """What a common noun phrase takes up; nothing where it is indefinite or new."""
        if not self._refers(c, words) or c.head in word_set("heads", "acronyms") | word_set(
            "heads", "capitals"
        ):
            return ()
        data = table("references")
        if c.plural:
            return self._of_plural_name(c) or self._several(
                data["plural"].get(_plural_key(c, words), []), c.determiner, words, c.first
            )
        classes = data["nouns"].get(c.head)
        if terms.kind_of(c.cls or "Organisation") not in {"Organisation"}:
            return self._same(c, classes)
        wanted = classes or [c.cls or "Organisation"]
        fitting = [t for t in self.since(c.head) if t.named and t.is_a(*wanted)]
        own = [t for t in fitting if t.head == c.head]
        forms = data["forms"].get(c.head, [c.head])
        if own and id(own[0]) in self._aside:
            free = (t for t in fitting if t.head in forms and id(t) not in self._aside)
            own = [*islice(free, 1), *own]
        if own or c.head in own_heads() or c.head in table("heads")["bodies"].split(";"):
            return tuple(own[:1])
        if (told := self._told_of(c, words, wanted)) is not None:
            return (told,)
        return self._by_class(c, fitting, forms)

    def listed(self, thing: Thing) -> None:
        """Note that a thing was named as one of several: what a text tells of it names alone."""
        self._aside.add(id(thing))

    def _likeliest(self, fitting: Sequence[Thing]) -> list[Thing]:
        """Some things, the last seen first; of those near, the ones that the text tells of before who helps them."""
        near = sorted(
            fitting[:_NEAR], key=lambda t: (id(t) in self._aside, not is_helped(t), t.record is not None)
        )
        return [*near, *fitting[_NEAR:]]

    def _by_class(self, c: Candidate, fitting: Sequence[Thing], forms: Sequence[str]) -> tuple[Thing, ...]:
        """The last of some things that a noun may mean by its form; no known body is meant by that of another class."""
        data = table("references")
        local = bool(set(data["nouns"].get(c.head, ())) & set(data["local"]))
        told = c.cls in _TOLD_OF and not local
        fitting = self._likeliest(fitting) if told else fitting
        for thing in fitting:
            if thing.head in forms or _goes_by(thing, c.head):
                return (thing,)
        if c.cls == _BODY and c.head not in data["nouns"]:
            return ()  # "l'épicerie" is none that goes by another noun
        every = {form for values in data["forms"].values() for form in values}
        free = [t for t in fitting if t.head not in every or c.head not in data["forms"]]
        known = [t for t in free if t.record is None or t.is_a(c.cls or "Organisation")]
        return tuple(t for t in known if t.record is None or not told or is_helped(t))[:1]

    def _told_of(self, c: Candidate, words: Sequence[Word], wanted: Sequence[str]) -> Thing | None:
        """What the text tells of, where a noun may mean it: of the noun's class, or of none that is told yet."""
        hero = self.hero
        if hero is None or hero.head or set(wanted) & set(table("references")["local"]):
            return None
        if c.last < len(words) and words[c.last].lower in word_set("words", "of"):
            return None  # "la coopérative de Dole" is another
        if hero.cls is None:
            hero.cls = c.cls
        return hero if hero.is_a(*wanted) else None

    @staticmethod
    def _refers(c: Candidate, words: Sequence[Word]) -> bool:
        before = words[c.first - 1].lower if c.first else ""
        if not c.plural and before in word_set("words", "several"):
            return False  # "les Scic": an acronym has no s
        return before in word_set("words", "definite") or (
            c.plural and before in table("references")["counts"]
        )

    def _same(self, c: Candidate, classes: list[str] | None) -> tuple[Thing, ...]:
        """The last thing of the same head noun; for "ce plan", "le dispositif", of the same kind or classes."""
        possessed = c.determiner in word_set("words", "possessives")
        cls = c.cls or "Organisation"
        for thing in self.things():
            if (
                thing.head == c.head
                and not possessed
                and thing.kind == terms.kind_of(cls)
                and not thing.plural
            ):
                return (thing,)
        if possessed or c.last - c.first > len(c.head.split()) + 1:
            return ()
        if c.determiner in word_set("words", "demonstratives") or classes is not None:
            for thing in self.things():
                if c.determiner in word_set("words", "demonstratives") and _is_any_device(thing, cls):
                    thing.cls = cls
                    return (thing,)
                known = thing.kind != "Organisation" or is_helped(thing)
                if thing.is_a(*(classes or [terms.kind_of(cls)])) and not thing.plural and known:
                    return (thing,)
        return ()

    def _of_plural_name(self, c: Candidate) -> tuple[Thing, ...]:
        """The event that goes by a plural which is taken up: "ces journées" are the Journées du lien."""
        fits = (t for t in self.things() if t.named and t.head == c.head and has_plural_name(t))
        return tuple(islice((t for t in fits if t.kind == _EVENT), 1))

    def _several(
        self, classes: list[str], determiner: str, words: Sequence[Word], at: int
    ) -> tuple[Thing, ...]:
        count = table("references")["counts"].get(words[at - 1].lower, 0)
        if not classes or count == 0:
            return ()
        found = [t for t in self.things() if t.named and t.is_a(*classes)][:count]
        return tuple(reversed(found)) if len(found) == count else ()


def _is_any_device(thing: Thing, cls: str) -> bool:
    """Whether a thing is a named device of which nothing more is told, so that "ce fonds" may tell it."""
    any_ = norm(thing.head).split(" ")[0] in word_set("references", "any_device")
    return any_ and thing.named and thing.kind == terms.kind_of(cls) == "Instrument"


def _goes_by(thing: Thing, noun: str) -> bool:
    """Whether a known body has a name that begins with the noun: "le réseau" for the Réseau des collectivités…"."""
    return thing.record is not None and any(norm(n).startswith(norm(noun) + " ") for n in thing.record.names)


def region_of(thing: Thing) -> str | None:
    """Slug of the region that a known local authority is, or lies in."""
    record = thing.record
    for _ in range(3):
        if record is None:
            return None
        if record.cls == "Region":
            return terms.slugify(next(iter(record.ambiguous), record.label))
        above = (by_iri().get(up) for up in record.part_of)
        record = next((r for r in above if r is not None and r.cls in {"Region", "Departement"}), None)
    return None


@cache
def by_iri() -> Mapping[str, Record]:
    """Records of the authority by IRI."""
    return {record.iri: record for record in terms.authority()}


def _plural_key(c: Candidate, words: Sequence[Word]) -> str:
    return " ".join(w.lower for w in words[c.first : c.last])
