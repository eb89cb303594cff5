"""One verb with all that is gathered round it: auxiliaries, modals, negation, clitics."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

Parts = tuple[str, str, str, tuple[str, ...]]
"""Lemma, tense of the first form, traits in alphabetical order, governors from the outermost in."""


def parts(hear: Hear, text: str) -> dict[str, Parts]:
    """What each verb group of a sentence is made of."""
    return {
        spelled: (
            verb.lemma,
            verb.tense,
            " ".join(trait for trait in ("negated", "passive", "reflexive") if getattr(verb, trait)),
            verb.governors,
        )
        for spelled, verb in hear(text).verbs().items()
    }


FINITE: list[tuple[str, dict[str, Parts]]] = [
    ("Le RTES soutient l'Avise.", {"soutient": ("soutenir", "pres", "", ())}),
    ("Le RTES soutenait l'Avise.", {"soutenait": ("soutenir", "impf", "", ())}),
    ("Le RTES soutiendra l'Avise.", {"soutiendra": ("soutenir", "fut", "", ())}),
    ("Le RTES soutiendrait l'Avise.", {"soutiendrait": ("soutenir", "cond", "", ())}),
    ("Le RTES a soutenu l'Avise.", {"a soutenu": ("soutenir", "pres", "", ())}),
    ("Le RTES avait soutenu l'Avise.", {"avait soutenu": ("soutenir", "impf", "", ())}),
    ("Le RTES aura soutenu l'Avise.", {"aura soutenu": ("soutenir", "fut", "", ())}),
    ("Le RTES aurait soutenu l'Avise.", {"aurait soutenu": ("soutenir", "cond", "", ())}),
    ("Le RTES a donc aussi soutenu l'Avise.", {"a donc aussi soutenu": ("soutenir", "pres", "", ())}),
    ("Le RTES a d'abord soutenu l'Avise.", {"a d' abord soutenu": ("soutenir", "pres", "", ())}),
    ("Le RTES a par la suite soutenu l'Avise.", {"a par la suite soutenu": ("soutenir", "pres", "", ())}),
    ("Le RTES a dès 2019 soutenu l'Avise.", {"a dès 2019 soutenu": ("soutenir", "pres", "", ())}),
    (
        "Le RTES a, de son côté, soutenu l'Avise.",
        {"a , de son côté , soutenu": ("soutenir", "pres", "", ())},
    ),
]


@pytest.mark.parametrize(("text", "verbs"), FINITE)
def test_a_compound_tense_is_one_group_with_the_tense_of_its_auxiliary(
    text: str, verbs: dict[str, Parts], hear: Hear
) -> None:
    assert parts(hear, text) == verbs


VOICES: list[tuple[str, dict[str, Parts]]] = [
    ("Le RTES est soutenu par l'Avise.", {"est soutenu": ("soutenir", "pres", "passive", ())}),
    ("Le RTES sera soutenu par l'Avise.", {"sera soutenu": ("soutenir", "fut", "passive", ())}),
    ("Le RTES avait été soutenu par l'Avise.", {"avait été soutenu": ("soutenir", "impf", "passive", ())}),
    ("Le RTES est venu à Rennes.", {"est venu": ("venir", "pres", "", ())}),
    ("L'Avise est allée à Rennes.", {"est allée": ("aller", "pres", "", ())}),
    ("L'Avise s'engage à Rennes.", {"s' engage": ("engager", "pres", "reflexive", ())}),
    ("L'Avise s'est associée au RTES.", {"s' est associée": ("associer", "pres", "reflexive", ())}),
    ("L'Avise s'y est associée.", {"s' y est associée": ("associer", "pres", "reflexive", ())}),
]


@pytest.mark.parametrize(("text", "verbs"), VOICES)
def test_etre_makes_a_passive_but_of_verbs_of_motion_and_reflexives(
    text: str, verbs: dict[str, Parts], hear: Hear
) -> None:
    assert parts(hear, text) == verbs


DENIED: list[tuple[str, dict[str, Parts]]] = [
    ("L'Avise n'adhère pas au RTES.", {"n' adhère": ("adhérer", "pres", "negated", ())}),
    ("L'Avise n'adhère plus au RTES.", {"n' adhère": ("adhérer", "pres", "negated", ())}),
    ("L'Avise n'a rien versé au RTES.", {"n' a rien versé": ("verser", "pres", "negated", ())}),
    (
        "L'Avise n'a pas encore rejoint le RTES.",
        {"n' a pas encore rejoint": ("rejoindre", "pres", "negated", ())},
    ),
    (
        "L'Avise n'a jamais été soutenue par le RTES.",
        {"n' a jamais été soutenue": ("soutenir", "pres", "negated passive", ())},
    ),
    (
        "L'Avise ne s'est pas associée au RTES.",
        {"ne s' est pas associée": ("associer", "pres", "negated reflexive", ())},
    ),
    (
        "L'Avise a choisi de ne pas rejoindre le RTES.",
        {"a choisi de ne pas rejoindre": ("rejoindre", "pres", "negated", ("choisir",))},
    ),
    ("L'Avise ne soutient que le RTES.", {"ne soutient": ("soutenir", "pres", "", ())}),
    ("L'Avise soutient plus le RTES.", {"soutient": ("soutenir", "pres", "", ())}),
]


@pytest.mark.parametrize(("text", "verbs"), DENIED)
def test_a_negation_denies_unless_it_only_restricts(text: str, verbs: dict[str, Parts], hear: Hear) -> None:
    assert parts(hear, text) == verbs


GOVERNED: list[tuple[str, dict[str, Parts]]] = [
    ("L'Avise souhaite créer un fonds.", {"souhaite créer": ("créer", "pres", "", ("souhaiter",))}),
    ("L'Avise devrait rejoindre le RTES.", {"devrait rejoindre": ("rejoindre", "cond", "", ("devoir",))}),
    (
        "L'Avise doit pouvoir rejoindre le RTES.",
        {"doit pouvoir rejoindre": ("rejoindre", "pres", "", ("devoir", "pouvoir"))},
    ),
    (
        "L'Avise prévoit de rejoindre le RTES.",
        {"prévoit de rejoindre": ("rejoindre", "pres", "", ("prévoir",))},
    ),
    (
        "L'Avise s'engage à rejoindre le RTES.",
        {"s' engage à rejoindre": ("rejoindre", "pres", "reflexive", ("engager",))},
    ),
    (
        "L'Avise va être soutenue par le RTES.",
        {"va être soutenue": ("soutenir", "pres", "passive", ("aller",))},
    ),
    (
        "L'Avise a été amenée à rejoindre le RTES.",
        {"a été amenée": ("amener", "pres", "passive", ()), "rejoindre": ("rejoindre", "inf", "", ())},
    ),
]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("Le guide, coécrit par l'Avise, paraît.", {"coécrit": "pp", "paraît": "finite"}),
        ("Produit par l'Avise, le guide paraît.", {"Produit": "pp", "paraît": "finite"}),
        ("L'Avise produit un guide.", {"produit": "finite"}),
        ("L'Avise coécrit un guide avec le RTES.", {"coécrit": "finite"}),
    ],
)
def test_a_form_of_two_tenses_before_its_agent_is_a_participle(
    text: str, forms: dict[str, str], hear: Hear
) -> None:
    assert {spelled: verb.form for spelled, verb in hear(text).verbs().items()} == forms


@pytest.mark.parametrize(("text", "verbs"), GOVERNED)
def test_a_modal_governs_the_infinitive_that_it_leads_to(
    text: str, verbs: dict[str, Parts], hear: Hear
) -> None:
    assert parts(hear, text) == verbs


CLITICS = [
    ("L'Avise y adhère.", "y adhère", {"y"}),
    ("L'Avise l'a rejoint.", "l' a rejoint", {"l'"}),
    ("L'Avise lui a versé 10 000 €.", "lui a versé", {"lui"}),
    ("L'Avise s'y est associée.", "s' y est associée", {"s'", "y"}),
    ("L'Avise souhaite y adhérer.", "souhaite y adhérer", {"y"}),
    ("L'Avise adhère au RTES.", "adhère", set()),
]


@pytest.mark.parametrize(("text", "spelled", "clitics"), CLITICS)
def test_clitics_belong_to_the_group_of_their_verb(
    text: str, spelled: str, clitics: set[str], hear: Hear
) -> None:
    assert {words: set(verb.clitics) for words, verb in hear(text).verbs().items()} == {spelled: clitics}


FORMS = [
    ("Le RTES soutient l'Avise.", {"soutient": "finite"}),
    ("Pour soutenir l'Avise, le RTES publie un guide.", {"soutenir": "inf", "publie": "finite"}),
    ("Créé en 2012, le RTES publie un guide.", {"Créé": "pp", "publie": "finite"}),
    ("En soutenant l'Avise, le RTES agit.", {"soutenant": "ppr", "agit": "finite"}),
]


@pytest.mark.parametrize(("text", "forms"), FORMS)
def test_a_group_has_the_form_of_its_first_verb(text: str, forms: dict[str, str], hear: Hear) -> None:
    assert {words: verb.form for words, verb in hear(text).verbs().items()} == forms


NOUN_OR_VERB = [
    ("Le RTES aide l'Avise.", ["aide"]),
    ("L'aide du RTES est forte.", ["est"]),
    ("Le RTES finance l'Avise.", ["finance"]),
    ("La finance du RTES progresse.", ["progresse"]),
    ("Le RTES récompense l'Avise.", ["récompense"]),
    ("Il entre au capital de l'Avise.", ["entre"]),
    ("La rencontre entre le RTES et l'Avise continue.", ["continue"]),
]


@pytest.mark.parametrize(("text", "verbs"), NOUN_OR_VERB)
def test_a_form_that_is_also_a_noun_or_preposition_is_a_verb_after_its_subject_alone(
    text: str, verbs: list[str], hear: Hear
) -> None:
    assert list(hear(text).verbs()) == verbs
