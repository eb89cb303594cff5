"""Many works in several processes, what comes of them in order.

>>> list(ordered(str.upper, ["a", "b"], jobs=1))
['A', 'B']
"""

from __future__ import annotations

from collections import deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import active_children, get_context
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from levier.errors import LevierError
from levier.worker import enter

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

__all__ = ["Done", "ordered", "queued"]

AHEAD = 8
"""Items that each process may be ahead of the one that is used: it bounds what waits in memory."""
PATIENCE = 900
"""Seconds in which something must come of an item, whose work has limits of its own."""
Item = TypeVar("Item")
Made = TypeVar("Made")
Given_co = TypeVar("Given_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Done(Generic[Made]):
    """What there is already of an item, which needs no work."""

    made: Made


class Promise(Protocol[Given_co]):
    """What will come of an item."""

    def result(self, timeout: float | None = None, /) -> Given_co:
        """Wait for it, so many seconds."""


def ordered(
    work: Callable[[Item], Made], items: Iterable[Item | Done[Made]], jobs: int, after: str = ""
) -> Iterator[Made]:
    """Do the work on each item, in several processes where asked, and give the results in the items' order.

    `after` says what else is to be done where a process fails.

    Raises:
        LevierError: a process was killed, or stands still.
        KeyboardInterrupt: as it came, the processes gone.
    """
    if jobs == 1:
        yield from (item.made if isinstance(item, Done) else work(item) for item in items)
        return
    # Spawned, because a fork of a process with threads, such as a progress bar's, may never end.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=enter)
    try:
        yield from queued(lambda item: pool.submit(work, item), items, jobs * AHEAD)
    except KeyboardInterrupt:
        stop()
        raise
    except TimeoutError as error:
        stop()
        raise LevierError(
            f"nothing came of a process for {PATIENCE} s, so all were ended: see what is at the machine{after}"
        ) from error
    except BrokenProcessPool as error:
        raise LevierError(
            f"a process was killed, perhaps for want of memory: give fewer --jobs{after}"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def stop() -> None:
    """Kill the processes that work: a pool would wait for what they do."""
    for process in active_children():
        process.kill()


def queued(
    submit: Callable[[Item], Promise[Made]], items: Iterable[Item | Done[Made]], most: int
) -> Iterator[Made]:
    """Hand items over, so many at a time, and give what comes of them in order."""
    waiting: deque[Promise[Made] | Done[Made]] = deque()
    for item in items:
        waiting.append(item if isinstance(item, Done) else submit(item))
        while waiting and (len(waiting) >= most or isinstance(waiting[0], Done)):
            yield outcome(waiting.popleft())
    while waiting:
        yield outcome(waiting.popleft())


def outcome(one: Promise[Made] | Done[Made]) -> Made:
    """Give what came of an item, once it is there; TimeoutError where it does not come."""
    return one.made if isinstance(one, Done) else one.result(PATIENCE)
