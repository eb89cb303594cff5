"""A build -> its site, put in the place of an earlier one in one step.

A site lists all its files with their checksums: so only a folder whose every file an earlier publish wrote is
replaced, and a reader never sees half a site.
"""

from __future__ import annotations

from pathlib import Path

from graph.publish.site import SUMS, site
from levier.errors import OutputError
from levier.output import replacing

__all__ = ["publish"]


def publish(out: str | Path, folder: str | Path, address: str | None = None) -> int:
    """Publish a build into a folder, and give the number of its files.

    Raises:
        OutputError: the folder is not ours to replace, or lies in the build or around it.
    """
    built, place = Path(out).resolve(), Path(folder).resolve()
    if place == built or built in place.parents or place in built.parents:
        raise OutputError(f"{place} and the build {built} lie one in the other: choose a folder apart")
    if place.exists() and not place.is_dir():
        raise OutputError(f"{place} is a file: give a folder")
    if stranger := foreign(place):
        raise OutputError(
            f"{stranger} is not of an earlier site: choose an empty or a new folder, or move it away"
        )
    with replacing(place) as draft:
        return site(built, draft, address)


def foreign(folder: Path) -> Path | None:
    """Give the first file of a folder that no publish wrote there; None where all are ours."""
    listed = folder / SUMS
    lines = listed.read_text("utf-8", errors="replace").splitlines() if listed.is_file() else []
    ours = {SUMS, *(line.partition("  ")[2] for line in lines)}
    files = sorted(path for path in folder.rglob("*") if not path.is_dir())
    return next((path for path in files if path.relative_to(folder).as_posix() not in ours), None)
