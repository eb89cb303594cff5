"""Units -> what may be the end of a verb: a free noun, and the thing that an empty noun stands for.

What is no thing (a common noun phrase) ends a search, so that "la présidente de X soutient Y"
does not make X support Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import nouns, plural_class
from extract.language.lexicon import word_set
from extract.language.particle import OF, TO
from extract.language.words import norm
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.modality import forces
from extract.syntax.unit import THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence


_NOUN_REACH = 8
_GATHERINGS = frozenset({"Network", "Intercommunality", "Agglomeration", "Metropole"})
"""What goes by its noun and "de" a shorter name: "l'agglomération du Grand Angoulême", "la fédération des Cigales"."""
_EXPLAINED = frozenset({"Organisation", "Instrument", "Policy", "Publication", "Event", ""})
TOLD = "told"
"""How an end is found that is left out: it is whom the text tells of."""
ASIDE = frozenset({"adv", "neg", "clitic", "num"})


class End(NamedTuple):
    """One end of a verb: a unit (a thing, or a pronoun to be resolved), and how it was found."""

    unit: Unit
    how: str
    """"explicit", "pronoun", "antecedent", "shared", "control" or "told"."""


def free_head(units: Sequence[Unit], k: int) -> End | None:
    """A free nominal head at a unit: a thing or pronoun that no preposition governs; a common noun stops as itself."""
    unit = units[k]
    if unit.kind == THING and unit.prep == "" and not unit.inside:
        head = unit.group[0] if unit.group else unit
        return End(head, "explicit") if head.prep == "" else None
    if unit.tag == "pron" and not governed(units, k):
        return End(unit, "pronoun")
    if unit.tag == "num" and k + 1 < len(units) and units[k + 1].kind == VERB:
        return End(unit, "noun")
    nominal = (
        unit.tag == "noun" and unit.prep == "" and unit.lower not in word_set("syntax", "forms.prenominal")
    )
    return _noun(units, k) if nominal and has_determiner(units, k) else None


def _noun(units: Sequence[Unit], k: int) -> End:
    """A common noun as an end: what it stands for, whose it is, or itself, which is no thing."""
    unit = units[k]
    whole = k - 1 if k and units[k - 1].tag == "noun" and not unit.prep else k  # "conseil municipal de X"
    if (through := transparent(units, k) or transparent(units, whole)) is not None:
        return End(through, "explicit")
    if unit.lower in word_set("predicates", "transparent") and possessed(units, k):
        return End(Unit(WORD, unit.first, unit.last, "", "pron"), "pronoun")
    return End(unit, "noun")


def possessed(units: Sequence[Unit], k: int) -> bool:
    """Whether a possessive stands right before a unit: the noun then speaks of another body."""
    return k > 0 and units[k - 1].lower in word_set("words", "possessives")


def governed(units: Sequence[Unit], k: int) -> bool:
    """Whether a preposition stands right before a unit."""
    return k > 0 and units[k - 1].tag == "prep"


def has_determiner(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun has a determiner that holds no preposition, over nouns and numbers between."""
    i = k - 1
    while i >= 0 and units[i].kind == WORD and units[i].tag in {"noun", "num"} and k - i < 3:
        i -= 1
    if any(unit.tag == "num" for unit in units[i + 1 : k]):
        return True
    return (
        i >= 0
        and units[i].kind == WORD
        and units[i].tag in {"det", "num"}
        and units[i].lower not in word_set("words", "with_masculine")
    )


def transparent(units: Sequence[Unit], k: int) -> Unit | None:
    """What follows with "de" a noun that stands for it ("conseil"), is of it or heads several ("métropoles de …")."""
    noun = norm(units[k].lower)
    shared = plural_class(noun)
    own = nouns().get(noun) if shared is None else None
    own = own if own in _GATHERINGS else None
    if shared is None and own is None and units[k].lower not in word_set("predicates", "transparent"):
        return None
    i = k + 1
    while i < len(units) and i < k + 7:
        unit = units[i]
        if unit.kind == THING:
            fits = unit.things[0].is_a(own) if own else shared is None or unit.things[0].cls == shared
            return unit if unit.prep == OF and fits else None
        if unit.kind != WORD or unit.tag == "mark":
            return None
        if unit.tag == "noun" and unit.lower not in word_set("predicates", "transparent") and unit.prep:
            return None
        i += 1
    return None


