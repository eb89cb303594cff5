"""How far noun phrases reach."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.phrase import phrase_end
from extract.language.words import words

POOL = "Avel Les la de du des l'Orne en pour et aide bleue prix créés 12 & , « » RTES à sur que".split()
phrases = st.lists(st.sampled_from(POOL), max_size=18).map(" ".join)


def phrase(text: str) -> str:
    """The phrase whose head noun is the first word of a text."""
    found = words(text)
    return text[: found[phrase_end(found, 1, len(found), {}) - 1].end]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("étude sur le réemploi des emballages est", "étude sur le réemploi des emballages"),
        ("fonds de soutien à la création artistique finance", "fonds de soutien à la création artistique"),
        ("enquête menée auprès des clubs", "enquête"),
        ("fonds d'insertion dans l'emploi finance", "fonds d'insertion dans l'emploi"),
        ("fonds dans la région", "fonds"),
        ("réunion avec les clubs", "réunion"),
        ("fonds à Rennes", "fonds"),
        ("guide et un film", "guide"),
        ("atelier et d'un débat", "atelier"),
        ("étude à paraître", "étude"),
        ("fonds pour lancer des cafés", "fonds"),
        ("prix en faveur du vélo", "prix"),
        ("étude de la coopérative", "étude"),
        ("plan pour 12 lieux", "plan"),
        ("plan\n\nlocal", "plan"),
        ("guide du plan « Élan »", "guide"),
        ("plan de Rennes à la disposition du public", "plan de Rennes"),
    ],
)
def test_a_noun_phrase_holds_its_complements_but_no_body_place_or_verb(text: str, expected: str) -> None:
    assert phrase(text) == expected


def test_a_noun_phrase_stops_before_a_known_name() -> None:
    found = words("étude sur le réemploi des emballages")
    assert [phrase_end(found, 1, 6, {at: at + 1}) for at in (1, 3, 5)] == [1, 1, 4]
    found = words("étude locale Avel")
    assert [phrase_end(found, 1, 3, {at: at + 1}) for at in (1, 2, 3)] == [1, 2, 3]


@given(phrases, st.data())
def test_a_phrase_never_runs_into_a_stop(text: str, data: st.DataObject) -> None:
    found = words(text)
    last = data.draw(st.integers(0, len(found)))
    at = data.draw(st.integers(min(1, last), last))
    stops = {i: i + 1 for i in data.draw(st.sets(st.integers(0, 20)))}
    end = phrase_end(found, at, last, stops)
    assert at <= end <= last
    assert not any(i in stops for i in range(at, end))
