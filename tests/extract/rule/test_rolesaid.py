"""Tests of roles said beside a name, by a verb, or on the lines of a signature."""

import pytest

from extract.pipeline import read_document
from extract.records import Document


def roles(text: str) -> list[tuple[str, ...]]:
    """Person, body, role of each claim of a role; then its time, "over" and its modality where they are not plain."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            claim.role or "",
            *filter(None, [claim.valid_in, "" if claim.current else "over"]),
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "holdsRole"
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Léa Kermoal, présidente du RTES, ouvre la journée.", [("lea-kermoal", "rtes", "présidente")]),
        (
            "Luc Ferrand (directeur du RTES) et Zoé Lenoir (CRESS Bretagne) ont débattu.",
            [("luc-ferrand", "rtes", "directeur")],
        ),
        (
            "Anne Petit – Présidente du RTES et vice-présidente de Nantes Métropole",
            [("anne-petit", "nantes-metropole", "vice-présidente"), ("anne-petit", "rtes", "Présidente")],
        ),
        (
            "Luc Ferrand, président de l'Avise et d'ESS France, conclut la journée.",
            [("luc-ferrand", "avise", "président"), ("luc-ferrand", "ess-france", "président")],
        ),
        (
            "Anne Petit, Maire de Rezé, Présidente du RTES",
            [("anne-petit", "rtes", "Présidente"), ("anne-petit", "ville-de-reze", "Maire")],
        ),
        (
            "Anne Petit, qui est aussi présidente du RTES, a salué la démarche.",
            [("anne-petit", "rtes", "présidente")],
        ),
        (
            "Anne Petit, présidente et cofondatrice de la Scic Le Jardin, témoigne.",
            [("anne-petit", "le-jardin", "cofondatrice"), ("anne-petit", "le-jardin", "présidente")],
        ),
        (
            "Luc de Larminat, co-directeur de l'Avise, est intervenu.",
            [("luc-de-larminat", "avise", "co-directeur")],
        ),
        (
            "Anne Petit, responsable du service Économie sociale et solidaire, Nantes Métropole",
            [("anne-petit", "nantes-metropole", "responsable du service Économie sociale et solidaire")],
        ),
    ],
)
def test_a_role_after_a_name(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Anne Petit, Vice-présidente de la Métropole de Lyon déléguée à l'économie, à l'emploi et "
                "au commerce, a ouvert la journée."
            ),
            [
                (
                    "anne-petit",
                    "metropole-de-lyon",
                    "Vice-présidente déléguée à l'économie, à l'emploi et au commerce",
                )
            ],
        ),
        (
            "Anne Petit, 1re adjointe au maire de Rezé en charge de l'économie sociale et solidaire, vote.",
            [
                (
                    "anne-petit",
                    "ville-de-reze",
                    "1re adjointe au maire en charge de l'économie sociale et solidaire",
                )
            ],
        ),
        (
            (
                "Zoé Lenoir, directrice du développement économique, de l'emploi et de l'insertion à "
                "Rennes Métropole, témoigne."
            ),
            [
                (
                    "zoe-lenoir",
                    "rennes-metropole",
                    "directrice du développement économique, de l'emploi et de l'insertion",
                )
            ],
        ),
        (
            "Luc Ferrand, chargé de mission ESS à Nantes Métropole, anime la séance.",
            [("luc-ferrand", "nantes-metropole", "chargé de mission ESS")],
        ),
        (
            "Luc Ferrand, président du conseil d'administration de l'Avise, remercie les partenaires.",
            [("luc-ferrand", "avise", "président du conseil d'administration")],
        ),
    ],
)
def test_the_field_of_a_role_belongs_to_its_words(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("La présidente du RTES, Anne Petit, a salué la loi.", [("anne-petit", "rtes", "présidente")]),
        (
            (
                "Le maire de Nantes Luc Ferrand et la présidente de la CRESS Bretagne Anne Petit ont signé "
                "la charte."
            ),
            [("anne-petit", "cress-bretagne", "présidente"), ("luc-ferrand", "ville-de-nantes", "maire")],
        ),
        (
            "Maire de Rezé de 2014 à 2020, Luc Ferrand a quitté la salle.",
            [("luc-ferrand", "ville-de-reze", "Maire", "2014/2020", "over")],
        ),
        (
            "La secrétaire d'État à l'économie sociale, Anne Petit, ouvre la journée.",
            [("anne-petit", "etat", "secrétaire d'État à l'économie sociale")],
        ),
        (
            "La CRESS Bretagne, représentée par sa présidente, Mme Anne PETIT, signe la convention.",
            [("anne-petit", "cress-bretagne", "présidente")],
        ),
    ],
)
def test_a_role_before_a_name(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "MM. Luc Ferrand et Paul Rivière, vice-présidents de Nantes Métropole, étaient présents.",
            [
                ("luc-ferrand", "nantes-metropole", "vice-président"),
                ("paul-riviere", "nantes-metropole", "vice-président"),
            ],
        ),
        (
            (
                "Zoé Lenoir, sociologue à l'Université de Nantes ; Marc Vidal et Anne Petit, cogérants de "
                "la Scop Le Rocher"
            ),
            [
                ("anne-petit", "le-rocher", "cogérant"),
                ("marc-vidal", "le-rocher", "cogérant"),
                ("zoe-lenoir", "universite-de-nantes", "sociologue"),
            ],
        ),
        (
            "Luc Ferrand et Anne Petit, respectivement maire de Rezé et présidente du RTES, ont signé.",
            [("anne-petit", "rtes", "présidente"), ("luc-ferrand", "ville-de-reze", "maire")],
        ),
    ],
)
def test_a_plural_role_is_held_by_all_that_are_joined(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Léa Kermoal, présidente du RTES depuis 2018 et 2e vice-présidente de Nantes Métropole "
                "(2014-2020), ouvre la séance."
            ),
            [
                ("lea-kermoal", "nantes-metropole", "2e vice-présidente", "2014/2020", "over"),
                ("lea-kermoal", "rtes", "présidente", "2018/.."),
            ],
        ),
        (
            "Luc Ferrand, directeur de la Scic Le Jardin jusqu'en 2021, est parti.",
            [("luc-ferrand", "le-jardin", "directeur", "../2021", "over")],
        ),
        (
            "Anne Petit a été élue maire de Rezé en 2020.",
            [("anne-petit", "ville-de-reze", "maire", "2020/..")],
        ),
    ],
)
def test_the_time_beside_a_role_bounds_it(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Anne Petit, ancienne présidente du RTES, était invitée.",
            [("anne-petit", "rtes", "ancienne présidente", "over")],
        ),
        (
            "Anne Petit, ex-présidente du RTES, était invitée.",
            [("anne-petit", "rtes", "ex-présidente", "over")],
        ),
        (
            "Thomas Brun, futur directeur de l'Avise, est venu.",
            [("thomas-brun", "avise", "futur directeur", "Planned")],
        ),
    ],
)
def test_a_former_role_is_over_and_a_coming_one_planned(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "La Ville de Rezé soutient la Scic. Luc Ferrand, 3e adjoint, suit le projet.",
            [("luc-ferrand", "ville-de-reze", "3e adjoint")],
        ),
        (
            (
                "Le RTES lance une enquête. « Elle est attendue », explique Anne Petit, présidente. Sa "
                "déléguée générale, Zoé Lenoir, la mènera."
            ),
            [("anne-petit", "rtes", "présidente"), ("zoe-lenoir", "rtes", "déléguée générale")],
        ),
        (
            (
                "L'association Les Voisins de la Place agit depuis 2015 à Rezé.\n\nLe bureau\n- Anne Petit, "
                "présidente\n- Luc Ferrand, trésorier\n"
            ),
            [
                ("anne-petit", "les-voisins-de-la-place", "présidente"),
                ("luc-ferrand", "les-voisins-de-la-place", "trésorier"),
            ],
        ),
        (
            "La Région Bretagne vote un plan. Anne Petit, conseillère régionale, le présente.",
            [("anne-petit", "region-bretagne", "conseillère régionale")],
        ),
        (
            "Anne Petit préside le RTES. Elle est aussi conseillère départementale du Nord.",
            [
                ("anne-petit", "departement-du-nord", "conseillère départementale"),
                ("anne-petit", "rtes", "président"),
            ],
        ),
    ],
)
def test_a_role_without_a_body_takes_the_one_that_its_kind_and_the_text_tell(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le RTES est présidé par Anne Petit.", [("anne-petit", "rtes", "président")]),
        ("Le RTES, que préside Anne Petit, a publié une note.", [("anne-petit", "rtes", "président")]),
        (
            "Luc Ferrand, qui dirige l'Avise depuis 2019, a présenté la note.",
            [("luc-ferrand", "avise", "directeur", "2019/..")],
        ),
        ("Anne Petit a été élue à la présidence du RTES.", [("anne-petit", "rtes", "président")]),
        ("Luc Ferrand succède à Anne Petit à la présidence du RTES.", [("luc-ferrand", "rtes", "président")]),
        ("L'Avise confie la présidence à Luc Ferrand.", [("luc-ferrand", "avise", "président")]),
        ("Luc Ferrand siège au bureau d'ESS France.", [("luc-ferrand", "ess-france", "membre du bureau")]),
        (
            "Directeur de l'Avise de 2012 à 2020, Luc Ferrand a été remplacé par Anne Petit.",
            [
                ("anne-petit", "avise", "Directeur"),
                ("luc-ferrand", "avise", "Directeur", "2012/2020", "over"),
            ],
        ),
        ("Le comité de l'Avise sera présidé par Anne Petit.", []),
    ],
)
def test_a_verb_gives_a_role(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Camille DURAND\nChargée de mission économie sociale\nDirection du développement\n\n"
                "████████████@nantesmetropole.fr\n"
            ),
            [("camille-durand", "nantes-metropole", "Chargée de mission économie sociale")],
        ),
        (
            "Anne Petit\nMaire de Rezé\nVice-présidente de Nantes Métropole\n",
            [("anne-petit", "nantes-metropole", "Vice-présidente"), ("anne-petit", "ville-de-reze", "Maire")],
        ),
        ("Le Président du RTES\n\nLuc Ferrand\n", [("luc-ferrand", "rtes", "Président")]),
        (
            "Contact : Luc Ferrand, chargé de mission ESS, ██████@rtes.fr",
            [("luc-ferrand", "rtes", "chargé de mission ESS")],
        ),
    ],
)
def test_a_signature_is_read_over_its_lines(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            (
                "Le RTES réunit des villes. Le RTES compte 180 membres. Le RTES publie des notes.\n\n"
                "Présidence\n- Anne Petit, maire de Rezé (2014-2020) ;\n- Luc Ferrand, depuis 2020.\n"
            ),
            [
                ("anne-petit", "rtes", "président", "2014/2020", "over"),
                ("anne-petit", "ville-de-reze", "maire"),
                ("luc-ferrand", "rtes", "président", "2020/.."),
            ],
        ),
    ],
)
def test_a_heading_that_is_an_office_gives_it_to_the_names_below(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Luc Ferrand, économiste, a écrit l'ouvrage.", []),
        ("Anne Petit, présidente d'une association de quartier, a témoigné.", []),
        ("Luc Ferrand, président de la commission économie, a présenté le rapport.", []),
        ("Luc Ferrand, président de l'association des maires de Nantes Métropole, a parlé.", []),
        ("Luc Ferrand, député de Loire-Atlantique, a déposé un amendement.", []),
        ("Directeur de la publication : Paul Rivière", []),
        ("Les élus de Nantes Métropole ont voté le plan.", []),
        ("La directrice de l'Avise a présenté le guide.", []),
    ],
)
def test_what_is_no_office_or_has_no_body_gives_no_claim(text: str, said: list[tuple[str, ...]]) -> None:
    assert roles(text) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Le plan doit beaucoup au RTES et à l'Avise, dont la directrice, Zoé Lenoir, s'est réjouie.",
            [("zoe-lenoir", "avise", "directrice")],
        ),
        (
            "Dirigée par l'économiste Zoé Lenoir, la Scic Rebond recrute.",
            [("zoe-lenoir", "rebond", "directeur")],
        ),
        (
            "La Ville de Dole aide le RTES, dont la présidente, Zoé Lenoir, est venue.",
            [("zoe-lenoir", "rtes", "présidente")],
        ),
    ],
)
def test_dont_and_a_title_before_a_name_keep_whose_officer_a_person_is(
    text: str, said: list[tuple[str, ...]]
) -> None:
    assert roles(text) == said


def test_who_represents_a_body_holds_the_role_in_it() -> None:
    text = "Le RTES débat. La Ville de Nantes, représentée par Zoé Lenoir, directrice de l'économie solidaire, agit."
    assert roles(text) == [("zoe-lenoir", "ville-de-nantes", "directrice de l'économie solidaire")]
