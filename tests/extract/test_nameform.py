"""The forms of a name, and whether it stands in a text."""

from __future__ import annotations

import pytest

from extract.nameform import forms
from extract.namestand import stands


def test_a_double_given_name_has_its_initials_in_each_way() -> None:
    assert forms("Jean-Marc Le Goff") == (
        "goff jean le marc", "goff j le", "goff jm le", "goff j le m", "goff jean le m", "goff j le marc",
        "jean legoff marc", "j legoff", "jm legoff", "j legoff m", "jean legoff m", "j legoff marc",
        "jeanmarclegoff", "legoffjeanmarc", "@jlegoff", "@legoffj", "@jmlegoff", "@legoffjm", "@jeanmarclegoff",
        "@legoffjeanmarc",
    )  # fmt: skip


@pytest.mark.parametrize(
    "text",
    ["Zoé Lenoir", "LENOIR Zoe", "z-o-e_lenoir", "Zoé ... Le\nnoir", "<Zo\u200bé> (Lenoir)", "ZoéLenoir"],
)
def test_a_name_stands_in_a_text_whatever_is_between_its_letters(text: str) -> None:
    assert stands("Zoé Lenoir", f"Hier, {text} a parlé.")


@pytest.mark.parametrize(
    "text", ["Zoé", "Zoé Martin, Paul Lenoir", "Lenoir ; Zoé", "Zoé Lenoire", "Zoélenoirs"]
)
def test_a_part_of_a_name_is_not_the_name(text: str) -> None:
    assert not stands("Zoé Lenoir", f"Hier, {text} a parlé.")


def test_a_surname_in_one_word_is_that_in_two() -> None:
    assert forms("Jean-Marc LeGoff") == forms("Jean-Marc Le Goff")
    assert stands("Jean-Marc Le Goff", "Jean-Marc LEGOFF a voté.")
