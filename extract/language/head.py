"""Words -> head nouns with their class, from `heads.toml`.

>>> head_at(words("une enquête de terrain"), 1, 4)
Head(first=1, last=2, cls='Survey', noun='enquête', common=True, plural=False)
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import table, word_set
from extract.language.words import norm, words

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

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
    if at >= last or (words_[at].norm in word_set("heads", "acronyms") and not words_[at].text.isupper()):
        return None
    node = _trie()
    best = None
    for i in range(at, min(last, at + 7)):
        following = node.get(words_[i].norm)
        if not isinstance(following, dict):
            break
        node = following
        if isinstance(entry := node.get(""), tuple):
            cls, noun, common, plural = entry
            best = Head(at, i + 1, cls, noun, common, plural)
    return best


@cache
def _trie() -> dict[str, object]:
    root: dict[str, object] = {}
    for group in table("heads")["head"]:
        for noun in group["nouns"].replace("\n", "").split(";"):
            if noun.strip():
                _grow(root, noun.strip(), group["cls"], bool(group.get("common")))
    return root


def _grow(root: dict[str, object], noun: str, cls: str, common: bool) -> None:
    singular, _, plural = noun.partition("|")
    forms = [(singular, False), (plural or _plural(singular), True)]
    for form, is_plural in forms:
        node = root
        for word in words(form):
            nxt = node.setdefault(norm(word.text), {})
            assert isinstance(nxt, dict)
            node = nxt
        node.setdefault("", (cls, singular, common, is_plural and form != singular))


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


def names_class(form: str, cls: str) -> bool:
    """Whether a word in normal form is a head noun of a class, in the singular or the plural."""
    return nouns().get(form) == cls or plural_class(form) == cls


@cache
def nouns() -> Mapping[str, str]:
    """The class of each head noun, by its singular in normal form."""
    found: dict[str, str] = {}
    for group in table("heads")["head"]:
        for noun in group["nouns"].replace("\n", "").split(";"):
            found.setdefault(norm(noun.strip().partition("|")[0]), group["cls"])
    return found


@cache
def org_heads() -> frozenset[str]:
    """The one-word head nouns that name bodies, in normal form."""
    groups = (g for g in table("heads")["head"] if not g.get("common") and g["cls"] != "Law")
    listed = (noun.strip() for g in groups for noun in g["nouns"].replace("\n", "").split(";"))
    return frozenset(norm(noun.partition("|")[0]) for noun in listed if noun and " " not in noun)


@cache
def own_heads() -> frozenset[str]:
    """Everyday head nouns that take up only a body that goes by them: "la ferme" is no association."""
    groups = (g for g in table("heads")["head"] if g.get("own"))
    listed = (noun.strip() for g in groups for noun in g["nouns"].replace("\n", "").split(";"))
    return frozenset(noun.partition("|")[0] for noun in listed if noun)
