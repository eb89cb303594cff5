"""What a document is called by the path of its file."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.slug import slug


@pytest.mark.parametrize(
    ("file", "expected"),
    [
        ("01-breve.txt", "01-breve"),
        ("Études/2019 – ESS.v2.PDF", "tudes-2019-ess-v2"),
        ("a/b.c/d.md", "a-b-c-d"),
        ("__x__.txt", "x"),
        ("ÉÀÇ.txt", ""),
        ("deux\nlignes\t.txt", "deux-lignes"),
    ],
)
def test_a_slug_is_the_path_without_its_extension(file: str, expected: str) -> None:
    assert slug(file) == expected


@given(st.text(st.characters(exclude_characters="/\0", exclude_categories=["Cs"]), min_size=1, max_size=30))
def test_a_slug_is_fit_for_an_iri_and_a_file_name(stem: str) -> None:
    name = slug(f"{stem}.txt")
    assert all(c in "abcdefghijklmnopqrstuvwxyz0123456789-" for c in name)
    assert name == name.strip("-")
    assert not name or slug(f"{name}.txt") == name
