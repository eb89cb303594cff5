"""Tests of how sentences are read one after the other: speakers, what came before, lists, questions."""

from __future__ import annotations

import time

import pytest

from extract.pipeline import read_document
from extract.records import Document

AID = ("brest-metropole", "supports", "rebond")


def said(text: str) -> list[tuple[str, ...]]:
    """Ends, relation and speaker of each claim but of roles, in text order."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return [
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.attributed_to.rsplit("/")[-1]] if claim.attributed_to else []),
        )
        for claim in found.claims
        if claim.relation != "holdsRole"
    ]


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("Brest métropole soutient la Scic Rebond.", ()),
        ("Selon le RTES, Brest métropole soutient la Scic Rebond.", ("rtes",)),
        ("D'après l'Avise, Brest métropole soutient la Scic Rebond.", ("avise",)),
        (
            "« Brest métropole soutient la Scic Rebond », affirme Zoé Lenoir, présidente du RTES.",
            ("zoe-lenoir",),
        ),
        ("Zoé Lenoir, présidente du RTES, parle. Brest métropole soutient la Scic Rebond.", ()),
        ("Selon le RTES, tout va bien. Brest métropole soutient la Scic Rebond.", ()),
    ],
)
def test_what_another_is_said_to_say_is_attributed_in_its_own_sentence_alone(
    text: str, speaker: tuple[str, ...]
) -> None:
    assert said(text) == [(*AID, *speaker)]


@pytest.mark.parametrize(
    "text",
    [
        "Brest métropole soutient-elle la Scic Rebond ?",
        "L'Avise est-elle membre du RTES ?",
        "Pourquoi Brest métropole finance-t-elle la Scic Rebond ?",
    ],
)
def test_a_question_says_nothing(text: str) -> None:
    assert said(text) == []


def test_a_pronoun_takes_up_the_subject_of_the_sentence_before() -> None:
    text = "Brest métropole soutient la Scic Rebond. Elle finance aussi l'Avise."
    assert said(text) == [AID, ("brest-metropole", "funds", "avise")]


@pytest.mark.parametrize(
    ("item", "who"),
    [
        (
            "- Le Département du Gers présente ses ateliers. Il soutient la Scic Rebond.",
            "departement-du-gers",
        ),
        ("- La Ville de Dole débat. Elle ne vend rien. Elle soutient la Scic Rebond.", "ville-de-dole"),
        ("- La Ville de Dole débat.\n- Il soutient la Scic Rebond.", "rtes"),
        ("- La Ville de Dole débat.\n\nIl soutient la Scic Rebond.", "rtes"),
    ],
)
def test_a_pronoun_in_an_item_takes_up_what_that_item_alone_spoke_of(item: str, who: str) -> None:
    text = "Le RTES s'est réuni.\n\nDes élus ont témoigné :\n" + item
    assert said(text) == [(who, "supports", "rebond")]


def test_a_pronoun_that_nothing_stands_before_says_nothing() -> None:
    assert said("Elle soutient la Scic Rebond.") == []


def test_each_item_of_a_list_is_read_with_the_words_that_open_it() -> None:
    text = "Brest métropole soutient :\n- la Scic Rebond ;\n- l'association Le Fournil."
    assert sorted(said(text)) == [("brest-metropole", "supports", "le-fournil"), AID]


def test_the_evidence_of_an_item_is_its_own_words_and_those_of_its_opener() -> None:
    text = "Brest métropole soutient :\n- la Scic Rebond ;\n- l'association Le Fournil."
    found = read_document(Document("text", "text.txt", "", text))
    assert {
        claim.object.rsplit("/")[-1]: [text[quote.start : quote.end] for quote in claim.evidence]
        for claim in found.claims
    } == {
        "rebond": ["Brest métropole soutient", "Scic Rebond"],
        "le-fournil": ["Brest métropole soutient", "association Le Fournil"],
    }


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        (
            "Hier encore, Brest métropole soutient la Scic Rebond avec joie.",
            "Brest métropole soutient la Scic Rebond",
        ),
        ("La Scic Rebond est soutenue par Brest métropole.", "Scic Rebond est soutenue par Brest métropole"),
        (
            "Selon le RTES, Brest métropole ne soutient plus la Scic Rebond.",
            "Brest métropole ne soutient plus la Scic Rebond",
        ),
    ],
)
def test_the_evidence_is_the_shortest_run_of_words_that_says_the_claim(text: str, quote: str) -> None:
    found = read_document(Document("text", "text.txt", "", text))
    assert [[text[run.start : run.end] for run in claim.evidence] for claim in found.claims] == [[quote]]


@pytest.mark.parametrize(
    "text", ["", "Il pleut.", "La Scic Rebond recrute.", "Quatre associations recrutent."]
)
def test_a_text_that_relates_nothing_gives_no_claim(text: str) -> None:
    assert said(text) == []


OPENER = "Brest métropole, Rennes Métropole et d'autres soutiennent, avec l'appui de l'Avise :\n"
LISTS = {
    "items": (OPENER, "- l'association Les Tilleuls {0} ;\n"),
    "amounts": ("Associations subventionnées par la Ville de Lannion\n", "- Le Potager {0} : 4 000 €\n"),
    "roles": ("Comité du RTES\n", "Zoé {0}, présidente\n"),
    "laws": ("", "Cette loi, datée du 3 mai, oblige {0} à adopter un schéma. Ce fonds l'impose.\n"),
}


def _word(number: int) -> str:
    return "".join(chr(ord("a") + number // 26**k % 26) for k in range(4)).capitalize()


@pytest.mark.parametrize("layout", LISTS)
def test_time_grows_with_the_length_of_a_list(layout: str) -> None:
    opener, item = LISTS[layout]

    def seconds(size: int) -> float:
        text = opener + "".join(item.format(_word(i)) for i in range(size))
        start = time.process_time()
        read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
        return time.process_time() - start

    seconds(20)
    assert seconds(800) < 30 * min(seconds(100) for _ in range(3)) + 0.1  # 64 where it grew with the square


def test_money_of_one_item_is_not_that_of_another() -> None:
    text = "La Ville de Lannion attribue :\n- une subvention\n- un local\n- à l'association Tilia un mur\n"
    assert [claim for claim in said(text) if claim[1] == "funds"] == []
