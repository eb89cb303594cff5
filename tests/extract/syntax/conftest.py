"""A sentence as the clause stage and the rules see it: its words, links and units."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read
from extract.records import Document
from extract.syntax.chunk import units
from extract.syntax.unit import Unit, text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.syntax.end import End


@dataclass(frozen=True)
class Heard:
    """The last sentence of a text, with its units."""

    words: list[Word]
    units: list[Unit]

    def said(self, unit: Unit) -> str:
        """The words of a unit."""
        return text_of(self.words, unit)

    def verb(self, group: str) -> int:
        """Index of the one verb whose group is spelled so."""
        (at,) = [i for i, u in enumerate(self.units) if u.verb is not None and self.said(u) == group]
        return at

    def end(self, end: End | None) -> tuple[str, str] | None:
        """The words of an end and how it was found; of a coordination, those of each member."""
        return end and (" + ".join(map(self.said, end.unit.group or [end.unit])), end.how)

    def ends(self, ends: Sequence[End]) -> list[str]:
        """The words of several ends."""
        return [" + ".join(map(self.said, end.unit.group or [end.unit])) for end in ends]


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
