"""Files of a network, read again by what reads them."""

from __future__ import annotations

import csv
import json
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

import networkx as nx
import pandas as pd
import pytest
from lxml import etree, html

from graph.errors import QueryError, UsageError
from graph.export import page
from graph.export.write import FORMS, write
from graph.network.build import Woven

if TYPE_CHECKING:
    from pathlib import Path

Network = Callable[..., Woven]
TIES = [("ain", "brest", 0.9, "un"), ("ain", "brest", 0.8, "deux"), ("ain", "caen", 0.7, "un")]
EDGE = {
    "weight": 2.0,
    "start": "2019-01-01",
    "end": "2020-12-31",
    "kinds": "declared",
    "modalities": "Asserted",
    "through": "",
    "claims": "c0 | c1",
    "quotes": "ain and brest | ain and brest",
    "documents": "deux | un",
}
NODE = {
    "label": "AIN",
    "kind": "Metropole",
    "kindLabel": "métropole",
    "degree": 2,
    "strength": 3.0,
    "community": 1,
}


@pytest.mark.parametrize(("form", "read"), [(".gexf", nx.read_gexf), (".graphml", nx.read_graphml)])
@pytest.mark.parametrize("name", ["declared", "funding"])
def test_a_graph_file_gives_back_the_network(
    woven: Network, tmp_path: Path, form: str, read: Callable[[Path], nx.Graph[str]], name: str
) -> None:
    network = woven(*TIES, name=name)
    [file] = write(network, tmp_path / f"network{form}")
    found = read(file)
    assert found.is_directed() == (name == "funding")
    assert sorted(found.edges) == [("ain", "brest"), ("ain", "caen")]
    own = ("id",)  # what readers add
    assert {key: value for key, value in found.nodes["ain"].items() if key not in own} == NODE
    edge = {key: value for key, value in found.edges["ain", "brest"].items() if key not in own}
    assert edge == {**EDGE, "kinds": name, "weight": 1.0 * 2 if name == "declared" else 2}


@pytest.mark.parametrize(("form", "read"), [(".gexf", nx.read_gexf), (".graphml", nx.read_graphml)])
def test_a_character_that_xml_cannot_hold_is_replaced(
    woven: Network, tmp_path: Path, form: str, read: Callable[[Path], nx.Graph[str]]
) -> None:
    [file] = write(woven(("a\fb", "c\td", 0.9, "un\x01")), tmp_path / f"network{form}")
    found = read(file)
    assert sorted(found.nodes) == ["a\ufffdb", "c\td"]
    assert found.edges["a\ufffdb", "c\td"]["documents"] == "un\ufffd"


def test_gephi_finds_weights_and_dates_where_it_looks(woven: Network, tmp_path: Path) -> None:
    [file] = write(woven(*TIES), tmp_path / "network.gexf")
    tree = etree.parse(file)
    space = {"g": "http://www.gexf.net/1.2draft"}
    [graph] = tree.xpath("//g:graph", namespaces=space)
    assert {key: graph.get(key) for key in ("mode", "timeformat", "defaultedgetype")} == {
        "mode": "dynamic",
        "timeformat": "date",
        "defaultedgetype": "undirected",
    }
    edge = tree.xpath("//g:edge", namespaces=space)[0]
    assert [edge.get(key) for key in ("weight", "start", "end")] == ["2.0", "2019-01-01", "2020-12-31"]
    assert not tree.xpath("//g:meta/@lastmodifieddate", namespaces=space)
    assert [creator.text for creator in tree.xpath("//g:creator", namespaces=space)] == ["Levier"]
    titles = tree.xpath("//g:attribute/@title", namespaces=space)
    assert not {"id", "pid"} & set(titles)


def test_tables_have_the_columns_that_gephi_imports(woven: Network, tmp_path: Path) -> None:
    nodes, edges = write(woven(*TIES), tmp_path / "ties.csv")
    assert (nodes.name, edges.name) == ("ties-nodes.csv", "ties-edges.csv")
    with edges.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert first == {"source": "ain", "target": "brest", "type": "Undirected", **EDGE, "weight": "2.0"}
    with nodes.open(encoding="utf-8", newline="") as file:
        first = next(csv.DictReader(file))
    assert first == {"id": "ain", "mode": "", **{key: str(value) for key, value in NODE.items()}}


def test_a_name_that_a_spreadsheet_would_run_is_kept_from_it(woven: Network, tmp_path: Path) -> None:
    nodes, _ = write(woven(("=cmd", "brest", 0.9, "un")), tmp_path / "ties.csv")
    assert "\n'=cmd,'=CMD," in nodes.read_text(encoding="utf-8").replace("\r\n", "\n")


