"""Which lines name who won a prize."""

import pytest

from extract.page.award import award, names_winner
from extract.page.layout import blocks


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("*** Grand prix – 60 000 € ***", ("funds>",)),
        ("2e prix (5 000 euros)", ("funds>",)),
        ("Trophée de l'innovation", ("supports>", "benefitsFrom<")),
        ("COUP DE CŒUR DU JURY", ("supports>", "benefitsFrom<")),
        ("Prix", None),
        ("Prix de vente et conditions de remboursement pour les adhérents du réseau", None),
        ("Le prix sera remis à Dole", None),
    ],
)
def test_the_line_of_a_prize_says_what_its_winner_got(line: str, says: tuple[str, ...] | None) -> None:
    found = award(line)
    assert (found.says if found is not None else None) == says


@pytest.mark.parametrize(
    ("line", "winner"),
    [
        ("LES JARDINS DE TRÈVE (Jura)", True),
        ("la Scop Tilia", True),
        ("Scic Rebond : 12 salariés", True),
        ("12 € Éditions du Fil", False),
        ("Remis le 5 mars à Dole", False),
        ("Elle cultive des légumes.", False),
        ("Territoire : Dole", False),
    ],
)
def test_a_winner_is_named_by_a_short_line_with_a_capital(line: str, winner: bool) -> None:
    assert names_winner(line) is winner


def test_the_name_below_a_prize_heads_the_lines_that_speak_of_it() -> None:
    page = "Nos prix\n\nGrand prix – 6 000 €\nLES JARDINS\nMembre du RTES.\nPrix du public : la Scop Tilia\n"
    assert [(page[b.start : b.end], b.card, b.field is not None) for b in blocks(page)[2:]] == [
        ("LES JARDINS", True, True),
        ("Membre du RTES.", False, False),
        ("Prix du public : la Scop Tilia", False, True),
    ]
