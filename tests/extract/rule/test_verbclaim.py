"""Tests of what verbs say by their frames: who does what to whom, in which voice and modality."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read_document
from extract.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable


def said(text: str) -> list[tuple[str, ...]]:
    """Ends and relation of each claim of a verb, then its modality where it is not asserted, sorted."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return sorted(
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation not in {"appliesLever", "usesLever"}
    )


MEMBER, AID = ("le-fournil", "memberOf", "rtes"), ("brest-metropole", "supports", "rebond")
MONEY, SHARE = ("brest-metropole", "funds", "rebond"), ("brest-metropole", "holdsStakeIn", "rebond")
WITH = ("avise", "cooperatesWith", "brest-metropole")


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("L'association Le Fournil adhère au RTES.", [MEMBER]),
        ("L'association Le Fournil rejoint le RTES.", [MEMBER]),
        ("L'association Le Fournil appartient au RTES.", [MEMBER]),
        ("L'association Le Fournil fait partie du RTES depuis 2015.", [MEMBER]),
        (
            "Le RTES rassemble Nantes Métropole et Rennes Métropole.",
            [("nantes-metropole", "memberOf", "rtes"), ("rennes-metropole", "memberOf", "rtes")],
        ),
        ("L'association Le Fournil adhère à une idée.", []),
        ("L'association Le Fournil intègre une cuisine.", []),
        ("L'association Le Fournil figure dans le classement.", []),
        ("Nantes Métropole réunit les habitants.", []),
    ],
)
def test_verbs_of_joining_say_who_is_a_member(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brest métropole s'associe à l'Avise.", [WITH]),
        ("Brest métropole et l'Avise s'associent.", [WITH]),
        ("Brest métropole dialogue avec l'Avise.", [WITH]),
        ("Brest métropole avance main dans la main avec l'Avise.", [WITH]),
        ("Brest métropole et l'Avise agissent ensemble.", [WITH]),
        (
            "Une convention lie Brest métropole, France Active et l'Avise.",
            [
                WITH,
                ("avise", "cooperatesWith", "france-active"),
                ("brest-metropole", "cooperatesWith", "france-active"),
            ],
        ),
        ("Brest métropole et l'Avise déménagent.", []),
        ("Brest métropole s'associe aux fêtes.", []),
        ("L'Avise travaille avec soin.", []),
        ("L'Avise signe un bail avec Brest métropole.", []),
    ],
)
def test_verbs_of_joint_work_say_who_cooperates_once_for_every_two(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le RTES a fait paraître en 2022 un rapport.",
            [("rtes", "publishes", "text-rapport"), ("text-rapport", "date", "2022")],
        ),
        (
            "Coécrit par l'Avise et le RTES, ce guide paraît.",
            [("avise", "publishes", "text-guide"), ("rtes", "publishes", "text-guide")],
        ),
        (
            "L'Avise a mis en ligne en mai 2023 un guide.",
            [("avise", "publishes", "text-guide"), ("text-guide", "date", "2023-05")],
        ),
        ("Un guide, corédigé par l'Avise, aide les élus.", [("avise", "publishes", "text-guide")]),
        ("L'Avise mettra à disposition un guide.", [("avise", "publishes", "text-guide", "Planned")]),
        ("L'Avise n'a pas mis en ligne le guide.", [("avise", "publishes", "text-guide", "Negated")]),
        ("L'Avise met en ligne ses offres.", []),
        ("Le guide paraît.", []),
    ],
)
def test_verbs_of_writing_and_bringing_out_say_who_publishes(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brest métropole soutient la Scic Rebond.", [AID]),
        ("La Scic Rebond est soutenue par Brest métropole.", [AID]),
        ("La Scic Rebond, que soutient Brest métropole, recrute.", [AID]),
        ("La Scic Rebond bénéficie du soutien de Brest métropole.", [AID]),
        ("Brest métropole apporte son soutien à la Scic Rebond.", [AID]),
        ("Brest métropole remet un prix à la Scic Rebond.", [AID]),
        ("L'Avise, qui soutient le RTES, recrute.", [("avise", "supports", "rtes")]),
        (
            "Brest métropole, le RTES et l'Avise soutiennent la Scic Rebond.",
            [("avise", "supports", "rebond"), AID, ("rtes", "supports", "rebond")],
        ),
        (
            "Brest métropole soutient la Scic Rebond, l'Avise et le RTES.",
            [("brest-metropole", "supports", "avise"), AID, ("brest-metropole", "supports", "rtes")],
        ),
        ("Brest métropole accompagne la hausse des prix.", []),
    ],
)
def test_support_is_said_actively_passively_and_by_set_phrases(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brest métropole finance la Scic Rebond.", [MONEY]),
        ("Brest métropole attribue 20 000 € à la Scic Rebond.", [MONEY]),
        ("Brest métropole verse à la Scic Rebond une aide de 3 000 €.", [MONEY]),
        ("La Scic Rebond a reçu 5 000 € de Brest métropole.", [MONEY]),
        ("La Scic Rebond obtient de Brest métropole 12 000 €.", [MONEY]),
        ("Brest métropole attribue un local à la Scic Rebond.", []),
        ("Brest métropole accorde un délai à la Scic Rebond.", []),
        ("Brest métropole dote d'un logo ses vélos.", []),
    ],
)
def test_verbs_of_giving_say_who_funds_where_money_is_given(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Brest métropole est entrée au capital de la Scic Rebond.", [SHARE]),
        ("Brest métropole a souscrit des parts sociales de la Scic Rebond.", [SHARE]),
        ("Brest métropole prend une participation dans la Scic Rebond.", [SHARE]),
        ("Brest métropole participe au capital de la Scic Rebond.", [SHARE]),
        ("Brest métropole détient une part de gâteau.", []),
        ("L'Avise pilote la Scic Rebond.", [("avise", "governs", "rebond")]),
        ("La Scic Rebond est présidée par l'Avise.", [("avise", "governs", "rebond")]),
        ("La Scic Rebond est co-présidée par la directrice de l'Avise.", [("avise", "governs", "rebond")]),
        ("L'Avise administre la preuve.", []),
    ],
)
def test_verbs_of_holding_and_leading_say_stakes_and_government(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Brest métropole s'est dotée d'un Spaser.",
            [("brest-metropole", "adopts", "spaser-politique-achat")],
        ),
        ("Brest métropole a voté son plan climat.", [("brest-metropole", "adopts", "text-plan-climat")]),
        (
            "Brest métropole a lancé l'appel à projets « Les Quais ».",
            [("brest-metropole", "implements", "les-quais")],
        ),
        (
            "L'appel à projets « Les Quais » est lancé par Brest métropole.",
            [("brest-metropole", "implements", "les-quais")],
        ),
        (
            "Brest métropole a mis en place une plateforme.",
            [("brest-metropole", "implements", "text-plateforme")],
        ),
        ("Le RTES a lancé une enquête.", [("rtes", "organises", "text-enquete")]),
        ("Le RTES édite un guide.", [("rtes", "publishes", "text-guide")]),
        ("Brest métropole crée la Scic Rebond.", [("brest-metropole", "founds", "rebond")]),
        ("La Scic Rebond est née en 2012.", [("rebond", "foundedOn", "2012")]),
        ("Brest métropole vote à droite.", []),
        ("Le RTES met en place un comité.", []),
        ("Le RTES lance une balle.", []),
        ("Le RTES édite un fichier.", []),
        ("Brest métropole crée une ambiance.", []),
    ],
)
def test_the_class_of_the_object_tells_what_launching_or_making_it_is(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("Le RTES prend part au forum « Demain la ville ».", [("rtes", "participatesIn", "demain-la-ville")]),
        ("L'Avise est représentée à la rencontre.", [("avise", "participatesIn", "text-rencontre")]),
        (
            "Le forum « Demain la ville » a réuni l'Avise et le RTES.",
            [("avise", "participatesIn", "demain-la-ville"), ("rtes", "participatesIn", "demain-la-ville")],
        ),
        ("La rencontre donne lieu à un rapport.", [("text-rencontre", "feeds", "text-rapport")]),
        (
            "Le guide « Acheter mieux » s'appuie sur une enquête.",
            [("text-enquete", "feeds", "acheter-mieux")],
        ),
        (
            "La Scic Rebond bénéficie du dispositif « Les Quais ».",
            [("rebond", "benefitsFrom", "les-quais")],
        ),
        ("Le RTES participe aux frais.", []),
        ("Le repas donne lieu à un débat.", []),
        ("La Scic Rebond bénéficie d'une remise.", []),
    ],
)
def test_verbs_of_taking_part_say_so_of_events_and_devices_alone(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("Brest métropole a soutenu la Scic Rebond.", ()),
        ("Brest métropole soutiendrait la Scic Rebond.", ("Hedged",)),
        ("Brest métropole aurait soutenu la Scic Rebond.", ("Hedged",)),
        ("Brest métropole pourrait soutenir la Scic Rebond.", ("Hedged",)),
        ("Brest métropole soutiendra la Scic Rebond.", ("Planned",)),
        ("Brest métropole va soutenir la Scic Rebond.", ("Planned",)),
        ("Brest métropole prévoit de soutenir la Scic Rebond.", ("Planned",)),
        ("Brest métropole doit soutenir la Scic Rebond.", ("Recommended",)),
        ("Il faut que Brest métropole soutienne la Scic Rebond.", ("Recommended",)),
        ("Brest métropole ne soutient pas la Scic Rebond.", ("Negated",)),
        ("Brest métropole ne soutient plus la Scic Rebond.", ("Negated",)),
        ("Brest métropole refuse de soutenir la Scic Rebond.", ("Negated",)),
    ],
)
def test_tense_mood_and_denial_give_the_modality(text: str, modality: tuple[str, ...]) -> None:
    assert said(text) == [(*AID, *modality)]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Le Spaser de Nantes Métropole a été adopté en 2019.",
            [("nantes-metropole", "adopts", "spaser-politique-achat")],
        ),
        ("Le Spaser de l'agence a été adopté en 2019.", []),
        (
            "Plus de 300 structures ont rejoint le RTES, dont Nantes Métropole et Rennes Métropole.",
            [("nantes-metropole", "memberOf", "rtes"), ("rennes-metropole", "memberOf", "rtes")],
        ),
    ],
)
def test_owners_adopt_and_rough_numbers_are_counted(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "La Scop Tilia s'est vu confier la gestion du fonds « Élan » par la Ville de Nantes.",
            ("tilia", "implements", "elan"),
        ),
        (
            "La Scop Tilia s'est vu attribuer une aide de 3 000 € par la Ville de Nantes.",
            ("ville-de-nantes", "funds", "tilia"),
        ),
        (
            "Le guide « Réparer », coécrit par l'association Orme et la Scop Tilia, édité par le RTES, est gratuit.",
            ("rtes", "publishes", "reparer"),
        ),
        (
            "La Scop Tilia, dont la Ville de Nantes finance l'outillage, embauche.",
            ("ville-de-nantes", "funds", "tilia"),
        ),
    ],
)
def test_who_is_given_is_found_beside_se_voir_dont_and_chains_of_participles(
    text: str, claim: tuple[str, ...]
) -> None:
    assert claim in said(text)
    assert (claim[2], claim[1], claim[0]) not in said(text)


