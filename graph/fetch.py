"""A query -> what a SPARQL server answers, within limits of time and size.

The server may be anybody's: it may send without end, drop by drop, or send its client on to a file or another
protocol. So an answer has a size and a time in all, an error is read no further than it is told, and whatever leads
out of HTTP is refused.
"""

from __future__ import annotations

import time
from functools import cache
from http import HTTPStatus
from math import ceil
from typing import TYPE_CHECKING, Any
from urllib.error import HTTPError
from urllib.request import (
    HTTPDefaultErrorHandler,
    HTTPErrorProcessor,
    HTTPHandler,
    HTTPRedirectHandler,
    HTTPSHandler,
    OpenerDirector,
    ProxyHandler,
    UnknownHandler,
)

from graph.bind import form

if TYPE_CHECKING:
    from http.client import HTTPResponse

__all__ = ["MEGABYTES", "fetched", "is_triples"]

MEGABYTES = 512
"""Of an answer."""
PIECE = 2**16
TOLD = 2_000
"""Bytes of what a server says of an error."""


def is_triples(text: str) -> bool:
    """Tell whether a query gives triples; QueryError where it is none."""
    return form(text) in {"CONSTRUCT", "DESCRIBE"}


def fetched(url: str, text: str, seconds: float, megabytes: int = MEGABYTES) -> bytes:
    """Give the answer to a query: Turtle where that is triples, else JSON.

    It raises OSError where there is none, and TimeoutError where that is not there in time.

    Raises:
        ValueError: it is too large, or the query is refused with a reason.
        HTTPError: it is refused without one.
    """
    from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper

    asked = SPARQLWrapper(url)
    asked.setMethod(POST)
    asked.setQuery(text)
    # SPARQLWrapper looks for the form in comments too, and takes "address" for the update ADD.
    asked.queryType = form(text)
    asked.setReturnFormat(TURTLE if is_triples(text) else JSON)
    end = time.monotonic() + seconds
    try:
        with opener().open(asked._createRequest(), timeout=ceil(seconds)) as response:
            if response.status != HTTPStatus.OK:
                raise ValueError(f"{response.status} {response.reason}, which is no answer")
            return whole(response, end, megabytes)
    except HTTPError as error:
        if error.code == HTTPStatus.BAD_REQUEST:
            raise ValueError(said(error)) from error
        raise


@cache
def opener() -> OpenerDirector:
    """Give what speaks HTTP and nothing else: not to files, and not where a server sends it on to."""
    made = OpenerDirector()
    for handler in (
        ProxyHandler(), UnknownHandler(), HTTPHandler(), HTTPSHandler(), HTTPDefaultErrorHandler(),
        HTTPRedirectHandler(), HTTPErrorProcessor(),
    ):  # fmt: skip
        made.add_handler(handler)
    return made


def whole(response: HTTPResponse, end: float, megabytes: int) -> bytes:
    """Read a response to its end.

    Raises:
        TimeoutError: that does not come in time.
        ValueError: it is too large, or was cut off.
    """
    data = bytearray()
    while piece := response.read1(PIECE):
        data += piece
        if len(data) > megabytes * 1_000_000:
            raise ValueError(f"its answer is larger than {megabytes} MB: ask for less (LIMIT)")
        if time.monotonic() > end:
            raise TimeoutError
    if response.length:
        raise ValueError("its answer was cut off: ask again")
    return bytes(data)


def said(error: HTTPError) -> str:
    """Give the beginning of what a server says of an error."""
    body: Any = error.read(TOLD)
    return f"{error.code} {error.reason} {body.decode(errors='replace')}"
