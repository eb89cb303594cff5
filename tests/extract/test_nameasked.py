"""What is typed for a person is taken for the name alone, or refused."""

from __future__ import annotations

import pytest

from extract.nameasked import asked


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("Mme Odile Trahec", "Odile Trahec"),
        ("Mme. Odile Trahec", "Odile Trahec"),
        ("Docteure Odile Trahec", "Odile Trahec"),
        ("M.-A. Trahec", "M.-A. Trahec"),
        ("Odile Trahec, présidente du RTES", "Odile Trahec"),
        ("Odile Trahec – Scic Rebond", "Odile Trahec"),
        ("Odile Trahec (RTES)", "Odile Trahec"),
        ("Odile (dite Zaza) Trahec", "Odile Trahec"),
        ("Odile « Zaza » Trahec", "Odile Trahec"),
        ("TRAHEC (Mme Odile)", "Odile TRAHEC"),
        ("TRAHEC Odile", "Odile TRAHEC"),
        ("Trahec, Odile, présidente", "Odile Trahec"),
        ("Le Goff, Jean-Marc", "Jean-Marc Le Goff"),
        ("LE GOFF Jean-Marc", "Jean-Marc LE GOFF"),
        ("ODILE TRAHEC, présidente", "ODILE TRAHEC"),
        ("Anne de La Tour du Pin Kerven", "Anne de La Tour du Pin Kerven"),
        ("Anne d'Ys-Kerven", "Anne d'Ys-Kerven"),
        ("Jean Le Maire", "Jean Le Maire"),
        ("Jean Paul Maire", "Jean Paul Maire"),
        ("odile trahec", "odile trahec"),
    ],
)
def test_a_title_and_what_is_said_of_a_person_are_no_part_of_the_name(typed: str, name: str) -> None:
    assert asked(typed) == name


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Madame la présidente Odile Trahec", "présidente"),
        ("Présidente Odile Trahec", "Présidente"),
        ("Odile Trahec présidente", "présidente"),
        ("Odile Trahec Directrice", "Directrice"),
        ("Odile Trahec née Kerven", "née"),
        ("Odile Trahec et Marc Durand", "et"),
        ("Trahec, présidente", "présidente"),
        ("Le Goff, Ewenn", "Ewenn"),
        ("Monsieur le Dr Odile Trahec", "Dr"),
    ],
)
def test_what_may_be_more_than_a_name_is_refused_with_the_word(typed: str, why: str) -> None:
    with pytest.raises(ValueError, match=f"^{why}"):
        asked(typed)
