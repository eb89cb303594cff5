"""Drafts of a document -> of which things it says much: what a text keeps speaking of is understood best."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import TYPE_CHECKING

from extract.linking.thing import Thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.rule.draft import Draft

    Content = tuple[int, str, int | str]
    """Subject, relation and object of a draft, things by their id."""

_TWO, _MANY = 2, 5


class Centres:
    """What a document says of each thing, each content once however often it is said."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        """Take all drafts of the document."""
        self._contents = {_content(draft): draft for draft in drafts}  # held, so that the ids stay theirs
        self._relations: dict[int, Counter[str]] = defaultdict(Counter)
        for draft in self._contents.values():
            for end in (draft.subject, draft.object):
                if isinstance(end, Thing):
                    self._relations[id(end)][draft.relation] += 1

    def marks(self, draft: Draft) -> Iterator[str]:
        """How much the document says of the ends of a draft, besides it."""
        if self._others(draft.subject, draft.relation).total() >= _MANY:
            yield "central-subject"
        if not isinstance(draft.object, Thing):
            return
        others = self._others(draft.object, draft.relation)
        seen = {
            "linked-object": others.total() >= _TWO,
            "many-sided-object": len(others) >= _TWO,
            "central-object": others.total() >= _MANY,
        }
        yield from (mark for mark, holds in seen.items() if holds)

    def _others(self, thing: Thing, relation: str) -> Counter[str]:
        """How many other claims the document makes of an end of a claim in some relation, by their relation."""
        return self._relations[id(thing)] - Counter([relation])


def _content(draft: Draft) -> Content:
    end = draft.object
    return id(draft.subject), draft.relation, id(end) if isinstance(end, Thing) else end
