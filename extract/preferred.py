"""What the texts of a corpus call an entity, and how often -> the name by which it is shown.

The most frequent, where ways of writing one name count together: with and without capitals or accents, and a person's
with the forename or its initial. Of those, what tells more is shown: a heading has capitals for its look, and an
initial hides a name. So a name is written in capitals alone where it is a short word, as acronyms are, or has no other
writing.

>>> preferred({"LES QUAIS COOPÉRATIFS": 3, "Les Quais coopératifs": 1, "Quais": 3})
'Les Quais coopératifs'
>>> preferred({"Y. Lenoir": 4, "Yann Lenoir": 1})
'Yann Lenoir'
>>> preferred({"RTES": 3, "Rtes": 1})
'RTES'
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.words import norm

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["preferred"]


def preferred(counts: Mapping[str, int]) -> str:
    """Give the name of an entity to be shown; ties go to the first in code-point order.

    `counts` has how often each name is given to it; at least one.
    """
    alike: dict[str, list[str]] = {}
    for name in counts:
        alike.setdefault(_written(name, counts), []).append(name)
    of_one = [
        (-sum(counts[name] for name in names), min(names, key=lambda name: _rank(name, counts)))
        for names in alike.values()
    ]
    return min(of_one)[1]


def _rank(name: str, counts: Mapping[str, int]) -> tuple[bool, bool, int, bool, str]:
    """Order the writings of one name, what tells most first."""
    shouted = name.isupper()
    return _is_initial(name), shouted and " " in name, -counts[name], shouted, name


def _written(name: str, names: Mapping[str, int]) -> str:
    """Give what the writings of a name have in common: that of the full name, where it has an initial of one."""
    if _is_initial(name):
        first, rest = name[0], name.partition(" ")[2]
        full = [other for other in names if other[0] == first and other.partition(" ")[2] == rest]
        name = min((other for other in full if not _is_initial(other)), default=name)
    return norm(name)


def _is_initial(name: str) -> bool:
    """Whether a name begins with a letter and a point: "Y. Lenoir"."""
    return name[1:3] == ". "
