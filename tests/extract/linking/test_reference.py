"""What definite nouns take up."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.linking.reference import Recent, by_iri, region_of
from extract.linking.thing import Thing
from extract.pipeline import read
from extract.records import Document
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable

    from ontology.terms import Record


def taken_up(text: str) -> list[tuple[str, list[str]]]:
    """The nouns of a text that refer back, each with what to: slugs of records, else first names."""
    state = read(Document("note", "note.txt", "", text))
    return [
        (
            " ".join(w.text for w in state.words[link.first : link.last]),
            [t.record.slug if t.record else t.names[0] for t in link.things],
        )
        for link in state.links
        if link.how == "reference" and not link.inside
    ]


CLASSES = [
    ("La Région Bretagne aide la Ville de Rennes. La Région débat.", [("Région", ["region-bretagne"])]),
    ("La Ville de Rennes aide la Région Bretagne. La mairie débat.", [("mairie", ["ville-de-rennes"])]),
    (
        "Le Département du Finistère aide le RTES. Le conseil départemental débat.",
        [("conseil départemental", ["departement-du-finistere"])],
    ),
    (
        "Le Département du Finistère aide le RTES. Le Conseil départemental débat.",
        [("Conseil départemental", ["departement-du-finistere"])],
    ),
    (
        "Le Département du Finistère aide le RTES. Le Conseil Départemental débat.",
        [("Conseil Départemental", ["departement-du-finistere"])],
    ),
    (
        "La Région Bretagne aide le RTES. L'Assemblée régionale débat.",
        [("Assemblée régionale", ["region-bretagne"])],
    ),
    ("L'Avise aide le RTES. Le réseau débat.", [("réseau", ["rtes"])]),
    (
        "La Région Bretagne et la Région Normandie débattent. La Région vote.",
        [("Région", ["region-normandie"])],
    ),
    ("L'Avise débat. La région vote.", []),
    ("La Région Bretagne débat. Une région vote.", []),
]


@pytest.mark.parametrize(("text", "found"), CLASSES)
def test_a_noun_takes_up_the_last_named_body_of_its_class(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert taken_up(text) == found


FORMS = [
    (
        "L'association Le Fil Vert aide la Scic Haut Pré. L'association débat. La Scic vote.",
        [("association", ["Le Fil Vert"]), ("Scic", ["Haut Pré"])],
    ),
    (
        "La Scic Haut Pré aide l'association Le Fil Vert. La coopérative débat.",
        [("coopérative", ["Haut Pré"])],
    ),
    ("La Scic Haut Pré débat. L'association vote.", []),
]


@pytest.mark.parametrize(("text", "found"), FORMS)
def test_a_legal_form_takes_up_a_body_of_that_form(text: str, found: list[tuple[str, list[str]]]) -> None:
    assert taken_up(text) == found


COUNTED = [
    ("Le RTES et l'Avise débattent. Les deux réseaux votent.", [("réseaux", ["rtes", "avise"])]),
    (
        "La Scic Haut Pré, la Scic Le Levain et l'association Le Fil Vert débattent. Les trois structures votent.",
        [("structures", ["Haut Pré", "Le Levain", "Le Fil Vert"])],
    ),
    (
        "Le RTES, l'Avise et ESS France débattent. Les deux réseaux votent.",
        [("réseaux", ["avise", "ess-france"])],
    ),
    ("Le RTES débat. Les deux réseaux votent.", []),
    ("Le RTES et l'Avise débattent. Les réseaux votent.", []),
]


@pytest.mark.parametrize(("text", "found"), COUNTED)
def test_a_counted_noun_takes_up_as_many_things_or_none(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert taken_up(text) == found


THINGS = [
    (
        "Le Fonds Racines aide le RTES. Le fonds débute. Ce dispositif débute.",
        [("fonds", ["Fonds Racines"]), ("dispositif", ["Fonds Racines"])],
    ),
    ("La loi du 31 juillet 2014 est votée. Cette loi débute.", [("loi", ["loi-ess-2014"])]),
    ("Le RTES publie un guide. Le guide débute.", [("guide", ["guide"])]),
    ("Le RTES publie un guide. Son guide débute.", []),
    ("Le RTES publie un guide. Un guide débute.", []),
]


@pytest.mark.parametrize(("text", "found"), THINGS)
def test_a_noun_of_a_thing_takes_up_the_one_said_before_unless_it_is_new_or_owned(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert taken_up(text) == found


def record(slug: str) -> Record:
    """A record of the authority."""
    return next(r for r in terms.authority() if r.slug == slug)


REGIONS = [
    ("region-bretagne", "bretagne"),
    ("departement-du-finistere", "bretagne"),
    ("ville-de-quimper", "bretagne"),
    ("ville-de-rennes", "bretagne"),
    ("rtes", None),
]


@pytest.mark.parametrize(("slug", "region"), REGIONS)
def test_an_authority_lies_in_the_region_above_it(slug: str, region: str | None) -> None:
    known = record(slug)
    assert region_of(Thing(0, known.cls, record=known)) == region


def test_a_thing_without_a_record_lies_in_no_known_region() -> None:
    assert region_of(Thing(0, "Commune", ["Ville de Saint-Maurin"])) is None


def test_records_are_found_by_their_address() -> None:
    assert by_iri() == {r.iri: r for r in terms.authority()}


def test_the_thing_seen_last_comes_first_and_each_once() -> None:
    recent, (one, two, three) = Recent(), (Thing(n, "Fund") for n in range(3))
    for thing in (one, two, one, three):
        recent.see(thing)
    assert [t.number for t in recent.things()] == [2, 0, 1]


def test_what_many_others_were_named_since_is_forgotten() -> None:
    recent = Recent()
    for number in range(1000):
        recent.see(Thing(number, "Fund"))
    assert [t.number for t in recent.things()] == list(range(999, 599, -1))


def test_the_places_near_by_are_those_of_things_and_of_their_regions() -> None:
    recent, town = Recent(), record("ville-de-quimper")
    recent.see(Thing(0, "Metropole", place="lyon"))
    recent.see(Thing(1, "Commune", record=town, place="quimper"))
    assert recent.places() == ["quimper", "bretagne", "lyon"]


UNNAMED = [
    ("L'association Le Fil vote. Une association voisine suit. L'association débat.", []),
    ("L'association Le Fil vote. Rennes Métropole aide une association. L'association débat.", []),
    (
        "L'association Le Fil vote. Une association suit : l'association Avel. L'association débat.",
        [("association", ["Avel"])],
    ),
    (
        "L'association Le Fil vote. C'est une association connue. L'association débat.",
        [("association", ["Le Fil"])],
    ),
    ("La Scic Haut Pré vote. Créer une Scic est long. La Scic débat.", [("Scic", ["Haut Pré"])]),
    ("La Scic Haut Pré vote. Les Scic débattent.", []),
]


@pytest.mark.parametrize(("text", "found"), UNNAMED)
def test_an_unnamed_one_of_its_kind_keeps_a_noun_from_what_was_named_before(
    text: str, found: list[tuple[str, list[str]]]
) -> None:
    assert taken_up(text) == found


def test_only_what_was_named_since_an_unnamed_one_is_taken_up_by_its_noun() -> None:
    recent, (one, two) = Recent(), (Thing(n, "Network") for n in range(2))
    recent.see(one)
    recent.speak_of("collectif")
    recent.see(two)
    assert ([t.number for t in recent.since("collectif")], [t.number for t in recent.since("réseau")]) == (
        [1],
        [1, 0],
    )


SHOP = (
    "L'épicerie de Dole est gérée par L'Épi Vert, une Scic de 210 sociétaires. "
    "À son capital : la Ville de Dole, la Nef et la Scop Mélèze, mais aussi 180 habitants. {}"
)
HELD = {("ville-de-dole", "holdsStakeIn"), ("la-nef", "holdsStakeIn"), ("meleze", "holdsStakeIn")}


@pytest.mark.parametrize(
    ("said", "relation", "other"),
    [
        ("La structure a reçu 3 000 euros de la Région Bretagne.", "funds", "region-bretagne"),
        ("La coopérative est soutenue par la Région Bretagne.", "supports", "region-bretagne"),
        ("La structure recrute. Elle est financée par la Région Bretagne.", "funds", "region-bretagne"),
    ],
)
def test_a_short_form_means_whom_the_text_tells_of_and_not_one_of_those_it_lists(
    claims_of: Callable[[str], set[tuple[str, ...]]], said: str, relation: str, other: str
) -> None:
    shop = "l-epi-vert"
    found = {(c[0], c[1]) for c in claims_of(SHOP.format(said)) if c[2] == shop}
    assert found == {*HELD, (other, relation)}


def test_a_demonstrative_takes_up_the_device_above_whatever_it_calls_it(
    claims_of: Callable[[str], set[tuple[str, ...]]],
) -> None:
    text = (
        "Le dispositif « Scop Invest »\nCe fonds est géré par la Scop Mélèze. Il est abondé par l'Ademe.\n\n"
        "Ailleurs, l'association Tilia est financée par le Fonds social européen."
    )
    assert {("meleze", "implements", "scop-invest"), ("ademe", "funds", "scop-invest")} <= claims_of(text)
