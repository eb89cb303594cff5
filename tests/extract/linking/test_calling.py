"""What the noun before a verb of naming tells of a name."""

import pytest

from extract.language.words import words
from extract.linking.calling import called


@pytest.mark.parametrize(
    ("text", "cls"),
    [
        ("La structure, baptisée Heol", "Organisation"),
        ("Le nouveau lieu, nommé Heol", "Organisation"),
        ("L'association s'appelle Heol", "SSEOrganisation"),
        ("Le fonds se nomme Heol", "Fund"),
        ("Un webinaire intitulé Heol", "Conference"),
        ("Les associations appelées Heol", None),
        ("La structure appelle Heol", None),
        ("Une association. Son chat, nommé Heol", None),
        ("Baptisée Heol", None),
    ],
)
def test_what_is_called_so_is_of_the_class_of_its_noun(text: str, cls: str | None) -> None:
    cut = words(text)
    assert called(cut, len(cut) - 1) == cls
