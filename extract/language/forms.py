"""A lexicon file -> its patterns, compiled once, and a look before or after a place of a folded text.

A pattern of `[pattern]` may hold ‹slots›: ‹weekday› is any word of the table or list of that name in the same
file, ‹counted.units› of one inside another. A pattern that ends in "$" is looked for right before a place,
within `[reach]` characters, any other right after it: so every look costs the same however long the text is.

>>> Forms("time").match("turn", "mars dernier", 4)[1]
'dernier'
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from extract.language.fold import any_of
from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Callable

_SLOT = re.compile(r"‹([^‹›]+)›")


class Forms:
    """The patterns of one lexicon file; a slot that the file has no list for is made by a function given."""

    def __init__(self, lexicon: str, **made: Callable[[], str]) -> None:
        self._lexicon = lexicon
        self._made = made
        self._compiled: dict[str, re.Pattern[str]] = {}

    def pattern(self, name: str) -> re.Pattern[str]:
        """One pattern, its slots filled in."""
        found = self._compiled.get(name)
        if found is None:
            source: str = table(self._lexicon)["pattern"][name]
            found = self._compiled[name] = re.compile(_SLOT.sub(self._fill, source))
        return found

    def match(self, name: str, folded: str, start: int) -> re.Match[str] | None:
        """What a pattern finds right after a place."""
        return self.pattern(name).match(folded, start)

    def before(self, name: str, folded: str, end: int, reached: int = 0) -> re.Match[str] | None:
        """What a pattern finds right before a place, and no earlier than another."""
        reach = table(self._lexicon)["reach"]
        return self.pattern(name).search(folded, max(reached, end - reach.get(name, reach["other"])), end)

    def between(self, name: str, folded: str, start: int, end: int) -> re.Match[str] | None:
        """What a pattern finds where it must fill the text between two places."""
        return self.pattern(name).fullmatch(folded, start, end)

    def _fill(self, slot: re.Match[str]) -> str:
        if slot[1] in self._made:
            return self._made[slot[1]]()
        value: Any = table(self._lexicon)
        for part in slot[1].split("."):
            value = value[part]
        return any_of(value.split() if isinstance(value, str) else value)
