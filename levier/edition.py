"""What a document's graph depends on besides the document -> a digest of it.

A text is read again where the words that the extractor knows, the authority, the rules of the language or the
readers of file formats are others than they were; not where the commands or the pages are. Installed files are
hashed as they are, so a changed lexicon counts without a new version.
"""

from __future__ import annotations

import hashlib
import json
import sys
import unicodedata
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from pathlib import Path

__all__ = ["maker", "rules"]

READERS = (
    "charset-normalizer", "lxml", "lxml_html_clean", "pdfminer.six", "pdfplumber", "python-docx", "rdflib", "spacy",
    "trafilatura", "pyoxigraph",
)  # fmt: skip
CHECKERS = ("pyoxigraph", "pyshacl", "rdflib")
KINDS = (".py", ".toml", ".ttl", ".rq")


@cache
def maker() -> str:
    """Digest what makes the graph of a document out of it."""
    return digest(("ontology", "extract"), READERS, [Path(__file__).with_name("work.py")])


@cache
def rules() -> str:
    """Digest what finds the faults of a document's graph."""
    return digest(("ontology", "graph", "shapes"), CHECKERS)


def digest(packages: tuple[str, ...], installed: tuple[str, ...], beside: list[Path] | None = None) -> str:
    """Digest the files of packages, the versions of installed ones, and Python's own."""
    every = hashlib.sha256(json.dumps([sys.version, unicodedata.unidata_version]).encode())
    for name in installed:
        try:
            every.update(f"{name} {version(name)}\n".encode())
        except PackageNotFoundError:
            every.update(f"{name} -\n".encode())
    for folder in (Path(str(files(package))) for package in packages):
        for path in sorted(path for path in folder.rglob("*") if path.suffix in KINDS):
            every.update(f"{folder.name}/{path.relative_to(folder).as_posix()}\n".encode())
            every.update(hashlib.sha256(path.read_bytes()).digest())
    for path in beside or []:
        every.update(path.read_bytes())
    return every.hexdigest()
