"""Patterns of a lexicon file and where they look."""

from typing import Any

import pytest

from extract.language.forms import Forms

LEXICON: dict[str, Any] = {
    "season": {"warm": "printemps ete", "cold": ["automne", "hiver"]},
    "pattern": {
        "in": r" ?(?:en|au) (‹season.warm›|‹season.cold›)",
        "count": r"‹number› (?:lieux|prix)",
        "near": r"(?:des|depuis) $",
        "far": r"tout au long $",
        "dash": r" ?- ?",
    },
    "reach": {"other": 4, "near": 7},
}


@pytest.fixture
def forms(monkeypatch: pytest.MonkeyPatch) -> Forms:
    monkeypatch.setattr("extract.language.forms.table", lambda _name: LEXICON)
    return Forms("saisons", number=lambda: r"\d+")


@pytest.mark.parametrize("season", ["printemps", "ete", "automne", "hiver"])
def test_a_slot_is_any_word_of_the_list_of_that_name(forms: Forms, season: str) -> None:
    found = forms.match("in", f"ouvert en {season}", 6)
    assert found is not None
    assert found[1] == season


def test_a_slot_without_a_list_is_made_by_the_function_of_its_name(forms: Forms) -> None:
    assert forms.pattern("count").pattern == r"\d+ (?:lieux|prix)"


def test_a_pattern_is_looked_for_right_after_a_place_and_not_further(forms: Forms) -> None:
    text = "ouvert en ete"
    assert forms.match("in", text, 6) is not None
    assert forms.match("in", text, 5) is None


@pytest.mark.parametrize(
    ("name", "text", "reached", "expected"),
    [
        ("near", "ouvert depuis ete", 0, "depuis "),
        ("near", "ouvert des ete", 0, "des "),
        ("near", "ouvert depuis ete", 8, None),
        ("near", "depuis un ete", 0, None),
        ("far", "tout au long ete", 0, None),
    ],
)
def test_a_look_before_a_place_stays_within_its_reach(
    forms: Forms, name: str, text: str, reached: int, expected: str | None
) -> None:
    found = forms.before(name, text, len(text) - len("ete"), reached)
    assert (found and found.group()) == expected


def test_a_pattern_between_two_places_must_fill_what_stands_there(forms: Forms) -> None:
    text = "2031 - 2032"
    assert forms.between("dash", text, 4, 7) is not None
    assert forms.between("dash", text, 4, 8) is None
    assert forms.between("dash", text, 3, 7) is None
