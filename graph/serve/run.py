"""A build -> the server, until it is interrupted."""

from __future__ import annotations

import socket
import sys
from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from graph.serve.limit import Limits

__all__ = ["run"]


def run(
    path: Path, site: Path | None, host: str, port: int, limits: Limits, ready: Callable[[str], None]
) -> None:
    """Serve a build or a file of quads, with its site where there is one, and tell the address once it answers.

    Port 0 is any that is free.

    Raises:
        UsageError: the system has no fork, the port is taken, or the site is none.
    """
    if sys.platform == "win32":
        raise UsageError(
            "`levier serve` forks for each query, which Windows cannot: run it in WSL, or in a container"
        )
    from uvicorn import Config, Server

    from graph.serve.app import app
    from graph.serve.folder import Folder
    from graph.serve.pool import Pool

    folder = Folder(site) if site else None
    with listening(host, port) as at, Pool(path, limits) as pool:
        config = Config(
            app(pool, folder),
            log_level="error",
            access_log=False,
            lifespan="off",
            timeout_graceful_shutdown=3,
        )
        shown = f"[{host}]" if ":" in host else host
        ready(f"http://{shown}:{at.getsockname()[1]}/")
        Server(config).run(sockets=[at])


def listening(host: str, port: int) -> socket.socket:
    """Take a port.

    Raises:
        UsageError: it is taken, or there is no such host here.
    """
    try:
        at = socket.create_server((host, port), family=socket.AF_INET6 if ":" in host else socket.AF_INET)
    except OSError as error:
        reason = str(error.strerror).partition(" (")[0].lower()
        raise UsageError(f"{host}, port {port}: {reason}: give another --port or --host") from error
    # Connections inherit it, and asyncio does not set it for them. An answer is sent in two parts: without it the
    # second waits until the client has acknowledged the first, which takes 40 ms.
    at.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return at
