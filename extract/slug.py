"""Paths of a corpus -> slugs, which name the graphs and files of its documents; rejects where none can be given.

>>> slug("Études/2019 – Métropoles & ESS.v2.PDF")
'tudes-2019-m-tropoles-ess-v2'
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING

from extract.readers import FORMATS, extension
from extract.readers.folder import shown
from extract.records import Reject

if TYPE_CHECKING:
    from extract import forgotten

_RESERVED = frozenset({"authority", "entities", "ontology"})
"""Slugs whose graph would be one of the project's own."""
_LONGEST_SLUG = 200
"""The slug names a file of the output, and file systems allow 255 bytes."""


def slug(file: str) -> str:
    """The slug of a path inside the corpus; empty where no letter or digit of ASCII is left."""
    stem = PurePosixPath(file).with_suffix("") if extension(file) else PurePosixPath(file)
    return re.sub(r"[^a-z0-9]+", "-", str(stem).lower()).strip("-")


def slugs_of(files: list[str], rejects: list[Reject], masked: forgotten.Forgotten) -> dict[str, str]:
    """File -> slug, for the files that can be documents, in order."""
    owners: dict[str, str] = {}
    for file in files:
        name = slug(file)
        if why := _unusable(file, name):
            rejects.append(Reject(shown(file), *why))
        elif masked.mask(file) != file:
            rejects.append(Reject(file, "its name holds that of a person to be forgotten", "rename it"))
        elif name in owners:
            reason = f"it gives the same slug as {owners[name]}: {name}"
            rejects.append(Reject(file, reason, "rename one of them"))
        else:
            owners[name] = file
    return {file: name for name, file in owners.items()}


def _unusable(file: str, name: str) -> tuple[str, str] | None:
    """Reason and remedy, where the name of a file keeps it from being a document."""
    if extension(file) not in FORMATS:
        kind = f"files in {shown(extension(file))}" if extension(file) else "files without extension"
        return f"there is no reader for {kind}", f"save it as one of {', '.join(FORMATS)}"
    if shown(file) != file or shown(name) != name:
        return "its name is no UTF-8, or holds a contact detail", "rename it"
    if not name:
        return "its name gives an empty slug", "rename it with letters from a to z or digits"
    if name in _RESERVED:
        return f"its slug {name} is the name of one of the project's own graphs", "rename it"
    if len(name) > _LONGEST_SLUG:
        return f"its slug is longer than {_LONGEST_SLUG} characters", "give it or its folders a shorter name"
    return None
