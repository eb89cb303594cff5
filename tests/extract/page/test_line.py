"""What one line is, by its mark, its capitals and its length."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.page.line import lines

Read = tuple[str, str]


def read(text: str) -> list[Read]:
    return [(line.kind, text[line.start : line.end]) for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "kind", "words", "mark"),
    [
        ("- un prix", "item", "un prix", "-"),
        ("•\tun prix", "item", "un prix", "•"),
        ("-un prix", "item", "un prix", "-"),
        ("•Un prix", "item", "Un prix", "•"),
        ("*Un* prix de 1 €.", "paragraph", "*Un* prix de 1 €.", ""),
        ("1. un prix ;", "item", "un prix ;", "1."),
        ("2) un prix ;", "item", "un prix ;", "1)"),
        ("b) un prix ;", "item", "un prix ;", "a)"),
        ("IV. un prix ;", "item", "un prix ;", "a."),
        ("1.2.3 un prix ;", "item", "un prix ;", "a."),
        ("1. Les prix", "heading", "Les prix", "1."),
        ("• LE NID", "heading", "LE NID", "•"),
        ("12 | LE NID", "heading", "LE NID", ""),
        ("n° 3 – Le Fournil", "heading", "Le Fournil", ""),
        ("> un prix", "paragraph", "un prix", ""),
        ("| un | prix |", "row", "| un | prix |", ""),
        ("3 prix ;", "paragraph", "3 prix ;", ""),
    ],
)
def test_a_mark_is_taken_off_and_tells_what_the_line_is(text: str, kind: str, words: str, mark: str) -> None:
    (line,) = lines(text)
    assert (line.kind, text[line.start : line.end], line.mark, line.marked) == (kind, words, mark, False)


@pytest.mark.parametrize(("text", "words"), [("# les prix", "les prix"), ("### Les prix.", "Les prix.")])
def test_markup_makes_any_line_a_heading(text: str, words: str) -> None:
    (line,) = lines(text)
    assert (line.kind, text[line.start : line.end], line.marked) == ("heading", words, True)


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Les prix du réemploi", "heading"),
        ("Qui sommes-nous ?", "heading"),
        ("NOS PRIX :", "heading"),
        ("Nos prix :", "paragraph"),
        ("Les prix sont remis.", "paragraph"),
        ("les prix du réemploi", "paragraph"),
        ("Prix : un vélo", "paragraph"),
        ("Odile Trahec, présidente du club", "paragraph"),
        ("Odile Trahec, Dole et Gray", "heading"),
        ("Les " + "beaux " * 20 + "prix", "paragraph"),
    ],
)
def test_a_short_line_with_a_capital_and_no_stop_is_a_heading(text: str, kind: str) -> None:
    assert read(text) == [(kind, text)]


def test_a_line_is_counted_in_from_its_margin() -> None:
    assert [(line.indent, line.start) for line in lines("- un\n   - deux\n\t- trois")] == [
        (0, 2),
        (3, 10),
        (1, 18),
    ]


def test_a_long_line_without_a_stop_goes_on_in_the_next() -> None:
    long = "Depuis plus de dix ans, notre coopérative répare, vend et prête des vélos dans les villages, les quartiers,"
    joined = f"{long}\nles écoles et les gares."
    assert read(f"{joined}\n") == [("paragraph", joined)]


@pytest.mark.parametrize(
    ("after", "mark"),
    [
        ("Les écoles suivent.", ""),
        ("- les écoles", "- "),
        ("\nles écoles suivent.", ""),
        ("a) un prix ;", "a) "),
    ],
)
def test_a_long_line_does_not_go_on_in_a_capital_an_item_or_past_a_blank_line(after: str, mark: str) -> None:
    long = "Depuis plus de dix ans, notre coopérative répare, vend et prête des vélos dans les villages, les quartiers,"
    assert [text for _, text in read(f"{long}\n{after}")] == [long, after.strip().removeprefix(mark)]


def test_front_matter_and_rules_are_no_lines() -> None:
    assert read("---\ntitre: Avel\n---\n\nOn répare.\n=====\n|---|---|\n") == [("paragraph", "On répare.")]


def test_a_rule_that_no_other_closes_is_no_front_matter() -> None:
    assert read("---\nOn répare.\n") == [("paragraph", "On répare.")]


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Y siègent :\nun club ;\nune école.\nOn vote.", ["paragraph", "item", "item", "paragraph"]),
        ("Y siègent :\nun club.\nune école.", ["paragraph", "paragraph", "paragraph"]),
        ("Y siègent.\nun club ;\nune école.", ["paragraph", "paragraph", "paragraph"]),
    ],
)
def test_bare_lines_are_items_only_after_a_colon_and_with_semicolons(text: str, kinds: list[str]) -> None:
    assert [line.kind for line in lines(text)] == kinds


@given(st.text(alphabet="Éb ;,!\n", max_size=200))
def test_lines_without_marks_keep_every_character_but_white_space(text: str) -> None:
    covered = "".join(text[line.start : line.end] for line in lines(text))
    assert "".join(covered.split()) == "".join(text.split())


def test_a_picture_before_a_blank_is_a_bullet() -> None:
    text = "🏆 Prix du public : la Scop Tilia\n🗓️ Le 3 mai à Dole\n📍Dole\n"
    assert [(line.kind, text[line.start : line.end]) for line in lines(text)] == [
        ("item", "Prix du public : la Scop Tilia"),
        ("item", "Le 3 mai à Dole"),
        ("heading", "📍Dole"),
    ]


def test_a_bullet_right_before_a_word_is_all_that_is_cut() -> None:
    text = "•Territoire : Dole\n–un lieu : à voir\n"
    assert [text[line.start : line.end] for line in lines(text)] == ["Territoire : Dole", "un lieu : à voir"]
