"""Units -> relative clauses: the word that opens one, the noun that it takes up, where one stands between commas."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.syntax.attribute import ascribed
from extract.syntax.end import ASIDE, End, apposed, first_of, has_determiner, opening, transparent
from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import STOPS, THING, TIME, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit


def relative(units: Sequence[Unit], at: int) -> tuple[int, str] | None:
    """The relative word that opens the clause of the verb at `at`, over adverbs and asides."""
    k = at - 1
    while k >= 0:
        unit = units[k]
        if unit.tag == "rel":
            return k, unit.lower
        if unit.kind in {TIME} or unit.tag in ASIDE:
            k -= 1
            continue
        if is_mark(unit, ","):
            comma = next((j for j in range(k - 1, max(-1, k - 12), -1) if is_mark(units[j], ",")), None)
            if comma is not None and comma > 0 and units[comma - 1].tag == "rel":
                k = comma - 1
                continue
        return None
    return None


def antecedent(units: Sequence[Unit], rel: int) -> End | None:
    """The noun that a relative takes up: the nearest thing to its left, or the common noun that comes between."""
    k = rel - 1
    if k > 0 and units[k].lower in word_set("grammar", "coordinating"):  # "qui trie …, et dans laquelle …"
        first = next(
            (i for i in range(k - 1, -1, -1) if units[i].tag == "rel" or is_mark(units[i], STOPS)), -1
        )
        k = first - 1 if first > 0 and units[first].tag == "rel" else k
    while k >= 0:
        unit = units[k]
        if is_mark(unit, ")"):
            k = opening(units, k) - 1
            continue
        if unit.kind == THING:
            officer = (
                _officer(units, k) if units[rel].lower in word_set("syntax", "relative_subjects") else None
            )
            name = officer or apposed(units, k) or _headed(units, k)
            return (ascribed(units, k) if name is None else None) or End(
                name or _together(units, k, rel), "antecedent"
            )
        if unit.kind == WORD and unit.tag == "noun" and has_determiner(units, k):
            if (name := apposed(units, k)) is not None:
                return End(name, "antecedent")
            through = transparent(units, k)
            return End(through, "antecedent") if through else ascribed(units, k) or End(unit, "noun")
        if unit.kind == WORD and unit.tag == "pron":
            return End(unit, "pronoun")
        if unit.finite or is_mark(unit, STOPS):
            return None
        k -= 1
    return None


def _headed(units: Sequence[Unit], at: int) -> Unit | None:
    """The body that an authority only completes: "la Mission locale de Brest métropole, qui forme"."""
    k = at - 1
    while k > 0 and units[k].kind == WORD and units[k].tag in {"det", "prep"}:
        k -= 1
    head, unit = units[max(k, 0)], units[at]
    if unit.prep != OF or head.kind != THING or head is unit or head.inside:
        return None
    local = unit.things[0].is_a("Commune", "Intercommunality", "Departement", "Region")
    return head if local and head.things[0].kind == "Organisation" else None


def _together(units: Sequence[Unit], at: int, rel: int) -> Unit:
    """The first of a coordination whose verb after the relative is of several: "A et B, qui soutiennent"."""
    unit = units[at]
    verb = next((u.verb for u in units[rel + 1 :] if u.finite), None)
    led = units[rel].lower in word_set("syntax", "relative_subjects")
    return first_of(units, at) if led and verb is not None and verb.several else unit


def _officer(units: Sequence[Unit], at: int) -> Unit | None:
    """The person whose role a body completes: "Jeanne Morvan, présidente du réseau, qui plaide pour X"."""
    if units[at].prep != OF:
        return None
    k = at - 1
    while k > 0 and units[k].kind == WORD and units[k].tag != "mark":
        k -= 1
    told = any(u.lower in word_set("roles", "roles") for u in units[k + 1 : at])
    before = units[k - 1] if told and k and is_mark(units[k], ",") else None
    return (
        before if before is not None and before.kind == THING and before.things[0].kind == "Person" else None
    )


def relative_over_subject(units: Sequence[Unit], at: int) -> tuple[int, str] | None:
    """The relative of the clause, over its own subject too: "que la Région a créé", "dont Rennes est membre"."""
    direct = relative(units, at)
    if direct:
        return direct
    for k in range(at - 1, max(-1, at - 14), -1):
        unit = units[k]
        if unit.tag == "rel":
            return k, unit.lower
        if unit.finite or is_mark(unit, STOPS):
            return None
    return None


def relative_end(units: Sequence[Unit], at: int, slots: Sequence[str]) -> End | None:
    """What the relative of the clause of a verb takes up in one of these slots: "dont X est membre"."""
    rel = relative_over_subject(units, at)
    return _relative_object(units, *rel, slots) if rel else None


def _relative_object(units: Sequence[Unit], where: int, word: str, slots: Sequence[str]) -> End | None:
    words = _leading(units, where)
    before = " ".join(words)
    role = table("syntax")["relative"].get(word, before)
    if before and role == OF:
        role = f"{before} {OF}"
    if role in slots:
        start = where - len(words)
        end = antecedent(units, start)
        return end if end and end.how != "noun" else None
    return None


def _leading(units: Sequence[Unit], where: int) -> list[str]:
    """The words of the preposition before a relative: "avec" lequel, "auprès" duquel, "au sein" duquel."""
    if not where:
        return []
    if units[where - 1].tag == "prep":
        return [plain_preposition(units[where - 1].lower)]
    two = [u.lower for u in units[max(0, where - 2) : where]]
    return two if f"{' '.join(two)} {OF}" in table("phrases")["prepositions"] else []


def relative_aside(units: Sequence[Unit], comma: int) -> int | None:
    """Where a relative clause between commas begins, that ends at this one: ", dont X est membre,"."""
    for k in range(comma - 1, max(-1, comma - 30), -1):
        if is_mark(units[k], STOPS):
            return None
        if units[k].tag == "rel" and k > 0:
            start = k - 1 if units[k - 1].tag == "prep" else k
            return start - 1 if start > 0 and is_mark(units[start - 1], ",") else None
    return None


def is_inside_relative(units: Sequence[Unit], rel: int, end: End) -> bool:
    """Whether an end stands after the word that opens a relative clause."""
    return any(u is end.unit for u in units[rel:])


def clause_start(units: Sequence[Unit], verb: int) -> int | None:
    """Index of the relative word that opens the clause of a verb; None where it is a main clause."""
    for k in range(verb - 1, max(-1, verb - 16), -1):
        if units[k].tag == "rel":
            return k
        if is_mark(units[k], STOPS) or units[k].finite:
            return None
    return None
