"""The SPARQL editor in a browser: it completes, asks and shows, and calls no other host."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote

import pytest

from graph.query import catalogue
from graph.serve.endpoint import EDITOR

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from contextlib import AbstractContextManager
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from tests.graph.serve.conftest import Server

MEMBERS = """PREFIX ess: <https://w3id.org/levier/ess#>
SELECT ?who { ?who ess:memberOf <https://w3id.org/levier/id/organisation/rtes> } ORDER BY ?who"""


@pytest.fixture(scope="module")
def running(sample: Path, start: Callable[..., AbstractContextManager[Server]]) -> Generator[Server]:
    """A server of the sample, which has the whole vocabulary."""
    if not (EDITOR / "editor.js").is_file():
        pytest.skip("no editor here: installing the package makes it, with npm (make test does)")
    with start(sample) as server:
        yield server


@pytest.fixture
def page(browser: Browser, running: Server) -> Generator[Page]:
    """An empty page of a first visit; no script may fail, break the policy, or ask another host."""
    faults: list[str] = []
    visit = browser.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    visit.on(
        "request", lambda sent: faults.append(sent.url) if not sent.url.startswith(running.url) else None
    )
    opened = visit.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda said: faults.append(said.text) if "Content Security" in said.text else None)
    opened.goto(f"{running.url}sparql")
    opened.locator(".CodeMirror").wait_for()
    yield opened
    visit.close()
    assert faults == []


def text(page: Page) -> str:
    """What stands in the editor."""
    return str(page.evaluate("document.querySelector('.CodeMirror').CodeMirror.getValue()"))


def put(page: Page, query: str) -> None:
    page.evaluate("query => document.querySelector('.CodeMirror').CodeMirror.setValue(query)", query)


def test_the_editor_runs_a_query_and_shows_a_table(page: Page) -> None:
    put(page, "SELECT ?n { VALUES ?n { 17 } }")
    page.get_by_role("button", name="Exécuter").click()
    page.locator("#answer td", has_text="17").first.wait_for()
    assert page.url.endswith("?query=" + quote("SELECT ?n { VALUES ?n { 17 } }", safe="()*!'"))


def test_a_link_brings_its_query_and_its_answer(page: Page, running: Server) -> None:
    page.goto(f"{running.url}sparql?query={quote('SELECT ?n { VALUES ?n { 23 } }')}")
    page.locator("#answer td", has_text="23").first.wait_for()
    assert text(page) == "SELECT ?n { VALUES ?n { 23 } }"


def test_an_example_is_put_into_the_editor_and_answers(page: Page) -> None:
    page.locator("#examples a[href$='network-members']").click()
    page.wait_for_url("**/sparql?question=network-members")
    assert text(page) == catalogue()["network-members"].sparql.rstrip()
    page.get_by_role("button", name="Exécuter").click()
    page.locator("#answer th", has_text="memberLabel").first.wait_for()


def test_the_vocabulary_of_the_graph_is_completed_and_its_prefix_declared(page: Page) -> None:
    put(page, "SELECT * {\n  ?s ess:memb")
    page.evaluate("document.querySelector('.CodeMirror').CodeMirror.setCursor(1, 13)")
    page.evaluate("document.querySelector('.CodeMirror').CodeMirror.focus()")
    page.keyboard.press("Control+Space")
    page.keyboard.type("e")
    page.locator(".CodeMirror-hint", has_text="memberOf").first.wait_for()
    page.keyboard.press("Enter")
    assert "ess:memberOf" in text(page)
    assert "PREFIX ess: <https://w3id.org/levier/ess#>" in text(page)


def test_an_address_of_the_graph_leads_to_its_page_here(page: Page, running: Server) -> None:
    put(page, MEMBERS)
    page.get_by_role("button", name="Exécuter").click()
    with page.expect_popup() as opened:
        page.locator("#answer td a", has_text="bordeaux-metropole").first.click()
    opened.value.get_by_role("heading", level=1, name="Bordeaux Métropole").wait_for()
    assert opened.value.url == f"{running.url}id/organisation/bordeaux-metropole.html"


def test_a_query_that_is_refused_shows_why(page: Page) -> None:
    put(page, "SELECT * { SERVICE <http://127.0.0.1:1/> { ?s ?p ?o } }")
    page.get_by_role("button", name="Exécuter").click()
    page.locator("#answer", has_text="SERVICE is refused").wait_for()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_breaks_no_rule_of_axe(
    page: Page, violations: Callable[[Page], list[str]], scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    put(page, MEMBERS)
    page.get_by_role("button", name="Exécuter").click()
    page.locator("#answer table").first.wait_for()
    assert violations(page) == []


def test_the_page_fits_a_telephone(page: Page) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
