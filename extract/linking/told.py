"""Candidates -> the name that a text tells of, where no noun explains it: "Silva Morvan" on every other line.

"Le pôle", "la coopérative" then mean it sooner than a body that was merely named last.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.register import key_of
from extract.naming.candidate import PLACES
from extract.naming.gazetteer import CONCEPTS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate

_HEAD = 120
"""Words within which such a name is said first."""
_OFTEN, _FREE = 3, 2


def told_of(words: Sequence[Word], candidates: Sequence[Candidate]) -> str:
    """The name, in normal form, that a text keeps coming back to from its first lines, and no noun explains.

    Where a text only takes place is said after "à" or "en".
    """
    named = [c for c in candidates if c.proper and c.names and c.cls not in CONCEPTS and c.cls not in PLACES]
    times = Counter(key_of(c.names[0]) for c in named)
    free = Counter(key_of(c.names[0]) for c in named if not _is_governed(words, c))
    most = max(times.values(), default=0)
    for c in named:
        key = key_of(c.names[0])
        bare = c.cls is None and not c.head and not c.records
        if c.first < _HEAD and bare and times[key] >= max(_OFTEN, most) and free[key] >= _FREE:
            return key
    return ""


def _is_governed(words: Sequence[Word], c: Candidate) -> bool:
    before = words[c.first - 1].lower if c.first else ""
    return before in word_set("words", "prepositions")
