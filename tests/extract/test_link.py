"""Which thing each run of words stands for inside one document."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest

from extract.language.words import words
from extract.link import links
from extract.mention import candidates
from extract.page.layout import blocks
from extract.page.sentence import sentences
from extract.pipeline import read
from extract.records import Document

Said = list[tuple[str, str, str]]
"""Words, the thing's slug or first name ("+" between several), how it was found; concepts apart."""


def said(text: str, title: str | None = None) -> Said:
    """The links of a text to actors, instruments and texts, in order."""
    state = read(Document("note", "note.txt", "", text, title, date="2024-06-01"))
    return [
        (
            " ".join(w.text for w in state.words[link.first : link.last]),
            " + ".join(t.record.slug if t.record else t.names[0] for t in link.things),
            link.how,
        )
        for link in state.links
        if not link.inside
    ]


OWN = ("Métropole", "Métropole", "discovered")
RTES, AVISE = ("RTES", "rtes", "authority"), ("l' Avise", "avise", "authority")

ACRONYMS: list[tuple[str, Said]] = [
    (
        "Le Réseau des jardins partagés (RJP) aide le RTES. Le RJP aide l'Avise.",
        [
            ("Réseau des jardins partagés ( RJP )", "Réseau des jardins partagés", "discovered"),
            RTES,
            ("RJP", "Réseau des jardins partagés", "acronym"),
            AVISE,
        ],
    ),
    (
        "L'Union bretonne des épiceries (UBE) aide le RTES, puis l'UBE aide l'Avise.",
        [
            ("Union bretonne des épiceries ( UBE )", "Union bretonne des épiceries", "discovered"),
            RTES,
            ("UBE", "Union bretonne des épiceries", "acronym"),
            AVISE,
        ],
    ),
    (
        "La Banque des Territoires (BDT) aide le RTES, puis BDT aide l'Avise.",
        [
            ("La Banque des Territoires ( BDT )", "banque-des-territoires", "authority"),
            RTES,
            ("BDT", "banque-des-territoires", "acronym"),
            AVISE,
        ],
    ),
    (
        "Le Réseau des jardins partagés aide le RTES, puis le RJP aide l'Avise.",
        [
            ("Réseau des jardins partagés", "Réseau des jardins partagés", "discovered"),
            RTES,
            ("RJP", "Réseau des jardins partagés", "acronym"),
            AVISE,
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), ACRONYMS)
def test_an_acronym_in_parentheses_names_the_body_from_then_on(text: str, found: Said) -> None:
    assert said(text) == found


NAMES: list[tuple[str, Said]] = [
    (
        "L'association Le Fil Vert aide le RTES. Le Fil Vert aide l'Avise.",
        [
            ("association Le Fil Vert", "Le Fil Vert", "discovered"),
            RTES,
            ("Le Fil Vert", "Le Fil Vert", "discovered"),
            AVISE,
        ],
    ),
    (
        "Léa Kermoal préside le RTES. Mme Kermoal débat avec Mme Rivière.",
        [
            ("Léa Kermoal", "Léa Kermoal", "discovered"),
            RTES,
            ("Mme Kermoal", "Léa Kermoal", "reference"),
            ("Mme Rivière", "Rivière", "discovered"),
        ],
    ),
    (
        "Le Fil Vert, une association, aide le RTES.",
        [("Le Fil Vert", "Le Fil Vert", "discovered"), RTES],
    ),
]


@pytest.mark.parametrize(("text", "found"), NAMES)
def test_a_shorter_name_is_that_of_the_thing_named_before(text: str, found: Said) -> None:
    assert said(text) == found


RENNES = ("Rennes Métropole", "rennes-metropole", "authority")

NOUNS: list[tuple[str, Said]] = [
    (
        "Rennes Métropole aide le RTES. La Métropole aide l'Avise.",
        [RENNES, RTES, ("Métropole", "rennes-metropole", "reference"), AVISE],
    ),
    (
        "Rennes Métropole aide le RTES. Le conseil métropolitain aide l'Avise.",
        [RENNES, RTES, ("conseil métropolitain", "rennes-metropole", "reference"), AVISE],
    ),
    (
        "La Ville de Rennes et la Ville de Brest débattent. La municipalité aide l'Avise.",
        [
            ("Ville de Rennes", "ville-de-rennes", "authority"),
            ("Ville de Brest", "ville-de-brest", "authority"),
            ("municipalité", "ville-de-brest", "reference"),
            AVISE,
        ],
    ),
    (
        "Le Fil Vert est une association. L'association aide l'Avise.",
        [
            ("Le Fil Vert", "Le Fil Vert", "discovered"),
            ("association", "Le Fil Vert", "reference"),
            AVISE,
        ],
    ),
    (
        "Rennes Métropole vote un fonds. Ce fonds aide l'Avise.",
        [RENNES, ("fonds", "fonds", "discovered"), ("fonds", "fonds", "reference"), AVISE],
    ),
    ("La métropole aide l'Avise.", [AVISE]),
    ("La Métropole aide l'Avise.", [OWN, AVISE]),
]


@pytest.mark.parametrize(("text", "found"), NOUNS)
def test_a_definite_noun_takes_up_the_last_thing_that_fits_it(text: str, found: Said) -> None:
    assert said(text) == found


def test_the_metropole_is_that_of_the_section() -> None:
    text = (
        "# Rennes Métropole\n\nLa Métropole aide le RTES.\n\n"
        "# Brest Métropole\n\nLa Métropole aide l'Avise.\n\nUn mot encore.\n\nLa Métropole aide le RTES."
    )
    assert said(text) == [
        RENNES,
        ("Métropole", "rennes-metropole", "reference"),
        RTES,
        ("Brest Métropole", "brest-metropole", "authority"),
        ("Métropole", "brest-metropole", "reference"),
        AVISE,
        ("Métropole", "brest-metropole", "reference"),
        RTES,
    ]


TITLES: list[tuple[str, str, Said]] = [
    (
        "Brest Métropole et ses réseaux",
        "La Métropole aide l'Avise.",
        [("Métropole", "brest-metropole", "reference"), AVISE],
    ),
    (
        "Ville de Saint-Maurin : le budget",
        "La commune aide l'Avise.",
        [("commune", "Ville de Saint-Maurin", "reference"), AVISE],
    ),
    (
        "Brest et ses réseaux",
        "La Métropole aide l'Avise.",
        [("Métropole", "brest-metropole", "reference"), AVISE],
    ),
    ("Brest, Lyon et leurs réseaux", "La Métropole aide l'Avise.", [OWN, AVISE]),
]


@pytest.mark.parametrize(("title", "text", "found"), TITLES)
def test_what_the_title_names_is_known_from_the_start(title: str, text: str, found: Said) -> None:
    assert said(text, title) == found


HEADS: list[tuple[str, Said]] = [
    (
        "Les métropoles de Lille, Rouen et Brest débattent.",
        [
            ("Lille", "metropole-europeenne-de-lille", "authority"),
            ("Rouen", "metropole-rouen-normandie", "authority"),
            ("Brest", "brest-metropole", "authority"),
        ],
    ),
    (
        "Les villes de Lille, de Rouen et de Brest débattent à Rennes.",
        [
            ("Lille", "ville-de-lille", "authority"),
            ("Rouen", "ville-de-rouen", "authority"),
            ("Brest", "ville-de-brest", "authority"),
            ("Rennes", "ville-de-rennes", "authority"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "found"), HEADS)
def test_towns_under_a_head_said_once_are_bodies_of_that_kind(text: str, found: Said) -> None:
    assert said(text) == found


def test_a_town_is_a_place_where_no_head_precedes_it() -> None:
    state = read(Document("note", "note.txt", "", "Les villes de Lille et Rouen débattent à Rennes."))
    assert [(link.things[0].cls, link.place) for link in state.links] == [
        ("Commune", False),
        ("Commune", False),
        ("Territory", True),
    ]


SHARED: list[tuple[str, Said]] = [
    (
        "La CRESS Bretagne débat. La CRESS aide l'Avise.",
        [
            ("CRESS Bretagne", "cress-bretagne", "authority"),
            ("CRESS", "cress-bretagne", "authority"),
            AVISE,
        ],
    ),
    (
        "En Bretagne, la CRESS aide l'Avise.",
        [("Bretagne", "region-bretagne", "authority"), ("CRESS", "cress-bretagne", "authority"), AVISE],
    ),
    (
        "La Région Normandie finance la CRESS.",
        [
            ("Région Normandie", "region-normandie", "authority"),
            ("CRESS", "cress-normandie", "authority"),
        ],
    ),
    ("La CRESS aide l'Avise.", [AVISE]),
]


@pytest.mark.parametrize(("text", "found"), SHARED)
def test_a_name_that_several_share_is_told_by_the_place_beside_it_or_left_alone(
    text: str, found: Said
) -> None:
    assert said(text) == found


def test_a_place_after_the_name_of_a_network_makes_it_another_body() -> None:
    assert said("France Active débat. France Active Bretagne débat.") == [
        ("France Active", "france-active", "authority"),
        ("France Active Bretagne", "France Active Bretagne", "discovered"),
    ]


TOWNS: list[tuple[str, Said]] = [
    (
        "La Ville et l'Eurométropole de Strasbourg débattent.",
        [
            ("Ville", "ville-de-strasbourg", "reference"),
            ("Eurométropole de Strasbourg", "eurometropole-de-strasbourg", "authority"),
        ],
    ),
    (
        "À Rennes, la Ville aide l'Avise.",
        [("Rennes", "ville-de-rennes", "authority"), ("Ville", "ville-de-rennes", "reference"), AVISE],
    ),
]


@pytest.mark.parametrize(("text", "found"), TOWNS)
def test_the_town_is_found_by_its_metropole_or_its_place(text: str, found: Said) -> None:
    assert said(text) == found


PRONOUNS = [
    ("Rennes Métropole aide le RTES. Elle finance ESS France.", ("rennes-metropole", "ess-france")),
    ("Rennes Métropole aide le RTES. Celui-ci finance ESS France.", ("rtes", "ess-france")),
    ("Rennes Métropole aide le RTES. Ce dernier finance ESS France.", ("rtes", "ess-france")),
    ("ESS France débat à Rennes. Rennes Métropole l'a financée.", ("rennes-metropole", "ess-france")),
]


@pytest.mark.parametrize(("text", "ends"), PRONOUNS)
def test_a_pronoun_means_what_agrees_with_it_and_fits_the_relation(text: str, ends: tuple[str, str]) -> None:
    found = read(Document("note", "note.txt", "", text)).extraction.claims
    funds = {(c.subject.rsplit("/")[-1], c.object.rsplit("/")[-1]) for c in found if c.relation == "funds"}
    assert funds == {ends}


def test_a_bare_run_of_capitals_gets_the_class_of_its_apposition() -> None:
    state = read(
        Document(
            "note",
            "note.txt",
            "",
            "Rennes lance Eco Motive, un appel à projets de l'Avise. Zêta Nova attire.",
        )
    )
    assert {t.names[0]: t.cls for t in state.things if t.named and t.record is None} == {
        "Eco Motive": "CallForProjects",
        "Zêta Nova": None,
    }


def test_links_stand_in_text_order_and_outer_ones_do_not_overlap() -> None:
    text = (
        "Rennes Métropole et la Scic Haut Pré (SHP) lancent l'appel à projets Pousses. Les deux structures, "
        "dont la Scic, aident le Labo de l'ESS."
    )
    found = read(Document("note", "note.txt", "", text)).links
    assert found == sorted(found, key=lambda link: (link.first, -link.last))
    outer = [link for link in found if not link.inside]
    assert all(a.last <= b.first for a, b in pairwise(outer))
    assert all(any(o.first <= i.first and i.last <= o.last for o in outer) for i in found if i.inside)


def test_no_thing_passes_from_one_document_to_the_next() -> None:
    read(
        Document("one", "one.txt", "", "Rennes Métropole débat. Le Réseau des jardins partagés (RJP) débat.")
    )
    assert said("La Métropole aide l'Avise.") == [OWN, AVISE]


def test_nothing_is_linked_where_nothing_is_named() -> None:
    assert links([], []) == ([], [])


def _name(number: int) -> str:
    """A name like no other: of 60 syllables, three."""
    syllables = [consonant + vowel for consonant in "bcdfglmnprst" for vowel in "aeiou"]
    return "".join(syllables[number // 60**place % 60] for place in range(3)).capitalize()


PARAGRAPH = (
    "Mme Léa {0} travaille. L'association Terre {0} aide {1} Nord. Un collectif agit. La structure débat. "
    "{1}, une association, aide la Ville. Une enquête paraît. M. {0} vote.\n\n"
)


def test_time_grows_with_the_length_of_a_text_that_names_ever_more_bodies() -> None:
    def seconds(size: int) -> float:
        text = "".join(PARAGRAPH.format(_name(i), _name(i + 7)) for i in range(size))
        cut = words(text)
        found = candidates(text, cut, sentences(cut, blocks(text)), ())
        start = time.process_time()
        links(cut, found)
        return time.process_time() - start

    seconds(20)
    assert min(seconds(1600) for _ in range(2)) < 16 * min(seconds(200) for _ in range(3)) + 0.05


@pytest.mark.parametrize(
    "text",
    [
        "La Région siège à son conseil d'administration depuis 2019.",
        "La Ville a rejoint le conseil d'administration le 3 mai 2023.",
        "Rendez-vous le 3 mai 2023 à Dole.",
    ],
)
def test_a_board_with_a_determiner_and_a_call_to_come_are_no_events(text: str) -> None:
    found = read(Document("note", "note.txt", "", text, date="2024-06-01")).extraction
    assert not [e for e in found.entities if "/event/" in e.iri]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("À Orval, la Ville a créé un fonds.", "Orval"),
        ("L'Avise aide. À Orval, par exemple, la municipalité paie.", "Orval"),
        ("La Ville de Lens aide. À Orval, la mairie paie.", "Orval"),
        ("La Ville de Lens aide. À Quimper, la mairie paie.", "ville-de-quimper"),
        ("La Ville de Lens aide. À Orval où elle va, la mairie paie.", "ville-de-lens"),
    ],
)
def test_a_fronted_place_is_the_town_that_its_sentence_speaks_of(text: str, found: str) -> None:
    nouns = {"Ville", "municipalité", "mairie"}
    assert [name for words, name, _ in said(text) if words in nouns] == [found]


def test_who_is_quoted_is_not_what_the_sentence_goes_on_about() -> None:
    state = read(
        Document("note", "note.txt", "", "Selon Sillon, la coopérative a grandi.", date="2024-06-01")
    )
    assert [t.cls for link in state.links for t in link.things if t.names == ["Sillon"]] == [None]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Les Journées du lien ont lieu à Dole. Ces journées sont gratuites.", ["Journées du lien"] * 2),
        ("L'assemblée générale a lieu le 3 mai. L'AG élit son bureau.", ["assemblée générale"] * 2),
    ],
)
def test_an_event_is_taken_up_by_its_plural_and_by_the_short_form_of_its_noun(
    text: str, found: list[str]
) -> None:
    state = read(Document("note", "note.txt", "", text, date="2024-06-01"))
    events = [t for link in state.links for t in link.things if t.kind == "Event" and t.head != "bureau"]
    assert [thing.names[0] for thing in events if thing.head != "rendez-vous"] == found
