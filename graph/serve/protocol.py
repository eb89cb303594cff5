"""An HTTP request -> the query that it asks, after the SPARQL 1.1 Protocol.

Refused, each with its status: an update (403), two queries or none (400), a body that is neither a form nor a query
(415), too long (413), or no UTF-8 (400, 415).
"""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import parse_qsl

from starlette.requests import ClientDisconnect

from graph.serve.ask import Asked, Refused

if TYPE_CHECKING:
    from starlette.requests import Request

__all__ = ["asked", "fields"]

FORM, DIRECT, UPDATE = (
    "application/x-www-form-urlencoded",
    "application/sparql-query",
    "application/sparql-update",
)
READ_ONLY = "this endpoint only reads: updates are refused"


async def asked(request: Request, most: int) -> Asked | None:
    """Give what a request asks; None where it asks nothing at all.

    Raises:
        Refused: it is no request of the protocol.
    """
    given = await fields(request, most)
    if any(name == "update" for name, _ in given):
        raise Refused(403, READ_ONLY)
    if not given and request.method != "POST":
        return None
    base = str(request.url.replace(query="", fragment=""))
    return read(given, request.headers.get("accept", "*/*"), base)


async def fields(request: Request, most: int) -> list[tuple[str, str]]:
    """Give the parameters of a request: of its address, and of its form; a query sent as it is is one as well.

    Raises:
        Refused: its body is neither a form nor a query, is too long, or no UTF-8.
    """
    given = parameters(request.url.query)
    if request.method == "POST":
        media, text = media_type(request), await body(request, most)
        if media == DIRECT:
            given.append(("query", text))
        elif media == FORM:
            given += parameters(text)
        else:
            raise Refused(415, f"a POST has a body of type {FORM} or {DIRECT}")
    return given


def read(given: list[tuple[str, str]], accept: str, base: str) -> Asked:
    """Give the query of parameters, which have one, and its dataset.

    Raises:
        Refused: there are two, or none.
    """

    def values(name: str) -> tuple[str, ...]:
        return tuple(value for key, value in given if key == name)

    texts = values("query")
    if len(texts) != 1:
        raise Refused(400, "a request has one parameter called query")
    return Asked(texts[0], accept, values("default-graph-uri"), values("named-graph-uri"), base)


def parameters(text: str) -> list[tuple[str, str]]:
    """Read a query string or a form.

    Raises:
        Refused: it is no UTF-8, or has too many fields.
    """
    try:
        return parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=1000)
    except ValueError as error:
        raise Refused(400, "the parameters are not UTF-8, or there are too many") from error


def media_type(request: Request) -> str:
    """Give the media type of a body.

    Raises:
        Refused: it is an update, or in another encoding than UTF-8.
    """
    media, *others = (part.strip().lower() for part in request.headers.get("content-type", "").split(";"))
    if media == UPDATE:
        raise Refused(403, READ_ONLY)
    if any(part.startswith("charset=") and part[8:].strip('"') not in {"utf-8", "utf8"} for part in others):
        raise Refused(415, "queries are UTF-8")
    return media


async def body(request: Request, most: int) -> str:
    """Read a body of so many bytes at most.

    Raises:
        Refused: it is longer, cut off, or no UTF-8.
    """
    data = bytearray()
    try:
        async for part in request.stream():
            data += part
            if len(data) > most:
                raise Refused(413, f"a request has at most {most:,} bytes")
    except ClientDisconnect as error:
        raise Refused(400, "the request was cut off") from error
    try:
        return data.decode()
    except UnicodeDecodeError as error:
        raise Refused(400, "queries are UTF-8") from error
