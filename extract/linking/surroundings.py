"""Links -> the same, names of no class told to be bodies or places by what stands round them.

"un prêt de la Garance", "animé par Brin d'Osier", "l'Adelphe, Tressage Sud et la CRESS Normandie" name bodies; "en
Catalogne" and "dans la Thiérache" say where. Two capitals without more may be a person's: such a name needs more than
a preposition to be a body's, and what nothing tells stays open.
"""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_participle
from extract.language.particle import BY, HAVE, IN, ON, TO
from extract.language.verb import FINITE, analyses
from extract.language.words import norm
from extract.linking.calling import called
from extract.linking.chain import chains, leader
from extract.naming.person import is_forename
from extract.naming.shape import is_branded, is_town, may_be_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing

_BODY, _PLACE = "Organisation", "Territory"
_QUOTED = "«"
_REGION_WORDS = 3
_OPEN, _CLOSED = "([", ")]"
_STOPS = frozenset(".!?:–•")


def tell(words: Sequence[Word], links: Sequence[Link]) -> None:
    """Give each thing without a class, of links in text order, the one that its surroundings tell."""
    outer = [link for link in links if not link.inside]
    said: dict[int, list[str]] = defaultdict(list)
    things: dict[int, Thing] = {}
    for at, link in enumerate(outer):
        if _is_open(link):
            thing = link.things[0]
            things[thing.number] = thing
            said[thing.number].append(_said(words, outer, at))
    for number, votes in said.items():
        told = [vote for vote in votes if vote not in {"", _PLACE}]
        if told or set(votes) == {_PLACE}:
            things[number].cls = told[0] if told else _PLACE
    for chain in chains(words, outer) if things else ():
        _join(words, chain)


def _is_open(link: Link) -> bool:
    thing = link.things[0]
    single = len(link.things) == 1 and thing.cls is None and thing.named
    return single and norm(thing.names[0]) not in word_set("heads", "no_bodies") and not _is_given(thing)


def _is_given(thing: Thing) -> bool:
    """Whether a name is only a given name."""
    return " " not in thing.names[0] and is_forename(thing.names[0].lower())


def _said(words: Sequence[Word], outer: Sequence[Link], at: int) -> str:
    """What stands round one name tells of it: the class, or nothing."""
    link = outer[at]
    name = link.things[0].names[0]
    if (cls := called(words, link.first)) is not None:
        return cls
    if is_branded(name) and link.head != _QUOTED:
        return _BODY
    doubtful = _is_doubtful(words, link)
    if _is_place(words, link, name):
        return _PLACE
    if is_town(name):
        return ""
    body = (
        _is_affiliation(words, outer, at)
        or _has_own(words, link, "of_body")
        or _does(words, link.last, "only_bodies")
        or _has_trade(words, link)
        or (
            not doubtful
            and (
                _accompanies(words, link)
                or _has_own(words, link, "of_doer")
                or _does(words, link.last, "bodies")
                or _is_located(words, outer, at)
            )
        )
    )
    return _BODY if body else ""


def _has_article(words: Sequence[Word], link: Link) -> bool:
    return link.first > 0 and words[link.first - 1].lower in word_set("words", "with_article")


def _is_place(words: Sequence[Word], link: Link, name: str) -> bool:
    """Whether a name only says where: "en Catalogne", "dans la Thiérache", "à Revel-la-Neuve"."""
    before = words[link.first - 1].lower if link.first else ""
    first = words[link.first]
    shouted = link.first > 0 and before == ON and words[link.first - 1].text.isupper()  # "FR EN Contraste"
    if (
        link.head == _QUOTED
        or shouted
        or first.text.isupper()
        or first.norm in word_set("heads", "no_bodies")
    ):
        return False
    if before == TO and (is_town(name) or link.first < 2 or _is_where(words, link.first - 1)):
        return first.lower not in word_set("words", "articles")
    if before == ON:
        return link.last - link.first <= _REGION_WORDS
    return (
        leader(words, link.first) == IN
        and before in word_set("words", "the")
        and first.lower not in word_set("words", "articles")
        and link.last - link.first < _REGION_WORDS
    )


def _is_where(words: Sequence[Word], at: int) -> bool:
    """Whether "à" opens its line or sentence, or follows a verb of place: "installée à Orthillac"."""
    before = words[at - 1]
    if words[at].start - before.end > 1 or before.text in _STOPS:
        return True
    lemmas = {a.lemma for a in analyses(before.lower)}
    return any(lemmas & word_set("places", verbs) for verbs in ("event", "body", "working", "seated"))


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


def _has_own(words: Sequence[Word], link: Link, which: str) -> bool:
    """Whether a noun of a group before it says what it has: "les salariés de Tilia", "un prêt de la Garance"."""
    at = link.first - 1
    while at > 0 and words[at].lower in word_set("words", "the"):
        at -= 1
    return (
        at > 0
        and words[at].lower in word_set("words", "of")
        and words[at - 1].lower in word_set("surroundings", which)
    )


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


def _does(words: Sequence[Word], at: int, which: str) -> bool:
    """Whether a verb of a group follows whose subject a name is."""
    light = word_set("words", "negators") | word_set("words", "reflexives") | word_set("words", "adverbs")
    while at < len(words) and words[at].lower in light:
        at += 1
    if at >= len(words):
        return False
    found = [a for a in analyses(words[at].lower) if a.tense in FINITE]
    if any(a.lemma == HAVE for a in found) and at + 1 < len(words):
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


def _join(words: Sequence[Word], chain: Sequence[Link]) -> None:
    """Give the open names of a chain the class of the others, where these are all bodies, or all places."""
    opened = [link for link in chain if _is_open(link) and link.head != _QUOTED]
    kinds = {_kind(link) for link in chain if link not in opened}
    if len(kinds) != 1:
        return
    kind = kinds.pop()
    for link in sorted(opened, key=lambda link: _is_doubtful(words, link)):
        told = len(chain) - sum(_is_open(other) for other in chain)
        inner = link is not chain[0] and link is not chain[-1]
        if kind == _PLACE and _is_led_to(words, link):
            link.things[0].cls = _PLACE
        elif kind == _BODY and (told > 1 or inner or not _is_doubtful(words, link)):
            link.things[0].cls = _BODY


def _is_led_to(words: Sequence[Word], link: Link) -> bool:
    """Whether a preposition of place leads to a name that has no article of its own."""
    opened = words[link.first].lower in word_set("words", "articles")
    return not opened and leader(words, link.first) in word_set("places", "locative")


def _is_doubtful(words: Sequence[Word], link: Link) -> bool:
    """Whether a name may be that of a person, or of a town that acts."""
    name = link.things[0].names[0]
    return is_town(name) or (may_be_person(name) and not _has_article(words, link))


def _kind(link: Link) -> str:
    """Whether a link names a body or a place; a bare town may be either."""
    thing = link.things[0]
    if link.place or thing.cls == _PLACE:
        return _PLACE
    return _BODY if thing.kind == _BODY else thing.kind or "«"
