"""Whether a place of a sentence speaks of the past or of what is to come."""

import pytest

from extract.calendar.tense import tense_at


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le réseau a publié en AVRIL un guide.", "past"),
        ("Le réseau publiera en AVRIL un guide.", "future"),
        ("Une conférence sera organisée en AVRIL.", "future"),
        ("Le plan, voté en AVRIL, sera révisé.", "past"),
        ("Le fonds serait lancé en AVRIL.", "future"),
        ("La Ville aurait adhéré en AVRIL.", "past"),
        ("Elle va recruter en AVRIL.", "future"),
        ("La rencontre est prévue en AVRIL.", "future"),
        ("La rencontre était prévue en AVRIL.", "past"),
        ("Un guide à paraître en AVRIL.", "future"),
        ("La coopérative est née en AVRIL.", "past"),
        ("Le comité s'est réuni en AVRIL.", "past"),
        ("Le marché est ouvert en AVRIL.", ""),
        ("Première session : AVRIL.", ""),
        ("Il a fermé. Réouverture : AVRIL. Il rouvrira.", ""),
    ],
)
def test_the_nearest_verb_of_the_sentence_decides(text: str, expected: str) -> None:
    start = text.index("AVRIL")
    assert tense_at(text, start, start + len("AVRIL")) == expected
