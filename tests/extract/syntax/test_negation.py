"""What denies a verb, what only limits it, and what means nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.extract.syntax.conftest import Hear

DENIED: list[tuple[str, dict[str, bool]]] = [
    ("L'Agence Tilia ne soutient pas la Scic Rebond.", {"ne soutient": True}),
    ("L'Agence Tilia ne soutient plus que la Scic Rebond.", {"ne soutient": True}),
    ("L'Agence Tilia ne soutient que la Scic Rebond.", {"ne soutient": False}),
    ("L'Agence Tilia ne soutient pas que la Scic Rebond.", {"ne soutient": False}),
    ("L'Agence Tilia n'a pas seulement soutenu la Scic Rebond.", {"n' a pas seulement soutenu": False}),
    ("Aucune agence n'a dit que la Scic Rebond recrute.", {"n' a dit": True, "recrute": False}),
    ("Ni l'Agence Tilia ni la Scic Rebond n'ont signé.", {"n' ont signé": True}),
    ("Avant que l'Agence Tilia ne signe, la Scic Rebond vote.", {"ne signe": False, "vote": False}),
    ("À moins que l'Agence Tilia ne signe pas, la Scic Rebond vote.", {"ne signe": True, "vote": False}),
    ("L'Agence Tilia décide de ne plus soutenir la Scic Rebond.", {"décide de ne plus soutenir": True}),
]


@pytest.mark.parametrize(("text", "verbs"), DENIED)
def test_a_verb_is_denied_by_what_denies_and_not_by_what_limits(
    text: str, verbs: dict[str, bool], hear: Hear
) -> None:
    assert {spelled: verb.negated for spelled, verb in hear(text).verbs().items()} == verbs


def test_what_a_limit_leaves_is_the_object(hear: Hear) -> None:
    assert hear("L'Agence Tilia ne soutient que la Scic Rebond.").objects("ne soutient", "obj") == [
        "Scic Rebond"
    ]
