"""A name as people write it, or an address -> the entities that it stands for, and the nearest names.

People know names, graphs know addresses: "RTES", "metropole de lyon" or the slug "metropole-de-lyon" stands
for every entity of a class with that name or slug, whatever its capitals, accents, apostrophes, hyphens and
first article. An address is taken as it stands, whole or as tables show it ("id/organisation/rtes"). A name
that nothing bears is no error: it stands for itself, which no entity is, and so gives no row.

>>> from graph.engine import Embedded
>>> from pyoxigraph import Store
>>> actor = Parameter("actor", "Actor", "Who")
>>> to_terms(Embedded(Store()), actor, "id/organisation/rtes")[0].value.endswith("/id/organisation/rtes")
True
>>> to_terms(Embedded(Store()), actor, "RTES")
[<Literal value=RTES datatype=<NamedNode value=http://www.w3.org/2001/XMLSchema#string>>]
"""

from __future__ import annotations

import difflib
import re
from importlib.resources import files
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from graph.bind import bind
from graph.likeness import normal
from graph.parameter import IRI, Parameter, to_term
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator

    from graph.engine import Engine

__all__ = ["nearest", "to_terms"]

SHOWN = re.compile(r"(?:id|doc|claim|text|graph)/[\w/-]+")
"""An address of the graph as tables show it, without its base."""


def to_terms(engine: Engine, parameter: Parameter, value: str) -> list[NamedNode | Literal]:
    """Give the terms that a typed value stands for: at least one, sorted; UsageError where it fits ill."""
    if not parameter.names_entity:
        return [to_term(parameter, value)]
    if IRI.fullmatch(value) or SHOWN.fullmatch(value):
        return [NamedNode(value if IRI.fullmatch(value) else terms.BASE + value)]
    wanted = normal(value)
    found = {entity for name, entity in names(engine, parameter.type) if normal(name) == wanted}
    return [NamedNode(entity) for entity in sorted(found)] or [Literal(value)]


def nearest(engine: Engine, parameter: Parameter, value: str, most: int = 3) -> list[str]:
    """Give at most `most` names of the graph that are like one that nothing bears, the likest first."""
    known: dict[str, str] = {}
    for name, _ in sorted(set(names(engine, parameter.type))):
        known.setdefault(normal(name), name)
    wanted = normal(value)
    holding = [name for name in known if wanted and f" {wanted} " in f" {name} "]
    close = difflib.get_close_matches(wanted, sorted(known), n=most)
    likest = dict.fromkeys([*sorted(holding, key=lambda name: (len(name), name)), *close])
    return [known[name] for name in likest][:most]


def names(engine: Engine, cls: str) -> Iterator[tuple[str, str]]:
    """Give each name of the entities of a class, in no order, their slugs too, with the IRI of the entity."""
    classes = terms.KINDS if cls == "Entity" else (cls,)
    text = (files("queries") / "lookup" / "names.rq").read_text(encoding="utf-8")
    bound = bind(text, {"class": [NamedNode(terms.iri(f"ess:{name}")) for name in sorted(classes)]})
    rows = engine.run(bound).rows()
    entities = dict.fromkeys(entity.value for _, entity in rows if isinstance(entity, NamedNode))
    for name, entity in rows:
        if isinstance(name, Literal) and isinstance(entity, NamedNode):
            yield name.value, entity.value
    yield from ((entity.rpartition("/")[2], entity) for entity in entities)
