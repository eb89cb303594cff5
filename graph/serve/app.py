"""A pool, and the folder of a site where there is one -> the web application: which address is answered by what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route

from graph.serve.ask import Reply
from graph.serve.documents import found
from graph.serve.endpoint import EDITOR, sparql
from graph.serve.media import media_of
from graph.serve.pages import MISSING
from graph.serve.reconcile.web import routes as reconciling
from graph.serve.send import response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from graph.serve.folder import Folder
    from graph.serve.pool import Pool

__all__ = ["app"]


def app(pool: Pool, folder: Folder | None = None) -> Starlette:
    """Give the application that answers from a graph; it may be asked from pages of any origin."""

    async def query(request: Request) -> Response:
        """Answer a query."""
        return await sparql(request, pool)

    async def document(request: Request) -> Response:
        """Give a document, or lead to it."""
        return await found(request, pool, folder)

    routes = [
        Route("/sparql", query, methods=["GET", "POST"]),
        Route("/sparql/", query, methods=["GET", "POST"]),
        Route("/editor/{name}", editor),
        *reconciling(pool),
        Route("/{path:path}", document),
    ]
    cors = Middleware(
        CORSMiddleware, allow_origins=["*"], allow_methods=["GET", "POST", "HEAD"], allow_headers=["*"]
    )
    return Starlette(
        routes=routes, middleware=[cors, Middleware(GZipMiddleware, minimum_size=2_000, compresslevel=5)]
    )


def editor(request: Request) -> Response:
    """Give a file of the SPARQL editor."""
    name = request.path_params["name"]
    one = next((file for file in EDITOR.iterdir() if file.name == name), None) if EDITOR.is_dir() else None
    return response(
        Reply(200, media_of(name), one.read_bytes()) if one else Reply.said(404, MISSING), request
    )
