"""A folder of texts -> OUT: `graph.nq`, the texts as read, and the list of what was not used.

The one place where extraction and graph meet. Each text is read, extracted, written out as quads and
validated by itself, here or in several processes, so that memory does not grow with the corpus; the quads
are put down in the order of the contract, whichever text was done first, so that the same texts give the
same bytes. A file that cannot be read, or a text that a stage fails on, is a row in `rejected.csv`, and
the build goes on. Refused: a folder that is no corpus, an output folder that is not ours, a corpus none
of whose texts can be used.
"""

from __future__ import annotations

import shutil
from collections import Counter
from contextlib import ExitStack
from dataclasses import dataclass, field
from functools import cache, partial
from pathlib import Path
from sys import intern
from typing import TYPE_CHECKING

from extract import corpus as texts
from extract import quad
from graph.seal import SEAL
from graph.store import GRAPH, STORE, TEXT
from graph.validate import validate_entities
from levier.called import Called
from levier.change import shelve
from levier.cluster import distributed
from levier.draft import Draft, list_rejects
from levier.edition import rules
from levier.errors import CorpusError
from levier.generation import generation
from levier.ledger import Earlier
from levier.output import claim
from levier.parallel import Done, ordered
from levier.work import Block, Refused, block, key
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from extract.readers import Limits
    from extract.records import Reject
    from graph.report import Violation

__all__ = ["Summary", "build"]

STOPPED = (
    "; the next build goes on where this one ended, and if it ends so too, leave out the text that "
    "`rejected.csv` and OUT/text lack"
)
"""What is to be done where a process of a build failed."""


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
    scheduler: str | None = None,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Build a corpus into OUT; `progress` is told how many texts are done, and of how many.

    With a scheduler of Dask, texts are read by its workers. A text over a limit is rejected.

    Texts that an earlier build in OUT, or one that was stopped there, has read as they are now are not read again.

    Raises:
        CorpusError: no text of the corpus can be used; an earlier build in OUT then stays.
    """
    folder = Path(corpus)
    place = claim(Path(out), folder)
    try:
        found = texts.survey(folder, limits)
    except texts.CorpusError as error:
        raise CorpusError(str(error)) from error
    sources = sorted(found.sources, key=lambda source: source.slug)
    summary = Summary(rejected=list(found.rejects))
    with generation(place) as made, ExitStack() as stack:
        earlier = [stack.enter_context(Earlier(path)) for path in (made.left, made.before) if path]
        items = (known(source, earlier, rules() if validate else "") or source for source in sources)
        work = partial(block, validate=validate)
        blocks = (
            distributed(work, items, scheduler, folder) if scheduler else ordered(work, items, jobs, STOPPED)
        )
        # With no store to be renewed, one is filled while several processes read; one alone is not given a second.
        fill = (jobs > 1 or scheduler is not None) and not (made.before and (made.before / STORE).is_dir())
        blocks = told(blocks, len(sources), progress)
        with Draft(made.draft, fill=fill) as files:
            write(files, blocks, summary, validate=validate)
        list_rejects(made.draft, summary.rejected)
        if not summary.documents:
            if made.before:
                raise CorpusError(nothing(folder, summary))
            (made.draft / GRAPH).unlink()
            (made.draft / TEXT).rmdir()
            (made.draft / SEAL).unlink(missing_ok=True)  # a store alone has one
            shutil.rmtree(made.draft / STORE, ignore_errors=True)
        elif not fill:
            shelve(made.draft, made.before)
    if not summary.documents:
        raise CorpusError(nothing(folder, summary))
    return summary


def known(source: texts.SourceFile, earlier: Iterable[Earlier], wanted: str) -> Done[Block | Refused] | None:
    """Give what an earlier build made of a text as it is now; None where it must be read."""

    @cache
    def made_of() -> str:
        sha256 = texts.digest(source)
        return key(source, sha256) if sha256 else "unread"

    found = [made for build in earlier if (made := build.find(source.slug, made_of, wanted))]
    return Done(found[0]) if found else None


def write(files: Draft, blocks: Iterable[Block | Refused], summary: Summary, *, validate: bool) -> None:
    """Write the graphs and texts of a build, one after the other."""
    names = Called()
    for name, own in (("ontology", terms.ontology_quads()), ("authority", terms.authority_quads())):
        summary.quads += files.put(name, (f"{line}\n" for line in own))
    for made in blocks:
        if isinstance(made, Refused):
            files.refuse(made)
            summary.rejected.append(made.reject)
            continue
        files.add(made)
        add(summary, made, validate=validate)
        for iri, counts in made.names.items():
            names.add(iri, counts)
    lines = quad.entity_lines(names)
    summary.quads += files.put("entities", lines)
    if validate and summary.documents:
        summary.violations += validate_entities([line.removesuffix("\n") for line in lines], names)
    summary.rejected.sort(key=lambda reject: (reject.file, reject.reason))


def add(summary: Summary, made: Block, *, validate: bool) -> None:
    """Count what a text gave; of one that an earlier build validated, only what is asked for now."""
    summary.documents += 1
    summary.quads += made.quads
    summary.kinds.update((iri, intern(kind)) for iri, kind in made.kinds.items())
    summary.claims.update(made.claims)
    summary.figures += made.figures
    summary.violations += made.violations if validate else ()


def told(
    blocks: Iterable[Block | Refused], total: int, progress: Callable[[int, int], None] | None
) -> Iterator[Block | Refused]:
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
