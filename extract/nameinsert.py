"""The words of a text -> what may stand in a name and is no part of it.

A nickname, a second given name or several, with their initials, whose surname it shares, a surname joined to it, the
label of a field, a title.

>>> from extract.nameword import words
>>> text = "Nom : Lenoir, Prénom : Zoé"
>>> found = words(text)
>>> gaps = [text[a.end() : b.start()] for a, b in zip(found, found[1:])]
>>> [[word.group() for word in found[start:end]] for start, end, _ in inserts(found, gaps)]
[['Prénom']]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.nameasked import is_title
from extract.nameword import is_doubled, is_forename

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    Words = Sequence[re.Match[str]]
    Insert = tuple[int, int, bool]

__all__ = ["inserts", "is_label"]

_MOST = 4
"""Words of second given names, or of a label."""
_LINE_ENDS = 2
_OPEN = re.compile(r"(?<!\s)\s*+[(\"«“]\s*+")
_SHUT = re.compile(r"(?<!\s)\s*+[)\"»”]\s*+")
_BLANK = re.compile(r"[^\S\n]|\n[^\S\n]*")
_SPACE = re.compile(r"[^\S\n]|\n[^\S\n]*|[-\u2010]")
_INITIAL = re.compile(r"\.?(?:[^\S\n]|[-\u2010])|\.")
_COMMA = re.compile(r",[^\S\n]?")
_FIELD = re.compile(r"[\s:;,.=|/()*_'’-]{0,12}")
_LABELLED = re.compile(r"\(|\s{0,2}[:|=]")


def inserts(found: Words, gaps: Sequence[str]) -> Iterator[Insert]:
    """What may stand in a name: its first word, the one after its last, and whether it tells of the person."""
    opening = _opening(found, gaps)
    for at in range(1, len(found) - 1):
        yield from _nicknames(found, gaps, at)
        yield from _shared(found, gaps, at)
        yield from _seconds(found, gaps, at)
        yield from _fields(found, gaps, at, opening)


def is_label(word: re.Match[str]) -> bool:
    """Whether a word is the label of a name in a form: "Nom", "Prénom"."""
    return bool(_kind(word))


def _nicknames(found: Words, gaps: Sequence[str], at: int) -> Iterator[Insert]:
    if _OPEN.fullmatch(gaps[at - 1]):
        for end in range(at + 1, min(at + _MOST, len(found))):
            if _SHUT.fullmatch(gaps[end - 1]):
                yield at, end, True


def _shared(found: Words, gaps: Sequence[str], at: int) -> Iterator[Insert]:
    """Another's given name before the surname of both, and a surname joined to that of the name."""
    if not _BLANK.fullmatch(gaps[at - 1]):
        return
    word = found[at].group()
    if word in word_set("words", "coordinators"):
        if at + 2 < len(found) and gaps[at] == gaps[at + 1] == " " and is_forename(found[at + 1]):
            yield at, at + 2, False
    elif gaps[at] == "-" and _is_surname(word):
        yield at, at + 1, True


def _seconds(found: Words, gaps: Sequence[str], at: int) -> Iterator[Insert]:
    """Second given names: "Zoé Marie Claude Lenoir", "Zoé M. Lenoir", "Zoé-Marie Lenoir", "Zoé, Marie Lenoir"."""
    before = gaps[at - 1]
    by_comma = bool(_COMMA.fullmatch(before))
    if is_doubled(found[at - 1]) or not (by_comma or _SPACE.fullmatch(before)):
        return
    if by_comma and (not is_forename(found[at - 1]) or _follows_a_capital(found, gaps, at - 1)):
        return
    lines, in_slug = before.count("\n"), before == "-" and found[at].group().islower()
    for end in range(at + 1, min(at + _MOST, len(found) - 1) + 1):
        word, gap = found[end - 1], gaps[end - 1]
        is_initial = len(word.group()) == 1 and word.group().isupper() and not by_comma
        if not (is_initial or is_forename(word)):
            return
        lines += gap.count("\n")
        if lines and (is_initial or end > at + 1):
            return
        goes_on = bool((_INITIAL if is_initial else _SPACE).fullmatch(gap))
        if goes_on and ("-" not in gap or (in_slug and end == at + 1)):
            yield at, end, True
        if not goes_on and not (by_comma and _COMMA.fullmatch(gap)):
            return


def _fields(found: Words, gaps: Sequence[str], at: int, opening: str) -> Iterator[Insert]:
    """The label of a name's second field, or the title before it: "Lenoir | Prénom | Zoé", "Lenoir (Mme Zoé)"."""
    kind, title, lines = "", False, gaps[at - 1].count("\n")
    for end in range(at + 1, min(at + _MOST, len(found) - 1) + 1):
        word, gap = found[end - 1], gaps[end - 1]
        if not (_FIELD.fullmatch(gaps[end - 2]) and _FIELD.fullmatch(gap)):
            return
        kind, title = kind or _kind(word), title or is_title(word)
        if not (_kind(word) or is_title(word) or _is_beside(word)):
            return
        lines += gap.count("\n")
        labelled = kind and kind != opening and lines <= _LINE_ENDS
        if labelled or (title and not lines and _is_titled(found, gaps, at, end)):
            yield at, end, False


def _is_titled(found: Words, gaps: Sequence[str], at: int, end: int) -> bool:
    """Whether a title belongs to the name before it: not so in "Lenoir, Mme Zoé Durand"."""
    goes_on = end + 1 < len(found) and gaps[end] == " " and found[end + 1].group()[0].isupper()
    if goes_on and not is_forename(found[end + 1]):
        return False
    return is_forename(found[end]) or any(sign in gaps[at - 1] for sign in "(|")


def _opening(found: Words, gaps: Sequence[str]) -> str:
    """Which label of a name a text has first: a field of that kind begins the name of the next person."""
    kinds = [
        kind
        for word, after, gap in zip(found, found[1:], gaps, strict=False)
        if (kind := _kind(word)) and (_LABELLED.match(gap) or _is_beside(after))
    ]
    return kinds[0] if len(set(kinds)) > 1 else ""


def _kind(word: re.Match[str]) -> str:
    lists = ("surname_labels", "given_labels")
    return next((name for name in lists if word.group().lower() in word_set("names", name)), "")


def _is_beside(word: re.Match[str]) -> bool:
    return word.group().lower() in word_set("names", "beside_labels")


def _follows_a_capital(found: Words, gaps: Sequence[str], at: int) -> bool:
    return at > 0 and gaps[at - 1] == " " and found[at - 1].group()[0].isupper()


def _is_surname(word: str) -> bool:
    """Whether a word joined to a surname is one: "Martin-Lenoir", not "Saint-Lenoir"."""
    return word[0].isupper() and len(word) > 2 and word.lower() not in word_set("words", "particles")
