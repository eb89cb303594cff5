"""Candidates of two ranks -> the same, names that hold that of a local authority made whole: "Vrac Lyon Métropole".

A capital that stands right before the name of an authority, with no preposition, begins the name of another body; the
authority's register does not know it, so the authority would be read in its place.

>>> from extract.language.words import words
>>> cut = words("avec Vrac Lyon Métropole")
>>> known = [Candidate(2, 4, "Metropole", ("Lyon Métropole",))]
>>> known, runs = holders(cut, 0, known, [Candidate(1, 4, "Metropole", ("Vrac Lyon Métropole",))])
>>> known, [(c.names[0], c.cls) for c in runs]
([], [('Vrac Lyon Métropole', 'Organisation')])
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.head import nouns
from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart, is_capital
from extract.language.particle import AND
from extract.language.words import wording
from extract.naming.candidate import PLACES, Candidate, overlaps
from extract.naming.person import is_forename, is_role

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


def holders(
    words: Sequence[Word], first: int, known: Sequence[Candidate], runs: Sequence[Candidate]
) -> tuple[list[Candidate], list[Candidate]]:
    """The known names that no run holds, and the runs, those that hold one a body; the sentence begins at `first`."""
    held: list[Candidate] = []
    found: list[Candidate] = []
    for run in runs:
        inner = next((c for c in known if overlaps(c, run) and _is_held(words, first, c, run)), None)
        if inner is not None:
            held.append(inner)
            found.append(replace(run, cls="Organisation"))
        else:
            found.append(_apart(words, run, known))
    return [c for c in known if c not in held], found


def _apart(words: Sequence[Word], run: Candidate, known: Sequence[Candidate]) -> Candidate:
    """A run without the known name that "et" joins to it: "Tilia et Lyon Métropole" are two."""
    ends = (c.first - 1 for c in known if run.first < c.first - 1 and c.last <= run.last)
    end = next((at for at in ends if words[at].lower == AND), run.last)
    return (
        run if end == run.last else replace(run, last=end, cls=None, names=(wording(words, run.first, end),))
    )


def _is_held(words: Sequence[Word], first: int, inner: Candidate, run: Candidate) -> bool:
    """Whether the name of an authority stands in a run behind capitals that are no noun, role or person of it."""
    local = inner.cls in table("references")["local"] and inner.cls not in PLACES
    if not local or not first < run.first < inner.first or run.last < inner.last:
        return False
    ahead = words[run.first : inner.first]
    if any(not is_capital(word) or is_apart(words, run.first + i + 1) for i, word in enumerate(ahead)):
        return False
    before = words[run.first - 1]
    led = before.text[-1].isalpha() or before.text[-1] in ",'’"
    common = ahead[0].norm in nouns() or is_role(ahead[0]) or is_forename(ahead[0].norm)
    return led and not common and ahead[-1].lower not in word_set("words", "the")
