"""The things of a document -> whose page it is: the body that labels without a name speak of.

The protagonist, where the text has one, else a name of several words that no noun explains, which heads the page and
comes back: "Silva Morvan" over "En bref", "Création : 2018". What is made or held there by nobody named is its own
publisher's, where the text names that one.
"""

from __future__ import annotations

from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.rule.discourse import Discourse

_TITLE = 60
_BONUS = 4
_OFTEN = 3
_CLEAR = 1.5
_WORKS = frozenset({"Publication", "Event", "Instrument", "Policy"})


@lru_cache(maxsize=1)
def bearer(discourse: Discourse) -> Thing | None:
    """Whose page a document is; None where no body is named clearly more than the rest."""
    if discourse.protagonist is not None:
        return discourse.protagonist
    bare = [(link.first, link.things[0]) for link in discourse.links if _is_bare(link.things[0])]
    if not bare or bare[0][0] >= _TITLE:
        return None
    most = max((count for _, count in discourse.organisations), default=0)
    times = sum(thing is bare[0][1] for _, thing in bare)
    return bare[0][1] if times >= max(_OFTEN, most - _BONUS) else None


def _is_bare(thing: Thing) -> bool:
    return thing.cls is None and not thing.head and all(" " in name for name in thing.names)


def keeper(discourse: Discourse, thing: Thing | None = None, others: Sequence[Thing] = ()) -> Thing | None:
    """Whose a thing is, none of some others: its host, maker, owner; else the publisher, or whose page it is."""
    known = (
        discourse.hosts.get(id(thing)),
        discourse.makers.get(id(thing)),
        thing.owner if thing is not None else None,
    )
    if (own := next((t for t in known if t is not None and t not in others), None)) is not None:
        return own
    if discourse.voice is not None or discourse.page.interview:
        return discourse.we(discourse.voice) if thing is None else None
    publisher = discourse.publisher
    return publisher if publisher is not None and publisher.cls is not None else bearer(discourse)


@lru_cache(maxsize=1)
def work_of(discourse: Discourse) -> Thing | None:
    """The study, event, device or plan that a document comes back to most, where one is clearly the first."""
    named = (link.things[0] for link in discourse.links if link.things[0].kind in _WORKS)
    counts = Counter(thing.number for thing in named if not thing.plural)
    ranked = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    if not ranked or ranked[0][1] < _OFTEN or (len(ranked) > 1 and ranked[0][1] < _CLEAR * ranked[1][1]):
        return None
    return next(t for link in discourse.links for t in link.things if t.number == ranked[0][0])
