"""The fields that labels, headings and openers of lists name."""

import pytest

from extract.page.label import Field, label, list_heading, opener_label

MEMBERS = Field(("memberOf<",), names=True)
WINNERS = Field(("supports>", "benefitsFrom<"), paid="funds>", names=True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Membres", MEMBERS),
        ("MEMBRES FONDATEURS", MEMBERS),
        ("Nos membres", MEMBERS),
        ("**Adhérents** (12)", MEMBERS),
        ("Membres 2031", MEMBERS),
        ("Membres du collectif", MEMBERS),
        ("Réseaux", Field(("memberOf>",), names=True)),
        ("Lauréats de la 2e vague", WINNERS),
        ("Excusés", Field(("participatesIn<",), negated=True)),
        ("Dispositifs", Field(("implements>", "usesLever>"), names=True, cls="Instrument")),
        ("Siège social", Field(("locatedIn>",), names=True, cls="Territory")),
        ("Effectif", Field(())),
    ],
)
def test_a_label_names_its_field_whatever_its_case_count_or_complement(text: str, expected: Field) -> None:
    assert label(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Couleur",
        "Membres du jury",
        "Membres actifs",
        "Membre du collectif",
        "Membres " + "de nos beaux villages " * 5,
    ],
)
def test_another_body_a_singular_or_a_sentence_names_no_field(text: str) -> None:
    assert label(text) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ils sont soutenus par la Ville", Field(("supports>",), paid="funds>", names=True)),
        ("Clubs subventionnés par Dole", Field(("funds>",), paid="funds>", names=True)),
        ("Nos membres", MEMBERS),
        ("Les lauréats 2031", WINNERS),
        ("Territoires", None),
        ("Excusés", Field(("participatesIn<",), negated=True)),
        ("Un beau village", None),
    ],
)
def test_a_heading_of_a_list_names_names_or_who_was_there(text: str, expected: Field | None) -> None:
    assert list_heading(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le club compte parmi ses membres :", MEMBERS),
        ("Voici les lauréats :", WINNERS),
        ("Le club salue son membre :", None),
        ("Le club cite ses territoires :", None),
        ("Les membres réparent des vélos :", None),
        ("", None),
        (":", None),
    ],
)
def test_a_sentence_opens_a_list_of_its_last_noun(text: str, expected: Field | None) -> None:
    assert opener_label(text) == expected
