"""The work of one text, and many such works in several processes.

A text is loaded, extracted, written out as quads and validated without a look at any other, so that the
work can be done anywhere. Whatever a stage fails on costs that text a row among the rejects, and not the
others their graph.

>>> list(ordered(str.upper, ["a", "b"], jobs=1))
['A', 'B']
"""

from __future__ import annotations

import traceback
from collections import Counter, deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from extract import corpus as texts
from extract import quad
from extract.pipeline import read_document
from extract.records import Document, Extraction, Reject
from graph.data import Context
from graph.validate import validate_document
from levier.errors import LevierError
from levier.worker import enter
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from concurrent.futures import Future

    from graph.report import Violation

__all__ = ["Block", "block", "ordered"]

AHEAD = 4
"""Texts that each process may be ahead of the one that is written: it bounds what waits in memory."""
Item = TypeVar("Item")
Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class Block:
    """What one text gives to the build."""

    slug: str
    text: str
    lines: tuple[str, ...]
    """Of its named graph, each with its line end."""
    kinds: Mapping[str, str]
    """IRI of each entity found -> its kind."""
    names: Mapping[str, Counter[str]]
    """IRI of each discovered entity -> how often the text gives it each name."""
    claims: Counter[tuple[str, str]]
    """Relation and modality -> number of claims."""
    figures: int
    violations: tuple[Violation, ...]


def block(source: texts.SourceFile, *, validate: bool) -> Block | Reject:
    """Do all that one text needs; the work of one process."""
    try:
        document = texts.load(source)
        return document if isinstance(document, Reject) else made_of(document, validate=validate)
    except (
        Exception
    ) as error:  # whatever a stage fails on costs its text a row, and not the others their graph
        stage = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"extraction failed: {type(error).__name__} at {Path(stage.filename).name}:{stage.lineno}"
        return Reject(source.file, reason, "report it with the text; leave the text out until it is mended")


def made_of(document: Document, *, validate: bool) -> Block:
    """Extract a document, and write and validate its quads."""
    extraction = read_document(document)
    lines = quad.lines(document, extraction)
    faults: tuple[Violation, ...] = ()
    if validate:
        faults = validate_document(
            [line.removesuffix("\n") for line in lines], Context.known(), document.text
        )
    return Block(
        document.slug,
        document.text,
        tuple(lines),
        {entity.iri: terms.kind_of(entity.cls) for entity in extraction.entities},
        dict(named(document, extraction)),
        Counter((said.relation, said.modality) for said in extraction.claims),
        len(extraction.figures),
        faults,
    )


def named(document: Document, extraction: Extraction) -> Iterator[tuple[str, Counter[str]]]:
    """Give how often the text calls each discovered entity by each of its names: at least once."""
    runs = Counter(
        (mention.entity, " ".join(document.text[mention.start : mention.end].split()))
        for mention in extraction.mentions
    )
    for entity in extraction.entities:
        if not entity.known:
            yield entity.iri, Counter({name: max(1, runs[entity.iri, name]) for name in entity.names})


def ordered(work: Callable[[Item], Made], items: Sequence[Item], jobs: int) -> Iterator[Made]:
    """Do the work on each item, in several processes where asked, and give the results in the items' order.

    Raises:
        LevierError: a process was killed.
    """
    if jobs == 1 or len(items) < 2:
        yield from map(work, items)
        return
    # Spawned, because a fork of a process with threads, such as a progress bar's, may never end.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=enter)
    waiting: deque[Future[Made]] = deque()
    try:
        for item in items:
            waiting.append(pool.submit(work, item))
            if len(waiting) == jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise LevierError(
            "a process of the build was killed, perhaps for want of memory: give fewer --jobs"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)
