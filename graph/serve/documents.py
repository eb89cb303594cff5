"""A path of the server -> a file of the site, or the address of the document that the client prefers.

A file stands in the folder of the site, where one is served, else it is made. An address of the graph answers 303 to a
document of its own: the address and an ending. What a graph or a text is told by is the page of its source.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote

from starlette.responses import FileResponse

from graph.publish.catalogue import DATASET
from graph.serve.ask import PAGE, Asked, Reply
from graph.serve.described import DESCRIBING
from graph.serve.media import FORMS, choose, media_of
from graph.serve.pages import MISSING, ONTOLOGY
from graph.serve.send import HEADERS, response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from graph.serve.folder import Folder
    from graph.serve.pool import Pool

__all__ = ["found"]

SAFE = "/#=,:@+~"
SOURCE = re.compile(r"(?:graph|text)/([\w-]+)", re.ASCII)
"""Of what the page is that of a source."""
VERSION = re.compile(r"ess/[0-9.]+")
"""A version of the ontology: the one that is published is the current one."""
FIRST, ABOUT = "index.html", "about"


async def found(request: Request, pool: Pool, folder: Folder | None) -> Response:
    """Give the file at a path, or lead to one."""
    path = request.path_params.get("path") or FIRST
    file = folder.file(path) if folder else None
    if file:
        return FileResponse(file, headers=HEADERS, media_type=media_of(path))
    reply = await made(pool, path, str(request.base_url) if path in DESCRIBING else "")
    if reply.status != 404:
        return response(reply, request)
    return await redirected(request, pool, folder, path)


async def made(pool: Pool, path: str, address: str = "") -> Reply:
    """Have a file of the site made; `address` is where it is served, where that matters."""
    return await pool.ask(Asked(json.dumps({"do": "file", "path": path, "address": address}), task=PAGE))


async def redirected(request: Request, pool: Pool, folder: Folder | None, path: str) -> Response:
    """Lead from an address to its document in the form that is preferred of those that there are."""
    if VERSION.fullmatch(path):
        path = ONTOLOGY
    said = await pool.ask(Asked(json.dumps({"do": "forms", "path": path}), task=PAGE))
    if said.status != 200:
        return response(said)
    source = SOURCE.fullmatch(path)
    places = dict.fromkeys(json.loads(said.body), path)
    places |= dict.fromkeys(folder.forms(path) if folder else (), path)
    if path == DATASET and places:
        places = {"html": ABOUT} | places
    if source and await exists(pool, folder, page := f"doc/{source[1]}"):
        places = {"html": page} | (places or dict.fromkeys(FORMS, page))
    if not places:
        return response(Reply.said(404, MISSING))
    offered = {FORMS[ending]: ending for ending in FORMS if ending in places}
    media = choose(request.headers.get("accept", "*/*"), offered)
    if media is None:
        return response(Reply.said(406, f"a document can be had as {', '.join(offered)}"))
    leading = response(Reply.said(303, "see the document"))
    leading.headers["Location"] = f"/{quote(places[offered[media]], safe=SAFE)}.{offered[media]}"
    return leading


async def exists(pool: Pool, folder: Folder | None, path: str) -> bool:
    """Whether there is a page at an address."""
    if folder and folder.file(f"{path}.html"):
        return True
    return (await made(pool, f"{path}.html")).status == 200
