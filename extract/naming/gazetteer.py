"""Words -> runs of words that spell a name of the authority.

Names are compared without case, accents, hyphens or the kind of apostrophe, the longest first. A concept (lever or
theme) is matched in the singular and the plural; a proper name only where the text writes it as one, so that "mes"
is not MES and "les canaux" are not Les Canaux.

The trie is built once for a process: some 15,000 names.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import nouns
from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital
from extract.language.particle import AND
from extract.language.verb import analyses
from extract.language.words import norm, words
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.language.words import Word
    from ontology.terms import Record

CONCEPTS = frozenset({"Lever", "Theme"})
_SHORT_ACRONYM = 3
_PLAIN_WORDS = 3
_LONGEST_ACRONYM = 6
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
            fits = _is_written_as_concept if concept else _is_written_as_name
            records = tuple(r for r in node.records if fits(words, at, i + 1, r))
            if records:
                best = Hit(at, i + 1, records)
    return best


def _is_joined_article(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether an article only repeats that of a joined noun: "la formation et la sensibilisation"."""
    return at > first and words[at - 1].lower == AND and words[at].lower in word_set("words", "articles")


def _is_written_as_name(words: Sequence[Word], first: int, last: int, record: Record) -> bool:
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


def _is_written_as_concept(words: Sequence[Word], first: int, last: int, _record: Record) -> bool:
    """Whether a concept is no everyday word that only spells its acronym: "ses amis" is no AMI."""
    only = words[first]
    return (
        last - first > 1 or only.text.isupper() or _singular(only.norm) not in word_set("heads", "capitals")
    )


def _writes_acronym_small(significant: Sequence[Word], record: Record) -> bool:
    """Whether a word is but spelled like an acronym of the name: "la Région aura" is not the Région AURA."""
    small = {w.text.upper() for w in significant if w.text.islower() and len(w.text) <= _LONGEST_ACRONYM}
    return any(small & set(name.split()) for name in record.names)


def _may_be_lower(significant: Sequence[Word], record: Record) -> bool:
    """Whether a name may begin in lower case: with a head noun ("ville de Lille"), or where it is long."""
    first, pair = significant[0].norm, " ".join(word.norm for word in significant[:2])
    return record.cls == "Law" or first in nouns() or pair in nouns() or len(significant) > _PLAIN_WORDS


@lru_cache(maxsize=1 << 15)
def parts(form: str, concept: bool = False) -> tuple[str, ...]:
    """The parts of a word that are compared, singular in a concept; none of a mark.

    >>> parts("clermont-auvergne"), parts("reserves", True), parts("locaux", True)
    (('clermont', 'auvergne'), ('reserve',), ('local',))
    """
    found = tuple(
        p for p in form.replace("'", "-").replace(".", "-").split("-") if p and (p.isalnum() or p == "&")
    )
    return tuple(map(_singular, found)) if concept else found


def _singular(part: str) -> str:
    if len(part) <= _SHORT_ACRONYM:
        return part
    if part.endswith(table("words")["plural_of_al"]) and not part.endswith("eaux"):
        return part[:-3] + "al"
    return part[:-1] if part[-1] == "s" or part.endswith(("eux", "eaux", "oux")) else part


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
