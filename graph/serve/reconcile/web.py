"""An HTTP request -> what the reconciliation service is asked.

Refused: JSON that is none, and a request that asks for nothing known.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from starlette.routing import Route

from graph.serve.ask import MATCH, Asked, Refused, Reply
from graph.serve.protocol import fields
from graph.serve.send import response

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from starlette.requests import Request
    from starlette.responses import Response

    from graph.serve.pool import Pool

__all__ = ["routes"]

PATH, KINDS = "/reconcile", ("entity", "type", "property")


def routes(pool: Pool) -> list[Route]:
    """Give the addresses of the service."""

    def route(path: str, reader: Callable[[Mapping[str, str], Request], tuple[str, Any]]) -> Route:
        async def answer(request: Request) -> Response:
            try:
                do, given = reader(dict(await fields(request, pool.limits.text)), request)
            except Refused as refused:
                return response(Reply.refused(refused))
            asked = Asked(json.dumps({"do": do, "given": given}), task=MATCH)
            return response(await pool.ask(asked), request, framed=do == "preview")

        return Route(PATH + path, answer, methods=["GET", "POST"])

    return [
        route("", asked),
        route("/suggest/{kind}", suggested),
        route("/properties", lambda given, _: ("properties", given)),
        route("/preview", lambda given, _: ("preview", given.get("id", ""))),
    ]


def asked(given: Mapping[str, str], request: Request) -> tuple[str, Any]:
    """Read a batch of queries, an extension, or, where nothing is asked, that the service tell what it is.

    Raises:
        Refused: it is asked for something else.
    """
    if "queries" in given:
        return "match", read(given["queries"])
    if "extend" in given:
        return "extend", read(given["extend"])
    if given:
        raise Refused(400, 'a request has a parameter called "queries" or "extend", or none')
    return "manifest", str(request.url.replace(path="", query="", fragment=""))


def suggested(given: Mapping[str, str], request: Request) -> tuple[str, Any]:
    """Read the beginning of a name.

    Raises:
        Refused: nothing of such a kind is suggested.
    """
    kind = request.path_params["kind"]
    if kind not in KINDS:
        raise Refused(404, f"there are suggestions of {', '.join(KINDS)}")
    return "suggest", {**given, "kind": kind}


def read(text: str) -> Any:
    """Read JSON, whose texts an answer can give back.

    Raises:
        Refused: it is none, or a text in it is no Unicode.
    """
    try:
        found = json.loads(text)
        json.dumps(found, ensure_ascii=False).encode()
    except UnicodeEncodeError as error:
        raise Refused(400, "this is no JSON: half a pair of surrogates is no character") from error
    except (ValueError, RecursionError) as error:
        raise Refused(400, "this is no JSON") from error
    return found
