"""What lines that begin with a body and a colon say, as whole lists of claims."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

PAGE = """Le PTCE Bois du Perche
Le PTCE Bois du Perche gère une scierie mobile. Bois du Perche emploie dix salariés. Bois du Perche forme.
Qui fait quoi ?
"""
TIES = {"funds", "supports", "memberOf", "holdsStakeIn", "governs", "cooperatesWith"}


def ties(lines: str, page: str = PAGE) -> set[tuple[str, str, str]]:
    found = read_document(Document("x", "x.txt", "", page + lines, date="2024-02-01")).claims
    ends = ((c.subject.rsplit("/")[-1], c.relation, c.object.rsplit("/")[-1], c.modality) for c in found)
    return {(s if s != "ptce-bois-du-perche" else o, r, m) for s, r, o, m in ends if r in TIES}


@pytest.mark.parametrize(
    ("line", "said"),
    [
        (
            "La Région Normandie : a apporté 90 000 euros et soutient l'animation",
            {("region-normandie", "funds", "Asserted"), ("region-normandie", "supports", "Asserted")},
        ),
        ("Ville de Mortagne : finance l'animation", {("ville-de-mortagne", "funds", "Asserted")}),
        ("La Ville de Brest : soutiendra l'investissement", {("ville-de-brest", "supports", "Planned")}),
        ("La Ville de Brest : ne soutient pas le pôle", {("ville-de-brest", "supports", "Negated")}),
        (
            "Le Département de la Sarthe : sociétaire, il siège au bureau",
            {
                ("departement-de-la-sarthe", "holdsStakeIn", "Asserted"),
                ("departement-de-la-sarthe", "governs", "Asserted"),
            },
        ),
        (
            "La Ville de Brest, également sociétaire (50 parts)",
            {("ville-de-brest", "holdsStakeIn", "Asserted")},
        ),
        (
            "La Fondation Ardoise : partenaire de la formation",
            {("fondation-ardoise", "cooperatesWith", "Asserted")},
        ),
        ("L'association Sciure, ressourcerie : répare les vélos", set()),
        ("Rennes : la Ville de Brest et ses halles", set()),
    ],
)
def test_a_line_ties_the_body_that_it_begins_with_to_the_body_of_the_page(
    line: str, said: set[tuple[str, str, str]]
) -> None:
    assert ties(line + "\n") == said


def test_an_end_that_the_line_names_itself_is_the_only_one() -> None:
    found = ties("La Ville de Brest : soutient la Scop Balise\nLa Nef : partenaire du RTES\n")
    assert not found & {
        (who, what, "Asserted") for who in ("ville-de-brest", "nef", "x-la-nef") for what in TIES
    }


def test_a_page_without_a_body_of_its_own_ties_no_one() -> None:
    assert ties("La Ville de Brest : soutient l'animation\n", "Des nouvelles\n") == set()


def test_a_name_without_a_noun_that_comes_back_is_whose_page_it_is() -> None:
    page = "Silva Morvan\nSilva Morvan gère une scierie. Silva Morvan forme des apprentis.\nEn bref\n"
    found = read_document(Document("x", "x.txt", "", page + "Création : 2018\n")).claims
    assert [(c.subject.rsplit("/")[-1], c.relation, c.object) for c in found] == [
        ("silva-morvan", "foundedOn", "2018")
    ]
