"""A network -> GEXF, which Gephi opens with its dates and weights, and GraphML.

The day of writing and its own version, which networkx puts into GEXF, are left out: the same network gives the same
bytes.
"""

from __future__ import annotations

import io
import re
from typing import Any

import networkx as nx
from networkx.readwrite.gexf import GEXFWriter

from graph.export.flat import edges, nodes

__all__ = ["gexf", "graphml"]

NO_XML = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML 1.0 has no way to write (section 2.2), such as the form feeds of a PDF."""


def gexf(graph: nx.Graph[Any]) -> bytes:
    """Write GEXF 1.2; an edge has `start` and `end` where the texts bound its time."""
    writer = GEXFWriter(encoding="utf-8", version="1.2draft")
    writer.add_graph(flat(graph))
    for meta in writer.xml.iter("meta"):
        meta.attrib.pop("lastmodifieddate", None)
    for creator in writer.xml.iter("creator"):
        creator.text = "Levier"
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def graphml(graph: nx.Graph[Any]) -> bytes:
    """Write GraphML."""
    out = io.BytesIO()
    nx.write_graphml_lxml(flat(graph), out, named_key_ids=True)
    return out.getvalue()


def flat(graph: nx.Graph[Any]) -> nx.Graph[Any]:
    """Give the network with flat attributes, its direction in itself and not in each edge."""
    made = graph.__class__()
    for node in map(writable, nodes(graph)):
        made.add_node(node.pop("id"), **node)
    for edge in map(writable, edges(graph)):
        del edge["type"]
        made.add_edge(edge.pop("source"), edge.pop("target"), **edge)
    return made


def writable(row: dict[str, Any]) -> dict[str, Any]:
    """Give a row with "\ufffd" for each character that XML cannot hold."""
    return {name: NO_XML.sub("\ufffd", of) if isinstance(of, str) else of for name, of in row.items()}
