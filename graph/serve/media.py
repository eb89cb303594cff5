"""An Accept header and what there is -> the form that the client prefers (RFC 9110, section 12.5.1).

>>> choose("text/turtle;q=0.5, application/*", GRAPHS)
'application/n-triples'
>>> choose("image/png", GRAPHS) is None
True
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pyoxigraph import QueryResultsFormat, RdfFormat

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

__all__ = ["FORMS", "GRAPHS", "HTML", "RESULTS", "choose", "media_of"]

HTML = "text/html"
RESULTS: Mapping[str, QueryResultsFormat] = {
    "application/sparql-results+json": QueryResultsFormat.JSON,
    "application/sparql-results+xml": QueryResultsFormat.XML,
    "text/csv": QueryResultsFormat.CSV,
    "text/tab-separated-values": QueryResultsFormat.TSV,
    "application/json": QueryResultsFormat.JSON,
    "application/xml": QueryResultsFormat.XML,
}
"""Forms of rows and of yes or no, the first for who has no preference."""
GRAPHS: Mapping[str, RdfFormat] = {
    "text/turtle": RdfFormat.TURTLE,
    "application/n-triples": RdfFormat.N_TRIPLES,
    "application/ld+json": RdfFormat.JSON_LD,
    "application/rdf+xml": RdfFormat.RDF_XML,
}
"""Forms of triples, the first for who has no preference."""
FORMS: Mapping[str, str] = {
    "html": HTML,
    "ttl": "text/turtle",
    "jsonld": "application/ld+json",
    "nt": "application/n-triples",
}
"""Ending of a document about an address -> its media type."""
OTHERS: Mapping[str, str] = {
    "css": "text/css",
    "js": "text/javascript",
    "svg": "image/svg+xml",
    "txt": "text/plain",
    "rq": "application/sparql-query",
    "xml": "application/xml",
    "gz": "application/gzip",
    "cff": "application/yaml",
    "SHA256SUMS": "text/plain",
    "well-known/void": "text/turtle",
}


def media_of(path: str) -> str:
    """Give the media type that the ending of a path tells; of one that is not known, bytes."""
    ending = path.rpartition(".")[2]
    return FORMS.get(ending) or OTHERS.get(ending, "application/octet-stream")


def choose(accept: str, offered: Iterable[str]) -> str | None:
    """Give the media type that a header prefers, the first of equals; None where it takes none."""
    ranges = dict(filter(None, map(weighed, accept.split(",")))) or {"*/*": 1.0}
    weights = {media: weight(media, ranges) for media in offered}
    best = max(weights.values(), default=0)
    return next((media for media, its in weights.items() if its == best), None) if best > 0 else None


def weighed(part: str) -> tuple[str, float] | None:
    """Read one range of a header with its weight, which is 1 where it is no number."""
    media, *parameters = (piece.strip() for piece in part.lower().split(";"))
    said = next((value[2:] for value in parameters if value.startswith("q=")), "1")
    try:
        return (media, float(said)) if media else None
    except ValueError:
        return media, 1.0


def weight(media: str, ranges: Mapping[str, float]) -> float:
    """Give the weight of a media type: that of the narrowest range that takes it."""
    wide = f"{media.partition('/')[0]}/*"
    return next((ranges[one] for one in (media, wide, "*/*") if one in ranges), 0.0)
