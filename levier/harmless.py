r"""Words of texts and names of files -> the same, harmless to a terminal.

A text may hold what a terminal takes for an order: to move, to change its title, to write from right to left. Such
characters are shown as "\ufffd"; line ends and tabs stay.

>>> harmless("oui\x1b[2J\u202enon\n")
'oui�[2J�non\n'
"""

from __future__ import annotations

import re

__all__ = ["harmless"]

_ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters of ASCII and Latin-1, and those that turn the direction of writing."""


def harmless(text: str) -> str:
    """Give a text without what a terminal would obey."""
    return _ORDERS.sub("\ufffd", text)
