"""Minutes of an assembly that name no event tell of its sitting."""

from collections.abc import Callable

Claims = Callable[[str], set[tuple[str, ...]]]


def test_those_present_were_at_the_sitting_of_the_assembly_that_the_minutes_are_of(claims_of: Claims) -> None:
    text = (
        "Compte rendu de la commission économie du 14 mars 2023\n\n"
        "Présents : Anne Morel, le RTES\nExcusés : Rennes Métropole\n"
    )
    sitting = "text-commission-economie"
    assert claims_of(text) == {
        (sitting, "date", "2023-03-14"),
        ("anne-morel", "participatesIn", sitting),
        ("rtes", "participatesIn", sitting),
        ("rennes-metropole", "participatesIn", sitting, "Negated"),
    }


def test_minutes_that_name_their_meeting_tell_of_that_one(claims_of: Claims) -> None:
    text = "Compte rendu de la réunion du comité local du 14 mars 2023\n\nPrésents : Anne Morel\n"
    assert {c for c in claims_of(text) if c[1] == "participatesIn"} == {
        ("anne-morel", "participatesIn", "text-reunion-du-comite-local")
    }
