"""A built graph -> where it breaks the contract, each time with the claim, its sentence and the rule.

A document's graph depends on nothing but itself and the authority, so each is validated by itself, with the
descriptions that it refers to: by the shapes of `shapes/*.ttl`, which `graph.quick` runs, or pySHACL without inference
where that is not sure, and by the checks that SHACL core cannot express. So memory does not grow with the corpus, and
a build can validate each document as it is made. The authority is validated as a graph of its own. Of a bare file of
quads no quotation is compared with its text, and the report says so.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import astuple, dataclass
from itertools import chain
from typing import TYPE_CHECKING

from graph import check, content, fact, passage
from graph.data import Context, Fault, name_of, triples
from graph.index import Index
from graph.lines import AFTER, BEFORE, canonical, line_faults, order_faults, read, runs, split, tail_of, taken
from graph.quick import compiled
from graph.report import Report, Violation
from graph.rule import SHAPES, is_masked, rule, shapes
from graph.shacl import asked
from graph.store import graph_file, snapshot, text_folder
from graph.term import is_iri, node, quoted, value
from graph.trace import claims_at, in_words, sentence_of
from graph.whole import Whole
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

    from graph.index import Triple
    from graph.lines import Run


def validate(path: str | Path, lang: str = "en") -> Report:
    """Validate a build, or a bare file of quads; the rules are worded in "en" or "fr".

    StoreError where there is none, it cannot be read, or a line of it is no quad.
    """
    folder = snapshot(path)
    file, texts = graph_file(folder), text_folder(folder)
    places, context, whole = _opened(file)
    found = [_told(_part("", iri, context), [fault], lang) for iri, fault in order_faults(places)]
    known, count = _NONE, 0
    for iri, where in _graphs(places).items():
        part = _read(file, where, context, _text(texts, iri))
        faults = frozenset(_faults(part, context)) - known
        if texts and part.kind == "document" and part.text is None:
            faults |= {("text-kept", node(iri), None)}
        if part.kind == "authority":
            known = faults
        whole.note(iri, part.own, context)
        found.append(_told(part, faults, lang))
        count += part.written.count("\n")
    found.append(_told(_part("", whole.entities, context), whole.faults(texts, context), lang))
    documents = sum(_kind(iri) == "document" for iri in whole.graphs)
    return Report(tuple(chain.from_iterable(found)), documents, count, texts is not None)


def validate_entities(
    lines: Sequence[str], names: Mapping[str, Collection[str]], lang: str = "en"
) -> tuple[Violation, ...]:
    """Validate what the documents of a build cannot tell one by one: the labels of their entities, and who shares one.

    `lines` are those of the entities graph, without line ends; `names` has, for each entity that the authority does
    not know, what the documents call it. SyntaxError for a line that is no quad.
    """
    context, whole = Context.known(), Whole(names=dict(names))
    if lines:
        part = _part(_joined(lines), "", context)
        whole.note(part.iri, part.own, context)
        faults = frozenset(_faults(part, context))
    else:
        part, faults = _part("", "", context), _NONE
    return _told(part, faults | frozenset(whole.entity_faults(context)), lang)


def validate_document(
    lines: Sequence[str], context: Context, text: str | None = None, lang: str = "en"
) -> tuple[Violation, ...]:
    """Validate the graph of one document, its lines without line ends, against its text where it is given.

    SyntaxError for a line that is no quad.
    """
    part = _part(_joined(lines), "", context, text)
    return _told(part, frozenset(_faults(part, context)), lang)


MASK = "█"
_NONE: frozenset[Fault] = frozenset()


@dataclass(frozen=True, slots=True)
class _Part:
    """One named graph while it is validated."""

    iri: str
    lines: str
    written: str
    """The lines in canonical form."""
    own: Sequence[Triple]
    graph: Index
    """Its triples, with the descriptions that they refer to."""
    text: str | None
    """Of a document, as read; None where it is not compared."""

    @property
    def kind(self) -> str:
        return _kind(self.iri)


def _kind(iri: str) -> str:
    name = name_of(iri)
    return name if name in {*BEFORE, AFTER, ""} else "document"


def _part(lines: str, iri: str, context: Context, text: str | None = None) -> _Part:
    written = canonical(lines)
    tail = tail_of(written)
    own = triples(split(written), tail) if written else []
    return _Part(iri or tail[2:-3], lines, written, own, Index(own, context.describing(own)), text)


def _joined(lines: Sequence[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _read(file: Path, places: Sequence[Run], context: Context, text: str | None) -> _Part:
    """Read one graph of a file; StoreError with the number of a line that is no quad."""
    found = "".join(raw.decode() for _, raw in taken(file, places))
    with suppress(SyntaxError):
        return _part(found if found.endswith("\n") else f"{found}\n", places[0].graph, context, text)
    return _part(read(file, places), places[0].graph, context, text)


def _opened(file: Path) -> tuple[tuple[Run, ...], Context, Whole]:
    """Give where the lines of a file stand, what its documents refer to, and what will be noted of it."""
    places = runs(file)
    return places, _context(file, _graphs(places)), Whole()


def _graphs(places: Iterable[Run]) -> dict[str, list[Run]]:
    """Give the runs of each graph, in file order."""
    graphs: dict[str, list[Run]] = {}
    for run in places:
        graphs.setdefault(run.graph, []).append(run)
    return graphs


def _context(file: Path, graphs: Mapping[str, Sequence[Run]]) -> Context:
    """Give what documents refer to: of the file, or of this version where the file has it not."""
    held = {
        _kind(iri): split(canonical(read(file, where)))
        for iri, where in graphs.items()
        if name_of(iri) in BEFORE
    }
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


def _faults(part: _Part, context: Context) -> Iterator[Fault]:
    """Give where a graph breaks a rule, by what kind of graph it is."""
    yield from line_faults(part.lines, part.written)
    if part.kind in {"ontology", ""}:
        return
    yield from check.known_terms(part.graph, context.defined)
    if part.kind == "authority":
        yield from check.authority(part.graph)
    if part.kind in {"authority", "document"}:
        yield from _shape_faults(part, context)
    if part.kind == "document":
        name = name_of(part.iri)
        yield from check.source(part.graph, name)
        yield from fact.facts(part.graph)
        yield from content.contents(part.graph, name)
        yield from passage.evidence(part.graph, name, part.text)
        yield from passage.masked(name, part.text)


def _shape_faults(part: _Part, context: Context) -> Iterator[Fault]:
    """Give where a graph breaks a shape."""
    found = compiled(shapes())(part.graph)
    for shape, focus, at in asked(part.graph) if found is None else found:
        yield shape.removeprefix(SHAPES), focus, at


def _told(part: _Part, faults: Iterable[Fault], lang: str) -> tuple[Violation, ...]:
    """Give each fault in words, once for each claim concerned, in order of rule, node and value."""
    found = []
    for name, focus, end in faults:
        about = rule(name, lang)
        words = (part.iri, about.iri, about.severity, about.message, about.remedy)
        at = (_shown(focus), "" if end is None else _shown(end))
        claims = claims_at(part.graph, focus, end)
        found += [Violation(*words, *at, *_concerned(part, claim, lang)) for claim in claims]
        found += [Violation(*words, *at)] * (not claims)
    return tuple(sorted(found, key=astuple))


def _concerned(part: _Part, claim: str, lang: str) -> tuple[str, str, str]:
    said = quoted(in_words(part.graph, claim, lang))
    sentence = quoted(sentence_of(part.graph, claim, part.text))
    return value(claim), _shown(said), _shown(sentence)


def _shown(term: str) -> str:
    """Give a term as a report may show it: without the e-mail address or telephone number it tells of."""
    text = value(term)
    return text if is_iri(term) or is_masked(text) else MASK * len(text)
