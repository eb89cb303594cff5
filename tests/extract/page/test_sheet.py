"""Which line names the fact sheet below it, and what stands above a title and says nothing."""

import pytest

from extract.page.furniture import is_trail
from extract.page.layout import blocks

SHEET = """Annuaire › Lieux › Fiche 12

# La Tuilerie d'en bas
*Café associatif, Aubenas*

« On vient comme on est. »

En bref
Statut : association
Réseaux : RTES
"""


def heads(text: str) -> list[tuple[str, bool]]:
    return [(text[b.start : b.end], b.entry) for b in blocks(text) if b.kind == "heading"]


def test_the_name_that_heads_a_page_is_the_entry_of_its_fields_past_a_subtitle_and_a_rubric() -> None:
    assert heads(SHEET) == [("La Tuilerie d'en bas", True), ("En bref", False)]


def test_a_title_over_running_text_and_sections_is_no_entry_of_the_fields_that_end_the_page() -> None:
    text = (
        "Les lieux du lien\n\nUn réseau est né.\n\nUn bureau neuf\n\nTrésorier : Luc Bray\nRéseaux : RTES\n"
    )
    assert next(entry for _, entry in heads(text)) is False


def test_a_title_that_a_noun_explains_keeps_its_own_name() -> None:
    text = "# Scic La Tuilerie\n*Lieu partagé*\n\nStatut : Scic\nRéseaux : RTES\n"
    assert heads(text) == [("Scic La Tuilerie", False)]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Guide des aides › Aide n° 12", True),
        ("Accueil > L'agglo > Développement économique", True),
        ("Politique / Commande publique", True),
        ("La Ville > 50 000 habitants adopte un plan.", False),
        ("Le 3 mai / à Dole", False),
        ("Une coopérative ouvre à Dole", False),
    ],
)
def test_a_line_that_tells_where_a_page_stands_in_its_site_is_told_by_its_marks(
    line: str, expected: bool
) -> None:
    assert is_trail(line) is expected
