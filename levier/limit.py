"""A number of seconds -> work that is ended when they are over, whatever it is at.

A measure that runs in NetworKit hears nothing from Python until it is done, so no error can be raised in it. What
works for all is to end the process, with the line that an error would have. Work in Python is interrupted, and what
it is part of goes on.

>>> with interrupted(0.01):
...     while True:
...         pass
Traceback (most recent call last):
    ...
levier.limit.Late
"""

from __future__ import annotations

import os
import signal
import sys
from contextlib import contextmanager
from threading import Timer, current_thread, main_thread
from typing import TYPE_CHECKING, NoReturn

from levier.status import ERROR

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["Late", "interrupted", "within"]


class Late(BaseException):
    """Work takes too long; no error of that work, so that nothing in it takes it for one."""


@contextmanager
def interrupted(seconds: float) -> Generator[None]:
    """Raise Late in the block if it is not left in so many seconds; in the main thread, where signals come.

    In another thread, as in a worker of Dask, and on Windows, there is no such limit.
    """
    if current_thread() is not main_thread() or not hasattr(signal, "setitimer"):
        yield
        return

    def stop(*_: object) -> NoReturn:
        raise Late

    before = signal.signal(signal.SIGALRM, stop)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


@contextmanager
def within(seconds: int, remedy: str) -> Generator[None]:
    """End the process with a line if the block is not left in so many seconds; the remedy stands in it."""

    def stop() -> None:
        print(
            f"levier: not done within {seconds} s, so it was stopped: {remedy}", file=sys.stderr, flush=True
        )
        os._exit(ERROR)

    timer = Timer(seconds, stop)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
