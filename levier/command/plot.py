"""`levier plot`: an answer of the catalogue -> a figure of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from levier.command import woven
from levier.harmless import in_a_line
from levier.status import DONE

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "draw levers by territory, or events in time"
ABOUT = """\
Draw what a question of the catalogue gives, as .svg or .png, in French.

  matrix     local authorities by levers, with the number of texts that say so
  timeline   events, the asserted ones filled, planned and hedged ones hollow

`levier rank --plot` draws a ranking with its intervals."""
EXAMPLES = """\
examples:
  levier plot matrix -o matrix.svg
  levier plot timeline -o timeline.png -g out"""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    parser.add_argument("name", metavar="NAME", choices=("matrix", "timeline"), help="matrix or timeline")
    parser.add_argument("-o", "--out", metavar="FILE", type=Path, required=True, help="file to write to")
    woven.where(parser)


def run(given: Namespace) -> int:
    """Draw the figure."""
    from graph.picture.figure import rendered
    from graph.picture.style import accept
    from levier.notebook import KnowledgeGraph

    accept(given.out)
    with woven.timed(given, "draw a smaller build"):
        graph = KnowledgeGraph(woven.reached(given))
        figure = graph.matrix() if given.name == "matrix" else graph.timeline()
        drawing = rendered(figure, given.out.suffix)
    given.out.write_bytes(drawing)
    print(in_a_line(given.out))
    return DONE
