"""Words that spell a name of the authority -> whether the text writes them as that name.

A proper name has its capitals: "mes" is not MES and "les canaux" are not Les Canaux. A concept is an everyday noun,
but for those that only spell its acronym: "ses amis" is no AMI.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import nouns
from extract.language.lexicon import table, word_set
from extract.language.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from ontology.terms import Record

_SHORT_ACRONYM = 3
_PLAIN_WORDS = 3
_LONGEST_ACRONYM = 6


def is_written_as_name(words: Sequence[Word], first: int, last: int, record: Record) -> bool:
    """Whether capitals say that these words are the name and not the ordinary words."""
    significant = [w for w in words[first:last] if w.lower not in word_set("words", "articles")]
    if not significant or _writes_acronym_small(significant, record):
        return False
    if significant[0].text[0].islower() and not _may_be_lower(significant, record):
        return False
    capitals = sum(w.text[0].isupper() for w in significant)
    if not capitals:
        small = " ".join(w.text for w in significant) in record.names and record.cls != "Law"
        return len(significant) >= _PLAIN_WORDS or small
    if len(significant) == 1 and significant[0].text.isupper() and record.cls == "Commune":
        return not analyses(significant[0].lower)
    if len(significant) == 1 and len(significant[0].text) <= _SHORT_ACRONYM and record.cls not in {"Commune"}:
        return significant[0].text.isupper() or any(_is_spelled(significant[0], n) for n in record.names)
    return (
        significant[-1].text[0].isupper()
        or capitals > 1
        or len(significant) > 1
        or len(words[first].text) > 1
    )


def _is_spelled(word: Word, name: str) -> bool:
    """Whether a short name is written with its own small letters: "la Nef"."""
    return word.text in name.split()[-1:] and word.text.istitle()


def is_written_as_concept(words: Sequence[Word], first: int, last: int, _record: Record) -> bool:
    """Whether a concept is no everyday word that only spells its acronym: "ses amis" is no AMI."""
    only = words[first]
    return last - first > 1 or only.text.isupper() or singular(only.norm) not in word_set("heads", "capitals")


def _writes_acronym_small(significant: Sequence[Word], record: Record) -> bool:
    """Whether a word is but spelled like an acronym of the name: "la Région aura" is not the Région AURA."""
    small = {w.text.upper() for w in significant if w.text.islower() and len(w.text) <= _LONGEST_ACRONYM}
    return any(small & set(name.split()) for name in record.names)


def _may_be_lower(significant: Sequence[Word], record: Record) -> bool:
    """Whether a name may begin in lower case: with a head noun ("ville de Lille"), or where it is long."""
    first, pair = significant[0].norm, " ".join(word.norm for word in significant[:2])
    return record.cls == "Law" or first in nouns() or pair in nouns() or len(significant) > _PLAIN_WORDS


def singular(part: str) -> str:
    """A part of a concept in the singular.

    >>> singular("reserves"), singular("locaux")
    ('reserve', 'local')
    """
    if len(part) <= _SHORT_ACRONYM:
        return part
    if part.endswith(table("words")["plural_of_al"]) and not part.endswith("eaux"):
        return part[:-3] + "al"
    return part[:-1] if part[-1] == "s" or part.endswith(("eux", "eaux", "oux")) else part
