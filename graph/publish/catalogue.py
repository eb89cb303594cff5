"""A site and its dumps -> how both are described to programs: DCAT-AP, VoID, sitemap, robots, redirections, citation.

What these files say stands in `files/`, as templates. Their licence file tells which licence covers what.
"""

from __future__ import annotations

import hashlib
from functools import cache
from typing import TYPE_CHECKING, Any

import pyoxigraph as ox

from graph.data import name_of
from graph.publish import about, rights
from graph.publish.dump import DUMPS, counts
from graph.publish.form import written
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from jinja2 import Environment

__all__ = ["DATASET", "VOID", "describe", "is_sample"]

PLAIN = {
    ".htaccess": "htaccess",
    "robots.txt": "robots.txt",
    "sitemap.xml": "sitemap.xml",
    "licence.txt": "licence.txt",
    "CITATION.cff": "CITATION.cff",
}
"""File of the site -> its template."""
HERE = "%{ENV:HERE}"
"""For Apache: the folder of the site, where it is not known at which address that is."""
DATASET, VOID = "dataset", ".well-known/void"
"""Path of the description without its ending; where clients look for it (RFC 8615, VoID 7.2)."""


@cache
def templates() -> Environment:
    """Give the templates of plain files; the values that they take are numbers, slugs and checked addresses."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("graph.publish", "files"), undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, keep_trailing_newline=True, autoescape=False,
    )  # fmt: skip


def is_sample(store: ox.Store) -> bool:
    """Whether a text of the graph was written to test the program."""
    sample = ox.Literal(rights.settings()["sample"])
    return any(True for _ in store.quads_for_pattern(None, None, sample))


def describe(
    store: ox.Store,
    dumped: Mapping[str, bytes],
    address: str,
    paths: Iterable[str],
    *,
    endpoint: bool = False,
) -> dict[str, bytes]:
    """Give the descriptions by their paths; `address` ends with "/", `paths` are the pages of the sitemap.

    Whether there is an `endpoint` as well is told.
    """
    values = {
        "address": address,
        "endpoint": endpoint,
        "place": HERE if address == terms.BASE else address,
        "paths": list(paths),
        "counts": counts(store),
        "sample": is_sample(store),
        "words": rights.settings()["words"],
        "claims": len(about.claims(store)),
        "documents": len(about.documents(store)),
        "sources": sources(store),
        "dumps": [told(path, data) for path, data in dumped.items()],
    }
    plain = {
        file: templates().get_template(template).render(values).encode() for file, template in PLAIN.items()
    }
    turtle = templates().get_template("dataset.ttl").render(values)
    triples = {quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}
    forms = written(triples)
    return {**plain, **{f"{DATASET}.{ending}": data for ending, data in forms.items()}, VOID: forms["ttl"]}


def sources(store: ox.Store) -> list[Mapping[str, str]]:
    """Give the slug and licence of each document."""
    known = rights.licences(store)
    slugs = [name_of(iri) for iri in about.documents(store)]
    return [{"slug": slug, "licence": " ".join(known.get(slug, "").split())} for slug in slugs]


def told(path: str, data: bytes) -> Mapping[str, Any]:
    """Give what is said of a dump."""
    form = DUMPS[path]
    return {
        "path": path,
        "name": form.name.replace("-", "").lower(),
        "title": f"{form.name}, gzip",
        "media": form.media_type.rpartition("/")[2],
        "size": len(data),
        "sum": hashlib.sha256(data).hexdigest(),
    }
