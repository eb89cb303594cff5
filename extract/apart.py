"""Bytes of a file -> its text, read in a process apart that can do nothing but that, and can be ended.

The parsers of HTML, PDF and docx are large, and the files come from anywhere. So each format has a process of its
own, which loads its parser, gives up the right to open any file or connection, takes so much memory and no more,
and then reads one file after the other from a pipe. One that takes too long is ended with its process; the next file
has a new one. Plain text needs no parser and is read at once. Refused: what `readers` refuses, and what is over the
limits of time and memory.

>>> read("note.html", b"<main><p>La Ville soutient la Scic.</p></main>").text
'La Ville soutient la Scic.'
"""

from __future__ import annotations

import atexit
import json
import os
import signal
import subprocess
import sys
from contextlib import suppress
from dataclasses import asdict
from threading import Lock
from typing import IO, Any, cast

from extract import readers
from extract.readers import Limits, Metadata, ReadError, Reading

__all__ = ["read"]

SAVE = "split it, or save its text as .txt"


def read(file: str, data: bytes, limits: Limits | None = None) -> Reading:
    """Read the text of a file with the reader of its extension, in a process of its own where that needs a parser.

    It raises ReadError where there is no text to be had, and ImportError where a library is not installed.
    """
    limits = limits or Limits()
    readers.check(file, data, limits)
    form = readers.FORMATS[readers.extension(file)]
    if form == "plain":
        return readers.read(file, data, limits)
    return _room(form, limits.megabytes).read(file, data, limits)


class Room:
    """A process that reads files of one format, begun when the first comes."""

    def __init__(self, form: str) -> None:
        self.form, self.lock = form, Lock()
        self.process: subprocess.Popen[bytes] | None = None

    def read(self, file: str, data: bytes, limits: Limits) -> Reading:
        """Have a file read.

        Raises:
            ReadError: It cannot be, or not within the limits.
            ImportError: The library that its reader needs is not installed.
        """
        with self.lock:
            word, said = exchange(self.process or self.begun(), file, data, limits)
            if not word:
                late = self.close() == -signal.SIGALRM
                reason = f"reading it takes more than {limits.seconds:g} s"
                broken = f"its parser crashed, or needs more than {limits.megabytes} MB of memory"
                raise ReadError(reason if late else broken, SAVE, fleeting=True)
        if word == "missing":
            raise ImportError(*said)
        if word == "rejected":
            raise ReadError(*said)
        text, metadata, around = said
        return Reading(text, Metadata(**metadata), around)

    def begun(self) -> subprocess.Popen[bytes]:
        """Begin the process; it ends when this one does, however that ends."""
        # -P: a folder "extract" where the command is run is not this package.
        command = [sys.executable, "-P", "-m", "extract.cell", self.form]
        found = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
        pipe, nowhere = subprocess.PIPE, subprocess.DEVNULL
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=nowhere, env=found)
        return self.process

    def close(self) -> int | None:
        """End the process, and say how it ended."""
        process, self.process = self.process, None
        if process is None:
            return None
        with suppress(BrokenPipeError):
            cast("IO[bytes]", process.stdin).close()
        cast("IO[bytes]", process.stdout).close()
        return process.wait()


def exchange(
    process: subprocess.Popen[bytes], file: str, data: bytes, limits: Limits
) -> tuple[str, list[Any]]:
    """Hand a file over and wait for what comes back: a word and what it is about; an empty word if nothing does."""
    to, back = cast("IO[bytes]", process.stdin), cast("IO[bytes]", process.stdout)
    try:
        to.write(json.dumps([readers.extension(file), len(data), asdict(limits)]).encode() + b"\n" + data)
        to.flush()
        size = int(back.readline() or b"0")
        answer = back.read(size) if size else b""
    except (BrokenPipeError, ValueError):
        return "", []
    return tuple(json.loads(answer)) if size and len(answer) == size else ("", [])


_rooms: dict[tuple[int, str, int], Room] = {}


def _room(form: str, megabytes: int) -> Room:
    """The room of a format; a process that was forked has rooms of its own."""
    key = (os.getpid(), form, megabytes)
    if key not in _rooms:
        _rooms[key] = Room(form)
        atexit.register(_rooms[key].close)
    return _rooms[key]
