"""Tests of what acts of law oblige to and empower."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def laws(text: str) -> list[tuple[str, ...]]:
    """Act, relation and object of each claim, then its modality where it is not asserted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation in {"mandates", "empowers"}
    )


SPASER = ("loi-ess-2014", "mandates", "spaser-politique-achat")
PTCE = ("loi-ess-2014", "empowers", "soutien-ptce")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La loi ESS impose le Spaser aux grands acheteurs.", [SPASER]),
        ("La loi ESS a rendu le Spaser obligatoire.", [SPASER]),
        ("Le Spaser, obligatoire depuis la loi ESS, reste rare.", [SPASER]),
        ("En application de la loi ESS, le Spaser est obligatoire.", [SPASER]),
        ("En application de la loi ESS, le Spaser n'est plus obligatoire.", [(*SPASER, "Negated")]),
        ("En application de la loi ESS, le Spaser sera obligatoire.", [(*SPASER, "Planned")]),
        ("Avec la loi ESS, le Spaser est obligatoire.", []),
        ("Depuis la loi ESS, les grandes villes doivent adopter un Spaser.", [SPASER]),
        ("En vertu de la loi ESS, un Spaser doit être voté par les grandes villes.", [SPASER]),
        ("Les grandes villes doivent adopter un Spaser.", []),
        (
            "La loi ESS a créé le Spaser, que doivent adopter les grandes villes.",
            [("loi-ess-2014", "empowers", "spaser-politique-achat"), SPASER],
        ),
        ("Le Spaser est imposé par la loi ESS.", [SPASER]),
        ("La loi ESS reconnaissait les PTCE et imposait aux acheteurs un Spaser.", [PTCE, SPASER]),
        (
            "La loi ESS n'oblige pas à passer par un appel à projets.",
            [("loi-ess-2014", "mandates", "appels-a-projets", "Negated")],
        ),
        (
            "La loi du 10 février 2020 est connue. Son article 58 impose les achats responsables.",
            [("loi-agec", "mandates", "achats-socialement-responsables")],
        ),
        ("Nantes Métropole impose une clause sociale.", []),
    ],
)
def test_an_act_mandates_the_lever_that_it_obliges_to(text: str, said: list[tuple[str, ...]]) -> None:
    assert laws(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Les PTCE, que la loi ESS a reconnus, essaiment.", [PTCE]),
        ("Les PTCE se voient reconnus par l'article 9 de la loi ESS.", [PTCE]),
        (
            "L'article 5 de la loi ESS reconnaît ESS France comme chambre nationale.",
            [("loi-ess-2014", "empowers", "ess-france")],
        ),
        (
            "La Région Bretagne tient de la loi NOTRe sa compétence.",
            [("loi-notre", "empowers", "region-bretagne")],
        ),
        (
            "La loi du 10 septembre 1947 permet aux communes de détenir des parts de Scic.",
            [("loi-47-1775", "empowers", "participation-scic")],
        ),
        ("L'Avise permet au RTES de publier une étude.", []),
    ],
)
def test_an_act_empowers_whom_or_what_it_recognises_or_allows(text: str, said: list[tuple[str, ...]]) -> None:
    assert laws(text) == said
