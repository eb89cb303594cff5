"""Folder -> the paths of the files in it, and a reject row for what is not to be opened.

Only names are looked at. Symbolic links that lead out of the folder are never followed, nor links to
folders, which may run in circles; pipes and devices would block a reader. Names that the contract leaves
out are passed over.
"""

from __future__ import annotations

import os
import re
from pathlib import Path

from extract.mask import BLACK, mask
from extract.records import Reject

_NOT_DOCUMENTS = ("README", "LICENSE", ".", "_")
_JOINT = re.compile(r"[_-](?=0[1-9][0-9]{8}(?![0-9]))")
"""Before a telephone number in the name of a file, where words are joined."""
_BETWEEN = re.compile(r"(?<=[0-9])[^\w\s./](?=[0-9])")
"""What a slug makes a hyphen, between digits."""


def walk(root: Path) -> tuple[list[str], list[Reject]]:
    """The paths of the regular files inside a folder, in code-point order, "/" between their parts."""
    files: list[str] = []
    rejects: list[Reject] = []
    folders = [""]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(root / folder))
        except OSError as error:
            reason = f"a folder that cannot be opened: {error.strerror}"
            rejects.append(Reject(shown(folder) or ".", reason, "give yourself the right to read it"))
            continue
        for entry in entries:
            file = f"{folder}{entry.name}"
            if entry.name.startswith(_NOT_DOCUMENTS):
                continue
            if entry.is_dir(follow_symlinks=False):
                folders.append(f"{file}/")
            elif unfit := _unfit(root, entry):
                rejects.append(
                    Reject(shown(file), unfit, "put a copy of the file in its place, or remove it")
                )
            else:
                files.append(file)
    return sorted(files), rejects


def shown(file: str) -> str:
    r"""A path fit to be written: bytes that are no UTF-8 escaped, contact details masked.

    >>> shown("caf\udce9.txt"), shown("ines.dm@example.org.txt"), shown("rdv_0199003811.txt")
    ('caf\\xe9.txt', '███████@example.org.txt', 'rdv_██████████.txt')
    """
    readable = file.encode("utf-8", "surrogateescape").decode("utf-8", "backslashreplace")
    masked = mask(_JOINT.sub(" ", _BETWEEN.sub("-", readable)))
    return "".join(
        BLACK if after == BLACK else before for before, after in zip(readable, masked, strict=True)
    )


def _unfit(root: Path, entry: os.DirEntry[str]) -> str | None:
    if not entry.is_symlink():
        return None if entry.is_file(follow_symlinks=False) else "no regular file"
    target = Path(os.path.realpath(entry.path))
    if not target.is_relative_to(root):
        return "a symbolic link that leads out of the corpus"
    return None if target.is_file() else "a symbolic link to no file"
