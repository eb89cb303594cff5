"""Where the graphs of a file stand, and how their lines are written."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.data import name_of
from graph.errors import StoreError
from graph.lines import Run, canonical, line_faults, order_faults, read, runs
from graph.term import value

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

BASE = "https://w3id.org/levier/graph/"


def line(said: str, graph: str = "note") -> str:
    return f'<http://a/s> <http://a/p> "{said}" <{BASE}{graph}> .'


def faults(lines: Sequence[str]) -> list[tuple[str, str]]:
    text = "".join(f"{one}\n" for one in lines)
    return [(rule, value(place)) for rule, place, _ in line_faults(text, canonical(text))]


def run(name: str) -> Run:
    return Run(f"{BASE}{name}" if name else "", 1, 0, 1)


@given(
    st.lists(
        st.tuples(st.sampled_from("abc"), st.text(st.characters(categories=["L", "N", "Zs"]))), min_size=1
    )
)
def test_reading_the_runs_of_a_graph_gives_its_lines_back(
    tmp_path_factory: pytest.TempPathFactory, parts: list[tuple[str, str]]
) -> None:
    lines = [line(value, graph) for graph, value in parts]
    file = tmp_path_factory.mktemp("lines") / "graph.nq"
    file.write_bytes("".join(f"{one}\n" for one in lines).encode())
    places = runs(file)
    for graph in "abc":
        own = [place for place in places if name_of(place.graph) == graph]
        assert read(file, own) == "".join(f"{one}\n" for one in lines if one.endswith(f"/{graph}> ."))
    assert sum(place.size for place in places) == file.stat().st_size


def test_runs_tell_graph_first_line_offset_and_size(tmp_path: Path) -> None:
    first, second, third = line("1"), line("2"), line("é", "autre")
    file = tmp_path / "graph.nq"
    file.write_text(f"{first}\n{second}\n{third}", encoding="utf-8")
    sizes = [len(text.encode()) for text in (f"{first}\n{second}\n", third)]
    assert runs(file) == (Run(f"{BASE}note", 1, 0, sizes[0]), Run(f"{BASE}autre", 3, sizes[0], sizes[1]))


def test_a_triple_whose_object_looks_like_a_graph_is_in_the_default_graph(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text(f"<http://a/s> <http://a/p> <{BASE}note> .\n", encoding="utf-8")
    assert [place.graph for place in runs(file)] == [""]


def test_a_line_that_is_no_quad_is_refused_with_its_number(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text(f"{line('1')}\n<http://a/s> oups <{BASE}note> .\n", encoding="utf-8")
    with pytest.raises(StoreError, match=r"graph\.nq:2: not N-Quads"):
        read(file, runs(file))


@pytest.mark.parametrize(
    ("written", "rules"),
    [
        (line("a"), []),
        (line("a").replace(" .", "."), ["line-canonical"]),
        (line("a") + " # note", ["line-canonical"]),
        (line("\\u00e9"), ["line-canonical"]),
        (line("\\t\\u0007\\u007F"), []),
        (line("e\u0301"), ["literal-canonical"]),
        (line("e\u0301").replace("http://a/p", "http://www.w3.org/ns/oa#exact"), []),
        (line("a").replace(f" <{BASE}note>", ""), ["graph-named"]),
        (line("a").replace("<http://a/s>", "_:b"), ["no-blank-node"]),
    ],
)
def test_a_line_is_one_quad_in_canonical_form(written: str, rules: list[str]) -> None:
    assert [rule for rule, _ in faults([written])] == rules


@pytest.mark.parametrize(
    ("number", "canonical"),
    [("62", True), ("0.9", True), ("-3", True), ("0", True), ("62.0", False), (".5", False), ("+1", False),
     ("00", False), ("-0", False), ("1e3", False)],
)  # fmt: skip
def test_a_decimal_is_written_as_xsd_1_1_has_it(number: str, canonical: bool) -> None:
    written = line(number).replace('" <', '"^^<http://www.w3.org/2001/XMLSchema#decimal> <')
    assert faults([written]) == ([] if canonical else [("literal-canonical", written.removesuffix(" ."))])


def test_lines_out_of_order_or_twice_are_told() -> None:
    assert faults([line("b"), line("a"), line("a")]) == [("line-order", line("a"))] * 2


@pytest.mark.parametrize(
    ("names", "late"),
    [
        ("ontology authority a b entities", []),
        ("a b", []),
        ("authority ontology a", ["ontology"]),
        ("a entities b", ["b"]),
        ("b a", ["a"]),
        ("a b a", ["a"]),
    ],
)
def test_graphs_come_in_the_order_of_the_contract(names: str, late: list[str]) -> None:
    assert [name_of(graph) for graph, _ in order_faults([run(name) for name in names.split()])] == late
