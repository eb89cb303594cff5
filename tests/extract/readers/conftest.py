"""Files made for the tests of readers: PDFs written by hand, Word documents by python-docx."""

from collections.abc import Callable, Sequence
from io import BytesIO

import pytest
from docx import Document

Text = tuple[float, float, float, str]
"""Left edge, baseline from the bottom, size, words."""

LOCKED = b"<< /Filter /Standard /V 1 /R 2 /O <%s> /U <%s> /P -4 >>" % (b"00" * 32, b"11" * 32)


def _page(texts: Sequence[Text]) -> bytes:
    lines = []
    for left, base, size, words in texts:
        escaped = words.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
        lines.append(b"BT /F1 %g Tf %g %g Td (%s) Tj ET" % (size, left, base, escaped))
    return b"\n".join(lines)


def write_pdf(pages: Sequence[Sequence[Text]], title: str = "", locked: bool = False) -> bytes:
    """A PDF 1.4 of A4 pages in Helvetica."""
    kids = b" ".join(b"%d 0 R" % (5 + 2 * n) for n in range(len(pages)))
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, len(pages)),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        b"<< /Title (%s) >>" % title.encode("cp1252"),
    ]
    for number, texts in enumerate(pages):
        stream = _page(texts)
        objects += [
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R" % (6 + 2 * number)
            + b" /Resources << /Font << /F1 3 0 R >> >> >>",
            b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        ]
    out, offsets = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    lock = b" /Encrypt %s /ID [<00> <00>]" % LOCKED if locked else b""
    trailer = b"<< /Size %d /Root 1 0 R /Info 4 0 R%s >>" % (len(objects) + 1, lock)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(objects) + 1, table)
    return out + b"trailer\n%s\nstartxref\n%d\n%%%%EOF\n" % (trailer, out.index(b"xref\n0"))


def write_docx(*paragraphs: str) -> bytes:
    """A Word document of plain paragraphs."""
    document = Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    out = BytesIO()
    document.save(out)
    return out.getvalue()


@pytest.fixture
def make_pdf() -> Callable[..., bytes]:
    return write_pdf


@pytest.fixture
def make_docx() -> Callable[..., bytes]:
    return write_docx
