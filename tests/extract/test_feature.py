"""Tests of the marks by which a claim is more or less to be trusted."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from extract.language.lexicon import table
from extract.pipeline import read_document
from extract.records import Document

CENTRAL = {"linked-object", "central-object", "central-subject"}


def ways(text: str) -> list[tuple[str, list[str]]]:
    """Rule and relation of each claim, with its marks."""
    claims = read_document(Document("text", "text.txt", "", text, date="2024-06-01")).claims
    return [(" ".join(c.way.split()[:2]), c.way.split()[2:]) for c in claims]


def marks(text: str) -> set[str]:
    """All marks of the claims of a text."""
    return {mark for _, found in ways(text) for mark in found}


def test_a_plain_sentence_has_the_marks_of_its_ends_and_of_its_length() -> None:
    assert ways("Brest métropole adhère au RTES.") == [
        ("verb memberOf", ["few-claims", "known-object", "verb-between"])
    ]


@pytest.mark.parametrize(
    ("mark", "text", "without"),
    [
        ("resolved", "Brest métropole recrute. Elle soutient l'Avise.", "Brest métropole soutient l'Avise."),
        ("spoken", "Selon le RTES, Brest métropole soutient l'Avise.", "Brest métropole soutient l'Avise."),
        ("known-object", "La Scic Rebond soutient l'Avise.", "L'Avise soutient la Scic Rebond."),
        ("verb-between", "Brest métropole adhère au RTES.", "Brest métropole, membre du RTES, recrute."),
        (
            "mark-after-object",
            "Brest métropole adhère au RTES ; elle recrute.",
            "Brest métropole adhère au RTES.",
        ),
        ("two-words", "Brest métropole prépare son plan climat. Elle l'adopte.", "L'Avise adhère au RTES."),
        ("cut-object", "Le prix Rebond récompense la Scic Marée.", "L'Avise récompense la Scic Marée."),
        (
            "few-claims",
            "L'Avise soutient la Scic Rebond.",
            "L'Avise et le RTES soutiennent la Scic Rebond et la Scic Marée.",
        ),
        (
            "far-object",
            "L'Avise prépare un guide. Il pleut. Il neige. Il vente. Le RTES publie ce guide.",
            "L'Avise prépare un guide. Il vente. Le RTES publie ce guide.",
        ),
        (
            "rival-object",
            "La Scic Rebond ouvre. L'Avise recrute. Brest métropole soutient cette coopérative.",
            "L'Avise recrute. La Scic Rebond ouvre. On soutient cette coopérative, et d'abord Brest métropole.",
        ),
        (
            "taken-up-subject",
            "La Scic Rebond recrute. La coopérative soutient l'Avise.",
            "La Scic Rebond recrute. La Scic Rebond soutient l'Avise.",
        ),
        (
            "several-meant",
            "La Scic Rebond et la Scic Marée recrutent. Les deux coopératives soutiennent l'Avise.",
            "La Scic Rebond et la Scic Marée recrutent. La Scic Marée soutient l'Avise.",
        ),
        (
            "rival-subject",
            "L'association Tilia recrute. Le RTES et l'Avise ferment. Elle soutient la Scic Marée.",
            "L'association Tilia recrute. L'Avise ferme. Elle soutient la Scic Marée.",
        ),
        (
            "dated-subject",
            "Le Spaser 2021-2026 de Brest porte sur l'emploi.",
            "Le Spaser de Brest porte sur l'emploi.",
        ),
        (
            "one-word-end",
            "La Scic Rebond soutient l'Avise.",
            "La Scic Le Relais des Halles soutient l'Avise.",
        ),
        (
            "third-object",
            "L'Avise soutient la Scic Marée et finance la Scic Houle.",
            "L'Avise soutient la Scic Marée. L'Avise finance la Scic Houle.",
        ),
        (
            "sparse-text",
            f"L'Avise soutient la Scic Rebond. {'Il pleut encore. ' * 9}",
            "L'Avise soutient la Scic Rebond.",
        ),
    ],
)
def test_a_mark_is_seen_where_it_is_and_only_there(mark: str, text: str, without: str) -> None:
    assert (mark in marks(text), mark in marks(without)) == (True, False)


def test_what_a_text_says_much_of_is_marked_without_the_claim_itself() -> None:
    plain = "L'Avise soutient le RTES. "
    assert marks(plain * 9).isdisjoint(CENTRAL)
    two = f"{plain}Brest métropole et la Scic Rebond soutiennent le RTES."
    assert marks(two) & CENTRAL == {"linked-object"}
    several = "a Scic Rebond, la Scic Marée, la Scic Houle, la Scic Vague et la Scic Dune"
    assert marks(f"{plain}L{several} soutiennent le RTES.") & CENTRAL == {"linked-object", "central-object"}
    assert marks(f"{plain}L'Avise soutient l{several}.") & CENTRAL == {"central-subject"}


def test_each_mark_that_is_weighed_is_explained() -> None:
    page = (Path(__file__).resolve().parents[2] / "docs" / "confidence.md").read_text(encoding="utf-8")
    explained = set(re.findall(r"`([a-z-]+)`", "".join(re.findall(r"^\|[^|]*\|", page, re.MULTILINE))))
    assert set(table("confidence")["mark"]) <= explained
