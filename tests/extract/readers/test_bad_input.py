"""Every bad input becomes one reject row with a reason and a remedy, and the good file beside it is read."""

from collections.abc import Callable
from pathlib import Path

import pytest

from extract.corpus import read
from extract.readers import Limits
from extract.records import Document, Reject

GOOD = "Nantes Métropole soutient les Ecossolies."
NAVIGATION = b"""<html><head><title>Mairie</title></head><body>
<nav><a href="/">Accueil</a> <a href="/agenda">Agenda</a></nav>
<ul><li><a href="/a">Nos rubriques</a></li><li><a href="/b">Vie municipale</a></li></ul>
<footer><p>Mentions l\xc3\xa9gales - Plan du site</p></footer></body></html>"""
PNG = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4
SMALL = Limits(text_bytes=1000, packed_bytes=50_000, unpacked_bytes=30_000, pages=2)


def rejected(tmp_path: Path, name: str, data: bytes, limits: Limits | None = None) -> Reject:
    """The one reject row of a corpus that holds this file and a good one."""
    (tmp_path / name).write_bytes(data)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    found = list(read(tmp_path, limits))
    assert [item.text for item in found if isinstance(item, Document)] == [GOOD]
    (reject,) = (item for item in found if isinstance(item, Reject))
    assert reject.file == name
    assert reject.remedy
    return reject


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("empty.txt", b"", "an empty file"),
        ("blank.md", b" \n\t\r\n", "an empty file"),
        ("mark.txt", b"\xef\xbb\xbf\n", "no text in it"),
        ("picture.txt", PNG, "not a text: it begins as a PNG picture"),
        ("program.txt", b"ELF" + bytes(range(256)), "not a text: it holds binary data"),
        ("noise.txt", b"\x01\x02\x03\x04abc" * 40, "not a text: it holds binary data"),
        ("menu.html", NAVIGATION, "no text but navigation: links and little else"),
        ("nothing.html", b"<html><body></body></html>", "no text but navigation: links and little else"),
        ("comment.html", b"<!-- rien -->", "no HTML element in it"),
        ("deep.html", b"<div>" * 5000 + b"texte", "its elements are nested too deep"),
        ("fake.pdf", b"bonjour", "not a PDF: it does not begin as one"),
        ("cut.pdf", b"%PDF-1.4\n1 0 obj\n<<", "a PDF that was cut off: its end is missing"),
        ("hollow.pdf", b"%PDF-1.4\n%%EOF\n", "damaged, or no true .pdf (PdfminerException)"),
        ("fake.docx", b"bonjour", "not a docx, or one that was cut off"),
        ("old.docx", b"\xd0\xcf\x11\xe0" + bytes(600), "a docx that needs a password, or an old .doc"),
        ("photo.jpg", PNG, "there is no reader for files in .jpg"),
        ("notes", GOOD.encode(), "there is no reader for files without extension"),
    ],
)
def test_a_file_without_text_is_rejected_with_its_reason(
    tmp_path: Path, name: str, data: bytes, reason: str
) -> None:
    assert rejected(tmp_path, name, data).reason == reason


def test_a_pdf_without_a_text_layer_is_rejected(tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    reject = rejected(tmp_path, "scan.pdf", make_pdf([[], []]))
    assert reject == Reject(
        "scan.pdf", "a PDF without a text layer (a scan?)", "run an OCR program over it, such as ocrmypdf"
    )


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
def test_a_truncated_pdf_is_rejected(tmp_path: Path, make_pdf: Callable[..., bytes], share: float) -> None:
    whole = make_pdf([[(50, 700, 11, GOOD)]])
    reject = rejected(tmp_path, "cut.pdf", whole[: int(share * len(whole))])
    assert reject.reason == "a PDF that was cut off: its end is missing"


def test_a_pdf_that_needs_a_password_is_rejected(tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    reject = rejected(tmp_path, "locked.pdf", make_pdf([[(50, 700, 11, GOOD)]], locked=True))
    assert reject.reason == "a PDF that needs a password"


def test_a_pdf_with_too_many_pages_is_rejected(tmp_path: Path, make_pdf: Callable[..., bytes]) -> None:
    reject = rejected(tmp_path, "long.pdf", make_pdf([[(50, 700, 11, GOOD)]] * 3), SMALL)
    assert reject.reason == "3 pages, over the limit of 2"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.99])
def test_a_truncated_docx_is_rejected(tmp_path: Path, make_docx: Callable[..., bytes], share: float) -> None:
    whole = make_docx(GOOD)
    reject = rejected(tmp_path, "cut.docx", whole[: int(share * len(whole))])
    assert reject.reason == "not a docx, or one that was cut off"


def test_a_docx_that_unpacks_to_too_much_is_rejected(tmp_path: Path, make_docx: Callable[..., bytes]) -> None:
    reject = rejected(tmp_path, "bomb.docx", make_docx("a" * 100_000), SMALL)
    assert reject.reason.endswith("bytes once unpacked, over the limit of 30000")


def test_a_text_of_fifty_megabytes_is_rejected_unread(tmp_path: Path) -> None:
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    (tmp_path / "good.txt").write_text(GOOD, "utf-8")
    rows = [item for item in read(tmp_path) if isinstance(item, Reject)]
    assert rows == [Reject("huge.txt", "50000000 bytes, over the limit of 20000000", "split it")]


def test_a_damaged_word_document_names_what_stopped_its_reader(
    tmp_path: Path, make_docx: Callable[..., bytes], capfd: pytest.CaptureFixture[str]
) -> None:
    data = bytearray(make_docx(GOOD))
    data[400] ^= 0xFF
    assert "docx" in rejected(tmp_path, "flipped.docx", bytes(data)).reason
    assert capfd.readouterr() == ("", "")
