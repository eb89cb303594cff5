"""A reply -> an HTTP response, with what a browser may do with it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from starlette.responses import Response

if TYPE_CHECKING:
    from starlette.requests import Request

    from graph.serve.ask import Reply

__all__ = ["response"]

POLICY = "default-src 'self'; base-uri 'none'"
HEADERS = {
    "Content-Security-Policy": f"{POLICY}; frame-ancestors 'none'",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Vary": "Accept",
}


def response(reply: Reply, request: Request | None = None, *, framed: bool = False) -> Response:
    """Send a reply, or tell that what the client has of it is right still (RFC 9110, section 13.1.2).

    A page may be `framed` in those of others only where that is said.
    """
    if reply.status != 200:
        headers = {**HEADERS, "Retry-After": "60"} if reply.status == 503 else HEADERS
        return Response(reply.body, reply.status, headers, reply.media)
    tag = f'W/"{hashlib.sha256(reply.body).hexdigest()[:32]}"'
    headers = {**HEADERS, "ETag": tag, "Cache-Control": "no-cache"}
    if framed:
        headers["Content-Security-Policy"] = POLICY
    if request and tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=headers)
    return Response(reply.body, 200, headers, reply.media)
