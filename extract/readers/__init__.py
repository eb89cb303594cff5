"""Bytes of a file -> its text, by its extension: one module a format.

A new format is one module with `read(data, limits) -> Reading` and one line in the table below. A reader is
imported when the first file of its kind comes, because parsers are slow to load.

1. `reading`, `encoding`: what readers share; bytes -> text;
2. `dateline`, `title`, `reflow`: the date and the title that a text gives itself; lines of pages -> paragraphs;
3. `plain`, `html`, `pdf`, `docx`: the readers;
4. `folder`, `sources`: the files of a folder; what `sources.csv` says of each;
5. `signs`, `contact`: signs written in one way, and the patterns of contact data, for `extract.mask`.

>>> read("note.txt", "Fait à Nantes.".encode()).text
'Fait à Nantes.'
"""

from __future__ import annotations

from importlib import import_module
from pathlib import PurePosixPath

from extract.readers.reading import Limits, Metadata, ReadError, Reading, quiet

__all__ = [
    "FORMATS",
    "Limits",
    "Metadata",
    "ReadError",
    "Reading",
    "check",
    "extension",
    "most_bytes",
    "read",
]

FORMATS = {
    ".txt": "plain", ".text": "plain", ".md": "plain", ".markdown": "plain",
    ".html": "html", ".htm": "html", ".xhtml": "html",
    ".pdf": "pdf",
    ".docx": "docx",
}  # fmt: skip
"""Extension in lower case -> module."""
_PACKED = frozenset({"pdf", "docx"})


def read(file: str, data: bytes, limits: Limits | None = None) -> Reading:
    """Read the text of a file with the reader of its extension.

    Raises:
        ReadError: There is no text to be had, with the reason and a remedy.
        ImportError: The library that a reader needs is not installed.
        MemoryError: There is no memory for it.
    """
    limits = limits or Limits()
    check(file, data, limits)
    form = FORMATS[extension(file)]
    try:
        with quiet():
            reading: Reading = import_module(f"extract.readers.{form}").read(data, limits)
    except (ReadError, ImportError, MemoryError):
        raise
    except Exception as error:  # a parser of hostile input raises whatever breaks in it
        reason = f"damaged, or no true {extension(file)} ({type(error).__name__})"
        raise ReadError(reason, "save it again, or as .txt") from error
    if not reading.text.strip():
        raise ReadError("no text in it", "put its text in it, or remove it")
    if len(reading.text) > limits.characters:
        reason = f"{len(reading.text)} characters of text, over the limit of {limits.characters}"
        raise ReadError(reason, "split it")
    return reading


def check(file: str, data: bytes, limits: Limits) -> None:
    """Refuse what no reader is to be tried on.

    Raises:
        ReadError: There is no reader for it, it is too large, or nothing is in it.
    """
    if extension(file) not in FORMATS:
        kind = extension(file) or "a file without extension"
        raise ReadError(f"no reader for {kind}", f"save it as one of {', '.join(FORMATS)}")
    if len(data) > (most := most_bytes(file, limits)):
        raise ReadError(f"larger than the limit of {most} bytes", "split it")
    if not data.strip():
        raise ReadError("an empty file", "put its text in it, or remove it")


def extension(file: str) -> str:
    """The last suffix of a file name, in lower case.

    >>> extension("Études/Rapport.v2.PDF")
    '.pdf'
    """
    return PurePosixPath(file).suffix.lower()


def most_bytes(file: str, limits: Limits) -> int:
    """How large a file of this extension may be."""
    return limits.packed_bytes if FORMATS.get(extension(file)) in _PACKED else limits.text_bytes
