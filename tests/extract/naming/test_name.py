"""Names and noun phrases with a head noun."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.words import words
from extract.naming.candidate import Candidate
from extract.naming.name import head_names
from extract.time import find

POOL = (
    "association Avel Braz « » , Ville La la de réseau des prix bleus finance Agglomération Mme le 12".split()
)


def headed(text: str, stops: dict[int, int] | None = None) -> list[Candidate]:
    cut = words(text)
    times = {span.start: span for span in find(text, None)}
    return list(head_names(text, cut, 0, len(cut), times, stops or {}))


@pytest.mark.parametrize(
    ("text", "cls", "names"),
    [
        (
            "l'association Terre d'Embrun aide",
            "SSEOrganisation",
            ("Terre d'Embrun", "association Terre d'Embrun"),
        ),
        (
            "le réseau Paysans du Lac livre",
            "Network",
            ("Paysans du Lac", "réseau Paysans du Lac"),
        ),
        ("un fonds local Graine verte aide", "Fund", ("Graine verte", "fonds local Graine verte")),
        (
            "la Fédération des foncières citoyennes aide",
            "Network",
            ("Fédération des foncières citoyennes",),
        ),
        ("avec l'université de Bourgogne", "ResearchBody", ("université de Bourgogne",)),
        (
            "la coopérative d'habitants Le Nid",
            "SSEOrganisation",
            ("Le Nid", "coopérative d'habitants Le Nid"),
        ),
        ("le réseau Manger demain aide", "Network", ("Manger demain", "réseau Manger demain")),
        (
            "l'association Vivre autrement vend",
            "SSEOrganisation",
            ("Vivre autrement", "association Vivre autrement"),
        ),
        (
            "l'association Bâtir et Partager aide",
            "SSEOrganisation",
            ("Bâtir et Partager", "association Bâtir et Partager"),
        ),
        ("le réseau Bocage et forêt aide", "Network", ("Bocage et forêt", "réseau Bocage et forêt")),
        ("la chaire ESS de Brest aide", "ResearchBody", ("chaire ESS de Brest",)),
        ("le ministère chargé de la pêche aide", "State", ("ministère chargé de la pêche",)),
        ("le haut-commissariat à l'ESS aide", "State", ("haut-commissariat à l'ESS",)),
        (
            "le guide Sourcer les vélos de sa ville paraîtra",
            "Publication",
            ("Sourcer les vélos de sa ville", "guide Sourcer les vélos de sa ville"),
        ),
        ("on ira au Village de l'ESS", "Conference", ("Village de l'ESS",)),
        ("l'aménageur Terre neuve aide", "Company", ("Terre neuve", "aménageur Terre neuve")),
        ("trois amis, Atelier Sud Mer", "SSEOrganisation", ("Atelier Sud Mer", "Sud Mer")),
        ("avec l'Atelier Ficelle", "SSEOrganisation", ("Atelier Ficelle", "Ficelle")),
        (
            "un prix Coup d'élan de l'Europe",
            "Prize",
            ("Coup d'élan de l'Europe", "prix Coup d'élan de l'Europe"),
        ),
        (
            "le ministère de la Pêche durable et solidaire aide",
            "State",
            ("ministère de la Pêche durable et solidaire",),
        ),
        (
            "la communauté de communes Vègre – Gée aide",
            "CommunityOfCommunes",
            ("Vègre – Gée", "communauté de communes Vègre – Gée"),
        ),
        (
            "l'Office national de lutte contre le bruit aide",
            "PublicBody",
            ("Office national de lutte contre le bruit",),
        ),
        (
            "l'Office de lutte contre le bruit et la suie (OLCBS)",
            "PublicBody",
            ("Office de lutte contre le bruit et la suie",),
        ),
        (
            "l'Association des pays de la Vègre et du Loir aide",
            "SSEOrganisation",
            ("Association des pays de la Vègre et du Loir",),
        ),
        (
            "l'Association des loueurs, vendeurs et luthiers (ALVL)",
            "SSEOrganisation",
            ("Association des loueurs, vendeurs et luthiers",),
        ),
        (
            "le Réseau Euro-Méditerranéen des droits aide",
            "Network",
            ("Réseau Euro-Méditerranéen des droits",),
        ),
        (
            "le collectif Pour une mer propre fédère",
            "Network",
            ("Pour une mer propre", "collectif Pour une mer propre"),
        ),
        ("le plan Cap 2030 aide", "Policy", ("Cap 2030", "plan Cap 2030")),
        ("la fédération des MJC aide", "Network", ("fédération des MJC",)),
        ("la fédération des cafés ruraux aide", "Network", ("fédération des cafés ruraux",)),
        ("le réseau régional des lavoirs aide", "Network", ("réseau régional des lavoirs",)),
        ("le réseau 3AR aide", "Network", ("3AR", "réseau 3AR")),
        (
            "l'association 60 000 Rebonds aide",
            "SSEOrganisation",
            ("60 000 Rebonds", "association 60 000 Rebonds"),
        ),
        (
            "un comité stratégique régional du soin (CSRS)",
            "PublicBody",
            ("comité stratégique régional du soin",),
        ),
    ],
)
def test_a_head_noun_with_a_name_is_one_proper_candidate(text: str, cls: str, names: tuple[str, ...]) -> None:
    (found,) = headed(text)
    assert (found.cls, found.names, found.proper, found.plural) == (cls, names, True, False)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("une étude de l'Avel", "étude"),
        ("une étude rendue publique par l'Avel", "étude"),
        ("le congrès du Heol", "congrès"),
        ("une étude de l'ESS", "étude de l'ESS"),
        ("une étude de la Sarthe", "étude de la Sarthe"),
        ("la fête de la Récup", "fête de la Récup"),
    ],
)
def test_a_capital_after_what_a_body_makes_or_holds_is_whose_it_is(text: str, name: str) -> None:
    (found,) = headed(text)
    assert found.names == (name,)


def test_the_name_of_a_device_ends_before_the_body_that_it_is_of() -> None:
    assert [c.names[0] for c in headed("le prix Terres Vives de la Mutuelle Brin")] == [
        "Terres Vives",
        "Mutuelle Brin",
    ]


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("l'appel à projets « Brin d'herbe » est clos", "Brin d'herbe"),
        ("la recyclerie, « La Boucle »", "La Boucle"),
        ("son guide pratique “Acheter autrement”", "Acheter autrement"),
    ],
)
def test_a_quotation_after_a_head_noun_is_its_name(text: str, name: str) -> None:
    (found,) = headed(text)
    assert (found.names[0], found.proper) == (name, True)


@pytest.mark.parametrize(
    ("text", "head", "determiner", "plural"),
    [
        ("une enquête", "enquête", "une", False),
        ("la Ville", "ville", "la", False),
        ("les associations locales", "association", "les", True),
        ("leurs deux belles enquêtes", "enquête", "deux", True),
        ("le réseau de l'habitat", "réseau", "le", False),
        ("association « nous aidons »", "association", "", False),
        ("l'association Jeanne", "association", "l'", False),
        ("l'ASSOCIATION Avel", "association", "l'", False),
        ("la publication", "publication", "la", False),
        ("la loi", "loi", "la", False),
    ],
)
def test_a_head_noun_without_a_name_is_a_common_phrase(
    text: str, head: str, determiner: str, plural: bool
) -> None:
    (found,) = headed(text)
    assert (found.head, found.determiner, found.plural, found.proper) == (head, determiner, plural, False)


@pytest.mark.parametrize(
    "text", ["la publication des cartes", "loi", "une chaise", "", "Avelle le visite", "cinq semaines"]
)
def test_an_act_of_doing_a_bare_law_and_other_nouns_are_no_candidates(text: str) -> None:
    assert headed(text) == []


@pytest.mark.parametrize("text", ["une feuille de route 2031-2036", "une feuille de route (2031-2036)"])
def test_a_period_makes_a_policy_an_individual(text: str) -> None:
    (found,) = headed(text)
    assert (found.head, found.date, found.proper) == ("feuille de route", "2031/2036", True)


def test_a_name_does_not_run_into_a_known_one() -> None:
    assert headed("l'association Avel", {2: 3}) == [
        Candidate(1, 2, "SSEOrganisation", ("association",), (), "association", "l'", proper=False)
    ]


@given(st.lists(st.sampled_from(POOL), max_size=16).map(" ".join), st.data())
def test_candidates_stay_between_the_words_given_and_in_order(text: str, data: st.DataObject) -> None:
    cut = words(text)
    last = data.draw(st.integers(0, len(cut)))
    first = data.draw(st.integers(0, last))
    found = list(head_names(text, cut, first, last, {}, {}))
    assert all(first <= c.first < c.last <= last for c in found)
    assert all(name in text for c in found for name in c.names)
    assert [c.first for c in found] == sorted({c.first for c in found})


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("la mission locale aide", "mission locale"),
        ("son centre communal d'action sociale aide", "centre communal d'action sociale"),
        ("avec la Maison du vélo et Avel", "Maison du vélo"),
        ("la communauté de communes Vègre et Gée aide", "Vègre et Gée"),
        ("la Communauté de communes du Pays des Brumes aide", "Communauté de communes du Pays des Brumes"),
        (
            "le ministère de la Culture, de la Mer et des Sports aide",
            "ministère de la Culture, de la Mer et des Sports",
        ),
        ("dans le pays de Morlaix, on aide", "pays de Morlaix"),
        ("le Haut-Commissariat à la jeunesse aide", "Haut-Commissariat à la jeunesse"),
        ("avec l'université de Rennes 2, on aide", "université de Rennes 2"),
        ("du collectif Loire en commun", "Loire en commun"),
    ],
)
def test_a_body_that_a_place_has_one_of_or_whose_name_goes_on_is_a_name(text: str, name: str) -> None:
    (found,) = (c for c in headed(text) if c.proper)
    assert found.names[0] == name


@pytest.mark.parametrize(
    ("text", "phrase"),
    [
        ("une mission locale aide", "mission"),
        ("la foncière solidaire annoncée", "foncière solidaire"),
        ("un guide sur la mise en commun", "guide sur la mise"),
        ("la Métropole au capital de la Scic", "Métropole"),
        ("l'Agglomération en ferait autant", "Agglomération"),
        ("LES MAISONS DE L'ESS", "MAISONS"),
    ],
)
def test_what_was_done_to_a_thing_or_by_it_is_no_part_of_its_phrase(text: str, phrase: str) -> None:
    found = headed(text)[0]
    assert (found.names[0].startswith(phrase), found.proper) == (True, False)


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("avec le Pays de Morlaix", "PublicBody"),
        ("avec le pays de Morlaix", "Territory"),
        ("avec L'Atelier du Blavet", "SSEOrganisation"),
        ("avec l'atelier du 3 mai", "Meeting"),
    ],
)
def test_a_capital_of_its_own_makes_a_body_of_a_place_or_a_meeting(text: str, cls: str) -> None:
    assert next(c.cls for c in headed(text)) == cls


@pytest.mark.parametrize(
    ("text", "heads"),
    [
        ("la réunion du bureau", ["réunion", "bureau"]),
        ("la réunion des données", []),
        ("la publication des avis", ["avis"]),
    ],
)
def test_a_meeting_of_a_body_is_one_and_the_joining_of_things_is_none(text: str, heads: list[str]) -> None:
    assert [c.head for c in headed(text)] == heads


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("le bilan du Plan local d'insertion", ["bilan", "Plan local d'insertion"]),
        ("une étude du Schéma régional du climat", ["étude", "Schéma régional du climat"]),
        ("le bilan du plan local d'insertion", ["bilan du plan local d'insertion", "plan local d'insertion"]),
        ("la Fédération des Forums citoyens", ["Fédération des Forums citoyens"]),
    ],
)
def test_a_phrase_in_small_letters_ends_before_a_plan_with_a_name(text: str, names: list[str]) -> None:
    assert [found.names[0] for found in headed(text)] == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("la Semaine du vrac réunit", ["Semaine du vrac"]),
        ("la Nuit de l'habitat se tient", ["Nuit de l'habitat"]),
        ("la semaine dernière", []),
        ("la cinquième édition du Forum des liens", ["Forum des liens"]),
        ("l'ESAT Les Glycines plante", ["Les Glycines"]),
        ("le GEIQ Avel forme", ["Avel"]),
        ("la Délégation générale à l'emploi reçoit", ["Délégation générale à l'emploi"]),
        ("une Scic de Lens", []),
        ("le plan France Relance finance", ["France Relance"]),
        ("le guide Vers une ville du lien, paru", ["Vers une ville du lien"]),
        ("la MJC du Plateau", ["MJC du Plateau"]),
        ("le magasin Graines d'ici", ["Graines d'ici"]),
        ("ils ont visité la ferme", []),
        ("la ferme de Kerouan", ["ferme de Kerouan"]),
        ("la ferme de Lille", []),
        ("la ferme de Bernard", []),
        ("Heol, coopérative de La Rochelle", []),
    ],
)
def test_nouns_of_events_bodies_and_the_state_name_what_follows_and_a_description_names_none(
    text: str, names: list[str]
) -> None:
    assert [c.names[0] for c in headed(text) if c.proper] == names
