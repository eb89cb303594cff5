"""A number of seconds -> work that is ended when they are over, whatever it is at.

A measure that runs in NetworKit hears nothing from Python until it is done, so no error can be raised in it. What
works for all is to end the process, with the line that an error would have.
"""

from __future__ import annotations

import os
import sys
from contextlib import contextmanager
from threading import Timer
from typing import TYPE_CHECKING

from levier.status import ERROR

if TYPE_CHECKING:
    from collections.abc import Generator

__all__ = ["within"]


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
