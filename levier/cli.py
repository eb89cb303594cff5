"""The command `levier`: arguments -> one of its commands, and an exit status.

A command is a module of `levier/command`, listed here; nothing heavy is imported before one runs, so that
`--help` answers at once. Every error is one line on standard error that says what to do. Exit status: 0 done,
1 an error, 2 wrong usage, 3 the graph violates a shape; 130 interrupted.
"""

from __future__ import annotations

import argparse
import errno
import io
import os
import signal
import sys
from typing import TYPE_CHECKING, NoReturn, Protocol

from levier.command import (
    build,
    diff,
    evaluate,
    explain,
    forget,
    network,
    plot,
    publish,
    push,
    queries,
    query,
    rank,
    serve,
    validate,
)
from levier.harmless import harmless
from levier.status import DONE, ERROR, INTERRUPTED, USAGE

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

__all__ = ["COMMANDS", "main", "parser"]

ABOUT = """\
French policy texts in, a validated and traceable knowledge graph out.

  1  levier build texts -o out        read the texts and write the graph
  2  levier queries                   list the questions it can answer
  3  levier query network-members --param network=RTES -g out

Every statement of the graph leads back to the words that say it."""
EXIT = "exit status: 0 done, 1 an error, 2 wrong usage, 3 the graph violates a shape"


REMEDIES = {
    errno.ENOSPC: "free some space, or write to another disk",
    errno.EDQUOT: "free some space, or write to another disk",
    errno.EROFS: "write to another disk",
    errno.EACCES: "ask for the right to it, or give another",
    errno.ENOENT: "give one that is there",
    errno.EISDIR: "give a file",
    errno.ENOTDIR: "give a folder",
    errno.EMFILE: "give fewer --jobs",
    errno.ENOMEM: "give fewer --jobs",
}


class Command(Protocol):
    """What a module of `levier/command` has."""

    LINE: str
    """What it does, in the list of commands."""
    ABOUT: str
    EXAMPLES: str

    def arguments(self, parser: argparse.ArgumentParser, /) -> None:
        """Add what the command takes."""

    def run(self, given: argparse.Namespace, /) -> int:
        """Do it, and give the exit status."""


COMMANDS: Mapping[str, Command] = {
    "build": build,
    "validate": validate,
    "diff": diff,
    "explain": explain,
    "evaluate": evaluate,
    "query": query,
    "queries": queries,
    "network": network,
    "rank": rank,
    "plot": plot,
    "publish": publish,
    "serve": serve,
    "push": push,
    "forget": forget,
}
"""In the order of the help."""


class Parser(argparse.ArgumentParser):
    """A parser whose errors are one line."""

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, and where to read on."""
        self.exit(USAGE, f"levier: {harmless(message)}; see `{self.prog} --help`\n")


class Version(argparse.Action):
    """Says the version, which is looked up only then."""

    def __call__(self, asking: argparse.ArgumentParser, *_: object) -> NoReturn:
        """Print it and leave."""
        from importlib.metadata import version

        print(f"levier {version('levier')}")
        asking.exit(DONE)


def parser() -> argparse.ArgumentParser:
    """Give the parser of the command, each subcommand with its help."""
    raw = argparse.RawDescriptionHelpFormatter
    top = Parser("levier", description=ABOUT, epilog=EXIT, formatter_class=raw)
    top.add_argument("--version", action=Version, nargs=0, help="say the version and leave")
    commands = top.add_subparsers(dest="command", metavar="COMMAND", required=True, title="commands")
    for name, command in COMMANDS.items():
        of_command = commands.add_parser(
            name,
            help=command.LINE,
            description=command.ABOUT,
            epilog=command.EXAMPLES,
            formatter_class=raw,
        )
        command.arguments(of_command)
    return top


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
        give_up_output()
        return DONE  # the reader has had enough (`| head`)
    except SystemExit:
        raise  # help and wrong usage: nothing more is imported for them
    except expected() as error:
        flush_output()
        print(f"levier: {harmless(' '.join(in_words(error).split()))}", file=sys.stderr)
        return status_of(error)
    return status


def flush_output() -> None:
    """Write what is left for standard output, or give it up where that cannot be written."""
    try:
        sys.stdout.flush()
    except OSError:
        give_up_output()


def give_up_output() -> None:
    """Drop what is left for standard output: it must not be tried again at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def run(given: argparse.Namespace) -> int:
    """Run the command that was given."""
    status = COMMANDS[given.command].run(given)
    sys.stdout.flush()
    return status


def in_words(error: Exception) -> str:
    """Give the message of an error; of one of the system, the file, what is wrong with it and what to do."""
    if not isinstance(error, OSError) or not error.strerror:
        return str(error)
    remedy = REMEDIES.get(error.errno or 0, "")
    said = f"{error.filename}: {error.strerror.lower()}" if error.filename else error.strerror.lower()
    return f"{said}: {remedy}" if remedy else said


def status_of(error: Exception) -> int:
    """Give the exit status of an error."""
    from graph import errors as of_graph
    from levier import errors

    return USAGE if isinstance(error, (errors.UsageError, of_graph.UsageError)) else ERROR


def expected() -> tuple[type[Exception], ...]:
    """Give the errors that are told in a line; only looked up when there is one."""
    from graph.errors import GraphError
    from levier.errors import LevierError
    from ontology.terms import OntologyError

    return LevierError, GraphError, OntologyError, OSError
