"""Whether words after a noun tell that it was made by somebody or at a time."""

import pytest

from extract.language.done import is_done
from extract.language.words import words


@pytest.mark.parametrize(
    ("text", "at", "passive", "done"),
    [
        ("une évaluation menée par l'Injep", 2, False, True),
        ("un bilan a été publié en 2023", 2, False, True),
        ("une évaluation du plan sera conduite par l'Injep", 4, True, True),
        ("une évaluation du plan menée par l'Injep", 4, True, False),
        ("une évaluation menée avec soin", 2, False, False),
        ("un bilan qui a été publié en 2023", 2, False, False),
        ("un bilan existe. Il a été publié en 2023", 2, False, False),
        ("un bilan montre ce que publié par X veut dire", 2, False, False),
    ],
)
def test_a_participle_of_doing_with_an_agent_or_a_year_tells_so(
    text: str, at: int, passive: bool, done: bool
) -> None:
    assert is_done(words(text), at, passive=passive) == done
