"""A head noun -> the title without quotation marks that follows it: "le guide Comment financer son projet".

A title may be a clause, which no other name is: one that opens with a preposition, a question word or an infinitive in
capitals goes on to a mark, to an auxiliary, to a participle that tells what was done to it, or to a name that owns it.

>>> from extract.language.words import words
>>> cut = words("le guide Comment financer son projet est paru")
>>> " ".join(w.text for w in cut[2 : title_end(cut, 2, 9, {})])
'Comment financer son projet'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart, is_capital, is_finite, is_noun, is_participle
from extract.language.particle import BE, HAVE
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word

_LONGEST, _SHORTEST = 12, 2


def title_end(
    words: Sequence[Word], at: int, last: int, stops: Mapping[int, int], clause: bool = True
) -> int:
    """Where the title ends that opens at a word; the word itself where none does.

    One that is no `clause` is the name of a body: it opens with no infinitive and holds no verb.
    """
    if at >= last or not is_capital(words[at]) or words[at].text.isupper():
        return at
    if not (_opens(words[at]) if clause else words[at].lower in word_set("titles", "mottos")):
        return at
    reach = range(at + 1, min(last, at + _LONGEST) + 1)
    ends = (
        i for i in reach if i == last or i in stops or _ends(words, i) or (not clause and _is_verb(words[i]))
    )
    end = next(ends, at)
    while end > at and words[end - 1].lower in word_set("words", "inside"):
        end -= 1
    return end if end - at >= _SHORTEST else at


def _opens(word: Word) -> bool:
    """Whether a word opens a title that is more than a name: "Vers", "Comment", "Coopérer"."""
    if word.lower in word_set("titles", "openings"):
        return True
    found = analyses(word.lower)
    coined = not found and word.lower.endswith(table("titles")["coined"])
    return coined or (bool(found) and all(a.tense == "inf" for a in found))


def _is_verb(word: Word) -> bool:
    return word.text.islower() and is_finite(word.lower) and not is_noun(word.lower)


def _ends(words: Sequence[Word], at: int) -> bool:
    word = words[at]
    if not word.text[0].isalnum() and word.text not in "'’-":
        return True
    if is_apart(words, at) or is_participle(word.lower):
        return True
    verbs = word_set("titles", "verbs") | {BE, HAVE}
    return any(a.lemma in verbs and a.tense in FINITE for a in analyses(word.lower))
