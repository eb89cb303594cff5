"""One named graph of a file -> every rule that it breaks, each time with the claim, its sentence and the rule.

By the shapes of `shapes/*.ttl`, which `graph.quick` runs, or pySHACL without inference where that is not sure, and by
the checks that SHACL core cannot express.
"""

from __future__ import annotations

from dataclasses import astuple, dataclass
from typing import TYPE_CHECKING

from graph import check, content, fact, passage
from graph.data import Context, Fault, name_of, triples
from graph.index import Index
from graph.lines import AFTER, BEFORE, canonical, line_faults, split, tail_of
from graph.quick import compiled
from graph.report import Violation
from graph.rule import SHAPES, is_masked, rule, shapes
from graph.shacl import asked
from graph.term import is_iri, quoted, value
from graph.trace import claims_at, in_words, sentence_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from graph.index import Triple

__all__ = ["Part", "faults", "kind_of", "parsed", "told"]

MASK = "█"


@dataclass(frozen=True, slots=True)
class Part:
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
        """What kind of graph it is."""
        return kind_of(self.iri)


def kind_of(iri: str) -> str:
    """Tell a named graph by its address: ontology, authority, document or entities; empty for the default graph."""
    name = name_of(iri)
    return name if name in {*BEFORE, AFTER, ""} else "document"


def parsed(lines: str, iri: str, context: Context, text: str | None = None) -> Part:
    """Parse the lines of one named graph; SyntaxError for a line that is no quad."""
    written = canonical(lines)
    tail = tail_of(written)
    own = triples(split(written), tail) if written else []
    return Part(iri or tail[2:-3], lines, written, own, Index(own, context.describing(own)), text)


def faults(part: Part, context: Context) -> Iterator[Fault]:
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


def _shape_faults(part: Part, context: Context) -> Iterator[Fault]:
    """Give where a graph breaks a shape."""
    found = compiled(shapes())(part.graph)
    for shape, focus, at in asked(part.graph) if found is None else found:
        yield shape.removeprefix(SHAPES), focus, at


def told(part: Part, found: Iterable[Fault], lang: str) -> tuple[Violation, ...]:
    """Give each fault in words, once for each claim concerned, in order of rule, node and value."""
    worded = []
    for name, focus, end in found:
        about = rule(name, lang)
        words = (part.iri, about.iri, about.severity, about.message, about.remedy)
        at = (_shown(focus), "" if end is None else _shown(end))
        claims = claims_at(part.graph, focus, end)
        worded += [Violation(*words, *at, *_concerned(part, claim, lang)) for claim in claims]
        worded += [Violation(*words, *at)] * (not claims)
    return tuple(sorted(worded, key=astuple))


def _concerned(part: Part, claim: str, lang: str) -> tuple[str, str, str]:
    said = quoted(in_words(part.graph, claim, lang))
    sentence = quoted(sentence_of(part.graph, claim, part.text))
    return value(claim), _shown(said), _shown(sentence)


def _shown(term: str) -> str:
    """Give a term as a report may show it: without the e-mail address or telephone number it tells of."""
    text = value(term)
    return text if is_iri(term) or is_masked(text) else MASK * len(text)