def apposed(units: Sequence[Unit], k: int) -> Unit | None:
    """The name that a common noun at `k` only explains: "Vulpin, une foncière dont …", "Vulpin, épicerie gérée"."""
    if units[k].kind == THING and units[k].things[0].named and units[k].things[0].kind not in CONCEPTS:
        return None
    j = k
    while j > 0 and _describes(units[j]):
        j -= 1
    if j < 1 or not is_mark(units[j], ",(–—"):
        return None
    name = units[j - 2] if j > 1 and is_mark(units[j - 1], "»*") else units[j - 1]
    if name.kind != THING or name.inside or not name.things[0].named:
        return None
    plain = units[k].kind != THING or units[k].things[0].kind in CONCEPTS
    alike = plain or units[k].things[0].kind == name.things[0].kind
    return name if alike and name.things[0].kind in _EXPLAINED else None


def _describes(unit: Unit) -> bool:
    """Whether a unit may belong to a description: a noun, its determiner, a complement with "de" that names nothing."""
    if unit.kind == THING:
        return unit.prep in {"", OF} and (unit.things[0].kind in CONCEPTS or not unit.things[0].named)
    if unit.tag == "noun":
        return unit.prep in {"", OF}
    return unit.tag in {"det", "num"} or unit.lower in word_set("grammar", "contracted_of")


def first_of(units: Sequence[Unit], k: int) -> Unit:
    """The first of the coordination that a thing ends, where its own article is not in the plural: it, else itself."""
    unit = units[k]
    own = k > 0 and units[k - 1].lower in word_set("words", "several")
    return unit if own or not unit.group or unit is not unit.group[-1] else unit.group[0]


def noun_over(units: Sequence[Unit], link: int) -> int | None:
    """The noun that "de" or "à" ties an infinitive to: "la volonté de la Ville de signer"."""
    for k in range(link - 1, max(-1, link - _NOUN_REACH), -1):
        unit = units[k]
        if unit.kind == WORD and unit.lower in forces("noun") and unit.tag == "noun":
            return k
        if unit.kind == VERB or unit.tag in {"mark", "rel", "conj", "sub"}:
            return None
    return None


def willing(units: Sequence[Unit], at: int) -> Unit | None:
    """Whose the noun is that an infinitive completes."""
    linked = at > 0 and units[at - 1].lower in word_set("syntax", "infinitive_links")
    noun = noun_over(units, at - 1) if linked else None
    return (
        next((u for u in units[noun:at] if u.kind == THING and u.prep == OF), None)
        if noun is not None
        else None
    )


def opening(units: Sequence[Unit], close: int) -> int:
    """Where the parenthesis opens that closes at `close`; `close` itself where none does."""
    for k in range(close - 1, -1, -1):
        if is_mark(units[k], "("):
            return k
    return close


def closing(units: Sequence[Unit], start: int) -> int:
    """Where the parenthesis closes that opens at `start`; `start` itself where none does."""
    for k in range(start + 1, len(units)):
        if is_mark(units[k], ")"):
            return k
    return start


def is_whereabouts(units: Sequence[Unit], k: int) -> bool:
    """Whether a thing only says where the name before it is: "La Fabrique (Vire)", "La Fabrique, à Vire"."""
    unit = units[k]
    if unit.kind != THING or k == 0 or unit.things[0].cls not in {"Territory", None}:
        return False
    enclosed = is_mark(units[k - 1], "(") and k + 1 < len(units) and is_mark(units[k + 1], "),")
    return unit.prep == TO or (enclosed and unit.things[0].cls == "Territory")
