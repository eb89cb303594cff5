"""The command `levier`: arguments -> one of its commands, and an exit status.

The parser stands here with all its help, and nothing heavy is imported before a command runs, so that
`--help` answers at once. Every error is one line on standard error that says what to do. Exit status: 0
done, 1 an error, 2 wrong usage, 3 the graph violates a shape; 130 interrupted.
"""

from __future__ import annotations

import argparse
import io
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main", "parser"]

DONE, ERROR, USAGE, INTERRUPTED = 0, 1, 2, 130

ABOUT = """\
French policy texts in, a validated and traceable knowledge graph out.

  1  levier build texts -o out        read the texts and write the graph
  2  levier queries                   list the questions it can answer
  3  levier query network-members --param network=RTES -g out

Every statement of the graph leads back to the words that say it."""
EXIT = "exit status: 0 done, 1 an error, 2 wrong usage, 3 the graph violates a shape"
BUILD = """\
Read a folder of texts (.txt .md .html .pdf .docx) and write its graph into OUT:

  graph.nq       the graph as N-Quads, one named graph for each text
  text/          each text as read, which the evidence points into
  rejected.csv   what was not used, why, and what to do

A sources.csv beside the texts may say more of them, a row for each:
file,title,publisher,date,url,lang,licence. Without CORPUS, the sample corpus
of the project is built."""
BUILD_EXAMPLES = """\
examples:
  levier build -o out                     the sample corpus
  levier build texts -o out --jobs 4      texts of your own, four at a time

The same texts give the same bytes, whatever --jobs says. An earlier build in
OUT is replaced when the new one is complete, and not before."""
VALIDATE = """\
Check a graph against the shapes: what every claim must have, quotations that
are true to their texts, classes that fit their relations, dates in order, no
personal contact data."""
VALIDATE_EXAMPLES = """\
examples:
  levier validate out
  levier validate out/graph.nq     without texts: no quotation is compared"""
EXPLAIN = """\
Show what is seen in a sentence at each stage, from words to claims, and why
there is no claim where there is none."""
EXPLAIN_EXAMPLES = """\
example:
  levier explain "La métropole de Lyon est adhérente du RTES." """
EVALUATE = """\
Compare a build with hand-made gold: precision, recall and F1 by kind and
relation, modality, calibration of the confidence, and how much of the
evidence is true to its text and well placed."""
EVALUATE_EXAMPLES = """\
examples:
  levier evaluate corpus/gold/sample out
  levier evaluate corpus/gold/sample out --misses     each miss and error too,
                                                      with its sentence"""
QUERY = """\
Ask a question of the catalogue of a build, or of a SPARQL server that holds
one. `levier queries` lists the questions.

A parameter takes a name as people write it (rtes, "metropole de lyon"), an
IRI, a date or a number; given twice, it means either; left out, it leaves the
question open."""
QUERY_EXAMPLES = """\
examples:
  levier query network-members --param network=RTES -g out
  levier query territory-levers --param level=Metropole --format csv
  levier query actor-claims --param actor="Nantes Métropole" -g out
  levier query timeline --endpoint http://localhost:7878/query"""
QUERIES = "List the questions of the catalogue, with their parameters."
QUERIES_EXAMPLES = """\
examples:
  levier queries
  levier query timeline --param since=2019 -g out"""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to read on."""
        self.exit(USAGE, f"levier: {message}; see `{self.prog} --help`\n")


class Version(argparse.Action):
    """Says the version, which is looked up only then."""

    def __call__(self, asking: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and leave."""
        from importlib.metadata import version

        print(f"levier {version('levier')}")
        asking.exit(DONE)


