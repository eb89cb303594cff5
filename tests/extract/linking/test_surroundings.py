"""Names of no class, told to be bodies or places by what stands round them."""

import pytest

from extract.pipeline import read
from extract.records import Document


def told(text: str) -> dict[str, str | None]:
    """The class of each thing that no register knows, by its first name."""
    links = read(Document("note", "note.txt", "", text, date="2024-06-01")).links
    things = [thing for link in links for thing in link.things if thing.record is None and thing.named]
    return {thing.names[0]: thing.cls for thing in things if thing.kind not in {"Person", "Lever", "Theme"}}


BODY, PLACE = "Organisation", "Territory"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Les habitants du Vexillon ont choisi.", "Vexillon"),
        ("On a repeint la gare de Massillac.", "Massillac"),
        ("Elle est née à La Bastide-sur-Vègre.", "La Bastide-sur-Vègre"),
    ],
)
def test_what_is_lived_in_or_spelled_as_a_town_is_a_place(text: str, name: str) -> None:
    assert told(text)[name] == PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Le bar a eu un prêt de la Galerne.", "Galerne"),
        ("Les salariés de Filature Breizh ont repris leurs parts.", "Filature Breizh"),
        ("La garderie est assurée par Les P'tits Lutins.", "Les P'tits Lutins"),
        ("Le café est porté par la Galerne depuis 2020.", "Galerne"),
        ("Ce livret a été écrit avec l'Adelphe.", "Adelphe"),
        ("On travaille aux côtés de l'Adelphe.", "Adelphe"),
        ("Toute l'année, Petit Patapon emploie douze personnes.", "Petit Patapon"),
        ("Cette année, Brin d'Osier a fabriqué dix paniers.", "Brin d'Osier"),
        ("Anne Morel (Achats & Compagnie) était là.", "Achats & Compagnie"),
        ("Anne Morel (Tilia) était là.", "Tilia"),
        ("Elle a visité Cordage Armor, dont les adhérents ont repeint les murs.", "Cordage Armor"),
        ("Le lieu, baptisé Heol Nord, ouvre.", "Heol Nord"),
        ("Ce jour-là, Mobilou, loueur de vélos, tenait un stand.", "Mobilou"),
        ("On a vu La Ruche du Vexois (Val-d'Oise) dès mardi.", "La Ruche du Vexois"),
        ("On a vu Milo'Coop à la foire.", "Milo'Coop"),
        ("L'animation du lieu a été confiée à Vent Debout.", "Vent Debout"),
        ("Elle a prêté dix mille euros à Pain Levé.", "Pain Levé"),
        ("Merci à Pédaler Malin pour les vélos.", "Pédaler Malin"),
        ("On a vu Bruine, créée en 2019.", "Bruine"),
        ("Ce jour-là, Mobilou, qui emploie dix personnes, tenait un stand.", "Mobilou"),
        (
            "Six structures y ont leurs locaux, parmi lesquelles Mamie Tricot et la Petite Roue.",
            "Mamie Tricot",
        ),
        ("Deux associations d'insertion, Tournesol Solidaire et la Petite Roue, sont nées.", "Petite Roue"),
        ("L'action est menée avec Zéro Gaspi.", "Zéro Gaspi"),
        ("On a vu Bois & Bocage à la foire.", "Bois & Bocage"),
    ],
)
def test_what_only_bodies_have_or_do_makes_a_body(text: str, name: str) -> None:
    assert told(text)[name] == BODY


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Y seront la Scop Mirabelle, l'Adelphe et Brin d'Osier.", {"Adelphe": BODY, "Brin d'Osier": BODY}),
        ("Le projet réunit France Active, Tressage Sud et la CRESS Normandie.", {"Tressage Sud": BODY}),
        (
            "Il y a Milo'Coop (Drôme), Bruine (Gard) et la Scop Mirabelle.",
            {"Milo'Coop": BODY, "Bruine": BODY},
        ),
        (
            "Elle s'est installée à Orthillac et à Mourenx-Basse.",
            {"Orthillac": PLACE, "Mourenx-Basse": PLACE},
        ),
        ("Elle a ouvert à Lille et à Orthillac.", {"Orthillac": PLACE}),
    ],
)
def test_names_said_in_one_breath_are_of_one_kind(text: str, found: dict[str, str]) -> None:
    assert {name: cls for name, cls in told(text).items() if name in found} == found


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Un voyage en Catalogne est prévu.", "Catalogne"),
        ("Ce camion roule dans la Thiérache.", "Thiérache"),
        ("À Montrevel-le-Haut, on vote.", "Montrevel-le-Haut"),
        ("À Orthillac, on vote.", "Orthillac"),
        ("Un café basé à Orthillac rouvre.", "Orthillac"),
    ],
)
def test_what_only_says_where_is_a_place(text: str, name: str) -> None:
    assert told(text)[name] == PLACE


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Ce livret a été écrit avec Nahel Kermarrec.", "Nahel Kermarrec"),
        ("Elle a été reçue par Nahel Kermarrec.", "Nahel Kermarrec"),
        ("Elle s'est réunie sous la présidence de Nahel Kermarrec.", "Nahel Kermarrec"),
        ("Hier, Nahel Kermarrec et la Scop Mirabelle ont chanté.", "Nahel Kermarrec"),
        ("Nous aimons Orthillac.", "Orthillac"),
        ("Elle a confié la clé à Orthillac.", "Orthillac"),
        ("Elle va à Orthillac, puis le maire de Orthillac parle.", "Orthillac"),
    ],
)
def test_what_may_be_a_person_or_a_town_that_acts_stays_open(text: str, name: str) -> None:
    assert told(text)[name] is None


def test_who_is_named_with_a_person_by_two_capitals_is_one() -> None:
    read_ = read(
        Document("note", "note.txt", "", "Un texte de Léa Ferrand et Ymir Aunay.", date="2024-06-01")
    )
    assert {t.names[0]: t.cls for link in read_.links for t in link.things} == {
        "Léa Ferrand": "Person",
        "Ymir Aunay": "Person",
    }


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("Notre tiers-lieu, La Lampisterie, ouvre en mai.", "La Lampisterie", "SSEOrganisation"),
        ("Elle a sorti un petit livre épatant, Payer autrement.", "Payer autrement", "Publication"),
        ("On a vu La Fabrique à Vélos (Gard).", "La Fabrique à Vélos", "Organisation"),
    ],
)
def test_a_name_after_a_comma_is_what_the_noun_before_says(text: str, name: str, cls: str | None) -> None:
    assert told(text)[name] == cls


@pytest.mark.parametrize(
    ("text", "name", "cls"),
    [
        ("La conserverie Algo'Mer à Roscanvel emploie dix personnes.", "Roscanvel", "Territory"),
        ("On va à une fête (tous les ans, à Molompize).", "Molompize", "Territory"),
        ("Elle tient une ferme à Orthillac.", "Orthillac", "Territory"),
        ("On a vu La Boîte à Lumières hier.", "Lumières", None),
        ("Son livre est paru chez Repas.", "Repas", "Organisation"),
    ],
)
def test_a_capital_after_a_is_where_what_stands_before_it_is(text: str, name: str, cls: str | None) -> None:
    assert told(text).get(name) == cls
