"""The address of an entity, claim, document, term or graph -> its document, as RDF or as a page.

An address answers 303 to a document of its own: the address and an extension. Only what the graph speaks of has one;
nothing is looked up on disk. All text of a page is escaped by the template, and a link leads to a web address alone.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from pyoxigraph import NamedNode

from graph.bind import bind
from graph.serve.ask import Asked, Reply
from graph.serve.media import HTML
from ontology.terms import BASE, ESS, iri

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

    from graph.serve.pool import Pool

__all__ = ["EXTENSIONS", "document", "here", "known", "lookup", "page"]

EXTENSIONS: Mapping[str, str] = {
    HTML: "html",
    "text/turtle": "ttl",
    "application/ld+json": "jsonld",
    "application/n-triples": "nt",
}
NAMES = tuple(map(iri, ("rdfs:label", "skos:prefLabel", "dcterms:title", "skos:altLabel")))
SAFE = "/#=,:@+~"
MISSING = "the graph says nothing of this address"
TERMS = ESS.removeprefix(BASE).rstrip("#")
"""Where the terms of the ontology are fragments of."""


@cache
def around() -> Environment:
    """Give the templates; every value in them is escaped."""
    from jinja2 import Environment, PackageLoader

    return Environment(
        loader=PackageLoader("graph.serve", "."), autoescape=True, trim_blocks=True, lstrip_blocks=True
    )


def page(template: str, **values: Any) -> Reply:
    """Fill in a template of the package."""
    return Reply(200, HTML, around().get_template(template).render(local=local, **values).encode())


@cache
def text_of(name: str) -> str:
    """Give the text of a lookup."""
    return (files("queries") / "lookup" / f"{name}.rq").read_text(encoding="utf-8")


def lookup(name: str, parameter: str, address: str, accept: str) -> Asked:
    """Give a lookup of one address as what can be asked; a ValueError where it is none."""
    return Asked(bind(text_of(name), {parameter: [NamedNode(address)]}), accept)


def local(address: str) -> str:
    """Give where a link to an address leads: here if it is one of ours; nowhere if it is none of the web."""
    if address.startswith(BASE):
        return here(address.removeprefix(BASE))
    return address if address.startswith(("http://", "https://")) else ""


def here(path: str) -> str:
    """Give the path of an address on this server."""
    return "/" + quote(path, safe=SAFE)


def meant(path: str) -> str:
    """Give the address that a path stands for; all terms stand in the graph of the ontology."""
    return f"{BASE}graph/ontology" if path == TERMS else BASE + path


async def known(pool: Pool, path: str) -> Reply:
    """Look whether the graph speaks of an address: 200 where it does, 404 where not."""
    try:
        reply = await pool.ask(lookup("known", "entity", meant(path), "application/json"))
    except ValueError:
        return Reply.said(404, MISSING)
    return reply if reply.status != 200 or json.loads(reply.body)["boolean"] else Reply.said(404, MISSING)


async def document(pool: Pool, path: str, media: str) -> Reply:
    """Give the document of an address, in a form of `EXTENSIONS`."""
    found = await known(pool, path)
    if found.status != 200:
        return found
    if media != HTML:
        return await pool.ask(lookup("description", "entity", meant(path), media))
    return await shown(pool, path)


async def shown(pool: Pool, path: str) -> Reply:
    """Give the page of an address."""
    address = BASE + path
    found = {}
    for name in ("facts", "stated"):
        reply = await pool.ask(lookup(name, "entity", meant(path), "application/json"))
        if reply.status != 200:
            return reply
        bindings = json.loads(reply.body)["results"]["bindings"]
        found[name] = [{key: term["value"] for key, term in row.items()} for row in bindings]
    names = {fact["property"]: fact["value"] for fact in found["facts"] if fact["subject"] == address}
    title = next((names[name] for name in NAMES if name in names), address)
    return page("entity.html", title=title, address=address, stem=here(path), forms=EXTENSIONS, **found)
