"""The work of many texts on the machines of a cluster, by Dask distributed.

Texts go to the workers in partitions and what they give comes back in order, a few partitions ahead of what is
written, so that neither side's memory grows with the corpus. A worker that is lost costs the partition that it was
at: Dask gives it to another. The workers read the texts themselves, so they must see the corpus under the same path,
and have the same version of levier, or the graph would depend on who read what.
"""

from __future__ import annotations

import os
from itertools import islice
from typing import TYPE_CHECKING, TypeVar

from levier.edition import maker
from levier.edition import maker as local
from levier.errors import LevierError, UsageError
from levier.parallel import Done, queued

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from distributed import Client

__all__ = ["distributed"]

PARTITION = 16
"""Texts that a worker takes at a time."""
AHEAD = 4
"""Partitions that each thread of a worker may be ahead of the one that is written."""
SECONDS = 10
"""How long a scheduler may take to answer."""
Item = TypeVar("Item")
Made = TypeVar("Made")


def distributed(
    work: Callable[[Item], Made], items: Iterable[Item | Done[Made]], scheduler: str, corpus: Path
) -> Iterator[Made]:
    """Do the work on each item on the workers of a scheduler, and give the results in the items' order.

    Raises:
        UsageError: Dask distributed is not installed.
        LevierError: the scheduler cannot be reached, has no workers, or they are of no use; or a text ended too many.
    """
    try:
        from distributed import Client
        from distributed.scheduler import KilledWorker
    except ImportError as error:
        raise UsageError("--scheduler needs Dask: pip install distributed") from error
    try:
        client = Client(scheduler, timeout=SECONDS, set_as_default=False)
    except (OSError, ValueError, TimeoutError) as error:
        raise LevierError(
            f"{scheduler} cannot be reached ({one_line(error)}): start it (dask scheduler), or correct its address"
        ) from error
    with client:
        threads = fit(client, scheduler, corpus)
        try:
            for part in queued(
                lambda part: client.submit(each, work, part, pure=False), parts(items), threads * AHEAD
            ):
                yield from part
        except KilledWorker as error:
            raise LevierError(
                "a text ended every worker that read it, perhaps for want of memory: give the workers more; "
                "the next build goes on where this one ended"
            ) from error


def fit(client: Client, scheduler: str, corpus: Path) -> int:
    """Give the number of threads of the workers, which are looked at first.

    Raises:
        LevierError: there is none, or one cannot do the work.
    """
    try:
        client.wait_for_workers(1, timeout=SECONDS)
    except TimeoutError as error:
        raise LevierError(
            f"{scheduler} has no worker after {SECONDS} s: start one (dask worker {scheduler})"
        ) from error
    blind = [name for name, sees in client.run(os.path.isdir, str(corpus)).items() if not sees]
    if blind:
        raise LevierError(
            f"the worker {blind[0]} does not see {corpus}: put the texts where every machine has them under that path"
        )
    others = [name for name, made in client.run(maker).items() if made != local()]
    if others:
        raise LevierError(
            f"the worker {others[0]} has another version of levier, or of what it reads with: install the same"
        )
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def each(work: Callable[[Item], Made], part: list[Item]) -> list[Made]:
    """Do the work on the items of a partition; what a worker runs."""
    return [work(item) for item in part]


def parts(items: Iterable[Item | Done[Made]]) -> Iterator[list[Item] | Done[list[Made]]]:
    """Put items together, in order: so many to be worked on, or so many that are done."""
    waiting = iter(items)
    while batch := list(islice(waiting, PARTITION)):
        todo: list[Item] = []
        for item in batch:
            if isinstance(item, Done):
                if todo:
                    yield todo
                    todo = []
                yield Done([item.made])
            else:
                todo.append(item)
        if todo:
            yield todo


def one_line(error: BaseException) -> str:
    """Give what an error says, on one line."""
    return " ".join(str(error).split()) or type(error).__name__
