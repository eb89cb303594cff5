"""What a council resolves, line by line, is said of its town, its intercommunality, its département or its region."""

from collections.abc import Callable

import pytest

Claims = Callable[[str], set[tuple[str, ...]]]

ARTICLES = """Délibération n° 12 du conseil communautaire de Dinan Agglomération

DÉCIDE

Article 1 : d'attribuer une subvention de 2 000 € à l'association Eau Vive Locale.
Article 2 – D'adhérer au RTES.
Article 3 : de ne pas soutenir la Scic Tilia.
"""
LOUD = """Le conseil municipal de Dole,
VU la loi du 31 juillet 2014 relative à l'ESS,
ATTRIBUE une subvention de 3 000 € à la Scic Tilia,
AUTORISE le maire à signer une convention avec la Cress Bretagne.
"""
LISTED = """Le conseil départemental de la Creuse, après en avoir délibéré, décide :
- d'entrer au capital de la Scic Tilia ;
- de soutenir l'association Eau Vive Locale.
"""


def test_the_articles_of_a_resolution_tell_what_the_body_of_the_council_does(claims_of: Claims) -> None:
    assert claims_of(ARTICLES) == {
        ("dinan-agglomeration", "funds", "eau-vive-locale"),
        ("dinan-agglomeration", "memberOf", "rtes"),
        ("dinan-agglomeration", "supports", "tilia", "Negated"),
    }


def test_a_verb_in_capitals_has_the_council_for_its_subject_and_who_may_sign_acts_for_it(
    claims_of: Claims,
) -> None:
    assert {c for c in claims_of(LOUD) if c[0] != "loi-ess-2014"} >= {
        ("ville-de-dole", "funds", "tilia"),
        ("cress-bretagne", "cooperatesWith", "ville-de-dole"),
    }


def test_a_list_below_what_was_resolved_goes_on_with_it(claims_of: Claims) -> None:
    assert claims_of(LISTED) >= {
        ("departement-de-la-creuse", "holdsStakeIn", "tilia"),
        ("departement-de-la-creuse", "supports", "eau-vive-locale"),
    }


def test_an_infinitive_in_a_text_without_a_council_has_no_subject(claims_of: Claims) -> None:
    text = "La Ville de Dole ouvre un lieu.\n\nArticle 2 : d'adhérer au RTES.\n"
    assert {c for c in claims_of(text) if c[1] == "memberOf"} == set()


@pytest.mark.parametrize(
    "text",
    [
        "Le conseil d'administration de l'association Tilia, après en avoir délibéré, décide :\n- d'adhérer au RTES.",
        "Le conseil municipal a délibéré.\n\nL'opposition lui a reproché :\n- de soutenir la Scic Rebond.",
        "Le conseil municipal a délibéré.\n\nL'association Tilia propose :\n- d'adhérer au RTES.",
    ],
)
def test_what_another_resolves_asks_or_proposes_is_no_resolution_of_the_council(
    text: str, claims_of: Claims
) -> None:
    assert claims_of(f"La Ville de Dole ouvre un lieu.\n\n{text}\n") == set()
