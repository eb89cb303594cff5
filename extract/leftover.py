"""A masked text -> what of contact data it still has.

What the shapes of personal data find (`shapes/personal-data.ttl`) is masked whatever stands round it, because a text
that breaks them could never be published. The patterns look ahead from each place, so that none hides another.

>>> sorted(leftovers("Tél0612345678, nom%@exemple.fr"))
[(3, 13), (15, 19)]
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.language.fold import any_of
from extract.language.lexicon import table
from extract.readers.contact import AT, POINT, POSTCODE
from ontology.account import accounts

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_BEFORE_SIGN = re.compile(rf"[{_LETTER}0-9._%+-]++")
_LONGEST_LOCAL = 320
_BLANK, _ANY = "[ \u00a0\u2009\u202f]", "[ \u00a0\u2009\u202f.-]"
_PHONE = re.compile(
    rf"(?=[0+(])(?<![0-9])(?=((?<![/=-])0[1-9][0-9]{{8}}|0[1-9](?:{_BLANK}[0-9]{{2}}){{4}}"
    r"|(?<![0-9][.])0[1-9](?:[.][0-9]{2}){4}|(?<![0-9]-)0[1-9](?:-[0-9]{2}){4}|(?<![0-9]/)0[1-9](?:/[0-9]{2}){4}"
    r"|0[1-9](?:[·•⋅‧∙⁄~'’_][0-9]{2}){4}|[+]1[ .-]?[(][0-9]{3}[)][ .-]?[0-9]{3}[ .-]?[0-9]{4}"
    r"|[(][2-9][0-9]{2}[)] ?[2-9][0-9]{2}[.-][0-9]{4}"
    r"|0[1-9] ?[(][0-9]{2}[)](?:[ .-]?[0-9]{2}){3}|0[1-9](?: [0-9]{2}){3} [0-9] [0-9](?! ?[0-9])"
    r"|0[1-9](?: ?[|] ?[0-9]{2} [0-9]{2}){2}(?! ?[|] ?[0-9])"
    r"|0[1-9] ?[0-9]{2} ?[|] ?[0-9]{2} ?[0-9]{2} ?[|] ?[0-9]{2}(?! ?[|] ?[0-9])"
    rf"|0{_BLANK}?8[0-9]{{2}}(?:{_BLANK}[0-9]{{3}}){{2}}"
    rf"|(?:[+]|00)33{_ANY}?(?:[(]0[)])?{_ANY}?[1-9](?:{_ANY}?[0-9]{{2}}){{4}})(?![0-9]))"
)


def leftovers(text: str) -> Iterator[Span]:
    """What of a text the shapes of personal data would find."""
    if "@" in text or any(sign in text for sign in "%&([{"):
        yield from _emails(text)
    yield from (match.span(1) for match in _PHONE.finditer(text))
    yield from (match.span(1) for match in _roads().finditer(text))
    yield from accounts(text)


def _emails(text: str) -> Iterator[Span]:
    for sign in _sign().finditer(text):
        before = text[max(0, sign.start() - _LONGEST_LOCAL) : sign.start()][::-1]
        if local := _BEFORE_SIGN.match(before):
            yield sign.start() - local.end(), sign.start()


@cache
def _sign() -> re.Pattern[str]:
    words = table("reading")["contact"]
    at, dot = any_of([*words["at"], "AT", "@"]), any_of([*words["dot"], "."])
    return re.compile(
        rf"(?<=[{_LETTER}0-9._%+-])(?:{AT}| ?[|] ?@ ?[|] ?| ?[(\[{{]{at}[)\]}}] ?)"
        rf"(?=[A-Za-z0-9-]{{1,253}}+(?:{POINT}| ?[(\[{{]{dot}[)\]}}] ?)[A-Za-z])"
    )


@cache
def _roads() -> re.Pattern[str]:
    words = table("reading")["contact"]
    road, again = any_of(words["roads"]), any_of(words["repeats"])
    return re.compile(
        rf"(?=[0-9])(?<![0-9])(?=([0-9]{{1,4}}(?: ?{again})?,? {road} [^\n.;!?]{{1,60}}?[ ,]"
        rf"{POSTCODE}[0-9]{{3}}) [A-ZÀ-ÖØ-Þ])"
    )
