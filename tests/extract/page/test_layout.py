"""What layout makes of lines: headings, items and their openers, entries, fields and furniture."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.furniture import is_furniture
from extract.page.label import label, list_heading
from extract.page.layout import blocks
from extract.page.line import lines

PAGE = """Aller au contenu
Menu
Accueil
Ma ville
Agenda
Contact

L'économie solidaire à Vernois

Publié le 3 mars 2024
Partager sur Facebook

La Ville de Vernois soutient les associations du territoire et veut partager ses locaux avec elles.

Ateliers thématiques
Trois ateliers sont ouverts.

À lire aussi
Un budget participatif pour Vernois
Le RTES rejoint la Fabrique
Mentions légales | Plan du site | Accessibilité : non conforme
"""

ENTRIES = """▪ LE LIEU-DIT
Statut : association
Membres : Heol, Vert le jardin

12 | VILLE DE SAINT-ANDRE-LE-NEUF (6 200 hab.)
Financeurs : Etat
"""


def kinds(text: str) -> list[tuple[str, str]]:
    return [(b.kind, text[b.start : b.end]) for b in blocks(text)]


def test_menus_buttons_and_related_links_of_a_page_are_furniture() -> None:
    assert [spelled for kind, spelled in kinds(PAGE) if kind != "furniture"] == [
        "L'économie solidaire à Vernois",
        "Publié le 3 mars 2024",
        "La Ville de Vernois soutient les associations du territoire et veut partager ses locaux avec elles.",
        "Ateliers thématiques",
        "Trois ateliers sont ouverts.",
    ]


def test_a_line_that_cites_a_work_is_none_of_the_related_links_round_it() -> None:
    text = (
        "Le lieu ouvre ses portes en mai.\n\nÀ lire également\nLe lieu a fêté ses dix ans\n"
        "« Le fil vert », RTES, juin 2022\nUn bal, 12 mai 2021\n"
    )
    kept = [text[b.start : b.end] for b in blocks(text) if b.kind != "furniture"]
    assert kept == ["Le lieu ouvre ses portes en mai.", "« Le fil vert », RTES, juin 2022"]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Accueil > Ressources > Annuaire", True),
        ("Imprimer la page | Partager | Haut de page", True),
        ("Ce site utilise des cookies pour mesurer son audience.", True),
        ("Temps de lecture : 4 minutes", True),
        ("La Ville veut partager son expérience avec le RTES.", False),
        ("12 | DEPARTEMENT DE LA CREUSE", False),
        ("Contact presse : Léa Fontanel", False),
    ],
)
def test_a_line_is_furniture_by_what_it_is_as_a_whole(line: str, expected: bool) -> None:
    assert is_furniture(line) is expected


def test_the_name_above_fields_is_an_entry_without_its_number() -> None:
    found = [(ENTRIES[b.start : b.end], b.entry, b.field.says if b.field else None) for b in blocks(ENTRIES)]
    assert found == [
        ("LE LIEU-DIT", True, None),
        ("Statut : association", False, ("class",)),
        ("Membres : Heol, Vert le jardin", False, ("memberOf<",)),
        ("VILLE DE SAINT-ANDRE-LE-NEUF (6 200 hab.)", True, None),
        ("Financeurs : Etat", False, ("funds<",)),
    ]


def test_an_item_of_a_lesser_indent_leaves_the_inner_list() -> None:
    text = "Au programme :\n- Table ronde. Y interviendront :\n  - Jeanne Rivoal ;\n  - Paul Abgrall.\n- Ateliers\n"
    assert [(b.kind, b.opener) for b in blocks(text)] == [
        ("paragraph", -1),
        ("item", 0),
        ("item", 1),
        ("item", 1),
        ("item", 0),
    ]


def test_another_mark_at_the_same_indent_closes_a_list() -> None:
    text = "Le réseau aide :\n- les communes ;\n- les régions.\n• Une question\n"
    assert [b.opener for b in blocks(text)] == [-1, 0, 0, -1]


def test_lines_that_end_in_semicolons_after_a_colon_are_items() -> None:
    text = "Y siègent :\nla Ville de Brest ;\nl'Avise ;\nle RTES.\nLe comité se réunit deux fois.\n"
    assert [(b.kind, b.opener) for b in blocks(text)] == [
        ("paragraph", -1),
        ("item", 0),
        ("item", 0),
        ("item", 0),
        ("paragraph", -1),
    ]


def test_items_take_the_field_of_the_heading_or_opener_above_them() -> None:
    text = "Soutenus par la Ville\n- Le Potager\n\nLe réseau compte parmi ses membres :\n- la Macif ;\n"
    assert [b.field.says if b.field else None for b in blocks(text)] == [
        None,
        ("supports>",),
        None,
        ("memberOf<",),
    ]


def test_a_person_with_a_role_is_no_heading() -> None:
    assert kinds("Jeanne Rivoal, présidente de la Scic\n") == [
        ("paragraph", "Jeanne Rivoal, présidente de la Scic")
    ]


@pytest.mark.parametrize(
    ("spelled", "says"),
    [
        ("Nos partenaires", ("cooperatesWith>",)),
        ("Bénéficiaires 2024", ("supports>", "benefitsFrom<")),
        ("Membres du réseau", ("memberOf<",)),
        ("Membres du jury", None),
        ("Ville de Nantes", None),
        ("Pour en savoir", None),
    ],
)
def test_a_label_is_known_with_its_year_or_complement(spelled: str, says: tuple[str, ...] | None) -> None:
    found = label(spelled)
    assert (found.says if found else None) == says


def test_only_names_of_lists_head_a_list() -> None:
    assert list_heading("Territoires") is None
    assert list_heading("Les lauréats de la 1re vague (décembre 2020)") is not None


@given(st.text(alphabet="aÀ •-:;|.\n12«»é#", max_size=120))
def test_blocks_are_runs_of_the_text_in_order(text: str) -> None:
    found = blocks(text)
    assert all(0 <= b.start < b.end <= len(text) and not text[b.start].isspace() for b in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(b.opener < i and b.section < i + 1 for i, b in enumerate(found))
    assert [(line.start, line.end) for line in lines(text)] == [(b.start, b.end) for b in found]
