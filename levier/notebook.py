"""A build, or a server that holds one -> tables for pandas.

In a notebook, `levier.open("out")` answers the questions of the catalogue and free SPARQL, each as a
DataFrame with numbers as numbers and everything else as text.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, RdfFormat, parse

from graph import store
from graph.answer import plain
from graph.engine import Embedded
from graph.query import ask, question
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    import pandas as pd

    from graph.answer import Answer, Term
    from graph.engine import Engine

__all__ = ["KnowledgeGraph"]


@dataclass(frozen=True, slots=True)
class KnowledgeGraph:
    """A graph that answers questions."""

    engine: Engine

    @classmethod
    def of(cls, out: str | Path) -> KnowledgeGraph:
        """Load a build, or a file of quads."""
        return cls(Embedded(store.open(out)))

    def query(self, name: str, **params: str | int | Sequence[str]) -> pd.DataFrame:
        """Ask a question of the catalogue; `levier queries` lists them.

        A parameter is a name ("RTES"), an IRI, a date or a number; a list of them means any of them.
        """
        given = {
            key: [str(value)] if isinstance(value, (str, int)) else [str(one) for one in value]
            for key, value in params.items()
        }
        return frame(ask(self.engine, question(name), given))

    def sparql(self, text: str) -> pd.DataFrame:
        """Run a SPARQL query; triples come as three columns, yes or no as a single cell."""
        return frame(self.engine.run(text))


def frame(answer: Answer) -> pd.DataFrame:
    """Give an answer as a table."""
    import pandas as pd

    if answer.kind == "triples":
        triples = [quad.triple for quad in parse(answer.data, RdfFormat.N_TRIPLES)]
        rows = [[value(triple.subject), value(triple.predicate), value(triple.object)] for triple in triples]
        return pd.DataFrame(rows, columns=["subject", "predicate", "object"])
    if answer.kind == "boolean":
        return pd.DataFrame([[answer.yes]], columns=["answer"])
    rows = [[value(term) for term in row] for row in answer.rows()]
    return pd.DataFrame(rows, columns=list(answer.columns))


def value(term: Term | None) -> str | int | float | bool | None:
    """Give a term as Python has it: numbers and truth values as such, everything else as text."""
    if term is None:
        return None
    datatype = term.datatype.value if isinstance(term, Literal) else ""
    if datatype == terms.iri("xsd:integer"):
        return int(plain(term))
    if datatype in {terms.iri("xsd:decimal"), terms.iri("xsd:double"), terms.iri("xsd:float")}:
        return float(plain(term))
    if datatype == terms.iri("xsd:boolean"):
        return plain(term) in {"true", "1"}
    return plain(term)
