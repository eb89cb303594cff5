"""A request at /sparql -> the answer to its query, for a person as a page.

Who prefers HTML, as browsers do, is given a form and the answer below it; all others what the protocol says.
"""

from __future__ import annotations

import asyncio
import json
from dataclasses import replace
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pyoxigraph import NamedNode

from graph.bind import bind
from graph.serve.ask import PAGE, Asked, Refused, Reply
from graph.serve.media import GRAPHS, HTML, RESULTS, choose
from graph.serve.protocol import asked
from graph.serve.send import response

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

    from graph.serve.pool import Pool

__all__ = ["EDITOR", "sparql"]

EDITOR = files("graph.serve") / "editor" / "dist"
"""Where the script of the editor is, where it has been made."""
ROWS = 1_000
"""Rows of an answer on a page."""
QUESTION = "question"


async def sparql(request: Request, pool: Pool) -> Response:
    """Answer a query, or tell what the endpoint is."""
    accept = request.headers.get("accept", "*/*")
    person = choose(accept, [*RESULTS, *GRAPHS, HTML]) == HTML
    try:
        if person and request.method != "POST" and QUESTION in request.query_params:
            return response(await page(pool, question=request.query_params[QUESTION]))
        query = await asked(request, pool.limits.text)
        if query is None:
            return response(await (page(pool) if person else described(pool, request)), request)
        return response(await (shown(pool, query) if person else pool.ask(query)), request)
    except Refused as refused:
        return response(Reply.refused(refused))
    except asyncio.CancelledError:  # the server ends, and nobody else is told
        return response(Reply.said(503, "the server has been ended"))


async def described(pool: Pool, request: Request) -> Reply:
    """Give the service description."""
    media = choose(request.headers.get("accept", "*/*"), GRAPHS)
    if media is None:
        return Reply.said(406, f"the service description can be had as {', '.join(GRAPHS)}")
    endpoint = str(request.url.replace(path="/sparql", query="", fragment=""))
    return await pool.ask(Asked(bind(description(), {"endpoint": [NamedNode(endpoint)]}), media))


@cache
def description() -> str:
    """Give the query that describes the service."""
    return (files("queries") / "lookup" / "service.rq").read_text(encoding="utf-8")


async def shown(pool: Pool, query: Asked) -> Reply:
    """Give the page of a query with its answer, or with the sentence that says why there is none."""
    reply = await pool.ask(replace(query, accept="application/json, application/n-triples"))
    if reply.status != 200:
        made = await page(pool, query=query.text, said=reply.body.decode())
        return replace(made, status=reply.status) if made.status == 200 else made
    return await page(pool, query=query.text, table=table(reply))


def table(reply: Reply) -> dict[str, Any]:
    """Give the beginning of an answer as a page shows it."""
    if reply.media == "application/n-triples":
        lines = reply.body.decode().splitlines()
        return {"count": len(lines), "text": "\n".join(lines[:ROWS]), "rows": []}
    found = json.loads(reply.body)
    if "boolean" in found:
        return {"count": "", "text": json.dumps(found["boolean"]), "rows": []}
    rows = found["results"]["bindings"]
    return {"count": len(rows), "text": "", "columns": found["head"]["vars"], "rows": rows[:ROWS]}


async def page(pool: Pool, **values: Any) -> Reply:
    """Have the page of the endpoint made."""
    given = {"do": "sparql", "editor": (EDITOR / "editor.js").is_file(), **values}
    return await pool.ask(Asked(json.dumps(given), task=PAGE))
