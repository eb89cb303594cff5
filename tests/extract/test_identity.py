"""Tests of the addresses of things: the same full name is the same thing everywhere, a generic one is not."""

from __future__ import annotations

import pytest

from extract.identity import Identities
from extract.pipeline import read, read_document
from extract.records import Document
from ontology.terms import BASE


def things(text: str, slug: str = "text") -> list[str]:
    """Each entity of a text, without the base of its address, in code-point order."""
    found = read_document(Document(slug, f"{slug}.txt", "", text, date="2024-06-01"))
    return [entity.iri.removeprefix(f"{BASE}id/") for entity in found.entities]


RTES = "organisation/rtes"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nantes Métropole adhère au RTES.", ["organisation/nantes-metropole", RTES]),
        ("L'association Le Fournil adhère au RTES.", ["organisation/le-fournil", RTES]),
        ("Zoé Lenoir préside le RTES.", [RTES, "person/zoe-lenoir"]),
        (
            "L'Avise a publié le guide « Acheter mieux ».",
            ["organisation/avise", "publication/acheter-mieux"],
        ),
        (
            "La Maison de l'emploi de Limoges adhère au RTES.",
            ["organisation/maison-de-l-emploi-de-limoges", RTES, "territory/limoges"],
        ),
    ],
)
def test_a_full_name_is_the_same_thing_in_every_text(text: str, expected: list[str]) -> None:
    assert things(text, "one") == things(text, "two") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("La Maison de l'emploi adhère au RTES.", ["organisation/{}-maison-de-l-emploi", RTES]),
        ("Le RTES mène une enquête.", ["event/{}-enquete", RTES]),
        ("Le RTES édite un guide.", [RTES, "publication/{}-guide"]),
    ],
)
def test_what_is_only_described_stays_in_its_text(text: str, expected: list[str]) -> None:
    for slug in ("one", "two"):
        assert things(text, slug) == sorted(name.format(slug) for name in expected)


def test_things_described_alike_are_counted_in_text_order() -> None:
    text = "L'Avise organise un webinaire. Un webinaire est organisé par le RTES."
    found = read_document(Document("text", "text.txt", "", text))
    assert {(claim.subject.rsplit("/")[-1], claim.object.rsplit("/")[-1]) for claim in found.claims} == {
        ("avise", "text-webinaire"),
        ("rtes", "text-webinaire-2"),
    }


def test_a_thing_taken_up_again_is_the_same() -> None:
    assert things("L'Avise mène une enquête. L'enquête porte sur le réemploi.") == [
        "event/text-enquete",
        "organisation/avise",
        "theme/reemploi",
    ]


def test_capitals_and_accents_make_no_other_thing() -> None:
    text = "La Scic Écoréa adhère au RTES. La Scic ÉCORÉA soutient l'Avise."
    assert things(text) == ["organisation/avise", "organisation/ecorea", RTES]


def test_a_surname_alone_is_the_person_named_in_full() -> None:
    text = "Zoé Lenoir, présidente du RTES, recrute. Lenoir intervient au forum « Demain la ville »."
    assert things(text) == ["event/demain-la-ville", RTES, "person/zoe-lenoir"]


def test_a_thing_asked_for_twice_has_one_address() -> None:
    state = read(Document("text", "text.txt", "", "L'Avise mène une enquête."))
    identities = Identities("text")
    first = [identities.iri(thing) for thing in state.things]
    assert [identities.iri(thing) for thing in state.things] == first
    assert len(set(first)) == len(first)


def test_an_address_is_of_plain_letters_digits_and_hyphens_and_not_too_long() -> None:
    text = f"L'Avise a publié le guide « {'Œuvrer à l’été : où çà ? ' * 9} ».".replace(" ? ", " ! ")
    [guide] = [name for name in things(text) if name.startswith("publication/")]
    slug = guide.removeprefix("publication/")
    assert (slug.isascii(), set(slug) - set("abcdefghijklmnopqrstuvwxyz0123456789-")) == (True, set())
    assert len(slug) <= 80
