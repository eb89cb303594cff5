"""Ends of a verb that a list or an amount spells out: what is only counted, further givers, what a sum is a part of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.syntax.end import End
from extract.syntax.object import spelled_out
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_ENDOWING = word_set("grammar", "endowing")
_BEFORE_COUNT = word_set("grammar", "before_count")
_LEADING = word_set("syntax", "spelling") | {""}
_ENUMERATING = word_set("grammar", "enumerating")


def whole(units: Sequence[Unit], at: int) -> Iterator[End]:
    """What an amount is a part of: "Le fonds est doté de 2 M€, dont 1,5 million versé par X"."""
    if not any(u.tag == "num" for u in units[max(0, at - 4) : at]):
        return
    for k in range(at - 1, -1, -1):
        verb = units[k].verb
        if is_mark(units[k], ":"):
            yield from _before_colon(units, k)
            return
        if verb is not None and (verb.form == "finite" or verb.lemma in _ENDOWING):
            end = subject(units, k)
            if end is not None and end.how != "noun":
                yield End(end.unit, end.how)
            return


def _before_colon(units: Sequence[Unit], colon: int) -> Iterator[End]:
    """What a colon gives the amount of: "le programme « X » : 80 000 €, dont 15 % versés par Y"."""
    k = colon - 1
    while k >= 0 and is_mark(units[k], '»"*)'):
        k -= 1
    if k >= 0 and units[k].kind == THING and not units[k].inside:
        yield End(units[k], "explicit")


def gapped(units: Sequence[Unit], at: int) -> Iterator[End]:
    """Further givers whose verb is left out: "X apporte 300 000 €, Y 80 000 et Z 40 000"."""
    amount = False
    for i in range(at + 1, len(units) - 1):
        unit, after = units[i], units[i + 1]
        if unit.tag == "num":
            amount = True
        elif is_mark(unit, STOPS) or unit.tag == "rel" or unit.finite:
            return
        elif (
            unit.kind == THING
            and amount
            and unit.prep == ""
            and (after.tag == "num" or _is_count(unit, after))
        ):
            yield End(unit, "gapped")


def _is_count(unit: Unit, after: Unit) -> bool:
    return after.kind == WORD and after.lower in _BEFORE_COUNT and unit.things[0].kind == "Organisation"


def counted(units: Sequence[Unit], at: int, end: End) -> Iterator[End]:
    """An end, or the list that spells it out where it is only counted: "Six métropoles … : A, B et C"."""
    if end.how != "noun":
        yield end
        return
    noun = next((i for i in range(at) if units[i] is end.unit), None)
    listed = spelled_out(units[:at], noun) if noun is not None else None
    if listed is not None and listed.prep in _LEADING:
        yield End(listed, "explicit")
        return
    for i in range(at + 1, len(units)):
        unit = units[i]
        opens = unit.kind == THING and len(unit.group) > 1 and unit is unit.group[0]
        if opens and any(u.lower in _ENUMERATING or _figures(u) for u in units[max(0, i - 6) : i]):
            yield End(unit, "explicit")
            return


def _figures(unit: Unit) -> bool:
    """Whether a verb leads to a list: "Parmi les structures aidées par X figurent A et B"."""
    verb = unit.verb
    return verb is not None and verb.form == "finite" and verb.lemma in word_set("syntax", "figuring")