def test_a_fronted_participle_is_said_of_the_subject_and_not_of_one_more_in_a_list() -> None:
    givers = "la Ville de Brest, l'agglomération et l'Avise"
    assert said(f"Portée par la Scic Rebond et financée par {givers}, la plateforme « Copeaux » ouvre.") == [
        ("rebond", "implements", "copeaux"),
        ("ville-de-brest", "funds", "copeaux"),
    ]


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Scic Rebond soutient Vulpin, une recyclerie que finance la Ville de Montclair.",
            {("rebond", "supports", "vulpin"), ("ville-de-montclair", "funds", "vulpin")},
        ),
        (
            "La Scic Rebond, entreprise de bois soutenue par la fondation Alisier, embauche.",
            {("alisier", "supports", "rebond")},
        ),
        (
            "L'association Tilia est membre du réseau Canopée et la Scic Rebond finance la Scop Mélèze.",
            {("tilia", "memberOf", "canopee"), ("rebond", "funds", "meleze")},
        ),
        (
            "Ce n'est pas la Ville de Montclair mais la fondation Alisier qui finance la Scic Rebond.",
            {("alisier", "funds", "rebond")},
        ),
        (
            "La Ville de Montclair a fait adhérer l'association Tilia au réseau Canopée.",
            {("tilia", "memberOf", "canopee")},
        ),
    ],
)
def test_a_description_a_clause_and_a_cause_keep_to_their_names(
    text: str, claims: set[tuple[str, ...]], claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "En rejoignant le réseau Canopée, la Scop Orme et la Scop Tilia ont grandi.",
            [("orme", "memberOf", "canopee"), ("tilia", "memberOf", "canopee")],
        ),
        (
            "Trois sociétés, dont la Scop Orme et la Scop Tilia, ont rejoint le réseau Canopée.",
            [("orme", "memberOf", "canopee"), ("tilia", "memberOf", "canopee")],
        ),
        (
            "Le réseau Canopée rassemble la Scop Orme, la Scop Tilia et une vingtaine de communes.",
            [("orme", "memberOf", "canopee"), ("tilia", "memberOf", "canopee")],
        ),
        (
            "L'incubateur Élan recrute. Cofinancé par la Scop Orme et la Scop Tilia, il aide les débutants.",
            [("orme", "funds", "elan"), ("tilia", "funds", "elan")],
        ),
        (
            "La Scop Orme est soutenue par le prix « Élan », remis par la Scop Tilia.",
            [("tilia", "implements", "elan")],
        ),
        (
            "Le guide « Agir ici », coécrit avec la Scop Tilia et financé par la Scop Orme, sortira.",
            [("orme", "funds", "agir-ici"), ("tilia", "publishes", "agir-ici")],
        ),
        (
            "La Scop Orme, qui trie à Béthune, et dans laquelle la Scop Tilia prend une participation, recrute.",
            [("tilia", "holdsStakeIn", "orme")],
        ),
        (
            "La fédération des Cigales soutient la Scop Orme.",
            [("federation-des-cigales", "supports", "orme")],
        ),
    ],
)
def test_the_right_bodies_act_in_fronted_joined_and_counted_phrases(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert [c for c in said(text) if c[1] not in {"locatedIn", "addresses"}] == claims


T, F, N, R = "tilia", "forum", "ville-de-nantes", "rtes"


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'association Tilia travaille avec la Ville de Nantes, qui l'héberge, et avec le RTES.",
            [(R, "cooperatesWith", T), (T, "cooperatesWith", N), (N, "supports", T)],
        ),
        (
            "L'association Tilia est soutenue par le RTES, où elle intervient, et par la Ville de Nantes.",
            [(R, "supports", T), (N, "supports", T)],
        ),
        (
            "L'association Tilia est financée par la Ville de Nantes, dont elle est partenaire, ainsi que par le RTES.",
            [(R, "funds", T), (N, "funds", T), (T, "cooperatesWith", N)],
        ),
        (
            "L'association Tilia adhère au RTES, qui recrute, et à la Ville de Nantes.",
            [(T, "memberOf", R)],
        ),
        ("L'association Tilia travaille avec le RTES, qui recrute, et le dit.", [(R, "cooperatesWith", T)]),
    ],
)
def test_a_relative_between_two_of_a_coordination_is_said_of_the_first_alone(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert sorted(map(sorted, said(text))) == sorted(map(sorted, claims))


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Avec la Ville de Nantes, l'association Tilia organise le forum « Cap ».", [T, N]),
        ("Conjointement avec le RTES, l'association Tilia organise le forum « Cap ».", [R, T]),
        ("Avec le RTES et la Ville de Nantes, l'association Tilia organise le forum « Cap ».", [R, T, N]),
        ("Avec le soutien du RTES, l'association Tilia organise le forum « Cap ».", [T]),
        ("En lien avec le RTES, l'association Tilia organise le forum « Cap ».", [T]),
    ],
)
def test_who_stands_before_the_subject_after_with_acts_too(text: str, who: list[str]) -> None:
    assert [s for s, relation, *_ in said(text) if relation == "organises"] == who


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "Financé par le RTES, le forum « Cap », que l'association Tilia organise, aura lieu en mai.",
            [("rtes", "funds", "cap"), ("tilia", "organises", "cap")],
        ),
        (
            "Soutenue par le RTES, l'association Tilia, dont la Ville de Nantes est adhérente, recrute.",
            [("rtes", "supports", "tilia"), ("ville-de-nantes", "memberOf", "tilia")],
        ),
    ],
)
def test_a_fronted_participle_is_said_of_the_subject_and_not_of_one_in_a_relative(
    text: str, claims: list[tuple[str, ...]]
) -> None:
    assert [c[:3] for c in said(text) if c[1] != "date"] == claims


