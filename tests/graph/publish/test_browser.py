"""A site in a browser, opened from its folder: what a reader does with it, and what rules of access it keeps."""

from __future__ import annotations

from http.server import SimpleHTTPRequestHandler
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs, urlsplit

import pytest

from graph.query import catalogue

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
    from http.server import BaseHTTPRequestHandler
    from pathlib import Path

    from playwright.sync_api import Browser, Page

KINDS = (
    "index", "about", "matrix", "network", "timeline", "queries", "query/network-members", "ess", "list/source",
    "list/organisation", "id/organisation/metropole-de-lyon", "id/lever/prix-concours",
    "doc/06-interview-passeurs-de-vilaine",
)  # fmt: skip
"""A page of each kind."""


@pytest.fixture
def page(browser: Browser) -> Generator[Page]:
    """An empty page of a reader's first visit; no page may fail in its scripts or ask for what is elsewhere."""
    faults: list[str] = []
    visit = browser.new_context(viewport={"width": 1280, "height": 800}, reduced_motion="reduce")
    visit.route("http*://**", lambda route: faults.append(route.request.url))
    opened = visit.new_page()
    opened.on("pageerror", lambda error: faults.append(str(error)))
    yield opened
    visit.close()
    assert faults == []


def address(published: Path, path: str) -> str:
    return (published / f"{path}.html").as_uri()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_each_kind_breaks_no_rule_of_axe(
    page: Page, published: Path, violations: Callable[[Page], list[str]], path: str, scheme: str
) -> None:
    page.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    page.goto(address(published, path))
    assert violations(page) == []


@pytest.mark.parametrize("path", KINDS)
def test_a_page_of_each_kind_fits_a_telephone(page: Page, published: Path, path: str) -> None:
    page.set_viewport_size({"width": 360, "height": 740})
    page.goto(address(published, path))
    assert page.evaluate("document.documentElement.scrollWidth") <= 360


