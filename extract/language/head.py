"""Words -> head nouns with their class, from `heads.toml`.

>>> head_at(words("une enquête de terrain"), 1, 4)
Head(first=1, last=2, cls='Survey', noun='enquête', common=True, plural=False)
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import table, word_set
from extract.language.particle import ACUTE
from extract.language.words import norm, words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from extract.language.words import Word


class Head(NamedTuple):
    """A head noun: its words, class, singular, and whether an unnamed one may be an individual."""

    first: int
    last: int
    cls: str
    noun: str
    common: bool
    plural: bool


def head_at(words_: Sequence[Word], at: int, last: int) -> Head | None:
    """The longest head noun that begins at a word."""
    node = _trie()
    if at >= last or words_[at].norm not in node or not _is_written_as_noun(words_[at]):
        return None
    if at and words_[at].norm in word_set("heads", "verbal") and _follows_clitic(words_[at - 1]):
        return None
    best = None
    for i in range(at, min(last, at + 7)):
        following = node.get(words_[i].norm)
        if not isinstance(following, dict):
            break
        node = following
        entry = node.get("")
        if isinstance(entry, tuple) and not is_accented(words_[i], entry[1].split(" ")[-1]):
            cls, noun, common, plural = entry
            best = Head(at, i + 1, cls, noun, common, plural)
    return None if best is not None and _is_participle_of(words_[best.last - 1], best.noun) else best


def _follows_clitic(before: Word) -> bool:
    """Whether a feminine noun after a word must be a verb: "un archéologue le visite"."""
    return before.text in word_set("words", "masculine_clitic")


def _is_participle_of(word: Word, noun: str) -> bool:
    """Whether a word in small letters has an accent at its end that the noun has not: "rencontré" is no "rencontre"."""
    return word.text.islower() and word.lower.rstrip("s").endswith("é") and noun.endswith("e")


def is_accented(word: Word, noun: str) -> bool:
    """Whether a word is a participle that only its accent tells from a noun: "visité" is no "visite"."""
    return word.lower.rstrip("s")[-1:] == ACUTE and noun.rstrip("s")[-1:] != ACUTE


def _is_written_as_noun(word: Word) -> bool:
    """Whether a word that may be an acronym is written as one: "AMI" and not "ami", "Caf" or "CAF"."""
    if word.norm in word_set("heads", "capitals"):
        return word.text.isupper()
    if word.norm in word_set("heads", "titled") or word.norm.removesuffix("s") in word_set("heads", "titled"):
        return word.text[0].isupper()
    return word.norm not in word_set("heads", "acronyms") or not word.text.islower()


class _Noun(NamedTuple):
    """A head noun of the lexicon; its plural is empty where it is made by adding s."""

    singular: str
    plural: str
    cls: str
    common: bool
    own: bool


@cache
def _nouns() -> tuple[_Noun, ...]:
    found = []
    for group in table("heads")["head"]:
        for noun in group["nouns"].replace("\n", "").split(";"):
            if noun.strip():
                singular, _, plural = noun.strip().partition("|")
                flags = (bool(group.get("common")), bool(group.get("own")))
                found.append(_Noun(singular, plural, group["cls"], *flags))
    return tuple(found)


@cache
def _trie() -> dict[str, object]:
    root: dict[str, object] = {}
    for noun in _nouns():
        _grow(root, noun)
    return root


def _grow(root: dict[str, object], noun: _Noun) -> None:
    for form, plural in ((noun.singular, False), (noun.plural or _plural(noun.singular), True)):
        node = root
        for word in words(form):
            nxt = node.setdefault(norm(word.text), {})
            assert isinstance(nxt, dict)
            node = nxt
        name = table("heads")["same"].get(noun.singular, noun.singular)
        node.setdefault("", (noun.cls, name, noun.common, plural and form != noun.singular))


def _plural(noun: str) -> str:
    """The plural of a head of one or more words: the noun and the adjectives right after it take an s.

    >>> _plural("épicerie solidaire"), _plural("chantier d'insertion")
    ('épiceries solidaires', "chantiers d'insertion")
    """
    out = []
    inflect = True
    for word in noun.split(" "):
        if word in word_set("words", "fixed") or word.startswith(("d'", "l'")):
            inflect = False
        out.append(word + "s" if inflect and word[-1] not in "sxz" else word)
    return " ".join(out)


def plural_class(form: str) -> str | None:
    """The class of a one-word head noun in the plural, in normal form; None for any other word."""
    node = _trie().get(form)
    entry = node.get("") if isinstance(node, dict) else None
    return entry[0] if isinstance(entry, tuple) and entry[3] else None


@lru_cache(maxsize=1 << 15)
def names_class(form: str, cls: str) -> bool:
    """Whether a word in normal form is a head noun of a class, in the singular or the plural."""
    return nouns().get(form) == cls or plural_class(form) == cls


@cache
def nouns() -> Mapping[str, str]:
    """The class of each head noun, by its singular in normal form."""
    found: dict[str, str] = {}
    for noun in _nouns():
        found.setdefault(norm(noun.singular), noun.cls)
    return found


@cache
def org_heads() -> frozenset[str]:
    """The one-word head nouns that name bodies, in normal form."""
    return _single(lambda noun: not noun.common and noun.cls not in {"Law", "Territory"})


@cache
def own_heads() -> frozenset[str]:
    """Everyday head nouns that take up only a body that goes by them: "la ferme" is no association."""
    return frozenset(noun.singular for noun in _nouns() if noun.own)


@cache
def place_heads() -> frozenset[str]:
    """The one-word head nouns that name places, in normal form."""
    return _single(lambda noun: noun.cls == "Territory")


def is_headed(words_: Sequence[Word], at: int) -> bool:
    """Whether a word with its article begins the name of a body, or of a place in small letters."""
    form = words_[at].norm
    heads = form in org_heads() or (form in place_heads() and words_[at].text.islower())
    return heads and words_[at - 1].lower in word_set("words", "with_article")


def names_place(words_: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word begins the name of a place that has one of its own: "pays de Morlaix"."""
    if (
        words_[at].norm not in place_heads()
        or at + 2 >= last
        or words_[at + 1].lower not in word_set("words", "of")
    ):
        return False
    return any(word.text[0].isupper() for word in words_[at + 2 : at + 4])


def _single(fits: Callable[[_Noun], bool]) -> frozenset[str]:
    return frozenset(norm(noun.singular) for noun in _nouns() if fits(noun) and " " not in noun.singular)
