"""`levier query`: a question of the catalogue, or SPARQL of one's own, and its parameters -> its answer."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import pair, seconds
from levier.harmless import in_a_line
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace
    from collections.abc import Generator

    from graph.answer import Answer
    from graph.engine import Engine
    from graph.query import Question, Terms

LINE = "ask a question"
ABOUT = """\
Ask a question of the catalogue, or SPARQL of your own, of a build or of a
SPARQL server that holds one. `levier queries` lists the questions.

A parameter takes a name as people write it (rtes, "metropole de lyon"), a
slug, an address, a date or a number; given twice, it means either; left out,
it leaves the question open or has the default that `levier queries NAME`
tells. Most questions look at what is asserted: --param modality=any shows the
rest too, --param min=0.8 only what was read that surely."""
EXAMPLES = """\
examples:
  levier query network-members --param network=RTES -g out
  levier query lever-matrix --format csv
  levier query actor-claims --param actor="Nantes Métropole" -g out
  levier query timeline --endpoint http://localhost:7878/query
  levier query mine.rq --param actor=RTES     SPARQL of your own: ?_actor
  levier query - --timeout 300 < mine.rq      is a parameter"""
FORMATS = ("table", "csv", "tsv", "json", "ttl")


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("name", metavar="NAME|FILE.rq|-", help="a question, a file of SPARQL, or - for standard input")
    add("--param", metavar="NAME=VALUE", action="append", default=[], type=pair, help="narrow it down")
    add("--format", choices=FORMATS, help="default: table; ttl for triples")
    add("--timeout", metavar="SECONDS", type=seconds, default=60, help="stop it then (default: 60)")
    where = parser.add_mutually_exclusive_group()
    where.add_argument(
        "-g", "--graph", metavar="OUT", type=Path, default=Path("out"), help="a build (default: out)"
    )
    where.add_argument("--endpoint", metavar="URL", help="address of a SPARQL server")


def run(given: Namespace) -> int:
    """Ask a question."""
    from graph.bind import bind
    from graph.query import check, values

    asked = named(given.name)
    typed: dict[str, list[str]] = {}
    for name, value in given.param:
        typed.setdefault(name, []).append(value)
    check(asked, typed)
    with put_to(given) as engine:
        bound = values(engine, asked, typed)
        answer = engine.run(bind(asked.text, bound))
        warn(engine, asked, bound)
    show(answer, given.format)
    if answer.kind == "rows" and not answer.rows():
        hint(asked, typed)
    return DONE


def named(name: str) -> Question:
    """Give a question of the catalogue, or that of a file or of standard input."""
    from graph.query import question, written

    if name == "-":
        return written("standard input", decoded("standard input", sys.stdin.buffer.read()))
    if name.endswith((".rq", ".sparql")):
        return written(name, decoded(name, Path(name).read_bytes()))
    return question(name)


def decoded(name: str, data: bytes) -> str:
    """Give SPARQL as text, without the mark that some editors put before it.

    Raises:
        UsageError: it is not in UTF-8.
    """
    from levier.errors import UsageError

    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UsageError(f"{name}: byte {error.start + 1} is not UTF-8: save it in that encoding") from error


@contextmanager
def put_to(given: Namespace) -> Generator[Engine]:
    """Give the server, or a process with the build, that a question is put to for so long."""
    from graph.engine import Endpoint
    from graph.process import Process

    if given.endpoint:
        yield Endpoint(given.endpoint, given.timeout)
    else:
        with Process(given.graph, given.timeout) as engine:
            yield engine


def show(answer: Answer, form: str | None) -> None:
    """Print an answer in a format; triples have no table but Turtle."""
    from graph.answer import write
    from levier import grid

    if answer.kind == "triples" and form in {None, "table"}:
        form = "ttl"
    if form in {None, "table"}:
        grid.answer(answer)
    else:
        sys.stdout.write(write(answer, form or ""))


def warn(engine: Engine, asked: Question, bound: Terms) -> None:
    """Say on standard error which names nothing bears, and which are like them."""
    from graph.query import unknown

    for line in unknown(engine, asked, bound):
        print(f"levier: {in_a_line(line)}", file=sys.stderr)


def hint(asked: Question, typed: dict[str, list[str]]) -> None:
    """Say on standard error which default may be why there is no row."""
    for parameter in asked.params:
        if parameter.default and parameter.type == "term" and parameter.name not in typed:
            print(
                f"levier: only what is {parameter.default} was looked at: "
                f"--param {parameter.name}=any shows the rest too",
                file=sys.stderr,
            )
