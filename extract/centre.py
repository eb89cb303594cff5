"""Drafts of a document -> of which things it says much: what a text keeps speaking of is understood best."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from extract.linking.thing import Thing

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.rule.draft import Draft

    Content = tuple[int, str, int | str]
    """Subject, relation and object of a draft, things by their id."""

_TWO, _MANY = 2, 5


class Centres:
    """How much a document says of each thing, each content once however often it is said."""

    def __init__(self, drafts: Iterable[Draft]) -> None:
        """Take all drafts of the document."""
        self._contents = {_content(draft): draft for draft in drafts}  # held, so that the ids stay theirs
        self._said = Counter(
            id(end)
            for draft in self._contents.values()
            for end in (draft.subject, draft.object)
            if isinstance(end, Thing)
        )

    def marks(self, draft: Draft) -> Iterator[str]:
        """How much the document says of the ends of a draft, besides it."""
        if self._others(draft.subject) >= _MANY:
            yield "central-subject"
        if isinstance(draft.object, Thing):
            others = self._others(draft.object)
            if others >= _TWO:
                yield "linked-object"
            if others >= _MANY:
                yield "central-object"

    def _others(self, thing: Thing) -> int:
        return self._said[id(thing)] - 1


def _content(draft: Draft) -> Content:
    end = draft.object
    return id(draft.subject), draft.relation, id(end) if isinstance(end, Thing) else end
