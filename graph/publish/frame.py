"""A template and its values -> a page: what every page shares, and the way from one to another.

Links are relative, so that a site works from a folder as from a server; what has no page is not linked. Every value
is escaped.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.publish import about, rights, view
from graph.publish.catalogue import is_sample
from graph.publish.place import place
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    import pyoxigraph as ox
    from jinja2 import Environment

__all__ = ["Frame", "frame"]

ENDING = ".html"


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pages of a site share."""

    names: Mapping[str, str]
    pages: Mapping[str, str]
    """IRI -> path of its page in the site."""
    sample: bool
    said: Mapping[str, Any] = field(default_factory=rights.settings)
    root: str = ""
    """Way from a page to the folder of the site."""
    rdf: str = ""
    """Path of the page's RDF, without ending; empty where it has none."""

    def write(self, template: str, path: str, *, rdf: bool = False, **values: object) -> tuple[str, bytes]:
        """Give the path of a page, without ending, and its bytes."""
        page = replace(self, root="../" * path.count("/"), rdf=path if rdf else "")
        text = templates().get_template(f"{template}{ENDING}").render(values, page=page)
        return path + ENDING, text.encode()

    def name(self, iri: str) -> str:
        """Give what an entity is called."""
        return self.names.get(iri, iri.rpartition("/")[2])


@cache
def templates() -> Environment:
    """Give the templates of pages."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("graph.publish", "pages"), undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, autoescape=True,
    )  # fmt: skip


def frame(store: ox.Store) -> Frame:
    """Give what the pages of a graph share."""
    own = (*about.entities(store), *about.claims(store), *about.documents(store))
    pages = {iri: path + ENDING for iri in own if (path := place(iri))}
    known = view.names(store)
    defined = {iri for iri in known if iri.startswith(terms.ESS)}
    pages |= {iri: f"ess{ENDING}#{iri.removeprefix(terms.ESS)}" for iri in sorted(defined)}
    return Frame(known, pages, is_sample(store))
