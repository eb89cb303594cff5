"""A common noun phrase -> whether it may be an individual of its own, should a claim need one: "une enquête"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.done import is_done
from extract.language.lexicon import table, word_set
from extract.language.particle import ON
from extract.language.verb import analyses
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word
    from extract.naming.candidate import Candidate

_LEADS = frozenset(":–—|")
_BODY = "Organisation"
_MEETING = 5
"""Words from the participle of a meeting to what it is held as."""


def may_be_new(words: Sequence[Word], c: Candidate, concepts: Mapping[int, int]) -> bool:
    """Whether a phrase may name a thing not yet known; `concepts` are their first words by the word after them."""
    return (_may_be(words, c, concepts) or _is_scheduled(words, c)) and not _is_manner(words, c)


def _may_be(words: Sequence[Word], c: Candidate, concepts: Mapping[int, int]) -> bool:
    if terms.kind_of(c.cls or _BODY) in {"Organisation", "Law", "Territory"}:
        return c.head in table("heads")["bodies"].split(";") and not c.plural
    if c.head in table("heads")["boards"].split(";") and c.determiner:
        return False  # "siège à son conseil d'administration" tells of the body, not of a meeting
    if c.plural and c.head in word_set("heads", "activities") and c.date is None:
        return False  # "des ateliers de réparation" are what a place offers
    if c.head in word_set("heads", "calls") and not c.determiner:
        return False  # "Rendez-vous le 3 mai" asks the reader to come
    weak = c.head in word_set("heads", "weak")
    made = not c.plural and c.head in word_set("heads", "made") and is_done(words, c.last)
    return not weak or made or _is_told(words, c, concepts) or _is_held(words, c)


def _is_told(words: Sequence[Word], c: Candidate, concepts: Mapping[int, int]) -> bool:
    """Whether a policy or prize is told from others by its field, its territory or a name: "sa stratégie locale"."""
    if c.plural or c.head not in word_set("heads", "told"):
        return False
    inner = words[c.first + 1 : c.last]
    if c.determiner in word_set("words", "possessives") and terms.kind_of(c.cls or _BODY) == "Policy":
        return True  # "le Département a sorti son plan"
    field = concepts.get(c.last, c.first) > c.first
    return field or any(w.text[0].isupper() or w.lower in word_set("heads", "territorial") for w in inner)


def _is_scheduled(words: Sequence[Word], c: Candidate) -> bool:
    """Whether an everyday noun of an event names what a line of an agenda leads to: "Rodez : salon du vrac"."""
    before = words[c.first - 1].text if c.first else ""
    return terms.kind_of(c.cls or _BODY) == "Event" and before in _LEADS and not c.plural


def _is_manner(words: Sequence[Word], c: Candidate) -> bool:
    """Whether a meeting only says how: "adopté en assemblée plénière"."""
    bare = bool(c.first) and words[c.first - 1].lower == ON and not _is_held(words, c)
    return bare and terms.kind_of(c.cls or _BODY) == "Event"


def _is_held(words: Sequence[Word], c: Candidate) -> bool:
    """Whether a body meets for what "en" leads to: "réunie en session", "réunis ce jour en assemblée plénière"."""
    if not (c.first > 1 and words[c.first - 1].lower == ON and terms.kind_of(c.cls or _BODY) == "Event"):
        return False
    before = words[max(0, c.first - _MEETING) : c.first - 1]
    gathering = word_set("heads", "gathering")
    return any(a.tense == "pp" and a.lemma in gathering for w in before for a in analyses(w.lower))
