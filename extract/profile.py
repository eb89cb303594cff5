"""A text -> the names in links to the profiles of persons, and the handles that stand beside a person.

The account of a body is public and stays; a link to a person's profile, or a handle after the name of a person, is a
contact detail of that person.

>>> text = "Inès Delacroix (@inesdlx), linkedin.com/in/ines-dlx ; @avise_ess"
>>> [text[start:end] for start, end in sorted(profiles(text))]
['inesdlx', 'ines-dlx']
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.language.fold import any_of
from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator

_HANDLE = re.compile(r"@(?P<name>[A-Za-z0-9_](?:[\w.]{0,38}\w)?)(?![\w@])")
_NAME = r"[^\W\d_a-zà-öø-ÿœ][\w'’-]{1,30}"
_FARTHEST = 140


def profiles(text: str) -> Iterator[tuple[int, int]]:
    """The start and the end of each name of a profile or handle of a person, without what stands before it."""
    if ".com/" in text.lower():
        yield from (match.span("name") for match in _links().finditer(text))
    if "@" in text:
        for match in _HANDLE.finditer(text):
            if _follows_a_person(text, match.start()):
                yield match.span("name")


def _follows_a_person(text: str, at: int) -> bool:
    person = _person().search(text, max(0, at - _FARTHEST), at)
    if not person:
        return False
    return bool(person["title"]) or person["first"].split("-")[0].lower() in _forenames()


@cache
def _links() -> re.Pattern[str]:
    links = any_of(table("reading")["contact"]["profile_links"])
    return re.compile(rf"{links}(?P<name>[\w%~\xad-]++(?:[.'/][\w%~\xad-]++)*+)", re.IGNORECASE)


@cache
def _person() -> re.Pattern[str]:
    """A title or names with capitals, then nothing but signs, or a word and a colon."""
    titles = any_of(table("reading")["contact"]["persons"])
    return re.compile(
        rf"(?<![\w'’-])(?:(?:(?P<title>{titles}) )(?:{_NAME})|(?P<first>{_NAME}) {_NAME})(?: {_NAME}){{0,2}}"
        r"(?: ?[(,:;|-] ?| )(?:[^\W_]{1,12} ?: ?)?\Z"
    )


@cache
def _forenames() -> frozenset[str]:
    bodies = table("reading")["contact"]["bodies_forenames"]
    return frozenset(name.lower() for name in word_set("forenames", "forenames") - frozenset(bodies))
