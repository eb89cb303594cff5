"""A question and a graph -> the rows of its example, as its header has them.

An example names some `params` and `columns`, and gives the texts in each of the `rows` that they yield on the
sample corpus: an address without what all of its kind share. Of a CONSTRUCT, a row is a triple, in order; where
the example lists `predicates`, only triples of those count. `python -m bench.examples` writes the rows anew.

>>> short("http://www.w3.org/2000/01/rdf-schema#label"), short("2019"), short("claim/12ab")
('label', '2019', 'claim/12ab')
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from pyoxigraph import RdfFormat, parse

from graph.answer import plain
from graph.query import ask
from ontology import terms

if TYPE_CHECKING:
    from graph.answer import Answer
    from graph.engine import Engine
    from graph.query import Question

__all__ = ["asked_with", "rows", "shown"]


def asked_with(asked: Question) -> dict[str, list[str]]:
    """Give the parameters of the example of a question, each a list of one value."""
    return {name: [value] for name, value in asked.example.get("params", {}).items()}


def rows(engine: Engine, asked: Question) -> list[list[str]]:
    """Answer the example of a question."""
    return shown(asked, ask(engine, asked, asked_with(asked)))


def shown(asked: Question, answer: Answer) -> list[list[str]]:
    """Give what the example of a question shows of an answer."""
    if answer.kind == "triples":
        only = asked.example.get("predicates")
        triples = (quad.triple for quad in parse(answer.data, RdfFormat.N_TRIPLES))
        found = ([short(plain(end)) for end in triple] for triple in triples)
        return sorted(row for row in found if only is None or row[1] in only)
    at = [answer.columns.index(column) for column in asked.example["columns"]]
    return [[short(plain(row[column])) for column in at] for row in answer.rows()]


def short(text: str) -> str:
    """Give an address without the part that all addresses of its kind share; another text as it is."""
    return re.sub(r"^https?://.*[/#](?=[^/#]+$)", "", text.removeprefix(terms.ESS).removeprefix(terms.BASE))
