"""Where a text is cut into words, and the forms in which they are compared."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from spacy.vocab import Vocab

from extract.language.words import WordTokenizer, lower, norm, words

FRENCH = "abélœÀÉŒ’'‑-·.,;:!?«»()&_%€°²0123 \t\n\u00a0\u202f"


def cut(text: str) -> list[str]:
    return [word.text for word in words(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("l’épicerie d'à côté", ["l’", "épicerie", "d'", "à", "côté"]),
        ("Qu'il s’ouvre", ["Qu'", "il", "s’", "ouvre"]),
        ("aujourd'hui", ["aujourd'", "hui"]),
    ],
)
def test_an_elided_article_is_a_word_of_its_own(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Milo'Coop et Tek’Lin", ["Milo'Coop", "et", "Tek’Lin"]),
        ("Les P'tits Lutins", ["Les", "P'tits", "Lutins"]),
        ("LA BRIN'COOP S'OUVRE", ["LA", "BRIN'COOP", "S'", "OUVRE"]),
        ("D'Orval jusqu'à Jusqu'Ici", ["D'", "Orval", "jusqu'", "à", "Jusqu'", "Ici"]),
        ("Le fonds Trajectoir'ESS", ["Le", "fonds", "Trajectoir'", "ESS"]),
        ("le Val-d'Oise", ["le", "Val-d'", "Oise"]),
        ("Aujourd'hui, les p'tits", ["Aujourd'", "hui", ",", "les", "p'", "tits"]),
    ],
)
def test_an_apostrophe_inside_a_name_parts_no_word(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le porte-à-porte co‑construit", ["Le", "porte-à-porte", "co‑construit"]),
        ("les salarié·e·s", ["les", "salarié·e·s"]),
        ("une S.A.S. locale", ["une", "S.A.S", ".", "locale"]),
        ("avant- et après", ["avant", "-", "et", "après"]),
        ("fin.Suite", ["fin.Suite"]),
    ],
)
def test_a_joint_stays_inside_a_word_but_not_at_its_end(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12,5 % de 3 000 €", ["12", ",", "5", "%", "de", "3", "000", "€"]),
        ("ZX81 et B-52", ["ZX", "81", "et", "B", "-", "52"]),
        ("R_D", ["R", "_", "D"]),
        ("(ter)...", ["(", "ter", ")", ".", ".", "."]),
    ],
)
def test_digits_and_marks_stand_alone(text: str, expected: list[str]) -> None:
    assert cut(text) == expected


@pytest.mark.parametrize("ordinal", ["1er", "1ère", "2e", "2ème", "2nde", "3es", "21èmes"])
def test_an_ordinal_is_one_word(ordinal: str) -> None:
    assert cut(f"la {ordinal} vague") == ["la", ordinal, "vague"]


@pytest.mark.parametrize("text", ["4euros", "2elle", "1erreur"])
def test_a_number_that_letters_follow_is_no_ordinal(text: str) -> None:
    assert cut(text) == [text[0], text[1:]]


@pytest.mark.parametrize(
    ("text", "kept", "plain"),
    [
        ("Œuvre", "œuvre", "oeuvre"),
        ("L’", "l'", "l'"),
        ("Éco‑Lieu", "éco-lieu", "eco-lieu"),
        ("Noël", "noël", "noel"),
        ("FAÇADE", "façade", "facade"),
        ("Lætitia", "lætitia", "laetitia"),
    ],
)
def test_lower_case_keeps_accents_and_the_normal_form_does_not(text: str, kept: str, plain: str) -> None:
    assert (lower(text), norm(text)) == (kept, plain)


@given(st.one_of(st.text(), st.text(alphabet=FRENCH)))
def test_words_cover_every_character_but_white_space_once(text: str) -> None:
    found = words(text)
    covered = [at for word in found for at in range(word.start, word.end)]
    assert covered == [at for at, character in enumerate(text) if not character.isspace()]
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(st.one_of(st.text(), st.text(alphabet=FRENCH)))
def test_the_offsets_of_a_word_give_it_back_with_its_forms(text: str) -> None:
    for word in words(text):
        spelled = text[word.start : word.end]
        assert word == (spelled, word.start, word.end, lower(spelled), norm(spelled))


@given(st.text(alphabet=FRENCH))
def test_a_normal_form_is_its_own_normal_form(text: str) -> None:
    assert norm(norm(text)) == norm(text) == norm(lower(text))


@given(st.one_of(st.text(), st.text(alphabet=FRENCH)))
def test_the_tokenizer_of_the_pipeline_loses_nothing_and_cuts_as_words_do(text: str) -> None:
    doc = WordTokenizer(Vocab())(text)
    assert doc.text == text
    assert [(t.text, t.idx) for t in doc if not t.text.isspace()] == [(w.text, w.start) for w in words(text)]


@pytest.mark.parametrize(
    ("text", "forms"),
    [
        ("A Dole, on rit.", ["à", "dole", ",", "on", "rit", "."]),
        ("Fini. A bientôt", ["fini", ".", "à", "bientôt"]),
        ("Il a ri", ["il", "a", "ri"]),
        ("LA VILLE A RI", ["la", "ville", "a", "ri"]),
        ("A RI", ["a", "ri"]),
        ("Le plan A plaît", ["le", "plan", "a", "plaît"]),
    ],
)
def test_a_capital_that_lost_its_accent_is_a_preposition_where_it_opens_a_sentence(
    text: str, forms: list[str]
) -> None:
    assert [word.lower for word in words(text)] == forms
