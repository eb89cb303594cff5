"""A folder of two corpora and a process that builds, publishes and pushes them, and may be killed at it."""

from __future__ import annotations

import hashlib
import json
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import IO, TYPE_CHECKING, cast

from pyoxigraph import RdfFormat

from graph import store

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

KILLED = -9
ROOT = Path(__file__).resolve().parents[2]
NAMES = (
    "La Scic Rebond",
    "Nantes Métropole",
    "La Ville de Lyon",
    "L'association Les Genêts bleus",
    "Brest métropole",
)


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    status: int
    said: str
    seconds: float
    steps: int
    """Changes of files, folders and connections that it made; 0 where it was killed."""


@dataclass(frozen=True, slots=True)
class Place:
    """A folder in which commands are run."""

    folder: Path
    process: subprocess.Popen[str]

    @staticmethod
    def at(folder: Path) -> Place:
        """Begin the process that runs commands, and write two corpora that differ a little."""
        for number, name in enumerate(("one", "other")):
            (folder / name).mkdir()
            for text in range(12):
                said = f"{NAMES[text % 5]} adhère au RTES. Zoé Lenoir préside la Scop Tilia {text}.\n"
                (folder / name / f"{text}.txt").write_text(said * (1 + text % 3), encoding="utf-8")
            changed = f"Rennes Métropole soutient la Scic Rebond depuis {2015 + number}.\n"
            (folder / name / "5.txt").write_text(changed, encoding="utf-8")
            (folder / name / f"only-{name}.md").write_text(changed * 3, encoding="utf-8")
        command = [sys.executable, "-m", "tests.hostile.victim"]
        process = subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=ROOT
        )
        return Place(folder, process)

    @property
    def out(self) -> Path:
        """Where builds are written to."""
        return self.folder / "out"

    @property
    def site(self) -> Path:
        """Where sites are written to."""
        return self.folder / "site"

    def run(self, *arguments: object, fault: str = "", at: float = 0) -> Ended:
        """Run a command, and let a fault happen to it."""
        order = {"arguments": [*map(str, arguments)], "fault": fault, "at": at}
        asked, answers = cast("IO[str]", self.process.stdin), cast("IO[str]", self.process.stdout)
        asked.write(json.dumps(order) + "\n")
        asked.flush()
        return Ended(**json.loads(answers.readline()))

    def build(self, corpus: str, *, fault: str = "", at: float = 0, out: Path | None = None) -> Ended:
        """Build a corpus."""
        given = (self.folder / corpus, "-o", out or self.out, "--no-validate")
        return self.run("build", *given, fault=fault, at=at)

    def publish(self, *, fault: str = "", at: float = 0) -> Ended:
        """Publish the build."""
        return self.run("publish", self.out, "-o", self.site, fault=fault, at=at)

    def clean(self, corpus: str) -> Mapping[str, str]:
        """What a build of a corpus holds that knows of none before."""
        out = self.folder / "clean"
        shutil.rmtree(out, ignore_errors=True)
        assert self.build(corpus, out=out).status == 0
        return held(out)

    def close(self) -> None:
        """End the process."""
        for stream in (self.process.stdin, self.process.stdout):
            cast("IO[str]", stream).close()
        self.process.wait()


def held(folder: Path) -> Mapping[str, str]:
    """Each file that a reader finds in a build or a site, with its digest; nothing where there is none."""
    paths = [path for path in folder.rglob("*") if ".levier" not in path.parts and path.is_file()]
    if (folder / "text").is_dir():  # a link, which is not followed
        paths += (folder / "text").iterdir()
    return {
        str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(paths)
    }


def is_sound(out: Path) -> bool:
    """Whether a build has one generation, nothing that a fault left, and a store that holds its graph."""
    left = {path.name for path in (out / ".levier").iterdir()} - {"current", "lock", "pushed"}
    folder = (out / ".levier" / "current").resolve()  # a snapshot would hold it for good
    return left == {folder.name} and quads(store.on_disk(folder)) == lines(out / "graph.nq")


def quads(held: Store) -> list[bytes]:
    """The quads of a store as lines, in order."""
    return sorted((held.dump(format=RdfFormat.N_QUADS) or b"").splitlines())


def lines(file: Path) -> list[bytes]:
    """The lines of a file, in order."""
    return sorted(file.read_bytes().splitlines())
