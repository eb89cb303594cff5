"""Query text, terms for its `?_name` variables -> the query with VALUES in every SELECT that uses them.

A parameter must reach each (sub-)SELECT that uses its variable: one that is left out would be answered as if
no value had been given, and every row come back stamped with the parameter. The places are found in the
scanned query, never by searching its text, so that a `{` or a `?_name` inside a string, an IRI or a comment
counts for nothing; and a value enters as an RDF term that the library has serialised. The bound text is
plain SPARQL 1.1, the same for the embedded store, rdflib and a server. Refused: `CONSTRUCT WHERE`, which has
no place for values.

>>> from pyoxigraph import Literal
>>> bind("SELECT ?s { ?s ?p ?_name }", {"name": [Literal("été")]})
'SELECT ?s { VALUES ?_name { "été" } ?s ?p ?_name }'
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from graph.errors import QueryError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from pyoxigraph import Literal, NamedNode

__all__ = ["bind", "form", "variables"]

# The terminals of SPARQL 1.1 (section 19.8) that can hide a brace, keyword or variable, then those sought.
TOKEN = re.compile(
    r'''
    (?P<hidden> \#[^\n\r]*
              | <[^<>"{}|^`\\\x00-\x20]*>
              | """(?:"{0,2}(?:[^"\\]|\\.))*""" | \'\'\'(?:\'{0,2}(?:[^\'\\]|\\.))*\'\'\'
              | "(?:[^"\\\n\r]|\\.)*"           | \'(?:[^\'\\\n\r]|\\.)*\'
              | [\w.-]{0,99}+:(?:[\w.:-]|%[0-9A-Fa-f]{2}|\\.)* )
  | [?$](?P<variable>\w+)
  | (?P<word>\w+)
  | (?P<mark>[{}()])
    ''',
    re.VERBOSE | re.DOTALL,
)
FORMS = frozenset({"SELECT", "CONSTRUCT", "ASK", "DESCRIBE"})


@dataclass(slots=True, eq=False)
class Scope:
    """One SELECT, or other form: where its group opens, and the variables that it uses itself."""

    depth: int
    """Parentheses open around it: a `{` deeper than that belongs to an expression."""
    inside: int | None = None
    """Offset just after the `{` of its WHERE group; None where that has no place for a VALUES block."""
    variables: set[str] = field(default_factory=set)


def variables(text: str) -> frozenset[str]:
    """Give the names of the parameters that a query uses, without their "?_"."""
    used = (match["variable"] for match in TOKEN.finditer(text) if match["variable"])
    return frozenset(name[1:] for name in used if name.startswith("_"))


def form(text: str) -> str:
    """Give the form of a query: SELECT, CONSTRUCT, ASK or DESCRIBE.

    Raises:
        QueryError: it has none of them: an update, or no SPARQL.
    """
    for match in TOKEN.finditer(text):
        if match["word"] and match["word"].upper() in FORMS:
            return match["word"].upper()
    raise QueryError("this is no query: give one with SELECT, CONSTRUCT, ASK or DESCRIBE")


def bind(text: str, values: Mapping[str, Sequence[NamedNode | Literal]]) -> str:
    """Place the terms of each parameter, as alternatives: at least one each."""
    out = text
    for scope in reversed(scopes(text)):
        blocks = [block(name, values[name]) for name in sorted(values) if f"_{name}" in scope.variables]
        if blocks and scope.inside is not None:
            out = f"{out[: scope.inside]} {' '.join(blocks)}{out[scope.inside :]}"
    return out


def block(name: str, terms: Sequence[NamedNode | Literal]) -> str:
    """Write the VALUES block of one parameter."""
    return " ".join([f"VALUES ?_{name} {{", *map(str, terms), "}"])


def scopes(text: str) -> list[Scope]:
    """Give every SELECT, CONSTRUCT, ASK and DESCRIBE of a query, in text order, as their groups are too."""
    scan = Scanner()
    for match in TOKEN.finditer(text):
        if match["variable"]:
            scan.variable(match["variable"])
        elif match["word"]:
            scan.word(match["word"].upper())
        elif match["mark"]:
            scan.mark(match["mark"], match.end())
    return scan.found


class Scanner:
    """Follows the braces of a query from form to form."""

    def __init__(self) -> None:
        self.found: list[Scope] = []
        self.open: list[Scope | None] = [None]
        """The scope that each open brace stands in, the outermost first."""
        self.waiting: list[Scope] = []
        """Forms whose group has not opened yet, the innermost last."""
        self.depth = 0
        self.before = ""
        """The keyword or mark before, in capitals; empty after a variable."""
        self.opened = 0
        """Offset just after the last "{"."""

    def variable(self, name: str) -> None:
        """Note a use of a variable in the scope that stands around it."""
        if scope := self.open[-1]:
            scope.variables.add(name)
        self.before = ""

    def word(self, word: str) -> None:
        """Let a form open a scope, which the brace around it stands in from here on.

        Raises:
            QueryError: the query is a CONSTRUCT WHERE.
        """
        if word in FORMS:
            around = self.open[-1]
            if around and self.before == "{" and around.inside == self.opened:
                around.inside = None  # `{ SELECT … }`: the group is a sub-SELECT, and holds nothing beside it
            scope = Scope(self.depth)
            self.found.append(scope)
            self.open[-1] = scope
            self.waiting.append(scope)
        elif word == "WHERE" and self.before == "CONSTRUCT":
            raise QueryError("CONSTRUCT WHERE has no place for values: write CONSTRUCT { … } WHERE { … }")
        self.before = word

    def mark(self, mark: str, end: int) -> None:
        """Open or close a group; the first of a form is its WHERE, but for the template of a CONSTRUCT."""
        if mark == "{":
            waiting = self.waiting[-1] if self.waiting else None
            if waiting and waiting.depth == self.depth and self.before != "CONSTRUCT":
                self.waiting.pop().inside = end
            self.open.append(self.open[-1])
            self.opened = end
        elif mark == "}":
            self.open = self.open[:-1] or [None]
        else:
            self.depth += 1 if mark == "(" else -1
        self.before = mark
