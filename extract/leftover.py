"""A masked text -> what of contact data it still has; a text -> the numbers of accounts and of social security.

What the shapes of personal data find (`shapes/personal-data.ttl`) is masked whatever stands round it, because a text
that breaks them could never be published. The patterns look ahead from each place, so that none hides another. A
number is one of an account (IBAN) or of social security only where its check digits are right.

>>> sorted(leftovers("Tél0612345678, nom%@exemple.fr"))
[(3, 13), (15, 19)]
>>> [*accounts("IBAN : FR14 2004 1010 0505 0001 3M02 606")]
[(7, 40)]
"""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from extract.language.fold import any_of
from extract.language.lexicon import table
from extract.readers.contact import POSTCODE

if TYPE_CHECKING:
    from collections.abc import Iterator

    Span = tuple[int, int]

_LETTER = "A-Za-zÀ-ÖØ-öø-ÿ"
_BEFORE_SIGN = re.compile(rf"[{_LETTER}0-9._%+-]++")
_LONGEST_LOCAL = 320
_BLANK, _ANY = "[ \u00a0\u2009\u202f]", "[ \u00a0\u2009\u202f.-]"
_PHONE = re.compile(
    rf"(?=[0+])(?<![0-9])(?=((?<![/=-])0[1-9][0-9]{{8}}|0[1-9](?:{_BLANK}[0-9]{{2}}){{4}}"
    r"|(?<![0-9][.])0[1-9](?:[.][0-9]{2}){4}|(?<![0-9]-)0[1-9](?:-[0-9]{2}){4}|(?<![0-9]/)0[1-9](?:/[0-9]{2}){4}"
    rf"|0{_BLANK}?8[0-9]{{2}}(?:{_BLANK}[0-9]{{3}}){{2}}"
    rf"|(?:[+]|00)33{_ANY}?(?:[(]0[)])?{_ANY}?[1-9](?:{_ANY}?[0-9]{{2}}){{4}})(?![0-9]))"
)
_IBAN = re.compile(
    r"(?<![A-Za-z0-9])[A-Z]{2}[0-9]{2}(?:[ \u00a0\u202f]?[A-Z0-9]{4}){2,7}(?:[ \u00a0\u202f]?[A-Z0-9]{1,3})?"
)
_LAST_GROUP = re.compile(r"\s?\w{1,4}\Z")
_SECURITY = re.compile(
    r"(?<![0-9])[12](?: ?[0-9]{2}){2} ?(?:[0-9]{2}|2[AB])(?: ?[0-9]{3}){2} ?[0-9]{2}(?![0-9])".replace(
        " ?", "[ \u00a0\u202f.-]?"
    )
)
_SHORTEST_IBAN = 15
_MODULUS = 97


def leftovers(text: str) -> Iterator[Span]:
    """What of a text the shapes of personal data would find."""
    if "@" in text or any(sign in text for sign in "([{"):
        yield from _emails(text)
    yield from (match.span(1) for match in _PHONE.finditer(text))
    yield from (match.span(1) for match in _roads().finditer(text))


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
        rf"(?<=[{_LETTER}0-9._%+-])(?:@| ?[(\[{{]{at}[)\]}}] ?)"
        rf"(?=[A-Za-z0-9-]{{1,253}}+(?:[.]| ?[(\[{{]{dot}[)\]}}] ?)[A-Za-z])"
    )


@cache
def _roads() -> re.Pattern[str]:
    words = table("reading")["contact"]
    road, again = any_of(words["roads"]), any_of(words["repeats"])
    return re.compile(
        rf"(?=[0-9])(?<![0-9])(?=([0-9]{{1,4}}(?: ?{again})?,? {road} [^\n.;!?]{{1,60}}?[ ,]"
        rf"{POSTCODE}[0-9]{{3}}) [A-ZÀ-ÖØ-Þ])"
    )


def accounts(text: str) -> Iterator[Span]:
    """The numbers of bank accounts (IBAN) and of French social security whose check digits are right."""
    for match in _IBAN.finditer(text):
        written = match.group()
        while len(_bare(written)) >= _SHORTEST_IBAN and not _is_iban(_bare(written)):
            written = _LAST_GROUP.sub("", written)
        if len(_bare(written)) >= _SHORTEST_IBAN:
            yield match.start(), match.start() + len(written)
    for match in _SECURITY.finditer(text):
        number = _bare(match.group()).replace("2A", "19").replace("2B", "18")
        if len(number) == len("1YYMMDDCCCOOOKK") and (int(number[:-2]) + int(number[-2:])) % _MODULUS == 0:
            yield match.span()


def _is_iban(number: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in number[4:] + number[:4])) % _MODULUS == 1


def _bare(number: str) -> str:
    return "".join(sign for sign in number if sign.isalnum())
