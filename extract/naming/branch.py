"""Known networks and the capital right after them -> their branches: "France Active Lorraine", "BGE Limousin".

A branch is a body of its own: what it does is not said of the network. Where the place is a known one, linking tells.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.noun import is_capital, name_end
from extract.naming.person import is_forename

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate

_NETWORKS = frozenset({"Network"})
_SHORTEST = 3


def branches(text: str, words: Sequence[Word], known: Sequence[Candidate], last: int) -> list[Candidate]:
    """The known names of a sentence that ends before word `last`; a network with a capital after it is a new name."""
    starts = {c.first for c in known}
    found = []
    for c in known:
        end = _branch_end(words, c.last, last) if c.cls in _NETWORKS and c.last not in starts else c.last
        spelled = text[words[c.first].start : words[end - 1].end]
        found.append(c if end == c.last else replace(c, last=end, names=(spelled,), records=()))
    return found


def _branch_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where the name ends that a capital at once after a network begins; `at` where none does."""
    if at >= last or words[at].start - words[at - 1].end != 1:
        return at
    word = words[at]
    named = (
        is_capital(word)
        and not word.text.isupper()
        and len(word.text) >= _SHORTEST
        and not is_forename(word.norm)
    )
    return name_end(words, at, last) if named else at
