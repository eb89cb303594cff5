"""A site in a browser, opened from its folder: what a reader does with it, and what rules of access it keeps."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable, Generator
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
