"""What a thing is, by its class."""

from __future__ import annotations

import pytest

from extract.linking.thing import Thing

KINDS = [
    ("Metropole", "Organisation"),
    ("SSEOrganisation", "Organisation"),
    ("Fund", "Instrument"),
    ("Survey", "Event"),
    ("Person", "Person"),
    (None, ""),
]


@pytest.mark.parametrize(("cls", "kind"), KINDS)
def test_the_kind_of_a_thing_is_that_of_its_class(cls: str | None, kind: str) -> None:
    assert Thing(0, cls).kind == kind


@pytest.mark.parametrize(
    ("cls", "classes", "belongs"),
    [
        ("Metropole", ("Metropole",), True),
        ("Metropole", ("Intercommunality",), True),
        ("Metropole", ("Commune", "Organisation"), True),
        ("Intercommunality", ("Metropole",), False),
        ("Commune", ("Intercommunality",), False),
        ("Commune", (), False),
        (None, ("Organisation",), False),
    ],
)
def test_a_thing_belongs_to_its_class_and_those_above(
    cls: str | None, classes: tuple[str, ...], belongs: bool
) -> None:
    assert Thing(0, cls).is_a(*classes) is belongs


def test_two_things_that_look_alike_are_two() -> None:
    assert Thing(0, "Fund", ["Racines"]) != Thing(0, "Fund", ["Racines"])
