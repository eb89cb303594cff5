"""Files of quads, lists of sources and of the forgotten, as anybody may write them: read or refused with a reason."""

from __future__ import annotations

import re
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import forgotten
from extract.readers.reading import ReadError
from extract.readers.sources import read_sources
from graph import lines, store
from graph.errors import StoreError
from tests.hostile.malformed import entities, hurt
from tests.hostile.scale import lots, times

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

QUADS = """<http://a/1> <http://a/p> "L'été\\u2019 \\"dit\\" 2 < 3 << 4"@fr <http://a/g> .
<http://a/1> <http://a/q> _:b <http://a/g> .
<http://a/1> <http://a/r> "62"^^<http://www.w3.org/2001/XMLSchema#integer> .
<http://a/2> <http://a/p> <<( <http://a/1> <http://a/p> "x" )>> <http://a/h> .
"""
DEEP = "<a:> <b:> " + "<<( <a:> <b:> " * 200_000 + "<c:>" + " )>>" * 200_000 + " .\n"
FILES = {
    "deep.nq": QUADS + DEEP,
    "deep-unclosed.nq": QUADS + DEEP[: len(DEEP) // 2],
    "long.nq": f'<a:> <b:> "{"x" * 20_000_000}" .\n',
    "line.nq": "a" * 10_000_000,
    "blank.nq": " " * 10_000_000,
    "nul.nq": "\0" * 1_000_000,
    "mark.nq": "\ufeff" + QUADS,
    "direction.nq": QUADS.replace("été", "\u202eété"),
    "turtle.nq": "@prefix owl: <http://www.w3.org/2002/07/owl#> . <a:> owl:imports <OUTSIDE>, <NETWORK> .\n",
    "jsonld.nq": '{"@context": ["NETWORK", "OUTSIDE"], "@id": "a:", "b:": {"@id": "c:"}}',
    "trig.nq": "GRAPH <a:> { <a:> <b:> <c:> }\n",
    "load.nq": "LOAD <OUTSIDE> ; LOAD <NETWORK>\n",
}


@pytest.fixture
def written(tmp_path: Path) -> Callable[[bytes], Path]:
    """What writes bytes to a file of quads."""

    def write(data: bytes) -> Path:
        (tmp_path / "any.nq").write_bytes(data)
        return tmp_path / "any.nq"

    return write


def read(file: Path) -> str:
    """Load a file and look at its lines, and give why not."""
    said = []
    for reader in (store.in_memory, lines.runs):
        try:
            reader(file)
        except StoreError as error:
            said.append(str(error))
    assert [one for one in said if "\n" in one or not one.startswith(str(file))] == []
    return " | ".join(said)


def test_a_file_of_quads_with_parts_cut_off_flipped_or_doubled_is_read_or_refused_in_a_line(
    written: Callable[[bytes], Path], counted: Callable[[str, int], None]
) -> None:
    lot, refused = lots("quads"), 0
    for _ in range(count := times(5_000)):
        more = (b"\0", lot.randbytes(9), b"\xed\xa0\x80")  # the last is a surrogate
        refused += bool(read(written(hurt(QUADS.encode(), lot, more))))
    assert 0 < refused < count
    counted("malformed files of quads", count)


RUN = """
import sys
from tests.hostile.guard import watch
sys.addaudithook(watch)
from levier.cli import main
for file in sys.argv[1:]:
    for asked in (["validate", file], ["query", "actors", "-g", file]):
        print(file, main(asked), flush=True)
"""


def test_commands_stand_what_a_file_of_quads_may_hold(tmp_path: Path, root: Path) -> None:
    (tmp_path / "secret.ttl").write_text("<urn:secret> <b:> <c:> .", encoding="utf-8")
    outside, network = (tmp_path / "secret.ttl").as_uri(), "http://127.0.0.1:9/"
    for name, text in FILES.items():
        said = text.replace("OUTSIDE", outside).replace("NETWORK", network)
        (tmp_path / name).write_text(said, encoding="utf-8")
    files = [str(tmp_path / name) for name in FILES]
    command = [sys.executable, "-c", RUN, *files]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=300, cwd=root)
    assert done.returncode == 0, done.stdout[-300:] + done.stderr[-300:]
    found = re.findall(r"^(.*\.nq) ([0-9])$", done.stdout, re.MULTILINE)
    assert [file for file, _ in found] == [file for file in files for _ in range(2)]
    assert {status for _, status in found} <= {"0", "1", "3"}
    assert [line for line in done.stderr.splitlines() if not line.startswith("levier: ")] == []
    assert "urn:secret" not in done.stdout


@pytest.mark.parametrize("name", entities("file:///etc/passwd", "http://127.0.0.1:9/"))
def test_no_entity_of_a_file_that_calls_itself_quads_is_looked_at(
    name: str, written: Callable[[bytes], Path]
) -> None:
    declared = entities("file:///etc/passwd", "http://127.0.0.1:9/")[name]
    said = read(written(f'<?xml version="1.0"?>{declared}<rdf:RDF>&l11;</rdf:RDF>'.encode()))
    assert said.count("not N-Quads") == 2


CELLS = st.text(st.sampled_from("a;,\t\"'\n\r\0\ud7ff=\u202e2019-é@"), max_size=20)
ROWS = st.lists(st.lists(CELLS, max_size=9).map(";".join), max_size=9).map("\n".join)


@given(st.one_of(st.binary(max_size=300), ROWS.map(lambda rows: f"file;title;date;url\n{rows}".encode())))
def test_any_list_of_sources_gives_rows_and_rejects(data: bytes) -> None:
    rows, rejects = read_sources(data)
    assert all(row.file and row.line for row in rows)
    assert all(reject.reason and reject.remedy for reject in rejects)


@given(st.one_of(st.binary(max_size=300), ROWS.map(lambda rows: f"salt,mark,hash\n{rows}".encode())))
def test_any_list_of_the_forgotten_is_refused_or_is_one(data: bytes) -> None:
    try:
        found = forgotten.read(data)
    except ReadError as error:
        assert error.remedy
    else:
        assert found.rows


@pytest.mark.parametrize("cut", range(1, 120, 7))
def test_a_list_of_the_forgotten_that_is_cut_off_is_never_taken_for_a_shorter_one(cut: int) -> None:
    data = forgotten.written((), "Odile Trahec", "00" * 16)
    with pytest.raises(ReadError, match="damaged"):
        forgotten.read(data[:-cut])


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"salt,mark,hash\n",
        b'salt,mark,hash\n"',
        b"salt,mark,hash\n00,abc," + b"f" * 200_000,
        b"\xff\xfe",
    ],
)
def test_a_list_that_names_nobody_or_is_no_table_is_damaged(data: bytes) -> None:
    with pytest.raises(ReadError, match="damaged"):
        forgotten.read(data)
