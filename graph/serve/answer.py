"""A query and the graph -> the bytes of its answer, in the form that the client prefers.

Refused: what is malformed, calls another server, gives too many rows, or can be had in no form that is asked for.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pyoxigraph import (
    NamedNode,
    QueryBoolean,
    QueryResultsFormat,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    parse,
    parse_query_results,
    serialize,
)

from graph.errors import QueryError
from graph.serve.ask import Refused
from graph.serve.guard import DATASET, SERVICE, clauses
from graph.serve.limit import Lines, TooMany
from graph.serve.media import GRAPHS, RESULTS, choose
from ontology.terms import PREFIXES

if TYPE_CHECKING:
    from pyoxigraph import Store

__all__ = ["answer"]

NO_SERVICE = (
    "SERVICE is refused: this endpoint calls no other server; ask that server itself, or fetch from both"
)


def answer(held: Store, request: dict[str, Any], rows: int) -> tuple[str, bytes]:
    """Run a query and write its answer in the form that the client prefers.

    Raises:
        Refused: it is malformed, asks for what is not done here, or gives too much.
    """
    try:
        found = run(held, request)
        offered = GRAPHS if isinstance(found, QueryTriples) else RESULTS
        media = choose(request["accept"], offered)
        if media is None:
            raise Refused(406, f"this answer can be had as {', '.join(offered)}")
        return media, written(found, media, rows)
    except (QueryError, SyntaxError, ValueError, RuntimeError) as error:  # the last of unknown functions
        raise Refused(400, f"the query cannot be run: {' '.join(str(error).split())[:300]}") from error
    except TooMany as error:
        raise Refused(
            422, f"more than {rows:,} rows: narrow the query down, or page with LIMIT and OFFSET"
        ) from error
    except MemoryError as error:
        raise Refused(507, "the query needs more memory than it may have: narrow it down") from error


def run(held: Store, request: dict[str, Any]) -> QuerySolutions | QueryBoolean | QueryTriples:
    """Run a query on the dataset of the request, else on its own, else on the union of all graphs.

    Raises:
        Refused: it calls another server.
    """
    text, default, named = request["text"], request["default"], request["named"]
    has = clauses(text)
    if SERVICE in has:
        raise Refused(403, NO_SERVICE)
    if default or named:
        graphs = {"default_graph": list(map(NamedNode, default)), "named_graphs": list(map(NamedNode, named))}
        return held.query(text, base_iri=request["base"], **graphs)  # type: ignore[arg-type]
    return held.query(text, base_iri=request["base"], use_default_graph_as_union=DATASET not in has)


def written(found: QuerySolutions | QueryBoolean | QueryTriples, media: str, rows: int) -> bytes:
    """Write an answer through the one form of its kind that has a row in each line."""
    if isinstance(found, QueryBoolean):
        return found.serialize(format=RESULTS[media]) or b""
    if isinstance(found, QuerySolutions):
        lines = Lines(rows + 1)
        found.serialize(lines, QueryResultsFormat.TSV)
        if RESULTS[media] == QueryResultsFormat.TSV:
            return lines.getvalue()
        solutions = parse_query_results(lines.getvalue(), QueryResultsFormat.TSV)
        assert isinstance(solutions, QuerySolutions)
        return solutions.serialize(format=RESULTS[media]) or b""
    lines = Lines(rows)
    found.serialize(lines, RdfFormat.N_TRIPLES)
    if GRAPHS[media] == RdfFormat.N_TRIPLES:
        return lines.getvalue()
    triples = sorted({quad.triple for quad in parse(lines.getvalue(), RdfFormat.N_TRIPLES)}, key=str)
    text = lines.getvalue().decode()
    used = {name: space for name, space in PREFIXES.items() if f"<{space}" in text}
    return serialize(triples, format=GRAPHS[media], prefixes=used) or b""
