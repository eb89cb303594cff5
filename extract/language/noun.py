"""Words -> what each may be: a capital, a noun, a conjugated verb, a participle, an article."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BE, HAVE
from extract.language.verb import FINITE, analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word

_CLOSED = (
    "determiners", "articles", "prepositions", "coordinators", "relatives", "subordinators", "clitics",
    "negators", "adverbs", "pronouns", "of", "to",
)  # fmt: skip


def is_capital(word: Word) -> bool:
    """Whether a word begins with a capital letter."""
    return word.text[0].isupper()


def is_plain(word: Word) -> bool:
    """Whether a word is in lower case and of an open class: it may be a noun or an adjective."""
    return word.text[0].islower() and word.lower not in _closed()


@cache
def _closed() -> frozenset[str]:
    return frozenset().union(*(word_set("words", kind) for kind in _CLOSED))


@lru_cache(maxsize=1 << 15)
def is_finite(form: str) -> bool:
    """Whether a lower-case form is, or by its ending must be, a conjugated verb."""
    found = analyses(form)
    if found:
        return any(a.tense in FINITE for a in found)
    return len(form) > 5 and form.endswith(tuple(word_set("syntax", "finite_endings")))


def has_finite(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a run of words has a conjugated verb: a word in small letters, and no noun after an article or "en"."""
    return any(
        words[i].text.islower() and is_finite(words[i].lower) and not (i and _is_led(words, i))
        for i in range(first, last)
    )


def _is_led(words: Sequence[Word], at: int) -> bool:
    """Whether the word before makes a form a noun: always "un", "de", "pour"; what may be a clitic, of a usual noun."""
    before = words[at - 1].lower
    return before in _leading() and (before not in word_set("words", "clitics") or is_noun(words[at].lower))


@cache
def _leading() -> frozenset[str]:
    return word_set("words", "determiners") | word_set("words", "prepositions")


def is_noun(form: str) -> bool:
    """Whether a form that a verb may make is a noun at least as often."""
    return form in word_set("syntax", "forms.ambiguous")


@lru_cache(maxsize=1 << 15)
def is_participle(form: str) -> bool:
    """Whether a lower-case form is a past participle and no conjugated form."""
    found = analyses(form)
    return bool(found) and any(a.tense == "pp" for a in found)


def is_article(word: Word) -> bool:
    """Whether a word is an article or a possessive."""
    return word.lower in word_set("words", "articles")


def is_apart(words: Sequence[Word], at: int) -> bool:
    """Whether more than a space parts a word from the one before it: tables and headings end a name."""
    return words[at].start - words[at - 1].end > 1


def is_conjugated(form: str) -> bool:
    """Whether a form after "en" is a verb ("en est membre"), not a noun ("en partage")."""
    auxiliary = any(a.lemma in {BE, HAVE} and a.tense in FINITE for a in analyses(form))
    return auxiliary or (is_finite(form) and not is_noun(form))


def tells_age(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a word that is also a noun is the verb of "date de 2016"."""
    verbal = any(a.tense == "pres" for a in analyses(words[at].lower))
    of = at + 2 < last and words[at + 1].lower in word_set("words", "of")
    return verbal and of and words[at + 2].text[0].isdigit()
