"""The folder of a build -> a new generation inside it, which takes the place of the one before in one step.

OUT holds links into the generation that holds, `.levier/current`, and that one link is all that a build changes when
it is done, after every file is on the disk: whoever reads sees the earlier build whole or the new one whole, whenever
the machine stops. A build locks OUT; one that is killed leaves its draft, and the next goes on from there. A
generation that a reader holds stays until a build after that.
"""

from __future__ import annotations

import os
import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from fcntl import LOCK_EX, LOCK_NB, flock
from typing import TYPE_CHECKING

from graph.store import CURRENT, GRAPH, INSIDE, TEXT
from levier.errors import CorpusError, OutputError
from levier.ledger import LEDGER
from levier.output import REJECTED

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator
    from pathlib import Path

__all__ = ["Generation", "generation"]

LOCK, PUSHED = "lock", "pushed"
"""What is no generation: the lock of a build, and what servers have taken of it."""
FEW = 200
"""Files that are put on the disk one by one; of more, the disk takes all that waits."""


@dataclass(frozen=True, slots=True)
class Generation:
    """A build while it is made."""

    draft: Path
    """The folder to write to."""
    before: Path | None
    """The generation that holds."""
    left: Path | None
    """What a build that was killed had made."""


@contextmanager
def generation(out: Path) -> Generator[Generation]:
    """Lock OUT and give a new folder, which becomes the build if the block ends well; OutputError if not ours now.

    A block that is interrupted leaves what it has made for the next build; after an error of the disk, or where
    there is no text, nothing is left.

    Raises:
        CorpusError: as the block does.
        OSError: as the block does, or something cannot be put on the disk.
    """
    inside = out / INSIDE
    with locked(inside, out):
        before = current(inside)
        left = max((path for path in drafts(inside, before)), key=written, default=None)
        sweep(inside, {before, left})
        draft = inside / str(max(numbers(inside), default=0) + 1)
        draft.mkdir()
        keep = {before, left, draft}
        try:
            yield Generation(draft, before, left)
            settle(draft)
            publish(out, draft)
            keep = {draft}
        except (OSError, CorpusError):  # a full disk wants its space back
            keep = {before}
            raise
        finally:
            sweep(inside, keep)
            if not list(numbers(inside)):
                shutil.rmtree(inside)
                with suppress(OSError):  # there is something else in it
                    out.rmdir()


@contextmanager
def locked(inside: Path, out: Path) -> Generator[None]:
    """Keep other builds away from OUT.

    Raises:
        OutputError: nothing can be written there, or another build is writing there.
    """
    try:
        inside.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(inside / LOCK, os.O_RDWR | os.O_CREAT, 0o666)
    except OSError as error:
        raise OutputError(f"{out} cannot be written ({error.strerror}): choose another folder") from error
    try:
        try:
            flock(descriptor, LOCK_EX | LOCK_NB)
            ours = os.path.samestat(os.fstat(descriptor), (inside / LOCK).stat())
        except (BlockingIOError, FileNotFoundError):
            ours = False
        if not ours:
            raise OutputError(
                f"another build is writing to {out}: wait for its end, or choose another folder"
            )
        yield
    finally:
        os.close(descriptor)


def current(inside: Path) -> Path | None:
    """Give the generation that holds; None where the link leads to none of ours, or a copy of OUT has a folder."""
    link = inside / CURRENT
    if not link.is_symlink() or not link.is_dir():
        return None
    folder = link.resolve()
    return folder if folder.parent == inside.resolve() and folder.name.isdecimal() else None


def numbers(inside: Path) -> Iterator[int]:
    """Give the number of each generation, in no order."""
    return (int(path.name) for path in inside.iterdir() if path.name.isdecimal())


def drafts(inside: Path, before: Path | None) -> Iterator[Path]:
    """Give the generations that were begun after the one that holds."""
    last = int(before.name) if before else 0
    return (inside / str(number) for number in numbers(inside) if number > last)


def written(folder: Path) -> int:
    """Give how far a build has come: the size of its ledger."""
    with suppress(OSError):
        return (folder / LEDGER).stat().st_size
    return 0


def sweep(inside: Path, keep: set[Path | None]) -> None:
    """Remove every generation that is not kept and that no reader holds, and whatever else was left there."""
    for path in inside.iterdir():
        if path.name in {LOCK, CURRENT, PUSHED} or path in keep:
            continue
        if path.is_dir() and not path.is_symlink():
            descriptor = os.open(path, os.O_RDONLY)
            with suppress(BlockingIOError):
                flock(descriptor, LOCK_EX | LOCK_NB)
                shutil.rmtree(path, ignore_errors=True)
            os.close(descriptor)
        else:
            path.unlink()


def settle(folder: Path) -> None:
    """Have everything in a folder on the disk before anything leads to it."""
    paths = [folder, *folder.rglob("*")]
    if len(paths) > FEW:
        os.sync()
        return
    for path in paths:
        descriptor = os.open(path, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)


def publish(out: Path, draft: Path) -> None:
    """Make a generation the one that holds; the links of OUT lead there from the first build on."""
    inside = draft.parent
    for name in (GRAPH, TEXT, REJECTED):
        link = out / name
        if not link.is_symlink() and link.exists():  # a build from before there were generations
            link.rename(inside / f"before-{name}")
        if not link.is_symlink() and (draft / name).exists():
            link.symlink_to(f"{INSIDE}/{CURRENT}/{name}")
    new = inside / f"{CURRENT}.new"
    new.symlink_to(draft.name)
    if not (inside / CURRENT).is_symlink() and (inside / CURRENT).exists():
        (inside / CURRENT).rename(inside / f"before-{CURRENT}")
    new.replace(inside / CURRENT)
    for folder in (inside, out, out.parent):
        descriptor = os.open(folder, os.O_RDONLY)
        os.fsync(descriptor)
        os.close(descriptor)
