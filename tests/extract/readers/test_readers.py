"""A file goes to the reader of its extension, and no parser is loaded before its first file comes."""

import subprocess
import sys

import pytest

from extract.readers import FORMATS, Limits, ReadError, read
from extract.readers.reading import quiet, tidy


@pytest.mark.parametrize(
    "name", ["a.txt", "a.TEXT", "A.B.Md", "sub/a.markdown", "a.HTML", "a.htm", "a.xhtml"]
)
def test_the_extension_chooses_the_reader_whatever_its_case(name: str) -> None:
    assert read(name, b"<p>La Ville soutient les associations.</p>").text.count("La Ville") == 1


def test_an_unknown_extension_is_refused_with_the_known_ones() -> None:
    with pytest.raises(ReadError) as error:
        read("a.odt", b"x")
    assert str(error.value) == f"no reader for .odt: save it as one of {', '.join(FORMATS)}"


def test_a_file_over_its_limit_is_refused() -> None:
    with pytest.raises(ReadError, match="larger than the limit of 3 bytes"):
        read("a.txt", b"abcd", Limits(text_bytes=3))


def test_no_parser_is_loaded_to_read_a_text() -> None:
    code = (
        "import sys; from extract.corpus import load; from extract.readers import read; read('a.txt', b'x');"
        "slow = ('lxml', 'trafilatura', 'pdfplumber', 'docx', 'spacy', 'charset_normalizer');"
        "print([name for name in slow if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert shown.stdout == "[]\n"


def test_a_line_of_extracted_text_is_tidied() -> None:
    assert tidy(" \ufeffe\u0301tat\x00\t de\u00ad  l’art\uf0b7\u202f! ") == "état de l’art \u202f!"


def test_a_parser_warns_no_one(capfd: pytest.CaptureFixture[str]) -> None:
    import logging
    import warnings

    with quiet():
        warnings.warn("bad file", stacklevel=1)
        logging.getLogger("parser").error("bad file")
    assert capfd.readouterr() == ("", "")
