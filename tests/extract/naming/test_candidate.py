"""When candidates share words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.naming.candidate import Candidate, overlaps


def spans() -> st.SearchStrategy[Candidate]:
    return st.tuples(st.integers(0, 9), st.integers(1, 5)).map(lambda s: Candidate(s[0], s[0] + s[1], None))


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [((0, 2), (1, 3), True), ((0, 3), (1, 2), True), ((0, 2), (2, 3), False), ((4, 5), (0, 1), False)],
)
def test_runs_that_only_touch_do_not_overlap(a: tuple[int, int], b: tuple[int, int], expected: bool) -> None:
    assert overlaps(Candidate(*a, None), Candidate(*b, None)) is expected


@given(spans(), spans())
def test_candidates_overlap_when_a_word_is_in_both(a: Candidate, b: Candidate) -> None:
    shared = set(range(a.first, a.last)) & set(range(b.first, b.last))
    assert overlaps(a, b) is overlaps(b, a) is bool(shared)
