"""Folder of texts -> documents, in code-point order of their paths; what cannot be used becomes a reject row.

`survey` looks at names and `sources.csv` alone, so it is quick on any corpus and its memory grows with the
number of files, not with their size. `load` reads one file and depends on nothing else, so files can be
read in any process and in any order. Nothing outside the folder is opened, and no single file can end a
build.
"""

from __future__ import annotations

import hashlib
import os
import stat
import unicodedata
from dataclasses import asdict, dataclass, replace
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from extract import apart, forgotten
from extract.mask import mask
from extract.readers import FORMATS, Limits, Metadata, ReadError, most_bytes
from extract.readers.dateline import own_date
from extract.readers.folder import shown, walk
from extract.readers.sources import NAME, checked, read_sources
from extract.readers.title import own_title
from extract.records import Document, Reject
from extract.slug import slugs_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.readers import Reading

_APART = "\n\n\x00"
"""Between what is masked together; no name goes over it."""


USUAL = Limits()


class CorpusError(Exception):
    """A folder that gives no corpus at all; says which and what to do."""


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file to be read, and what `sources.csv` says of it."""

    root: Path
    file: str
    """Path inside the corpus, "/" between its parts."""
    slug: str
    metadata: Metadata
    forgotten: forgotten.Forgotten = forgotten.NOBODY
    """Whose names are masked in it."""
    limits: Limits = USUAL
    """How much of it is read."""


@dataclass(frozen=True, slots=True)
class Survey:
    """The files of a corpus that are to be read, and the rejects known by their names; both in order."""

    sources: tuple[SourceFile, ...]
    rejects: tuple[Reject, ...]


def survey(corpus: Path, limits: Limits | None = None) -> Survey:
    """Find the texts of a corpus and what is said of them, without opening any.

    Raises:
        CorpusError: It is no folder, or no file in it can be a text.
    """
    if not corpus.is_dir():
        what = "is a file" if corpus.exists() else "does not exist"
        raise CorpusError(f"{corpus} {what}: give the folder that holds the texts")
    root = corpus.resolve()
    paths, rejects = walk(root)
    limits = limits or Limits()
    masked = _forgotten(root, limits) if forgotten.NAME in paths else forgotten.NOBODY
    tables = [path for path in paths if PurePosixPath(path).name == NAME]
    files = [path for path in paths if PurePosixPath(path).name not in {NAME, forgotten.NAME}]
    slugs = slugs_of(files, rejects, masked)
    if not slugs:
        seen = f" that can be read (one of {len(rejects)} rejects: {rejects[0].reason})" if rejects else ""
        raise CorpusError(f"no text{seen} in {corpus}: put files into it that end in {', '.join(FORMATS)}")
    metadata = _metadata(root, tables, files, rejects, limits)
    sources = (
        SourceFile(root, file, name, metadata.get(file, Metadata()), masked, limits)
        for file, name in slugs.items()
    )
    told = (Reject(masked.mask(row.file), masked.mask(row.reason), row.remedy) for row in rejects)
    return Survey(tuple(sources), tuple(sorted(told, key=lambda reject: reject.file)))


def load(source: SourceFile) -> Document | Reject:
    """Read one file of a survey: its document, already masked, or the reason why there is none."""
    data = None
    try:
        data = _bytes(source.root, source.file, most_bytes(source.file, source.limits))
        reading = apart.read(source.file, data, source.limits)
    except ReadError as error:
        sha256 = "" if data is None else hashlib.sha256(data).hexdigest()
        return Reject(source.file, error.reason, error.remedy, sha256, error.fleeting)
    text = mask(reading.text)
    said = _completed(source.metadata, reading, text)
    text, said = _without(source.forgotten, text, said)
    return Document(
        slug=source.slug,
        file=source.file,
        sha256=hashlib.sha256(data).hexdigest(),
        text=text,
        **asdict(said),
    )


def digest(source: SourceFile) -> str | None:
    """The sha-256 of the bytes of a file; None where `load` would not get as far as reading them."""
    try:
        data = _bytes(source.root, source.file, most_bytes(source.file, source.limits))
    except ReadError:
        return None
    return hashlib.sha256(data).hexdigest()


def read(corpus: Path, limits: Limits | None = None) -> Iterator[Document | Reject]:
    """Read a corpus one file at a time: the rejects of its survey, then its files, in order."""
    found = survey(corpus, limits)
    yield from found.rejects
    for source in found.sources:
        yield load(source)


def _forgotten(root: Path, limits: Limits) -> forgotten.Forgotten:
    """Read who is to be forgotten.

    Raises:
        CorpusError: It cannot be read: a build without it would bring persons back.
    """
    try:
        return forgotten.read(_bytes(root, forgotten.NAME, limits.text_bytes))
    except ReadError as error:
        raise CorpusError(f"{root / forgotten.NAME}: {error}") from error


def _without(masked: forgotten.Forgotten, text: str, said: Metadata) -> tuple[str, Metadata]:
    """A text and what is said of it without the names of the forgotten: what the one tells counts for the other."""
    if masked == forgotten.NOBODY:
        return text, said
    title, publisher = said.title or "", said.publisher or ""
    whole = masked.mask(_APART.join([title, publisher, text]))
    title, publisher, text = (
        whole[: len(title)],
        whole[len(title) + 3 :][: len(publisher)],
        whole[-len(text) :],
    )
    url = said.url if said.url and masked.mask(said.url) == said.url else None
    return text, replace(said, title=title or None, publisher=publisher or None, url=url)


def _metadata(
    root: Path, tables: list[str], files: list[str], rejects: list[Reject], limits: Limits
) -> dict[str, Metadata]:
    """File -> what the nearest `sources.csv` says of it."""
    known = {unicodedata.normalize("NFC", file): file for file in files}
    found: dict[str, Metadata] = {}
    for table in sorted(tables, key=lambda path: (-path.count("/"), path)):
        try:
            rows, faults = read_sources(_bytes(root, table, limits.text_bytes), shown(table))
        except ReadError as error:
            rows, faults = [], [Reject(shown(table), error.reason, error.remedy)]
        rejects.extend(faults)
        for row in rows:
            path = PurePosixPath(table).parent / row.file.replace("\\", "/")
            file = known.get(unicodedata.normalize("NFC", str(path)))
            if file is None:
                reason = f"{shown(table)} line {row.line} names it, but no such file is in the corpus"
                rejects.append(Reject(shown(str(path)), reason, "correct the name there, or remove the line"))
            elif file in found:
                reason = f"line {row.line} describes {shown(file)} a second time"
                rejects.append(Reject(shown(table), reason, "remove one of the two lines"))
            else:
                found[file] = row.metadata
    return found


def _bytes(root: Path, file: str, most: int) -> bytes:
    """The bytes of a file, which may have changed since it was found.

    Raises:
        ReadError: It cannot be opened, leads out of the corpus or is over the limit.
    """
    path = root / file
    try:
        _check(path, root, most)
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except OSError as error:
        reason = f"it cannot be opened: {error.strerror}"
        raise ReadError(reason, "give yourself the right to read it") from error


def _check(path: Path, root: Path, most: int) -> None:
    status = path.stat()
    if not Path(os.path.realpath(path)).is_relative_to(root) or not stat.S_ISREG(status.st_mode):
        raise ReadError("no regular file of the corpus any more", "put it back")
    if status.st_size > most:
        raise ReadError(f"{status.st_size} bytes, over the limit of {most}", "split it")


def _completed(said: Metadata, reading: Reading, text: str) -> Metadata:
    """What `sources.csv` says; where it is silent, what the file says of itself."""
    own = reading.metadata
    around = text if reading.around is None else reading.around
    return Metadata(
        title=said.title or checked("title", own.title) or checked("title", own_title(text)),
        publisher=said.publisher or checked("publisher", own.publisher),
        date=said.date or checked("date", own.date) or own_date(around),
        url=said.url or checked("url", own.url),
        lang=said.lang or checked("lang", own.lang),
        licence=said.licence,
    )
