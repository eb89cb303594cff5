"""The work of one text, and many such works in several processes.

A text is loaded, extracted, written out as quads and validated without a look at any other, so that the
work can be done anywhere. Whatever a stage fails on costs that text a row among the rejects, and not the
others their graph.

>>> list(ordered(str.upper, ["a", "b"], jobs=1))
['A', 'B']
"""

from __future__ import annotations

import hashlib
import json
import traceback
from collections import Counter, deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import asdict, dataclass
from multiprocessing import active_children, get_context
from pathlib import Path
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar
from unicodedata import normalize

from extract import corpus as texts
from extract import quad
from extract.pipeline import read_document
from extract.records import Document, Extraction, Reject
from graph.data import Context
from graph.validate import validate_document
from levier import edition
from levier.errors import LevierError
from levier.limit import Late, interrupted
from levier.worker import enter
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from graph.report import Violation

__all__ = ["Block", "Done", "Refused", "block", "key", "ordered"]

AHEAD = 8
"""Texts that each process may be ahead of the one that is written: it bounds what waits in memory."""
PATIENCE = 900
"""Seconds in which something must come of a text, whose readers have limits of their own."""
Item = TypeVar("Item")
Made = TypeVar("Made")
Given_co = TypeVar("Given_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Kept:
    """What an earlier build has of a text, to be taken over as it is."""

    line: str
    """Of its ledger."""
    text: Path
    """The file with the text as read."""


@dataclass(frozen=True, slots=True)
class Block:
    """What one text gives to the build."""

    slug: str
    key: str
    """Digest of all that it was made of."""
    text: bytes
    data: bytes
    """The lines of its named graph."""
    quads: int
    """How many these are."""
    kinds: Mapping[str, str]
    """IRI of each entity found -> its kind."""
    names: Mapping[str, Counter[str]]
    """IRI of each discovered entity -> how often the text gives it each name."""
    claims: Counter[tuple[str, str]]
    """Relation and modality -> number of claims."""
    figures: int
    violations: tuple[Violation, ...]
    rules: str
    """Digest of the rules that it was validated by; empty where it was not."""
    kept: Kept | None = None
    """Of an earlier build: how it stands there."""


@dataclass(frozen=True, slots=True)
class Refused:
    """A text that was not used, and will not be as long as it stays as it is."""

    slug: str
    key: str
    """Digest of all that this depends on; empty where it may be otherwise next time."""
    reject: Reject


def key(source: texts.SourceFile, sha256: str) -> str:
    """Digest what the graph of a text is made of: its bytes, what is said of it, and the extractor."""
    made_of = [
        edition.maker(),
        source.file,
        source.slug,
        asdict(source.metadata),
        source.forgotten.digest,
        asdict(source.limits),
        sha256,
    ]
    return hashlib.sha256(json.dumps(made_of, ensure_ascii=True).encode()).hexdigest()


def block(source: texts.SourceFile, *, validate: bool) -> Block | Refused:
    """Do all that one text needs; the work of one process."""
    try:
        document = texts.load(source)
        if isinstance(document, Reject):
            return refused(source, document)
        with interrupted(source.limits.seconds):
            return made(source, document, validate)
    except Late:
        reason = f"extracting it takes more than {source.limits.seconds:g} s"
        return Refused(source.slug, "", Reject(source.file, reason, "split it"))
    except (
        Exception
    ) as error:  # whatever a stage fails on costs its text a row, and not the others their graph
        stage = traceback.extract_tb(error.__traceback__)[-1]
        reason = f"extraction failed: {type(error).__name__} at {Path(stage.filename).name}:{stage.lineno}"
        remedy = "report it with the text; leave the text out until it is mended"
        return Refused(source.slug, "", Reject(source.file, reason, remedy))


def refused(source: texts.SourceFile, reject: Reject) -> Refused:
    """Say of which bytes a reject tells; one that may be another next time is looked at twice."""
    sure = bool(reject.sha256) and (not reject.fleeting or texts.load(source) == reject)
    return Refused(source.slug, key(source, reject.sha256) if sure else "", reject)


def made(source: texts.SourceFile, document: Document, validate: bool) -> Block:
    """Extract a document, and write and validate its quads."""
    extraction = read_document(document)
    lines = quad.lines(document, extraction)
    faults: tuple[Violation, ...] = ()
    if validate:
        faults = validate_document(
            [line.removesuffix("\n") for line in lines], Context.known(), document.text
        )
    return Block(
        slug=document.slug,
        key=key(source, document.sha256),
        text=document.text.encode(),
        data="".join(lines).encode(),
        quads=len(lines),
        kinds={entity.iri: terms.kind_of(entity.cls) for entity in extraction.entities},
        names=dict(named(document, extraction)),
        claims=Counter((said.relation, said.modality) for said in extraction.claims),
        figures=len(extraction.figures),
        violations=faults,
        rules=edition.rules() if validate else "",
    )


def named(document: Document, extraction: Extraction) -> Iterator[tuple[str, Counter[str]]]:
    """Give how often the text calls each discovered entity by each of its names: at least once."""
    runs = Counter(
        (mention.entity, " ".join(document.text[mention.start : mention.end].split()))
        for mention in extraction.mentions
    )
    for entity in extraction.entities:
        if not entity.known:
            counts = {name: max(1, runs[entity.iri, name]) for name in entity.names}
            yield entity.iri, Counter({normalize("NFC", name): count for name, count in counts.items()})


@dataclass(frozen=True, slots=True)
class Done(Generic[Made]):
    """What there is already of an item, which needs no work."""

    made: Made


class Promise(Protocol[Given_co]):
    """What will come of an item."""

    def result(self, timeout: float | None = None, /) -> Given_co:
        """Wait for it, so many seconds."""


def ordered(work: Callable[[Item], Made], items: Iterable[Item | Done[Made]], jobs: int) -> Iterator[Made]:
    """Do the work on each item, in several processes where asked, and give the results in the items' order.

    Raises:
        LevierError: a process was killed, or stands still.
        KeyboardInterrupt: as it came, the processes gone.
    """
    if jobs == 1:
        yield from (item.made if isinstance(item, Done) else work(item) for item in items)
        return
    # Spawned, because a fork of a process with threads, such as a progress bar's, may never end.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=enter)
    try:
        yield from queued(lambda item: pool.submit(work, item), items, jobs * AHEAD)
    except KeyboardInterrupt:
        stop()
        raise
    except TimeoutError as error:
        stop()
        raise LevierError(
            f"nothing came of a text for {PATIENCE} s, so the build was ended: see what is at the machine, or leave "
            "the text out that `rejected.csv` and OUT/text lack; the next build goes on where this one ended"
        ) from error
    except BrokenProcessPool as error:
        raise LevierError(
            "a process of the build was killed, perhaps for want of memory: give fewer --jobs; "
            "the next build goes on where this one ended"
        ) from error
    finally:
        pool.shutdown(cancel_futures=True)


def stop() -> None:
    """Kill the processes that work: a pool would wait for what they do."""
    for process in active_children():
        process.kill()


def queued(
    submit: Callable[[Item], Promise[Made]], items: Iterable[Item | Done[Made]], most: int
) -> Iterator[Made]:
    """Hand items over, so many at a time, and give what comes of them in order."""
    waiting: deque[Promise[Made] | Done[Made]] = deque()
    for item in items:
        waiting.append(item if isinstance(item, Done) else submit(item))
        while waiting and (len(waiting) >= most or isinstance(waiting[0], Done)):
            yield outcome(waiting.popleft())
    while waiting:
        yield outcome(waiting.popleft())


def outcome(one: Promise[Made] | Done[Made]) -> Made:
    """Give what came of an item, once it is there; TimeoutError where it does not come."""
    return one.made if isinstance(one, Done) else one.result(PATIENCE)
