"""Folding keeps every offset."""

import re

from hypothesis import given
from hypothesis import strategies as st

from extract.language.fold import any_of, fold


@given(st.text())
def test_the_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(st.text(alphabet="aàéÉçŒœ’–\u202fİßK ", max_size=30), st.data())
def test_a_part_of_a_text_folds_as_it_does_in_the_whole(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    assert fold(text)[start:end] == fold(text[start:end])


@given(
    st.sets(st.text(alphabet="ab.(", min_size=1, max_size=5), min_size=1),
    st.text(alphabet="ab.(", max_size=6),
)
def test_a_pattern_matches_its_words_and_nothing_else(words: set[str], other: str) -> None:
    pattern = re.compile(any_of(words))
    assert all(pattern.fullmatch(word) for word in words)
    assert (pattern.fullmatch(other) is not None) == (other in words)
