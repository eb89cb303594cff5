"""The beginning and the end of a process that works for a build.

It imports next to nothing: a process enters here before it imports what it works with, which takes seconds, and
an interrupt may come before that.
"""

import os
from multiprocessing import parent_process
from signal import SIG_IGN, SIGINT, signal
from threading import Thread

__all__ = ["enter"]


def enter() -> None:
    """Make the process end when its build does, however that ends; an interrupt is for the build to tell."""
    signal(SIGINT, SIG_IGN)
    Thread(target=outlive_nobody, daemon=True).start()


def outlive_nobody() -> None:
    """Wait until the parent is gone, however it ended, and go too: a pool waits for its next work for ever."""
    if parent := parent_process():
        parent.join()
        os._exit(1)
