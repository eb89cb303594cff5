"""`levier network`: the name of a network -> what it is like, or the files of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command import woven
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "weave a network of actors"
ABOUT = """\
Weave a network of actors from the claims of a build, and write it to a file or
say what it is like. Without NAME, list the networks.

Asserted claims alone make ties; a denied one never does. A weight is a
strength: the independent sources of a declared tie; of what n actors share,
1/(n-1) for each two of them. Each tie keeps its claims and their quotes.

  .gexf            for Gephi, with dates and weights
  .graphml         for igraph, Cytoscape, yEd
  .csv .parquet    two tables: FILE-nodes, FILE-edges
  .html            a page to walk through in a browser, with tables"""
EXAMPLES = """\
examples:
  levier network
  levier network cooperation
  levier network cooperation -o cooperation.html
  levier network events --since 2015 --until 2020 --modality planned -o e.gexf"""

SHORTER = "ask for a shorter period (--since, --until)"


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", nargs="?", help="name of the network")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, help="file to write to")
    woven.arguments(parser)


def run(given: Namespace) -> int:
    """List the networks, or weave one."""
    from graph.network.design import designs
    from levier import ties

    if given.name is None:
        ties.designs(designs().values())
        return DONE
    if given.out is None:
        from graph.measure.whole import whole

        with woven.timed(given, SHORTER):
            made = woven.network(given)
            found = whole(made)
        ties.whole(made, found)
        return DONE
    from graph.export.write import accept, write

    accept(given.out)
    with woven.timed(given, SHORTER):
        made = woven.network(given)
        files = write(made, given.out)
    ties.written(made, files)
    return DONE
