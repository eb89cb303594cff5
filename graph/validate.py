"""A built graph -> where it breaks the contract, each time with the claim, its sentence and the rule.

A document's graph depends on nothing but itself and the authority, so each is validated by itself, with the
descriptions that it refers to. So memory does not grow with the corpus, several processes may share the work, and a
build can validate each document as it is made. The authority is validated as a graph of its own. Of a bare file of
quads no quotation is compared with its text, and the report says so.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass, field, replace
from functools import lru_cache, partial
from itertools import chain
from typing import TYPE_CHECKING, Protocol, TypeVar

from graph.data import Context, Fault, name_of
from graph.lines import BEFORE, canonical, order_faults, read, runs, split, taken
from graph.part import Part, faults, kind_of, parsed, told
from graph.report import Report, Violation
from graph.store import graph_file, snapshot, text_folder
from graph.term import node
from graph.whole import Whole
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from graph.lines import Run

__all__ = ["Each", "validate", "validate_document", "validate_entities"]

LOT = 1_000_000
"""Bytes of documents, or somewhat more, that a process takes at a time."""
_NONE: frozenset[Fault] = frozenset()
Item = TypeVar("Item")
Made = TypeVar("Made")
_Runs = tuple[str, "Sequence[Run]"]
"""The IRI of a named graph, and where its lines stand."""


class Each(Protocol):
    """What calls a function on items and gives what it returns in their order: `map`, or several processes."""

    def __call__(self, work: Callable[[Item], Made], items: Iterable[Item], /) -> Iterable[Made]:
        """Begin."""


def validate(path: str | Path, lang: str = "en", each: Each = map) -> Report:
    """Validate a build, or a bare file of quads; the rules are worded in "en" or "fr".

    StoreError where there is none, it cannot be read, or a line of it is no quad.
    """
    folder = snapshot(path)
    file = graph_file(folder)
    places = runs(file)
    graphs = _graphs(places)
    before = tuple(run for run in places if name_of(run.graph) in BEFORE)
    basis = _Basis(file, file.stat().st_mtime_ns, before, text_folder(folder), lang)
    context, found = _context(basis), _Found()
    documents = {iri: where for iri, where in graphs.items() if kind_of(iri) == "document"}
    for iri in sorted(graphs.keys() - documents.keys(), key=_rank):
        wrong = found.take(_read(basis, iri, graphs[iri]), basis)
        if kind_of(iri) == "authority":
            basis = replace(basis, known=wrong)
    for more in each(partial(_documents, basis), _lots(documents.items())):
        found.join(more)
    order = (told(parsed("", iri, context), [fault], lang) for iri, fault in order_faults(places))
    own = (found.violations[iri] for iri in graphs)
    whole = told(parsed("", found.whole.entities, context), found.whole.faults(basis.texts, context), lang)
    every = (*chain.from_iterable(order), *chain.from_iterable(own), *whole)
    return Report(every, len(documents), found.quads, basis.texts is not None)


def validate_entities(
    lines: Sequence[str], names: Mapping[str, Collection[str]], lang: str = "en"
) -> tuple[Violation, ...]:
    """Validate what the documents of a build cannot tell one by one: the labels of their entities, and who shares one.

    `lines` are those of the entities graph, without line ends; `names` has, for each entity that the authority does
    not know, what the documents call it. SyntaxError for a line that is no quad.
    """
    context, whole = Context.known(), Whole(names=dict(names))
    if lines:
        part = parsed(_joined(lines), "", context)
        whole.note(part.iri, part.own, context)
        wrong = frozenset(faults(part, context))
    else:
        part, wrong = parsed("", "", context), _NONE
    return told(part, wrong | frozenset(whole.entity_faults(context)), lang)


def validate_document(
    lines: Sequence[str], context: Context, text: str | None = None, lang: str = "en"
) -> tuple[Violation, ...]:
    """Validate the graph of one document, its lines without line ends, against its text where it is given.

    SyntaxError for a line that is no quad.
    """
    part = parsed(_joined(lines), "", context, text)
    return told(part, frozenset(faults(part, context)), lang)


@dataclass(frozen=True, slots=True)
class _Basis:
    """What the documents of a file are validated with, in whichever process."""

    file: Path
    changed: int
    """When, in nanoseconds: what is kept of the file holds as long."""
    before: tuple[Run, ...]
    """Where its ontology and authority stand."""
    texts: Path | None
    lang: str
    known: frozenset[Fault] = _NONE
    """Those of the authority, which are not told again of each document that refers to it."""


@dataclass(slots=True)
class _Found:
    """What was found in some graphs."""

    violations: dict[str, tuple[Violation, ...]] = field(default_factory=dict)
    """IRI of each graph -> its violations."""
    whole: Whole = field(default_factory=Whole)
    quads: int = 0

    def take(self, part: Part, basis: _Basis) -> frozenset[Fault]:
        """Take in a graph, and give its faults."""
        context = _context(basis)
        wrong = frozenset(faults(part, context)) - basis.known
        if basis.texts and part.kind == "document" and part.text is None:
            wrong |= {("text-kept", node(part.iri), None)}
        self.whole.note(part.iri, part.own, context)
        self.violations[part.iri] = told(part, wrong, basis.lang)
        self.quads += part.written.count("\n")
        return wrong

    def join(self, more: _Found) -> None:
        """Take in what was found in other graphs."""
        self.violations |= more.violations
        self.whole.join(more.whole)
        self.quads += more.quads


def _documents(basis: _Basis, lot: Iterable[_Runs]) -> _Found:
    """Validate some documents; the work of one process."""
    found = _Found()
    for iri, where in lot:
        found.take(_read(basis, iri, where), basis)
    return found


def _lots(documents: Iterable[_Runs]) -> Iterator[list[_Runs]]:
    """Share documents out."""
    lot: list[_Runs] = []
    size = 0
    for iri, where in documents:
        lot.append((iri, where))
        size += sum(run.size for run in where)
        if size >= LOT:
            yield lot
            lot, size = [], 0
    if lot:
        yield lot


def _rank(iri: str) -> tuple[bool, str]:
    """Order graphs so that the authority comes before what refers to it."""
    return kind_of(iri) not in BEFORE, iri


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _read(basis: _Basis, iri: str, places: Sequence[Run]) -> Part:
    """Read one graph of a file, with its text; StoreError with the number of a line that is no quad."""
    context, text = _context(basis), _text(basis.texts, iri)
    found = "".join(raw.decode() for _, raw in taken(basis.file, places))
    with suppress(SyntaxError):
        return parsed(found if found.endswith("\n") else f"{found}\n", iri, context, text)
    return parsed(read(basis.file, places), iri, context, text)


def _graphs(places: Iterable[Run]) -> dict[str, list[Run]]:
    """Give the runs of each graph, in file order."""
    graphs: dict[str, list[Run]] = {}
    for run in places:
        graphs.setdefault(run.graph, []).append(run)
    return graphs


def _context(basis: _Basis) -> Context:
    """Give what the documents of a file refer to."""
    return _described(basis.file, basis.changed, basis.before)


@lru_cache(maxsize=1)
def _described(file: Path, _: int, before: tuple[Run, ...]) -> Context:
    """Give the ontology and the authority of a file, or of this version where the file has one not."""
    held = {kind_of(iri): split(canonical(read(file, where))) for iri, where in _graphs(before).items()}
    if not held:
        return Context.known()
    ontology, authority = held.get("ontology"), held.get("authority")
    return Context.of(ontology or terms.ontology_quads(), authority or terms.authority_quads())


def _text(texts: Path | None, iri: str) -> str | None:
    """Give the text of a document as read; None where there is none, or none in UTF-8."""
    file = texts / f"{name_of(iri)}.txt" if texts else None
    try:
        return file.read_bytes().decode() if file and file.is_file() else None
    except (OSError, UnicodeDecodeError):
        return None
