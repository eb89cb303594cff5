"""What tests of several packages need: the project, the sample built once, the rule that nothing is skipped.

Where `LEVIER_NO_SKIP` is set, as `.ci/run` does, a skipped test or module fails and says why it was skipped;
elsewhere it is counted in the last line. A test on the folder beside the project is excepted: a clone has none.
"""

from __future__ import annotations

import os
import shutil
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING
from urllib.parse import parse_qs

import hypothesis
import pytest
from pyoxigraph import QueryResultsFormat, QueryTriples, RdfFormat

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

    from playwright.sync_api import Browser, Page
    from pyoxigraph import Store

ROOT = Path(__file__).resolve().parent.parent
NO_SHARED = "no ../shared here"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")
AXE = ROOT / "tests" / "npm" / "node_modules" / "axe-core" / "axe.min.js"
STRICT = os.environ.get("LEVIER_NO_SKIP", "") not in {"", "0"}

# No deadline: a busy machine is no fault. Where nothing is skipped, no run is luckier than another either.
hypothesis.settings.register_profile("levier", deadline=None, derandomize=STRICT)
hypothesis.settings.load_profile("levier")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, suites and facts beside the project; without it, what needs it is skipped."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip(NO_SHARED)
    return path


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the sample corpus, to read and not to change."""
    import levier

    out = tmp_path_factory.mktemp("sample") / "out"
    levier.build(ROOT / "corpus" / "sample", out, validate=False)
    return out


@pytest.fixture(scope="module")
def browser() -> Generator[Browser]:
    """Chromium. It ends with the module: as long as it is open, nothing else of the process can run asyncio."""
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, BROWSERS)), None)
    if path is None:
        pytest.skip("no chromium here: apt install chromium, or run make test as root")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=path)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def violations() -> Callable[[Page], list[str]]:
    """What gives the rules of axe that a page breaks, each with the first element that does."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed: npm ci --prefix tests/npm")
    axe = AXE.read_text("utf-8")

    def broken(page: Page) -> list[str]:
        page.evaluate(axe)
        found = page.evaluate("axe.run()")["violations"]
        return [f"{one['id']}: {one['nodes'][0]['html']}" for one in found]

    return broken


@pytest.fixture
def serve() -> Generator[Callable[[type[BaseHTTPRequestHandler]], str]]:
    """What starts a server of this machine and gives its address; all end with the test."""
    started: list[tuple[HTTPServer, Thread]] = []

    def start(handler: type[BaseHTTPRequestHandler]) -> str:
        server = HTTPServer(("127.0.0.1", 0), handler)
        thread = Thread(target=server.serve_forever, args=(0.01,))
        thread.start()
        started.append((server, thread))
        return f"http://127.0.0.1:{server.server_port}/query"

    yield start
    for server, thread in started:
        server.shutdown()
        thread.join()
        server.server_close()


@pytest.fixture
def sparql(serve: Callable[[type[BaseHTTPRequestHandler]], str]) -> Callable[[Store, bool], str]:
    """What serves a store over the SPARQL 1.1 protocol, with or without the union as its default graph."""

    def start(store: Store, union: bool) -> str:
        class Server(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["Content-Length"])).decode()
                found = store.query(parse_qs(body)["query"][0], use_default_graph_as_union=union)
                triples = isinstance(found, QueryTriples)
                form = RdfFormat.TURTLE if triples else QueryResultsFormat.JSON
                self.send_response(200)
                self.send_header(
                    "Content-Type", "text/turtle" if triples else "application/sparql-results+json"
                )
                self.end_headers()
                self.wfile.write(found.serialize(format=form) or b"")  # type: ignore[arg-type]

            def log_message(self, *_: object) -> None:
                """Say nothing."""

        return serve(Server)

    return start


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing be skipped where that is asked, doctests outside this folder included."""
    if STRICT:
        config.pluginmanager.register(NoSkip())


class NoSkip:
    """Makes a skipped test or module a failed one; an expected failure is none."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Look at a test."""
        report = yield
        if report.skipped and not hasattr(report, "wasxfail") and NO_SHARED not in str(report.longrepr):
            report.outcome, report.longrepr = "failed", refusal(report.longrepr)
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Look at a module."""
        report = yield
        if report.skipped:
            report.outcome, report.longrepr = "failed", refusal(report.longrepr)
        return report


def refusal(reason: object) -> str:
    """Say what was skipped and that it may not be."""
    said = " ".join(map(str, reason)) if isinstance(reason, tuple) else str(reason)
    return f"LEVIER_NO_SKIP is set, and this was skipped: {said}"
