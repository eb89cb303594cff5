"""What a text, a file name or a parameter says is shown and written, and never obeyed."""

from __future__ import annotations

import csv
import io
import subprocess
import sys
import warnings
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox
import pytest

import levier
from extract.mask import mask
from graph.answer import FORMULA
from levier.harmless import harmless
from tests.hostile.guard import CALLED

if TYPE_CHECKING:
    from collections.abc import Callable

EVIL = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
    "</title><svg onload=alert(1)>",
    "{{ 7 * 7 }}", "${7*7}", "javascript:alert(1)", "]]><x/>", "<!--", "&lt;script&gt;",
    "=HYPERLINK(\"http://127.0.0.1:9\";\"x\")", "+1+1", "-1+1", "@SUM(1)", "\t=1", "=cmd|' /C calc'!A0",
    "\x1b[2J\x1b]0;titre\x07", "\x9b31m", "\u202eexe.txt", "a\r\nHTTP/1.1 200 OK", "a\nlevier: fait",
    "\" . <urn:x> <urn:y> <urn:z> . \"", "> . <urn:x> <urn:y> <urn:z", "\\", "\\u003e",
    "'''\"\"\"", "\\\" } } DROP ALL #",
]  # fmt: skip
ROOT = Path(__file__).resolve().parents[2]
TEXT = """La Scic Rebond soutient l'association {}. Selon Odile Trahec, « {} » adhère au RTES.

L'Avise publie le guide « {} ».

"""
TEXT += (
    "La Ville de Lyon soutient la Scic Rebond depuis 2015, et la Métropole y a pris une part du capital. " * 6
)


@pytest.fixture(scope="module")
def out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of texts that say each of these, in their names, titles and publishers too."""
    folder = tmp_path_factory.mktemp("injection")
    texts = folder / "texts"
    texts.mkdir()
    rows = io.StringIO()
    table = csv.writer(rows)
    table.writerow(["file", "title", "publisher", "licence"])
    for number, evil in enumerate(EVIL):
        (texts / f"text-{number}.txt").write_text(TEXT.replace("{}", evil), encoding="utf-8")
        table.writerow([f"text-{number}.txt", f"{evil} {number}", evil, "CC0-1.0"])
        (texts / f"{evil.replace('/', '∕')} {number}.bin").write_bytes(b"x")
    (texts / "sources.csv").write_text(rows.getvalue(), encoding="utf-8")
    levier.build(texts, folder / "out")
    return folder / "out"


def run(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "tests.hostile.guard", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )


def test_every_text_is_in_the_graph_and_nothing_besides(
    out: Path, counted: Callable[[str, int], None]
) -> None:
    quads = set(ox.parse(path=str(out / "graph.nq"), format=ox.RdfFormat.N_QUADS))
    assert run("validate", str(out)).returncode == 0
    assert [quad for quad in quads if quad.subject == ox.NamedNode("urn:x")] == []
    title = "http://purl.org/dc/terms/title"
    texts = [quad for quad in quads if "/doc/text-" in quad.subject.value]
    titles = {quad.object.value for quad in texts if quad.predicate.value == title}
    assert len(titles) == len(EVIL)
    counted("injections planted in texts, names and titles", len(EVIL))


def test_the_guard_ends_what_looks_for_a_server() -> None:
    assert run("query", "actors", "--endpoint", "http://127.0.0.1:9/").returncode == CALLED


def test_no_cell_of_a_table_is_run_as_a_formula(out: Path) -> None:
    with (out / "rejected.csv").open(encoding="utf-8", newline="") as lines:
        cells = [cell for row in csv.reader(lines) for cell in row]
    for question in ("sources", "actors", "actor-claims"):
        answer = run("query", question, "--format", "csv", "-g", str(out))
        assert answer.returncode == 0
        cells += [cell for row in csv.reader(io.StringIO(answer.stdout)) for cell in row]
    assert [
        cell
        for cell in cells
        if cell.startswith(FORMULA) and not cell.lstrip("+-").replace(".", "").isdigit()
    ] == []
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)


@pytest.mark.parametrize(
    "arguments",
    [
        ["query", "sources"],
        ["query", "actor-claims"],
        ["query", "\x1b[2J"],
        ["query", "actors", "--param", "\x1b[31m=\x9b"],
    ],
)  # fmt: skip
def test_no_order_reaches_the_terminal(out: Path, arguments: list[str]) -> None:
    done = run(*arguments, "-g", str(out))
    assert done.stdout + done.stderr == harmless(done.stdout + done.stderr)
    assert done.stdout or done.stderr.count("\n") == 1


def test_the_summary_of_a_build_gives_no_orders_either(out: Path, tmp_path: Path) -> None:
    done = run("build", str(out.parent / "texts"), "-o", str(tmp_path / "out"), "--no-validate")
    assert f"{len(EVIL)} rejected" in done.stdout
    assert done.stdout + done.stderr == harmless(done.stdout + done.stderr)


class Tags(HTMLParser):
    """The elements of a page that could run something."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        runs = any(name.startswith("on") for name, _ in attrs)
        leads = any(
            value.startswith("javascript") for name, value in attrs if value and name in {"href", "src"}
        )
        if runs or leads or tag in {"iframe", "object", "embed"} or dict(attrs).get("src") == "x":
            self.found.append(f"{tag} {attrs}")


def test_no_page_of_the_site_runs_what_a_text_says(out: Path, tmp_path: Path) -> None:
    assert run("publish", str(out), "-o", str(tmp_path / "site")).returncode == 0
    pages = sorted((tmp_path / "site").rglob("*.html"))
    assert len(pages) > len(EVIL)
    for page in pages:
        tags = Tags()
        tags.feed(text := page.read_text(encoding="utf-8"))
        assert (tags.found, "alert(1)</script>" in text) == ([], False), page


@pytest.mark.parametrize("evil", EVIL)
def test_a_parameter_is_a_value_and_never_a_part_of_the_query(out: Path, evil: str) -> None:
    asked = levier.open(out)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that nobody has such a name
        rows = asked.query("actor-claims", actor=evil).astype(str)
    told = evil.strip('\\"')
    assert all(any(told in str(cell) for cell in row) for row in rows.itertuples())
    assert len(asked.query("sources")) == len(EVIL)


def test_what_is_masked_stays_so_in_each_of_them() -> None:
    for evil in EVIL:
        assert "ines" not in mask(f"{evil} ines@example.org {evil}").replace(evil, "")
