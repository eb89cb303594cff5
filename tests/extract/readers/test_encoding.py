"""Texts are decoded whatever encoding a French archive kept them in; what is no text is refused."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.readers.encoding import decode
from extract.readers.reading import ReadError

PHRASE = "Déjà 20 % d'économies à l'été : « l'œuvre » de la Métropole, où chacun peut être aidé."
EURO = "3 000 € versés à l’association « Cœur de ville » – août 2019…"


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252", "iso8859_15", "mac_roman"]
)
@pytest.mark.parametrize("phrase", [PHRASE, "L'été à Orléans", "plain ASCII"])
def test_french_is_decoded_from_every_encoding_of_its_archives(phrase: str, encoding: str) -> None:
    assert decode(phrase.encode(encoding)) == phrase


@pytest.mark.parametrize("encoding", ["cp1252", "mac_roman"])
def test_typographic_signs_survive(encoding: str) -> None:
    assert decode(EURO.encode(encoding)) == EURO


def test_the_sample_in_latin_1_and_dos_is_decoded(root: Path) -> None:
    for path in sorted((root / "corpus/sample").glob("*.txt")):
        text = path.read_text("utf-8")
        for encoding in ("latin_1", "cp850"):
            data = text.encode(encoding, "replace")
            assert decode(data) == data.decode(encoding)


def test_a_few_damaged_bytes_do_not_make_mojibake_of_utf8() -> None:
    data = PHRASE.encode()
    assert decode(data[:-1] + b"\xc3") == PHRASE[:-1] + "\ufffd"


def test_a_declared_encoding_is_taken_where_it_fits() -> None:
    data = "Společnost přijala žlutý kůň".encode("cp1250")
    assert decode(data, "windows-1250") == "Společnost přijala žlutý kůň"
    assert decode(PHRASE.encode(), "iso-8859-1") == PHRASE
    assert decode(PHRASE.replace("œ", "oe").encode("cp1252"), "utf-7") == PHRASE.replace("œ", "oe")


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"])))
def test_utf8_is_decoded_exactly(text: str) -> None:
    if not text.startswith(("\ufeff", "%PDF-", "{\\rtf", "PK\x03\x04")):
        assert decode(text.encode()) == text


@given(st.binary(max_size=300))
def test_any_bytes_are_decoded_or_refused_and_never_give_a_lone_surrogate(data: bytes) -> None:
    try:
        text = decode(data)
    except ReadError:
        return
    text.encode("utf-8")
    assert "\0" not in text


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"%PDF-1.7\n...", "not a text: it begins as a PDF"),
        (b"PK\x03\x04rest", "not a text: it begins as a zip archive (a docx or odt, perhaps)"),
        (b"abc\0def", "not a text: it holds binary data"),
        (b"\x07\x08bonjour", "not a text: it holds binary data"),
        ("bonjour".encode("utf-16-le"), "not a text: it holds binary data"),
    ],
)
def test_binary_data_are_refused(data: bytes, reason: str) -> None:
    with pytest.raises(ReadError) as error:
        decode(data)
    assert error.value.reason == reason
