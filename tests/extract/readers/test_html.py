"""Of a page the main content is read, a line a block; menus, asides and footers never are."""

import json
import re
from pathlib import Path

import pytest

from extract.readers.dateline import own_date
from extract.readers.html import read
from extract.readers.reading import Metadata, ReadError

BODY = """<main><h1>Le plan</h1>
<p>A<br>B</p>
<table><tr><th>Nom</th><th><p>Aide</p></th></tr><tr><td>Ville de
 Lyon</td><td>10&nbsp;000&#8239;€</td></tr></table>
<ul><li>un<ul><li>sous un</li></ul></li><li><p>deux</p></li></ul>
<blockquote><p>«&nbsp;Oui&nbsp;», dit-elle.</p></blockquote>
<div class="encart"><p>Un <em>encart</em>, un <a href="x">lien</a>, 9&nbsp;m<sup>2</sup>.</p></div></main>"""


def page(body: str, head: str = "") -> bytes:
    return f"<!DOCTYPE html><html lang='fr'><head>{head}</head><body>{body}</body></html>".encode()


def test_blocks_are_lines_and_the_cells_of_a_row_stand_in_one() -> None:
    lines = read(page(BODY)).text.replace("\xa0", " ").replace("\u202f", " ").split("\n")
    assert lines == [
        "Le plan", "A", "B", "Nom | Aide", "Ville de Lyon | 10 000 €", "un", "sous un", "deux",
        "« Oui », dit-elle.", "Un encart, un lien, 9 m2.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "furniture",
    [
        "<nav><a href='/'>FURNITURE</a></nav>",
        "<header><p>FURNITURE de la page, en quelques mots de plus</p></header>",
        "<footer><p>FURNITURE, 3 rue X, 69000 Lyon</p></footer>",
        "<aside><h3>FURNITURE</h3><p>Abonnez-vous à la lettre d'information</p></aside>",
        "<form><label>FURNITURE</label><input type='text'><button>FURNITURE</button></form>",
        "<div id='cookies'>FURNITURE pour mesurer son audience</div>",
        "<div class='fil-ariane menu'>FURNITURE</div>",
        "<div role='navigation'>FURNITURE</div>",
        "<p hidden>FURNITURE</p><p style='display: none'>FURNITURE</p>",
        "<script>FURNITURE</script><style>FURNITURE</style><template>FURNITURE</template><!-- FURNITURE -->",
    ],
)
def test_furniture_is_left_out(furniture: str) -> None:
    article = f"<main><h1>Le plan</h1><p>{'Nantes Métropole soutient les Ecossolies. ' * 9}</p></main>"
    assert "FURNITURE" in page(furniture).decode()
    assert "FURNITURE" not in read(page(furniture + article)).text
    assert "FURNITURE" not in read(page(article + furniture)).text
    assert "Ecossolies" in read(page(article + furniture)).text


@pytest.mark.parametrize("name", ["02-actualite-webinaire-grenoble", "14-page-cooperation-bordeaux"])
def test_a_page_of_the_sample_keeps_all_that_its_gold_cites(root: Path, name: str) -> None:
    text = read((root / f"corpus/sample/{name}.html").read_bytes()).text
    gold = json.loads((root / f"corpus/gold/sample/{name}.json").read_text("utf-8"))
    cues = {item["cue"] for item in gold["claims"] + gold["figures"] if "cue" in item}
    assert [cue for cue in cues if not re.search(r"\s+".join(map(re.escape, cue.split())), text)] == []
    for furniture in (
        "Mentions légales",
        "lettre d'information",
        "cookies",
        "Accueil",
        "example.org",
        "À lire aussi",
    ):
        assert furniture not in text


def test_a_page_of_the_sample_is_laid_out_in_lines(root: Path) -> None:
    text = read((root / "corpus/sample/14-page-cooperation-bordeaux.html").read_bytes()).text
    assert [line.split(" ")[0] for line in text.split("\n")] == [
        "Quatre", "Publié", "La", "Le", "Six", "Deux", "La", "La", "Des", "Le", "Pascal",
    ]  # fmt: skip


