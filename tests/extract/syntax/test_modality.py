"""How sure a text is of what it says: the five values of the ontology."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from extract.pipeline import read_document
from extract.records import Document
from extract.syntax.modality import of_verb
from extract.syntax.unit import Verb

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

SAID: dict[str, list[tuple[str, str]]] = {
    "Asserted": [
        ("L'Avise rejoint le RTES.", "rejoint"),
        ("L'Avise a rejoint le RTES.", "a rejoint"),
        ("L'Avise soutenait le RTES.", "soutenait"),
        ("L'Avise vient de rejoindre le RTES.", "vient de rejoindre"),
        ("L'Avise continue de soutenir le RTES.", "continue de soutenir"),
        ("L'Avise a pu rejoindre le RTES.", "a pu rejoindre"),
        ("L'Avise peut rester membre du RTES.", "peut rester"),
        ("L'Avise ne soutient que le RTES.", "ne soutient"),
    ],
    "Hedged": [
        ("L'Avise soutiendrait le RTES.", "soutiendrait"),
        ("L'Avise aurait rejoint le RTES.", "aurait rejoint"),
        ("L'Avise serait soutenue par le RTES.", "serait soutenue"),
        ("L'Avise pourrait rejoindre le RTES.", "pourrait rejoindre"),
    ],
    "Planned": [
        ("L'Avise soutiendra le RTES.", "soutiendra"),
        ("L'Avise sera soutenue par le RTES.", "sera soutenue"),
        ("L'Avise va rejoindre le RTES.", "va rejoindre"),
        ("L'Avise entend rejoindre le RTES.", "entend rejoindre"),
        ("L'Avise prévoit de rejoindre le RTES.", "prévoit de rejoindre"),
        ("L'Avise souhaite rejoindre le RTES.", "souhaite rejoindre"),
        ("L'Avise s'engage à rejoindre le RTES.", "s' engage à rejoindre"),
        ("L'Avise devait rejoindre le RTES.", "devait rejoindre"),
    ],
    "Recommended": [
        ("L'Avise doit rejoindre le RTES.", "doit rejoindre"),
        ("L'Avise doit être soutenue par le RTES.", "doit être soutenue"),
        ("Il faut soutenir le RTES.", "faut soutenir"),
        ("Il faudrait soutenir le RTES.", "faudrait soutenir"),
        ("Il faut que l'Avise soutienne le RTES.", "soutienne"),
        ("Le RTES demande que l'Avise rejoigne la Nef.", "rejoigne"),
        ("Le RTES recommande d'aider l'Avise.", "recommande d' aider"),
    ],
    "Negated": [
        ("L'Avise n'a pas rejoint le RTES.", "n' a pas rejoint"),
        ("L'Avise ne soutient plus le RTES.", "ne soutient"),
        ("L'Avise ne soutiendra jamais le RTES.", "ne soutiendra"),
        ("L'Avise ne devrait pas rejoindre le RTES.", "ne devrait pas rejoindre"),
        ("L'Avise refuse de rejoindre le RTES.", "refuse de rejoindre"),
        ("L'Avise a renoncé à rejoindre le RTES.", "a renoncé à rejoindre"),
    ],
}


@pytest.mark.parametrize(
    ("text", "verb", "sure"), [(*case, sure) for sure, cases in SAID.items() for case in cases]
)
def test_the_grammar_of_a_verb_says_how_sure_its_text_is(text: str, verb: str, sure: str, hear: Hear) -> None:
    assert hear(text).modality(verb) == sure


def test_a_denial_is_stronger_than_tense_and_governor() -> None:
    made = [
        Verb("aider", tense, "finite", negated=True, governors=governors)
        for tense in ("pres", "fut", "cond")
        for governors in ((), ("devoir",), ("souhaiter",))
    ]
    assert {of_verb(verb) for verb in made} == {"Negated"}


def claimed(text: str) -> set[tuple[str, str, str, str, str]]:
    """What a text says, slugs for ends: subject, relation, object, modality, who says it."""
    found = read_document(Document("note", "note.txt", "", text, date="2024-06-01"))
    return {
        (
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            claim.modality,
            (claim.attributed_to or "").rsplit("/")[-1],
        )
        for claim in found.claims
    }


SPEAKERS = [
    ("Selon le RTES, l'Avise adhère à ESS France.", "Asserted", "rtes"),
    ("D'après le RTES, l'Avise adhère à ESS France.", "Asserted", "rtes"),
    ("À en croire le RTES, l'Avise adhère à ESS France.", "Asserted", "rtes"),
    ("L'Avise, selon le RTES, n'adhère pas à ESS France.", "Negated", "rtes"),
    ("L'Avise adhérera à ESS France selon le RTES.", "Planned", "rtes"),
    ("Selon le réseau RTES, l'Avise adhérerait à ESS France.", "Hedged", "rtes"),
    ("Selon Léa Kermoal, l'Avise doit adhérer à ESS France.", "Recommended", "lea-kermoal"),
    ("« L'Avise adhère à ESS France », explique Léa Kermoal.", "Asserted", "lea-kermoal"),
    ("« L'Avise adhère à ESS France », explique le RTES.", "Asserted", "rtes"),
    ("« L'Avise adhère à ESS France » : Léa Kermoal.", "Asserted", ""),
    ("L'Avise adhère à ESS France selon un calendrier établi.", "Asserted", ""),
]


@pytest.mark.parametrize(("text", "sure", "speaker"), SPEAKERS)
def test_a_claim_keeps_its_modality_and_names_who_says_it(text: str, sure: str, speaker: str) -> None:
    assert claimed(text) == {("avise", "memberOf", "ess-france", sure, speaker)}


def test_a_speaker_speaks_for_one_sentence_alone() -> None:
    assert claimed("Selon le RTES, l'Avise adhère à ESS France. L'Avise finance la Scic Haut Pré.") == {
        ("avise", "memberOf", "ess-france", "Asserted", "rtes"),
        ("avise", "funds", "haut-pre", "Asserted", ""),
    }
