"""A person's name -> `forgotten.csv` beside the texts, and a build without the person.

The build is looked through for the name before and after: a name that no text has is told, and one that still stands.
The file is an input of the build: so the person comes back with no later build, and with no later text. What has the
name in the build is told, because copies of it stand elsewhere: on a site, in a store that it was pushed to.
"""

from __future__ import annotations

import os
import secrets
import shutil
from contextlib import contextmanager
from dataclasses import dataclass
from fcntl import LOCK_EX, flock
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse

from extract import forgotten, nameform, namestand, nameword
from extract.nameasked import asked, is_full
from extract.readers.reading import ReadError
from graph import store
from levier import builder
from levier.errors import CorpusError, UsageError
from levier.generation import current
from levier.ledger import entries
from levier.output import REJECTED
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Generator
    from pathlib import Path

    from extract.readers import Limits

__all__ = ["Removal", "forget"]


@dataclass(frozen=True, slots=True)
class Removal:
    """What was done."""

    names: tuple[str, ...]
    """Of the person: as given, without titles and roles, and as the build had them."""
    graphs: tuple[str, ...]
    """The named graphs that are others now, in the order of the build."""
    held: bool
    """Whether a program still reads the build before, so that its files are there yet."""
    named: bool = True
    """Whether the build before had the name, or has changed; if not, it may be misspelt."""
    left: tuple[str, ...] = ()
    """Files of the build in which a form of the name still stands."""


def forget(person: str, corpus: Path, out: Path, limits: Limits | None = None) -> Removal:
    """Note a person as forgotten, and build anew; `person` is a name in full or an IRI of the build.

    The limits are those that the build was made with: with others, other texts are read.

    Raises:
        UsageError: it is no name in full, has too many words, or is no person of the build.
        CorpusError: the folder of the texts is none, or its `forgotten.csv` is damaged or cannot be written.
    """
    if not corpus.is_dir():
        raise CorpusError(f"{corpus} is no folder: give the one that the build was made of")
    if not (out / store.GRAPH).is_file():
        raise UsageError(f"{out} is no build: give the folder that `levier build` wrote")
    names = called(person, out)
    note(corpus / forgotten.NAME, names)
    inside = out / store.INSIDE
    before, had = digests(inside / store.CURRENT), standing(out, names)
    held = current(inside)
    # What a store drops stays in its files until they are written anew, so it is not taken over.
    if held:
        shutil.rmtree(held / store.STORE, ignore_errors=True)
    builder.build(corpus, out, limits=limits)
    after = digests(inside / store.CURRENT)
    other = tuple(name for name in {**before, **after} if before.get(name) != after.get(name))
    read = sum(path.name.isdecimal() for path in inside.iterdir()) > 1
    return Removal(names, other, read, bool(had or other), standing(out, names))


def standing(out: Path, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the files of a build in which a form of a name stands: the texts as read, and the lists.

    Of a text that has given name and surname within a line of each other it is told, though they may be of others.
    """
    data = forgotten.NOBODY
    for name in names:
        data = forgotten.read(forgotten.written(data.rows, name, "00"))
    found = []
    for path in (out / store.GRAPH, out / REJECTED, *sorted((out / store.TEXT).iterdir())):
        if path.parent == out:
            with path.open(encoding="utf-8") as lines:
                stands = any(namestand.stands(name, line) for line in lines for name in names)
        else:
            text = path.read_text(encoding="utf-8")
            stands = any(namestand.stands(name, text) or namestand.near(name, text) for name in names)
            stands = stands or data.mask(text) != text
        if stands:
            found.append(str(path.relative_to(out)))
    return tuple(found)


def digests(folder: Path) -> dict[str, str]:
    """Give the digest of each named graph of a build."""
    return {entry.name: entry.sha256 for entry in entries(folder) if entry.size}


def called(person: str, out: Path) -> tuple[str, ...]:
    """Give the names of a person: the one given, without titles and roles, and those of whom it names in the build.

    Raises:
        UsageError: it is no name in full, has too many words, or is no person of the build.
    """
    persons: dict[str, set[str]] = {}
    names = {terms.iri("rdfs:label"), terms.iri("skos:altLabel")}
    for quad in parse(path=str(out / store.GRAPH), format=RdfFormat.N_QUADS):
        if quad.predicate.value in names and quad.subject.value.startswith(f"{terms.BASE}id/person/"):
            persons.setdefault(quad.subject.value, set()).add(quad.object.value)
    if "://" in person:
        if person not in persons:
            raise UsageError(f"{person} is no person of {out}: give a name in full, or the IRI of a person")
        return tuple(sorted(persons[person]))
    try:
        typed, person = person, asked(person)
    except ValueError as error:
        raise UsageError(
            f'"{person}" is no name in full alone, because of "{error}": give first name and surname, as in '
            '"Prénom Nom"'
        ) from error
    if not is_full(person):
        raise UsageError(f'"{typed}" is no name in full: give first name and surname, as in "Prénom Nom"')
    if (count := len(nameword.words(person))) > nameform.MOST:
        raise UsageError(
            f'"{person}" has {count} words, and a name at most {nameform.MOST}: give it as the texts do'
        )
    form = nameform.forms(person)[0]
    full = {
        name
        for held in persons.values()
        if any(is_full(name) and nameform.forms(name)[0] == form for name in held)
        for name in held
        if is_full(name)
    }
    return (person, *sorted(full - {person}))


def note(file: Path, names: tuple[str, ...]) -> None:
    """Add names to the file, which is whole at each instant; its salt is made when it is.

    Who notes another person at the same time waits, so that neither is lost.

    Raises:
        CorpusError: the file is damaged, or cannot be written.
    """
    with alone(file.parent) as folder:
        try:
            held = forgotten.read(file.read_bytes()).rows if file.exists() else ()
        except ReadError as error:
            raise CorpusError(f"{file}: {error}") from error
        salt = secrets.token_hex(16)
        for name in names:
            data = forgotten.written(held, name, salt)
            held = forgotten.read(data).rows
        draft = file.with_name(f".{file.name}.draft")  # nobody else's, because of the lock
        with draft.open("wb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(file)
        os.fsync(folder)


@contextmanager
def alone(folder: Path) -> Generator[int]:
    """Keep others from noting persons in a folder, and give its descriptor."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        flock(descriptor, LOCK_EX)
        yield descriptor
    finally:
        os.close(descriptor)