def test_a_date_outside_the_main_content_is_still_found(root: Path) -> None:
    reading = read((root / "corpus/sample/02-actualite-webinaire-grenoble.html").read_bytes())
    assert "Publié le" not in reading.text
    assert own_date(reading.around or "") == "2024-06-24"


def test_the_head_of_a_page_gives_its_metadata() -> None:
    head = """<title>Le plan | Avise</title><meta property="og:site_name" content="Avise">
    <meta property="article:published_time" content="2019-07-05T10:00:00+02:00">
    <link rel="canonical" href="https://www.avise.org/plan">"""
    text = "<p>Le plan soutient les associations de la ville.</p>"
    assert read(page(text, head)).metadata == Metadata(
        title="Le plan",
        publisher="Avise",
        date="2019-07-05T10:00:00+02:00",
        url="https://www.avise.org/plan",
        lang="fr",
    )
    linked = '<script type="application/ld+json">{"datePublished": "2019-07-05"}</script>'
    assert read(page(text, linked)).metadata == Metadata(date="2019-07-05", lang="fr")


def test_the_first_heading_is_the_title() -> None:
    assert read(page(BODY, "<title>Autre</title>")).metadata.title == "Le plan"


@pytest.mark.parametrize(
    "body",
    [
        "<p>La Ville de Lyon soutient l'ESS.</p>",
        "La Ville de Lyon soutient l'ESS.",
        "<form><main><h1></h1><p>La Ville de Lyon soutient l'ESS.</p></main></form>",
        "<table><tr><td><table><tr><td>La Ville de Lyon soutient l'ESS.</td></tr></table></td></tr></table>",
    ],
)
def test_a_short_page_is_read_whole(body: str) -> None:
    assert read(page(body)).text == "La Ville de Lyon soutient l'ESS."


def test_every_brief_of_a_page_of_briefs_is_read() -> None:
    briefs = "".join(
        f"<article><h2>Brève {n}</h2><p>{f'La ville {n} soutient ESS. ' * 15}</p></article>" for n in range(4)
    )
    for body in (f"<main>{briefs}</main>", f"<div>{briefs}</div>"):
        assert [line for line in read(page(body)).text.split("\n") if line.startswith("Brève")] == [
            f"Brève {n}" for n in range(4)
        ]


@pytest.mark.parametrize(
    "data",
    [
        '<?xml version="1.0" encoding="UTF-8"?><html lang="fr"><p>Économie à Orléans</p></html>'.encode(),
        '<meta charset="iso-8859-1"><p>Économie à Orléans</p>'.encode("latin-1"),
        '<meta charset="utf-8"><p>Économie à Orléans</p>'.encode("cp1252"),
        '<meta charset="iso-8859-1"><p>Économie à Orléans</p>'.encode(),
        "<p>Économie à Orléans</p>".encode("utf-16"),
        "<p>E\u0301conomie a\u0300 Or\u00adle\u0301ans\u200b</p>".encode(),
        b"<p>&Eacute;conomie &agrave; Orl&#233;ans</p>",
    ],
)
def test_accents_survive_every_way_of_writing_them(data: bytes) -> None:
    assert read(data).text == "Économie à Orléans"


def test_characters_that_no_text_can_hold_are_dropped() -> None:
    text = read(b"<p>une phrase &#xD800; avec &#0; des \x01 signes &#x1F600;</p>").text
    assert text.encode("utf-8").decode() == "une phrase \ufffd avec \ufffd des signes 😀"


@pytest.mark.parametrize(
    "menu", ["<nav>{}</nav>", "<div class='menu'>{}</div>", "<div><ul>{}</ul></div>", "<p>{}</p>"]
)
def test_a_page_of_links_alone_is_refused(menu: str) -> None:
    links = "".join(f"<li><a href='/{n}'>Rubrique {n} de la ville</a></li>" for n in range(20))
    with pytest.raises(ReadError, match="no text but navigation"):
        read(
            page(
                "<h1>Accueil</h1>" + menu.format(links) + "<footer>Mentions légales</footer>",
                "<title>Ville</title>",
            )
        )
