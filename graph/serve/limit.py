"""What a query of a stranger may take, and what it is told where it takes more.

Time and memory are kept by the system, which ends the process; rows are counted as they are written.
"""

from __future__ import annotations

import os
import resource
import signal
import sys
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

__all__ = ["Limits", "Lines", "TooMany", "keep", "tied", "timed"]

PROCESSORS = os.cpu_count() or 1
DEATH = 1
"""PR_SET_PDEATHSIG (Linux, sys/prctl.h)."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What each query may take."""

    seconds: float = 30
    megabytes: int = 512
    """Of memory, besides that of the graph."""
    rows: int = 100_000
    """Of a table, or triples."""
    at_once: int = 3 * max(2, PROCESSORS)
    """Queries that run beside each other in their first moments; others wait."""
    short: float = 0.008
    """Seconds of a processor after which a query leaves its place to shorter ones."""
    slow: int = max(1, PROCESSORS // 2)
    """Queries that run after that, in turns."""
    quick: float = 0.5
    """Seconds of a turn; a query that takes more gives way to all others, while there are not too many such."""
    long: int = 8
    """Queries that give way."""
    waiting: float = 30
    """Seconds that a query waits for its turn, at most."""
    text: int = 1_000_000
    """Bytes of a request."""
    kept: int = 64
    """Megabytes of answers that are kept, to be given again."""


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


def tied() -> Callable[[], None]:
    """Give what ends this process as soon as the one that forked it ends, where the system can (Linux).

    One that is paused has no other end: its time does not run out.
    """
    if sys.platform != "linux":
        return lambda: None
    from ctypes import CDLL

    holder, system = os.getpid(), CDLL(None)

    def tie() -> None:
        system.prctl(DEATH, signal.SIGKILL, 0, 0, 0)
        if os.getppid() != holder:  # it has ended before that was said
            os._exit(1)

    return tie


def keep(limits: Limits) -> Callable[[], bool]:
    """Hold this process to its memory, let it open nothing, no file and no connection; give whether it has grown.

    A process that has grown has less left for the next query, so that another should answer that.
    """
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    try:
        pages = os.open("/proc/self/statm", os.O_RDONLY)
    except OSError:
        resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
        return lambda: (
            True
        )  # the system does not tell: nothing is held to, and each process answers one query
    before, most = size(pages), limits.megabytes * 1_000_000
    resource.setrlimit(resource.RLIMIT_AS, (before + most, before + most))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    return lambda: size(pages) - before > most // 8


@contextmanager
def timed(seconds: float) -> Generator[None]:
    """End this process if what is done within takes so long."""
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)


def size(pages: int) -> int:
    """Give the bytes of address space of this process, from the open file in which the system tells them."""
    return int(os.pread(pages, 64, 0).split()[0]) * os.sysconf("SC_PAGESIZE")
