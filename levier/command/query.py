"""`levier query`: a question of the catalogue and its parameters -> its answer, as a table or for a program."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import pair
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

    from graph.engine import Engine
    from graph.parameter import Parameter

LINE = "ask a question"
ABOUT = """\
Ask a question of the catalogue of a build, or of a SPARQL server that holds
one. `levier queries` lists the questions.

A parameter takes a name as people write it (rtes, "metropole de lyon"), an
IRI, a date or a number; given twice, it means either; left out, it leaves the
question open."""
EXAMPLES = """\
examples:
  levier query network-members --param network=RTES -g out
  levier query territory-levers --param level=Metropole --format csv
  levier query actor-claims --param actor="Nantes Métropole" -g out
  levier query timeline --endpoint http://localhost:7878/query"""
FORMATS = ("table", "csv", "tsv", "json", "ttl")


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("name", metavar="NAME", help="name of the question")
    add("--param", metavar="NAME=VALUE", action="append", default=[], type=pair, help="narrow it down")
    add("--format", choices=FORMATS, help="default: table; ttl for triples")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-g", "--graph", metavar="OUT", type=Path, default=Path("out"), help="a build (default: out)"
    )
    where.add_argument("--endpoint", metavar="URL", help="address of a SPARQL server")


def run(given: Namespace) -> int:
    """Ask a question of the catalogue."""
    from pyoxigraph import Literal

    from graph.answer import write
    from graph.bind import bind
    from graph.query import check, question, values
    from levier import grid

    asked = question(given.name)
    typed: dict[str, list[str]] = {}
    for name, value in given.param:
        typed.setdefault(name, []).append(value)
    check(asked, typed)
    engine = reached(given)
    bound = values(engine, asked, typed)
    answer = engine.run(bind(asked.text, bound))
    for parameter in asked.params:
        for term in bound.get(parameter.name, ()):
            if parameter.names_entity and isinstance(term, Literal):
                warn(engine, parameter, term.value)
    form = given.format or ("ttl" if answer.kind == "triples" else "table")
    if form == "table":
        grid.answer(answer)
    else:
        sys.stdout.write(write(answer, form))
    return DONE


def reached(given: Namespace) -> Engine:
    """Give the server or the build that a question is put to."""
    from graph.engine import Embedded, Endpoint

    if given.endpoint:
        return Endpoint(given.endpoint)
    from graph import store

    return Embedded(store.open(given.graph))


def warn(engine: Engine, parameter: Parameter, value: str) -> None:
    """Say on standard error that nothing bears a name, and which names are like it."""
    from graph.entity import nearest

    close = nearest(engine, parameter, value)
    like = f"; did you mean {', '.join(close)}?" if close else ""
    print(f'levier: {parameter.name}: no {parameter.type} is named "{value}"{like}', file=sys.stderr)
