"""RDF or results from elsewhere -> whether a parser stands them, tried in a process that may be ended by them.

A term of RDF 1.2 may hold another, and that one another: the parser calls itself for each, and where its stack ends
the process ends, without an error that could be told. So what holds many of them is parsed in another process first,
with a stack that is smaller. What does not is not: that is nearly every graph and answer.

>>> deep = b"<a:> <b:> " + b"<<( <a:> <b:> " * 90_000 + b"<c:>" + b" )>>" * 90_000 + b" ."
>>> stands(b"<a:> <b:> <c:> .", "quads"), stands(deep, "turtle")
(True, False)
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from mmap import ACCESS_READ, mmap
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

    Form = Literal["quads", "turtle", "results"]

__all__ = ["line_too_deep", "stands"]

MANY = 64
"""Terms in terms, at most, that are parsed where they are asked for."""
STACK = 1_000_000
"""Bytes of stack of the process that tries: an eighth of what there is elsewhere."""
SIGNS = {"quads": (b"<<",), "turtle": (b"<<",), "results": (b"triple", b"\\u00")}
"""What stands for a term in a term; letters of JSON may be written as numbers."""


def stands(data: bytes, form: Form) -> bool:
    """Tell whether a parser comes to its end with some bytes, or to an error."""
    if sum(map(data.count, SIGNS[form])) <= MANY:
        return True
    # -P: a folder "graph" where the command is run is not this package.
    command = [sys.executable, "-P", "-m", "graph.trial", form]
    found = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    return subprocess.run(command, input=data, env=found, check=False).returncode == 0


def line_too_deep(file: Path) -> int:
    """Give the number of the first line of a file of quads that no parser stands; 0 where there is none."""
    if not file.stat().st_size:
        return 0
    with file.open("rb") as raw, mmap(raw.fileno(), 0, access=ACCESS_READ) as data:
        at = data.find(b"<<")
        while at >= 0:
            start, end = data.rfind(b"\n", 0, at) + 1, data.find(b"\n", at)
            end = len(data) if end < 0 else end
            if not stands(data[start:end], "quads"):
                return data[:start].count(b"\n") + 1
            at = data.find(b"<<", end)
    return 0


def main(form: str, data: bytes) -> None:
    """Parse some bytes to their end; whether they are what they should be is asked elsewhere."""
    import pyoxigraph as ox

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_STACK, (STACK, STACK))
    try:
        if form == "results":
            list(ox.parse_query_results(data, ox.QueryResultsFormat.JSON))  # type: ignore[arg-type]
        else:
            list(ox.parse(data, ox.RdfFormat.N_QUADS if form == "quads" else ox.RdfFormat.TURTLE))
    except (SyntaxError, ValueError, TypeError, MemoryError, OSError):
        return


if __name__ == "__main__":
    main(sys.argv[1], sys.stdin.buffer.read())
