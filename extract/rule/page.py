"""What the layout of a page has told of the lines to come: whose card, session or chronology they stand in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.page.layout import Block


_CARD = 70
"""Words that the lines below an event of an agenda take at most."""


@dataclass(frozen=True, slots=True)
class Dated:
    """The event that a line of an agenda has dated, and the word where it did."""

    thing: Thing
    at: int
    said: str

    def event(self, word: int) -> Thing | None:
        """The event, where a word stands on one of the lines below it."""
        return self.thing if self.at < word <= self.at + _CARD else None


@dataclass(slots=True)
class Page:
    """The state of the section that is being read."""

    card: Thing | None = None
    """The body that the section is about, where its heading is its name and nothing more."""
    entry: bool = False
    """Whether the last heading that is more than a rubric names what the fields below speak of."""
    session: Thing | None = None
    """The event of the lines below an hour or the number of a session of a programme."""
    session_block: Block | None = None
    """The line that opened the session."""
    dated: Dated | None = None
    """The event that the last line of an agenda has dated."""
    council: Thing | None = None
    """The body whose council deliberates, in a text of its resolutions."""
    interview: bool = False
    """Whether the page is an interview, in which "nous" is not its publisher."""
    chronicle: bool = False
    """Whether the lines of the section are those of a chronology."""
    portrayed: Thing | None = None
    """The person whose life it tells, where a heading names one."""
    listed: list[Thing] = field(default_factory=list)
    """The bodies of the list that was read last."""
    list_of: int = -1
    """The block that opened it."""
    item: int = -1
    """The block of the item that the last sentence stood in, where it had a subject."""
    outside: Sequence[Thing] = ()
    """The subjects before that item."""
