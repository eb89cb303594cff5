"""A number in a text -> what it counts: euros, percent, hectares, or the noun that follows, in the singular.

French marks the plural, and that is what tells a counted noun from the verb or preposition that may as well follow a
number ("15 sont adhérentes"). Adjectives before the noun are stepped over, some compounds kept whole ("part sociale"),
inclusive writing undone. Time counted is a duration, which is no figure; ordinals and labels never come here.

>>> singular("tiers-lieux"), singular("travaux"), singular("voix"), singular("réseaux")
('tiers-lieu', 'travail', 'voix', 'réseau')
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.fold import any_of, fold
from extract.lexicon import table, word_set
from extract.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Mapping

    from extract.number import Number

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PLURAL = ("s", "x", "z")
_SHORTEST, _LONGEST_ACRONYM = 3, 6
_REACH = {"label": 16, "bound": 44, "shared_before": 18, "definite": 24, "range_open": 8}
_LONG_REACH = 64


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
    symbol = match("symbol", folded, number.end)
    if symbol is None:
        return _noun(text, folded, number)
    unit, kind, scale = _symbols()[symbol[1]]
    return Counted(unit, symbol.end(), kind, scale)


def noun_at(text: str, folded: str, at: int, *, plural: bool = True, label: bool = False) -> Counted | None:
    """The counted noun that begins at a place, adjectives before it stepped over; a label may have a capital."""
    adjectives = match("adjectives", folded, at)
    start = adjectives.end() if adjectives else at
    word = _WORD.match(text, start)
    if word is None:
        return None
    plain = folded[start : word.end()]
    if plain in word_set("figures", "unit.durations"):
        return Counted("", word.end(), "duration")
    inclusive = match("inclusive", folded, word.end())
    if not _is_noun(word[0].lower() if label and word[0].istitle() else word[0], plain, plural=plural and inclusive is None):
        return None
    noun = word[0] if _is_acronym(word[0]) else singular(word[0].lower())
    for name, pattern_ in _compounds().get(fold(noun), ()):
        if compound := pattern_.match(folded, start):
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
    for plural, ending in forms["endings"]:
        if plain.endswith(plural) and len(plain) > len(plural):
            return noun[: len(noun) - len(plural)] + ending
    return noun


def match(name: str, folded: str, start: int) -> re.Match[str] | None:
    """What a pattern of the lexicon finds at a place."""
    return pattern(name).match(folded, start)


def before(name: str, folded: str, end: int) -> re.Match[str] | None:
    """What a pattern of the lexicon finds that ends at a place."""
    return pattern(name).search(folded, max(0, end - _REACH.get(name, _LONG_REACH)), end)


@cache
def pattern(name: str) -> re.Pattern[str]:
    """A pattern of the lexicon, its ‹lists› filled in."""
    figures: Mapping[str, Any] = table("figures")
    if name in {"bound", "bound_after"}:
        groups = "|".join(f"(?P<{key.replace(' ', '_')}>{_forms(name, key)})" for key in figures[name])
        total = figures["grammar"]["total"]
        return re.compile(rf"(?<!\w)(?:{groups}) ?(?:{total})?$" if name == "bound" else rf" (?:{groups})(?!\w)")
    source: str = figures["singular"][name] if name == "inclusive" else figures["pattern"][name]
    lists = {"adjectives": word_set("figures", "unit.adjectives"), "symbol": _symbols(), **figures["words"]}
    for key, words in lists.items():
        source = source.replace(f"‹{key}›", any_of(words))
    return re.compile(source)


def _forms(name: str, key: str) -> str:
    more = table("figures")["bound_pattern"][key] if name == "bound" else ""
    return "|".join(filter(None, (any_of(table("figures")[name][key]), more)))


@cache
def _symbols() -> Mapping[str, tuple[str, str, int]]:
    """What may stand for a unit right after a number: the unit, its kind and the number's multiplier."""
    figures: Mapping[str, Any] = table("figures")
    currency, percent = figures["currency"], figures["percent"]
    found = {form: (unit, "measure", 1) for form, unit in figures["measure"].items()}
    found |= {form: (percent["unit"], "percent", 1) for form in percent["forms"]}
    for link, form in product(currency["partitive"], currency["forms"]):
        found[f"{link}{form}".removeprefix(" ")] = (currency["unit"], "amount", 1)
        for prefix, scale in currency["prefix"].items():
            found[f"{prefix}{link}{form}"] = (currency["unit"], "amount", scale)
    return found


def _noun(text: str, folded: str, number: Number) -> Counted | None:
    start = number.end
    if number.scale > 1 or number.form == "collective":
        partitive = match("partitive", folded, start)
        if partitive is None:
            return None
        start = partitive.end()
    elif text[start : start + 1] in {" ", "\n", "\u00a0", "\u202f"}:
        start += 1
    else:
        return None
    return noun_at(text, folded, start, plural=number.value >= 2)


def _is_noun(word: str, plain: str, *, plural: bool) -> bool:
    if word[0].isupper() and not _is_acronym(word) and plain not in word_set("figures", "unit.capitalised"):
        return word.isupper() and plain.endswith(_PLURAL) and plain not in _no_nouns()
    if plain in _no_nouns() or word.lower() in _no_nouns():
        return False
    if _is_acronym(word):
        return True
    if len(plain) < _SHORTEST or (plural and not plain.endswith(_PLURAL)):
        return False
    participle = any(a.tense == "pp" for a in analyses(word.lower()))
    nouns = word_set("figures", "unit.participle_nouns")
    return not participle or plain in nouns or f"{plain}s" in nouns


@cache
def _no_nouns() -> frozenset[str]:
    """Words of the closed classes, and those that begin an address."""
    kinds = ("prepositions", "adverbs", "coordinators", "relatives", "subordinators", "clitics", "pronouns")
    closed = word_set("figures", "unit.closed") | word_set("figures", "unit.street")
    return closed.union(*(word_set("words", kind) for kind in kinds))


def _is_acronym(word: str) -> bool:
    return word.isupper() and 2 <= len(word) <= _LONGEST_ACRONYM and not (len(word) > _SHORTEST and word[-1] in "SX")


@cache
def _compounds() -> Mapping[str, list[tuple[str, re.Pattern[str]]]]:
    """Compounds by their first word, each with the pattern of its forms."""
    found: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for name in table("figures")["unit"]["compounds"]:
        words = [f"{re.escape(word)}s?" for word in fold(name).split(" ")]
        found.setdefault(fold(name).split(" ")[0], []).append((name, re.compile(rf"{' '.join(words)}(?!\w)")))
    return found
