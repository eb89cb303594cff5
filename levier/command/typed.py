"""What a person types for an argument -> its value, or a line that says what was expected.

>>> pair("network=RTES")
('network', 'RTES')
"""

from __future__ import annotations

import re
from argparse import ArgumentTypeError
from typing import TYPE_CHECKING

from ontology import edtf

if TYPE_CHECKING:
    from argparse import ArgumentParser

__all__ = ["add_limits", "date", "pair", "port", "positive", "seconds"]

LONGEST = 30 * 24 * 3600

DATE = re.compile(r"\d{4}(-\d{2}){0,2}", re.ASCII)


def positive(text: str) -> int:
    """Read a number of 1 or more.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or int(text) < 1:
        raise ArgumentTypeError(f'"{text}" is not a number from 1 on')
    return int(text)


def seconds(text: str) -> int:
    """Read a number of seconds, from 1 to those of 30 days: clocks of the system count no further than some.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or not 1 <= int(text) <= LONGEST:
        raise ArgumentTypeError(f'"{text}" is not a number of seconds from 1 to {LONGEST:,}')
    return int(text)


def port(text: str) -> int:
    """Read the number of a port.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not text.isdecimal() or int(text) > 65_535:
        raise ArgumentTypeError(f'"{text}" is no port: give a number from 0 to 65535')
    return int(text)


def pair(text: str) -> tuple[str, str]:
    """Read NAME=VALUE.

    Raises:
        ArgumentTypeError: it has another form.
    """
    name, sign, value = text.partition("=")
    if not (name and sign and value):
        raise ArgumentTypeError(f'"{text}" is not NAME=VALUE, for example network=RTES or seconds=60')
    return name, value


def add_limits(parser: ArgumentParser, about: str) -> None:
    """Add `--limit`, which may be given as often as needed."""
    parser.add_argument("--limit", metavar="NAME=VALUE", action="append", default=[], type=pair, help=about)


def date(text: str) -> str:
    """Read a day, month or year.

    Raises:
        ArgumentTypeError: it is none.
    """
    if not (DATE.fullmatch(text) and edtf.valid(text)):
        raise ArgumentTypeError(f'"{text}" is no date: give 2019, 2019-07 or 2019-07-05')
    return text
