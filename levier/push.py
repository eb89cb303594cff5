"""A build -> a SPARQL server, one named graph after the other, by the Graph Store Protocol or SPARQL Update.

What a server has taken is noted beside the build, graph by graph, with its digest: so a push that was stopped goes on
where it ended, and one after a new build sends what has changed and takes away what is gone. Each graph is replaced
whole; one that is large comes in pieces, and is noted when the last is there.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from graph.store import INSIDE, graph_file, snapshot
from levier.change import graphs
from levier.errors import UsageError
from levier.generation import PUSHED
from levier.server import Server, Updated

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping
    from pathlib import Path


__all__ = ["Pushed", "push"]


@dataclass(slots=True)
class Pushed:
    """What a push has done."""

    sent: int = 0
    kept: int = 0
    """Graphs that the server had already."""
    removed: int = 0


def push(
    out: Path,
    endpoint: str,
    *,
    user: tuple[str, str] | None = None,
    again: bool = False,
    update: bool = False,
    progress: Callable[[int], None] | None = None,
) -> Pushed:
    """Send a build to a server; `progress` is told how many graphs are there, and `again` sends every one.

    The endpoint is that of the graph store, or with `update` the one that takes SPARQL Update.

    PushError where the server cannot be reached, or refuses a graph.

    Raises:
        UsageError: the endpoint is no address, or the folder no build with a ledger.
    """
    if urlsplit(endpoint).scheme not in {"http", "https"} or not urlsplit(endpoint).hostname:
        raise UsageError(f'"{endpoint}" is no address: give one that begins with http:// or https://')
    folder = snapshot(out)
    if folder == out:
        graph_file(out)
        raise UsageError(f"{out} is no build of this version: run `levier build` again, and push its OUT")
    server, done = (Updated if update else Server)(endpoint, user), Pushed()
    notes = out / INSIDE / PUSHED / f"{hashlib.sha256(endpoint.encode()).hexdigest()[:16]}.jsonl"
    has = dict.fromkeys(taken(notes), "") if again else taken(notes)
    with noted(notes, has) as note:
        for entry in graphs(folder):
            if has.pop(entry.name, "") == entry.sha256:
                done.kept += 1
            else:
                note(entry.name, "")
                server.put(entry.name, folder, entry)
                note(entry.name, entry.sha256)
                done.sent += 1
            if progress:
                progress(done.kept + done.sent)
        for name in has:
            server.delete(name)
            note(name, None)
            done.removed += 1
    return done


@contextmanager
def noted(notes: Path, has: Mapping[str, str]) -> Generator[Callable[[str, str | None], None]]:
    """Give what notes that a server has a graph of this digest, half of some graph (""), or none any more (None).

    Half a graph may be there, of the new or of the one before, from when it is sent until it is noted: it is noted so
    first. The notes begin with what the server has, so that they do not grow, and a line that was cut off is gone.
    """
    notes.parent.mkdir(exist_ok=True)
    draft = notes.with_suffix(".draft")
    with draft.open("w", encoding="ascii") as lines:

        def note(name: str, sha256: str | None) -> None:
            lines.write(json.dumps([name, sha256]) + "\n")
            lines.flush()

        for name, sha256 in has.items():
            note(name, sha256)
        draft.replace(notes)
        yield note


def taken(notes: Path) -> dict[str, str]:
    """Give the digest of each graph that a server has taken, "" of one half there; lines cut off are of no use."""
    found: dict[str, str | None] = {}
    if notes.is_file():
        for line in notes.read_text(encoding="ascii", errors="replace").splitlines():
            try:
                name, sha256 = json.loads(line)
                found[name] = sha256
            except (ValueError, TypeError, RecursionError):
                continue
    return {name: sha256 for name, sha256 in found.items() if sha256 is not None}
