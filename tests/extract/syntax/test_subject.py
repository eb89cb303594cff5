"""Whose act a verb is."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

Found = tuple[str, str] | None
"""The words of a subject and how it was found."""

BEFORE: list[tuple[str, str, Found]] = [
    ("Le RTES soutient l'Avise.", "soutient", ("RTES", "explicit")),
    ("À Rennes, le RTES soutient l'Avise.", "soutient", ("RTES", "explicit")),
    ("En mai 2023, le RTES a soutenu l'Avise.", "a soutenu", ("RTES", "explicit")),
    ("Avec le RTES, l'Avise soutient ESS France.", "soutient", ("l' Avise", "explicit")),
    ("Le RTES et l'Avise soutiennent ESS France.", "soutiennent", ("RTES + l' Avise", "explicit")),
    ("Le RTES est soutenu par l'Avise.", "est soutenu", ("RTES", "explicit")),
    ("Elle soutient l'Avise.", "soutient", ("Elle", "pronoun")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), BEFORE)
def test_the_subject_is_what_stands_free_before_the_verb(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


ASIDES: list[tuple[str, str, Found]] = [
    ("Le RTES, réseau national, soutient l'Avise.", "soutient", ("RTES", "explicit")),
    ("Rennes Métropole, adhérente du RTES, soutient l'Avise.", "soutient", ("Rennes Métropole", "explicit")),
    ("Le RTES (créé par l'Avise) soutient ESS France.", "soutient", ("RTES", "explicit")),
    ("Le RTES, soutenu par l'Avise, publie un guide.", "publie", ("RTES", "explicit")),
    ("Le RTES, qui soutient l'Avise, publie un guide.", "publie", ("RTES", "explicit")),
    ("Le RTES, dont l'Avise est membre, publie un guide.", "publie", ("RTES", "explicit")),
    ("Le RTES, auquel adhère l'Avise, publie un guide.", "publie", ("RTES", "explicit")),
    ("Le RTES, en partenariat avec l'Avise, publie un guide.", "publie", ("RTES", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), ASIDES)
def test_appositions_parentheses_and_relative_clauses_are_stepped_over(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


COMMON: list[tuple[str, str, Found]] = [
    ("La présidente du RTES soutient l'Avise.", "soutient", ("présidente", "noun")),
    ("Plusieurs grandes villes soutiennent l'Avise.", "soutiennent", ("villes", "noun")),
    ("Parmi elles, 6 soutiennent l'Avise.", "soutiennent", ("6", "noun")),
    ("Le conseil de la Métropole de Lyon soutient l'Avise.", "soutient", ("Métropole de Lyon", "explicit")),
    ("L'équipe du RTES soutient l'Avise.", "soutient", ("RTES", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), COMMON)
def test_a_common_noun_ends_the_search_unless_it_speaks_for_a_body(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


RELATIVE: list[tuple[str, str, Found]] = [
    ("Le RTES, qui soutient l'Avise, publie un guide.", "soutient", ("RTES", "antecedent")),
    ("Le RTES et l'Avise, qui débattent, publient un guide.", "débattent", ("RTES + l' Avise", "antecedent")),
    ("C'est le RTES qui soutient l'Avise.", "soutient", ("RTES", "antecedent")),
    ("Le RTES aide la Nef, qui soutient l'Avise.", "soutient", ("la Nef", "antecedent")),
    (
        "Le RTES aide la Mission locale de Brest métropole, qui soutient la Nef.",
        "soutient",
        ("Mission locale", "antecedent"),
    ),
    ("Le RTES, qui, depuis 2019, soutient l'Avise, débat.", "soutient", ("RTES", "antecedent")),
    ("Le RTES aide ceux qui soutiennent l'Avise.", "soutiennent", ("ceux", "pronoun")),
    ("La ville qui soutient l'Avise est là.", "soutient", ("ville", "noun")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), RELATIVE)
def test_qui_leads_to_its_antecedent(text: str, verb: str, subject: Found, hear: Hear) -> None:
    assert hear(text).subject(verb) == subject


OTHER_RELATIVES: list[tuple[str, str, Found]] = [
    ("Le RTES, que l'Avise soutient, publie un guide.", "soutient", ("l' Avise", "explicit")),
    ("Le RTES, que soutient l'Avise, publie un guide.", "soutient", ("l' Avise", "explicit")),
    ("Le RTES, dont l'Avise est membre, publie un guide.", "est", ("l' Avise", "explicit")),
    ("Le RTES, où siège l'Avise, publie un guide.", "siège", ("l' Avise", "explicit")),
    ("Le RTES, auquel l'Avise a adhéré, publie un guide.", "a adhéré", ("l' Avise", "explicit")),
    ("Le RTES, auquel adhère l'Avise, publie un guide.", "adhère", ("l' Avise", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), OTHER_RELATIVES)
def test_any_other_relative_has_its_own_subject_on_either_side_of_the_verb(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


INVERTED: list[tuple[str, str, Found]] = [
    ("Y adhèrent le RTES et l'Avise.", "Y adhèrent", ("RTES + l' Avise", "explicit")),
    ("Au conseil y siègent le RTES et l'Avise.", "y siègent", ("RTES + l' Avise", "explicit")),
    ("Au conseil siègent le RTES et l'Avise.", "siègent", None),
    (
        "Au RTES adhèrent l'Avise et ESS France.",
        "adhèrent",
        ("l' Avise + ESS France", "explicit"),
    ),
    ("Il faut aider : ainsi font le RTES et l'Avise.", "font", ("RTES + l' Avise", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), INVERTED)
def test_a_thing_an_adverb_or_y_before_the_verb_turns_the_subject_round(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


SHARED: list[tuple[str, str, Found]] = [
    ("L'Avise adhère au RTES et soutient ESS France.", "soutient", ("L' Avise", "shared")),
    ("L'Avise finance et soutient ESS France.", "soutient", ("L' Avise", "shared")),
    ("L'Avise finance, accompagne et soutient ESS France.", "soutient", ("L' Avise", "shared")),
    ("L'Avise adhère au RTES mais ESS France soutient la Nef.", "soutient", ("ESS France", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), SHARED)
def test_verbs_joined_by_a_conjunction_share_their_subject(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


CONTROLLED: list[tuple[str, str, Found]] = [
    ("Pour aider l'Avise, le RTES publie un guide.", "aider", ("RTES", "control")),
    ("Le RTES agit pour aider l'Avise.", "aider", ("RTES", "control")),
    ("En aidant l'Avise, le RTES publie un guide.", "aidant", ("RTES", "control")),
    ("La Scic Haut Pré aidant l'Avise est là.", "aidant", ("Scic Haut Pré", "explicit")),
    ("Aider l'Avise, toujours.", "Aider", None),
]


@pytest.mark.parametrize(("text", "verb", "subject"), CONTROLLED)
def test_an_infinitive_or_present_participle_takes_the_subject_of_its_finite_verb(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject


DESCRIBED: list[tuple[str, str, Found]] = [
    ("Le RTES, soutenu par l'Avise, publie un guide.", "soutenu", ("RTES", "explicit")),
    ("Le RTES (créé par l'Avise) publie un guide.", "créé", ("RTES", "explicit")),
    ("Soutenu par l'Avise, le RTES publie un guide.", "Soutenu", ("RTES", "explicit")),
    ("Le guide du RTES publié par l'Avise est utile.", "publié", ("guide", "explicit")),
    ("Le RTES et l'Avise, réunis à Brest, débattent.", "réunis", ("RTES + l' Avise", "explicit")),
]


@pytest.mark.parametrize(("text", "verb", "subject"), DESCRIBED)
def test_a_bare_participle_is_said_of_the_noun_beside_it_or_of_the_subject_to_come(
    text: str, verb: str, subject: Found, hear: Hear
) -> None:
    assert hear(text).subject(verb) == subject
