r"""`sources.csv` -> what it says of each file, and a reject row for whatever in it cannot be used.

Spreadsheets write it with commas or semicolons, in UTF-8 or cp1252, and people fill it by hand: a line or a
value that makes no sense is told with its number and left out, and the others are used. A value that would
break the graph (a date that is none, an address that is no web address) is not let through.

>>> rows, rejects = read_sources("file;title;date\na.txt;Le plan;2019-07\n".encode())
>>> rows[0].file, rows[0].metadata.title, rows[0].metadata.date
('a.txt', 'Le plan', '2019-07')
"""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass, fields
from io import StringIO
from typing import TYPE_CHECKING

from extract.mask import mask
from extract.readers.dateline import edtf
from extract.readers.encoding import decode
from extract.readers.folder import shown
from extract.readers.reading import Metadata, ReadError
from extract.readers.title import clean
from extract.records import Reject

if TYPE_CHECKING:
    from collections.abc import Iterator

NAME = "sources.csv"
_COLUMNS = tuple(field.name for field in fields(Metadata))
_WEB_ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`\x00-\x20]{1,2000}")
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8}){0,3}")
_WANTED = {
    "date": "a date of EDTF level 0: 2019-07-05, 2019-07 or 2019",
    "url": "a web address that begins with http:// or https://",
    "lang": "a language tag: fr",
}


@dataclass(frozen=True, slots=True)
class Row:
    """What one line says of one file."""

    file: str
    line: int
    """Number of the line that it begins at, from 1."""
    metadata: Metadata


def read_sources(data: bytes, name: str = NAME) -> tuple[list[Row], list[Reject]]:
    """The rows of a `sources.csv`, in order, and what was left out; `name` is its path, as it may be shown."""
    try:
        text = decode(data)
    except ReadError as error:
        return [], [Reject(name, error.reason, error.remedy)]
    rows: list[Row] = []
    rejects: list[Reject] = []
    header: list[str] | None = None
    for line, cells in _records(text, name, rejects):
        if header is None:
            header = [cell.strip().lower() for cell in cells]
            if "file" not in header:
                break
        elif len(cells) > len(header):
            reason = f"line {line} has {len(cells)} cells, its header {len(header)}"
            remedy = 'put a value that holds the separator in double quotes: "a, b"'
            rejects.append(Reject(name, reason, remedy))
        else:
            values = {key: cell.strip() for key, cell in zip(header, cells, strict=False)}
            if values["file"]:
                rows.append(Row(values["file"], line, _metadata(values, line, name, rejects)))
            else:
                reason = f"line {line} names no file"
                rejects.append(Reject(name, reason, "fill its column file, or remove it"))
    if header is None or "file" not in header:
        remedy = f"begin it with the line {','.join(['file', *_COLUMNS])}"
        rejects.append(Reject(name, "it has no column named file", remedy))
    return rows, rejects


def checked(column: str, value: str | None) -> str | None:
    """A value fit for the graph, without contact details; None where it is not.

    >>> checked("date", "05/07/2019"), checked("lang", "fr"), checked("url", "www.avise.org")
    (None, 'fr', None)
    """
    if not value:
        return None
    if column == "date":
        return edtf(value)
    if column == "url":
        return value if _WEB_ADDRESS.fullmatch(value) and mask(value) == value else None
    if column == "lang":
        return value if _LANGUAGE.fullmatch(value) else None
    plain = clean(value)
    return mask(plain) if plain else None


def _records(text: str, name: str, rejects: list[Reject]) -> Iterator[tuple[int, list[str]]]:
    """The lines that hold something, each with its number; ends at the first that is no CSV."""
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(StringIO(text, newline=""), delimiter=delimiter, strict=True)
    line = 1
    try:
        for cells in reader:
            if any(cell.strip() for cell in cells):
                yield line, cells
            line = reader.line_num + 1
    except csv.Error as error:
        reason = f"line {line} is no CSV ({error}); that line and those after it are not used"
        rejects.append(Reject(name, reason, "close its quotes, and write a quote inside a value twice"))


def _metadata(values: dict[str, str], line: int, name: str, rejects: list[Reject]) -> Metadata:
    kept = {column: checked(column, values.get(column)) for column in _COLUMNS}
    for column, wanted in _WANTED.items():
        if values.get(column) and kept[column] is None:
            reason = (
                f'line {line}: {column} "{mask(values[column])}" of {shown(values["file"])} cannot be used'
            )
            rejects.append(Reject(name, reason, f"write {wanted}"))
    return Metadata(**kept)
