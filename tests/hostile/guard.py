"""The command `levier`, ended at once where it looks for a server: `python -m tests.hostile.guard build …`."""

from __future__ import annotations

import os
import sys

CALLS = {"socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto", "urllib.Request"}
CALLED = 98


def watch(event: str, given: tuple[object, ...]) -> None:
    """End the process where an event of Python is a call."""
    if event in CALLS:
        os.write(2, f"{event} {given!r}\n".encode())
        os._exit(CALLED)


if __name__ == "__main__":
    sys.addaudithook(watch)
    from levier.cli import main

    sys.exit(main())
