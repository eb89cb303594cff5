"""Words before a verb -> which of them are its pronouns: "les finance", "l'adopte", but not "les finances".

What is also an article counts only before a form that is no noun; "nous" before "-ons" is the subject and no clitic.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite, is_noun
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


def is_clitic(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a pronoun stands before a verb: always "s'", "y"; "l'", "les" only before a form that is no noun."""
    form = words[at].lower
    if form not in word_set("words", "clitics") or at + 1 >= last or _is_we(words, at, last):
        return False
    after = words[at + 1].lower
    if after in word_set("words", "clitics") and form != after:
        return is_clitic(words, at + 1, last)
    if form in word_set("syntax", "doubtful_clitics"):
        found = analyses(after)
        if form == "en":
            return bool(found) and any(a.tense in FINITE | {"inf"} for a in found) and not is_noun(after)
        return bool(found) and not is_noun(after) and any(a.tense in FINITE | {"inf"} for a in found)
    return bool(analyses(after)) or is_finite(after)


def _is_we(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether "nous" is the subject of the verb after it: of "nous nous unissons", the first."""
    we = table("syntax")["we"]
    if words[at].lower != we["form"] or (at and words[at - 1].lower == we["form"]):
        return False
    k = at + 1
    while k < last and words[k].lower in word_set("words", "clitics"):
        k += 1
    return k < last and words[k].lower.endswith(tuple(we["endings"]))
