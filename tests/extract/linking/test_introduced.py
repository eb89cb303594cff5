"""Lists of names that a plural noun tells to be bodies."""

import pytest

from extract.language.words import words
from extract.linking.introduced import BODIES, EITHER, NOTHING, introduction


@pytest.mark.parametrize(
    ("text", "name", "told"),
    [
        ("Deux associations, Tilia et Brin d'Osier, ont fusionné.", "Tilia", BODIES),
        ("Plusieurs financeurs solidaires – la Brise, Tilia – ont investi.", "Brise", BODIES),
        ("Six structures y ont leurs locaux, parmi lesquelles Tilia et la Roue.", "Tilia", BODIES),
        ("Des acteurs tels que Tilia ou le Fil y travaillent.", "Tilia", BODIES),
        ("Il a l'appui de trois coopératives, dont la Roue.", "Roue", BODIES),
        ("Parmi les lauréats figurent Tilia et la Roue.", "Tilia", EITHER),
        ("Les lauréats de l'an dernier, Tilia et la Roue, sont venus.", "Tilia", EITHER),
        ("Des associations aident des projets, dont Tilia.", "Tilia", NOTHING),
        ("Des villes comme Orthillac ou Vesans y viennent.", "Orthillac", NOTHING),
        ("Les associations ont accueilli, hier, Tilia.", "Tilia", NOTHING),
        ("Les partenaires ont vu Tilia.", "Tilia", NOTHING),
    ],
)
def test_a_plural_noun_right_before_a_list_or_before_examples_tells_what_they_are(
    text: str, name: str, told: str
) -> None:
    found = words(text)
    assert introduction(found, next(i for i, word in enumerate(found) if word.text == name)) == told
