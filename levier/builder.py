"""A folder of texts -> OUT: `graph.nq`, the texts as read, and the list of what was not used.

The one place where extraction and graph meet. Each text is read, extracted, written out as quads and
validated by itself, here or in several processes, so that memory does not grow with the corpus; the quads
are put down in the order of the contract, whichever text was done first, so that the same texts give the
same bytes. A file that cannot be read, or a text that a stage fails on, is a row in `rejected.csv`, and
the build goes on. Refused: a folder that is no corpus, an output folder that is not ours, a corpus none
of whose texts can be used.
"""

from __future__ import annotations

import csv
import traceback
from collections import Counter, deque
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass, field
from functools import partial
from multiprocessing import get_context
from pathlib import Path
from signal import SIG_DFL, SIGINT, signal
from typing import TYPE_CHECKING, TypeVar

from extract import corpus as texts
from extract import quad
from extract.pipeline import read_document
from extract.records import Document, Extraction, Reject
from graph.data import Context
from graph.validate import validate_document
from levier.errors import CorpusError, LevierError
from levier.output import GRAPH, HEADER, REJECTED, TEXT, claim, replacing
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
    from concurrent.futures import Future
    from typing import TextIO

    from graph.report import Violation

__all__ = ["Summary", "build"]

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


@dataclass(slots=True)
class Summary:
    """What a build found; it grows text by text."""

    documents: int = 0
    quads: int = 0
    kinds: dict[str, str] = field(default_factory=dict)
    """IRI of each entity that a text mentions -> its kind."""
    claims: Counter[tuple[str, str]] = field(default_factory=Counter)
    """Relation and modality -> number of claims."""
    figures: int = 0
    rejected: list[Reject] = field(default_factory=list)
    """By file, in code-point order."""
    violations: list[Violation] = field(default_factory=list)
    """Of the documents, in their order; none where validation was left out."""

    @property
    def conforms(self) -> bool:
        """Whether no document breaks a rule, warnings apart."""
        return not any(violation.severity == "Violation" for violation in self.violations)


def build(
    corpus: str | Path,
    out: str | Path,
    *,
    jobs: int = 1,
    validate: bool = True,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Build a corpus into OUT; `progress` is told how many texts are done, and of how many.

    Raises:
        CorpusError: no text of the corpus can be used; an earlier build in OUT then stays.
    """
    folder = Path(corpus)
    place = claim(Path(out), folder)
    try:
        found = texts.survey(folder)
    except texts.CorpusError as error:
        raise CorpusError(str(error)) from error
    sources = sorted(found.sources, key=lambda source: source.slug)
    summary = Summary(rejected=list(found.rejects))
    with replacing(place) as draft:
        blocks = ordered(partial(block, validate=validate), sources, jobs)
        write(draft, told(blocks, len(sources), progress), summary)
        if not summary.documents:
            if (place / GRAPH).exists():
                raise CorpusError(nothing(folder, summary))
            (draft / GRAPH).unlink()
            (draft / TEXT).rmdir()
    if not summary.documents:
        raise CorpusError(nothing(folder, summary))
    return summary


def write(draft: Path, blocks: Iterable[Block | Reject], summary: Summary) -> None:
    """Write a build into its folder, one text after the other."""
    names: dict[str, Counter[str]] = {}
    (draft / TEXT).mkdir()
    with (draft / GRAPH).open("w", encoding="utf-8", newline="\n") as graph:
        known = [*terms.ontology_quads(), *terms.authority_quads()]
        summary.quads += put(graph, (f"{line}\n" for line in known))
        for made in blocks:
            if isinstance(made, Reject):
                summary.rejected.append(made)
                continue
            (draft / TEXT / f"{made.slug}.txt").write_bytes(made.text.encode())
            summary.quads += put(graph, made.lines)
            add(summary, made)
            for iri, counts in made.names.items():
                names.setdefault(iri, Counter()).update(counts)
        summary.quads += put(graph, quad.entity_lines(names))
    summary.rejected.sort(key=lambda reject: (reject.file, reject.reason))
    with (draft / REJECTED).open("w", encoding="utf-8", newline="") as rows:
        table = csv.writer(rows, lineterminator="\n")
        table.writerow(HEADER)
        table.writerows((reject.file, reject.reason, reject.remedy) for reject in summary.rejected)


def put(graph: TextIO, lines: Iterable[str]) -> int:
    """Write lines, and count them."""
    return sum(1 for line in lines if graph.write(line))


def add(summary: Summary, made: Block) -> None:
    """Count what a text gave."""
    summary.documents += 1
    summary.kinds.update(made.kinds)
    summary.claims.update(made.claims)
    summary.figures += made.figures
    summary.violations += made.violations


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
    # Spawned, because a fork of a process with threads, such as a progress bar's, may never end; and SIG_DFL,
    # so that an interrupt from the keyboard, which reaches each of them, ends them at once without a word.
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=signal, initargs=(SIGINT, SIG_DFL))
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


def told(
    blocks: Iterable[Block | Reject], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Block | Reject]:
    """Pass the blocks on, and tell how many there were."""
    for done, made in enumerate(blocks, 1):
        yield made
        if progress:
            progress(done, total)


def nothing(corpus: Path, summary: Summary) -> str:
    """Say that no text can be used, and why the first cannot."""
    first = summary.rejected[0]
    said = f"{first.file}: {first.reason}; {first.remedy}"
    return f"{corpus}: none of {len(summary.rejected)} files can be used, the first is {said}"
