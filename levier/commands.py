"""Each command of `levier`: its parsed arguments -> what it prints, and an exit status.

A command asks the packages and hands what they give to `levier.show`; nothing is computed here.
"""

from __future__ import annotations

import sys
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from levier import show
from levier.errors import LevierError

if TYPE_CHECKING:
    from argparse import Namespace
    from collections.abc import Callable, Mapping

    from graph.engine import Engine
    from graph.parameter import Parameter

__all__ = ["COMMANDS"]

DONE, ERROR, VIOLATIONS = 0, 1, 3


def build(given: Namespace) -> int:
    """Build a corpus, and say what was found and where to look next."""
    from levier.builder import build as make

    with as_file(files("corpus") / "sample") as sample, show.progress() as progress:
        made = make(
            given.corpus or sample,
            given.out,
            jobs=given.jobs,
            validate=not given.no_validate,
            progress=progress,
        )
    show.summary(made, given.out)
    if not made.conforms:
        return VIOLATIONS
    return ERROR if given.strict and made.rejected else DONE


def validate(given: Namespace) -> int:
    """Check a graph against the shapes."""
    from graph.validate import validate as check

    found = check(given.graph)
    show.validation(found)
    return DONE if found.conforms else VIOLATIONS


def explain(given: Namespace) -> int:
    """Show what is seen in a sentence.

    Raises:
        LevierError: there is no sentence.
    """
    from extract.explain import explain as look

    sentence = given.sentence.encode(errors="replace").decode()
    if not sentence.strip():
        raise LevierError(
            'nothing to explain: give a sentence, for example "Nantes Métropole adhère au RTES."'
        )
    show.explanation(look(sentence))
    return DONE


def evaluate(given: Namespace) -> int:
    """Compare a build with gold."""
    from graph.evaluate import evaluate as compare

    show.report(compare(given.gold, given.out), given.misses)
    return DONE


def query(given: Namespace) -> int:
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
    from graph.parameter import nearest

    close = nearest(engine, parameter, value)
    like = f"; did you mean {', '.join(close)}?" if close else ""
    print(f'levier: {parameter.name}: no {parameter.type} is named "{value}"{like}', file=sys.stderr)


def queries(_: Namespace) -> int:
    """List the questions."""
    from graph.query import catalogue

    show.questions(catalogue())
    return DONE


COMMANDS: Mapping[str, Callable[[Namespace], int]] = {
    command.__name__: command for command in (build, validate, explain, evaluate, query, queries)
}
