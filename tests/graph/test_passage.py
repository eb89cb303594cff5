"""Whether a passage is what it says, over any text and any run of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.index import Index
from graph.passage import evidence, masked
from graph.term import curie, node, quoted

TEXT = "https://w3id.org/levier/text/note"


def passage(text: str, start: int, end: int, around: int = 8) -> Index:
    at, selector = node(f"{TEXT}#char={start},{end}"), node("http://a/selector")
    triples = [
        (node("http://a/evidence"), curie("oa:hasTarget"), at),
        (at, curie("oa:hasSource"), node(TEXT)),
        (at, curie("oa:hasSelector"), selector),
    ]
    said = {
        "exact": text[start:end],
        "prefix": text[max(0, start - around) : start],
        "suffix": text[end : end + around],
    }
    for name, value in (said | {"start": start, "end": end}).items():
        triples.append((selector, curie(f"oa:{name}"), quoted(str(value))))
    return Index(triples)


@st.composite
def cut(draw: st.DrawFn) -> tuple[str, int, int]:
    """A text, astral characters and all, and a run of whole words of it."""
    words = draw(st.lists(st.text(st.characters(categories=["L", "N", "So"]), min_size=1), min_size=1))
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    start = sum(len(word) + 1 for word in words[:first])
    return " ".join(words), start, start + len(" ".join(words[first : last + 1]))


@given(cut())
def test_a_run_of_whole_words_is_its_own_quotation(found: tuple[str, int, int]) -> None:
    text, start, end = found
    assert list(evidence(passage(text, start, end), "note", text)) == []


@given(cut())
def test_a_quotation_of_a_text_that_has_moved_on_is_told(found: tuple[str, int, int]) -> None:
    text, start, end = found
    told = [rule for rule, *_ in evidence(passage(text, start, end), "note", f"¤{text}")]
    assert told in (["quote-is-text"], ["context-is-text"])


@pytest.mark.parametrize(("start", "end"), [(0, 3), (1, 6), (7, 9)])
def test_a_quotation_that_cuts_a_word_is_told(start: int, end: int) -> None:
    assert [rule for rule, *_ in evidence(passage("Nantes agit", start, end), "note", None)] == [
        "whole-words"
    ]


def test_an_elided_article_is_no_part_of_a_word() -> None:
    assert list(evidence(passage("l’association", 2, 13), "note", "l’association")) == []


def test_the_line_of_a_number_is_told_and_never_the_number() -> None:
    told = list(masked("note", "Contact\n01 23 45 67 89\n"))
    assert told == [("text-masked", quoted("note.txt, line 2"), None)]


def test_the_line_where_a_number_of_an_account_begins_is_told_though_it_ends_on_another() -> None:
    told = list(masked("note", "Virement\nFR76 3000 6000\n0112 3456 7890 189\n"))
    assert told == [("text-masked", quoted("note.txt, line 2"), None)]
