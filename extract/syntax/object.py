"""Units -> what follows a verb: its object and what its prepositions govern."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.syntax.end import End, closing, possessed, transparent
from extract.syntax.relative import relative_end
from extract.syntax.unit import ENDS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence


def objects(units: Sequence[Unit], at: int, slots: Sequence[str], skip: int = 0) -> Iterator[End]:
    """What follows the verb at `at` and `skip` units of its set words in any slot: "obj", prepositions; nearest first.

    A search for "obj" ends at the first free noun that is no thing.
    """
    verb = units[at].verb
    if verb is None:
        return
    if (end := relative_end(units, at, slots)) is not None:
        yield end
    elif (other := _joined(units, at)) is not None:
        yield from objects(units, other, slots)
    i, free = at + 1 + skip, True
    only = _limit(units, at) if verb.restricted else None
    while i < len(units) and (i == only or not _ends(units, i)):
        if is_mark(units[i], "("):
            i = closing(units, i) + 1
            continue
        if units[i].kind == THING:
            yield from _things(units, i, slots, free=free)
        elif units[i].kind == WORD:
            yield from _taken(units, i, slots, free=free)
        free = free and not _is_free(units[i])
        i += 1


def resumed(units: Sequence[Unit], at: int, unit: Unit) -> bool:
    """Whether ", et" goes on past a verb with what stood before it: "travaille avec X, qui publie Y, et avec Z"."""
    between = [u for u in units[at + 1 :] if u.first < unit.first]
    return any(is_mark(u, ",") and v.lower in word_set("words", "joined") for u, v in pairwise(between))


def _joined(units: Sequence[Unit], at: int) -> int | None:
    """The verb that shares the objects of the one right before it: "accompagne et finance X"."""
    link = units[at + 1] if at + 2 < len(units) else None
    if link is None or not (link.tag == "conj" or is_mark(link, ",")):
        return None
    first, second = units[at].verb, units[at + 2].verb
    alike = (
        first is not None
        and second is not None
        and (first.form, first.passive) == (second.form, second.passive)
    )
    return at + 2 if alike and second is not None and not second.clitics else None


def _limit(units: Sequence[Unit], at: int) -> int | None:
    """The "que" of "ne … que" after a verb."""
    return next(
        (i for i in range(at + 1, len(units)) if units[i].lower in word_set("words", "complementisers")), None
    )


def _ends(units: Sequence[Unit], at: int) -> bool:
    """Whether the search of a verb's objects ends at a unit: a stop, a clause, a comma that closes the phrase."""
    unit = units[at]
    if unit.tag != "mark":
        return unit.tag in {"rel", "sub"} or unit.finite
    if is_mark(unit, ENDS):
        return True
    if is_mark(unit, ":"):
        return not _list_follows(units, at)
    return is_mark(unit, ",") and _ends_at_comma(units, at)


def _is_free(unit: Unit) -> bool:
    noun = unit.tag == "noun" and unit.lower not in word_set("syntax", "forms.prenominal")
    nominal = (unit.kind == THING and not unit.inside) or (unit.kind == WORD and noun)
    return nominal and unit.prep == ""


def _things(units: Sequence[Unit], at: int, slots: Sequence[str], *, free: bool) -> Iterator[End]:
    unit = units[at]
    if unit.inside:
        return
    if unit.prep == "" and "obj" in slots and free:
        yield End(unit, "explicit")
        if (listed := spelled_out(units, at)) is not None:
            yield End(listed, "explicit")
    elif unit.prep and unit.prep in slots:
        yield End(unit, "explicit")


def _taken(units: Sequence[Unit], at: int, slots: Sequence[str], *, free: bool) -> Iterator[End]:
    """The things that a common noun or a pronoun in a slot stands for."""
    unit = units[at]
    if unit.tag == "pron" and unit.prep and unit.prep.split(" ")[-1] in slots:
        yield End(unit, "pronoun")
    if unit.tag != "noun":
        return
    if unit.prep and unit.prep in slots:
        if (listed := spelled_out(units, at)) is not None:
            yield End(listed, "explicit")
    elif unit.prep == "" and free and "obj" in slots:
        through = transparent(units, at) or spelled_out(units, at)
        if through is not None:
            yield End(through, "explicit")
        elif unit.lower in word_set("predicates", "transparent") and possessed(units, at):
            yield End(Unit(WORD, unit.first, unit.last, "", "pron"), "pronoun")


def spelled_out(units: Sequence[Unit], at: int) -> Unit | None:
    """The list that spells out a common noun: "diverses structures (A, B et C)", "deux réseaux : A et B", "dont A"."""
    for i in range(at + 1, min(len(units), at + 9)):
        if (units[i].kind in {THING, VERB} and units[i].prep != OF) or is_mark(units[i], ENDS):
            return None
        if is_mark(units[i], "(:–—") or units[i].lower in word_set("syntax", "spelling"):
            after = next((u for u in units[i + 1 : i + 4] if u.kind == THING), None)
            if after is not None and _begins_clause(units, after):
                return None
            led = {"", table("syntax")["as"]} | word_set("syntax", "spelling")
            return after if after is not None and after.prep in led else None
    return None


def _begins_clause(units: Sequence[Unit], first: Unit) -> bool:
    """Whether a list is the subject of a clause: "l'opération, dont A et B seront sociétaires"."""
    end = next(i for i, u in enumerate(units) if u is (first.group or [first])[-1])
    return end + 1 < len(units) and units[end + 1].finite


def _list_follows(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and any(u.kind == THING for u in units[at + 1 : at + 4])


def _ends_at_comma(units: Sequence[Unit], at: int) -> bool:
    """Whether a comma ends the verb's own phrase: not before an aside, a time or a preposition."""
    if at + 1 >= len(units):
        return True
    after = units[at + 1]
    if _opens_clause(units, at + 1):
        return True
    aside = after.kind == TIME or after.tag in {"adv", "prep", "conj", "det"} or after.kind == THING
    return not aside


def _opens_clause(units: Sequence[Unit], start: int) -> bool:
    """Whether what follows a comma is the subject of the next verb: "X nous finance, Y nous a prêté 3 000 €"."""
    k = start
    while k < len(units) and units[k].tag == "det":
        k += 1
    named = k < len(units) and units[k].kind == THING and units[k].prep == "" and len(units[k].group) < 2
    return named and k + 1 < len(units) and units[k + 1].finite
