"""The units that a sentence is read in: things, verbs, times, and the words between them.

Output of the chunk stage, input of the clause stage; no logic of its own but small tests.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.language.words import Word
    from extract.linking.thing import Link, Thing
    from extract.records import TimeSpan

THING, VERB, TIME, WORD = "thing", "verb", "time", "word"

ENDS = ".;?!…"
"""Marks that end a clause."""
STOPS = ENDS + ":"
"""Marks that end a phrase: a colon leads on to a list."""
BULLETS = "-–—•·*|›>"
"""Marks that stand before an item of a list."""
OPENERS = f"{BULLETS}«"
"""Marks that a line may open with: a bullet, a quotation mark."""


@dataclass(slots=True, eq=False)
class Unit:
    """Words `first` to `last` (exclusive) that act as one."""

    kind: str
    first: int
    last: int
    lower: str = ""
    """For a word: its lower-case form."""
    tag: str = ""
    """For a word: det prep conj rel sub neg pron adv mark noun num, or head before a name."""
    link: Link | None = None
    things: tuple[Thing, ...] = ()
    prep: str = ""
    """For a thing or a noun: the preposition that governs it ("à" for "aux"); "" for none."""
    verb: Verb | None = None
    time: TimeSpan | None = None
    group: list[Unit] = field(default_factory=list)
    """For a thing: the things it is coordinated with, itself first."""
    parted: bool = False
    """For a thing: whether a relative says something of it alone before the next of its group."""

    @property
    def finite(self) -> bool:
        """Whether it is a conjugated verb."""
        return self.verb is not None and self.verb.form == "finite"

    @property
    def inside(self) -> bool:
        """Whether it is a concept within a longer name."""
        return self.link is not None and self.link.inside


@dataclass(slots=True)
class Verb:
    """A verb group: "n'a pas encore été adopté", "prévoit de voter"."""

    lemma: str
    tense: str
    form: str
    """"finite", "inf", "pp" (without auxiliary) or "ppr"."""
    passive: bool = False
    reflexive: bool = False
    negated: bool = False
    clitics: frozenset[str] = frozenset()
    governors: tuple[str, ...] = ()
    """Verbs above it in its group, outermost first: ("devoir",)."""
    compound: bool = False
    """True where "avoir" puts it in the past: "a pu financer"."""
    restricted: bool = False
    """True for "ne … que"."""
    doubted: bool = False
    """True with an adverb of doubt: "a peut-être signé"."""
    several: bool = False
    """Whether its form is of several: "soutiennent", "soutenus"."""
    gender: str = ""
    """"masculine" or "feminine" for a participle without auxiliary, else ""."""


def is_mark(unit: Unit, marks: str) -> bool:
    """Whether a unit is one of these punctuation marks."""
    return unit.kind == WORD and unit.lower in marks and unit.tag == "mark"


def text_of(words: list[Word], unit: Unit) -> str:
    """The words of a unit, parted by single spaces."""
    return " ".join(w.text for w in words[unit.first : unit.last])
