"""`levier rank`: a network and a measure -> its actors in order, with how sure their places are."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command import woven
from levier.command.typed import positive
from levier.harmless import in_a_line
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "rank the actors of a network, with error bars"
ABOUT = """\
Rank the actors of a network by a measure, and say how sure each place is: the
network is woven again from claims that chance keeps by their confidence, with
one source left out at a time. `levier network` lists the networks.

measures:
  degree          number of ties
  strength        sum of their weights
  betweenness     how many shortest paths run through an actor
  closeness       how near the others are
  harmonic        the same, also where not all can be reached
  eigenvector     ties to those that are tied themselves
  pagerank        where a walk along ties comes by
  core            how deep in the network an actor is
  constraint      how far its ties lead back to one another: brokers first
  effective-size  its ties less their redundancy"""
EXAMPLES = """\
examples:
  levier rank cooperation --measure betweenness
  levier rank cooperation --measure constraint --plot brokers.svg
  levier rank funding --measure strength --modality hedged --format csv"""
FORMATS = ("table", "csv", "json")


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("name", metavar="NETWORK", help="name of the network")
    add("--measure", metavar="NAME", required=True, help="one of the measures above")
    add(
        "--top",
        metavar="N",
        type=positive,
        default=10,
        help="how many actors a table or plot shows (default: 10)",
    )
    add(
        "--samples",
        metavar="N",
        type=positive,
        default=500,
        help="how often to weave it again (default: 500)",
    )
    add(
        "--seed",
        metavar="N",
        type=int,
        default=0,
        help="of chance; the same gives the same table (default: 0)",
    )
    add("--plot", metavar="FILE", type=Path, help="draw it with whiskers, as .svg or .png")
    add("--format", choices=FORMATS, default="table", help="default: table; csv and json have every actor")
    woven.arguments(parser)


def run(given: Namespace) -> int:
    """Rank the actors."""
    from graph.measure.catalogue import measure
    from graph.picture.figure import rendered
    from graph.picture.style import accept
    from graph.picture.whiskers import whiskers
    from graph.rank import rank
    from levier import ties

    measure(given.measure)
    if given.plot:
        accept(given.plot)
    with woven.timed(given, "ask for fewer --samples or a shorter period"):
        ranking = rank(woven.network(given), given.measure, samples=given.samples, seed=given.seed)
    if given.plot:
        given.plot.write_bytes(rendered(whiskers(ranking, given.top), given.plot.suffix))
    if given.format == "table":
        ties.ranking(ranking, given.top)
        if given.plot:
            print(in_a_line(given.plot))
    else:
        sys.stdout.write(ties.rows(ranking, given.format))
        print(ranking.note, file=sys.stderr)
    return DONE
