"""How often a text names each organisation -> which one it tells of."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.linking.beneficiary import is_helped
from extract.rule.ownname import has_own_name

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Link, Thing

_TITLE = 60
_TITLE_WEIGHT = 4
_OFTEN, _MORE, _TWO, _CLEAR = 4, 1.3, 2, 1.5


def most_named(links: Sequence[Link]) -> list[tuple[Thing, int]]:
    """The named organisations with how often they are named, the most first; the first lines count for more."""
    counts: Counter[int] = Counter()
    things: dict[int, Thing] = {}
    for link in links:
        thing = link.things[0]
        if has_own_name(thing) and thing.named and not thing.is_a("State") and not link.place:
            counts[thing.number] += _TITLE_WEIGHT if link.first < _TITLE and not counts else 1
            things[thing.number] = thing
    ranked = sorted(counts, key=lambda number: (-counts[number], number))
    return [(things[number], counts[number]) for number in ranked]


def protagonist(ranked: Sequence[tuple[Thing, int]]) -> Thing | None:
    """The first organisation, where it is named clearly more than the rest."""
    clear = ranked and ranked[0][1] >= _OFTEN and (len(ranked) < _TWO or ranked[0][1] >= _MORE * ranked[1][1])
    return ranked[0][0] if clear else None


def hero(organisations: Sequence[tuple[Thing, int]]) -> Thing | None:
    """The first body of the field, whoever helps it, where it is named clearly more than the next."""
    ranked = [(thing, count) for thing, count in organisations if is_helped(thing)]
    if not ranked:
        return None
    most = max(_TWO, organisations[0][1] / _TWO)
    clear = ranked[0][1] >= most and (len(ranked) < _TWO or ranked[0][1] >= _CLEAR * ranked[1][1])
    return ranked[0][0] if clear else None
