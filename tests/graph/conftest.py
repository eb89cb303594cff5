"""A small valid build, and what an edit of it would have written."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pyoxigraph as ox
import pytest

from ontology import terms

WHOLE = Path(__file__).parent.parent / "shapes" / "whole"
PLACE = {"ontology": 0, "authority": 1, "entities": 3}


@dataclass(frozen=True)
class Whole:
    """The valid build, as TriG, and the folder to write edits of it to."""

    folder: Path
    trig: str = field(default=(WHOLE / "graph.trig").read_text(encoding="utf-8"))

    def lines(self, *edits: tuple[str, str]) -> list[str]:
        """The quads of the edited build, in the order of the contract, without the ontology."""
        trig = self.trig
        for old, new in edits:
            assert old in trig, old
            trig = trig.replace(old, new)
        quads = ox.parse(trig, format=ox.RdfFormat.TRIG)
        written = (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").decode()
        return sorted(set(written.splitlines()), key=place)

    def write(self, *edits: tuple[str, str]) -> Path:
        """Write the edited build, and give its folder."""
        shutil.copytree(WHOLE / "text", self.folder / "text")
        lines = [*terms.ontology_quads(), *self.lines(*edits)]
        (self.folder / "graph.nq").write_bytes("".join(f"{line}\n" for line in lines).encode())
        return self.folder


def place(line: str) -> tuple[int, str, str]:
    graph = line.rsplit(" ", 2)[1].rstrip(">").rpartition("/")[2]
    return PLACE.get(graph, 2), graph, line


@pytest.fixture
def whole(tmp_path: Path) -> Whole:
    return Whole(tmp_path / "out")