def parser() -> argparse.ArgumentParser:
    """Give the parser of the command, each subcommand with its help."""
    top = Parser(
        "levier", description=ABOUT, epilog=EXIT, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    top.add_argument("--version", action=Version, nargs=0, help="say the version and leave")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")

    build = add(commands, "build", "read texts and write their graph", BUILD, BUILD_EXAMPLES)
    build.add_argument(
        "corpus", metavar="CORPUS", nargs="?", type=Path, help="folder of texts (default: the sample)"
    )
    build.add_argument("-o", "--out", metavar="OUT", type=Path, required=True, help="folder to write to")
    build.add_argument(
        "--jobs", metavar="N", type=positive, default=1, help="how many texts at a time (default: 1)"
    )
    build.add_argument("--no-validate", action="store_true", help="do not check the graph against the shapes")
    build.add_argument("--strict", action="store_true", help="exit with 1 where a text was rejected")

    validate = add(commands, "validate", "check a graph against the shapes", VALIDATE, VALIDATE_EXAMPLES)
    validate.add_argument("graph", metavar="OUT|FILE.nq", type=Path, help="a build, or its graph alone")

    explain = add(commands, "explain", "show what is seen in a sentence", EXPLAIN, EXPLAIN_EXAMPLES)
    explain.add_argument("sentence", metavar="SENTENCE", help="one or more sentences in French")

    evaluate = add(commands, "evaluate", "compare a build with gold", EVALUATE, EVALUATE_EXAMPLES)
    evaluate.add_argument(
        "gold", metavar="GOLD", type=Path, help="folder of gold, one .json file for each text"
    )
    evaluate.add_argument("out", metavar="OUT", type=Path, help="a build of the same texts")
    evaluate.add_argument("--misses", action="store_true", help="list what was missed and what is wrong")

    query = add(commands, "query", "ask a question", QUERY, QUERY_EXAMPLES)
    query.add_argument("name", metavar="NAME", help="name of the question")
    query.add_argument(
        "--param", metavar="NAME=VALUE", action="append", default=[], type=pair, help="narrow it down"
    )
    query.add_argument(
        "--format", choices=("table", "csv", "tsv", "json", "ttl"), help="default: table; ttl for triples"
    )
    where = query.add_mutually_exclusive_group()
    where.add_argument(
        "-g", "--graph", metavar="OUT", type=Path, default=Path("out"), help="a build (default: out)"
    )
    where.add_argument("--endpoint", metavar="URL", help="address of a SPARQL server")

    add(commands, "queries", "list the questions", QUERIES, QUERIES_EXAMPLES)
    return top


def add(
    commands: argparse._SubParsersAction[Parser], name: str, line: str, about: str, examples: str
) -> argparse.ArgumentParser:
    """Add a command with its help."""
    raw = argparse.RawDescriptionHelpFormatter
    return commands.add_parser(name, help=line, description=about, epilog=examples, formatter_class=raw)


def positive(text: str) -> int:
    """Read a number of 1 or more.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f'"{text}" is not a number from 1 on')
    return int(text)


def pair(text: str) -> tuple[str, str]:
    """Read NAME=VALUE.

    Raises:
        ArgumentTypeError: it has another form.
    """
    name, sign, value = text.partition("=")
    if not (name and sign and value):
        raise argparse.ArgumentTypeError(f'"{text}" is not NAME=VALUE, for example network=RTES')
    return name, value


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command and give its exit status.

    Raises:
        SystemExit: it was asked for help, or is used wrongly.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace", newline="\n")
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    try:
        status = run(parser().parse_args(arguments))
    except KeyboardInterrupt:
        print("levier: interrupted", file=sys.stderr)
        return INTERRUPTED
    except BrokenPipeError:
        # The reader has had enough (`| head`). What is left in the buffer must not be tried again at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE
    except SystemExit:
        raise  # help and wrong usage: nothing more is imported for them
    except expected() as error:
        print(f"levier: {' '.join(in_words(error).split())}", file=sys.stderr)
        return status_of(error)
    return status


def run(given: argparse.Namespace) -> int:
    """Run the command that was given."""
    from levier.commands import COMMANDS

    status = COMMANDS[given.command](given)
    sys.stdout.flush()
    return status


def in_words(error: Exception) -> str:
    """Give the message of an error; of one of the system, the file and what is wrong with it."""
    if isinstance(error, OSError) and error.filename and error.strerror:
        return f"{error.filename}: {error.strerror.lower()}"
    return str(error)


def status_of(error: Exception) -> int:
    """Give the exit status of an error."""
    from graph.errors import UsageError

    return USAGE if isinstance(error, UsageError) else ERROR


def expected() -> tuple[type[Exception], ...]:
    """Give the errors that are told in a line; only looked up when there is one."""
    from graph.errors import GraphError
    from levier.errors import LevierError
    from ontology.terms import OntologyError

    return LevierError, GraphError, OntologyError, OSError
