"""A claim in the making: two things, a relation, and the words and circumstances that say it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.linking.thing import Thing


@dataclass(frozen=True, slots=True)
class Draft:
    """What one run of words says; several drafts of the same content become one claim."""

    relation: str
    subject: Thing
    object: Thing | str
    """A thing; of `date` and `foundedOn` an EDTF string."""
    first: int
    last: int
    """Words that say it, `last` exclusive."""
    rule: str
    """Name of the rule that found it: "verb", "predicate", "owner", "role" …"""
    modality: str = "Asserted"
    speaker: Thing | None = None
    valid_in: str | None = None
    role: str | None = None
    over: bool = False
    """True where it was over by the text's date."""
    resolved: bool = False
    """True where an end was found through a pronoun or an ellipsis."""
    also: tuple[int, int] | None = None
    """A second run of words that is needed to say it: the opener of a list."""
