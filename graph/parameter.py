"""What a person types for a parameter -> an RDF term of its type.

Where the type is a class of entities, the value is a name or an address: `graph.entity` finds what bears it.

>>> date(Parameter("since", "date", "Only from this day on"), "2019-07").value
'2019-07-01'
>>> date(Parameter("day", "last day", "As of this day"), "2019-07").value
'2019-07-31'
>>> to_term(Parameter("since", "date", "Only from this day on"), "juillet")
Traceback (most recent call last):
    ...
graph.errors.UsageError: parameter since: "juillet" is no date: give 2019, 2019-07 or 2019-07-05
"""

from __future__ import annotations

import calendar
import datetime
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from graph.errors import UsageError
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable

__all__ = ["ANY", "IRI", "Parameter", "to_term"]

ANY = "any"
"""What is typed for a term with a default, to leave it open after all; of a network, for every modality."""
DATE = re.compile(r"[0-9]{4}(?:-[0-9]{2}){0,2}")
INTEGER = re.compile(r"-?[0-9]+")
DECIMAL = re.compile(r"-?[0-9]+(?:[.,][0-9]+)?")
IRI = re.compile(r"(?:https?|urn):[^\x00-\x20<>\"{}|^`\\]+")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question: the variable `?_name` of its query."""

    name: str
    type: str
    """A class of entities ("Network"; "Entity" for all), or one of what `to_term` reads."""
    description: str
    default: str | None = None
    """What stands where nothing is given; None leaves the variable free, so that it matches anything."""
    choices: tuple[str, ...] = ()
    """Of a term: the local names that are accepted."""
    french: str = ""
    """The description in French; a parameter may have none."""

    @property
    def names_entity(self) -> bool:
        """Whether a value is the name of an entity."""
        return self.type[:1].isupper()


def to_term(parameter: Parameter, value: str) -> NamedNode | Literal:
    """Give the term that a value stands for, where it names no entity; UsageError where it fits ill."""
    match parameter.type:
        case "text":
            return Literal(value)
        case "integer":
            return integer(parameter, value)
        case "decimal":
            return decimal(parameter, value)
        case "date" | "last day":
            return date(parameter, value)
        case _ if IRI.fullmatch(value):
            return NamedNode(value)
        case _:
            accepted = terms.relations() if parameter.type == "relation" else parameter.choices
            return choice(parameter, value, accepted)


def integer(parameter: Parameter, value: str) -> Literal:
    """Read a whole number.

    Raises:
        UsageError: it is none.
    """
    if not INTEGER.fullmatch(value):
        raise UsageError(f'parameter {parameter.name}: "{value}" is no whole number: give 10, for example')
    return Literal(str(int(value)), datatype=NamedNode(terms.iri("xsd:integer")))


def decimal(parameter: Parameter, value: str) -> Literal:
    """Read a number with or without a fraction, in the canonical form of XSD 1.1.

    Raises:
        UsageError: it is none.
    """
    if not DECIMAL.fullmatch(value):
        raise UsageError(f'parameter {parameter.name}: "{value}" is no number: give 0.8, for example')
    whole, _, fraction = value.replace(",", ".").partition(".")
    written = f"{int(whole)}.{fraction.rstrip('0')}".rstrip(".")
    return Literal(written, datatype=NamedNode(terms.iri("xsd:decimal")))


def date(parameter: Parameter, value: str) -> Literal:
    """Read a day, or the first day of a month or year; of the type "last day", their last.

    Raises:
        UsageError: it is none.
    """
    try:
        day = datetime.date.fromisoformat((value + "-01-01")[:10]) if DATE.fullmatch(value) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError(
            f'parameter {parameter.name}: "{value}" is no date: give 2019, 2019-07 or 2019-07-05'
        )
    if parameter.type == "last day" and len(value) < len("2019-07-05"):
        month = day.month if len(value) > len("2019") else 12
        day = day.replace(month=month, day=calendar.monthrange(day.year, month)[1])
    return Literal(day.isoformat(), datatype=NamedNode(terms.iri("xsd:date")))


def choice(parameter: Parameter, value: str, accepted: Iterable[str]) -> NamedNode:
    """Read the local name of a term, whatever its capitals.

    Raises:
        UsageError: it is not one of those accepted.
    """
    known = {name.casefold(): name for name in accepted}
    if value.casefold() not in known:
        raise UsageError(f'parameter {parameter.name}: "{value}" is not one of {", ".join(known.values())}')
    return NamedNode(terms.iri(f"ess:{known[value.casefold()]}"))
