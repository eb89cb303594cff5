"""A masked address -> the organisation whose letters its domain spells.

"██████@avise.org" keeps the domain, which names the Avise; the domain of a mail provider names nobody.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.naming.gazetteer import named
from extract.rule.ownname import letters_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.rule.scene import Scene
    from ontology.terms import Record

_SHORT = 3


def domain(words: Sequence[Word], at: int, reach: int) -> str:
    """The domain of the first masked address within some words; "" for none.

    >>> from extract.language.words import words
    >>> domain(words("Contact : ███@avise.org"), 0, 9)
    'avise.org'
    """
    for i in range(at, min(len(words) - 1, at + reach)):
        if words[i].text == "@" and i and words[i - 1].text == "█":
            return words[i + 1].lower
    return ""


def by_domain(scene: Scene, host: str) -> Thing | None:
    """The organisation whose letters are those of a domain's name, of the text before those of the authority."""
    letters = letters_of(host.rsplit(".", 1)[0])
    if len(letters) < _SHORT or letters in word_set("roles", "mail.hosts"):
        return None
    if thing := scene.discourse.by_letters.get(letters):
        return thing
    found = _by_letters().get(letters, ())
    return scene.world.known(found[0]) if len(found) == 1 else None


@cache
def _by_letters() -> dict[str, tuple[Record, ...]]:
    found: dict[str, dict[str, Record]] = {}
    for records in named().values():
        for record in records:
            if record.cls not in {"Law", "Lever", "Theme"}:
                for name in record.names:
                    found.setdefault(letters_of(name), {})[record.iri] = record
    return {letters: tuple(records.values()) for letters, records in found.items()}
