"""A sentence's words and links -> units: things, verb groups, times and the words between, with prepositions set.

This is all the syntax that the frames need: which noun a preposition governs, which things are said in one breath
("le RTES, l'Avise et France urbaine"), where a verb group begins and ends.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite
from extract.language.particle import OF, OF_THE, THAT, TO
from extract.language.verb import FINITE, analyses
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.group import gather
from extract.syntax.modality import forces
from extract.syntax.preposition import govern
from extract.syntax.sharing import share
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit
from extract.syntax.verbgroup import verb_group

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link
    from extract.page.sentence import Sentence
    from extract.records import TimeSpan

_MARKS = frozenset(',;:.!?…()«»[]"“”–—-|/*•·')


class Chunker:
    """Reads the sentences of one document as units."""

    def __init__(self, words: Sequence[Word], links: Sequence[Link], times: Iterable[TimeSpan]) -> None:
        """Index what the words link to, and the times by the word that they begin with."""
        starts = {word.start: at for at, word in enumerate(words)}
        self.words = words
        self._links = {link.first: link for link in links if not link.inside and not _is_bare(words, link)}
        self._times = {starts[time.start]: time for time in times if time.start in starts}

    def units(self, sentence: Sentence) -> list[Unit]:
        """The units of a sentence, in order."""
        return units(self.words, sentence.first, sentence.last, self._links, self._times)


def _is_bare(words: Sequence[Word], link: Link) -> bool:
    """Whether a common noun names no thing: a device after a bare "de" ("levée de fonds"), a verb ("le visite")."""
    thing = link.things[0]
    following = words[link.last].lower if link.last < len(words) else ""
    if link.how == "reference" and following in word_set("words", "of"):
        return words[link.first].lower in act_nouns()  # "assure la coordination du festival"
    if thing.named or link.how == "reference" or link.last - link.first > 1 or not link.first:
        return False
    before, form = words[link.first - 1].lower, words[link.first].lower
    misled = before in word_set("words", "masculine_clitic") and thing.gender == "feminine"
    bare = thing.kind == "Instrument" and before in word_set("grammar", "complement_articles")
    return bare or (misled and any(a.tense in FINITE for a in analyses(form)))


def units(
    words: Sequence[Word],
    first: int,
    last: int,
    links: Mapping[int, Link],
    times: Mapping[int, TimeSpan],
) -> list[Unit]:
    """The units of words `first` to `last`; `links` by their first word, `times` by the word that they begin with."""
    found: list[Unit] = []
    at = first
    while at < last:
        unit = _unit(words, at, last, links, times, found)
        found.append(unit)
        at = unit.last
    govern(found)
    gather(found)
    share(found)
    return found


def _unit(
    words: Sequence[Word],
    at: int,
    last: int,
    links: Mapping[int, Link],
    times: Mapping[int, TimeSpan],
    before: Sequence[Unit],
) -> Unit:
    if (span := times.get(at)) and not (
        at in links and links[at].last > at + 1 and links[at].things[0].cls == "Law"
    ):
        end = at
        while end < last and words[end].start < span.end:
            end += 1
        return Unit(TIME, at, max(end, at + 1), words[at].lower, time=span)
    link = links.get(at)
    if link is not None and _acts(words, at, link, before):
        rest = {k: other for k, other in links.items() if k != at}
        if group := verb_group(words, at, last, rest, before):
            return Unit(VERB, at, group[1], words[at].lower, verb=group[0])
    if link is not None:
        return Unit(THING, at, min(link.last, last), words[at].lower, link=link, things=link.things)
    if phrase := _phrase(words, at, last):
        tag, lower, end = phrase
        named = tag == "adv" and any(i in links for i in range(at, end))
        if not named or lower in forces("adjective"):
            return Unit(WORD, at, end, lower, tag)
    if group := verb_group(words, at, last, links, before):
        verb, end = group
        return Unit(VERB, at, end, words[at].lower, verb=verb)
    end = at + 3 if _is_decimal(words, at, last) else at + 1
    return Unit(WORD, at, end, words[at].lower, _tag(words, at, before))


def _is_decimal(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a comma between digits makes one number: "1,2 million"."""
    if at + 2 >= last or words[at + 1].text != "," or not words[at].text.isdigit():
        return False
    return words[at + 2].text.isdigit() and words[at].end + 1 == words[at + 2].start


def _acts(words: Sequence[Word], at: int, link: Link, before: Sequence[Unit]) -> bool:
    """Whether the name of a lever is a verb here: "la collectivité récompense", "entrer au capital"."""
    if link.things[0].cls not in CONCEPTS:
        return False
    if any(a.tense == "inf" for a in analyses(words[at].lower)):
        return True
    if link.last - link.first > 1 or not before:
        return False
    previous = before[-1]
    return is_finite(words[at].lower) and (
        previous.kind == THING or previous.tag in {"noun", "pron", "rel", "adv"}
    )


def _tag(words: Sequence[Word], at: int, before: Sequence[Unit]) -> str:
    form = words[at].lower
    if form == OF_THE:
        previous = before[-1] if before else None
        nominal = previous is not None and (previous.kind == THING or previous.tag in {"noun", "num"})
        return "prep" if nominal else "det"
    return _tag_of(form)


@lru_cache(maxsize=1 << 15)
def _tag_of(form: str) -> str:
    if form in _MARKS:
        return "mark"
    if form in word_set("words", "with_masculine"):
        return "prep"
    for tag, key in _TAGS:
        if form in word_set("words", key):
            return tag
    return "num" if form[0].isdigit() else "noun"


_TAGS = (
    ("rel", "relatives"), ("prep", "prepositions"), ("conj", "coordinators"), ("det", "determiners"),
    ("neg", "negators"), ("neg", "negations"), ("pron", "pronouns"), ("sub", "subordinators"), ("adv", "adverbs"),
    ("clitic", "clitics"),
)  # fmt: skip


_PHRASES = (
    ("prep", "prepositions"), ("adv", "adverbs"), ("pron", "pronouns"), ("conj", "conjunctions"),
    ("sub", "subordinators"),
)  # fmt: skip


@cache
def act_nouns() -> frozenset[str]:
    """Nouns of acts that are carried by light verbs."""
    return frozenset(noun for act in table("acts")["act"] for noun in act["nouns"].split())


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    """Set phrases by their first word, the longest first."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for tag, key in _PHRASES:
        for phrase in table("phrases")[key]:
            parts = tuple(phrase.replace("'", "' ").split())
            found.setdefault(parts[0], []).append((parts, tag))
    for entries in found.values():
        entries.sort(key=lambda entry: -len(entry[0]))
    return found


def _phrase(words: Sequence[Word], at: int, last: int) -> tuple[str, str, int] | None:
    for parts, tag in _phrases().get(words[at].lower, ()):
        size = len(parts)
        end = at + size
        if end > last or (size > 2 and words[at + 1].lower != parts[1]):
            continue
        spelled = tuple(w.lower for w in words[at:end])
        if spelled[:-1] == parts[:-1] and _same_last(spelled[-1], parts[-1], tag):
            return tag, " ".join(parts).replace("' ", "'"), end
    return None


def _same_last(form: str, wanted: str, tag: str) -> bool:
    if tag == "prep" and wanted == OF:
        return form in word_set("words", "of")
    if tag == "prep" and wanted == TO:
        return form in word_set("words", "to")
    if wanted == THAT:
        return form in word_set("words", "complementisers")
    return form == wanted
