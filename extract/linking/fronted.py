"""A place that opens its sentence -> the town that "la Ville" means there: "À Orval, la municipalité a créé …"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.noun import is_apart, is_finite
from extract.language.particle import TO

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.register import Register
    from extract.linking.thing import Link, Thing
    from extract.naming.candidate import Candidate

_TOWN = "Commune"
_ASIDE = 6
"""Words from a fronted place to the noun of its town: ", par exemple, la"."""


def fronted(
    register: Register, words: Sequence[Word], links: Sequence[Link], c: Candidate
) -> tuple[Thing, ...]:
    """The town that a noun in the singular means by the place, known or not, that its sentence opens with."""
    link = next((k for k in reversed(links) if not k.inside), None)
    if link is None or c.cls != _TOWN or c.plural or not c.determiner:
        return ()
    thing = link.things[0]
    if not _opens(words, link, c.first) or not (link.place or thing.cls is None):
        return ()
    if link.place:
        thing = register.of_record(thing.record) if thing.record is not None else thing
    thing.cls = _TOWN
    return (thing,)


def _opens(words: Sequence[Word], link: Link, at: int) -> bool:
    """Whether a sentence opens with "à" and a name, and a comma alone parts them from the noun at a word."""
    first = link.first - 1
    if first < 0 or words[first].lower != TO or not 1 < at - link.last <= _ASIDE:
        return False
    opens = first == 0 or not words[first - 1].text[0].isalnum() or is_apart(words, first)
    between = words[link.last : at]
    return opens and between[0].text == "," and not any(is_finite(w.lower) for w in between)
