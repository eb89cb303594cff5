"""Units -> what a phrase that opens its sentence goes with.

What a participle is said of: "Soutenu par l'Avise, le RTES publie un guide"; who acts with the subject: "Avec l'Avise,
le RTES publie un guide".
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import WITH
from extract.syntax.end import End, free_head
from extract.syntax.unit import STOPS, THING, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.syntax.unit import Unit


def fronted(units: Sequence[Unit], at: int) -> End | None:
    """What a participle that opens its sentence is said of: the free noun after a comma, best one before a verb."""
    end = None
    for i in range(at + 1, len(units)):
        if is_mark(units[i], STOPS):
            break
        if is_mark(units[i], ",") and not any(u.tag == "rel" for u in units[i + 1 : i + 2]):
            found = _opened(units, i + 1)
            end = end or found
            if found is not None and _has_verb(units, i + 1):
                return found
    return end


def alongside(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Whom a phrase that opens the clause of the verb at `at` joins to its subject: "Avec l'Avise, le RTES publie"."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if is_mark(units[i], STOPS)), 0)
    first = next((i for i in range(start, at) if units[i].kind == THING), at)
    lead = units[start:first]
    joined = first < at and units[first].prep in {WITH, *word_set("syntax", "fronted_joint")}
    if not joined or any(u.kind == VERB or u.tag in {"mark", "rel", "sub", "noun"} for u in lead):
        return
    members = units[first].group or [units[first]]
    last = next(i for i, u in enumerate(units) if u is members[-1])
    between = units[last + 1 : at]
    if any(is_mark(u, ",") for u in between[:1]) and not any(u.kind == VERB for u in between):
        yield End(units[first], "explicit")


def _opened(units: Sequence[Unit], at: int) -> End | None:
    """The free noun that a part of a sentence opens with."""
    for j in range(at, min(len(units), at + 4)):
        if (end := free_head(units, j)) is not None:
            return end
        if units[j].kind == VERB or units[j].tag == "prep":
            break
    return None


def _has_verb(units: Sequence[Unit], at: int) -> bool:
    """Whether a verb stands before the next comma: what does not is one more of a list."""
    end = next(
        (k for k in range(at, len(units)) if is_mark(units[k], ",") or is_mark(units[k], STOPS)), len(units)
    )
    return any(units[k].finite for k in range(at, end))