def test_parquet_holds_the_same_tables_with_types(woven: Network, tmp_path: Path) -> None:
    nodes, edges = write(woven(*TIES), tmp_path / "ties.parquet")
    assert pd.read_parquet(edges).iloc[0].to_dict() == {
        "source": "ain", "target": "brest", "type": "Undirected", **EDGE}  # fmt: skip
    read = pd.read_parquet(nodes)
    assert read["mode"].isna().all()
    assert read.drop(columns="mode").iloc[0].to_dict() == {"id": "ain", **NODE}


@pytest.mark.parametrize("form", FORMS)
def test_the_same_network_is_the_same_bytes(woven: Network, tmp_path: Path, form: str) -> None:
    first = [file.read_bytes() for file in write(woven(*TIES), tmp_path / f"a{form}")]
    assert first == [file.read_bytes() for file in write(woven(*TIES), tmp_path / f"b{form}")]


def test_a_page_has_drawing_and_tables_and_fetches_nothing(woven: Network, tmp_path: Path) -> None:
    [file] = write(woven(*TIES), tmp_path / "network.html")
    text = file.read_text(encoding="utf-8")
    tree = html.fromstring(text)
    assert tree.get("lang") == "fr"
    assert [row.text_content() for row in tree.xpath("//tbody/tr/th")] == ["AIN", "BREST", "CAEN"]
    assert tree.xpath("//*[@role='button']/@aria-label") == [
        "AIN, métropole, 2 liens", "BREST, métropole, 1 lien", "CAEN, métropole, 1 lien"]  # fmt: skip
    assert [stop for stop in tree.xpath("//*[@role='button']/@tabindex") if stop == "0"] == ["0"]
    assert "ain and brest" in tree.xpath("//table")[1].text_content()
    assert not [
        link for link in re.findall(r"(?:src|href|url)\s*[=(]\s*[\"']?([^\"')>\s]+)", text) if link[0] != "#"
    ]


def test_a_page_says_how_its_ties_are_said(woven: Network, tmp_path: Path) -> None:
    network = woven(*TIES)
    planned = replace(network, parts=tuple(replace(part, modality="Planned") for part in network.parts))
    feet = []
    for made in (network, planned):
        [file] = write(made, tmp_path / "network.html")
        feet.append(html.fromstring(file.read_text(encoding="utf-8")).xpath("string(//footer)"))
    assert "Un lien n’est là que si un texte l’affirme ;" in feet[0]
    assert "Un lien n’est là que si un texte l’affirme, ou l’annonce ;" in feet[1]


def test_a_page_lets_no_name_act_as_markup(woven: Network, tmp_path: Path) -> None:
    name = "</script><b>x"
    [file] = write(woven((name, "brest", 0.9, "un")), tmp_path / "network.html")
    text = file.read_text(encoding="utf-8")
    assert name not in text
    tree = html.fromstring(text)
    [data] = tree.xpath("//script[@id='data']")
    assert json.loads(data.text)["ties"][0]["labels"] == [name.upper(), "BREST"]


def test_more_actors_than_a_page_can_show_are_refused(
    woven: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "MOST", 2)
    with pytest.raises(QueryError, match=r"3 actors are more than a page can show .* write a .gexf file"):
        write(woven(*TIES), tmp_path / "network.html")
    assert list(tmp_path.iterdir()) == []


def test_of_many_actors_those_with_the_most_ties_are_named(
    woven: Network, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page, "NAMED", 2)
    [file] = write(woven(*TIES), tmp_path / "network.html")
    named = html.fromstring(file.read_text(encoding="utf-8")).xpath(
        "//*[contains(@class, 'named')]/*[local-name()='title']"
    )
    assert [name.text for name in named] == ["AIN"]


def test_an_end_of_a_name_that_says_no_form_is_told(woven: Network, tmp_path: Path) -> None:
    with pytest.raises(
        UsageError, match=r"network.txt: a network is written to a file that ends in \.gexf, "
    ):
        write(woven(*TIES), tmp_path / "network.txt")


def test_an_end_in_capitals_says_the_same_form(woven: Network, tmp_path: Path) -> None:
    [loud] = write(woven(*TIES), tmp_path / "loud.GEXF")
    [calm] = write(woven(*TIES), tmp_path / "calm.gexf")
    assert loud.read_bytes() == calm.read_bytes()
