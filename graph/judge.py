"""A rule of SHACL on single values -> a function that gives those of some values that break it.

Values are strings, as `graph.term` has them. A value that cannot be judged with certainty is `Unknown`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Set
from datetime import date
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from typing import TYPE_CHECKING, TypeAlias

from rdflib import SH, Literal, URIRef
from rdflib.collection import Collection

from graph.index import Index, Unknown, term
from graph.term import STRING, TONGUE, datatype, is_blank, is_iri, is_literal, language, value
from ontology import terms

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["Judge", "alike", "made", "rank"]

Judge: TypeAlias = Callable[[Index, Set[str]], Set[str]]
DAY, NUMBERS = terms.iri("xsd:date"), (terms.iri("xsd:decimal"), terms.iri("xsd:integer"))
KINDS: dict[Node, Callable[[str], bool]] = {
    SH.IRI: is_iri,
    SH.Literal: is_literal,
    SH.BlankNode: is_blank,
    SH.IRIOrLiteral: lambda end: is_iri(end) or is_literal(end),
    SH.BlankNodeOrIRI: lambda end: is_blank(end) or is_iri(end),
    SH.BlankNodeOrLiteral: lambda end: is_blank(end) or is_literal(end),
}
PLAIN = re.compile(r"-?[0-9]{1,18}")
"""A number that is surely a decimal and an integer."""
SOME = 20_000
"""Values of which it is kept whether they are well formed, or match a pattern."""


def made(shapes: Graph, rule: Node, wanted: Node) -> Judge:
    """Make a rule into a function; Unknown where it is not known here."""
    if rule == SH["class"]:
        cls = term(wanted)
        return lambda index, values: values - index.members(cls)
    if rule == SH["in"]:
        allowed = frozenset(term(one) for one in Collection(shapes, wanted))
        return lambda _, values: values - allowed
    if rule == SH.pattern:
        return matching(re.compile(str(wanted)))
    if rule == SH.datatype:
        return of_datatype(str(wanted))
    fits = fitting(shapes, rule, wanted)
    return lambda _, values: {end for end in values if not fits(end)}


def fitting(shapes: Graph, rule: Node, wanted: Node) -> Callable[[str], bool]:
    """Make a rule into a function of one value, which tells whether it fits.

    Raises:
        Unknown: it is not known here.
    """
    if rule == SH.nodeKind:
        return KINDS[wanted]
    if rule in {SH.minLength, SH.maxLength}:
        size = int(str(wanted))
        least = rule == SH.minLength
        return lambda end: length(end) >= size if least else is_short(end, size) or length(end) <= size
    if rule in {SH.minInclusive, SH.maxInclusive}:
        bound, low = Decimal(str(wanted)), rule == SH.minInclusive
        return lambda end: number(end) >= bound if low else number(end) <= bound
    if rule == SH.languageIn:
        tongues = frozenset(str(one).lower() for one in Collection(shapes, wanted))
        return lambda end: spoken(end) in tongues
    raise Unknown


def matching(pattern: re.Pattern[str]) -> Judge:
    """Make a rule that values match a pattern; what has just been found to is not looked at again."""
    good: set[str] = set()

    def bad(_: Index, values: Set[str]) -> Set[str]:
        new = values - good
        wrong = {end for end in new if is_blank(end) or pattern.search(value(end)) is None}
        if len(good) > SOME:
            good.clear()
        good.update(new - wrong)
        return wrong

    return bad


def of_datatype(iri: str) -> Judge:
    """Make a rule that values are literals of a datatype, and well formed."""
    if iri == STRING:
        return lambda _, values: {end for end in values if end[-1] != '"'}
    return lambda _, values: {
        end for end in values if not (is_literal(end) and datatype(end) == iri and is_well_formed(end))
    }


def length(end: str) -> int:
    """Give the number of characters; Unknown of a blank node."""
    return len(value(known(end)))


def is_short(end: str, size: int) -> bool:
    """Tell whether a value is surely of so many characters at most: as a term it has the marks around it besides."""
    return len(end) <= size + len('""') and not is_blank(end)


def spoken(end: str) -> str:
    """Give the language of a value.

    Raises:
        Unknown: it has a region, and stands for its language too.
    """
    tongue = language(end).lower()
    if "-" in tongue:
        raise Unknown
    return tongue


def known(end: str) -> str:
    """Give an address or a literal.

    Raises:
        Unknown: it is neither.
    """
    if is_iri(end) or is_literal(end):
        return end
    raise Unknown


def is_well_formed(literal: str) -> bool:
    """Tell whether a literal is one of its datatype."""
    kind = datatype(literal)
    if kind in {STRING, TONGUE}:
        return True
    return (kind in NUMBERS and PLAIN.fullmatch(value(literal)) is not None) or _is_of(value(literal), kind)


@lru_cache(maxsize=SOME)
def _is_of(lexical: str, kind: str) -> bool:
    return not Literal(lexical, datatype=URIRef(kind), normalize=False).ill_typed


def number(end: str) -> Decimal | int:
    """Give the value of a decimal or an integer.

    Raises:
        Unknown: it is none.
    """
    if not is_literal(end) or datatype(end) not in NUMBERS:
        raise Unknown
    written = value(end)
    try:
        return int(written) if PLAIN.fullmatch(written) else Decimal(written)
    except InvalidOperation as error:
        raise Unknown from error


def alike(literals: Iterable[str]) -> None:
    """Refuse literals of several datatypes.

    Raises:
        Unknown: they are.
    """
    if len({datatype(literal) for literal in literals}) > 1:
        raise Unknown


def rank(end: str) -> int:
    """Give what orders days and whole numbers, which pySHACL compares by their values.

    Raises:
        Unknown: it is neither, or a day with a year of other than four digits.
    """
    if not is_literal(end):
        raise Unknown
    kind, written = datatype(end), value(end)
    if kind == NUMBERS[1] and is_well_formed(end):
        return int(written)
    if kind != DAY or len(written) != len("2019-07-05") or not is_well_formed(end):
        raise Unknown
    return date.fromisoformat(written).toordinal()
