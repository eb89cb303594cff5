"""Tests of the stages as a spaCy pipeline: what it carries, and that a text is read by itself."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.pipeline import STAGES, pipeline, read, read_document, reading
from extract.records import Document, Extraction

TEXT = "Brest métropole soutient la Scic Rebond depuis 2015. Elle a financé 62 projets."
OTHER = "Zoé Lenoir, présidente du RTES, recrute. Le RTES organise un webinaire avec l'Avise."


def document(text: str, slug: str = "text") -> Document:
    return Document(slug, f"{slug}.txt", "", text, date="2024-06-01")


def test_the_stages_are_components_in_the_order_of_flow() -> None:
    names = [f"levier_{stage}" for stage in ("layout", "times", "figures", "mentions", "links", "claims")]
    assert pipeline().pipe_names == [f"levier_{stage}" for stage in STAGES] == names


def test_a_text_given_to_spacy_is_read_as_any_other() -> None:
    found = reading(pipeline()(OTHER))
    assert found.extraction == read_document(Document("text", "text.txt", "", OTHER))


def test_texts_piped_through_spacy_are_read_each_by_itself() -> None:
    piped = [reading(doc).extraction for doc in pipeline().pipe([TEXT, OTHER, TEXT])]
    alone = [read_document(Document("text", "text.txt", "", text)) for text in (TEXT, OTHER, TEXT)]
    assert piped == alone


def test_a_text_read_before_changes_nothing() -> None:
    first = read_document(document(TEXT))
    read_document(document(OTHER, "other"))
    assert read_document(document(TEXT)) == first


def test_the_state_holds_what_every_stage_made() -> None:
    state = read(document(TEXT))
    assert [(time.edtf, TEXT[time.start : time.end]) for time in state.times] == [("2015/..", "depuis 2015")]
    assert [(figure.value, figure.unit) for figure in state.figures] == [("62", "projet")]
    assert [(sentence.first, sentence.last) for sentence in state.sentences][-1][1] == len(state.words)
    assert [draft.relation for draft in state.drafts] == ["supports"]
    assert [claim.relation for claim in state.extraction.claims] == ["supports"]


@pytest.mark.parametrize("text", ["", "\n", " \n\n ", "?", "« »", "-\n-\n", "\u00a0", "# "])
def test_a_text_without_words_says_nothing(text: str) -> None:
    assert read_document(document(text)) == Extraction((), (), (), ())


PIECES = st.sampled_from([
    "Brest métropole", "la Scic Rebond", "l'Avise", "le RTES", "soutient", "adhère au", "est membre de", "et", ",",
    ".", "\n", "\n- ", " : ", "« ", " »", "(", ")", "qui", "dont", "ne", "pas", "en 2015", "62 projets", "20 000 €",
    "un webinaire", "Zoé Lenoir", "présidente du", "selon", "elle", "?", "l'appel à projets", "attribue à", "😀", "œ",
])  # fmt: skip


@given(st.lists(PIECES, max_size=14).map(" ".join))
def test_whatever_the_text_every_span_lies_in_it_and_every_end_is_an_entity(text: str) -> None:
    found = read_document(document(text))
    known = {entity.iri for entity in found.entities}
    quotes = [quote for claim in found.claims for quote in claim.evidence]
    runs = [(run.start, run.end) for run in found.mentions]
    runs += [(run.start, run.end) for run in found.figures]
    runs += [(run.start, run.end) for run in quotes]
    for start, end in runs:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == text[start:end].strip()
    for claim in found.claims:
        ends = {claim.subject, claim.attributed_to} - {None}
        if claim.relation not in {"date", "foundedOn", "appliesLever"}:
            ends.add(claim.object)
        assert ends <= known
    assert {mention.entity for mention in found.mentions} <= known
