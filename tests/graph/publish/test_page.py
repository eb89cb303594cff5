"""Pages of a site: well formed, linked, each claim with its quote, everything escaped, nothing private."""

from __future__ import annotations

import json
import re
from collections import Counter
from functools import cache
from html import escape
from html.parser import HTMLParser
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pyoxigraph as ox
import pytest

from graph.engine import Embedded
from graph.publish import frame, quality, rights, view, vocabulary
from graph.publish import page as page_module
from graph.publish.place import place
from graph.publish.site import site
from graph.query import ask, catalogue
from graph.store import in_memory
from ontology import terms

if TYPE_CHECKING:
    from tests.graph.conftest import Whole

TEMPLATES = Path(page_module.__file__).parent / "pages"
KEY = re.compile(r'data-t(?:-label|-title)?="([^"]*)"')
JS = re.compile(r"const english = (.*);\n", re.DOTALL)
VOID = {"meta", "link", "input", "br"}
MAIL = re.compile(r"[\w.+-]+@[\w-]+\.[a-z]{2,}", re.IGNORECASE)
TELEPHONE = re.compile(r"(?<![\w./-])(?:\+33|0)\s?[1-9](?:[ .-]?[0-9]{2}){4}(?![\w])")
LARGEST = 300_000
"""Bytes."""
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(1)>&'"


