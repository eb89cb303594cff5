"""Files that no program should write: each is read or refused with a reason, in its time, and leads nowhere."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from extract import apart, readers
from extract.corpus import load, survey
from extract.mask import mask
from extract.pipeline import read_document
from extract.readers import Limits, ReadError, Reading
from extract.records import Document, Reject
from tests.extract.readers.conftest import write_docx, write_pdf
from tests.hostile.malformed import GOOD, PAGE, SECRET, File, files

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

LIMITS = Limits(seconds=4, megabytes=800)
GRACE = 6
"""Seconds that a busy machine may take besides, with the start of the next process."""
Outcome = tuple[str, Reading | ReadError, float]


@pytest.fixture(scope="module")
def listener() -> Generator[socket.socket]:
    """A server that nobody is to call."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        yield server


@pytest.fixture(scope="module")
def malformed(tmp_path_factory: pytest.TempPathFactory, listener: socket.socket) -> list[File]:
    """All of them, with the address of a file that holds a secret and that of the server."""
    secret = tmp_path_factory.mktemp("outside") / "secret.txt"
    secret.write_text(SECRET, encoding="utf-8")
    return list(files(secret.as_uri(), f"http://127.0.0.1:{listener.getsockname()[1]}/"))


@pytest.fixture(scope="module")
def outcomes(malformed: list[File]) -> list[Outcome]:
    """What became of each, and the seconds that it took."""
    found: list[Outcome] = []
    for name, data in malformed:
        start = time.monotonic()
        try:
            made: Reading | ReadError = apart.read(name, data, LIMITS)
        except ReadError as error:
            made = error
        found.append((name, made, time.monotonic() - start))
    return found


def test_each_file_is_read_or_refused_with_a_reason_in_its_time(
    outcomes: list[Outcome], counted: Callable[[str, int], None]
) -> None:
    assert len(outcomes) >= 500
    assert [name for name, _, seconds in outcomes if seconds > LIMITS.seconds + GRACE] == []
    refused = [made for _, made, _ in outcomes if isinstance(made, ReadError)]
    assert all(error.reason and error.remedy and "\n" not in str(error) for error in refused)
    assert 100 < len(refused) < len(outcomes) - 100
    counted("malformed files tried", len(outcomes))


def test_what_is_read_of_them_can_be_masked_and_extracted(outcomes: list[Outcome]) -> None:
    for name, made, _ in outcomes:
        if isinstance(made, Reading) and len(made.text) < 5_000:
            text = mask(made.text)
            assert len(text) == len(made.text)
            read_document(Document("text", name, "", text, date="2024-06-01"))


def test_none_of_them_brings_in_a_file_from_outside_or_calls_a_server(
    outcomes: list[Outcome], listener: socket.socket, counted: Callable[[str, int], None]
) -> None:
    assert [name for name, made, _ in outcomes if SECRET in repr(made)] == []
    with pytest.raises(BlockingIOError):
        listener.accept()
    counted("calls to a server by a file that is read", 0)


CONFINED = """
import json, socket, subprocess, sys
from extract import cell
from extract.readers import Limits
cell.prepare("html")
cell.confine(Limits(megabytes=200))
said = []
for act in (
    lambda: open(sys.argv[1]), lambda: open(sys.argv[1] + ".new", "w"), socket.socket,
    lambda: subprocess.run(["true"]), lambda: bytearray(400_000_000),
):
    try:
        act()
        said.append("done")
    except (OSError, MemoryError) as error:
        said.append(type(error).__name__)
print(json.dumps(said))
"""


def test_the_process_that_reads_can_open_no_file_and_no_connection_begin_no_process_and_take_no_more_memory(
    tmp_path: Path, root: Path
) -> None:
    (tmp_path / "secret.txt").write_text(SECRET, encoding="utf-8")
    command = [sys.executable, "-c", CONFINED, str(tmp_path / "secret.txt")]
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=root)
    assert done.stdout == '["OSError", "OSError", "OSError", "OSError", "MemoryError"]\n'
    assert [path.name for path in tmp_path.iterdir()] == ["secret.txt"]


@pytest.mark.parametrize("limits", [LIMITS, Limits()])
def test_a_good_file_reads_the_same_apart_as_here(limits: Limits) -> None:
    for name, data in {
        "a.html": PAGE.encode(),
        "b.pdf": write_pdf([[(50, 700, 11, GOOD), (50, 600, 11, "Fait à Nantes.")]], "Note"),
        "c.docx": write_docx(GOOD, "Fait à Nantes."),
        "d.txt": GOOD.encode(),
    }.items():
        assert apart.read(name, data, limits) == readers.read(name, data, limits)


def test_a_file_after_one_that_ended_its_process_is_read(malformed: list[File]) -> None:
    slow = Limits(seconds=0.01)
    with pytest.raises(
        ReadError, match=r"^reading it takes more than 0\.01 s: split it, or save its text as \.txt$"
    ):
        apart.read("a.html", dict(malformed)["wide.html"], slow)
    assert apart.read("a.html", PAGE.encode()).text == readers.read("a.html", PAGE.encode()).text


def test_a_parser_that_crashes_or_wants_too_much_costs_its_file_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_bytes(PAGE.encode())
    (tmp_path / "b.html").write_bytes(PAGE.encode())
    first, second = survey(tmp_path).sources
    room = apart._room("html", Limits().megabytes)
    room.close()
    os.kill(room.begun().pid, signal.SIGSEGV)
    assert load(first) == Reject(
        "a.html", "its parser crashed, or needs more than 2000 MB of memory",
        "split it, or save its text as .txt",
    )  # fmt: skip
    assert isinstance(load(second), Document)


def test_the_process_that_reads_ends_with_the_one_that_asked(root: Path) -> None:
    code = (
        "import os, sys; from extract import apart; apart.read('a.html', sys.stdin.buffer.read());"
        " print(apart._room('html', 2000).process.pid, flush=True); os.kill(os.getpid(), 9)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], input=PAGE.encode(), capture_output=True, cwd=root, check=False
    )
    process = Path(f"/proc/{int(done.stdout)}")
    end = time.monotonic() + 10
    while process.exists() and time.monotonic() < end:
        time.sleep(0.05)
    assert not process.exists()
