"""Links -> the same, names of no class told to be bodies or places by what stands round them.

"un prêt de la Garance", "animé par Brin d'Osier", "l'Adelphe, Tressage Sud et la CRESS Normandie" name bodies; "en
Catalogne" and "dans la Thiérache" say where. Two capitals without more may be a person's: such a name needs more than
a preposition to be a body's, and what nothing tells stays open.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import dropwhile
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import IN, ON, TO
from extract.language.verb import analyses
from extract.language.words import norm
from extract.linking.calling import called
from extract.linking.chain import chains, leader
from extract.linking.introduced import BODIES, introduction
from extract.linking.signs import follows, is_given_to, is_of_body
from extract.naming.gazetteer import CONCEPTS
from extract.naming.person import is_forename
from extract.naming.shape import is_branded, is_town, may_be_person

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing

_BODY, _PLACE, _PERSON = "Organisation", "Territory", "Person"
_QUOTED = "«"
_REGION_WORDS = 3
_GIFT = 10
"""Words between a verb of giving and "à"."""
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
    for run in _runs(words, outer) if things else ():
        _tell_listed(words, run)


def _runs(words: Sequence[Word], outer: Sequence[Link]) -> Iterator[Sequence[Link]]:
    """Chains of names, and names alone, in text order."""
    joined: set[int] = set()
    for chain in chains(words, outer):
        joined |= {link.first for link in chain}
        yield chain
    yield from ([link] for link in outer if link.first not in joined and _is_open(link))


def _tell_listed(words: Sequence[Word], chain: Sequence[Link]) -> None:
    """Take for bodies the names that a plural noun introduces: "deux associations, Tilia et Brin d'Osier"."""
    names = list(dropwhile(lambda link: link.things[0].kind in CONCEPTS, chain))
    opened = [link for link in names if _is_open(link) and link.head != _QUOTED]
    if not opened or not {_kind(link) for link in names if link not in opened} <= {_BODY}:
        return
    told = introduction(words, names[0].first)
    for link in opened if told else ():
        if told == BODIES or not _is_doubtful(words, link):
            link.things[0].cls = _BODY


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
    if _is_place(words, link, name) or _is_beside(words, link, outer[at - 1] if at else None):
        return _PLACE
    if is_town(name):
        return ""
    body = is_of_body(words, outer, at, _is_doubtful(words, link))
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
    if before == TO and is_town(name):
        return True
    if before == TO and (link.first < 2 or _is_where(words, link.first - 1)):
        return first.lower not in word_set("words", "articles")
    if follows(words, link, word_set("places", "lived_in")):
        return first.lower not in word_set("words", "articles")
    if before == ON:
        return link.last - link.first <= _REGION_WORDS
    return (
        leader(words, link.first) == IN
        and before in word_set("words", "the")
        and first.lower not in word_set("words", "articles")
        and link.last - link.first < _REGION_WORDS
    )


def _is_beside(words: Sequence[Word], link: Link, before: Link | None) -> bool:
    """Whether "à" and one capital say where the thing before them is: "une ferme à Massy", "Algo'Mer, à Massy"."""
    at, first = link.first - 1, words[link.first]
    if at < 1 or words[at].lower != TO or link.last - link.first > 1 or first.text.isupper():
        return False
    prior = words[at - 1]
    named = before is not None and before.last == at and before.things[0].kind == _BODY
    noun = prior.lower in word_set("places", "bodies") or prior.lower in word_set("places", "sites")
    return (named or noun or prior.text in {",", "("}) and not is_given_to(words, link)


def _is_where(words: Sequence[Word], at: int) -> bool:
    """Whether "à" opens its line or sentence, or follows a verb of place: "installée à Orthillac"."""
    before = words[at - 1]
    if words[at].start - before.end > 1 or before.text in _STOPS:
        return True
    lemmas = {a.lemma for a in analyses(before.lower)}
    return any(lemmas & word_set("places", verbs) for verbs in ("event", "body", "working", "seated"))


def _join(words: Sequence[Word], chain: Sequence[Link]) -> None:
    """Give the open names of a chain the class of the others, where these are all bodies, or all places."""
    opened = [link for link in chain if _is_open(link) and link.head != _QUOTED]
    kinds = {_kind(link) for link in chain if link not in opened}
    if len(kinds) != 1:
        return
    kind = kinds.pop()
    if kind == _PERSON:
        _join_persons(words, opened)
    for link in sorted(opened, key=lambda link: _is_doubtful(words, link)):
        told = len(chain) - sum(_is_open(other) for other in chain)
        inner = link is not chain[0] and link is not chain[-1]
        if kind == _PLACE and _is_led_to(words, link):
            link.things[0].cls = _PLACE
        elif kind == _BODY and (told > 1 or inner or not _is_doubtful(words, link)):
            link.things[0].cls = _BODY


def _join_persons(words: Sequence[Word], opened: Sequence[Link]) -> None:
    """Take for a person who is named with others by two capitals: "par Rayan Ferrand et Clothilde Aunay"."""
    for link in opened:
        name = link.things[0].names[0]
        if " " in name and may_be_person(name) and not _has_article(words, link):
            link.things[0].cls = _PERSON


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
