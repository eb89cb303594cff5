"""A pool -> the web application: which address is answered by what."""

from __future__ import annotations

import asyncio
from importlib.resources import files
from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.routing import Route

from graph.serve import entity
from graph.serve.ask import Refused, Reply
from graph.serve.media import GRAPHS, HTML, choose
from graph.serve.protocol import asked
from graph.serve.reconcile.web import routes as reconciling
from graph.serve.send import response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from graph.serve.pool import Pool

__all__ = ["app"]


def app(pool: Pool) -> Starlette:
    """Give the application that answers from a graph; it may be asked from pages of any origin."""

    async def sparql(request: Request) -> Response:
        """Answer a query, or tell what the endpoint is."""
        try:
            query = await asked(request, pool.limits.text)
        except Refused as refused:
            return response(Reply.refused(refused))
        try:
            return response(await (pool.ask(query) if query else described(pool, request)), request)
        except asyncio.CancelledError:  # the server ends, and nobody else is told
            return response(Reply.said(503, "the server has been ended"))

    def home(_: Request) -> Response:
        """Give the first page."""
        return response(entity.page("home.html"))

    def style(_: Request) -> Response:
        """Give the looks of the pages."""
        return response(Reply(200, "text/css", (files("graph.serve") / "style.css").read_bytes()))

    async def address(request: Request) -> Response:
        """Give a document, or lead to it."""
        path = request.path_params["path"]
        stem, dot, extension = path.rpartition(".")
        media = next((its for its, one in entity.EXTENSIONS.items() if one == extension), None)
        if dot and media:
            return response(await entity.document(pool, stem, media), request)
        return await redirected(pool, path, request.headers.get("accept", "*/*"))

    routes = [
        Route("/", home),
        Route("/style.css", style),
        Route("/sparql", sparql, methods=["GET", "POST"]),
        Route("/sparql/", sparql, methods=["GET", "POST"]),
        *reconciling(pool),
        Route("/{path:path}", address),
    ]
    cors = Middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "HEAD"], allow_headers=["*"]
    )
    return Starlette(routes=routes, middleware=[cors])


async def described(pool: Pool, request: Request) -> Reply:
    """Tell what the endpoint is: a form for a person, its service description for a program."""
    media = choose(request.headers.get("accept", "*/*"), [*GRAPHS, HTML])
    if media is None:
        return Reply.said(406, f"the service description can be had as {', '.join(GRAPHS)}")
    if media == HTML:
        return entity.page("home.html")
    endpoint = str(request.url.replace(path="/sparql", query="", fragment=""))
    return await pool.ask(entity.lookup("service", "endpoint", endpoint, media))


async def redirected(pool: Pool, path: str, accept: str) -> Response:
    """Lead from an address that the graph speaks of to its document in the form that is preferred."""
    media = choose(accept, entity.EXTENSIONS)
    if media is None:
        return response(Reply.said(406, f"a document can be had as {', '.join(entity.EXTENSIONS)}"))
    known = await entity.known(pool, path)
    if known.status != 200:
        return response(known)
    found = response(Reply.said(303, "see the document"))
    found.headers["Location"] = f"{entity.here(path)}.{entity.EXTENSIONS[media]}"
    return found
