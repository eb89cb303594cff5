"""Every predicate of the lexicons says what its own examples promise: the sentences beside each frame and noun.

An example is "sentence => subject relation object modality ; …": ends by the last part of their address, the modality
where it is not asserted. It tells all that the sentence says in the relations of its entry.
"""

from __future__ import annotations

from typing import Any

import pytest

from extract.language.lexicon import table
from extract.pipeline import read_document
from extract.records import Document
from ontology import terms

LISTS = [
    ("frames", "frame"),
    ("predicates", "predicate"),
    ("predicates", "nominal"),
    ("acts", "act"),
    ("levers", "said"),
]
ENTRIES = [(f"{lexicon}.{name}", entry) for lexicon, name in LISTS for entry in table(lexicon)[name]]
EXAMPLES = [(entry, example) for _, entry in ENTRIES for example in entry.get("examples", [])]
FEWEST = 2


def name_of(entry: dict[str, Any]) -> str:
    """The first words of an entry."""
    return " ".join((entry.get("verbs") or entry.get("words") or entry.get("nouns") or "").split()[:3])


def relations_of(entry: dict[str, Any]) -> set[str]:
    return {*entry.get("relation", ["usesLever"]), *entry.get("financial", [])}


def said(sentence: str, relations: set[str]) -> list[str]:
    """What a sentence says in some relations."""
    found = read_document(Document("text", "text.txt", "", sentence, date="2024-06-01")).claims
    return sorted(
        " ".join([
            claim.subject.rsplit("/")[-1],
            claim.relation,
            claim.object.rsplit("/")[-1],
            *([claim.modality] if claim.modality != "Asserted" else []),
        ])
        for claim in found
        if claim.relation in relations
    )


@pytest.mark.parametrize(
    ("place", "entry"), ENTRIES, ids=lambda value: value if isinstance(value, str) else name_of(value)
)
def test_each_predicate_has_examples(place: str, entry: dict[str, Any]) -> None:
    assert len(entry.get("examples", [])) >= FEWEST, f"{place}: {name_of(entry)}"


@pytest.mark.parametrize(("entry", "example"), EXAMPLES, ids=[example for _, example in EXAMPLES])
def test_an_example_says_what_its_predicate_promises(entry: dict[str, Any], example: str) -> None:
    sentence, _, promised = example.partition(" => ")
    assert said(sentence, relations_of(entry)) == sorted(promised.split(" ; "))


def test_examples_name_no_body_of_the_authority() -> None:
    bodies = {r.slug for r in terms.authority() if set(terms.superclasses(r.cls)) & {"Actor"}}
    ends = {
        end
        for _, e in EXAMPLES
        for claim in e.partition(" => ")[2].split(" ; ")
        for end in claim.split()[:3:2]
    }
    assert ends & bodies == set()
