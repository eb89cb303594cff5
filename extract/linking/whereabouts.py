"""Links -> the territories that a text names to say where: "à Nantes", "(Nièvre, Côte-d'Or)", "DIJON – Un fonds …".

A place that acts is an organisation, and one that only helps to name another ("le préfet de la Vienne") is no entity.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_apart

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing

_TERRITORY = "Territory"
_BEFORE = 2
"""Words before a place that a preposition and an article take."""
_DASHES = frozenset("–—")


def said_places(words: Sequence[Word], links: Sequence[Link]) -> Iterator[Thing]:
    """The places that are said after a preposition of place or a bracket, joined to one that is, or at a dateline."""
    before: Link | None = None
    for link in links:
        if link.inside or link.things[0].cls != _TERRITORY:
            continue
        joined = before is not None and _is_joined(words, before, link)
        if joined or _is_led_to(words, link) or _is_dateline(words, link):
            yield from (thing for thing in link.things if thing.cls == _TERRITORY and thing.named)
            before = link


def _is_led_to(words: Sequence[Word], link: Link) -> bool:
    near = words[max(0, link.first - _BEFORE) : link.first]
    return any(word.lower in word_set("places", "locative") for word in near)


def _is_joined(words: Sequence[Word], before: Link, link: Link) -> bool:
    between = {word.lower for word in words[before.last : link.first]}
    return bool(between) and between <= word_set("words", "list_joining") | word_set("words", "the")


def _is_dateline(words: Sequence[Word], link: Link) -> bool:
    """Whether a place opens its line before a dash, or before the day: "Dijon, le 3 mars"."""
    opens = link.first == 0 or (is_apart(words, link.first) or words[link.first - 1].text == "*")
    after = words[link.last : link.last + 2]
    if not opens or len(after) < 2:
        return False
    return after[0].text in _DASHES or (after[0].text == "," and after[1].lower in word_set("words", "the"))
