"""What a person types for a parameter -> RDF terms of its type, and the nearest names where nothing bears it.

People know names, graphs know IRIs: "RTES" or "metropole de lyon" stands for every entity of the parameter's
class with that name, whatever its capitals, accents, apostrophes, hyphens and first article. An IRI is taken
as it stands. A name that nothing bears is no error: it stands for itself, which no entity is, and so gives
no row.

>>> from graph.engine import Embedded
>>> from pyoxigraph import Store
>>> since, nothing = Parameter("since", "date", "Only from this day on"), Embedded(Store())
>>> to_terms(nothing, since, "2019-07")[0].value
'2019-07-01'
>>> to_terms(nothing, since, "juillet")
Traceback (most recent call last):
    ...
graph.errors.UsageError: parameter since: "juillet" is no date: give 2019, 2019-07 or 2019-07-05
"""

from __future__ import annotations

import datetime
import difflib
import re
from dataclasses import dataclass
from importlib.resources import files
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from graph.bind import bind
from graph.errors import UsageError
from graph.likeness import normal
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from graph.engine import Engine

__all__ = ["Parameter", "nearest", "to_terms"]

DATE = re.compile(r"\d{4}(?:-\d{2}){0,2}")
INTEGER = re.compile(r"-?\d+")
IRI = re.compile(r"(?:https?|urn):[^\x00-\x20<>\"{}|^`\\]+")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of a question: the variable `?_name` of its query."""

    name: str
    type: str
    """A class of entities ("Network"; "Entity" for all), or "relation", "term", "date", "integer", "text"."""
    description: str
    default: str | None = None
    """What stands where nothing is given; None leaves the variable free, so that it matches anything."""
    choices: tuple[str, ...] = ()
    """Of a term: the local names that are accepted."""

    @property
    def names_entity(self) -> bool:
        """Whether a value is the name of an entity."""
        return self.type[:1].isupper()


def to_terms(engine: Engine, parameter: Parameter, value: str) -> list[NamedNode | Literal]:
    """Give the terms that a typed value stands for: at least one, sorted; UsageError where it fits ill."""
    if parameter.names_entity and not IRI.fullmatch(value):
        wanted = normal(value)
        found = {entity for name, entity in names(engine, parameter.type) if normal(name) == wanted}
        return [NamedNode(entity) for entity in sorted(found)] or [Literal(value)]
    return [to_term(parameter, value)]


def to_term(parameter: Parameter, value: str) -> NamedNode | Literal:
    """Give the term that a typed value stands for, where it is not the name of an entity."""
    match parameter.type:
        case "text":
            return Literal(value)
        case "integer":
            return integer(parameter, value)
        case "date":
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


def date(parameter: Parameter, value: str) -> Literal:
    """Read a day, or the first day of a month or year.

    Raises:
        UsageError: it is none.
    """
    whole = (value + "-01-01")[:10]
    try:
        day = datetime.date.fromisoformat(whole) if DATE.fullmatch(value) else None
    except ValueError:
        day = None
    if day is None:
        raise UsageError(
            f'parameter {parameter.name}: "{value}" is no date: give 2019, 2019-07 or 2019-07-05'
        )
    return Literal(whole, datatype=NamedNode(terms.iri("xsd:date")))


def choice(parameter: Parameter, value: str, accepted: Iterable[str]) -> NamedNode:
    """Read the local name of a term, whatever its capitals.

    Raises:
        UsageError: it is not one of those accepted.
    """
    known = {name.casefold(): name for name in accepted}
    if value.casefold() not in known:
        raise UsageError(f'parameter {parameter.name}: "{value}" is not one of {", ".join(known.values())}')
    return NamedNode(terms.iri(f"ess:{known[value.casefold()]}"))


def nearest(engine: Engine, parameter: Parameter, value: str, most: int = 3) -> list[str]:
    """Give at most `most` names of the graph that are like one that nothing bears, the likest first."""
    known = {normal(name): name for name, _ in names(engine, parameter.type)}
    wanted = normal(value)
    holding = [name for name in known if wanted and f" {wanted} " in f" {name} "]
    close = difflib.get_close_matches(wanted, sorted(known), n=most)
    likest = dict.fromkeys([*sorted(holding, key=lambda name: (len(name), name)), *close])
    return [known[name] for name in likest][:most]


def names(engine: Engine, cls: str) -> Iterator[tuple[str, str]]:
    """Give each name of the entities of a class, with the IRI of the entity."""
    classes = terms.KINDS if cls == "Entity" else (cls,)
    text = (files("queries") / "lookup" / "names.rq").read_text(encoding="utf-8")
    bound = bind(text, {"class": [NamedNode(terms.iri(f"ess:{name}")) for name in sorted(classes)]})
    for name, entity in engine.run(bound).rows():
        if isinstance(name, Literal) and isinstance(entity, NamedNode):
            yield name.value, entity.value
