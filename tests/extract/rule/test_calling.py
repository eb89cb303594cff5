"""Events that a call to the reader dates before they are named."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document


def when_and_where(text: str) -> set[tuple[str, str, str]]:
    """Slug of each event, its date or place, and how sure it is."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-02-01")).claims
    said = [c for c in found if c.relation in {"date", "locatedIn"}]
    return {(c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1], c.modality) for c in said}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            "Rendez-vous le 12 juin à Lyon. La journée réunira cent personnes.",
            {("note-journee", "2024-06-12", "Planned"), ("note-journee", "lyon", "Planned")},
        ),
        (
            "Rendez-vous le 12 juin à Lyon. La journée du 14 juin réunira cent personnes.",
            {("note-journee", "2024-06-14", "Asserted")},
        ),
        ("Rendez-vous le 12 juin à Lyon. La Scop Mélèze vendra des vélos.", set()),
        ("La Scop Mélèze vend des vélos à Lyon le 12 juin. La journée réunira cent personnes.", set()),
    ],
)
def test_a_call_gives_its_day_and_town_to_the_event_of_the_next_sentence(
    text: str, said: set[tuple[str, str, str]]
) -> None:
    assert when_and_where(text) == said
