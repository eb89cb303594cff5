"""Tests of what is put together from many runs of words: one claim of what is said twice, entities, figures."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Claim, Document, Entity, Mention
from ontology.terms import BASE

AID = "Brest métropole soutient la Scic Rebond."
REBOND, BREST = f"{BASE}id/organisation/rebond", f"{BASE}id/organisation/brest-metropole"
RTES, AVISE = f"{BASE}id/organisation/rtes", f"{BASE}id/organisation/avise"


def claims(text: str, date: str | None = "2024-06-01") -> tuple[Claim, ...]:
    return read_document(Document("text", "text.txt", "", text, date=date)).claims


def quotes(text: str) -> list[list[str]]:
    """The evidence of each claim."""
    return [[text[run.start : run.end] for run in claim.evidence] for claim in claims(text)]


def test_what_is_said_twice_is_one_claim_with_two_evidences() -> None:
    text = f"{AID} Il pleut. La Scic Rebond est soutenue par Brest métropole."
    assert [(claim.subject, claim.relation, claim.object) for claim in claims(text)] == [
        (BREST, "supports", REBOND)
    ]
    assert quotes(text) == [
        ["Brest métropole soutient la Scic Rebond", "Scic Rebond est soutenue par Brest métropole"]
    ]


@pytest.mark.parametrize(
    "text", ["L'Avise s'associe à la Scic Rebond.", "La Scic Rebond s'associe à l'Avise."]
)
def test_a_symmetric_claim_has_its_ends_in_code_point_order_whichever_is_said_first(text: str) -> None:
    assert [(claim.subject, claim.relation, claim.object) for claim in claims(text)] == [
        (AVISE, "cooperatesWith", REBOND)
    ]


def test_a_symmetric_claim_said_from_both_ends_is_one() -> None:
    text = "L'Avise s'associe à la Scic Rebond. La Scic Rebond s'associe à l'Avise."
    assert quotes(text) == [["L'Avise s'associe à la Scic Rebond", "Scic Rebond s'associe à l'Avise"]]


@pytest.mark.parametrize(
    ("weaker", "modality"),
    [
        ("Brest métropole soutiendrait la Scic Rebond.", "Hedged"),
        ("Brest métropole soutiendra la Scic Rebond.", "Planned"),
        ("Brest métropole doit soutenir la Scic Rebond.", "Recommended"),
    ],
)
def test_the_strongest_modality_said_is_kept_with_its_own_evidence(weaker: str, modality: str) -> None:
    assert [claim.modality for claim in claims(weaker)] == [modality]
    for text in (f"{AID} {weaker}", f"{weaker} {AID}"):
        assert [claim.modality for claim in claims(text)] == ["Asserted"]
        assert quotes(text) == [["Brest métropole soutient la Scic Rebond"]]


def test_what_is_both_said_and_denied_stays_two_claims() -> None:
    text = f"{AID} Brest métropole ne soutient pas la Scic Rebond."
    assert [claim.modality for claim in claims(text)] == ["Asserted", "Negated"]
    assert quotes(text) == [
        ["Brest métropole soutient la Scic Rebond"],
        ["Brest métropole ne soutient pas la Scic Rebond"],
    ]


def test_what_the_text_says_itself_too_is_a_claim_of_its_own() -> None:
    attributed = f"Selon le RTES, {AID}"
    assert [claim.attributed_to for claim in claims(attributed)] == [RTES]
    assert [claim.attributed_to for claim in claims(f"{attributed} {AID}")] == [RTES, None]


def test_what_two_speakers_say_is_two_claims() -> None:
    found = claims(f"Selon le RTES, {AID} Selon l'Avise, {AID}")
    assert [claim.attributed_to for claim in found] == [RTES, AVISE]


def test_two_roles_of_a_person_in_a_body_are_two_claims() -> None:
    found = claims("Zoé Lenoir, présidente du RTES, parle. Zoé Lenoir, trésorière du RTES, rit.")
    assert [claim.role for claim in found] == ["présidente", "trésorière"]


def test_two_periods_of_membership_are_two_claims() -> None:
    found = claims("La Scic Rebond a quitté le RTES en 2019. La Scic Rebond a rejoint le RTES en 2021.")
    assert [(claim.valid_in, claim.current) for claim in found] == [("../2019", False), ("2021/..", True)]


@pytest.mark.parametrize(
    ("text", "date", "valid_in", "current"),
    [
        ("La Scic Rebond adhère au RTES.", "2024-06-01", None, True),
        ("La Scic Rebond adhère au RTES depuis 2015.", "2024-06-01", "2015/..", True),
        ("La Scic Rebond adhère au RTES de 2015 à 2030.", "2024-06-01", "2015/2030", True),
        ("La Scic Rebond a été membre du RTES de 2010 à 2015.", "2024-06-01", "2010/2015", False),
        ("La Scic Rebond a été membre du RTES de 2010 à 2015.", "2012-06-01", "2010/2015", True),
        ("La Scic Rebond a quitté le RTES en 2019.", "2024-06-01", "../2019", False),
        ("La Scic Rebond a quitté le RTES.", None, None, False),
    ],
)
def test_a_claim_is_current_unless_it_was_over_by_the_day_of_the_text(
    text: str, date: str | None, valid_in: str | None, current: bool
) -> None:
    assert [(claim.valid_in, claim.current) for claim in claims(text, date)] == [(valid_in, current)]


def test_a_former_member_is_none_now() -> None:
    assert [claim.current for claim in claims("L'Avise, ancien membre du RTES, recrute.")] == [False]


def test_claims_stand_in_the_order_of_their_first_evidence() -> None:
    text = "L'Avise adhère au RTES. Brest métropole soutient la Scic Rebond. L'Avise finance la Scic Rebond."
    starts = [claim.evidence[0].start for claim in claims(text)]
    assert [claim.relation for claim in claims(text)] == ["memberOf", "supports", "funds"]
    assert starts == sorted(starts)


def test_entities_are_those_named_or_claimed_with_the_names_that_the_authority_lacks() -> None:
    text = "L'association Le Fournil adhère au RTES."
    found = read_document(Document("text", "text.txt", "", text))
    fournil = f"{BASE}id/organisation/le-fournil"
    assert found.entities == (
        Entity(fournil, "SSEOrganisation", ("Le Fournil", "association Le Fournil"), known=False),
        Entity(RTES, "Network", (), known=True),
    )
    assert found.mentions == (
        Mention(2, 24, fournil, "discovered"),
        Mention(35, 39, RTES, "authority"),
    )


def test_an_unnamed_thing_is_an_entity_only_where_a_claim_needs_it() -> None:
    none = read_document(Document("text", "text.txt", "", "Une enquête serait utile."))
    some = read_document(Document("text", "text.txt", "", "Le RTES mène une enquête."))
    assert (none.entities, none.mentions) == ((), ())
    assert f"{BASE}id/event/text-enquete" in {entity.iri for entity in some.entities}


@pytest.mark.parametrize(
    ("text", "about"),
    [
        ("Brest métropole attribue 20 000 € à la Scic Rebond.", [REBOND]),
        ("La Scic Rebond reçoit 20 000 €.", [None]),
    ],
)
def test_a_sum_is_about_whom_the_claim_around_it_says_is_funded(text: str, about: list[str | None]) -> None:
    found = read_document(Document("text", "text.txt", "", text))
    assert [(figure.value, figure.unit) for figure in found.figures] == [("20000", "EUR")]
    assert [figure.about for figure in found.figures] == about


def places(text: str) -> list[str]:
    """The names of the territories among the entities of a text."""
    found = read_document(Document("text", "text.txt", "", text)).entities
    return [entity.names[0] for entity in found if entity.cls == "Territory"]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("À Quimper, il pleut.", ["Quimper"]),
        ("Il pleut dans le pays de Morlaix.", ["pays de Morlaix"]),
        ("La Scic Rebond (Quimper) débat.", ["Quimper"]),
        ("Les rues de Quimper sont vides.", []),
        ("À Quimper, la Ville de Quimper débat.", ["Quimper"]),
        ("Heol (Nièvre, Yonne et Gard) ouvre.", ["Gard", "Nièvre", "Yonne"]),
        ("QUIMPER – Un fonds est né.", ["QUIMPER"]),
        ("Quimper, le 3 mars. Un fonds est né.", ["Quimper"]),
        ("Elle aide Heol [Quimper].", ["Quimper"]),
    ],
)
def test_a_place_is_an_entity_where_it_says_where(text: str, names: list[str]) -> None:
    assert places(text) == names


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Un bar est tenu par des voisins, La Criée du Port.", {"La Criée du Port"}),
        ("On descend à La Mulatière-Basse.", set()),
        ("La Criée du Port, dit-on.", set()),
    ],
)
def test_a_name_with_an_article_of_its_own_amid_a_sentence_is_one(text: str, names: set[str]) -> None:
    entities = read_document(Document("text", "text.txt", "", text)).entities
    assert {name for entity in entities for name in entity.names} == names
