"""Files that no program should write, each made here from a good one or from nothing: name and bytes.

Of every format: cut off at many places, bits flipped, bytes put in and taken out, bombs of zip, entities and
nesting, tables without end, and texts of signs that readers trip over.
"""

from __future__ import annotations

import random
import zlib
from io import BytesIO
from typing import TYPE_CHECKING
from zipfile import ZIP_DEFLATED, ZipFile

from tests.extract.readers.conftest import write_docx, write_pdf

if TYPE_CHECKING:
    from collections.abc import Iterator

File = tuple[str, bytes]
GOOD = "Nantes Métropole soutient les Ecossolies depuis 2015, avec 20 000 €."
PAGE = (
    f"<!DOCTYPE html><html lang=fr><head><meta charset=utf-8><title>A</title></head><body><main><h1>{GOOD}</h1>"
    f"<p>{GOOD}</p><ul><li>{GOOD}</ul><table><tr><td>a<td>b</table></main></body></html>"
)
SPACES = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f \x85\xa0\u1680\u180e\u2028\u2029\u202f\u205f\u3000\u200b\u2060\ufeff"
SPACES += "".join(map(chr, range(0x2000, 0x200B)))
APOSTROPHES = "'`´‘’‚‛′‵ʹʻʼʽˈˊ՚׳ꞌ＇｀"
DIRECTIONS = "\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
SECRET = "le-secret-du-dehors"


def files(outside: str, network: str) -> Iterator[File]:
    """Every file; `outside` and `network` are addresses that none may lead to."""
    lot = random.Random(7)
    good = {
        "html": PAGE.encode(),
        "pdf": write_pdf([[(50, 700 - 20 * line, 11, GOOD) for line in range(6)]] * 2, "Note"),
        "docx": write_docx(GOOD, GOOD, "Fait à Nantes."),
        "txt": f"{GOOD}\n".encode() * 8,
        "md": f"---\ntitle: A\n---\n# A\n\n- {GOOD}\n".encode(),
    }
    for form, data in good.items():
        yield from spoilt(form, data, lot)
    yield from parts_spoilt(good["docx"], lot)
    yield from pages(outside, network)
    yield from packages(outside, network)
    yield from layers(outside, network)
    yield from signs()


