"""A template and its values -> a page: what every page shares, and the way from one to another.

Links are relative, so that a site works from a folder as from a server; what has no page is not linked. Every value
is escaped. What is too long for a page goes on in others: the second of `a.html` is `a/2.html`.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from functools import cache
from typing import TYPE_CHECKING, Any

from graph.publish import about, rights, view
from graph.publish.catalogue import is_sample
from graph.publish.namesake import namesakes
from graph.publish.place import place
from graph.publish.wording import iso, unmarked, when
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    import pyoxigraph as ox
    from jinja2 import Environment

__all__ = ["ENDING", "Frame", "chunks", "frame"]

ENDING = ".html"
"""Of every page."""
FULL = 120_000
"""Characters of what is listed, after which another page begins."""


@dataclass(frozen=True, slots=True)
class Frame:
    """What the pages of a site share."""

    names: Mapping[str, str]
    english: Mapping[str, str]
    """IRI -> English name, where there is one."""
    pages: Mapping[str, str]
    """IRI -> path of its page in the site."""
    titles: Mapping[str, str]
    """Title -> IRI of the one document that has it."""
    sample: bool
    endpoint: str = ""
    """Address of the site where its server answers SPARQL; empty where that is not known."""
    said: Mapping[str, Any] = field(default_factory=rights.settings)
    root: str = ""
    """Way from a page to the folder of the site."""
    rdf: str = ""
    """Path of the page's RDF, without ending; empty where it has none."""

    def write(self, template: str, path: str, *, rdf: str = "", **values: object) -> tuple[str, bytes]:
        """Give the path of a page, with its ending, and its bytes; `rdf` is the path of the same as RDF."""
        page = replace(self, root="../" * path.count("/"), rdf=rdf)
        text = templates().get_template(f"{template}{ENDING}").render(values, page=page)
        return path + ENDING, text.encode()

    def write_all(
        self, template: str, path: str, parts: Sequence[Sequence[Any]], *, rdf: str = "", **values: object
    ) -> Iterator[tuple[str, bytes]]:
        """Give the pages of a list in parts, which the template has as `rows`; there is a first, even if empty."""
        at = [path, *(f"{path}/{number}" for number in range(2, len(parts) + 1))]
        for number, (own, rows) in enumerate(zip(at, parts or [()], strict=True), start=1):
            yield self.write(template, own, rdf=rdf, rows=rows, number=number, leaves=at, **values)

    def name(self, iri: str) -> str:
        """Give what an entity is called."""
        return self.names.get(iri) or iri.rpartition("/")[2]

    def key(self, iri: str) -> str:
        """Give the key of an English name; empty where there is none."""
        return iri.removeprefix(terms.BASE) if iri in self.english else ""


def chunks(rows: Iterable[Any], weight: Callable[[Any], int], full: int = 0) -> list[list[Any]]:
    """Cut a list where its weight fills a page: `FULL` characters, where nothing else is said."""
    made: list[list[Any]] = [[]]
    filled = 0
    for row in rows:
        if made[-1] and filled + weight(row) > (full or FULL):
            made.append([])
            filled = 0
        made[-1].append(row)
        filled += weight(row)
    return made


@cache
def templates() -> Environment:
    """Give the templates of pages."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("graph.publish", "pages"), undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True, autoescape=True,
    )  # fmt: skip
    made.filters |= {"when": when, "iso": iso, "unmarked": unmarked}
    return made


def frame(store: ox.Store, endpoint: str = "") -> Frame:
    """Give what the pages of a graph share."""
    told = (*about.entities(store), *about.claims(store), *about.documents(store))
    pages = {iri: path + ENDING for iri in told if (path := place(iri))}
    known = view.names(store)
    known |= namesakes(store, known, about.entities(store))
    defined = {iri for iri in known if iri.startswith(terms.ESS)}
    pages |= {iri: f"ess{ENDING}#{iri.removeprefix(terms.ESS)}" for iri in sorted(defined)}
    english = {iri: name for iri, name in view.names(store, frozenset({"en"})).items() if iri in pages}
    own = about.documents(store)
    borne = Counter(known[iri] for iri in own if iri in known)
    titles = {known[iri]: iri for iri in own if iri in known and borne[known[iri]] == 1}
    return Frame(known, english, pages, titles, is_sample(store), endpoint)
