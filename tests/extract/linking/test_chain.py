"""Names that are said in one breath."""

import pytest

from extract.linking.chain import chains, leader
from extract.pipeline import read
from extract.records import Document


def breaths(text: str) -> list[list[str]]:
    state = read(Document("note", "note.txt", "", text, date="2024-06-01"))
    outer = [link for link in state.links if not link.inside]
    return [[state.words[link.last - 1].text for link in chain] for chain in chains(state.words, outer)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("On a vu l'Adelphe, Brin d'Osier et la Scop Mirabelle.", [["Adelphe", "Osier", "Mirabelle"]]),
        ("Elle est adhérente du Relais Vert et de Bio Terroir.", [["Vert", "Terroir"]]),
        ("On a vu Heol (Gard), ainsi que le Fil (Lot).", [["Heol", "Fil"]]),
        ("Avec Heol et « Le Fil ».", [["Heol", "Fil"]]),
        ("Heol reçoit Avel. Et Tilia ?", []),
        ("On va chez Heol avec Avel.", []),
        ("L'aide de Heol et à Avel.", []),
    ],
)
def test_a_comma_a_conjunction_and_the_same_preposition_join_names(text: str, found: list[list[str]]) -> None:
    assert breaths(text) == found


def test_the_word_before_a_name_and_its_article_leads_to_it() -> None:
    words = read(Document("note", "note.txt", "", "un prêt du Fil, à la Galerne")).words
    assert [leader(words, 3), leader(words, 7), leader(words, 0)] == ["de", "à", ""]
