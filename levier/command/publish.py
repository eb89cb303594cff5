"""`levier publish`: a build -> a folder that any web server can hold."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.harmless import in_a_line
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "make a site of a build: pages, RDF, dumps"
ABOUT = """\
Write a static site of a build, which any server holds and which opens from a
folder: pages in French with each statement, its quote and its source, the
matrix of territories and levers, the network, the timeline, each question with
its answer; RDF of each entity, claim and document as Turtle, JSON-LD and
N-Triples; the whole graph as N-Quads and TriG; DCAT-AP and VoID; redirections
for w3id.org; SHA256SUMS. The interface switches to English.

A text is published as read only where its licence in sources.csv is open; of
any other, quotes alone, at most 60 words each. The same build gives the same
bytes. An earlier site is replaced when the new one is whole."""
EXAMPLES = """\
examples:
  levier publish out -o site
  levier publish out -o site --address http://localhost:8000/"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("graph", metavar="OUT", type=Path, help="a build")
    parser.add_argument("-o", "--out", metavar="SITE", type=Path, required=True, help="folder to write to")
    parser.add_argument(
        "--address", metavar="URL", help="where `levier serve` will give it: pages lead to its SPARQL editor"
    )


def run(given: Namespace) -> int:
    """Publish a build."""
    from levier.site import publish

    files = publish(given.graph, given.out, given.address)
    print(f"{in_a_line(given.out)}: {files:,} files")
    return DONE
