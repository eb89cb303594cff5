"""Every example sentence of a relation in `ess.ttl`, read by the pipeline, says that relation."""

from __future__ import annotations

import pytest

from extract.pipeline import read_document
from extract.records import Document
from ontology import terms

EXAMPLES = [
    pytest.param(name, sentence, id=f"{name}: {sentence}")
    for name, relation in terms.relations().items()
    for sentence in relation.examples
]


def test_every_relation_has_an_example() -> None:
    assert [name for name, relation in terms.relations().items() if not relation.examples] == []


@pytest.mark.parametrize(("relation", "sentence"), EXAMPLES)
def test_the_example_of_a_relation_yields_it(relation: str, sentence: str) -> None:
    found = read_document(Document("text", "text.txt", "", sentence, date="2024-06-01"))
    assert relation in {claim.relation for claim in found.claims}, found.claims
