"""A network of names that are markup, formulas, orders or no characters: each form gives them back, and obeys none."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Any

import networkx as nx
import pandas as pd
import pytest
from lxml import etree, html

from graph.answer import FORMULA, safe
from graph.export.write import write
from graph.network.build import Woven
from graph.network.design import design
from tests.hostile.test_injection import EVIL

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EVIL = [
    *EVIL, "\x00", "\x0c", "\ufffe", "\U0001ffff", "a\u2028b", "\u200f\u202d", "e\u0301" * 40, "]]>",
    "<![CDATA[", "&#0;", '"', "a,b;c\td", "\r\n", " ", "%s%n", "../../x", "\U000e0041", "A" * 10_000,
    "0x1F", "1e9", "NULL", "NaN", "None", "",
]  # fmt: skip
LOST = re.compile(r"[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML has no way to write."""


@pytest.fixture
def network() -> Woven:
    """A ring of actors with these names, tied by quotes that say them too."""
    graph: nx.Graph[Any] = nx.Graph()
    for number, evil in enumerate(EVIL):
        graph.add_node(f"urn:{number}", label=evil, kind="Organisation", kindLabel=evil)
    for number, evil in enumerate(EVIL):
        graph.add_edge(
            f"urn:{number}", f"urn:{(number + 1) % len(EVIL)}", weight=1.0, earliest="", latest="", kinds=[evil],
            modalities=["Asserted"], through=[evil], claims=[f"c{number}"], quotes=[evil, evil], sources=[evil],
        )  # fmt: skip
    return Woven(design("declared"), (), graph)


def as_xml(text: str) -> str:
    """A text as XML gives it back: without what it cannot write."""
    return LOST.sub("\ufffd", text)


@pytest.mark.parametrize(("form", "read"), [(".gexf", nx.read_gexf), (".graphml", nx.read_graphml)])
def test_a_graph_file_gives_every_name_back(
    network: Woven, form: str, read: Callable[[Path], nx.Graph[str]], tmp_path: Path
) -> None:
    [file] = write(network, tmp_path / f"x{form}")
    found = read(file)
    labels = {node: about.get("label", "") for node, about in found.nodes(data=True)}
    assert labels == {f"urn:{number}": as_xml(evil) for number, evil in enumerate(EVIL)}
    tree = etree.parse(file, etree.XMLParser(resolve_entities=False, no_network=True))
    assert tree.docinfo.doctype == ""
    assert {etree.QName(element).localname for element in tree.iter(etree.Element)} & {
        "script",
        "svg",
        "img",
        "x",
    } == set()


def test_a_table_gives_every_name_back_and_runs_none(network: Woven, tmp_path: Path) -> None:
    nodes, edges = write(network, tmp_path / "x.csv")
    for file, column in ((nodes, "label"), (edges, "kinds")):
        rows = list(csv.DictReader(io.StringIO(file.read_bytes().decode(), newline="")))
        cells = [row[column] for row in rows]
        assert sorted(cells) == sorted(str(safe(evil)) for evil in EVIL)
        every = [cell for row in rows for cell in row.values()]
        assert [cell for cell in every if cell.startswith(FORMULA)] == []


def test_a_table_of_columns_gives_every_name_back(network: Woven, tmp_path: Path) -> None:
    nodes, _ = write(network, tmp_path / "x.parquet")
    assert list(pd.read_parquet(nodes)["label"]) == EVIL


def test_the_page_of_a_network_runs_no_name(network: Woven, tmp_path: Path) -> None:
    [file] = write(network, tmp_path / "x.html")
    page = html.fromstring(file.read_bytes())
    attributes = {name for element in page.iter(etree.Element) for name in element.attrib}
    assert {name for name in attributes if name.startswith("on")} == set()
    assert page.xpath("//img | //iframe | //object | //a[starts-with(@href, 'javascript')]") == []
    assert [script for script in page.xpath("//script/text()") if "alert(1)</" in script] == []
