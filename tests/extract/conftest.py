"""What a text is found to say, in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read_document
from extract.records import Document

if TYPE_CHECKING:
    from collections.abc import Callable

Said = tuple[str, ...]


def _said(text: str) -> set[Said]:
    """Subject, relation and object of each claim, and its modality where it is not asserted; levers left out."""
    found = read_document(Document("text", "text.txt", "", text, date="2024-06-01"))
    return {
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation not in {"appliesLever", "usesLever", "benefitsFrom"}
    }


@pytest.fixture(scope="session")
def claims_of() -> Callable[[str], set[Said]]:
    """The claims of a text dated 1 June 2024, by the last parts of their addresses."""
    return _said
