"""A small valid build, and what an edit of it would have written."""

from __future__ import annotations

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

from graph.network.build import Woven
from graph.network.design import design
from graph.network.part import Part
from graph.network.weave import weave
from ontology import address, terms

if TYPE_CHECKING:
    from collections.abc import Callable

WHOLE = Path(__file__).parent.parent / "shapes" / "whole"
NUMBERED = re.compile(r"/(?:claim|figure)/0{15}[0-9]$")
"""What stands in TriG for the address of a claim or figure, a hash that each edit of it changes."""
CLAIM = (("subject", "predicate", "object", "modality"), ("attributedTo", "role", "validIn"))
FIGURE = (("value", "unit", "bound"), ("about", "validIn"))
PLACE = {"ontology": 0, "authority": 1, "entities": 3}


@dataclass(frozen=True)
class Whole:
    """The valid build, as TriG, and the folder to write edits of it to."""

    folder: Path
    trig: str = field(default=(WHOLE / "graph.trig").read_text(encoding="utf-8"))

    def lines(self, *edits: tuple[str, str]) -> list[str]:
        """The quads of the edited build, in the order of the contract, without the ontology."""
        return sorted(set(addressed(self.numbered(*edits))), key=place)

    def numbered(self, *edits: tuple[str, str]) -> list[str]:
        """The quads of the edited build, claims and figures by the numbers that they have in TriG."""
        trig = self.trig
        for old, new in edits:
            assert old in trig, old
            trig = trig.replace(old, new)
        quads = ox.parse(trig, format=ox.RdfFormat.TRIG)
        written = (ox.serialize(quads, format=ox.RdfFormat.N_QUADS) or b"").decode()
        return written.splitlines()

    def write(self, *edits: tuple[str, str]) -> Path:
        """Write the edited build, and give its folder."""
        shutil.copytree(WHOLE / "text", self.folder / "text")
        lines = [*terms.ontology_quads(), *self.lines(*edits)]
        (self.folder / "graph.nq").write_bytes("".join(f"{line}\n" for line in lines).encode())
        return self.folder


def addressed(lines: list[str]) -> list[str]:
    """Put the true address of each claim and figure in the place of its number, where it is whole."""
    said: dict[str, dict[str, list[str]]] = {}
    slugs = {}
    for quad in ox.parse("\n".join(lines), format=ox.RdfFormat.N_QUADS):
        node, value = (str(getattr(end, "value", end)) for end in (quad.subject, quad.object))
        if NUMBERED.search(node):
            values = said.setdefault(node, {})
            values.setdefault(quad.predicate.value.rpartition("#")[2], []).append(value)
            slugs[node] = str(quad.graph_name).strip("<>").rpartition("/")[2]
    text = "\n".join(lines)
    for node, values in said.items():
        if made := address_of(slugs[node], values):
            text = text.replace(f"<{node}>", f"<{made}>")
    return text.split("\n")


def address_of(slug: str, values: dict[str, list[str]]) -> str | None:
    """The address of what has these values; None where it is not whole."""
    needed, perhaps = FIGURE if "value" in values else CLAIM
    if any(len(values.get(name, ())) != 1 for name in needed) or any(
        len(values.get(name, ())) > 1 for name in perhaps
    ):
        return None
    one = {name: "".join(values.get(name, ())).removeprefix(terms.ESS) for name in needed + perhaps}
    if "value" in values:
        return address.figure(slug, one["about"], one["value"], one["unit"], one["bound"], one["validIn"])
    return address.claim(
        slug, one["subject"], one["predicate"], one["object"], one["modality"],
        one["attributedTo"], one["role"], one["validIn"],
    )  # fmt: skip


def place(line: str) -> tuple[int, str, str]:
    graph = line.rsplit(" ", 2)[1].rstrip(">").rpartition("/")[2]
    return PLACE.get(graph, 2), graph, line


@pytest.fixture
def whole(tmp_path: Path) -> Whole:
    return Whole(tmp_path / "out")


@pytest.fixture
def woven() -> Callable[..., Woven]:
    """A network of ties in words: two actors, a confidence and a document for each."""

    def make(*ties: tuple[str, str, float, str], name: str = "declared") -> Woven:
        directed = design(name).form == "directed"
        parts = tuple(
            Part(name, f"c{number}", actor, f"{one} {other}", end if directed else "", "Asserted", confidence,
                source, source, "2019-01-01", "2020-12-31", f"{one} and {other}")
            for number, (one, other, confidence, source) in enumerate(ties)
            for actor, end in ((one, "from"), (other, "to"))
        )  # fmt: skip
        graph = weave(parts, design(name).form)
        for node in graph:
            graph.nodes[node].update(label=node.upper(), kind="Metropole", kindLabel="métropole")
        return Woven(design(name), parts, graph)

    return make
