"""Orders -> what came of each, done by the command itself in a process that a fault may happen to.

Run as a process of its own, which has loaded what the commands need and has begun no thread: each order is forked off
it in a moment. A line of JSON has the arguments of the command, the fault and where it happens:

- "clock": killed so many seconds after it began ("load": after it began to load the store);
- "step": killed at such a change of a file, folder or connection, counted from 1;
- "full": from such a step on the disk is full, and nothing can be created;
- "size": no file can grow over so many bytes, as on a disk that fills while it is written to;
- "": none.

The answer is a line of JSON: how the process ended, what it said, how long it took, and how many steps it made.
"""

from __future__ import annotations

import errno
import json
import os
import resource
import signal
import sys
import time
from contextlib import suppress
from importlib import import_module
from typing import Any

MAKES = {"os.mkdir", "os.rename", "os.symlink", "os.link"}
ENDS = {"os.remove", "os.rmdir", "os.truncate", "http.client.connect", "http.client.send"}
WRITES = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Steps:
    """Counts the changes that this process makes, and lets a fault happen at one."""

    def __init__(self, fault: str, at: float) -> None:
        self.fault, self.at, self.made = fault, at, 0

    def __call__(self, event: str, given: tuple[Any, ...]) -> None:
        """Look at an event of Python; OSError where the disk is full."""
        makes = event in MAKES
        if event == "open":
            makes = isinstance(given[2], int) and bool(given[2] & WRITES)
        if not makes and event not in ENDS:
            return
        self.made += 1
        if self.fault == "step" and self.made == self.at:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.fault == "full" and self.made >= self.at and makes:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(given[0]))


def told(order: dict[str, Any]) -> dict[str, Any]:
    """Carry an order out, and tell what came of it."""
    (says, said), (marks, marked) = os.pipe(), os.pipe()
    start = time.monotonic()
    process = os.fork()
    if process == 0:
        os.close(says)
        os.close(marks)
        carry_out(order, said, marked)
    os.close(said)
    os.close(marked)
    with os.fdopen(says, encoding="utf-8") as says_, os.fdopen(marks, "rb") as marks_:
        if order["fault"] == "load":
            marks_.read(1)
        if order["fault"] in {"clock", "load"}:
            time.sleep(order["at"])
            with suppress(ProcessLookupError):
                os.kill(process, signal.SIGKILL)
        words, steps = says_.read(), marks_.read().lstrip(b"l")
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    return {"status": status, "said": words, "seconds": time.monotonic() - start, "steps": int(steps or b"0")}


def carry_out(order: dict[str, Any], said: int, marks: int) -> None:
    """Run the command here, and end this process."""
    status = 99
    try:
        status = run(order, said, marks)
    except BaseException as error:  # what a user would be shown as a traceback
        os.write(said, f"{type(error).__name__}: {error}\n".encode())
    finally:
        os._exit(status)


def run(order: dict[str, Any], said: int, marks: int) -> int:
    """Run the command, and say when it begins to load a store, and how many steps it made."""
    builder: Any = import_module("levier.builder")
    filler: Any = import_module("graph.shelf").Filler
    cli = import_module("levier.cli")
    shelve = builder.shelve

    def marked(*given: Any) -> None:
        os.write(marks, b"l")
        shelve(*given)

    builder.shelve = marked
    begin = filler.__init__

    def begun(*given: Any) -> None:
        os.write(marks, b"l")
        begin(*given)

    filler.__init__ = begun
    os.dup2(said, 1)
    os.dup2(said, 2)
    sys.stdout, sys.stderr = (os.fdopen(at, "w", encoding="utf-8", closefd=False) for at in (1, 2))
    if order["fault"] == "size":
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (order["at"], resource.RLIM_INFINITY))
    steps = Steps(order["fault"], order["at"])
    sys.addaudithook(steps)
    status = int(cli.main(order["arguments"]))
    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os.write(marks, str(steps.made).encode())
    return status


def prepare() -> None:
    """Load what the commands need, without a store on disk: its threads would not outlive a fork."""
    from extract.pipeline import read_document
    from extract.records import Document
    from levier import edition
    from ontology import terms

    read_document(Document("text", "text.txt", "", "Nantes Métropole adhère au RTES.", date="2024-06-01"))
    for quads in (terms.ontology_quads(), terms.authority_quads()):
        assert quads
    edition.maker()


def main() -> None:
    """Carry out each order of standard input."""
    prepare()
    for line in sys.stdin:
        print(json.dumps(told(json.loads(line))), flush=True)


if __name__ == "__main__":
    main()
