"""`levier push`: a build -> a SPARQL server."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "send a build to a SPARQL server"
ABOUT = """\
Send a build to a SPARQL server that speaks the Graph Store Protocol (Oxigraph,
Fuseki, GraphDB, Virtuoso, QLever and others), one named graph at a time; with
--update, to any that takes SPARQL Update. What the server has taken is noted in
OUT: a push that was stopped goes on, and one after a new build sends what has
changed and removes what is gone.

With --user the password is taken from LEVIER_PASSWORD."""
EXAMPLES = """\
examples:
  levier push out --endpoint http://localhost:7878/store        Oxigraph
  levier push out --endpoint http://localhost:3030/ess/data     Fuseki
  levier push out --endpoint URL --update                       SPARQL Update
  LEVIER_PASSWORD=… levier push out --endpoint URL --user dba"""
PASSWORD = "LEVIER_PASSWORD"


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("out", metavar="OUT", nargs="?", type=Path, default=Path("out"), help="a build (default: out)")
    add("--endpoint", metavar="URL", required=True, help="address of the server's graph store")
    add("--update", action="store_true", help="the address takes SPARQL Update, not graphs")
    add("--user", metavar="NAME", help="who may write there")
    add("--again", action="store_true", help="send every graph, whatever the server is noted to have")


def run(given: Namespace) -> int:
    """Send a build, and say what was sent."""
    from levier.push import push

    user = (given.user, os.environ.get(PASSWORD, "")) if given.user else None
    done = push(given.out, given.endpoint, user=user, again=given.again, update=given.update)
    print(f"{done.sent:,} graphs sent, {done.kept:,} there already, {done.removed:,} removed")
    return DONE
