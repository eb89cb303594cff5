"""A build, or a server that holds one, and the name of a network -> that network, its actors named.

By default asserted claims alone make ties. Refused: a network, a modality or a day that there is not, and a
network without a tie, which every measure would pass over in silence.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from importlib.resources import files
from typing import TYPE_CHECKING, Any, TypedDict

from pyoxigraph import NamedNode

from graph.answer import plain
from graph.bind import bind
from graph.errors import QueryError, UsageError
from graph.network.choose import during, first, last, said, timed
from graph.network.design import Design, design, designs
from graph.network.part import parts
from graph.network.weave import weave
from graph.parameter import ANY
from ontology.edtf import valid

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import networkx as nx

    from graph.engine import Engine
    from graph.network.choose import Bounds
    from graph.network.part import Part

__all__ = ["MODALITIES", "Choice", "Woven", "build"]

MODALITIES = ("Asserted", "Hedged", "Planned", "Recommended")


@dataclass(frozen=True, slots=True)
class Woven:
    """A network and what it was woven from."""

    design: Design
    parts: tuple[Part, ...]
    graph: nx.Graph[Any] = field(hash=False)
    """Its nodes are IRIs with `label`, `kind` (narrowest class) and `kindLabel` (its French name)."""


class Choice(TypedDict, total=False):
    """What a network is made of, as `build` takes it."""

    modality: Iterable[str]
    since: str
    until: str
    membership: bool


def build(
    engine: Engine,
    name: str,
    *,
    modality: Iterable[str] = ("Asserted",),
    since: str = "",
    until: str = "",
    membership: bool = False,
) -> Woven:
    """Give a network: of claims of the modalities named, of the days from `since` to `until`, both in it.

    What a text has somebody assert counts as asserted. `membership` mixes in what the design leaves out unless asked.

    Raises:
        QueryError: it has no tie.
        UsageError: there is no such network, modality or day, or nothing to mix in.
    """
    kind = design(name)
    if membership and not kind.asked:
        mixed = ", ".join(other for other, one in designs().items() if one.asked)
        raise UsageError(f"the network {name} has no membership to mix in: ask for that of {mixed}")
    accepted = list(dict.fromkeys(one for modal in modality for one in terms(modal)))
    period = ends(since, until)
    dates = dates_of(engine)
    asked = kind.asked if membership else ()
    every = [part for edges in (*kind.edges, *asked) for part in parts(engine, edges)]
    chosen = during(timed(said(every, accepted), dates), period, dates)
    graph = weave(chosen, kind.form)
    if not graph:
        raise QueryError(
            f"the network {name} is empty: no claim that is {' or '.join(accepted).lower()} makes a tie"
            f"{' in this period' if any(period) else ''}; `levier network {name} --help` tells how to widen it"
        )
    named(engine, graph)
    tied = {claim for _, _, edge in graph.edges(data=True) for claim in edge["claims"]}
    return Woven(kind, tuple(part for part in chosen if part.claim in tied), graph)


def terms(modality: str) -> tuple[str, ...]:
    """Read the name of a modality, whatever its capitals; "any" is all of them.

    Raises:
        UsageError: no tie can have it.
    """
    known = {name.casefold(): (name,) for name in MODALITIES} | {ANY: MODALITIES}
    if modality.casefold() not in known:
        raise UsageError(f'modality "{modality}" makes no tie: give one of {", ".join(MODALITIES)}, or {ANY}')
    return known[modality.casefold()]


def ends(since: str, until: str) -> Bounds:
    """Read the ends of a period.

    Raises:
        UsageError: one is no date, or it ends before it begins.
    """
    period = day(since), day(until)
    if first(since) > last(until):
        raise UsageError(f"the period would end ({until}) before it begins ({since}): turn them round")
    return period


def day(text: str) -> str:
    """Read a day, month or year; nothing leaves the period open.

    Raises:
        UsageError: it is none.
    """
    if text and ("/" in text or not valid(text)):
        raise UsageError(f'"{text}" is no date: give 2019, 2019-07 or 2019-07-05')
    return text


def dates_of(engine: Engine) -> Mapping[str, Bounds]:
    """Give the bounds of each thing and document that has a date."""
    rows = engine.run(lookup("dates")).rows()
    return {plain(dated): (plain(earliest), plain(latest)) for dated, earliest, latest in rows}


def named(engine: Engine, graph: nx.Graph[Any]) -> None:
    """Give each node its name and kind, the first in code-point order where it has several."""
    entities = [NamedNode(node) for node in graph]
    for entity, label, kind, kind_label in engine.run(bind(lookup("actors"), {"entity": entities})).rows():
        node = graph.nodes[plain(entity)]
        if "label" not in node:
            kind_name = plain(kind).rpartition("#")[2]
            node.update(label=plain(label), kind=kind_name, kindLabel=plain(kind_label) or kind_name)
    for iri, node in graph.nodes(data=True):
        node.setdefault("label", iri)
        node.setdefault("kind", "")
        node.setdefault("kindLabel", "")


def lookup(name: str) -> str:
    """Give the SPARQL of a file of `queries/lookup/`."""
    return (files("queries") / "lookup" / f"{name}.rq").read_text(encoding="utf-8")