def test_the_first_page_finds_an_actor_by_a_part_of_its_name_without_accents(
    page: Page, published: Path
) -> None:
    page.goto(address(published, "index"))
    page.get_by_role("searchbox").fill("metropole lyon")
    page.get_by_role("link", name="Métropole de Lyon").first.wait_for()
    page.keyboard.press("Enter")
    page.wait_for_url("**/metropole-de-lyon.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Métropole de Lyon"


def test_a_cell_of_the_matrix_leads_to_the_words_that_say_so(page: Page, published: Path) -> None:
    page.goto(address(published, "matrix"))
    cell = page.locator(".matrix td a").first
    territory = cell.locator("xpath=ancestor::tr/th").inner_text()
    cell.click()
    page.wait_for_url("**/id/organisation/*.html#c*")
    assert page.get_by_role("heading", level=1).inner_text() == territory
    statement = page.locator("article", has=page.locator(":target"))
    assert territory in statement.inner_text()
    assert statement.locator("blockquote").first.is_visible()


def test_the_network_is_chosen_by_relation_certainty_confidence_and_period(
    page: Page, published: Path
) -> None:
    page.goto(address(published, "network"))
    ties = page.locator("#ties")
    every = int(ties.inner_text())
    assert every == page.locator("#drawing line:not(.out)").count() == page.evaluate("network.ties.length")
    page.get_by_label("est membre de").uncheck()
    members = page.evaluate("network.ties.filter((tie) => tie[2] === 'memberOf').length")
    assert int(ties.inner_text()) == every - members < every
    page.get_by_label("est membre de").check()
    page.get_by_label("affirmé").uncheck()
    assert int(ties.inner_text()) == page.evaluate(
        "network.ties.filter((tie) => tie[3] !== 'Asserted').length"
    )
    assert page.locator("#drawing .node:not(.out)").count() == int(page.locator("#ends").inner_text())
    page.get_by_label("affirmé").check()
    page.locator("[name=least]").fill("0.95")
    assert (
        int(ties.inner_text()) == page.evaluate("network.ties.filter((tie) => tie[4] >= 0.95).length") < every
    )
    page.locator("[name=least]").fill("0")
    page.locator("[name=until]").fill("2018")
    before = page.evaluate("network.ties.filter((tie) => tie[5] <= 2018).length")
    assert int(ties.inner_text()) == before < every


def test_the_network_is_walked_by_keyboard_and_zoomed_and_leads_to_the_actor(
    page: Page, published: Path
) -> None:
    page.goto(address(published, "network"))
    page.locator("#find").fill("Métropole de Lyon")
    page.locator("#find").press("Enter")
    assert page.locator("#panel h2").inner_text() == "Métropole de Lyon"
    assert page.locator("#panel li").count() > 2
    page.keyboard.press("ArrowRight")
    other = page.locator("#panel h2").inner_text()
    assert other != "Métropole de Lyon"
    wide = page.evaluate("document.getElementById('drawing').viewBox.baseVal.width")
    page.get_by_role("button", name="Agrandir").click()
    assert page.evaluate("document.getElementById('drawing').viewBox.baseVal.width") < wide
    page.get_by_role("button", name="Tout voir").click()
    page.locator("#find").fill("Métropole de Lyon")
    page.locator("#find").press("Enter")
    page.keyboard.press("Enter")
    page.wait_for_url("**/id/organisation/metropole-de-lyon.html")


def test_the_interface_switches_to_english_and_stays_so_on_the_next_page(page: Page, published: Path) -> None:
    page.goto(address(published, "index"))
    page.get_by_role("button", name="English").click()
    assert page.evaluate("document.documentElement.lang") == "en"
    page.get_by_role("link", name="Matrix", exact=True).click()
    page.wait_for_url("**/matrix.html")
    assert page.get_by_role("heading", level=1).inner_text() == "Territories and levers"
    page.goto(address(published, "id/organisation/metropole-de-lyon"))
    assert page.locator("h2").first.inner_text() == "At a glance"
    assert "confidence 0." in page.locator(".sure").first.inner_text()
    assert page.locator("blockquote").first.get_attribute("lang") == "fr"
    page.get_by_role("button", name="Français").click()
    assert page.locator("h2").first.inner_text() == "En bref"
    assert "confiance 0," in page.locator(".sure").first.inner_text()


@pytest.mark.parametrize("path", KINDS)
def test_a_page_in_english_has_no_french_but_names_and_quotes(
    page: Page, published: Path, violations: Callable[[Page], list[str]], path: str
) -> None:
    page.goto(f"{address(published, path)}?lang=en")
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.evaluate(
        "[...document.querySelectorAll('[data-t], [data-t-label]')]"
        ".map((one) => one.dataset.t ?? one.dataset.tLabel).filter((key) => !(key in english))"
    ) == []  # fmt: skip
    assert violations(page) == []


def test_what_is_not_asserted_looks_otherwise_without_colour_too(page: Page, published: Path) -> None:
    page.goto(address(published, "id/organisation/metropole-de-lyon"))
    looks = {
        name: page.evaluate(
            """(name) => {
              const article = Object.assign(document.createElement("article"), { className: `said ${name}` });
              document.querySelector("main").append(article);
              const { borderLeftStyle, borderLeftWidth } = getComputedStyle(article);
              return `${borderLeftStyle} ${borderLeftWidth}`;
            }""",
            name,
        )
        for name in ("asserted", "hedged", "planned", "recommended")
    }
    assert len(set(looks.values())) == 4
    badges = set(page.locator(".said .badge").all_inner_texts())
    assert {"affirmé", "prévu"} <= badges


def test_without_scripts_the_first_page_and_the_network_are_read_all_the_same(
    browser: Browser, published: Path
) -> None:
    visit = browser.new_context(java_script_enabled=False)
    page = visit.new_page()
    page.goto(address(published, "index"))
    assert not page.get_by_role("searchbox").is_visible()
    page.get_by_role("link", name="Métropole de Lyon").first.click()
    assert page.locator("blockquote").first.is_visible()
    page.goto(address(published, "network"))
    assert not page.locator("#drawing").is_visible()
    assert page.locator("#table tbody tr").count() > 50
    page.goto(address(published, "about"))
    assert page.get_by_role("heading", name="Méthode").is_visible()
    assert not page.get_by_role("heading", name="Method", exact=True).is_visible()
    visit.close()


@pytest.mark.parametrize("media", ["text/turtle", "text/html", ""])
def test_a_question_leads_to_the_editor_where_there_is_one_and_not_to_a_page_that_says_there_is_none(
    browser: Browser, published: Path, serve: Callable[[type[BaseHTTPRequestHandler]], str], media: str
) -> None:
    class Site(SimpleHTTPRequestHandler):
        def __init__(self, *given: Any) -> None:
            super().__init__(*given, directory=str(published))

        def do_HEAD(self) -> None:
            self.send_response(200 if media else 404)
            self.send_header("Content-Type", media)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            """Say nothing."""

    page = browser.new_page()
    with page.expect_response("**/sparql"):
        page.goto(serve(Site) + "/network-members.html")
    link = page.locator("#editor")
    if media == "text/turtle":
        link.wait_for(state="visible")
        query = parse_qs(urlsplit(link.get_attribute("href") or "").query)["query"]
        assert query == [catalogue()["network-members"].sparql.strip()]
    else:
        page.wait_for_load_state("networkidle")
        assert (link.is_visible(), link.get_attribute("href")) == (False, None)
    page.close()
