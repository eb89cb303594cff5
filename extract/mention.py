"""Words and sentences -> candidates: every run of words that may name an entity, in text order.

Four ways to find one, by the strength of what they know: acts of law, names of the authority, persons and names with
a head noun, bare capitals. Where two share words the longer wins, then the stronger; a concept inside a longer name
is kept beside it, because it says what that is about ("feuille de route ESS").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.noun import is_article
from extract.naming.again import named_again
from extract.naming.branch import branches
from extract.naming.candidate import Candidate
from extract.naming.gazetteer import CONCEPTS, hits
from extract.naming.imprint import imprints
from extract.naming.law import laws
from extract.naming.listing import in_capitals, listed_names
from extract.naming.name import head_names
from extract.naming.person import persons
from extract.naming.run import capital_runs
from extract.naming.shared import under_shared_head
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.language.words import Word
    from extract.page.sentence import Sentence
    from extract.records import TimeSpan

PLACES = frozenset({"Commune", "Departement", "Region"})
_THINGS = frozenset({"Event", "Publication", "Policy", "Instrument"})


def candidates(
    text: str, words: Sequence[Word], sentences: Iterable[Sentence], times: Sequence[TimeSpan]
) -> list[Candidate]:
    """The candidates of a document; concepts may lie inside others, else no two share a word."""
    by_start = {span.start: span for span in times}
    in_time = _inside(words, times)
    found: list[Candidate] = []
    read = list(sentences)
    for sentence in read:
        found += _in_sentence(text, words, sentence, by_start, in_time)
    found += named_again(text, words, read, found)
    return sorted(found, key=lambda c: (c.first, -c.last, c.cls in CONCEPTS))


def _inside(words: Sequence[Word], times: Sequence[TimeSpan]) -> set[int]:
    inside: set[int] = set()
    at = 0
    for span in times:
        while at < len(words) and words[at].end <= span.start:
            at += 1
        i = at
        while i < len(words) and words[i].start < span.end:
            inside.add(i)
            i += 1
    return inside


def _in_sentence(
    text: str,
    words: Sequence[Word],
    sentence: Sentence,
    times: Mapping[int, TimeSpan],
    in_time: set[int],
) -> list[Candidate]:
    first, last = sentence.first, sentence.last
    known, concepts = _known(text, words, first, last)
    acts = list(laws(text, words, first, last, times))
    stops = {c.first: c.last for c in known if c.cls not in PLACES or head_at(words, c.first, c.last)} | {
        i: i + 1 for i in range(first, last) if i in in_time
    }
    people = list(persons(words, first, last))
    headed = [] if sentence.entry else list(head_names(text, words, first, last, times, stops))
    headed = [in_capitals(text, words, last, c) for c in headed] if sentence.loud else headed
    headed = [_but_field(words, _with_concept(text, words, c, concepts), concepts) for c in headed]
    runs = [] if sentence.entry or sentence.loud else list(capital_runs(text, words, first, last))
    listed = list(listed_names(text, words, sentence))
    titles = [] if sentence.entry or sentence.loud else list(imprints(text, words, first, last))
    chosen: list[Candidate] = []
    for rank in (acts, titles, known, people, headed, listed, runs):
        for candidate in rank:
            if candidate.first in in_time and candidate.cls != "Law":
                continue
            _place(words, chosen, candidate)
    chosen = [
        c for c in chosen if not (_is_run(words, c, concepts) if c.proper else _is_concept(c, concepts))
    ]
    chosen = chosen if sentence.loud else under_shared_head(words, branches(text, words, last, chosen))
    return chosen + [c for c in concepts if not _hides(chosen, c)]


def _with_concept(text: str, words: Sequence[Word], c: Candidate, concepts: Sequence[Candidate]) -> Candidate:
    """A name that ends inside that of a concept goes on to its end: "stratégie de l'économie sociale et solidaire"."""
    cut = next((d for d in concepts if c.first < d.first < c.last < d.last), None)
    if cut is None:
        return c
    spelled = text[words[c.first].start : words[c.last - 1].end]
    whole = text[words[c.first].start : words[cut.last - 1].end]
    return replace(c, last=cut.last, names=tuple(whole if name == spelled else name for name in c.names))


def _but_field(words: Sequence[Word], c: Candidate, concepts: Sequence[Candidate]) -> Candidate:
    """A plan or body with its field is none by name: "les politiques ESS", "un pôle ESS"; a fund or a period is."""
    fields = (words[d.first].text for d in concepts if d.last - d.first == 1 and c.first < d.first < c.last)
    if len(c.names) == 1 or c.names[0] not in fields:
        return c
    general = c.plural or terms.kind_of(c.cls or "Organisation") in {"Policy", "Organisation"}
    return replace(c, names=(max(c.names, key=len),), proper=c.date is not None or not general)


def _is_run(words: Sequence[Word], c: Candidate, concepts: Sequence[Candidate]) -> bool:
    """Whether bare capitals only spell a concept: an acronym with its article."""
    return (
        c.cls is None
        and c.head != "«"
        and any(
            d.last == c.last and d.first - c.first in ({0, 1} if is_article(words[c.first]) else {0})
            for d in concepts
        )
    )


def _is_concept(c: Candidate, concepts: Sequence[Candidate]) -> bool:
    """Whether a noun phrase only spells a lever: a scheme of purchasing in general is no one's policy."""
    kinds = word_set("heads", "concepts")
    possessed = c.determiner in word_set("words", "possessives")
    return (
        c.date is None
        and not possessed
        and c.head in kinds
        and any(d.first == c.first and d.cls == "Lever" for d in concepts)
    )


