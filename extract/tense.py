"""A place in a text -> whether what is said there has happened or is to come.

A date without its year can only be placed by the tense of what it dates: "a publié en avril" and "publiera en avril"
are a year apart. French verb forms say it, within the sentence; the nearest one decides, and a mark between counts as
distance. The conditional is future ("lancerait au printemps") unless it is the hearsay of "aurait adhéré".

>>> text = "L'étude, parue en mars, sera mise à jour en juin."
>>> tense_at(text, text.index("mars"), text.index("mars") + 4), tense_at(text, len(text) - 5, len(text) - 1)
('past', 'future')
"""

from __future__ import annotations

import re
from functools import cache
from itertools import count
from typing import TYPE_CHECKING

from extract.lexicon import table, word_set
from extract.verb import analyses
from extract.words import lower

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+['’]?|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_FAR = 300
_REACH = 3
_MARK = 8


def tense_at(text: str, start: int, end: int) -> str:
    """ "past", "future", or "" where the words of the sentence do not tell; for the place from `start` to `end`."""
    left, right = _around(text, start, end)
    best, found, marks_left, marks_right = 10**6, "", 0, 0
    for away in count():
        if away >= best or (away >= len(left) and away >= len(right)):
            return found
        for words, i, marks in ((left, len(left) - 1 - away, marks_left), (right, away, marks_right)):
            if 0 <= i < len(words) and away + marks < best and (sense := _sense(words, i)):
                best, found = away + marks, sense
        marks_left += _MARK * _is_mark(left, len(left) - 1 - away)
        marks_right += _MARK * _is_mark(right, away)
    raise AssertionError


def _around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words of the sentence before and after a place."""
    opening = start
    for opening in (m.end() for m in _SENTENCE_END.finditer(text, max(0, start - _FAR), start)):
        pass
    if opening == start and not text[:start].endswith("\n"):
        opening = max(0, start - _FAR)
    closing = _SENTENCE_END.search(text, end, end + _FAR)
    stop = closing.start() if closing else min(len(text), end + _FAR)
    return (
        [lower(word) for word in _WORD.findall(text, opening, start)],
        [lower(word) for word in _WORD.findall(text, end, stop)],
    )


def _is_mark(words: Sequence[str], i: int) -> bool:
    return 0 <= i < len(words) and words[i] in word_set("time", "tense.boundary")


def _sense(words: Sequence[str], i: int) -> str:
    word = words[i]
    found = analyses(word)
    if word in word_set("time", "tense.ahead"):
        return _announced(words, i)
    tenses = {a.tense for a in found}
    if "inf" in tenses and i and _to_come(words[i - 1], word):
        return "future"
    if "pp" in tenses:
        return _participle(words, i)
    if tenses & {"pres", "subj", "inf"}:
        return ""
    if tenses & {"fut", "cond"}:
        have = any(a.lemma == _cues()["have"] and a.tense == "cond" for a in found)
        hearsay = have and any(a.tense == "pp" for word in words[i + 1 : i + 1 + _REACH] for a in analyses(word))
        return "past" if hearsay else "future"
    return "past" if tenses else ""


def _announced(words: Sequence[str], i: int) -> str:
    """ "Est prévue", "la prochaine", "bientôt" tell of what is to come; "prévue" alone and "était prévue" do not."""
    helpers = _helpers(words, i)
    if helpers & {"impf", "past"}:
        return "past"
    return "future" if helpers or not analyses(words[i]) else ""


def _to_come(before: str, infinitive: str) -> bool:
    cues = _cues()
    if before in word_set("time", "tense.going"):
        return True
    return before == cues["to"] and infinitive in word_set("time", "tense.to_come")


def _participle(words: Sequence[str], i: int) -> str:
    """A participle is past, unless its auxiliary has said otherwise, it is a present passive, or it is a noun."""
    if i and words[i - 1] in word_set("time", "tense.noun_before"):
        return ""
    helpers = _helpers(words, i)
    if helpers & {"fut", "cond"}:
        return ""
    if "being" not in helpers:
        return "past"
    reflexive = any(word in word_set("time", "tense.self") for word in words[max(0, i - _REACH) : i])
    moved = any(a.lemma in word_set("time", "tense.goes_by_being") for a in analyses(words[i]))
    return "past" if reflexive or moved else ""


def _helpers(words: Sequence[str], i: int) -> set[str]:
    """The tenses of "être" and "avoir" shortly before a word; "being" for a present of "être"."""
    cues = _cues()
    found = set()
    for word in words[max(0, i - _REACH) : i]:
        for a in analyses(word):
            if a.lemma in {cues["be"], cues["have"]} and a.tense not in {"pp", "inf", "ppr"}:
                found.add("being" if (a.lemma, a.tense) == (cues["be"], "pres") else a.tense)
    return found


@cache
def _cues() -> dict[str, str]:
    found: dict[str, str] = table("time")["tense"]
    return found
