"""The process that `apart` has files read in: it loads one parser, gives up its rights, then reads what it is given.

It may open nothing, no file and no connection, whatever a file asks for; it has so much memory; it writes no core.
What it needs of the disk is loaded before that: the parser, by reading a first file, and every encoding.
"""

from __future__ import annotations

import json
import os
import resource
import signal
import sys
from dataclasses import asdict
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import IO

from extract import readers
from extract.language.lexicon import table
from extract.readers import Limits, ReadError
from extract.readers.reading import quiet

FIRST = {
    "html": b"<html lang=fr><head><title>A</title></head><body><main><h1>A</h1><p>B <a href=/>c</a></p><ul><li>d"
    b"</ul><table><tr><td>e<td>f</table></main></body></html>",
    "pdf": b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj "
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj "
    b"4 0 obj<</Length 99>>stream\nBT /F1 11 Tf 50 820 Td (1 / 2) Tj 0 -400 Td (a b c d e f un-) Tj 0 -14 Td "
    b"(g h i j k l m) Tj ET"
    b"\nendstream endobj 5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>\n"
    b"startxref\n0\n%%EOF\n",
    "docx": b"PK\x03\x04",
}
"""A file of each format: reading it loads what the reader loads late."""


def main(form: str, asked: IO[bytes], answers: IO[bytes]) -> None:
    """Read one file after the other, until no more come."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    missing = prepare(form)
    limited = False
    while line := asked.readline():
        extension, size, given = json.loads(line)
        limits = Limits(**given)
        if not limited:
            confine(limits)
            limited = True
        data = asked.read(size)
        signal.setitimer(signal.ITIMER_REAL, limits.seconds)
        said = ["missing", [missing]] if missing else answer(extension, data, limits)
        signal.setitimer(signal.ITIMER_REAL, 0)
        body = json.dumps(said, ensure_ascii=True).encode()
        answers.write(b"%d\n" % len(body) + body)
        answers.flush()


def prepare(form: str) -> str:
    """Load the parser and what it loads late; give what is not installed."""
    import encodings

    for module in iter_modules(encodings.__path__):
        if module.name not in {"mbcs", "oem"}:  # of Windows alone
            import_module(f"encodings.{module.name}")
    table("reading")
    try:
        import_module(f"extract.readers.{form}")
        readers.read(f"a.{form}", FIRST[form])
    except ReadError:
        pass
    except ImportError as error:
        return str(error)
    return ""


def confine(limits: Limits) -> None:
    """Let this process open nothing more and take no more memory than it may."""
    used = size()
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_NOFILE, (0, 0))
    if used:
        most = used + limits.megabytes * 1_000_000
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


def size() -> int:
    """Give the bytes of address space of this process; 0 where the system does not tell."""
    try:
        pages = Path("/proc/self/statm").read_text(encoding="ascii").split()[0]
    except OSError:
        return 0
    return int(pages) * os.sysconf("SC_PAGESIZE")


def answer(extension: str, data: bytes, limits: Limits) -> list[object]:
    """Give the reading of a file, or why there is none."""
    try:
        reading = readers.read(f"file{extension}", data, limits)
    except ReadError as error:
        return ["rejected", [error.reason, error.remedy]]
    except ImportError as error:
        return ["missing", [str(error)]]
    except MemoryError:
        os._exit(1)
    return ["read", [reading.text, asdict(reading.metadata), reading.around]]


if __name__ == "__main__":
    own = os.dup(1)
    os.dup2(2, 1)  # what a parser prints is no answer
    with quiet(), os.fdopen(own, "wb") as back:
        main(sys.argv[1], sys.stdin.buffer, back)
