"""A question of the catalogue and its parameters -> its answer.

A question is one file of `queries/answer/`, or of `queries/check/` where it looks for what may be wrong: SPARQL
under header lines `#+` after the grlc convention, in YAML: `summary`, perhaps `fr` (the same in French),
`description`, perhaps `fr-description`, `tags`, `params` (name: type, description, perhaps `fr`, default, choices),
`columns` (name: what it holds), and `example` (params, and the rows that they give on the sample corpus). So a new
question needs a new file and no code.
Every question reads the union default graph. Refused: an unknown question or parameter.

>>> catalogue()["network-members"].summary
'Members of a network, with the words that say so'
"""

from __future__ import annotations

import difflib
import re
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from pyoxigraph import Literal, NamedNode

from graph.bind import bind, form, variables
from graph.entity import nearest, to_terms
from graph.errors import QueryError, UsageError
from graph.parameter import ANY, Parameter

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import TypeAlias

    from graph.answer import Answer
    from graph.engine import Engine

    Terms: TypeAlias = Mapping[str, Sequence[NamedNode | Literal]]
    """The terms of each parameter."""

HEADER = re.compile(r"\A(?:#\+[^\n]*\n)*")


@dataclass(frozen=True, slots=True)
class Question:
    """A query of the catalogue with what its header says."""

    name: str
    """The file's name without ".rq"."""
    summary: str
    description: str
    tags: tuple[str, ...]
    params: tuple[Parameter, ...]
    columns: Mapping[str, str]
    """What each column holds, in the order of the SELECT; of a CONSTRUCT none."""
    example: Mapping[str, Any]
    """`params`, and what they give on the sample corpus: `graph.example` tells how. A check may have none."""
    text: str
    """The SPARQL, header included."""
    french: str = ""
    """The summary in French; a question may have none."""
    told: str = ""
    """The description in French; a question may have none."""

    @property
    def sparql(self) -> str:
        """The SPARQL without its header."""
        return self.text.removeprefix(HEADER.match(self.text)[0])  # type: ignore[index]  # it always matches


@cache
def catalogue() -> Mapping[str, Question]:
    """Give every question by its name, in code-point order."""
    read = {
        path.name.removesuffix(".rq"): (folder, path.read_text(encoding="utf-8"))
        for folder in ("answer", "check")
        for path in (files("queries") / folder).iterdir()
        if path.name.endswith(".rq")
    }
    return {name: parse(name, read[name][1], read[name][0]) for name in sorted(read)}


def question(name: str) -> Question:
    """Give the question of a name.

    Raises:
        UsageError: there is none; the nearest names are suggested.
    """
    known = catalogue()
    if name not in known:
        close = difflib.get_close_matches(name, known, cutoff=0.4) or sorted(known)
        raise UsageError(
            f'no question "{name}": did you mean {", ".join(close)}? `levier queries` lists them all'
        )
    return known[name]


def written(name: str, text: str) -> Question:
    """Give SPARQL of one's own as a question: its header is read if it has one.

    Without one, each variable `?_name` is a parameter that takes the name of any entity, or an address.
    What is no query, or has a malformed header, is refused as a QueryError.
    """
    form(text)
    if "\n#+" in f"\n{text}":
        return parse(name, text)
    free = tuple(Parameter(used, "Entity", "") for used in sorted(variables(text)))
    return Question(name, "", "", (), free, {}, {}, text)


def ask(engine: Engine, asked: Question, given: Mapping[str, Sequence[str]]) -> Answer:
    """Answer a question; each parameter has one value, or several as alternatives."""
    return engine.run(bind(asked.text, values(engine, asked, given)))


def values(
    engine: Engine, asked: Question, given: Mapping[str, Sequence[str]]
) -> dict[str, list[NamedNode | Literal]]:
    """Give the terms of each parameter that has a value or a default, and is not left open by `ANY`."""
    check(asked, given)
    found = {}
    for parameter in asked.params:
        default = [] if parameter.default is None else [parameter.default]
        typed = given.get(parameter.name) or default
        if typed and not (parameter.type == "term" and ANY in typed):
            found[parameter.name] = [term for value in typed for term in to_terms(engine, parameter, value)]
    return found


def unknown(engine: Engine, asked: Question, bound: Terms) -> list[str]:
    """Say of each value that names no entity which parameter it is of, and which names are like it."""
    said = []
    for parameter in asked.params:
        if not (parameter.names_entity and asked.summary):
            continue  # SPARQL of one's own may want a text
        for term in bound.get(parameter.name, ()):
            if isinstance(term, Literal):
                close = nearest(engine, parameter, term.value)
                like = f"; did you mean {', '.join(close)}?" if close else ""
                said.append(f'{parameter.name}: no {parameter.type} is named "{term.value}"{like}')
    return said


def check(asked: Question, given: Iterable[str]) -> None:
    """Refuse parameters that a question does not have.

    Raises:
        UsageError: there is one.
    """
    known = [parameter.name for parameter in asked.params]
    for name in given:
        if name not in known:
            raise UsageError(f'{asked.name} has no parameter "{name}": it has {", ".join(known) or "none"}')


def parse(name: str, text: str, folder: str = "answer") -> Question:
    """Read a `.rq` file of a folder of `queries`.

    Raises:
        QueryError: its header is not what the module says, or names other parameters than the query uses.
    """
    import yaml

    lines = [line.removeprefix("#+").removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]
    try:
        # BaseLoader: every value stays the text that is written, dates, numbers and "no" too.
        header = yaml.load("\n".join(lines), Loader=yaml.BaseLoader) or {}
        asked = read(name, header, text)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as error:
        raise QueryError(
            f"queries/{folder}/{name}.rq: malformed header: {' '.join(str(error).split())}"
        ) from error
    named = {parameter.name for parameter in asked.params}
    if named != variables(text):
        raise QueryError(
            f"queries/{folder}/{name}.rq: params {sorted(named)} but variables {sorted(variables(text))}"
        )
    return asked


def read(name: str, header: Mapping[str, Any], text: str) -> Question:
    """Give the question that a header describes."""
    params = tuple(
        Parameter(
            key,
            about["type"],
            about["description"],
            about.get("default"),
            tuple(about.get("choices", ())),
            about.get("fr") or "",
        )
        for key, about in (header.get("params") or {}).items()
    )
    return Question(
        name,
        header["summary"],
        header["description"],
        tuple(header["tags"]),
        params,
        header.get("columns") or {},
        header.get("example") or {},
        text,
        header.get("fr") or "",
        (header.get("fr-description") or "").strip(),
    )
