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
from collections import Counter
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from extract import corpus as texts
from extract import quad
from extract.records import Reject
from graph.store import GRAPH, TEXT
from graph.validate import validate_whole
from levier.errors import CorpusError
from levier.output import HEADER, REJECTED, claim, replacing
from levier.work import block, ordered
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from typing import TextIO

    from graph.report import Violation
    from levier.work import Block

__all__ = ["Summary", "build"]


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
        if validate and summary.documents:
            summary.violations += validate_whole(draft)
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
