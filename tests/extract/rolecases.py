"""Reading a text for the roles that it gives, as tests compare them."""

from extract.pipeline import read_document
from extract.records import Document


def roles(text: str, date: str = "2024-06-01") -> list[tuple[str, ...]]:
    """Person, body, role of each claim of a role; then its time, "over" and its modality where they are not plain."""
    found = read_document(Document("text", "text.txt", "", text, date=date))
    return [
        (
            claim.subject.rsplit("/")[-1],
            claim.object.rsplit("/")[-1],
            claim.role or "",
            *filter(None, [claim.valid_in, "" if claim.current else "over"]),
            *([claim.modality] if claim.modality != "Asserted" else []),
        )
        for claim in found.claims
        if claim.relation == "holdsRole"
    ]
