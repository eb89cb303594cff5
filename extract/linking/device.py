"""Links of a document -> the same, its one device of a class found under its common noun too.

"APPEL À MANIFESTATION D'INTÉRÊT" heads a page whose next line gives the call its name, and "ce fonds de prêts" takes up
the fund that the page tells of: where a document names one device of a class, a heading or a demonstrative means it.
Headings that tell several apart ("Prix de l'audace", "Prix du public") mean each its own.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing


def united(words: Sequence[Word], links: Sequence[Link], heads: Callable[[int], bool]) -> list[Link]:
    """Give what only stands for the one device of its class that device; `heads` tells the words of headings."""
    named: dict[str, set[Thing]] = defaultdict(set)
    for link in links:
        for thing in link.things:
            if thing.kind == "Instrument" and thing.named and thing.cls:
                named[thing.cls].add(thing)
    met: dict[int, int] = {}
    for link in links:
        for thing in link.things:
            met.setdefault(thing.number, link.first)
    titles = _titles(words, links, heads)
    found = []
    for link in links:
        thing = link.things[0]
        whose = named.get(thing.cls or "", set())
        plain = len(link.things) == 1 and not thing.named and len(whose) == 1
        told = {other for other in whose if met.get(other.number, link.first) < link.first}
        apart = len(titles[thing.cls or ""]) > 1 and _spelled(words, link) in titles[thing.cls or ""]
        if plain and not apart and (heads(link.first) or (told and _is_shown(words, link))):
            found.append(replace(link, things=tuple(whose), how="reference"))
        else:
            found.append(link)
    return found


def _titles(
    words: Sequence[Word], links: Sequence[Link], heads: Callable[[int], bool]
) -> defaultdict[str, set[str]]:
    """By class, the headings that say more of a device than its noun: where there are two, each names its own."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for link in links:
        longer = link.last - link.first > len(link.head.split(" ")) + 1
        if longer and not link.things[0].named and heads(link.first):
            found[link.things[0].cls or ""].add(_spelled(words, link))
    return found


def _spelled(words: Sequence[Word], link: Link) -> str:
    return " ".join(word.norm for word in words[link.first : link.last])


def _is_shown(words: Sequence[Word], link: Link) -> bool:
    return link.first > 0 and words[link.first - 1].lower in word_set("words", "demonstratives")
