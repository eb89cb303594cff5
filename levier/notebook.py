"""A build, or a server that holds one -> tables for pandas, networks for networkx, figures of matplotlib.

In a notebook, `levier.open("out")` answers the questions of the catalogue and free SPARQL, each as a
DataFrame with numbers as numbers and everything else as text; weaves networks, ranks their actors, and draws.
"""

from __future__ import annotations

import warnings
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

from pyoxigraph import Literal, RdfFormat, parse

from graph import store
from graph.answer import plain
from graph.bind import bind
from graph.engine import SECONDS, Embedded, Endpoint
from graph.network.build import build
from graph.process import Process
from graph.query import question, unknown, values
from graph.rank import SAMPLES, rank
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import Unpack

    import networkx as nx
    import pandas as pd

    from graph.answer import Answer, Term
    from graph.engine import Engine
    from graph.network.build import Choice
    from graph.picture.figure import Drawing

__all__ = ["KnowledgeGraph"]


@dataclass(frozen=True, slots=True)
class KnowledgeGraph:
    """A graph that answers questions."""

    engine: Engine

    @classmethod
    def of(cls, out: str | Path, timeout: float | None = None) -> KnowledgeGraph:
        """Load a build, or a file of quads; with a timeout, into a process that is ended with a query too long."""
        return cls(Process(out, timeout) if timeout else Embedded(store.open(out, often=True)))

    @classmethod
    def at(cls, url: str, timeout: float = SECONDS) -> KnowledgeGraph:
        """Reach a SPARQL server that holds a build."""
        return cls(Endpoint(url, timeout))

    def query(self, name: str, **params: str | int | Sequence[str]) -> pd.DataFrame:
        """Ask a question of the catalogue; `levier queries` lists them.

        A parameter is a name ("RTES"), a slug, an address, a date or a number; a list of them means any of them.
        A name that nothing bears gives no row, and a warning with the nearest.
        """
        given = {
            key: [str(value)] if isinstance(value, (str, int)) else [str(one) for one in value]
            for key, value in params.items()
        }
        asked = question(name)
        bound = values(self.engine, asked, given)
        for line in unknown(self.engine, asked, bound):
            warnings.warn(line, stacklevel=2)
        return frame(self.engine.run(bind(asked.text, bound)))

    def network(self, name: str, **choice: Unpack[Choice]) -> nx.Graph[str]:
        """Weave a network of actors; `levier network` lists them, `graph.network.weave` tells what an edge keeps."""
        return build(self.engine, name, **choice).graph

    def rank(
        self, name: str, measure: str, *, samples: int = SAMPLES, seed: int = 0, **choice: Unpack[Choice]
    ) -> pd.DataFrame:
        """Rank the actors of a network, a row each with its interval; `attrs["note"]` says what intervals cover."""
        import pandas as pd

        found = rank(build(self.engine, name, **choice), measure, samples=samples, seed=seed)
        made = pd.DataFrame([asdict(row) for row in found.rows])
        made.attrs["note"] = found.note
        return made

    def whiskers(
        self,
        name: str,
        measure: str,
        *,
        top: int = 20,
        samples: int = SAMPLES,
        seed: int = 0,
        **choice: Unpack[Choice],
    ) -> Drawing:
        """Draw the first of a ranking with their intervals."""
        from graph.picture.whiskers import whiskers

        return whiskers(rank(build(self.engine, name, **choice), measure, samples=samples, seed=seed), top)

    def matrix(self, **params: str | int | Sequence[str]) -> Drawing:
        """Draw local authorities by levers; parameters are those of the question `lever-matrix`."""
        from graph.picture.matrix import matrix

        cells = self.query("lever-matrix", **{"level": "any", **params})
        return matrix(zip(cells["territoryLabel"], cells["leverLabel"], cells["sources"], strict=True))

    def timeline(self, **params: str | int | Sequence[str]) -> Drawing:
        """Draw events in time; parameters are those of the question `timeline`."""
        from graph.picture.timeline import timeline

        events = self.query("timeline", **params)
        return timeline(zip(events["eventLabel"], events["date"], events["modality"], strict=True))

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
