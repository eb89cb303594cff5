"""The words after a role -> its body, its field and its time, and where its phrase ends.

"vice-présidente de Nantes Métropole chargée de l'emploi, du commerce et de l'ESS (2014-2020)" goes on as long as
prepositions, participles of charge and lists of fields lead on; a verb, a relative, a name or another role ends it.
What is in someone's charge is no body, nor is a concept.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import AND, OF, ON, TO, WITH
from extract.naming.gazetteer import CONCEPTS
from extract.rule.rolenoun import names_role, role_head
from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import STOPS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing

_REACH = 30
_CHARGE_PREPOSITIONS = word_set("grammar", "charge_prepositions")


class Reader:
    """One pass over what follows the role at a unit."""

    def __init__(self, units: Sequence[Unit], head: int) -> None:
        self.units, self.head = units, head
        self.end = head + 1
        self.org: Unit | None = None
        self.field = 0
        self.time: str | None = None
        self.other = ""
        self.idle = False

    def read(self) -> None:
        """Follow the phrase to its end."""
        k = self.head + 1
        while k < min(len(self.units), self.head + _REACH):
            following = self._step(k)
            if following is None:
                break
            k = following
            if self._counts(k - 1):
                self.end = k

    def _counts(self, k: int) -> bool:
        unit = self.units[k]
        return unit.kind in {THING, TIME} or unit.tag in {"noun", "num"} or is_mark(unit, ")»")

    def _step(self, k: int) -> int | None:
        """Where the phrase goes on after a unit; None where it ends before it."""
        unit = self.units[k]
        if unit.kind == THING:
            return self._thing(k)
        if unit.kind == TIME:
            self.time = self.time or (unit.time.edtf if unit.time else None)
            return k + 1
        if unit.tag == "mark":
            return self._mark(k)
        if unit.tag == "conj":
            return k + 1 if self._joins(k + 1) else None
        closes = unit.tag in {"rel", "sub", "pron", "neg"} or unit.kind == VERB
        return None if closes and unit.lower not in word_set("roles", "fields") else self._word(k)

    def _mark(self, k: int) -> int | None:
        unit = self.units[k]
        if is_mark(unit, "("):
            return self._parenthesis(k)
        if is_mark(unit, ","):
            return self._comma(k)
        shortened = is_mark(unit, ".") and self.units[k - 1].lower in table("roles")["assembly"]
        return k + 1 if is_mark(unit, "«»") or (shortened and self._small(k + 1)) else None

    def _small(self, k: int) -> bool:
        return k < len(self.units) and self.units[k].tag in {"prep", "det"}

    def _word(self, k: int) -> int | None:
        unit = self.units[k]
        form = unit.lower
        if unit.tag == "prep" and plain_preposition(form) not in _prepositions():
            return k + 1 if self.org is None and self.field and form == WITH else None
        if names_role(unit) and form not in word_set("roles", "fields") and not self._is_inner(k):
            return None
        if form in word_set("roles", "idle"):
            self.idle = True
        if form in word_set("roles", "fields") and k > self.head + 1:
            self.field = self.field or k - (self.units[k - 1].lower == ON)
        if (
            self.org is None
            and form in word_set("roles", "bodies")
            and unit.prep in {OF, TO}
            and not self.field
        ):
            self.other = self.other or form
        return k + 1

    def _is_inner(self, k: int) -> bool:
        """Whether a role only completes another: "adjointe au maire", "directrice adjointe"."""
        before = self.units[k - 1]
        return before.tag in {"prep", "det"} or self.units[k].lower in word_set("roles", "inner")

    def _thing(self, k: int) -> int | None:
        unit = self.units[k]
        thing = unit.things[0]
        if thing.kind == "Person":
            return None
        self.idle = self.idle or unit.lower in word_set("roles", "idle")
        if self.org is None and thing.kind in {"Organisation", "Territory", ""}:
            if self._names_body(k, unit, thing):
                self.org = unit
            elif not unit.prep and thing.kind == "Organisation":
                return None
        return k + 1

    def _names_body(self, k: int, unit: Unit, thing: Thing) -> bool:
        if unit.prep not in _prepositions() or is_concept(thing):
            return False
        if self.other and self.other not in word_set("roles", "within"):
            return False
        if unit.prep == ON and thing.kind != "Organisation":
            return False
        if thing.cls in {"Territory", "Departement", "Region"} and self.units[self.head].lower in word_set(
            "roles", "national"
        ):
            return False
        if (
            unit.prep == OF
            and any(_is_charge(u) for u in self.units[max(self.head, k - 3) : k])
            and not any(u.tag == "noun" and not _is_charge(u) for u in self.units[max(self.head, k - 2) : k])
        ):
            return False
        return thing.cls != "Territory" or self._is_local() or unit.prep == OF

    def _is_local(self) -> bool:
        form = self.units[self.head].lower
        return form in word_set("roles", "municipal") | word_set("roles", "elective")

    def _joins(self, k: int) -> bool:
        """Whether "et" goes on with the field of the role: "à l'ESS et au commerce", "de X et de Y"."""
        while k < len(self.units) and self.units[k].tag == "adv":
            k += 1
        if k >= len(self.units):
            return False
        unit = self.units[k]
        if role_head(self.units, k) is not None and unit.lower not in word_set("roles", "fields"):
            return False
        if unit.kind == THING:
            return unit.things[0].kind in CONCEPTS or (unit.group is not None and self.org in unit.group)
        if unit.tag == "prep":
            return plain_preposition(unit.lower) in _prepositions()
        if unit.tag == "det":
            return k + 1 < len(self.units) and self._plain(k + 1)
        return unit.tag == "noun"

    def _plain(self, k: int) -> bool:
        """Whether a common noun or a concept follows that no verb follows."""
        unit = self.units[k]
        if unit.kind == THING and unit.things[0].kind not in CONCEPTS:
            return False
        return not any(u.finite for u in self.units[k : k + 4])

    def _comma(self, k: int) -> int | None:
        after = self.units[k + 1] if k + 1 < len(self.units) else None
        if after is None:
            return None
        if after.lower in word_set("roles", "fields") or after.lower in _CHARGE_PREPOSITIONS:
            return k + 1
        if after.kind == TIME and k + 2 < len(self.units) and not is_mark(self.units[k - 1], ")"):
            return k + 1 if is_mark(self.units[k + 2], ",;.)") else None
        if self.org is None and self._is_bare_body(k + 1):
            self.org = after
            return k + 2
        listed = after.tag == "prep" or (after.tag == "det" and bool(self.field))
        return k + 1 if listed and self._list_goes_on(k + 1) else None

    def _is_bare_body(self, k: int) -> bool:
        """Whether a body stands bare after a comma: "déléguée générale, RTES"."""
        unit = self.units[k]
        closed = k + 1 >= len(self.units) or is_mark(self.units[k + 1], ";).")
        return unit.kind == THING and unit.things[0].kind == "Organisation" and len(unit.group) < 2 and closed

    def _list_goes_on(self, k: int) -> bool:
        """Whether a list of fields goes on after a comma: "chargée de l'emploi, du commerce et de l'ESS"."""
        for unit in self.units[k : k + 9]:
            if unit.kind == VERB or unit.tag in {"rel", "sub", "pron"} or is_mark(unit, STOPS + "()"):
                return False
            if unit.lower == AND:
                return True
        return False

    def _parenthesis(self, k: int) -> int | None:
        close = next(
            (i for i in range(k + 1, min(len(self.units), k + 9)) if is_mark(self.units[i], ")")), None
        )
        if close is None:
            return None
        for unit in self.units[k + 1 : close]:
            if unit.kind == TIME and unit.time:
                self.time = self.time or unit.time.edtf
            elif (
                unit.kind == THING
                and unit.things[0].kind == "Organisation"
                and self.org is None
                and close == k + 2
            ):
                self.org = unit
        return close + 1


@cache
def _prepositions() -> frozenset[str]:
    return frozenset(p.replace("_", " ") for p in word_set("roles", "prepositions"))


def _is_charge(unit: Unit) -> bool:
    return unit.lower in word_set("roles", "charges")


def is_concept(thing: Thing) -> bool:
    """Whether a bare run of capitals only spells a field of work: "ESS", "RSE"."""
    return thing.cls is None and any(n.lower() in word_set("roles", "subjects") for n in thing.names)
