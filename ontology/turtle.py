"""Turtle files -> triples -> what is said of each subject, and canonical N-Quads lines.

The mechanics under `terms`, which alone knows what the triples mean. A file is refused where it holds a blank
node (a quad without a name cannot be replaced or compared) or text that is not in Unicode normal form C (two
spellings of one name would not match).

>>> passes_luhn("244400404"), passes_luhn("244400405"), passes_luhn("24440040")
(True, False, False)
"""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, TypeAlias, cast

import pyoxigraph as ox

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping
    from pathlib import Path

About: TypeAlias = "Mapping[str, list[tuple[str, str | None]]]"
"""What is said of one subject: by prefixed name of the property, values with their language."""


class OntologyError(ValueError):
    """The ontology or the authority does not hold what was asked, or holds what it may not."""


def read(path: Path) -> tuple[ox.Triple, ...]:
    """Give the triples of a Turtle file, in file order.

    Raises:
        OntologyError: the file is not Turtle, not in normal form C, or holds a blank node.
    """
    text = path.read_text("utf-8")
    for number, line in enumerate([] if unicodedata.is_normalized("NFC", text) else text.split("\n"), 1):
        if not unicodedata.is_normalized("NFC", line):
            raise OntologyError(f"{path.name}:{number}: text not in Unicode normal form C; save it as NFC")
    try:
        triples = tuple(quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise OntologyError(f"{path.name}:{error.lineno}: not Turtle: {error.msg}; correct it") from error
    for triple in triples:
        if ox.BlankNode in {type(triple.subject), type(triple.object)}:
            raise OntologyError(f"{path.name}: blank node in “{triple}”; give it an IRI")
    return triples


def by_subject(triples: Iterable[ox.Triple], compact: Callable[[str], str]) -> dict[str, About]:
    """Group triples by the IRI of their subject; properties and classes are written as prefixed names."""
    known: dict[str, dict[str, list[tuple[str, str | None]]]] = {}
    for triple in triples:
        key, value = compact(triple.predicate.value), triple.object
        said = known.setdefault(_iri(triple.subject), {}).setdefault(key, [])
        if isinstance(value, ox.Literal):
            said.append((value.value, value.language))
        else:
            said.append((compact(_iri(value)) if key == "rdf:type" else _iri(value), None))
    return cast("dict[str, About]", known)


def _iri(node: object) -> str:
    return cast("ox.NamedNode", node).value  # `read` refuses blank nodes, and Turtle 1.1 has no other


def texts(about: About, key: str, language: str | None = None) -> list[str]:
    """Give the values of a property, in file order; of one language where it is given."""
    return [value for value, lang in about.get(key, ()) if language is None or lang == language]


def lines(triples: Iterable[ox.Triple], graph: str) -> list[str]:
    """Give each triple once as a canonical N-Quads line (RDFC-1.0) in `graph`, sorted, without line end."""
    written = cast("bytes", ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES)).decode()
    return sorted({f"{line[:-1]}<{graph}> ." for line in written.split("\n") if line})


def passes_luhn(number: str) -> bool:
    """Whether nine digits end in the check digit of the others (ISO/IEC 7812-1), as every SIREN does."""
    if len(number) != 9 or not (number.isascii() and number.isdigit()):
        return False
    doubled = (int(digit) * (1 + at % 2) for at, digit in enumerate(reversed(number)))
    return sum(value // 10 + value % 10 for value in doubled) % 10 == 0