def test_a_stake_without_its_verb_is_held_in_the_same_body(
    claims_of: Callable[[str], set[tuple[str, ...]]],
) -> None:
    text = "La Scic Rebond recrute. La Ville de Nantes en possède 18 %, la CRESS Bretagne 6 %."
    assert claims_of(text) == {
        ("ville-de-nantes", "holdsStakeIn", "rebond"),
        ("cress-bretagne", "holdsStakeIn", "rebond"),
    }


@pytest.mark.parametrize(
    "text",
    [
        "Le réseau Tilia a 75 membres. La Région Bretagne et la Ville de Brest financent son installation.",
        "Le réseau Tilia a 75 membres. La Région Bretagne et la Ville de Brest le financent.",
        "Le réseau Tilia a 75 membres. La Région Bretagne, puis la Ville de Brest, ont financé ses travaux.",
    ],
)
def test_what_several_give_to_is_none_of_them(
    text: str, claims_of: Callable[[str], set[tuple[str, ...]]]
) -> None:
    found = {claim for claim in claims_of(text) if claim[1] == "funds"}
    assert found == {("region-bretagne", "funds", "tilia"), ("ville-de-brest", "funds", "tilia")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Ville de Nantes et la Région Bretagne, qui soutiennent la Scic Rebond, recrutent.",
            {("region-bretagne", "supports", "rebond"), ("ville-de-nantes", "supports", "rebond")},
        ),
        (
            "La Ville de Nantes et la Région Bretagne, qui ne soutiendra pas la Scic Rebond, recrutent.",
            {("region-bretagne", "supports", "rebond", "Negated")},
        ),
        (
            "La Scop Mélèze et la Scic Rebond, soutenues par la Région Bretagne, recrutent.",
            {("region-bretagne", "supports", "rebond"), ("region-bretagne", "supports", "meleze")},
        ),
        (
            "La Scop Mélèze et la Scic Rebond, soutenue par la Région Bretagne, recrutent.",
            {("region-bretagne", "supports", "rebond")},
        ),
        (
            "La Scop Mélèze et les Ateliers du Sillon, qui soutiennent la Scic Rebond, recrutent.",
            {("ateliers-du-sillon", "supports", "rebond")},
        ),
        (
            "L'Avise et les sept pôles de la Ville de Nantes suivent une démarche, animée par la Scop Mélèze.",
            set(),
        ),
        ("La Scic Rebond recrute. La Ville de Nantes prendra bientôt des parts dans une Scic.", set()),
        ("La Scic Rebond recrute. La Ville de Nantes loue trente locaux.", set()),
    ],
)
def test_number_tells_of_whom_a_clause_is_said(text: str, claims: set[tuple[str, ...]]) -> None:
    assert set(said(text)) == claims


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "La Ville de Nantes remet tous les deux ans, avec la Région Bretagne, le prix « Élan ».",
            [
                ("region-bretagne", "cooperatesWith", "ville-de-nantes"),
                ("region-bretagne", "implements", "elan"),
                ("ville-de-nantes", "implements", "elan"),
            ],
        ),
        (
            "La Ville de Nantes a décerné pour la première fois le prix « Élan ».",
            [("ville-de-nantes", "implements", "elan")],
        ),
        (
            "La Ville de Nantes lancera, avec la Région Bretagne, le fonds « Élan ».",
            [
                ("region-bretagne", "cooperatesWith", "ville-de-nantes", "Planned"),
                ("region-bretagne", "implements", "elan", "Planned"),
                ("ville-de-nantes", "implements", "elan", "Planned"),
            ],
        ),
    ],
)
def test_an_aside_between_a_verb_and_its_object_is_passed(text: str, claims: list[tuple[str, ...]]) -> None:
    assert said(text) == claims


def test_who_joins_another_at_a_capital_is_no_member_of_it() -> None:
    text = "La Scic Rebond grandit. La Région Bretagne a rejoint l'Avise au capital."
    assert said(text) == []


def test_an_amount_after_a_colon_is_given_to_what_stands_before_it() -> None:
    text = "Le programme « Louer » : 80 000 euros, dont 15 % versés par la Région Bretagne."
    assert said(text) == [("region-bretagne", "funds", "louer")]


def test_a_partner_named_after_an_aside_has_not_done_what_the_aside_says() -> None:
    text = "La Scic Rebond aide le RTES, qui a consacré une étude aux Scic, publiée en mars, et travaille avec l'Avise."
    assert ("avise", "publishes", "text-etude") not in said(text)
    assert ("rtes", "publishes", "text-etude") in said(text)
