"""A place in a text -> whether what is said there has happened or is to come.

A date without its year can only be placed by the tense of what it dates: "a publié en avril" and "publiera en
avril" are a year apart. French verb forms say it, within the sentence; the nearest one decides, and a mark
between counts as distance. The conditional is future ("lancerait au printemps") unless it is the hearsay of
"aurait adhéré".

>>> text = "L'étude, parue en mars, sera mise à jour en juin."
>>> tense_at(text, text.index("mars"), text.index("mars") + 4), tense_at(text, len(text) - 5, len(text) - 1)
('past', 'future')
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.verb import analyses
from extract.language.words import lower

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*['’]?|[^\w\s]")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_FAR = 160
_REACH = 3
_MARK = 8
_SHORT = 5


def tense_at(text: str, start: int, end: int) -> str:
    """Tell "past" or "future", or "" where the sentence does not say, of the place from `start` to `end`."""
    before, after = _around(text, start, end)
    marks = word_set("time", "tense.boundary")
    best, found = len(text) + _FAR, ""
    bare = _opens_line(text, start)
    for words, places in ((before, range(len(before) - 1, -1, -1)), (after, range(len(after)))):
        away = 0
        for i in places:
            if away >= best:
                break
            if words[i] in marks:
                away += _MARK
            elif _may_tell(words[i]) and (sense := _sense(words, i, bare)):
                best, found = away, sense
            away += 1
    return found


def _opens_line(text: str, start: int) -> bool:
    """Whether a place opens its line, as the dates of an agenda do; there "organisé par" is no past."""
    return not any(c.isalnum() for c in text[text.rfind("\n", 0, start) + 1 : start]) and "\n" in text


def _around(text: str, start: int, end: int) -> tuple[list[str], list[str]]:
    """The words of the sentence before and after a place."""
    left, right = text[max(0, start - _FAR) : start], text[end : end + _FAR]
    ends = [match.end() for match in _SENTENCE_END.finditer(left)]
    stop = _SENTENCE_END.search(right)
    before = left[ends[-1] :] if ends else left
    after = right[: stop.start()] if stop else right
    return [lower(word) for word in _WORD.findall(before)], [lower(word) for word in _WORD.findall(after)]


@lru_cache(maxsize=1 << 14)
def _may_tell(word: str) -> bool:
    """Whether a word can tell anything: most cannot, and are passed over at once."""
    cues = word in word_set("time", "tense.ahead") or word.endswith(
        tuple(word_set("time", "tense.future_endings"))
    )
    return cues or bool(analyses(word))


def _sense(words: Sequence[str], i: int, bare: bool) -> str:
    """What one word tells, with the words before it; after a `bare` date, no participle without its auxiliary."""
    word = words[i]
    if word in word_set("time", "tense.ahead"):
        return _announced(words, i)
    found = analyses(word)
    tenses = {a.tense for a in found}
    if not found:
        unknown = len(word) > _SHORT and word.endswith(tuple(word_set("time", "tense.future_endings")))
        return "future" if unknown else ""
    if "inf" in tenses and i and _to_come(words[i - 1], word):
        return "future"
    if "pp" in tenses:
        return "" if bare and not _helpers(words, i) else _participle(words, i)
    return _finite(words, i, tenses)


def _finite(words: Sequence[str], i: int, tenses: set[str]) -> str:
    """What a conjugated verb tells; a present, nothing."""
    if tenses & {"pres", "subj", "inf"}:
        return ""
    if not tenses & {"fut", "cond"}:
        return "past"
    have = any(a.lemma == _cues()["have"] and a.tense == "cond" for a in analyses(words[i]))
    following = words[i + 1 : i + 1 + _REACH]
    hearsay = have and any(a.tense == "pp" for word in following for a in analyses(word))
    return "past" if hearsay else "future"


def _announced(words: Sequence[str], i: int) -> str:
    """What "est prévue", "la prochaine", "bientôt" tell; "prévue" alone says nothing."""
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
    """A participle is past, unless it is a noun or a present passive or its auxiliary has said otherwise."""
    noun = i and words[i - 1] in word_set("words", "articles")
    if noun or words[i] in word_set("time", "tense.states"):
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
