"""A text -> where it has numbers of bank accounts (IBAN, RIB) and of French social security.

The check digits tell one from any other number, so that its layout may be any: in groups or joined, in either case,
over line ends, in the cells of a table. How many letters and figures a land's number has is in the registry of IBAN
(ISO 13616); a number of social security (NIR) has its parts whole or each figure apart, and "clé" or its like may
stand before its key.

>>> [*accounts("IBAN : FR14 2004 1010 0505 0001 3M02 606")]
[(7, 40)]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_REGISTRY = """
AD8n12c AE19n AL8n16c AT16n AZ4a20c BA16n BE12n BG4a6n8c BH4a14c BI23n BR23n1a1c BY4c4n16c CH5n12c CR18n CY8n16c CZ20n
DE18n DJ23n DK14n DO4c20n EE16n EG25n ES20n FI14n FK2a12n FO14n FR10n11c2n GB4a14n GE2a16n GI4a15c GL14n GR7n16c
GT4c20c HN4a20n HR17n HU24n IE4a14n IL19n IQ4a15n IS22n IT1a10n12c JO4a4n18c KW4a22c KZ3n13c LB4n20c LC4a24c LI5n12c
LT16n LU3n13c LV4a13c LY21n MC10n11c2n MD2c18c ME18n MK3n10c2n MN16n MR23n MT4a5n18c MU4a19n3a NI4a20n NL4a10n NO11n
OM3n16c PK4a16c PL24n PS4a21c PT21n QA4a21c RO4a16c RS18n RU14n15c SA2n18c SC4a20n3a SD14n SE20n SI15n SK20n SM1a10n12c
SO19n ST21n SV4a20n TL19n TN20n TR6n16c UA6n19c VA18n VG4a16n XK16n YE4a4n18c
"""
"""Each land, and how many figures (n), letters (a) or either (c) follow its two check digits."""
_FORMS = {
    form[:2]: "nn"
    + "".join(kind * int(count) for count, kind in re.findall(r"([0-9]{1,2})([nac])", form[2:]))
    for form in _REGISTRY.split()
}
_HOME = "FR"
_NEAR = 12
_SHOWN = {"n": str.isdigit, "a": str.isalpha, "c": str.isalnum}
_UNSEEN = "[\xad\u200b-\u200f\u2060-\u2064\ufeff]?"
_SEEN = re.compile(r"[^\xad\u200b-\u200f\u2060-\u2064\ufeff]")
_GAP = r"(?:[^\w█]|_){0,5}+"
_LAND = re.compile(
    rf"(?:(?<![^\W_])|(?<=(?i:iban)))(?P<land>[A-Za-z]{_UNSEEN}[A-Za-z])(?P<gap>{_GAP})(?=[0-9])"
)
_REST = re.compile(rf"(?:{_GAP}[A-Za-z0-9]){{11,31}}")
_FEW_FIGURES = 10
_DOMESTIC = re.compile(
    rf"(?<![^\W_])(?=(([0-9]{{5}}){_GAP}([0-9]{{5}}){_GAP}([0-9A-Za-z]{{11}}){_GAP}([0-9]{{2}}))(?![^\W_]))"
)
"""Bank, branch, account and key of an account in France (RIB)."""
_TWO, _THREE = f"[0-9]{_UNSEEN}[0-9]", f"[0-9]{_UNSEEN}[0-9]{_UNSEEN}[0-9]"
_MONTH = rf"(?:0{_UNSEEN}[1-9]|1{_UNSEEN}[0-2]|[2-9]{_UNSEEN}[0-9])"
_PLACE = rf"(?:(?:{_TWO}|2{_UNSEEN}[ABab]){_GAP}{_THREE}|{_THREE}{_GAP}{_TWO})"
_KEY = rf"{_GAP}(?:[^\W\d_]{{1,9}}+{_GAP}){{0,3}}[0-9]{_UNSEEN}[0-9]"
_SECURITY = re.compile(
    rf"(?<![0-9])(?=([12](?:{_GAP}{_TWO}{_GAP}{_MONTH}{_GAP}{_PLACE}{_GAP}{_THREE}{_KEY}"
    r"|(?P<apart>(?:[^\w█]|_){1,3}+)(?:[0-9](?P=apart)){4}[0-9](?P=apart)[0-9ABab](?P=apart)(?:[0-9](?P=apart)){6}[0-9]"
    r"(?P=apart)[0-9])(?![0-9])))"
)
_LETTERS = {"2A": "19", "2B": "18"}
"""What stands for the departments of Corsica where the key is reckoned."""
_VALUES = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ", "12345678912345678923456789")
"""What stands for a letter where the key of a French account is reckoned."""
_MONTHS = frozenset(f"{month:02}" for month in range(1, 13))
"""Others are for births of unknown month, and are no sign of a number in a row of cells that may be counts."""
_BEFORE_KEY = 13
_MODULUS = 97


def accounts(text: str) -> Iterator[tuple[int, int]]:
    """The start and the end of each number of an account or of social security whose check digits are right."""
    for match in _LAND.finditer(text):
        if end := _end_of_account(match):
            yield match.start(), end
    for match in _DOMESTIC.finditer(text):
        if _is_domestic(*match.group(2, 3, 4, 5)):
            yield match.span(1)
    for match in _SECURITY.finditer(text):
        number = _bare(match[1])
        is_row = "|" in match[1] and number[3:5] not in _MONTHS
        if not is_row and _is_security(number):
            yield match.span(1)


def _end_of_account(match: re.Match[str]) -> int | None:
    """Where the IBAN that may begin with a land ends, if it is one."""
    land = _bare(match["land"])
    form = _FORMS.get(land.upper())
    if not form or (_SEEN.search(match["gap"]) and land.upper() != _HOME and not _is_announced(match)):
        return None
    rest = _REST.match(match.string, match.end())
    signs = (
        [(at, sign) for at, sign in enumerate(rest.group()) if sign.isalnum()][: len(form)] if rest else []
    )
    number = "".join(sign for _, sign in signs)
    if len(number) < len(form) or not all(
        _SHOWN[kind](sign) for kind, sign in zip(form, number, strict=True)
    ):
        return None
    end = match.end() + signs[-1][0] + 1
    goes_on = match.string[end : end + 1].isdigit()
    few = sum(sign.isdigit() for sign in number) < _FEW_FIGURES
    return end if not goes_on and not few and _is_iban(number[2:] + land + number[:2]) else None


def _is_announced(land: re.Match[str]) -> bool:
    """Whether "IBAN" stands before a land that is apart from its figures, which may be a word: "DE 12, 34"."""
    return "iban" in land.string[max(0, land.start() - _NEAR) : land.start()].lower()


def _is_iban(turned: str) -> bool:
    return int("".join(str(int(sign, 36)) for sign in turned)) % _MODULUS == 1


def _is_domestic(bank: str, branch: str, account: str, key: str) -> bool:
    figures = int(account.upper().translate(_VALUES))
    return (89 * int(bank) + 15 * int(branch) + 3 * figures + int(key)) % _MODULUS == 0


def _is_security(number: str) -> bool:
    """Whether the key of a number of social security is right, whatever word stands before it."""
    figures, key = number[:_BEFORE_KEY].upper(), number[-2:]
    place = figures[5:7]
    return (int(figures[:5] + _LETTERS.get(place, place) + figures[7:]) + int(key)) % _MODULUS == 0


def _bare(written: str) -> str:
    return "".join(sign for sign in written if sign.isalnum())
