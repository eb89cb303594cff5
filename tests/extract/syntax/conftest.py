"""A sentence as the rules see it: its words, its units, and the ends of its verbs."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read
from extract.records import Document
from extract.syntax.chunk import units
from extract.syntax.object import objects
from extract.syntax.relative import relative_end
from extract.syntax.scope import of_clause
from extract.syntax.subject import subject
from extract.syntax.unit import THING, Unit, Verb, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from extract.language.words import Word
    from extract.syntax.end import End


@dataclass(frozen=True)
class Heard:
    """The last sentence of a text; a verb group is asked for by its words, the first one spelled so."""

    words: list[Word]
    units: list[Unit]

    def spelled(self, unit: Unit) -> str:
        return text_of(self.words, unit)

    def verbs(self) -> dict[str, Verb]:
        """The verb groups by their words, in text order."""
        return {self.spelled(u): u.verb for u in self.units if u.verb is not None}

    def groups(self) -> list[list[str]]:
        """The things of each coordination, in text order."""
        found = {id(u.group): list(map(self.spelled, u.group)) for u in self.units if u.kind == THING}
        return list(found.values())

    def subject(self, verb: str) -> tuple[str, str] | None:
        """The words of a verb's subject, "+" between those of a coordination, and how it was found."""
        end = subject(self.units, self._at(verb))
        return end and (self._named(end), end.how)

    def objects(self, verb: str, *slots: str) -> list[str]:
        """The words of what a verb has in some of its slots, nearest first."""
        return self._distinct(objects(self.units, self._at(verb), slots))

    def relative(self, verb: str, *slots: str) -> str | None:
        """The words of what the relative of a verb's clause takes up in one of some slots."""
        end = relative_end(self.units, self._at(verb), slots)
        return end and self._named(end)

    def modality(self, verb: str) -> str:
        """How sure the sentence is of what a verb says."""
        return of_clause(self.units, self._at(verb))

    def _at(self, verb: str) -> int:
        return next(i for i, u in enumerate(self.units) if u.verb is not None and self.spelled(u) == verb)

    def _named(self, end: End) -> str:
        return " + ".join(map(self.spelled, end.unit.group or [end.unit]))

    def _distinct(self, ends: Iterable[End]) -> list[str]:
        return list(dict.fromkeys(map(self._named, ends)))


Hear = Callable[[str], Heard]


@pytest.fixture
def hear() -> Hear:
    """Reads a text to its last sentence, as of 1 June 2024."""

    def heard(text: str) -> Heard:
        state = read(Document("note", "note.txt", "", text, date="2024-06-01"))
        links = {link.first: link for link in state.links if not link.inside}
        starts = {word.start: i for i, word in enumerate(state.words)}
        times = {starts[time.start]: time for time in state.times if time.start in starts}
        last = state.sentences[-1]
        return Heard(state.words, units(state.words, last.first, last.last, links, times))

    return heard
