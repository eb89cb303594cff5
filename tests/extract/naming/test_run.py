"""Bare capitals and quotations that name something."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.words import words
from extract.naming.run import capital_runs

POOL = (
    "association Avel Braz « » , Ville La la de réseau des prix bleus finance Agglomération Mme le 12".split()
)


def runs(text: str) -> list[tuple[str, str | None]]:
    cut = words(text)
    return [(c.names[0], c.cls) for c in capital_runs(text, cut, 0, len(cut))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on aide Heol", [("Heol", None)]),
        ("Avec Heol, on aide", [("Heol", None)]),
        ("Lorsque Terre Neuve ouvre, on aide", [("Terre Neuve", None)]),
        ("Selon Terre Neuve, on aide", [("Terre Neuve", None)]),
        ("Terre d'Embrun ouvre", [("Terre d'Embrun", None)]),
        ("avec « Les Glaneurs » et Avel", [("Les Glaneurs", None), ("Avel", None)]),
        ("Tilicoop voulait ouvrir une ligne", [("Tilicoop", None)]),
        ("Tilicoop ne rouvre pas la ligne", [("Tilicoop", None)]),
        ("Tri 35 collecte le verre", [("Tri 35", None)]),
        ("on aide l'ESS du Finistère", [("Finistère", None)]),
        ("La Filature ouvre", [("La Filature", "Organisation")]),
        ("à Dole, La Grange aux Rêves ouvre", [("Dole", None), ("La Grange aux Rêves", None)]),
        ("le Plan local des friches agricoles (PLFA) aide", [("Plan local des friches agricoles", "Policy")]),
        ("on aide C4Bois et H2Lin", [("C4Bois", None), ("H2Lin", None)]),
        ("à Vègre et Gée Agglomération, on vote", [("Vègre et Gée Agglomération", "Agglomeration")]),
    ],
)
def test_capitals_and_quotations_inside_a_sentence_are_names(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert runs(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Demain on ouvre",
        "La Ville ouvre",
        "La boulangerie ouvre",
        "Le Conseil a voté",
        "on lit que l'Assemblée a voté",
        "on aide la Ville",
        "avec le Président",
        "on dit « Nous ouvrons »",
        "le plan A",
        "on partage sur Facebook",
        "on lit Partager Twitter WhatsApp",
        "• Heol",
        "on lit « ouvrir ! »",
        "",
    ],
)
def test_a_capital_of_a_sentence_a_role_or_a_head_noun_is_no_name(text: str) -> None:
    assert runs(text) == []


@given(st.lists(st.sampled_from(POOL), max_size=16).map(" ".join), st.data())
def test_candidates_stay_between_the_words_given_and_in_order(text: str, data: st.DataObject) -> None:
    cut = words(text)
    last = data.draw(st.integers(0, len(cut)))
    first = data.draw(st.integers(0, last))
    found = list(capital_runs(text, cut, first, last))
    assert all(first <= c.first < c.last <= last for c in found)
    assert all(name in text for c in found for name in c.names)
    assert [c.first for c in found] == sorted({c.first for c in found})


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Milo'Coop emploie dix personnes", [("Milo'Coop", None)]),
        ("Née de l'essaimage de Tilia Sud, elle héberge", [("Tilia Sud", None)]),
        ("Coprésidé par la Galerne, il siège", [("Galerne", None)]),
        ("Anne (Tilia) rit, puis (Suite)", [("Tilia", None)]),
        ("Accueil › Économie › Le budget", []),
    ],
)
def test_the_first_word_of_a_sentence_or_a_breadcrumb_is_a_name_by_its_spelling_alone(
    text: str, expected: list[tuple[str, str | None]]
) -> None:
    assert runs(text) == expected
