r"""Words of texts and names of files -> the same, harmless to a terminal.

A text may hold what a terminal takes for an order: to move, to change its title, to write from right to left. Such
characters are shown as "\ufffd"; line ends and tabs stay.

>>> harmless("oui\x1b[2J\u202enon\n")
'oui�[2J�non\n'
>>> in_a_line("a\nb.txt"), escaped("a\nb\u202e.txt")
('a�b.txt', 'a\\nb\\u202e.txt')
"""

from __future__ import annotations

import re

__all__ = ["escaped", "harmless", "in_a_line"]

_ORDERS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
"""Control characters of ASCII and Latin-1, and those that turn the direction of writing."""


_BREAKS = re.compile(r"[\t\n\u2028\u2029]")
"""What a name may not forge lines and columns with."""


def harmless(text: str) -> str:
    """Give a text without what a terminal would obey."""
    return _ORDERS.sub("\ufffd", text)


def in_a_line(name: object) -> str:
    """Give the name of a file, or what has it, as it may be shown within a line: neither obeyed nor broken."""
    return _BREAKS.sub("\ufffd", harmless(str(name)))


def escaped(text: str) -> str:
    r"""Give a text that tells which file is meant, with "\x1b" and the like for what is not shown in a line."""
    return _BREAKS.sub(_escape, _ORDERS.sub(_escape, text))


def _escape(found: re.Match[str]) -> str:
    return found[0].encode("unicode_escape").decode("ascii")
