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

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from pathlib import Path

    from jinja2 import Environment

__all__ = ["describe", "is_sample"]

PLAIN = {
    ".htaccess": "htaccess",
    "robots.txt": "robots.txt",
    "sitemap.xml": "sitemap.xml",
    "licence.txt": "licence.txt",
    "CITATION.cff": "CITATION.cff",
}
"""File of the site -> its template."""


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


def describe(store: ox.Store, folder: Path, address: str, paths: Iterable[str]) -> None:
    """Write the descriptions; `address` ends with "/", `paths` are the pages of the sitemap."""
    values = {
        "address": address,
        "paths": list(paths),
        "counts": counts(store),
        "sample": is_sample(store),
        "words": rights.settings()["words"],
        "claims": len(about.claims(store)),
        "documents": len(about.documents(store)),
        "sources": sources(store),
        "dumps": dumps(folder),
    }
    for file, template in PLAIN.items():
        (folder / file).write_text(templates().get_template(template).render(values), "utf-8", newline="\n")
    turtle = templates().get_template("dataset.ttl").render(values)
    triples = {quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}
    forms = written(triples)
    for ending, data in forms.items():
        (folder / f"dataset.{ending}").write_bytes(data)
    (folder / ".well-known").mkdir()
    (folder / ".well-known" / "void").write_bytes(forms["ttl"])


def sources(store: ox.Store) -> list[Mapping[str, str]]:
    """Give the slug and licence of each document."""
    known = rights.licences(store)
    slugs = [name_of(iri) for iri in about.documents(store)]
    return [{"slug": slug, "licence": " ".join(known.get(slug, "").split())} for slug in slugs]


def dumps(folder: Path) -> list[Mapping[str, Any]]:
    """Give what is said of each dump."""
    return [
        {
            "path": path,
            "name": form.name.replace("-", "").lower(),
            "title": f"{form.name}, gzip",
            "media": form.media_type.rpartition("/")[2],
            "size": (folder / path).stat().st_size,
            "sum": hashlib.sha256((folder / path).read_bytes()).hexdigest(),
        }
        for path, form in DUMPS.items()
    ]
