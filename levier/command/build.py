"""`levier build`: a folder of texts -> a build, and what was found in it."""

from __future__ import annotations

from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from levier.command.typed import add_limits, positive
from levier.status import DONE, ERROR, VIOLATIONS

if TYPE_CHECKING:
    from argparse import ArgumentParser, Namespace

LINE = "read texts and write their graph"
ABOUT = """\
Read a folder of texts (.txt .md .html .pdf .docx) and write its graph into OUT:

  graph.nq       the graph as N-Quads, one named graph for each text
  text/          each text as read, which the evidence points into
  rejected.csv   what was not used, why, and what to do

A sources.csv beside the texts may say more of them, a row for each:
file,title,publisher,date,url,lang,licence. Without CORPUS, the sample corpus
of the project is built."""
EXAMPLES = """\
examples:
  levier build -o out                     the sample corpus
  levier build texts -o out --jobs 4      texts of your own, four at a time
  levier build texts -o out --limit seconds=60 --limit pages=500
  levier build texts -o out --scheduler tcp://head:8786     on a cluster

The same texts give the same bytes, whatever --jobs says. An earlier build in
OUT is replaced when the new one is complete, and not before; a text that it
has read as it is now is not read again. A build that was stopped, or killed,
is gone on with by the next."""


def arguments(parser: ArgumentParser) -> None:
    """Add what the command takes."""
    add = parser.add_argument
    add("corpus", metavar="CORPUS", nargs="?", type=Path, help="folder of texts (default: the sample)")
    add("-o", "--out", metavar="OUT", type=Path, required=True, help="folder to write to")
    add("--jobs", metavar="N", type=positive, default=1, help="how many texts at a time (default: 1)")
    add(
        "--scheduler",
        metavar="URL",
        help="have texts read by the workers of a Dask scheduler: tcp://host:8786",
    )
    add_limits(parser, "set a limit of reading: docs/security.md lists them")
    add("--no-validate", action="store_true", help="do not check the graph against the shapes")
    add("--strict", action="store_true", help="exit with 1 where a text was rejected")


def run(given: Namespace) -> int:
    """Build a corpus, and say what was found and where to look next."""
    from extract.readers import Limits
    from levier import show
    from levier.builder import build
    from levier.setting import limited

    limits = limited(Limits(), given.limit)
    with as_file(files("corpus") / "sample") as sample, show.progress() as progress:
        made = build(
            given.corpus or sample,
            given.out,
            jobs=given.jobs,
            validate=not given.no_validate,
            scheduler=given.scheduler,
            limits=limits,
            progress=progress,
        )
    show.summary(made, given.out)
    if not made.conforms:
        return VIOLATIONS
    return ERROR if given.strict and made.rejected else DONE
