"""The site of the real texts beside the project: each member has its page, each statement its quote."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest

import levier
from graph.publish import view
from graph.publish.place import place
from graph.publish.site import site
from graph.store import in_memory
from ontology import terms

if TYPE_CHECKING:
    from pathlib import Path

MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
TELEPHONE = re.compile(r"(?<![\w./-])(?:\+33|0)\s?[1-9](?:[ .-]?[0-9]{2}){4}(?![\w])")


@pytest.fixture(scope="module")
def real(shared: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A build of the five real texts, and its site."""
    folder = tmp_path_factory.mktemp("seeds")
    out, published = folder / "out", folder / "site"
    levier.build(shared / "corpus" / "seeds", out, validate=False)
    published.mkdir()
    site(out, published)
    return out, published


def test_each_of_the_fifteen_members_has_a_page_that_says_so_with_a_quote(real: tuple[Path, Path]) -> None:
    out, published = real
    network = f"{terms.BASE}id/organisation/rtes"
    relation = terms.iri("ess:memberOf")
    members = [
        one for one in view.statements(in_memory(out)) if (one.relation, one.object) == (relation, network)
    ]
    assert len({one.subject for one in members}) == 15
    for one in members:
        text = (published / f"{place(one.subject)}.html").read_text("utf-8")
        [article] = [part for part in text.split("<article")[1:] if f'id="c{one.hash}"' in part]
        assert '<blockquote lang="fr">' in article


def test_every_statement_shows_its_quote_or_says_that_it_is_too_long_for_its_licence(
    real: tuple[Path, Path],
) -> None:
    out, published = real
    said = view.statements(in_memory(out))
    assert len(said) > 100
    for one in said:
        text = (published / f"{place(one.iri)}.html").read_text("utf-8")
        quoted = re.findall(r"<blockquote lang=\"fr\">«\xa0(.+?)\xa0»</blockquote>", text)
        long = [quote for quote in one.quotes if len(quote.split()) > 60]
        assert len(quoted) == len(one.quotes) - len(long)
        assert quoted or 'data-t="too-long"' in text


def test_no_e_mail_address_and_no_telephone_number_is_in_the_build_or_the_site(
    real: tuple[Path, Path],
) -> None:
    seen = 0
    for folder in real:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix in {
                ".nq",
                ".txt",
                ".csv",
                ".html",
                ".js",
                ".ttl",
                ".nt",
                ".jsonld",
                ".xml",
                ".rq",
            }:
                text = path.read_text("utf-8")
                assert not MAIL.search(text), path
                if path.suffix != ".js":
                    assert not TELEPHONE.search(text), path
                seen += 1
    assert seen > 1000
