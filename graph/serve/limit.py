"""What a query of a stranger may take, and what it is told where it takes more.

Time and memory are kept by the system, which ends the process; rows are counted as they are written.
"""

from __future__ import annotations

import os
import resource
import signal
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

__all__ = ["Limits", "Lines", "TooMany", "keep"]


@dataclass(frozen=True, slots=True)
class Limits:
    """What each query may take."""

    seconds: float = 30
    megabytes: int = 512
    """Of memory, besides that of the graph."""
    rows: int = 100_000
    """Of a table, or triples."""
    at_once: int = 8
    """Queries that run beside each other; others wait, at most so long as a query may take."""
    text: int = 1_000_000
    """Bytes of a request."""


class TooMany(Exception):  # ruff: ignore[error-suffix-on-exception-name]
    """An answer has more rows than it may have."""


class Lines(BytesIO):
    """Takes lines up to a number of them: TSV and N-Triples have a row in each."""

    def __init__(self, most: int) -> None:
        super().__init__()
        self.left = most

    def write(self, data: bytes, /) -> int:  # type: ignore[override]
        """Keep what is written.

        Raises:
            TooMany: it is too much.
        """
        self.left -= bytes(data).count(b"\n")
        if self.left < 0:
            raise TooMany
        return super().write(data)


def keep(limits: Limits) -> None:
    """Hold this process to time and memory, and let it open nothing: no file, no connection."""
    used = size()
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.seconds)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    if used:
        most = used + limits.megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def size() -> int:
    """Give the bytes of address space of this process as it was forked; 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGESIZE")
