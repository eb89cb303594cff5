"""Words -> how far a proper name reaches.

French marks the end of a name poorly: it goes on in lower case ("Les Algues bleues", "Fédération des foncières
citoyennes"). What ends it is closed-class: a verb, most prepositions, a relative, a mark.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import head_at, names_place
from extract.language.lexicon import word_set
from extract.language.noun import (
    is_apart,
    is_capital,
    is_conjugated,
    is_finite,
    is_participle,
    is_plain,
    tells_age,
)
from extract.language.particle import AT_THE, HERE, ON
from extract.language.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


_OPENING = frozenset("«“")
_LOWER_TAIL = 2
_LONGEST, _LONGEST_NUMBER = 14, 3


def name_end(words: Sequence[Word], at: int, last: int) -> int:
    """Where a proper name ends that begins with the capital at `at`; `at` itself where none does."""
    if at >= last or not is_capital(words[at]):
        return at
    end, tail = at + 1, 0
    open_name = words[at].lower in word_set("words", "articles") or words[at].text[-1] in "'’"
    capitals = not open_name
    while end < min(last, at + _LONGEST):
        word = words[end]
        if is_apart(words, end):
            break
        if is_capital(word) and (capitals or open_name) and not tail:
            end, capitals = end + 1, True
        elif capitals and is_number_of_name(words, end, last):
            end += 1
            break
        elif word.text == "&" and end + 1 < last:
            end += 2
        elif capitals and (step := _after_foreign(words, end, last)):
            end = step
        elif end - at == 1 and _is_motto(words, at, end):
            end += 1
            break
        elif step := _linked(words, end, last, bool(tail), open_name):
            tail += not is_capital(words[step - 1])
            end = step
        elif (
            is_plain(word)
            and tail < _LOWER_TAIL
            and (open_name or end - at == 1)
            and is_adjectival(words, end, last)
        ):
            end, tail = end + 1, tail + 1
        else:
            break
        if tail > _LOWER_TAIL:
            break
    return end if capitals or tail else at


def _is_motto(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a capital verb goes on with its adverb: "Vivre ensemble", "Tissons demain"."""
    adverb = words[end].lower in word_set("words", "motto_adverbs")
    return adverb and any(
        a.tense == "inf" or words[at].lower.endswith("ons") for a in analyses(words[at].lower)
    )


def _after_foreign(words: Sequence[Word], at: int, last: int) -> int:
    """Where a name goes on past the small words of another tongue, up to a capital: "Mein ha Mor"; 0 for nowhere."""
    after = at
    while after < last and words[after].text in word_set("words", "foreign") and not is_apart(words, after):
        after += 1
    goes_on = at < after < last and is_capital(words[after]) and not is_apart(words, after)
    return after + 1 if goes_on else 0


def is_number_of_name(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a number is part of the name before it ("TAg 35", "Rennes 2") and not a count of what follows."""
    if (
        at >= last
        or not words[at].text.isdigit()
        or len(words[at].text) > _LONGEST_NUMBER
        or is_apart(words, at)
    ):
        return False
    following = words[at + 1] if at + 1 < last else None
    acts = following is not None and following.text.islower() and is_finite(following.lower)
    return (
        following is None
        or acts
        or not (
            is_plain(following)
            or is_capital(following)
            or following.text in "%€°"
            or following.text[0].isdigit()
        )
    )


def _linked(words: Sequence[Word], at: int, last: int, tail: bool, open_name: bool) -> int:
    """Where a complement ("du Canal", "en partage", "de l'Orne") ends that begins at `at`; 0 for none."""
    link = words[at].lower
    if link == ON:
        return _after_on(words, at, last)
    after = at + 1
    if link in word_set("words", "to"):
        fits = open_name and link != AT_THE and not tail and after < last and not _leads(words, after, last)
        several = fits and link in word_set("words", "to_several") and _is_several(words[after])
        return after + 1 if several or (fits and (is_plain(words[after]) or _is_purpose(words, after))) else 0
    if link not in word_set("words", "of"):
        return 0
    while after < last and words[after].lower in word_set("words", "the"):
        after += 1
    if after >= last or words[after].text[0].isdigit():
        return 0
    if heads_a_name(words, after, last) or names_place(words, after, last):
        return 0
    if words[after].lower == HERE and is_capital(words[at - 1]):
        plain = after + 1 >= last or not _goes_on(words[after + 1])
    else:
        plain = is_plain(words[after]) and not tail and not _opens_adverb(words[after].lower)
    return after + 1 if is_capital(words[after]) or plain else 0


def _leads(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a noun after "à" makes a preposition of it: "à hauteur de", "à partir de"."""
    known = words[at].lower in word_set("words", "after_to")
    return known and at + 1 < last and words[at + 1].lower in word_set("words", "of")


def _goes_on(word: Word) -> bool:
    """Whether a word makes one of time of "d'ici": "d'ici 2030", "d'ici à juin", "d'ici la fin"."""
    return word.text[0].isdigit() or word.lower in word_set("words", "determiners") | word_set("words", "to")


def _is_several(word: Word) -> bool:
    """Whether a capital may be a noun in the plural: "La Grange aux Rêves"."""
    return is_capital(word) and word.lower.endswith(("s", "x")) and not word.text.isupper()


def _is_purpose(words: Sequence[Word], at: int) -> bool:
    """Whether a capital after "à" is a noun in the plural and no town: "La Fabrique à Vélos"."""
    form = words[at].lower
    return is_capital(words[at]) and form.endswith("s") and "-" not in form and _is_of_names(form)


def _is_of_names(form: str) -> bool:
    """Whether a form is a noun in the plural that names of bodies are made of."""
    names = word_set("surroundings", "of_names")
    return form in names or form.removesuffix("s") in names


def _opens_adverb(form: str) -> bool:
    """Whether an elided "de" begins a set phrase or an infinitive with a word: "d'abord", "d'ouvrir"."""
    return form in word_set("words", "after_elided") or any(a.tense == "inf" for a in analyses(form))


def heads_a_name(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a common noun opens a name of its own: "du fonds « Tremplin »", "du plan Climat"."""
    head = head_at(words, at, last) if is_plain(words[at]) else None
    if head is None or not head.common or head.last >= last:
        return False
    return words[head.last].text in _OPENING or is_capital(words[head.last])


def _after_on(words: Sequence[Word], at: int, last: int) -> int:
    """Where "en partage", "en Bretagne" ends; 0 for a set phrase such as "en faveur", and for a participle."""
    after = at + 1
    if after >= last or words[after].lower in word_set("words", "after_en"):
        return 0
    if is_plain(words[after]):
        return 0 if is_conjugated(words[after].lower) else after + 1
    verbal = any(a.tense == "inf" for a in analyses(words[at - 1].lower))
    return after + 1 if verbal and is_capital(words[after]) else 0


def is_adjectival(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether a lower-case word after a capital may belong to the name: no verb, no participle that opens a phrase."""
    form = words[at].lower
    if is_finite(form) or tells_age(words, at, last):
        return False
    if is_participle(form) and at + 1 < last:
        after = words[at + 1].lower
        return not (after in word_set("words", "prepositions") or after in word_set("words", "determiners"))
    return not any(a.tense == "ppr" for a in analyses(form))
