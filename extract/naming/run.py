"""Words -> names without a head noun: capitals inside a sentence, quoted titles, "Vègre et Gée Agglomération".

>>> from extract.language.words import words
>>> text = "Avec Terre Neuve et « Le Fil », tout va."
>>> [c.names[0] for c in capital_runs(text, words(text), 0, 11)]
['Terre Neuve', 'Le Fil']
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.head import Head, head_at, nouns, own_heads
from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart, is_article, is_capital, is_finite, is_noun, is_participle
from extract.language.quote import is_title, quoted
from extract.language.reach import name_end
from extract.language.verb import analyses
from extract.naming.abbreviated import abbreviated_end
from extract.naming.candidate import Candidate
from extract.naming.person import is_role
from extract.naming.shape import is_branded, shares_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word

_SHORTEST, _LONGEST = 3, 7
_CLAUSE = 4
"""Words that a clause has after its subject."""
_OPENERS = frozenset("«:–—-.•|“(*/>›+→")


def capital_runs(text: str, words: Sequence[Word], first: int, last: int) -> Iterator[Candidate]:
    """Names without a head noun: capitals inside a sentence, and quoted runs that begin with a capital."""
    at = first
    while at < last:
        if (span := quoted(words, at, last)) and is_title(words, *span) and not _is_label(words, *span):
            yield Candidate(
                span[0], span[1], None, (text[words[span[0]].start : words[span[1] - 1].end],), head="«"
            )
            at = span[1]
            continue
        if (
            is_capital(words[at])
            and words[at].lower in _openings()
            and not _opens_name(words, at, first, last)
        ):
            at += 1
            continue
        if at > first and words[at - 1].text == "#":
            at += 1
            continue
        if is_capital(words[at]) and (at > first or len(words[at].text) > 1):
            start = at + (words[at].lower in word_set("words", "the"))
            if (whole := abbreviated_end(words, start, last)) > start:
                named = head_at(words, start, whole)
                cls = named.cls if named is not None and named.common else "Organisation"
                yield Candidate(start, whole, cls, (text[words[start].start : words[whole - 1].end],))
                at = whole
                continue
            end = name_end(words, at, last)
            if tail := _tailed(words, at, last):
                cls, end = tail
                yield Candidate(at, end, cls, (text[words[at].start : words[end - 1].end],))
                at = end
                continue
            if end > at and _is_common_acronym(words, at, end):
                at = end
                continue
            if end > at + 1 and _is_field_of(words, at, first):
                at += 1
                continue
            if acronym := _acronym(words, at, end, first):
                yield acronym
                at = end
                continue
            if end > at and not _is_ordinary(words, at, end, first, last) and not _is_headed(words, at, end):
                start = at + _elides(words, at, first)
                house = head_at(words, at + 1, end)
                whole = house is not None and house.last == end
                told = "Organisation" if house is not None and whole and _is_house(words, at, house) else None
                yield Candidate(start, end, told, (text[words[start].start : words[end - 1].end],))
                at = end
                continue
        at += 1


def _opens_name(words: Sequence[Word], at: int, first: int, last: int) -> bool:
    """Whether a preposition has a capital inside a sentence and one after it: "géré par Au Moulin Vert"."""
    inner = at > first and words[at - 1].text not in _OPENERS and not words[at].text.isupper()
    after = at + 1 + (at + 1 < last and words[at + 1].lower in word_set("words", "the"))
    return inner and after < last and is_capital(words[after]) and len(words[after].text) > 1


def _elides(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a run opens its sentence with an article that is not part of the name: "L'Insee publie …"."""
    return at == first and words[at].text[-1] in "'’"


def _acronym(words: Sequence[Word], at: int, end: int, first: int) -> Candidate | None:
    """A body known by its acronym, which an article in the singular leads to: "l'UDAF", "du CNRS"."""
    start = end - 1
    word = words[start]
    if not (_SHORTEST <= len(word.text) <= _LONGEST and word.text.isalpha() and word.text.isupper()):
        return None
    led = start > first and words[start - 1].lower in word_set("words", "singular")
    alone = start == at or (start == at + 1 and is_article(words[at]))
    named = led and alone and word.norm not in nouns()
    return Candidate(start, end, "Organisation", (word.text,)) if named else None


