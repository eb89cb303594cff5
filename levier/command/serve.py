"""`levier serve`: a build -> its site over HTTP, a SPARQL endpoint, and names matched with its authority."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import add_limits, port, positive
from levier.harmless import in_a_line
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "answer SPARQL over HTTP, and give the site"
ABOUT = """\
Serve a build over HTTP, until interrupted (Ctrl-C). Nothing is ever changed.

  /                   the site: that of --site, else made when it is asked for
  /sparql             SPARQL 1.1 endpoint; in a browser, an editor
  /reconcile          Reconciliation Service API, for OpenRefine
  /id/… /claim/…      each entity, claim, text and term: a page, Turtle, JSON-LD
  /doc/… /ess         or N-Triples, as the Accept header or the extension says

Each query runs in a process that is ended when it takes too long or too much
memory. Updates, LOAD and SERVICE are refused. Only this machine is answered,
unless --host says otherwise."""
EXAMPLES = """\
examples:
  levier serve out
  levier serve out --site site --port 0 --timeout 5
  curl http://localhost:8000/sparql --data-urlencode query@mine.rq
  levier query timeline --endpoint http://localhost:8000/sparql"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("graph", metavar="OUT", nargs="?", type=Path, default=Path("out"), help="a build (default: out)")
    add(
        "--site",
        type=Path,
        help="folder that `levier publish` wrote; without it, pages are made as they are asked for",
    )
    add("--host", default="127.0.0.1", help="address to listen at (default: 127.0.0.1, this machine alone)")
    add("--port", type=port, default=8000, help="port to listen at; 0 is any that is free (default: 8000)")
    add("--timeout", metavar="SECONDS", type=positive, default=30, help="stop a query then (default: 30)")
    add(
        "--memory",
        metavar="MB",
        type=positive,
        default=512,
        help="of one query, besides the graph (default: 512)",
    )
    add("--rows", metavar="N", type=positive, default=100_000, help="of one answer (default: 100000)")
    add_limits(parser, "set a limit of serving: docs/security.md lists them")


def run(given: Namespace) -> int:
    """Serve until interrupted."""
    from graph.serve.limit import Limits
    from graph.serve.run import run as serve
    from levier.setting import limited

    limits = Limits(seconds=given.timeout, megabytes=given.memory, rows=given.rows)
    limits = limited(limits, given.limit)

    def ready(address: str) -> None:
        print(
            f"{in_a_line(given.graph)} is served at {address}  SPARQL: {address}sparql  Ctrl-C ends it",
            flush=True,
        )

    try:
        serve(given.graph, given.site, given.host, given.port, limits, ready)
    except KeyboardInterrupt:
        return DONE
    return DONE
