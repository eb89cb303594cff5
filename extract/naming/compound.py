"""A head noun and the capitals after it -> where a name ends that joins two things by a small word.

"communauté de communes Vègre et Gée", "l'association Bâtir et Partager", "la Scic Graines et Bocage", "la ressourcerie
L'Étagère d'en Face", "la légumerie Du Champ à l'Assiette". Two bodies that share their noun are told by a plural noun
or verb, or by standing alone elsewhere in the text.

>>> from extract.language.words import words
>>> cut = words("la Scic Graines et Bocage recrute")
>>> compound_end(cut, Head(1, 2, "SSEOrganisation", "scic", False, False), 2, 3, 6, {})
5
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import Head, head_at
from extract.language.lexicon import word_set
from extract.language.noun import is_apart, is_article, is_capital, is_finite, is_plain
from extract.language.particle import AND, IN
from extract.language.reach import is_adjectival, name_end
from extract.language.verb import analyses, says_one
from extract.naming.person import is_forename

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word

_JOINING = frozenset({AND, "–", "-"})
_GROUPINGS = frozenset({"CommunityOfCommunes", "Agglomeration", "UrbanCommunity", "Intercommunality"})
_REACH = 1500
"""Words round a name among which its parts are looked for alone."""
_TO_VERB = 4
_SINGLE = 2
"""Words from a name of one noun to what "et" joins to it."""
_BEFORE = 2


def compound_end(
    words: Sequence[Word], head: Head, at: int, end: int, last: int, stops: Mapping[int, int]
) -> int:
    """Where the name ends that begins at `at`, past what a small word at `end` joins to it."""
    if end <= at or end + 1 >= last or is_apart(words, end):
        return end
    if words[end].lower not in _JOINING:
        return _past_place(words, at, end, last, stops)
    after = end + 1
    if head.plural or after in stops:
        return end
    joined = words[end].lower == AND
    if joined and end == at + 1 and _pairs(words, at, after, last):
        return after + 1
    if head.cls in _GROUPINGS and is_capital(words[after]):
        return end if head_at(words, after, last) else name_end(words, after, last)
    double = joined and is_capital(words[after]) and _is_double(words, head, at, after, last)
    return after + 1 if double else end


def _pairs(words: Sequence[Word], at: int, after: int, last: int) -> bool:
    """Whether "et" joins two nouns or two infinitives to a name: "Villes et territoires", "Bâtir et Partager"."""
    first, second = (any(a.tense == "inf" for a in analyses(words[i].lower)) for i in (at, after))
    if first or second:
        return first and second
    common = is_plain(words[after]) and is_adjectival(words, after, last) and not words[at].text.isupper()
    return common and words[after].lower.endswith("s") == words[at].lower.endswith("s")


def _is_double(words: Sequence[Word], head: Head, at: int, after: int, last: int) -> bool:
    """Whether "et" joins two capitals to one name: "la Scic Graines et Bocage", "Brocante et Compagnie"."""
    if words[after].lower in word_set("titles", "companions"):
        return True
    if after - at > _SINGLE:
        return False  # "l'association Le Fil et Avel"
    first, second = words[after - 2], words[after]
    spelled = not (first.text.isupper() or second.text.isupper() or is_article(second))
    goes_on = after + 1 < last and is_capital(words[after + 1]) and not is_apart(words, after + 1)
    if not spelled or goes_on or head_at(words, after, last) or is_forename(second.norm):
        return False
    between = {w.lower for w in words[max(0, head.first - _BEFORE) : head.first]}
    if between & word_set("titles", "parting") or _is_said_of_several(words, after + 1, last):
        return False
    return not _stand_alone(words, after - 2, after)


def _is_said_of_several(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether the verb that follows is in the plural: "l'association Tilia et Nébula organisent"."""
    for word in words[at : min(last, at + _TO_VERB)]:
        if word.text.islower() and is_finite(word.lower):
            return not says_one(word.lower)
    return False


def _stand_alone(words: Sequence[Word], first: int, second: int) -> bool:
    """Whether a text names one of two words without the other."""
    low, high = max(1, first - _REACH), min(len(words) - 1, second + _REACH)
    pair = {words[first].text: (1, first), words[second].text: (-1, second)}
    for i in range(low, high):
        step, own = pair.get(words[i].text, (0, i))
        if i != own and words[i + step].lower != AND:
            return True
    return False


def _past_place(words: Sequence[Word], at: int, end: int, last: int, stops: Mapping[int, int]) -> int:
    """Where a name ends that tells where or without what: "L'Étagère d'en Face", "La Tête dans les Étoiles"."""
    link = words[end].lower
    if (
        link in word_set("words", "of")
        and end + 2 < last
        and words[end + 2].norm in word_set("titles", "spots")
    ):
        return end + 3 if words[end + 1].lower in word_set("titles", "to_spots") else end
    after = end + 1
    while after < last and words[after].lower in word_set("words", "the"):
        after += 1
    if after >= last or any(i in stops for i in range(end, after + 1)) or not is_capital(words[after]):
        return end
    if link in word_set("words", "to"):
        return after + 1 if words[at].lower in word_set("words", "of") else end
    if (
        link not in word_set("titles", "placing")
        or words[after].text.isupper()
        or head_at(words, after, last)
    ):
        return end
    noun = words[after].lower
    everyday = noun in word_set("surroundings", "of_names") | word_set("titles", "settings")
    return after + 1 if everyday or (link != IN and is_article(words[at])) else end
