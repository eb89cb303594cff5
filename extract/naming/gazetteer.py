"""Words -> runs of words that spell a name of the authority.

Names are compared without case, accents, hyphens or the kind of apostrophe, the longest first. A concept (lever or
theme) is matched in the singular and the plural; a proper name only where the text writes it as one, so that "mes"
is not MES and "les canaux" are not Les Canaux.

The trie is built once for a process: some 15,000 names.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital
from extract.language.particle import AND
from extract.language.words import norm, words
from extract.naming.written import is_written_as_concept, is_written_as_name, singular
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from ontology.terms import Record

CONCEPTS = frozenset({"Lever", "Theme"})
_PLAIN_WORDS = 3
_BREAKS = frozenset('.,;:!?()«»"|/…–—•·*_→►▪■')


class Hit(NamedTuple):
    """Words `first` to `last` (exclusive) that spell a name of each of `records`."""

    first: int
    last: int
    records: tuple[Record, ...]


class _Node:
    """A step of the trie."""

    __slots__ = ("next", "records")

    def __init__(self) -> None:
        self.next: dict[str, _Node] = {}
        self.records: list[Record] = []


def hits(words: Sequence[Word], first: int, last: int) -> Iterator[Hit]:
    """Names and concepts between two words, in order; a concept may stand inside a name, else they do not overlap."""
    for trie, is_concept in ((_trie(concepts=False), False), (_trie(concepts=True), True)):
        at = first
        while at < last:
            hit = _longest(trie, words, at, last, is_concept) if _opens(words[at].norm, is_concept) else None
            if hit and not is_concept and words[at].lower in word_set("words", "the"):
                hit = _past_article(trie, words, hit, last)
            if hit is None and not is_concept:
                hit = _contracted(trie, words, at, last)
            if hit:
                yield hit
                if is_concept and hit.records[0].cls == "Lever":
                    yield from _themes_within(trie, words, hit)
                at = hit.last
            else:
                at += 1


def _contracted(trie: _Node, words: Sequence[Word], at: int, last: int) -> Hit | None:
    """A town whose article a preposition holds: "au Havre", "du Mans"."""
    articles: dict[str, str] = table("words")["contracted_articles"]
    node = trie.next.get(articles.get(words[at].lower, ""))
    if node is None or at + 1 >= last or not is_capital(words[at + 1]):
        return None
    hit = _longest(node, words, at + 1, last, concept=False)
    return hit if hit and all(record.cls == "Commune" for record in hit.records) else None


def _past_article(trie: _Node, words: Sequence[Word], hit: Hit, last: int) -> Hit:
    """A name that begins with an article, or a longer one that begins after it: "l'Union européenne" is no L'Union."""
    inner = _longest(trie, words, hit.first + 1, last, concept=False)
    return inner if inner and inner.last > hit.last else hit


@lru_cache(maxsize=1 << 15)
def _opens(form: str, concept: bool) -> bool:
    """Whether any name, or concept, begins with a word."""
    spelled = parts(form, concept)
    return bool(spelled) and spelled[0] in _trie(concepts=concept).next


def _themes_within(trie: _Node, words: Sequence[Word], lever: Hit) -> Iterator[Hit]:
    """Themes that the name of a lever holds: "soutien à l'innovation sociale"."""
    at = lever.first + 1
    while at < lever.last:
        hit = _longest(trie, words, at, lever.last, concept=True)
        if hit and hit.records[0].cls == "Theme":
            yield hit
        at = hit.last if hit else at + 1


def _longest(root: _Node, words: Sequence[Word], at: int, last: int, concept: bool) -> Hit | None:
    node, best = root, None
    for i in range(at, last):
        spelled = parts(words[i].norm, concept)
        if not spelled:
            if i == at or words[i].text in _BREAKS:
                return best
            continue
        for part in spelled:
            following = node.next.get(part)
            if following is None and concept and _is_joined_article(words, i, at):
                break
            if following is None:
                return best
            node = following
        if node.records:
            fits = is_written_as_concept if concept else is_written_as_name
            records = tuple(r for r in node.records if fits(words, at, i + 1, r))
            if records:
                best = Hit(at, i + 1, records)
    return best


def _is_joined_article(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether an article only repeats that of a joined noun: "la formation et la sensibilisation"."""
    return at > first and words[at - 1].lower == AND and words[at].lower in word_set("words", "articles")


@lru_cache(maxsize=1 << 15)
def parts(form: str, concept: bool = False) -> tuple[str, ...]:
    """The parts of a word that are compared, singular in a concept; none of a mark.

    >>> parts("clermont-auvergne"), parts("reserves", True), parts("locaux", True)
    (('clermont', 'auvergne'), ('reserve',), ('local',))
    """
    found = tuple(
        p for p in form.replace("'", "-").replace(".", "-").split("-") if p and (p.isalnum() or p == "&")
    )
    return tuple(map(singular, found)) if concept else found


@lru_cache(maxsize=1 << 15)
def is_ordinary(name: str, record: Record | None) -> bool:
    """Whether a concept's name is an everyday word too, so that it counts only where a claim calls for it."""
    key = tuple(_name_parts(norm(name), concept=True))
    return record is not None and any(tuple(_name_parts(n, concept=True)) == key for n in record.ambiguous)


@cache
def _trie(*, concepts: bool) -> _Node:
    root = _Node()
    for record in terms.authority():
        if (record.cls in CONCEPTS) != concepts:
            continue
        for name in record.names:
            if record.cls == "Law" and " " not in name:
                continue
            spelled = list(_name_parts(name, concepts))
            _grow(root, spelled, record)
            if (
                not concepts
                and len(spelled) > _PLAIN_WORDS
                and spelled[0] in word_set("words", "leading_articles")
            ):
                _grow(root, spelled[1:], record)
    return root


def _grow(root: _Node, spelled: Sequence[str], record: Record) -> None:
    node = root
    for part in spelled:
        node = node.next.setdefault(part, _Node())
    if node is not root and record not in node.records:
        node.records.append(record)


def _name_parts(name: str, concept: bool) -> Iterator[str]:
    for word in words(name):
        yield from parts(word.norm, concept)


@cache
def named() -> Mapping[str, tuple[Record, ...]]:
    """Records of the authority by the normal form of each of their names."""
    found: dict[str, list[Record]] = {}
    for record in terms.authority():
        for name in record.names:
            found.setdefault(_key(name), []).append(record)
    return {name: tuple(dict.fromkeys(records)) for name, records in found.items()}


def spelled_alike(name: str) -> tuple[Record, ...]:
    """The records that go by a name, however it is written."""
    return named().get(_key(name), ())


def shared(name: str) -> tuple[Record, ...]:
    """The records that have a name only beside their place, because others have it too."""
    return tuple(r for r in spelled_alike(name) if _key(name) in map(_key, r.ambiguous))


def _key(name: str) -> str:
    return " ".join(_name_parts(norm(name), concept=False))
