"""Queries and their answers -> the answer of a query that was answered before, as long as there is room.

The graph of a server does not change, so an answer is right as long as the server runs. Refused: an answer that is
none, and that of a query which may answer otherwise the next time, since it asks for the hour or for chance.

>>> from graph.serve.ask import Asked, Reply
>>> kept = Kept(1_000)
>>> kept.put(Asked("ASK {}"), Reply(200, "text/csv", b"true"))
>>> kept.get(Asked("ASK {}")).body, kept.get(Asked("ASK {}", "text/csv"))
(b'true', None)
"""

from __future__ import annotations

import re
from collections import OrderedDict
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.serve.ask import Asked, Reply

__all__ = ["Kept"]

CHANGING = re.compile(r"\b(?:now|rand|uuid|struuid)\b", re.IGNORECASE)
"""A function whose value changes."""


class Kept:
    """Answers by what was asked; those asked for longest ago make room for new ones."""

    def __init__(self, most: int) -> None:
        """Keep so many bytes at most, those of the queries included."""
        self.left = most
        self.found: OrderedDict[Asked, Reply] = OrderedDict()

    def get(self, asked: Asked) -> Reply | None:
        """Give the answer that is kept of a query."""
        if asked in self.found:
            self.found.move_to_end(asked)
        return self.found.get(asked)

    def put(self, asked: Asked, reply: Reply) -> None:
        """Keep an answer."""
        if reply.status != 200 or asked in self.found or CHANGING.search(asked.text):
            return
        self.found[asked] = reply
        self.left -= weight(asked, reply)
        while self.left < 0:
            self.left += weight(*self.found.popitem(last=False))


def weight(asked: Asked, reply: Reply) -> int:
    """Give the bytes that a query and its answer take, about."""
    return 500 + len(asked.text.encode()) + len(reply.body)
