"""The front door: the command `levier`, and the same from Python.

    import levier
    levier.build("corpus/sample", "out")
    levier.open("out").query("network-members", network="RTES")

Nothing is imported before it is used, so that the command answers at once.

1. `harmless`, `output`, `worker`, `edition`, `status`, `limit`, `work`, `parallel`, `cluster`: words that give no
   orders; a folder that is whole or absent; how a process ends; a document read in its time; many read by several
   processes, or by the machines of a cluster;
2. `called`, `ledger`, `change`, `draft`, `generation`: what texts call whom; what a build was made of; where two
   differ; its files; how it takes the place of the one before;
3. `builder`, `forget`, `difference`, `server`, `push`, `site`: a corpus -> a build; a build without a person; two
   builds -> what came and went; a build -> a server, a site;
4. `notebook`: questions put to a build from Python;
5. `show`, `grid`, `listing`, `ties`: what the terminal shows;
6. `setting`, `command`, `cli`: the commands, one module each, and what limits they keep.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from extract.readers import Limits
    from levier.builder import Summary
    from levier.notebook import KnowledgeGraph

__all__ = ["build", "open"]


def open(  # ruff: ignore[builtin-variable-shadowing]
    out: str | Path, *, timeout: float | None = None
) -> KnowledgeGraph:
    """Open a build, a file of quads, or the address of a SPARQL server, to put questions to it.

    levier.open("out").query("territory-levers", territory="Nantes Métropole")

    With a timeout, in seconds, a query that takes longer is stopped.
    """
    from levier.notebook import KnowledgeGraph

    if str(out).startswith(("http:", "https:")):
        return KnowledgeGraph.at(str(out), *([timeout] if timeout else []))
    return KnowledgeGraph.of(out, timeout)


def build(
    corpus: str | Path,
    out: str | Path,
    *,
    jobs: int = 1,
    validate: bool = True,
    scheduler: str | None = None,
    limits: Limits | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Summary:
    """Read a folder of texts and write its graph; `progress` is told how many are done, and of how many."""
    from levier.builder import build as make

    return make(
        corpus, out, jobs=jobs, validate=validate, scheduler=scheduler, limits=limits, progress=progress
    )
