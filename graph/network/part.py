"""A query of `queries/edges/` -> the parts that actors have in something, each with the claim that says so.

What actors share is a *context*: an event, a publication, an organisation that both are members of, an
instrument; of a declared co-operation, the pair itself. So a network of any kind is woven from the same
records, and a claim that turns out wrong takes its parts away, and with them the ties that hung on them.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from graph.answer import plain

if TYPE_CHECKING:
    from graph.engine import Engine

__all__ = ["Part", "parts"]


@dataclass(frozen=True, slots=True)
class Part:
    """An actor's part in a context, as one claim has it."""

    edges: str
    """Name of the query that found it."""
    claim: str
    actor: str
    context: str
    """IRI of what is shared; the two IRIs, apart by a space, where it is a pair."""
    end: str
    """"from" or "to" of a directed tie, else empty."""
    modality: str
    confidence: float
    """In [0, 1]."""
    source: str
    """IRI of the document."""
    publisher: str
    """Who published it; the document's IRI where that is not known. Sources of one publisher are not independent."""
    earliest: str
    """First day of the claim's time (ISO 8601); empty where it is open."""
    latest: str
    quote: str

    @property
    def pair(self) -> bool:
        """Whether the context is the pair itself, and nothing that others could share."""
        return " " in self.context


@cache
def text(edges: str) -> str:
    """Give the SPARQL of a file of `queries/edges/`."""
    return (files("queries") / "edges" / f"{edges}.rq").read_text(encoding="utf-8")


def parts(engine: Engine, edges: str) -> list[Part]:
    """Give every part that a query finds, one for each claim, actor, context and end, in the query's order."""
    answer = engine.run(text(edges))
    found: dict[tuple[str, ...], Part] = {}
    for row in answer.rows():
        of = {column: plain(term) for column, term in zip(answer.columns, row, strict=True)}
        of["publisher"] = of["publisher"] or of["source"]
        part = Part(edges, **{**of, "confidence": float(of["confidence"])})  # type: ignore[arg-type]
        found.setdefault((part.claim, part.actor, part.context, part.end), part)
    return list(found.values())
