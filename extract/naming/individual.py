"""A noun phrase without a name of its own -> whether it is that of one thing: by its words, its town or its acronym."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.head import Head, nouns
from extract.language.lexicon import table, word_set
from extract.language.noun import is_capital
from extract.naming.gazetteer import spelled_alike
from extract.naming.person import is_forename
from extract.naming.shape import shares_places

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


_DESCRIPTIVE = frozenset({
    "Network", "ResearchBody", "PublicBody", "Agency", "State", "CommunityOfCommunes", "Agglomeration",
    "UrbanCommunity", "Metropole", "Intercommunality", "Commune", "Departement", "Region", "Company", "Cluster",
    "Territory",
})  # fmt: skip
_ENTERPRISES = frozenset({"SSEOrganisation", "Organisation"})
_TOLD = _ENTERPRISES | {"Cluster", "Company"}
_SHOUT = 3


def is_shouted(word: Word) -> bool:
    """Whether a noun is in capitals as a heading is, and no acronym: "ASSOCIATION", not "ESAT"."""
    short = word_set("heads", "acronyms") | word_set("heads", "no_bodies")
    return len(word.text) > _SHOUT and word.text.isupper() and word.norm not in short


def is_individual(
    words: Sequence[Word], head: Head, end: int, capital: bool, det: str, first: int, last: int
) -> bool:
    """Whether a phrase without a name of its own is that of one thing: by its words, its town or its acronym."""
    if not head.common and not head.plural and end > head.last and _has_acronym(words, end, last):
        return True
    if not _is_proper(words, head, end, capital):
        return _is_held(head, det) or _is_federation(words, head, det, end)
    return head.common or not _explains(words, head, det, first)


def _explains(words: Sequence[Word], head: Head, det: str, first: int) -> bool:
    """Whether a noun with its place tells what a body is and names none: "une Scic de Lens", "X, pôle de la Loire"."""
    before = words[head.first - 1].text if head.first > first else ""
    aside = before in {",", "("} and words[head.first].text.islower() and not det
    return det in word_set("grammar", "indefinite_singular") or (aside and head.cls in _TOLD)


def _is_held(head: Head, determiner: str) -> bool:
    """Whether a body is named by its kind, because each town has but one: "la mission locale", "son CCAS"."""
    singular = word_set("words", "definite") | word_set("words", "possessives")
    return not head.plural and determiner in singular and head.noun in table("places")["held"]


def _is_federation(words: Sequence[Word], head: Head, det: str, end: int) -> bool:
    """Whether a body is known by whom it federates: "la fédération des cafés associatifs"."""
    federates = head.noun in word_set("heads", "federating") or head.noun in table("heads")[
        "federations_of"
    ].split(";")
    several = words[head.last : head.last + 1] != [] and words[head.last].lower in word_set(
        "words", "of_several"
    )
    return (
        federates
        and several
        and end > head.last + 1
        and not head.plural
        and det in word_set("words", "definite")
    )


def _is_proper(words: Sequence[Word], head: Head, end: int, capital: bool) -> bool:
    """Whether a phrase is a name by itself: "Réseau des ateliers ouverts", "université de Bourgogne"."""
    if (
        shares_places(words, head, end)
        or (head.plural and not capital)
        or head.noun in word_set("heads", "departments")
    ):
        return not head.plural and end > head.last
    inner = words[head.last : end]
    local = head.cls in table("references")["local"] and head.cls != "State"
    if not inner:
        titled = words[head.first].norm in word_set("heads", "titled")
        common = head.common and not titled  # "le Village de l'ESS"
        return capital and head.last - head.first > 1 and not (common or head.plural or local)
    if head.common:
        return capital and len(inner) > 1 and head.cls != "Law" and not is_shouted(words[head.first])
    loud = is_shouted(words[head.first])
    described = (head.cls in _DESCRIPTIVE and not local) or (head.cls in _ENTERPRISES and not loud)
    if capital and described:
        return len(inner) > 1 or is_capital(inner[-1])
    acronyms = local or head.noun in word_set("heads", "federations")
    names = [word for word in inner if is_capital(word) and (acronyms or not word.text.isupper())]
    if head.noun in word_set("heads", "landmarks") and len(names) == 1 and is_capital(inner[-1]):
        return not (spelled_alike(names[0].text) or is_forename(names[0].norm))
    return len(names) > 1 if head.cls in _ENTERPRISES else head.cls in _DESCRIPTIVE and bool(names)


def _has_acronym(words: Sequence[Word], at: int, last: int) -> bool:
    """Whether an acronym of its own follows a phrase: "comité stratégique régional de l'ESS (CSR)"."""
    if at + 2 >= last or words[at].text != "(" or words[at + 2].text != ")":
        return False
    inner = words[at + 1]
    return inner.text.isupper() and len(inner.text) > 1 and inner.norm not in nouns()
