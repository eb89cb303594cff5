"""What the shapes of personal data find, a mask has covered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import quad
from extract.mask import BLACK, mask
from extract.pipeline import read_document
from extract.records import Document
from graph import passage
from graph.rule import is_masked

PIECES = st.sampled_from([
    "0612345678", "0", "6", "06", "12", "345", "12", "34", "+33", "0033", "(0)", "0 800", " ", "\xa0", "\u2009", ".",
    "-", "/", "_", ",", "|", "\n", "Tél", "Tél. : ", "=", "@", " (at) ", "[arobase]", "{AT}", "(@)", "%", "nom", "x.y",
    "é", "a", "exemple.fr", "exemple", "(point)", " [dot] ", "fr", "https://", "www.", "5 rue du Port", "12 bis, quai",
    "avenue ", "Lyon", ", 44000 Nantes", " 44000 ", "44000", "M. Trahec", "Contact : ", "<", ">", "\"", "'", "2024",
    "5", "rue", "B", "~", "’", "·", "⁄", "(12)", "&#64;", "%40", "&#46;", " | ", "06 98", "linkedin.com/in/",
    "FR76", "30006 00001 12345678901 89", "3000 6000 0112", "3456 7890 189", "2 55 08 14 168 025", "clé 38",
    "+1 (415) 555-2671",
])  # fmt: skip


@given(st.lists(PIECES, max_size=24).map("".join))
def test_no_line_of_a_masked_text_breaks_the_shapes(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(after in {before, BLACK} for before, after in zip(text, masked, strict=True))
    assert [line for line in masked.split("\n") if not is_masked(line)] == []
    assert [*passage.masked("note", masked)] == []


@pytest.mark.parametrize(
    "text",
    [
        "Tél0612345678", "1.06 12 34 56 78", "01 02 03 04 05 06", "nom%@exemple.fr", "nom (@) exemple (point) fr",
        "nom {AT} exemple.fr", "06 12 34 56 78 06 12 34 56 78", "x1.06~12~34~56~78", "x+1 (415) 555-2671",
        "x06 (12) 34-56-78", "x06 12 34 56 7 8", "x(415) 555-2671", "06 98 | 54 32 | 20", "06 | 98 54 | 32 20",
        "nom%&#64;exemple&#46;fr", "nom% | @ | exemple.fr",
        "https://fr.linkedin.com/in/odile-trahec", "FR76 30006 00001 12345678901 89", "2 55 08 14 168 025 clé 38",
    ],
)  # fmt: skip
def test_a_text_that_would_stop_each_build_is_masked(text: str) -> None:
    assert not is_masked(text)
    assert is_masked(mask(text))


def test_what_stands_round_a_quote_cuts_no_long_number_into_one_of_a_telephone() -> None:
    told = []
    for width in range(12, 30):
        gap = "." + " " * (width - 12) + "Note :\n"
        text = mask(f"Dossier 9990612345678{gap}L'Avise adhère au RTES.\nSuite {'x' * width} 0612345678901")
        document = Document("text", "text.txt", "", text, date="2024-06-01")
        told += [line for line in quad.lines(document, read_document(document)) if "oa#" in line]
    assert any("0612345678901" in line or "9990612345678" in line for line in told)
    assert [line for line in told if not is_masked(line)] == []
