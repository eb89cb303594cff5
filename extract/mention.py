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
from extract.naming.candidate import PLACES, Candidate, overlaps
from extract.naming.gazetteer import CONCEPTS, hits
from extract.naming.holding import holders
from extract.naming.imprint import imprints
from extract.naming.law import laws
from extract.naming.listing import in_capitals, listed_names
from extract.naming.name import head_names
from extract.naming.person import persons
from extract.naming.rival import place
from extract.naming.run import capital_runs
from extract.naming.shared import under_shared_head
from extract.naming.titled import titled
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from extract.language.words import Word
    from extract.page.sentence import Sentence
    from extract.records import TimeSpan


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
    for name in titled(text, words, read, found):
        found = [name, *(c for c in found if c.cls in CONCEPTS or not overlaps(c, name))]
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
    stops = {c.first: c.last for c in known if _is_stop(words, c)} | {
        i: i + 1 for i in range(first, last) if i in in_time
    }
    people = list(persons(words, first, last))
    headed = [] if sentence.entry else list(head_names(text, words, first, last, times, stops))
    headed = [in_capitals(text, words, last, c) for c in headed] if sentence.loud else headed
    headed = [_but_field(words, _with_concept(text, words, c, concepts), concepts) for c in headed]
    runs = [] if sentence.entry or sentence.loud else list(capital_runs(text, words, first, last))
    listed = list(listed_names(text, words, sentence))
    known, runs = holders(words, first, known, runs)
    titles = [] if sentence.entry or sentence.loud else list(imprints(text, words, first, last))
    chosen: list[Candidate] = []
    for rank in (acts, titles, known, people, headed, listed, runs):
        for candidate in rank:
            if candidate.first in in_time and candidate.cls != "Law":
                continue
            place(words, chosen, candidate)
    chosen = [
        c for c in chosen if not (_is_run(words, c, concepts) if c.proper else _is_concept(c, concepts))
    ]
    chosen = chosen if sentence.loud else under_shared_head(words, branches(text, words, last, chosen))
    return chosen + [c for c in concepts if not _hides(chosen, c)]


def _is_stop(words: Sequence[Word], c: Candidate) -> bool:
    """Whether a known name ends any other: a body does, a bare place does not, be it called "Pays de la Loire"."""
    head = head_at(words, c.first, c.last) if c.cls in PLACES else None
    return c.cls not in PLACES or (head is not None and head.cls != "Territory")


def _with_concept(text: str, words: Sequence[Word], c: Candidate, concepts: Sequence[Candidate]) -> Candidate:
    """A name that ends inside that of a concept goes on to its end: "stratégie de l'économie sociale et solidaire"."""
    cut = next((d for d in concepts if c.first < d.first < c.last < d.last), None)
    if cut is None:
        return c
    spelled = text[words[c.first].start : words[c.last - 1].end]
    whole = text[words[c.first].start : words[cut.last - 1].end]
    more = whole[len(spelled) :]
    return replace(c, last=cut.last, names=tuple(n + more if spelled.endswith(n) else n for n in c.names))


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
    generic = c.plural and c.determiner in word_set("heads", "generic") and c.names[0][:1].islower()
    spelled = any((d.first, d.last, d.cls) == (c.first, c.last, "Lever") for d in concepts)
    if generic and spelled and terms.kind_of(c.cls or "Event") in {"Policy", "Instrument"}:
        return True
    kinds = word_set("heads", "concepts")
    possessed = c.determiner in word_set("words", "possessives")
    return (
        c.date is None
        and not possessed
        and c.head in kinds
        and any(d.first == c.first and d.cls == "Lever" for d in concepts)
    )


def _hides(chosen: Sequence[Candidate], concept: Candidate) -> bool:
    """Whether a concept is only a part of a person's or an actor's name."""
    return any(
        c.first <= concept.first and concept.last <= c.last and c.cls in {"Person", "Law"} for c in chosen
    )


def _known(
    text: str, words: Sequence[Word], first: int, last: int
) -> tuple[list[Candidate], list[Candidate]]:
    names: list[Candidate] = []
    concepts: list[Candidate] = []
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
