"""A network -> two tables, of nodes and of edges: CSV that Gephi and spreadsheets open, or Parquet."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING, Any

from graph.answer import safe
from graph.export.flat import EDGE, NODE, edges, nodes

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    import networkx as nx

__all__ = ["comma_separated", "parquet", "tables"]

Rows = list[dict[str, Any]]


def tables(graph: nx.Graph[Any]) -> Mapping[str, tuple[Sequence[str], Rows]]:
    """Give the columns and rows of "nodes" and of "edges"."""
    return {"nodes": (NODE, nodes(graph)), "edges": (EDGE, edges(graph))}


def comma_separated(columns: Sequence[str], rows: Rows) -> bytes:
    """Write CSV in UTF-8; an apostrophe before a text keeps spreadsheets from running it as a formula."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, columns, restval="")
    writer.writeheader()
    writer.writerows({name: safe(value) for name, value in row.items()} for row in rows)
    return out.getvalue().encode()


def parquet(columns: Sequence[str], rows: Rows) -> bytes:
    """Write Parquet; what is not known is null."""
    import pyarrow as pa
    from pyarrow import parquet as pq

    whole = dict.fromkeys(("mode", "degree", "community"), pa.int64())
    real = dict.fromkeys(("weight", "strength"), pa.float64())
    schema = pa.schema([(name, (whole | real).get(name, pa.string())) for name in columns])
    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema=schema), out, compression="zstd")
    return out.getvalue()
