"""PDF -> its text layer, a line a paragraph.

pdfminer (through pdfplumber) says which lines stand together and in what order to read them; `reflow` makes
paragraphs of them. A scan without a text layer, a file that was cut off or needs a password are refused.
"""

from __future__ import annotations

import re
from io import BytesIO
from typing import TYPE_CHECKING, Any

from extract.readers.dateline import plain
from extract.readers.reading import Metadata, ReadError, Reading, tidy
from extract.readers.reflow import Line, Page, reflow

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers.reading import Limits

_LAYOUT = {"line_margin": 1.0}
_END_WITHIN = 8192
_CID = re.compile(r"\(cid:\d+\)")
_FIRST = re.compile(r"(?<!\s)\s*+(?:\d{1,3}(?:\s\d{3}){0,4}\s)?\S++")
_GARBLED = 0.05
_LETTERS_A_PAGE = 15
_GLYPHS = str.maketrans({
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\uf0b7": "•", "\uf0a7": "▪", "\uf0d8": "▪", "\uf0fc": "▪",
})  # fmt: skip


def read(data: bytes, limits: Limits) -> Reading:
    """Read the text layer of a PDF.

    Raises:
        ReadError: It has none, or is cut off, encrypted, garbled or over the limit.
    """
    _check_whole(data)
    pages, title = _pages(data, limits)
    blocks = reflow(pages)
    text = "\n".join(blocks)
    letters = sum(map(str.isalpha, text))
    if letters < _LETTERS_A_PAGE * len(pages):
        raise ReadError(
            "a PDF without a text layer (a scan?)", "run an OCR program over it, such as ocrmypdf"
        )
    if sum(len(glyph) for glyph in _CID.findall(text)) > _GARBLED * len(text):
        raise ReadError(
            "a PDF whose fonts do not say their letters", "run an OCR program over it: ocrmypdf --force-ocr"
        )
    first = plain("\n".join(blocks[:40]))
    return Reading(text, Metadata(title=title if title and plain(title) in first else None))


def _check_whole(data: bytes) -> None:
    if b"%PDF-" not in data[:1024]:
        raise ReadError("not a PDF: it does not begin as one", "give it its true extension")
    if b"%%EOF" not in data[-_END_WITHIN:]:
        raise ReadError("a PDF that was cut off: its end is missing", "download or copy it again")


def _pages(data: bytes, limits: Limits) -> tuple[list[Page], str | None]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFPasswordIncorrect
    from pdfplumber.utils.exceptions import PdfminerException

    try:
        with pdfplumber.open(BytesIO(data), laparams=_LAYOUT) as pdf:
            if len(pdf.pages) > limits.pages:
                raise ReadError(f"{len(pdf.pages)} pages, over the limit of {limits.pages}", "split it")
            title = pdf.metadata.get("Title")
            return [_page(page) for page in pdf.pages], title if isinstance(title, str) else None
    except PdfminerException as error:
        if error.args and isinstance(error.args[0], PDFPasswordIncorrect):
            raise ReadError("a PDF that needs a password", "save a copy without one") from error
        raise


def _page(page: Any) -> Page:
    """One page, its layout dropped from memory as soon as it is read."""
    height = float(page.height)
    boxes = [box for box in page.layout if hasattr(box, "get_text") and hasattr(box, "__iter__")]
    groups = (tuple(_lines(box, height)) for box in boxes)
    read_page = Page(height, tuple(group for group in groups if group))
    page.close()
    return read_page


def _lines(box: Any, height: float) -> Iterator[Line]:
    for line in box:
        upright = [char.upright for char in line if hasattr(char, "upright")]
        raw = line.get_text().translate(_GLYPHS).rstrip()
        text = tidy(raw) + ("\xad" if raw.endswith("\xad") else "")
        if text and sum(upright) * 2 >= len(upright):
            yield Line(text, line.x0, line.x1, height - line.y1, height - line.y0, _lead(line))


def _lead(line: Any) -> float:
    """The width of the first word of a line, its number before it: "768 200 euros" is not parted."""
    chars = list(line)
    first = _FIRST.match("".join(char.get_text()[:1] for char in chars))
    ends = [char.x1 for char in chars[: first.end() if first else 1] if hasattr(char, "x1")]
    return float(max(ends, default=line.x1) - line.x0)