def spoilt(form: str, data: bytes, lot: random.Random) -> Iterator[File]:
    """A good file cut off, with bits flipped, with bytes taken out, put in and repeated."""
    for at in range(18):
        yield f"cut-{at}.{form}", data[: len(data) * at // 18]
    for at in range(36):
        flipped = bytearray(data)
        for _ in range(1 + at % 9):
            flipped[lot.randrange(len(data))] ^= 1 << lot.randrange(8)
        yield f"flipped-{at}.{form}", bytes(flipped)
    for at in range(12):
        first = lot.randrange(len(data))
        last = min(len(data), first + lot.randrange(1, 60))
        yield f"without-{at}.{form}", data[:first] + data[last:]
        yield f"twice-{at}.{form}", data[:last] + data[first:]
        yield f"nul-{at}.{form}", data[:first] + b"\0" * lot.randrange(1, 9) + data[first:]
        yield f"noise-{at}.{form}", data[:first] + lot.randbytes(40) + data[last:]


def hurt(data: bytes, lot: random.Random, more: tuple[bytes, ...]) -> bytes:
    """Bytes that are cut off, have a bit flipped, a part twice, or something more put in."""
    made, at = bytearray(data), lot.randrange(len(data))
    how = lot.randrange(3 + len(more))
    if how == 0:
        del made[at:]
    elif how == 1:
        made[at] ^= 1 << lot.randrange(8)
    else:
        made[at:at] = (bytes(made[at : at + lot.randrange(1, 99)]), *more)[how - 2]
    return bytes(made)


def parts_spoilt(package: bytes, lot: random.Random) -> Iterator[File]:
    """A Word document, each part of which is in turn empty, cut off, no XML or gone."""
    parts = ZipFile(BytesIO(package))
    for name in parts.namelist():
        data = parts.read(name)
        for how, new in enumerate((b"", data[: len(data) // 2], lot.randbytes(99), None)):
            yield f"part-{name.replace('/', '-')}-{how}.docx", packed(package, {name: new})


def packed(package: bytes, changed: dict[str, bytes | None]) -> bytes:
    """A zip file with some parts changed, added or left out."""
    parts, out = ZipFile(BytesIO(package)), BytesIO()
    held = {name: parts.read(name) for name in parts.namelist()}
    with ZipFile(out, "w", ZIP_DEFLATED) as made:
        for name, data in (held | changed).items():
            if data is not None:
                made.writestr(name, data)
    return out.getvalue()


def entities(outside: str, network: str) -> dict[str, str]:
    """Declarations that grow without end, or that lead out."""
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 12))
    return {
        "laughs": f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]>',
        "long": f'<!DOCTYPE x [<!ENTITY l11 "{"ha" * 100_000}">]>',
        "outside": f'<!DOCTYPE x [<!ENTITY l11 SYSTEM "{outside}">]>',
        "network": f'<!DOCTYPE x [<!ENTITY l11 SYSTEM "{network}x">]>',
        "dtd": f'<!DOCTYPE x SYSTEM "{outside}">',
        "parameter": f'<!DOCTYPE x [<!ENTITY % p SYSTEM "{outside}"> %p;]>',
    }


def pages(outside: str, network: str) -> Iterator[File]:
    """HTML that is deep, wide, long, or that asks for something else."""
    for tag in ("div", "b", "table><tr><td", "ul><li", "svg", "p", "font", "blockquote"):
        yield f"deep-{tag[:5]}.html", f"<html><body>{f'<{tag}>' * 20_000}{GOOD}".encode()
    for name, declared in entities(outside, network).items():
        text = f"{declared}<html><body><main><p>{GOOD} {'&l11;' * 500}</p></main></body></html>"
        yield f"entities-{name}.html", text.encode()
        yield f"entities-{name}.xhtml", f'<?xml version="1.0"?>{text}'.encode()
    yield "wide.html", b"<table>" + (b"<tr>" + b"<td>a" * 200) * 1_500
    yield "rows.html", b"<main><table>" + b"<tr><td>Ville<td>2 000" * 60_000
    yield "attributes.html", b"<p " + b" ".join(b"a%d=b" % n for n in range(60_000)) + b">" + GOOD.encode()
    yield "unclosed.html", b"<p>" + b"<" * 300_000
    yield "comment.html", b"<p>" + GOOD.encode() + b"<!--" * 60_000
    yield "script.html", b"<script>" * 20_000 + GOOD.encode()
    yield "line.html", b"<main><p>" + f"{GOOD} ".encode() * 30_000
    asks = f'<base href="{outside}"><link rel=stylesheet href="{outside}"><img src="{outside}"><iframe src="{outside}">'
    yield "asks.html", f"<html><head>{asks}</head><body><main><p>{GOOD}</p></main></body></html>".encode()
    yield (
        "include.xhtml",
        (
            f'<html xmlns:xi="http://www.w3.org/2001/XInclude"><body><p>{GOOD}'
            f'<xi:include href="{outside}" parse="text"/>'
        ).encode(),
    )


def packages(outside: str, network: str) -> Iterator[File]:
    """Word documents that are bombs, or that lead out of themselves."""
    package = write_docx(GOOD)
    main = ZipFile(BytesIO(package)).read("word/document.xml").decode()
    head, body = main.split("<w:body>")
    for name, declared in entities(outside, network).items():
        opened = head.replace("?>", f"?>{declared}", 1)
        text = f"{opened}<w:body><w:p><w:r><w:t>&l11;</w:t></w:r></w:p>{body}"
        yield f"entities-{name}.docx", packed(package, {"word/document.xml": text.encode()})
    yield "bomb.docx", packed(package, {"word/document.xml": b" " * 300_000_000})
    yield "parts.docx", packed(package, {f"word/{n}.xml": b"<a/>" for n in range(3_000)})
    for tag in ("w:tbl><w:tr><w:tc", "w:p", "w:sdt><w:sdtContent"):
        deep = f"{head}<w:body>{f'<{tag}>' * 20_000}"
        yield f"deep-{tag[2:5]}.docx", packed(package, {"word/document.xml": deep.encode()})
    row = "<w:tr>" + "<w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>" * 50 + "</w:tr>"
    table = f"{head}<w:body><w:tbl>{row * 100}</w:tbl></w:body></w:document>"
    yield "table.docx", packed(package, {"word/document.xml": table.encode()})
    linked = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="{}" TargetMode="{}"/></Relationships>'
    )
    for name, target, mode in (
        ("outside", outside, "External"), ("inside", outside, "Internal"), ("up", "../../../../etc/passwd", "Internal"),
        ("itself", "_rels/.rels", "Internal"), ("network", network, "External"),
    ):  # fmt: skip
        yield f"linked-{name}.docx", packed(package, {"_rels/.rels": linked.format(target, mode).encode()})
    yield "climbs.docx", packed(package, {"../../../../tmp/levier-climbs": b"x"})


