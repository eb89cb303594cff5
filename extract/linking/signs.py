"""What stands beside a name -> whether it is a body's: what it has, does, is given, and with whom one does things.

"les salariés de Tilia", "un prêt de la Garance", "confié à Vent Debout", "avec l'Adelphe", "Mobilou, loueur de vélos".
A name that may be a person's or a town's is a body's only by what no person has or does.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_participle
from extract.language.particle import BE, BY, HAVE, WHOSE
from extract.language.verb import FINITE, analyses
from extract.linking.chain import leader

if TYPE_CHECKING:
    from collections.abc import Sequence
    from collections.abc import Set as AbstractSet

    from extract.language.words import Word
    from extract.linking.thing import Link

_GIFT = 10
"""Words between a verb of giving and "à"."""
_OPEN, _CLOSED = "([", ")]"
_STOPS = frozenset(".!?:–•,(")


def is_of_body(words: Sequence[Word], outer: Sequence[Link], at: int, doubtful: bool) -> bool:
    """Whether a link names a body by what stands beside it; `doubtful` where it may name a person or a town."""
    link = outer[at]
    free = link.first == 0 or words[link.first - 1].lower not in _governing()
    return (
        _is_affiliation(words, outer, at)
        or follows(words, link, word_set("surroundings", "of_body"))
        or _is_publisher(words, link)
        or (free and _does(words, link.last, "only_bodies"))
        or _has_trade(words, link)
        or _whose(words, link.last)
        or _is_made(words, link)
        or (
            not doubtful
            and (
                _accompanies(words, link)
                or follows(words, link, word_set("surroundings", "of_doer"))
                or is_given_to(words, link)
                or (free and _does(words, link.last, "bodies"))
                or _is_located(words, outer, at)
            )
        )
    )


@cache
def _governing() -> frozenset[str]:
    """Words after which a name is no subject: "Algo'Mer à Roscanvel emploie …"."""
    return word_set("words", "prepositions") | word_set("words", "to") | word_set("words", "of")


def _is_affiliation(words: Sequence[Word], outer: Sequence[Link], at: int) -> bool:
    """Whether a name stands in parentheses after a person: "Hugues Tardivel (Tilia)"."""
    link, before = outer[at], outer[at - 1] if at else None
    return (
        before is not None
        and before.things[0].cls == "Person"
        and link.first - before.last == 1
        and words[before.last].text == "("
        and link.last < len(words)
        and words[link.last].text in {")", ","}
    )


def follows(words: Sequence[Word], link: Link, nouns: AbstractSet[str]) -> bool:
    """Whether one of some nouns says what a name has: "les salariés de Tilia", "les habitants du Mirail"."""
    at = link.first - 1
    while at > 0 and words[at].lower in word_set("words", "the"):
        at -= 1
    return at > 0 and words[at].lower in word_set("words", "of") and words[at - 1].lower in nouns


def _whose(words: Sequence[Word], at: int) -> bool:
    """Whether a relative clause tells of what only a body has: "Tilia, dont les salariés ont …"."""
    near = [word.lower for word in words[at : at + 4]]
    return len(near) == 4 and near[:2] == [",", WHOSE] and near[3] in word_set("surroundings", "of_body")


def _accompanies(words: Sequence[Word], link: Link) -> bool:
    """Whether a name is that of who does it, or with whom: "animé par l'Adelphe", "avec la Garance"."""
    at = link.first - 1
    while at > 0 and words[at].lower in word_set("words", "the"):
        at -= 1
    if at < 1:
        return False
    form, before = words[at].lower, words[at - 1].lower
    if form == BY:
        return is_participle(before)
    of = form in word_set("words", "of") and before in word_set("surroundings", "of_companions")
    return of or form in word_set("surroundings", "companions")


def _is_publisher(words: Sequence[Word], link: Link) -> bool:
    """Whether a name is that of who publishes: "paru chez Repas"."""
    at = link.first - 2
    if at < 0 or words[at + 1].lower not in word_set("surroundings", "houses"):
        return False
    return any(a.lemma in word_set("surroundings", "publishing") for a in analyses(words[at].lower))


def is_given_to(words: Sequence[Word], link: Link) -> bool:
    """Whether something is given to a name, or thanks are: "confié à la Garance", "merci à Tilia"."""
    at = link.first - 1
    while at > 0 and words[at].lower in word_set("words", "the"):
        at -= 1
    if at < 1 or words[at].lower not in word_set("words", "to"):
        return False
    if words[at - 1].lower in word_set("surroundings", "thanks"):
        return True
    for word in reversed(words[max(0, at - _GIFT) : at]):
        if word.text in _STOPS:
            return False
        found = analyses(word.lower) if word.text.islower() else ()
        if any(a.lemma in word_set("surroundings", "giving") for a in found):
            return True
    return False


def _is_made(words: Sequence[Word], link: Link) -> bool:
    """Whether a participle after a comma is one that is said of bodies alone: "Tilia, créée en 2019"."""
    at = link.last
    if at + 1 >= len(words) or words[at].text != "," or words[at - 1].text.isupper():
        return False
    found = (a for a in analyses(words[at + 1].lower) if a.tense == "pp")
    return any(a.lemma in word_set("surroundings", "made") for a in found)


def _does(words: Sequence[Word], at: int, which: str) -> bool:
    """Whether a verb of a group follows whose subject a name is."""
    light = word_set("words", "negators") | word_set("words", "reflexives") | word_set("words", "adverbs")
    if (
        at + 1 < len(words)
        and words[at].text == ","
        and words[at + 1].lower in word_set("surroundings", "who")
    ):
        at += 2
    while at < len(words) and words[at].lower in light:
        at += 1
    if at >= len(words):
        return False
    found = [a for a in analyses(words[at].lower) if a.tense in FINITE]
    if any(a.lemma in {HAVE, BE} for a in found) and at + 1 < len(words):
        found = [a for a in analyses(words[at + 1].lower) if a.tense == "pp"]
    return any(a.lemma in word_set("surroundings", which) for a in found)


def _has_trade(words: Sequence[Word], link: Link) -> bool:
    """Whether what follows a comma says of what trade a name is: "Tilia, loueur de vélos"."""
    at = link.last
    if at + 1 >= len(words) or words[at].text != ",":
        return False
    at += 1 + (words[at + 1].lower in word_set("grammar", "indefinite_singular"))
    return at < len(words) and words[at].lower in word_set("surroundings", "trades")


def _is_located(words: Sequence[Word], outer: Sequence[Link], at: int) -> bool:
    """Whether the place of a body follows it: "Les Fripes du Midi (Hérault)"; a town is led to by "à"."""
    link, after = outer[at], outer[at + 1] if at + 1 < len(outer) else None
    return (
        after is not None
        and after.things[0].cls == "Territory"
        and after.first - link.last == 1
        and words[link.last].text in _OPEN
        and after.last < len(words)
        and words[after.last].text in _CLOSED
        and leader(words, link.first) not in word_set("words", "to")
    )