def _place(words: Sequence[Word], chosen: list[Candidate], candidate: Candidate) -> None:
    """Add a candidate; where it shares words with one of a stronger rank, only if it holds that one and more."""
    rivals = [c for c in chosen if c.first < candidate.last and candidate.first < c.last]
    if not rivals:
        chosen.append(candidate)
    elif candidate.proper and all(_holds(words, candidate, rival) for rival in rivals):
        for rival in rivals:
            chosen.remove(rival)
        chosen.append(candidate)


def _holds(words: Sequence[Word], outer: Candidate, inner: Candidate) -> bool:
    after = outer.first == inner.first + 1 and outer.last > inner.last
    begins = outer.first <= inner.first or (inner.cls in PLACES and after)
    if inner.cls in {"Law", "Person"} or not (begins and inner.last <= outer.last):
        return False
    if outer.cls is None and not outer.head and inner.first == outer.first and _is_thing(inner):
        return False  # capitals go on after the noun of an event: "le Forum ESS de la Ville de Bordeaux"
    if outer.last - outer.first == inner.last - inner.first and begins and outer.first <= inner.first:
        return False
    if not inner.records:
        return outer.cls is not None or inner.cls is None or not inner.proper
    if inner.cls in PLACES:
        named = inner.first > outer.first and not is_article(words[outer.first])
        return outer.cls is not None or inner.last < outer.last or named or inner.first - outer.first > 1
    return bool(outer.head and outer.head != "«" and not _same(outer, inner))


def _is_thing(c: Candidate) -> bool:
    """Whether a head noun tells that it is no actor, or is only what one is: "une Scic de Roubaix"."""
    told = not c.proper and c.determiner in word_set("grammar", "indefinite_singular")
    return bool(c.head) and c.cls is not None and (told or terms.kind_of(c.cls) in _THINGS)


def _same(outer: Candidate, inner: Candidate) -> bool:
    """Whether a longer run is the known name with its head noun before it: "l'association France Active"."""
    return outer.last == inner.last or inner.first == outer.first


def _hides(chosen: Sequence[Candidate], concept: Candidate) -> bool:
    """Whether a concept is only a part of a person's or an actor's name."""
    return any(
        c.first <= concept.first and concept.last <= c.last and c.cls in {"Person", "Law"} for c in chosen
    )


def _known(
    text: str, words: Sequence[Word], first: int, last: int
) -> tuple[list[Candidate], list[Candidate]]:
    names, concepts = [], []
    for hit in hits(words, first, last):
        spelled = text[words[hit.first].start : words[hit.last - 1].end]
        cls = hit.records[0].cls
        determiner = _determiner(words, hit.first, first)
        is_name = cls not in CONCEPTS
        found = Candidate(
            hit.first, hit.last, cls, (spelled,), hit.records, proper=is_name, determiner=determiner
        )
        (names if is_name else concepts).append(found)
    return names, concepts


def _determiner(words: Sequence[Word], at: int, first: int) -> str:
    before = words[at - 1].lower if at > first else ""
    return before if before in word_set("words", "determiners") else ""
