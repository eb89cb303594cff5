"""What a client asks, and what it is answered."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["Asked", "Reply"]


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
