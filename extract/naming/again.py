"""Names introduced with their noun -> where the text says them bare: "la Scop Vélocité"; then "Vélocité, dont X …".

At the start of a sentence one capital tells nothing, and "Vent debout" looks like a noun and an adverb; but what has
been introduced as a name is one again. A single word that the text also writes small stays a common noun there.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.noun import is_finite
from extract.language.verb import FINITE, analyses
from extract.naming.candidate import Candidate
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from extract.language.words import Word
    from extract.page.sentence import Sentence

_KINDS = frozenset({"Organisation", "Instrument"})


def named_again(
    text: str, words: Sequence[Word], sentences: Iterable[Sentence], found: Sequence[Candidate]
) -> Iterator[Candidate]:
    """Candidates for the names of others, where no candidate stands yet."""
    known = _introduced(words, found)
    taken = {at for c in found for at in range(c.first, c.last)}
    small = {word.text for word in words if word.text[:1].islower()}
    for sentence in sentences:
        for at in range(sentence.first, sentence.last):
            if at in taken:
                continue
            for end, named in _names_at(words, at, sentence.last, known):
                if (
                    at >= named.last
                    and taken.isdisjoint(range(at, end))
                    and (
                        end - at > 1
                        or (words[at].lower not in small and _is_subject(words, end, sentence.last))
                    )
                ):
                    spelled = text[words[at].start : words[end - 1].end]
                    yield Candidate(at, end, named.cls, (spelled,))
                    taken |= set(range(at, end))
                    break


def _introduced(
    words: Sequence[Word], found: Sequence[Candidate]
) -> Mapping[str, list[tuple[tuple[str, ...], Candidate]]]:
    """The bare names that candidates with a noun introduce, by their first word, the longest first."""
    known: dict[str, list[tuple[tuple[str, ...], Candidate]]] = {}
    for c in found:
        bare = c.cls is not None and c.proper and c.head and not c.records and terms.kind_of(c.cls) in _KINDS
        if not bare:
            continue
        for name in c.names:
            spelled = tuple(w.text for w in words[c.first : c.last])
            run = next(
                (spelled[i:] for i in range(1, len(spelled)) if _joined(spelled[i:]) == _joined((name,))), ()
            )
            if run and run[0][:1].isupper():
                known.setdefault(run[0], []).append((run, c))
    return {
        first: sorted(runs, key=lambda run: (-len(run[0]), run[1].first)) for first, runs in known.items()
    }


def _joined(parts: Sequence[str]) -> str:
    return "".join(parts).replace(" ", "").strip("«»“” ")


def _names_at(
    words: Sequence[Word], at: int, last: int, known: Mapping[str, list[tuple[tuple[str, ...], Candidate]]]
) -> Iterator[tuple[int, Candidate]]:
    for run, named in known.get(words[at].text, ()):
        end = at + len(run)
        if end <= last and tuple(w.text for w in words[at:end]) == run:
            yield end, named


def _is_subject(words: Sequence[Word], end: int, last: int) -> bool:
    """Whether what follows a word makes it the subject or the head of a clause: a verb, a relative, a comma."""
    if end >= last:
        return False
    form = words[end].lower
    light = word_set("words", "negators") | word_set("words", "reflexives")
    finite = any(a.tense in FINITE for a in analyses(form)) or is_finite(form)
    return form == "," or form in light or finite or form in word_set("syntax", "relative_subjects")
