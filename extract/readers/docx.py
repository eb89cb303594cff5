"""Word document -> its paragraphs in order, a line each; a row of a table is one line.

python-docx opens the package; its text is gathered from the XML itself, because content controls, tracked
insertions and text boxes are text too. Deleted text, notes and the heads and feet of pages are left out.
"""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any
from zipfile import BadZipFile, ZipFile

from extract.readers.dateline import plain
from extract.readers.reading import Metadata, ReadError, Reading, is_data_row, tidy

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.reading import Limits

_OLE = b"\xd0\xcf\x11\xe0"
_MAIN_PART = "word/document.xml"
_LEFT_OUT = frozenset({"del", "moveFrom", "Fallback", "pPr", "rPr", "instrText"})
_TITLES = frozenset({"title", "heading 1"})
_SIGNS = {"tab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "-"}


def read(data: bytes, limits: Limits) -> Reading:
    """Read the body of a .docx file.

    Raises:
        ReadError: It is cut off, encrypted, no Word document or over the limit.
    """
    from docx import Document

    _check(data, limits)
    try:
        document = Document(BytesIO(data))
    except BadZipFile as error:
        raise ReadError(
            "a damaged docx: a part of it cannot be unpacked", "copy or download it again"
        ) from error
    if document.element.getroottree().docinfo.doctype:
        raise ReadError("a docx with a document type declaration, which Word never writes", "save it again")
    text = "\n".join(_lines(document.element.body))
    return Reading(text, Metadata(title=_title(document, text)))


def _check(data: bytes, limits: Limits) -> None:
    if data.startswith(_OLE):
        raise ReadError("a docx that needs a password, or an old .doc", "save it as .docx without a password")
    try:
        with ZipFile(BytesIO(data)) as package:
            parts = package.infolist()
    except BadZipFile as error:
        raise ReadError("not a docx, or one that was cut off", "copy or download it again") from error
    if _MAIN_PART not in {part.filename for part in parts}:
        raise ReadError("a zip archive, but not of a Word document", "give it its true extension")
    if (size := sum(part.file_size for part in parts)) > limits.unpacked_bytes:
        raise ReadError(f"{size} bytes once unpacked, over the limit of {limits.unpacked_bytes}", "split it")


def _title(document: Any, text: str) -> str | None:
    """The first paragraph styled as a title, else the property of that name where the text begins with it."""
    styled = any(of.reltype.endswith("/styles") for of in document.part.rels.values())
    for paragraph in (
        document.paragraphs[:40] if styled else ()
    ):  # without its own, those of a file are opened
        style = paragraph.style.name if paragraph.style is not None else None
        if style and style.lower() in _TITLES and (heading := tidy(paragraph.text)):
            return heading
    title = document.core_properties.title
    return title if title and plain(title) in plain(text[:2000]) else None


def _lines(body: Any) -> Iterator[str]:
    """The paragraphs of the body; those of a text box go before the one that holds it."""
    from lxml.etree import iterwalk

    walk = iterwalk(body, events=("start", "end"))
    runs: list[list[str]] = [[]]
    row: Any = None
    cells: list[list[str]] = []
    for event, node in walk:
        tag = node.tag.rsplit("}", 1)[-1] if isinstance(node.tag, str) else ""
        if event == "start":
            if tag in _LEFT_OUT:
                walk.skip_subtree()
            elif tag == "tr" and row is None and is_data_row(node.itertext()):
                row, cells = node, []
            elif tag == "tc" and row is not None:
                cells.append([])
            elif tag == "p":
                runs.append([])
            elif tag == "t":
                runs[-1].append(node.text or "")
            elif tag in _SIGNS:
                runs[-1].append(_SIGNS[tag])
        elif tag == "p":
            lines = list(_clean("".join(runs.pop())))
            if row is None:
                yield from lines
            elif cells:
                cells[-1].extend(lines)
        elif node is row:
            row = None
            yield from _clean(" | ".join(" ".join(cell) for cell in cells if cell))


def _clean(paragraph: str) -> Iterator[str]:
    return filter(None, map(tidy, paragraph.split("\n")))
