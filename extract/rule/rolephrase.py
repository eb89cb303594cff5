"""Units of a sentence -> the noun phrase of a public role: its words, its body, its time.

"2e vice-présidente de Nantes Métropole chargée de l'emploi (2014-2020)" is one phrase: what comes before the role
ranks it, what comes after names its body, its field and its time. Nothing is said here of who holds it. A place is a
body only for the roles of local authorities, and a concept ("l'ESS") never is.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.rule.rolenoun import ranks, role_head
from extract.rule.rolereader import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit


@dataclass(frozen=True, slots=True)
class RolePhrase:
    """A role in a sentence; `first`, `head` and `end` (exclusive) are indices of units."""

    first: int
    """Where its rank begins, its determiner left out."""
    head: int
    end: int
    org: Unit | None = None
    """The thing that names its body; None where the text leaves it out."""
    field: int = 0
    """Where its field of work begins after the body's name; 0 for none."""
    time: str | None = None
    """EDTF of the time that it was or is held in."""
    owner: str = ""
    """The possessive before it: "son", "notre"."""
    former: bool = False
    coming: bool = False
    other: str = ""
    """The noun of a body that is not linked: "association" in "président de l'association"."""
    link: int | None = None
    """The verb that says it of its holder: "sera", "a élu"; None beside a name."""


def phrase_at(units: Sequence[Unit], at: int) -> RolePhrase | None:
    """The phrase that begins at a unit, over its determiner and what ranks it; None where none does."""
    head = role_head(units, at)
    return None if head is None else phrase_of(units, head)


def phrase_of(units: Sequence[Unit], head: int) -> RolePhrase | None:
    """The phrase of the role at a unit; None where it is no office."""
    first, owner, former, coming = _before(units, head)
    reader = Reader(units, head)
    reader.read()
    if reader.idle:
        return None
    return RolePhrase(
        first, head, reader.end, reader.org, reader.field, reader.time, owner,
        former or units[head].lower.startswith("ex-"), coming, reader.other,
    )  # fmt: skip


def _before(units: Sequence[Unit], head: int) -> tuple[int, str, bool, bool]:
    """Where the phrase begins, whose it is said to be, whether it is over or still to come."""
    first, former, coming = head, False, False
    k = head - 1
    while k >= 0 and (
        units[k].lower in ranks()
        or (units[k].tag == "num" and (first < head or not units[k].lower.isdigit()))
    ):
        first = k
        k -= 1
    for unit in units[max(0, first - 2) : head]:
        former = former or unit.lower in word_set("roles", "former")
        coming = coming or unit.lower in word_set("roles", "coming")
    owner = units[first - 1].lower if first and units[first - 1].tag == "det" else ""
    return (
        first,
        owner
        if owner in word_set("words", "possessives") | word_set("references", "pronouns.first_person")
        else "",
        former,
        coming,
    )
