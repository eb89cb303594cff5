"""Blocks and sentences share out the words of a text without loss or overlap."""

from hypothesis import assume, given
from hypothesis import strategies as st

from extract.language.words import words
from extract.page.layout import blocks
from extract.page.sentence import sentences

PIECES = [
    "Le club répare.",
    "« On aide. » Et ensuite ?",
    "M. Trahec… oui !",
    "- un prix ;",
    "  • un vélo, etc.",
    "Membres : Heol, Avel",
    "NOS PRIX",
    "Le Nid",
    "Accueil > Agir > Réparer",
    "À lire aussi",
    "| a | b |",
    "1. Premier",
    "---",
    "",
    "Depuis dix ans, notre coopérative répare, vend et prête des vélos dans tous les villages",
    "et dans les gares.",
]
pages = st.lists(st.sampled_from(PIECES), max_size=14).map("\n".join)
noise = st.text(alphabet="aÀ .!?…«»)’;:-•|\n1", max_size=80)


@given(st.one_of(pages, noise))
def test_sentences_share_out_the_words_of_the_blocks_that_are_no_furniture(text: str) -> None:
    cut, laid = words(text), blocks(text)
    split = sentences(cut, laid)
    read = [
        (at, index)
        for index, block in enumerate(laid)
        if block.kind != "furniture"
        for at, word in enumerate(cut)
        if block.start <= word.start < block.end
    ]
    assert [(at, s.block) for s in split for at in range(s.first, s.last)] == read
    assert all(s.first < s.last for s in split)


@given(st.one_of(pages, noise))
def test_names_of_a_field_begin_inside_its_sentence(text: str) -> None:
    cut, laid = words(text), blocks(text)
    for sentence in sentences(cut, laid):
        field = laid[sentence.block].field
        assert sentence.names == -1 or sentence.first <= sentence.names < sentence.last
        assert (sentence.names >= 0) <= (field is not None and field.names)


@given(st.one_of(pages, noise))
def test_a_block_knows_its_heading_its_opener_and_its_values(text: str) -> None:
    laid = blocks(text)
    for block in laid:
        assert block.section == -1 or laid[block.section].kind == "heading"
        assert block.opener == -1 or (block.kind == "item" and text[: laid[block.opener].end][-1] in ":*_ ")
        assert (block.field is None) == (block.values == -1)
        assert block.values == -1 or block.start <= block.values <= block.end
        assert block.kind == "heading" or not block.entry


@given(pages, pages)
def test_text_that_follows_moves_nothing_before_it(before: str, after: str) -> None:
    assume(not set(before.splitlines()) & set(after.splitlines()))  # what recurs may be furniture
    stop = "Le club se réunit deux fois par mois, dans la salle des fêtes de la commune, et vote.\n\n"
    text = f"Le club répare.\n{before}\n\n{stop}"
    alone, whole = blocks(text), blocks(text + after)
    assert whole[: len(alone)] == alone