class Page(HTMLParser):
    """What a page has: its ids, its links, its tags; what is not closed or not opened is a fault."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.ids: list[str] = []
        self.links: list[str] = []
        self.tags: Counter[str] = Counter()
        self.attributes: set[str] = set()
        self.faults: list[str] = []
        self.open: list[str] = []
        self.feed(text)
        self.close()
        self.faults += [f"{tag} is not closed" for tag in self.open]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            self.attributes.add(name)
            if name == "id":
                self.ids.append(value or "")
            if name in {"href", "src"}:
                self.links.append(value or "")
        if tag == "script" and "src" not in dict(attrs):
            self.faults.append("script in the page")

    def handle_endtag(self, tag: str) -> None:
        if not self.open or self.open.pop() != tag:
            self.faults.append(f"{tag} closes what is not open")


@cache
def pages(folder: Path) -> dict[Path, Page]:
    return {path: Page(path.read_text("utf-8")) for path in sorted(folder.rglob("*.html"))}


def test_pages_are_well_formed_and_hold_no_script_or_style(published: Path) -> None:
    assert len(pages(published)) > 500
    for path, page in pages(published).items():
        assert page.faults == [], path
        assert (page.tags["h1"], page.tags["main"], page.tags["title"], page.tags["style"]) == (1, 1, 1, 0), (
            path
        )
        assert len(page.ids) == len(set(page.ids)), path
        assert not [name for name in page.attributes if name == "style" or name.startswith("on")], path


def test_every_link_inside_the_site_leads_somewhere(published: Path) -> None:
    known = pages(published)
    seen = 0
    for path, page in known.items():
        for link in page.links:
            if link.startswith(("http://", "https://")):
                continue
            target, _, fragment = link.partition("#")
            file = Path(path.parent, unquote(target)).resolve() if target else path
            assert file.is_file(), f"{path}: {link}"
            assert not fragment or fragment in known[file].ids, f"{path}: {link}"
            seen += 1
    assert seen > 10_000


def test_every_claim_stands_on_the_page_of_its_subject_with_its_quotes(sample: Path, published: Path) -> None:
    said = view.statements(in_memory(sample))
    assert {one.modality for one in said} == {"Asserted", "Hedged", "Planned", "Recommended", "Negated"}
    for one in said:
        text = "".join(leaf.read_text("utf-8") for leaf in leaves(published, str(place(one.subject))))
        [article] = [article for article in text.split("<article")[1:] if f'id="c{one.hash}"' in article]
        assert article.startswith(f' class="said {one.modality.lower()}">')
        assert one.quotes
        assert all(f"«\N{NO-BREAK SPACE}{jinja(quote)}\N{NO-BREAK SPACE}»" in article for quote in one.quotes)
        assert f'{place(one.iri)}.html"' in article
        assert f'{place(one.document)}.html"' in article


def leaves(folder: Path, path: str) -> list[Path]:
    """The pages of an address."""
    return [folder / f"{path}.html", *sorted((folder / path).glob("*.html"))]


def jinja(text: str) -> str:
    """A text as the templates escape it."""
    return escape(text, quote=False).replace('"', "&#34;").replace("'", "&#39;")


def test_a_long_page_goes_on_in_others_and_each_claim_stands_on_one_of_them(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(frame, "FULL", 9_000)
    site(sample, tmp_path)
    path = "id/organisation/metropole-de-lyon"
    found = leaves(tmp_path, path)
    assert len(found) > 2
    texts = [leaf.read_text("utf-8") for leaf in found]
    said = [one for one in view.statements(in_memory(sample)) if f"{terms.BASE}{path}" in one.ends]
    assert [sum(text.count(f'id="c{one.hash}"') for text in texts) for one in said] == [1] * len(said)
    for leaf in [*found, *leaves(tmp_path, "list/organisation"), *leaves(tmp_path, "network")]:
        page = Page(leaf.read_text("utf-8"))
        assert page.faults == []
        for link in page.links:
            file, _, anchor = link.partition("#")
            if file.endswith(".html") or not file:
                other = Path(leaf.parent, file).resolve() if file else leaf
                assert not anchor or anchor in Page(other.read_text("utf-8")).ids, f"{leaf}: {link}"


def test_every_key_of_the_interface_has_its_english_and_every_english_its_use(published: Path) -> None:
    keys = {key for path in pages(published) for key in KEY.findall(path.read_text("utf-8"))}
    told = json.loads(JS.fullmatch((published / "english.js").read_text("utf-8"))[1])  # type: ignore[index]
    assert keys - told.keys() == set()
    assert all(told.values())
    templates = "".join(path.read_text("utf-8") for path in TEMPLATES.glob("*.html"))
    settings = (TEMPLATES.parent / "settings.toml").read_text("utf-8")
    unused = [
        key
        for key in vocabulary.interface()
        if key not in keys
        and key not in templates
        and key.partition("-")[2] not in settings
        and key not in settings
    ]
    assert unused == []


def test_what_has_an_english_name_holds_text_alone(published: Path) -> None:
    for path in list(pages(published))[::9]:
        assert not re.search(
            r"<(\w+)\b[^>]* data-(?:t|en)=\"[^\"]*\"[^>]*>[^<]*<(?!/\1>)", path.read_text("utf-8")
        ), path


def test_the_page_about_a_site_gives_the_figures_of_the_documentation(published: Path, root: Path) -> None:
    told = quality.figures()
    limits, confidence = (" ".join((root / "docs" / f"{name}.md").read_text("utf-8").split())
                          for name in ("limits", "confidence"))  # fmt: skip
    known, new = told["scores"]
    sure = told["confidence"]
    assert f"it found {new['found']:.0%}".replace("%", " of 100 claims") in limits
    assert f"and {new['right']:.0%}".replace("%", " of 100 that it made were in the gold") in limits
    assert f"rules were made, {known['found'] * 100:.0f} and {known['right'] * 100:.0f}" in limits
    assert (
        f"are of {sure['claims']} claims from {sure['texts']} texts, {sure['right'] * 100:.0f} % of them right"
        in confidence
    )
    assert re.search(
        rf"expected calibration error [|] [.]\d+ [|] [.]{sure['error'] * 100:02.0f} [|]", confidence
    )
    assert f"too high, by .{sure['apart'] * 100:02.0f} on {sure['apart-texts']} texts" in limits
    text = (published / "about.html").read_text("utf-8")
    for share in (known["found"], known["right"], new["found"], new["right"], sure["right"]):
        assert text.count(f"{share * 100:.0f}\N{NO-BREAK SPACE}%") >= 2


def test_each_question_has_a_page_with_its_text_and_the_beginning_of_its_answer(
    sample: Path, published: Path
) -> None:
    engine = Embedded(in_memory(sample))
    for asked in catalogue().values():
        text = (published / "query" / f"{asked.name}.html").read_text("utf-8")
        assert jinja(asked.sparql.strip()) in text, asked.name
        shown = [jinja(said) for said in (asked.french, asked.told, *(one.french for one in asked.params))]
        assert not [said for said in shown if said not in text], asked.name
        names = {name.removesuffix("Label") for name in asked.columns}
        assert names <= set(rights.settings()["columns"]), asked.name
        if asked.name not in rights.settings()["asked"]:
            answer = ask(engine, asked, {})
            rows = len(answer.rows())
            assert f'<span class="count">{rows}</span>' in text, asked.name
            assert text.count("<tr>") == (min(rows, 50) + 1 if rows else 0), asked.name


def test_a_question_knows_the_editor_of_the_address_that_is_given(whole: Whole, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    folder.mkdir()
    site(whole.write(), folder, "https://example.org/graphe/")
    text = (folder / "query" / "laws.html").read_text("utf-8")
    assert 'data-endpoint="https://example.org/graphe/sparql"' in text
    assert 'href="https://example.org/graphe/sparql' not in text


def test_the_page_of_the_ontology_has_every_term_with_its_name_and_what_it_means(published: Path) -> None:
    text = (published / "ess.html").read_text("utf-8")
    articles = {part.partition('"')[0]: part for part in text.split('<article class="term" id="')[1:]}
    told = ox.parse((published / "ess.nt").read_bytes(), format=ox.RdfFormat.N_TRIPLES)
    labels = {
        quad.subject.value: quad.object.value
        for quad in told
        if quad.predicate.value == terms.iri("rdfs:label")
        and isinstance(quad.subject, ox.NamedNode)
        and quad.subject.value.startswith(terms.ESS)
        and isinstance(quad.object, ox.Literal)
        and quad.object.language == "fr"
    }
    assert len(labels) > 90
    assert {terms.ESS + name for name in articles} == set(labels)
    for iri, label in labels.items():
        article = articles[iri.removeprefix(terms.ESS)]
        assert jinja(label) in article
        assert "<p" in article, iri
    for fact in ("owl:versionIRI", "dcterms:license", "vann:preferredNamespacePrefix"):
        assert f"<code>{fact}</code>" in text


def test_each_cell_of_the_matrix_leads_to_a_quote_about_its_authority(published: Path) -> None:
    cells = re.findall(
        r'<td><a class="\w+" href="([^"#]+)#(c\w+)"', (published / "matrix.html").read_text("utf-8")
    )
    assert len(cells) > 10
    for path, anchor in cells:
        text = (published / path).read_text("utf-8")
        [article] = [one for one in text.split("<article")[1:] if f'id="{anchor}"' in one]
        assert "<blockquote" in article.partition("</article>")[0]


def test_the_sample_says_on_every_page_that_it_must_not_be_cited(published: Path) -> None:
    for path in pages(published):
        assert 'class="warning"' in path.read_text("utf-8"), path


def test_no_page_is_large(published: Path) -> None:
    assert max(path.stat().st_size for path in pages(published)) <= LARGEST


def test_no_e_mail_or_telephone_stands_anywhere(published: Path) -> None:
    for path in sorted(published.rglob("*")):
        if path.is_file() and path.suffix not in {".gz", ".js"}:
            text = path.read_text("utf-8")
            assert not MAIL.search(text), path
            assert not TELEPHONE.search(text), path
    assert not MAIL.search((published / "names.js").read_text("utf-8"))


def test_what_is_hostile_in_a_name_or_a_quote_is_escaped(whole: Whole, tmp_path: Path) -> None:
    out = whole.write()
    graph = out / "graph.nq"
    text = graph.read_text("utf-8")
    for name in ("oa#exact", "terms/title", "schema#label", "core#altLabel", "ess#unit", "ess#role"):
        text = re.sub(rf'(?<={name}> ")(?=[^"])', lambda _: HOSTILE, text)
    text = re.sub(r'(?<=dc/terms/source> ")[^"]*', "javascript:alert(1)", text)
    graph.write_text(text, "utf-8")
    folder = tmp_path / "site"
    folder.mkdir()
    site(out, folder)
    seen = 0
    for path, page in pages(folder).items():
        assert page.faults == [], path
        assert page.tags["img"] == 0, path
        assert sorted(link for link in page.links if link.endswith(".js")) == scripts(folder, path), path
        assert not [link for link in page.links if link.startswith("javascript:")], path
        seen += path.read_text("utf-8").count("&lt;script&gt;alert(1)")
    assert seen > 20


def scripts(folder: Path, path: Path) -> list[str]:
    """The scripts that a page loads, each a file of the site."""
    name = path.relative_to(folder).with_suffix("").as_posix()
    own = {"index": ["names", "search"], "network": ["network", "pan", "ties"]}.get(name, [])
    if name == "queries" or name.startswith("query/"):
        own = ["editor"]
    return sorted("../" * name.count("/") + f"{one}.js" for one in ["english", "language", *own])


@pytest.mark.parametrize(("licence", "shown"), [("CC-BY-4.0", True), ("CC-BY-NC-4.0", False), ("", False)])
def test_a_text_is_published_only_under_an_open_licence(
    whole: Whole, tmp_path: Path, licence: str, shown: bool
) -> None:
    out = whole.write()
    graph = out / "graph.nq"
    lines = [
        line
        for line in graph.read_text("utf-8").splitlines()
        if "/doc/" not in line or "license>" not in line
    ]
    documents = {re.match(r"<\S+/doc/([^>]+)>", line) for line in lines} - {None}
    slugs = sorted({match[1] for match in documents if match})
    if licence:
        base = "https://w3id.org/levier"
        lines += [
            f'<{base}/doc/{slug}> <http://purl.org/dc/terms/license> "{licence}" <{base}/graph/{slug}> .'
            for slug in slugs
        ]
    graph.write_text("\n".join(lines) + "\n", "utf-8")
    folder = tmp_path / "site"
    folder.mkdir()
    site(out, folder)
    texts = sorted(path.stem for path in folder.rglob("text/*"))
    assert texts == (slugs if shown else [])
    for slug in slugs:
        page = (folder / "doc" / f"{slug}.html").read_text("utf-8")
        assert ("<pre" in page) == shown
        assert 'class="warning"' not in page


def test_what_several_texts_date_alike_stands_once_on_a_page(published: Path) -> None:
    law = (published / "id" / "law" / "loi-ess-2014.html").read_text("utf-8")
    dates = law.partition('<section id="dates">')[2].partition("</section>")[0]
    rows = [re.sub(r"<[^>]*>|\s+|↓", " ", row).split() for row in dates.split("<li ")[1:]]
    assert [row[1:4] for row in rows] == [["31", "juillet", "2014"]]
