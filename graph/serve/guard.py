"""A query -> whether it calls another server, and whether it names a dataset of its own.

Both are read off the syntax tree of rdflib's parser, so that a word in a string, a name or a comment is none. The
tree is made only for a text in which such a clause can stand at all: a parser in Python takes longer than most
answers. Refused: what cannot be parsed.

>>> clauses("ASK { FILTER EXISTS { SERVICE ?where { ?s ?p ?o } } }")
frozenset({'ServiceGraphPattern'})
>>> clauses("ASK { ?s ?p 'SERVICE <x> {}' }")
frozenset()
"""

from __future__ import annotations

import re

from graph.errors import QueryError

__all__ = ["DATASET", "SERVICE", "clauses"]

SERVICE, DATASET = "ServiceGraphPattern", "DatasetClause"
LETTER = r"\\u00[4-7]|\\U000000[4-7]"
"""Where an escape spells a letter of ASCII, which may be one of a keyword (SPARQL 1.1, section 19.2)."""
SHUT = re.compile(
    r"""(?P<text>\"{3}(?:[^"\\]|\\.|"(?!""))*+"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*+'{3}"""
    r"""|"(?:[^"\\\n\r]|\\.)*+"|'(?:[^'\\\n\r]|\\.)*+')"""
    r"""|(?P<iri><[^<>"{}|^`\x00-\x20]*>)|\#[^\n\r]*""",
    re.DOTALL,
)
"""Strings, addresses and comments, which hold no clause."""
SIGNS = re.compile(rf":[\w-]+|(?P<sign>(?<![?$])(?:service|from)|{LETTER})", re.IGNORECASE | re.ASCII)
"""Without these a text has no such clause; after ":" and "?" stand names."""
HEADER = re.compile(r"(?:#[^\n\r]*|\s)*")
"""Comments before a query."""


def clauses(text: str) -> frozenset[str]:
    """Give which of `SERVICE` and `DATASET` a query has; QueryError where it cannot be parsed."""
    begin = HEADER.match(text).end()  # type: ignore[union-attr]  # it always matches
    if not any(found["sign"] for found in SIGNS.finditer(text, begin)):
        return frozenset()
    return names(parsed(SHUT.sub(emptied, text))) & {SERVICE, DATASET}


def emptied(found: re.Match[str]) -> str:
    r"""Give a string, address or comment without what it holds: rdflib reads some in another way than Oxigraph.

    For rdflib an escape may end a string, a comment begin within one or go on after "\r".
    """
    return {"text": '"x"', "iri": "<urn:x>"}.get(found.lastgroup or "", " ")


def parsed(text: str) -> object:
    """Parse a query.

    Raises:
        QueryError: it cannot be parsed.
    """
    from pyparsing import ParseException
    from rdflib.plugins.sparql.parser import parseQuery

    try:
        return parseQuery(text)
    except RecursionError as error:
        raise QueryError(
            "the query nests too deeply to be looked through for SERVICE and FROM: take brackets out of it"
        ) from error
    except (ParseException, ValueError) as error:
        raise QueryError(
            f"the query cannot be read as SPARQL 1.1: {' '.join(str(error).split())[:300]}"
        ) from error


def names(tree: object) -> frozenset[str]:
    """Give the name of every node of a syntax tree."""
    from pyparsing import ParseResults
    from rdflib.plugins.sparql.parserutils import CompValue

    found, open_ = set(), [tree]
    while open_:
        node = open_.pop()
        if isinstance(node, CompValue):
            found.add(node.name)
            open_.extend(node.values())
        elif isinstance(node, (ParseResults, list, tuple, set)):
            open_.extend(node)
    return frozenset(found)
