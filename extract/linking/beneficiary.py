"""A thing -> whether prose tells of it as of what is helped and not of who helps.

An article on an association names towns, foundations and banks by the way: what "lui" means beside their verbs, and
whom a gift without a receiver goes to, is the body that works on the ground.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.words import norm

if TYPE_CHECKING:
    from extract.linking.thing import Thing


def is_helped(thing: Thing) -> bool:
    """Whether a thing is a body of the field that gives no money by trade: no fund, bank, foundation or authority."""
    if thing.plural or not thing.is_a("SSEOrganisation", "Cluster", "Company"):
        return False
    names = thing.record.names if thing.record is not None else thing.names
    first = {_first(norm(name)) for name in names if name}
    return not ({norm(thing.head).split(" ")[0], *first} & word_set("references", "givers"))


def _first(name: str) -> str:
    """The first word of a name, its article passed over: "la Nef"."""
    words = name.replace("l'", "").split(" ")
    return words[1] if len(words) > 1 and words[0] in word_set("words", "articles") else words[0]


def has_capital(thing: Thing) -> bool:
    """Whether the noun of a thing says that others hold shares of it: a cooperative or a company, no association."""
    return norm(thing.head).split(" ")[0] in word_set("references", "with_capital")
