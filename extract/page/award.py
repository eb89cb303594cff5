"""Lines of a page of winners -> what the line below a prize, or behind its name and a colon, says of whom it names.

"Grand prix – 60 000 €" over "LES JARDINS DE TRÈVE", "Trophée du public : la Scop Tilia": the name is a winner's, and
the sum beside the prize is what it got.

>>> award("*** Grand prix – 60 000 € ***").says, award("Mention spéciale du jury").paid
(('funds>',), 'funds>')
>>> award("Prix") is None, award("Le prix a été remis à Dole") is None
(True, True)
"""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from extract.language.lexicon import table, word_set
from extract.language.noun import has_finite, is_participle
from extract.language.words import norm, words
from extract.page.label import Field, label

_EDGES = "*_#=~ –—-:|"
_LONGEST = 9
_SUM = re.compile(r"\d\s?(?:€|k€|euros?\b)")
_RANK = re.compile(r"^(?:\d+\s?(?:er|re|e|eme|nd|nde)\s)")


def award(line: str) -> Field | None:
    """The field of the name that follows a prize; None where a line is no prize, or says something."""
    plain = _RANK.sub("", norm(line).strip(_EDGES))
    found = words(plain)
    if (
        not 1 < len(found) <= _LONGEST
        or not plain.startswith(_openings())
        or has_finite(found, 1, len(found))
    ):
        return None
    won = label(table("layout")["winner"])
    return replace(won, says=("funds>",)) if won is not None and _SUM.search(line) else won


def names_winner(line: str) -> bool:
    """Whether a line begins with a name: short, with a capital, and neither a sentence nor another field."""
    name = re.split(r"\s?[:(,;]|\s[–—-]\s", line.strip(_EDGES), maxsplit=1)[0]
    found = words(name)
    capital = any(w.text[0].isupper() for w in found) and not name[0].isdigit()
    if len(found) > _LONGEST or not capital or label(name) is not None:
        return False
    first = found[0].lower
    closed = word_set("words", "prepositions") | word_set("words", "pronouns") | word_set("words", "adverbs")
    led = first in closed or (
        first in word_set("words", "determiners") and first not in word_set("words", "definite")
    )
    return not (led or is_participle(first) or has_finite(found, 1, len(found)))


@cache
def _openings() -> tuple[str, ...]:
    return tuple(table("layout")["awards"])
