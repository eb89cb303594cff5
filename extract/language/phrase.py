"""Words -> how far a common noun phrase reaches: "la feuille de route de la Ville" ends before its verb.

>>> from extract.language.words import words
>>> phrase_end(words("une enquête de terrain paraît"), 2, 5, {})
4
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.head import is_headed, names_class
from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart, is_capital, is_conjugated, is_noun, is_plain
from extract.language.particle import AND, OF_THE, ON
from extract.language.reach import heads_a_name, is_adjectival
from extract.language.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word

_LONGEST = 14
_PAIR = 2


def phrase_end(words: Sequence[Word], at: int, last: int, stops: Mapping[int, int]) -> int:
    """Where a noun phrase ends whose head ends before `at`; it goes no further than a key of `stops`."""
    end = at
    while end < min(last, at + _LONGEST) and end not in stops:
        word = words[end]
        if is_apart(words, end) or _is_preposition(words, end, last):
            break
        if (is_plain(word) and is_adjectival(words, end, last)) or (
            is_capital(word) and words[end - 1].lower not in word_set("words", "articles")
        ):
            end += 1
        elif step := _complement(words, end, last, stops):
            end = step
        else:
            break
    return end


@cache
def _two_words() -> frozenset[tuple[str, str]]:
    """Prepositions of two words: "face à", "près de"."""
    pairs = (tuple(phrase.split()) for phrase in table("phrases")["prepositions"])
    return frozenset((pair[0], pair[1]) for pair in pairs if len(pair) == _PAIR)


def _is_preposition(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether two words are a preposition, the second contracted or not: "face au", "suite à la"."""
    if at + 1 >= last:
        return False
    contracted: dict[str, str] = table("words")["contracted"] | table("words")["elided"]
    return (words[at].lower, contracted.get(words[at + 1].lower, words[at + 1].lower)) in _two_words()


def _complement(words: Sequence[Word], at: int, last: int, stops: Mapping[int, int]) -> int:
    link = words[at].lower
    if link not in word_set("words", "linking") and not _is_set(words[at - 1].lower, link):
        return 0
    after = at + 1
    while after < last and words[after].lower in word_set("words", "inside"):
        after += 1
    if after >= last or after in stops or any(i in stops for i in range(at, after)):
        return 0
    another = link == AND and any(
        w.lower in word_set("grammar", "indefinite_singular") for w in words[at:after]
    )
    if another or heads_a_name(words, after, last):
        return 0  # "suivie d'un atelier et d'un apéro" tells of two
    return after + 1 if _completes(words, at, after) else 0


def _is_set(noun: str, link: str) -> bool:
    """Whether a noun goes on with a preposition that seldom links two: "lutte contre", "insertion dans l'emploi"."""
    against = noun in word_set("words", "struggles") and link in word_set("words", "against")
    return against or (noun in word_set("words", "within_nouns") and link in word_set("words", "within"))


def _opens_set_phrase(link: str, form: str) -> bool:
    """Whether two words begin a set phrase or a clause: "en faveur de", "au capital de", "en est"."""
    if link == ON:
        return form in word_set("words", "after_en") or is_conjugated(form)
    return link in word_set("words", "to") and form in word_set("words", "after_to")


def _is_spelled_name(word: Word) -> bool:
    """Whether a word is in capitals as a name is, and no acronym."""
    return is_capital(word) and not word.text.isupper()


def _is_closed(word: Word) -> bool:
    """Whether a word ends a name before "à": a spelled name does, the head of a department of state does not."""
    return _is_spelled_name(word) and not _heads_state(word)


def _heads_state(word: Word) -> bool:
    """Whether a word is the head of a department of state, or closes one: "secrétariat d'État"."""
    return names_class(word.norm, "State") or word.norm in word_set("heads", "unclosed")


def _is_no_noun(form: str) -> bool:
    """Whether a phrase ends before a form: a preposition, an infinitive, a stretch of time."""
    verbal = any(a.tense == "inf" for a in analyses(form)) and not is_noun(form)
    return verbal or form in word_set("words", "prepositions") or form in word_set("words", "spans")


def _is_parallel(words: Sequence[Word], at: int) -> bool:
    """Whether "et" joins two places of one name, each with its article: "des pays de la Saulx et du Perthois"."""
    of_the = word_set("words", "with_masculine") | word_set("words", "the") | {OF_THE}
    led = at > 1 and words[at - 2].lower in of_the and _is_spelled_name(words[at - 1])
    if at + 3 >= len(words):
        return False
    after = at + 2 + (words[at + 2].lower in word_set("words", "the"))
    spelled = words[at].lower == AND and words[at + 1].lower in word_set("words", "of")
    return led and spelled and not words[after].text.isupper()


def _completes(words: Sequence[Word], at: int, after: int) -> bool:
    """Whether the word at `after` belongs to the phrase that goes on with the linking word at `at`."""
    link, word = words[at].lower, words[after]
    if is_headed(words, after) or word.text[0].isdigit() or _is_no_noun(word.lower):
        return False
    field = _heads_state(words[at - 1]) and (after > at + 1 or link in word_set("words", "contracted"))
    lowers = link in word_set("words", "lowering") and _is_spelled_name(word)
    lowers = lowers and not field and not _is_parallel(words, at)  # "secrétariat d'État à l'Économie"
    # "associés par la Ville de Lyon à la conception": a name does not go on so
    if lowers or (link in word_set("words", "to") and _is_closed(words[at - 1])):
        return False
    prepositions = word_set("words", "of") | word_set("words", "to")
    if link == AND and words[at + 1].lower not in prepositions:
        return False
    if _opens_set_phrase(link, word.lower):
        return False
    return is_capital(word) or is_plain(word)