def layers(outside: str, network: str) -> Iterator[File]:
    """PDFs whose objects go round in circles, grow without end, or lead out."""
    whole = write_pdf([[(50, 700, 11, GOOD)]])
    swaps = {
        "parent": (b"/Parent 2 0 R", b"/Parent 5 0 R"),
        "kids": (b"/Kids [5 0 R]", b"/Kids [2 0 R]"),
        "many": (b"/Count 1", b"/Count 999999999"),
        "box": (b"[0 0 595 842]", b"[0 0 1e999 nan]"),
        "negative": (b"/Length ", b"/Length -"),
        "contents": (b"/Contents 6 0 R", b"/Contents [6 0 R" + b" 6 0 R" * 20_000 + b"]"),
        "cmap": (b"/Encoding /WinAnsiEncoding", b"/Encoding /..#2f..#2f..#2fetc#2fpasswd"),
        "japan": (b"/Subtype /Type1", b"/Subtype /Type0 /DescendantFonts [3 0 R] /Encoding /UniJIS-UTF16-H"),
        "file": (b"/Contents 6 0 R", b"/Contents << /F (%s) >>" % outside.encode()),
        "action": (
            b"/Type /Catalog",
            b"/Type /Catalog /OpenAction << /S /URI /URI (%s) >>" % network.encode(),
        ),
        "root": (b"/Root 1 0 R", b"/Root 99 0 R"),
        "xref": (b"startxref\n", b"startxref\n9"),
        "previous": (b"/Size ", b"/Prev 9 /Size "),
    }
    for name, (before, after) in swaps.items():
        yield f"{name}.pdf", whole.replace(before, after)
    for name, data in {
        "bomb": zlib.compress(b" " * 100_000_000, 9),
        "text": zlib.compress(b"BT /F1 9 Tf " + b"(a) Tj " * 400_000 + b"ET"),
        "nested": zlib.compress(b"q " * 200_000 + b"[" * 100_000),
    }.items():
        stream = b"<< /Filter /FlateDecode /Length %d >>\nstream\n%s\nendstream" % (len(data), data)
        start = whole.index(b"6 0 obj\n") + len(b"6 0 obj\n")
        yield f"stream-{name}.pdf", whole[:start] + stream + whole[whole.index(b"\nendobj", start) :]
    yield (
        "deep.pdf",
        whole.replace(b"/Type /Catalog", b"/X " + b"[" * 50_000 + b"]" * 50_000 + b" /Type /Catalog"),
    )


def signs() -> Iterator[File]:
    """Texts of every blank, apostrophe, mark of direction and surrogate, and of one line without end."""
    words = GOOD.split()
    for sign in SPACES + APOSTROPHES + DIRECTIONS:
        yield f"sign-{ord(sign):x}.txt", sign.join([*words, "l", "association", "d", "Alençon"]).encode()
    every = (SPACES + APOSTROPHES + DIRECTIONS).join(words)
    yield "every.txt", every.encode()
    yield "every.html", f"<main><p>{every}</p><p>{GOOD}</p></main>".encode()
    yield "surrogates.txt", GOOD.encode() + b"\xed\xa0\x80\xed\xbf\xbf"
    yield "surrogates.html", f"<main><p>{GOOD} &#xD800; &#xDFFF; &#0; &#x110000; &#xFFFE;</p></main>".encode()
    yield "surrogates16.txt", b"\xff\xfe" + "".join(words).encode("utf-16-le") + b"\x00\xd8\x00\xd8"
    yield "astral.txt", ("😀\U0010ffff\U000e0041 " + GOOD).encode()
    yield "combining.txt", ("e" + "\u0301" * 100_000 + GOOD).encode()
    yield "line.txt", (GOOD + " ").encode() * 4_000
    yield "line-10mb.txt", b"a" * 10_000_000
    yield "words-10mb.txt", b"mot " * 2_500_000
    yield "lines-5mb.txt", b"\n" * 5_000_000 + GOOD.encode()
    yield "utf7.html", b"<meta charset=utf-7><p>+ADw-script+AD4-" + GOOD.encode()
    for encoding in ("utf-16", "utf-32", "cp037", "utf-8-sig", "koi8_r", "shift_jis"):
        yield f"in-{encoding}.txt", GOOD.replace("é", "e").replace("€", "F").encode(encoding)
