"""What a client asks, and what it is answered: an answer, or why there is none."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["MATCH", "PAGE", "Asked", "Refused", "Reply"]

PAGE = "page"
"""The task of making a page of the site."""
MATCH = "reconcile"
"""The task of finding who bears a name."""


class Refused(Exception):  # ruff: ignore[error-suffix-on-exception-name]
    """What a client asks and is not given, with a sentence why."""

    def __init__(self, status: int, sentence: str) -> None:
        super().__init__(sentence)
        self.status = status
        """Of HTTP."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A query with what the request says besides."""

    text: str
    accept: str = "*/*"
    default: tuple[str, ...] = ()
    """Graphs whose union is the default graph."""
    named: tuple[str, ...] = ()
    """Graphs that GRAPH may name."""
    base: str | None = None
    """What relative addresses in the query are relative to."""
    task: str = "query"
    """What the text is: a query, or JSON that a task of the server's own reads."""


@dataclass(frozen=True, slots=True)
class Reply:
    """What a client is answered."""

    status: int
    """Of HTTP."""
    media: str
    body: bytes

    @staticmethod
    def said(status: int, sentence: str) -> Reply:
        """Give an answer in a line."""
        return Reply(status, "text/plain", f"{sentence}\n".encode())

    @staticmethod
    def refused(refused: Refused) -> Reply:
        """Give a refusal as an answer."""
        return Reply.said(refused.status, str(refused))
