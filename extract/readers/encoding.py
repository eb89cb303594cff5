"""Bytes -> text: UTF-8 or what a byte order mark says, else the encoding that gives the best French.

French archives hold cp1252, latin-9, and files of old Macs and DOS, which general detectors mix up on short
texts. The letters that French uses are few, so each of these encodings is tried and the one that gives most
of them wins; only bytes that none explains go to charset-normalizer. Binary files are refused.

>>> decode("Économie à 3 €".encode("cp1252"))
'Économie à 3 €'
>>> decode("Économie à 3 €".encode("iso8859_15"))
'Économie à 3 €'
"""

from __future__ import annotations

import codecs
import re
from functools import cache

from extract.language.lexicon import table
from extract.readers.reading import ReadError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_ENCODINGS = ("cp1252", "iso8859_15", "mac_roman", "cp850", "latin_1")
_FOREIGN = ["cp1250", "cp1251", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "koi8_r"]
_DECLARABLE = re.compile(
    r"cp125\d|cp85\d|cp437|iso8859-\d+|mac-\w+|koi8-\w|utf-16(?:-[lb]e)?|gb18030|gbk|big5|shift_jis|euc_\w+"
)
_MAGIC = {
    b"%PDF-": "a PDF",
    b"PK\x03\x04": "a zip archive (a docx or odt, perhaps)",
    b"\xd0\xcf\x11\xe0": "an old Word or Excel file",
    b"{\\rtf": "an RTF file",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a PNG picture",
    b"\xff\xd8\xff": "a JPEG picture",
}
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_CONTROL_SHARE = 0.02
_EXPLAINED = 0.8
_SAMPLE = 200_000


def decode(data: bytes, declared: str | None = None) -> str:
    """The text of a file's bytes, its byte order mark dropped.

    `declared` is the encoding that the file itself names (HTML); UTF-8 that is valid goes before it.

    Raises:
        ReadError: The bytes are no text.
    """
    if kind := next((kind for magic, kind in _MAGIC.items() if data.startswith(magic)), None):
        raise ReadError(
            f"not a text: it begins as {kind}", "give it its true extension, or save it as UTF-8 text"
        )
    text = _decoded(data, declared)
    if "\0" in text or len(_CONTROL.findall(text[:_SAMPLE])) > _CONTROL_SHARE * min(len(text), _SAMPLE):
        raise ReadError("not a text: it holds binary data", "save it as UTF-8 text, or remove it")
    return text


def _decoded(data: bytes, declared: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) :].decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if b"\0" in data:
        return "\0"
    damaged = data.decode("utf-8", "replace")
    if damaged.count("\ufffd") < sum(map(damaged.count, _letters())):
        return damaged
    return _declared(data, declared) or _likeliest(data)


def _declared(data: bytes, encoding: str | None) -> str | None:
    """In the encoding that the file names, where there is such a one and it fits."""
    try:
        name = codecs.lookup(encoding or "utf-8").name
        # browsers read latin-1 as cp1252, and so do we; utf-7 or idna are no encodings of a page
        return data.decode(name) if _DECLARABLE.fullmatch(name) and name != "iso8859-1" else None
    except (LookupError, UnicodeError):
        return None


def _likeliest(data: bytes) -> str:
    sample = data[:_SAMPLE]
    best, encoding = max(
        (_explained(sample, encoding), -rank, encoding) for rank, encoding in enumerate(_ENCODINGS)
    )[::2]
    if best < _EXPLAINED:
        from charset_normalizer import from_bytes

        if guess := from_bytes(sample, cp_isolation=_FOREIGN).best():
            encoding = guess.encoding
    return data.decode(encoding, "replace")


def _explained(sample: bytes, encoding: str) -> float:
    """The share of characters beyond ASCII that French uses, in [0, 1]."""
    try:
        beyond = [c for c in sample.decode(encoding) if c > "\x7f"]
    except UnicodeDecodeError:
        return 0.0
    return sum(c in _letters() for c in beyond) / len(beyond) if beyond else 1.0


@cache
def _letters() -> frozenset[str]:
    return frozenset(table("reading")["letters"])
