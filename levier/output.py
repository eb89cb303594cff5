"""A folder to write to: whose it is, and how a new one takes its place.

Only a folder that is missing, empty or an earlier build is replaced; one that holds a file of somebody else is
refused, and so is one inside the corpus, whose files the next build would read as texts. What is written beside
its folder is moved there in one step, so that a run that stops half-way, for whatever reason, leaves what was there
as it was; what a run that was killed has left beside it, the next one removes.
"""

from __future__ import annotations

import os
import re
import shutil
from contextlib import contextmanager, nullcontext
from pathlib import Path
from typing import TYPE_CHECKING

from graph.store import GRAPH, INSIDE, TEXT
from levier.errors import OutputError

if TYPE_CHECKING:
    from collections.abc import Generator

REJECTED = "rejected.csv"
HEADER = ("file", "reason", "remedy")


def claim(out: Path, corpus: Path) -> Path:
    """Give the folder to write to, with links followed.

    Raises:
        OutputError: it is not ours to replace.
    """
    out, corpus = out.resolve(), corpus.resolve()
    if out == corpus or corpus in out.parents:
        raise OutputError(
            f"{out} lies in the corpus, where its files would be read as texts: choose a folder outside it"
        )
    if out in corpus.parents:
        raise OutputError(f"{out} holds the corpus, which it would replace: choose another folder")
    if out.exists() and not out.is_dir():
        raise OutputError(f"{out} is a file: give a folder")
    if stranger := foreign(out):
        raise OutputError(
            f"{stranger} is not of an earlier build: choose an empty or a new folder, or move it away"
        )
    return out


def foreign(out: Path) -> Path | None:
    """Give the first file in a folder that no build wrote there; None where all are ours."""
    found = sorted(out.iterdir()) if out.is_dir() else []
    ours = is_build(out)
    for path in found:
        if not ours or path.name not in {GRAPH, TEXT, REJECTED, INSIDE}:
            return path
    with os.scandir(out / TEXT) if (out / TEXT).is_dir() else nullcontext(()) as texts:
        strangers = (entry.path for entry in texts if not entry.name.endswith(".txt") or not entry.is_file())
        return next(map(Path, strangers), None)


def is_build(out: Path) -> bool:
    """Tell whether a build wrote the folder: each leaves its list of rejects, and one half done its generations."""
    if (out / INSIDE).is_dir():
        return True
    rejected = out / REJECTED
    if not rejected.is_file():
        return False
    with rejected.open("rb") as lines:
        return lines.readline(100).strip() == ",".join(HEADER).encode()


@contextmanager
def replacing(out: Path) -> Generator[Path]:
    """Give a new folder, which takes the place of `out` if the block ends well, and is removed if not.

    Raises:
        OutputError: nothing can be written there.
    """
    clear(out)
    draft = out.with_name(f".{out.name}.{os.getpid()}.draft")
    shutil.rmtree(draft, ignore_errors=True)
    try:
        draft.mkdir(parents=True)
    except OSError as error:
        raise OutputError(f"{out} cannot be written ({error.strerror}): choose another folder") from error
    try:
        yield draft
        swap(draft, out)
    finally:
        shutil.rmtree(draft, ignore_errors=True)


def clear(out: Path) -> None:
    """Remove the drafts of builds that are no more; an earlier build that one had moved aside is put back."""
    left = re.compile(rf"\.{re.escape(out.name)}\.(\d+)\.(draft|old)")
    for path in sorted(out.parent.iterdir()) if out.parent.is_dir() else ():
        match = left.fullmatch(path.name)
        if not match or runs(int(match[1])) or not path.is_dir():
            continue
        if match[2] == "old" and not out.exists():
            path.rename(out)
        else:
            shutil.rmtree(path, ignore_errors=True)


def runs(process: int) -> bool:
    """Tell whether a process runs; where that cannot be asked safely, say yes."""
    if os.name != "posix" or process == os.getpid():
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True


def swap(draft: Path, out: Path) -> None:
    """Put a draft where an earlier build stands; where that fails, the earlier build is put back."""
    old = draft.with_suffix(".old")
    shutil.rmtree(old, ignore_errors=True)
    if out.exists():
        out.rename(old)
    try:
        draft.rename(out)
    except BaseException:
        if old.exists():
            old.rename(out)
        raise
    shutil.rmtree(old, ignore_errors=True)