def _is_common_acronym(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a run is but an acronym that names no body, with or without its article: "La TVA", "PME"."""
    word = words[end - 1]
    alone = end - 1 == at or (end - 2 == at and is_article(words[at]))
    return alone and word.text.isupper() and word.norm in word_set("heads", "no_bodies")


def _is_field_of(words: Sequence[Word], at: int, first: int) -> bool:
    """Whether a run only says where a field is that an acronym names: "l'ESS du Maine-et-Loire"."""
    led = at > first and words[at - 1].lower in word_set("words", "with_article")
    common = words[at].text.isupper() and words[at].norm in word_set("heads", "no_bodies")
    return led and common and words[at + 1].lower in word_set("words", "of")


@cache
def _links() -> frozenset[str]:
    """Words that lead to what is another's: "l'Économie de la Métropole"."""
    return word_set("words", "of") | word_set("words", "the")


@cache
def _openings() -> frozenset[str]:
    """Words that open a sentence and no name."""
    return (
        word_set("words", "prepositions")
        | word_set("words", "to")
        | word_set("words", "subordinators")
        | word_set("words", "pronouns")
    )


def _tailed(words: Sequence[Word], at: int, last: int) -> tuple[str, int] | None:
    """Class and end of a name that closes on its head noun: "Vègre et Gée Agglomération"."""
    tails = table("heads")["tails"]
    if is_article(words[at]):
        at += 1
    if at >= last or not is_capital(words[at]):
        return None
    for end in range(at + 1, min(last, at + 6)):
        word = words[end]
        if is_capital(word) and words[end - 1].lower not in _links() and (cls := tails.get(word.norm)):
            more = end + 1 < last and is_capital(words[end + 1]) and not is_apart(words, end + 1)
            return None if more else (cls, end + 1)  # "Nantes Métropole Habitat"
        if not (is_capital(word) or word.lower in word_set("words", "in_names")):
            return None
    return None


def _is_headed(words: Sequence[Word], at: int, end: int) -> bool:
    """Whether a run is but an article or nothing and a head noun: "La Ville"."""
    for start in (at, at + 1):
        head = head_at(words, start, end)
        if head is None or not (start == at or is_article(words[at])):
            continue
        if shares_places(words, head, end) or not any(is_capital(word) for word in words[head.last : end]):
            return not _is_house(words, at, head)
    return False


def _is_house(words: Sequence[Word], at: int, head: Head) -> bool:
    """Whether an everyday noun in capitals with its article is the name of a place run in common: "La Filature"."""
    titled = is_article(words[at]) and is_capital(words[at]) and is_capital(words[head.first])
    return titled and head.noun in own_heads() and not words[head.first].text.isupper()


def _is_ordinary(words: Sequence[Word], at: int, end: int, first: int, last: int) -> bool:
    """Whether a capital is there for the sentence, the line or a role, not for a name."""
    word = words[at]
    opening = at == first or words[at - 1].text in _OPENERS
    if word.lower in word_set("words", "titles") or is_role(word):
        return True
    if any(w.norm in word_set("heads", "unnamed") for w in words[at:end]):
        return True
    if words[end - 1].norm in word_set("heads", "assemblies") and end - at <= 1 + is_article(word):
        return True  # "Le Conseil a adopté"
    if end - at == 1 and (len(word.text) < 2 or word.lower in word_set("words", "prepositions")):
        return True
    if at > first + 1 and words[at - 1].text == "(" and is_capital(words[at - 2]):
        return False  # "Anne Morel (Tilia)"
    return opening and _only_opens(words, at, end, last)


def _only_opens(words: Sequence[Word], at: int, end: int, last: int) -> bool:
    """Whether the first capital of a sentence is no name's: an article, a participle, a word without more."""
    word = words[at]
    if end - at > 1 and not is_capital(words[at + 1]) and (is_article(word) or is_participle(word.lower)):
        return True  # "Née de l'essaimage de Tilia"
    if (end - at == 1 and _acts(words, at, end, last)) or words[end - 1].text.isdigit():
        return False
    return not is_branded(word.text) and not any(is_capital(w) for w in words[at + 1 : end])


def _acts(words: Sequence[Word], at: int, end: int, last: int) -> bool:
    """Whether a capital without a determiner is the subject of a verb, as no common noun may be: "Railcoop voulait"."""
    form = words[at].lower
    if end + _CLAUSE > last or form in _never_names() or analyses(form) or words[at].text.isupper():
        return False
    light = word_set("words", "negators") | word_set("words", "reflexives")
    verb = next((i for i in range(end, last) if words[i].lower not in light), end)
    after = words[verb].lower
    return words[verb].text.islower() and is_finite(after) and not is_noun(after)


@cache
def _never_names() -> frozenset[str]:
    """Words of closed classes, and nouns that open a sentence without a determiner."""
    kinds = ("pronouns", "adverbs", "determiners", "subordinators", "relatives", "coordinators", "negations")
    closed = frozenset().union(*(word_set("words", kind) for kind in kinds))
    return closed | word_set("words", "speakers") | frozenset(nouns())


def _is_label(words: Sequence[Word], first: int, last: int) -> bool:
    """Whether a run in bold print is an hour or a label, and no name: "**9 h 30**", "**Coût total :**"."""
    return words[first - 1].text == "*" and (words[first].text[0].isdigit() or words[last - 1].text == ":")
