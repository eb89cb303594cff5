"""A number in a text -> what it counts: euros, percent, hectares, or the noun that follows, in the singular.

French marks the plural, and that is what tells a counted noun from the verb or preposition that may as well
follow a number ("15 sont adhérentes"). Adjectives before the noun are stepped over, some compounds kept whole
("part sociale"), inclusive writing undone. Time counted is a duration, which is no figure.

>>> singular("tiers-lieux"), singular("travaux"), singular("voix"), singular("réseaux")
('tiers-lieu', 'travail', 'voix', 'réseau')
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.language.fold import any_of, fold
from extract.language.forms import Forms
from extract.language.lexicon import table, word_set
from extract.language.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.language.number import Number

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PLURAL = ("s", "x", "z")
_SHORTEST, _LONGEST_ACRONYM = 3, 6
_CLOSED = ("prepositions", "adverbs", "coordinators", "relatives", "subordinators", "clitics", "pronouns")


class Counted(NamedTuple):
    """What a number counts, and where that ends."""

    unit: str
    end: int
    kind: str
    """"amount", "percent", "measure", "noun" or "duration"."""
    scale: int = 1
    """What "k€" or "M€" multiplies the number by."""


def counted(text: str, folded: str, number: Number) -> Counted | None:
    """What the words after a number say that it counts; None where they do not."""
    symbol = FORMS.match("symbol", folded, number.end)
    if symbol:
        unit, kind, scale = _symbols()[symbol[1]]
        return Counted(unit, symbol.end(), kind, scale)
    start = number.end
    if number.scale > 1 or number.form == "collective":
        partitive = FORMS.match("partitive", folded, start)
        return noun_at(text, folded, partitive.end()) if partitive else None
    if folded[start : start + 1] in {" ", "\n"}:
        return noun_at(text, folded, start + 1, plural=number.value >= 2)
    return None


def noun_at(text: str, folded: str, at: int, *, plural: bool = True, label: bool = False) -> Counted | None:
    """The counted noun that begins at a place, adjectives before it skipped; a label may have a capital."""
    adjectives = FORMS.match("adjectives", folded, at)
    start = adjectives.end() if adjectives else at
    word = _WORD.match(text, start)
    if word is None:
        return None
    if folded[start : word.end()] in word_set("figures", "unit.durations"):
        return Counted("", word.end(), "duration")
    inclusive = FORMS.match("inclusive", folded, word.end())
    form = word[0].lower() if label and word[0].istitle() else word[0]
    if not _is_noun(form, folded[start : word.end()], plural=plural and inclusive is None):
        return None
    noun = form if _is_acronym(form) else singular(form.lower())
    for name, pattern in _compounds().get(fold(noun), ()):
        if compound := pattern.match(folded, start):
            return Counted(name, compound.end(), "noun")
    return Counted(noun, inclusive.end() if inclusive else word.end(), "noun")


@lru_cache(maxsize=1 << 14)
def singular(noun: str) -> str:
    """The singular of a French noun in small letters, each part of a hyphenated one by itself."""
    if "-" in noun:
        return "-".join(singular(part) for part in noun.split("-"))
    forms, plain = table("figures")["singular"], fold(noun)
    if plain in word_set("figures", "singular.invariable"):
        return noun
    if plain in forms["irregular"]:
        return str(forms["irregular"][plain])
    endings: list[tuple[str, str]] = forms["endings"]
    plural, ending = next(
        (pair for pair in endings if plain.endswith(pair[0]) and plain != pair[0]), ("", "")
    )
    return noun[: len(noun) - len(plural)] + ending


def _is_noun(word: str, plain: str, *, plural: bool) -> bool:
    if word[0].isupper() and not _is_acronym(word) and plain not in word_set("figures", "unit.capitalised"):
        return word.isupper() and plain.endswith(_PLURAL) and plain not in _no_nouns()
    if plain in _no_nouns() or word.lower() in _no_nouns():
        return False
    if _is_acronym(word):
        return True
    if len(plain) < _SHORTEST or (plural and not plain.endswith(_PLURAL)):
        return False
    nouns = word_set("figures", "unit.participle_nouns")
    participle = any(a.tense == "pp" for a in analyses(word.lower()))
    return not participle or plain in nouns or f"{plain}s" in nouns


def _is_acronym(word: str) -> bool:
    """Whether a word is an acronym; four capitals and more that end in S are rather a plural in capitals."""
    plural = len(word) > _SHORTEST and word.endswith(("S", "X"))
    return word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM and not plural


@cache
def _no_nouns() -> frozenset[str]:
    """Words of the closed classes, and those that begin an address."""
    closed = word_set("figures", "unit.closed") | word_set("figures", "unit.street")
    return closed.union(*(word_set("words", kind) for kind in _CLOSED))


@cache
def _compounds() -> Mapping[str, list[tuple[str, re.Pattern[str]]]]:
    """Compounds by their first word, each with the pattern of its forms."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name in table("figures")["unit"]["compounds"]:
        words = fold(name).split(" ")
        pattern = " ".join(f"{re.escape(word)}s?" for word in words)
        found.setdefault(words[0], []).append((name, re.compile(rf"{pattern}(?!\w)")))
    return found


@cache
def _symbols() -> Mapping[str, tuple[str, str, int]]:
    """What may stand for a unit right after a number: the unit, its kind and the number's multiplier."""
    figures: Mapping[str, Any] = table("figures")
    currency, percent = figures["currency"], figures["percent"]
    found = {form: (unit, "measure", 1) for form, unit in figures["measure"].items()}
    found |= dict.fromkeys(percent["forms"], (percent["unit"], "percent", 1))
    for link, form in product(currency["partitive"], currency["forms"]):
        found[f"{link}{form}".removeprefix(" ")] = (currency["unit"], "amount", 1)
        for prefix, scale in currency["prefix"].items():
            found[f"{prefix}{link}{form}"] = (currency["unit"], "amount", scale)
    return found


FORMS = Forms("figures", symbol=lambda: any_of(_symbols()))
