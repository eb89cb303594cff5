"""Tests of what pronouns take up: one thing, several said in one breath, or who says "nous"."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

Claims = set[tuple[str, ...]]
BOTH: Claims = {("tilia", "memberOf", "rtes"), ("canopee", "memberOf", "rtes")}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        ("L'association Tilia et la Scic Canopée grandissent. Elles adhèrent au RTES.", BOTH),
        ("L'association Tilia et la Scic Canopée grandissent. Les deux structures adhèrent au RTES.", BOTH),
        (
            "L'association Tilia et la Scic Canopée grandissent. La Ville de Nantes les soutient.",
            {("ville-de-nantes", "supports", "tilia"), ("ville-de-nantes", "supports", "canopee")},
        ),
        (
            "L'association Tilia travaille avec la Scic Canopée. Ensemble, elles adhèrent au RTES.",
            BOTH | {("canopee", "cooperatesWith", "tilia")},
        ),
        ("L'association Tilia grandit. Ils adhèrent au RTES.", set()),
        ("L'association Tilia grandit. Elle adhère au RTES.", {("tilia", "memberOf", "rtes")}),
    ],
)
def test_a_plural_pronoun_means_what_was_said_in_one_breath(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert claims_of(text) == claims


@pytest.mark.parametrize(
    "text",
    [
        "« Le RTES nous soutient », dit Maud Belin, directrice de l'association Tilia.",
        "Jean Roc est maire de Saint-Loup. Maud Belin est directrice de l'association Tilia. "
        "« Le RTES nous soutient », dit Maud Belin.",
    ],
)
def test_nous_is_the_body_of_whoever_is_quoted(text: str, claims_of: Callable[[str], Claims]) -> None:
    assert ("rtes", "supports", "tilia") in claims_of(text)


def test_the_apposition_of_an_agent_is_no_agent(claims_of: Callable[[str], Claims]) -> None:
    text = "L'association Tilia est présidée par Maud Belin, maire de Saint-Loup, et par la Scop Les Sillons."
    assert ("les-sillons", "governs", "tilia") in claims_of(text)
    assert not any(s == "saint-loup" and p == "governs" for s, p, *_ in claims_of(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "L'association Tilia embauche. La Ville de Nantes lui loue un hangar. Elle a rejoint le RTES.",
            ("tilia", "memberOf", "rtes"),
        ),
        (
            "La Région Bretagne soutient l'association Tilia. La Ville de Nantes lui a versé 3 000 €.",
            ("ville-de-nantes", "funds", "tilia"),
        ),
        (
            "La Ville de Nantes soutient l'association Tilia. Elle l'a financée en 2020.",
            ("ville-de-nantes", "funds", "tilia"),
        ),
        (
            "L'association Tilia et la Ville de Nantes grandissent. La Ville, si elle adhère au RTES, recrute.",
            ("ville-de-nantes", "memberOf", "rtes", "Hedged"),
        ),
        (
            "La Scic Tilia, créée par la coopérative Orme, embauche. La coopérative adhère au RTES.",
            ("tilia", "memberOf", "rtes"),
        ),
    ],
)
def test_a_pronoun_keeps_to_what_a_text_tells_of(
    text: str, claim: tuple[str, ...], claims_of: Callable[[str], Claims]
) -> None:
    relation = claim[1]
    assert {found for found in claims_of(text) if found[1] == relation} == {claim}


@pytest.mark.parametrize(
    ("text", "claims"),
    [
        (
            "L'association Tilia rénove une ferme. La Région Bretagne a apporté 9 000 euros à l'investissement.",
            {("region-bretagne", "funds", "tilia")},
        ),
        (
            "La Scop Tilia rénove une ferme. La Région Bretagne finance les travaux, mais la Ville de Nantes hésite.",
            {("region-bretagne", "funds", "tilia")},
        ),
        ("La Scop Tilia rénove une ferme. La Région Bretagne accorde des prêts aux artisans.", set()),
        ("La Ville de Nantes rénove une ferme. La Région Bretagne a accordé un prêt de 9 000 euros.", set()),
        ("La Scop Tilia rénove une ferme. La Région Bretagne finance les lycées.", set()),
    ],
)
def test_a_gift_without_a_receiver_goes_to_the_body_that_a_text_tells_of(
    text: str, claims: Claims, claims_of: Callable[[str], Claims]
) -> None:
    assert {claim for claim in claims_of(text) if claim[1] in {"funds", "supports"}} == claims


def test_shares_without_a_company_are_held_in_the_last_one_that_has_a_capital(
    claims_of: Callable[[str], Claims],
) -> None:
    text = (
        "L'association Tilia agit. Elle a créé la foncière Orme. La Ville de Nantes détient 34 % des parts, la Région "
        "Bretagne 25 %."
    )
    assert {claim for claim in claims_of(text) if claim[1] == "holdsStakeIn"} == {
        ("ville-de-nantes", "holdsStakeIn", "orme"),
        ("region-bretagne", "holdsStakeIn", "orme"),
    }


@pytest.mark.parametrize(
    ("sentence", "claim"),
    [
        ("Nous avons rejoint le RTES.", ("tilia", "memberOf", "rtes")),
        ("Nous n'avons pas adhéré au RTES.", ("tilia", "memberOf", "rtes", "Negated")),
        ("Le RTES nous aide, nous soutiendrons la Scop Orme.", ("tilia", "supports", "orme", "Planned")),
        ("Avec la Scop Orme, nous montons une filière.", ("orme", "cooperatesWith", "tilia")),
        ("La Ville de Nantes nous finance.", ("ville-de-nantes", "funds", "tilia")),
    ],
)
def test_nous_is_a_subject_beside_its_own_form_of_the_verb(
    sentence: str, claim: tuple[str, ...], claims_of: Callable[[str], Claims]
) -> None:
    assert claim in claims_of(f"Maud Belin est présidente de l'association Tilia. {sentence}")


def test_who_sits_beside_is_not_what_is_governed(claims_of: Callable[[str], Claims]) -> None:
    text = "La Scic Tilia grandit. La Ville de Nantes siège au conseil d'administration aux côtés du RTES."
    assert {claim for claim in claims_of(text) if claim[1] == "governs"} == {
        ("ville-de-nantes", "governs", "tilia"),
        ("rtes", "governs", "tilia"),
    }


def test_ce_dernier_is_the_last_of_its_gender(claims_of: Callable[[str], Claims]) -> None:
    text = "Le collectif Orme réunit l'association Tilia et la Ville de Nantes. Ce dernier est présidé par Maud Belin."
    assert ("maud-belin", "holdsRole", "orme") in claims_of(text)
