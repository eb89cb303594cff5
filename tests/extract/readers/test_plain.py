"""A text file is kept as it stands: only its byte order mark goes, and its line ends become \\n."""

from hypothesis import given
from hypothesis import strategies as st

from extract.readers.plain import read


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\r\n\t"), min_size=1))
def test_offsets_into_the_text_are_offsets_into_the_file(text: str) -> None:
    if not text.startswith(("\ufeff", "%PDF-", "{\\rtf")):
        expected = text.replace("\r\n", "\n").replace("\r", "\n")
        assert read(text.encode("utf-8-sig")).text == expected
        assert read(text.encode()).text == expected


def test_nothing_is_normalised_or_stripped() -> None:
    text = "  e\u0301 ﬁn \u202f€\u200b\u00ad\n\n\n## **gras** &amp; \x0c \n"
    assert read(text.encode()).text == text
