"""Tests of the deadlines of calls and prizes."""

import pytest

from extract.pipeline import read_document
from extract.records import Document

CALL = "l'appel à projets « Quartiers solidaires »"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        (f"{CALL.capitalize()} est ouvert jusqu'au 30 juin 2024.", {"../2024-06-30"}),
        (f"Les candidatures à {CALL} sont ouvertes jusqu'au 30 juin 2024.", {"../2024-06-30"}),
        (f"Les structures ont jusqu'au 12 juillet pour répondre à {CALL}.", {"../2024-07-12"}),
        (f"Pour {CALL}, déposez votre dossier avant le 3 mai 2025.", {"../2025-05-03"}),
        ("Les Scic peuvent candidater au prix « Pépites » jusqu'au 5 mai 2025.", {"../2025-05-05"}),
        (f"Les lauréats de {CALL} sont suivis jusqu'en 2026.", set()),
        (f"{CALL.capitalize()} ne sera pas ouvert avant le 3 mai 2025.", set()),
        ("Le musée est ouvert jusqu'au 30 juin 2024.", set()),
    ],
)
def test_the_time_up_to_which_one_may_apply_is_the_deadline_of_the_call(text: str, days: set[str]) -> None:
    found = read_document(Document("note", "note.txt", "", text, None, None, "2024-06-01"))
    assert {c.object for c in found.claims if c.relation == "date"} == days
