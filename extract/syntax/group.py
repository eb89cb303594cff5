"""Units -> coordination: things said in one breath stand for one another in every claim.

"la Région Bretagne (120 000 €), la Banque des Territoires et Lorient Agglomération" is one group of three. What
explains a member, in parentheses or between commas, is stepped over.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import ALONG, AND, OF, TO
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.unit import ENDS, STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

_ACTORS = frozenset({"Organisation", "Person", "Territory", "Instrument", ""})
_LONGEST = 40
_FEW = 2
_SHORT = 3
_ASIDE = 24


def gather(units: Sequence[Unit]) -> None:
    """Set the group of every thing: itself and what is coordinated with it, in text order."""
    for at, unit in enumerate(units):
        if unit.kind == THING and not unit.group:
            chain = [member for member in _chain(units, at) if not member.group]
            members = _before_subject(units, at, chain)
            for member in members:
                member.group = members
                if not member.prep or unit.prep.endswith(f" {member.prep}"):
                    member.prep = unit.prep


def _before_subject(units: Sequence[Unit], at: int, members: list[Unit]) -> list[Unit]:
    """The members that a fronted phrase holds: "En rejoignant A, B et C ont grandi" has B and C act."""
    last = next(i for i, u in enumerate(units) if u is members[-1])
    if (
        len(members) < _FEW
        or not any(u.finite for u in units[last + 1 : last + 2])
        or not _is_fronted(units, at)
    ):
        return members
    comma = next((units[i] for i in range(last, at, -1) if is_mark(units[i], ",")), None)
    return [m for m in members if m.first < comma.first] if comma is not None else members


def _is_fronted(units: Sequence[Unit], at: int) -> bool:
    """Whether a thing belongs to a phrase that opens its clause: of a verb without a subject, or of a preposition."""
    start = next((i + 1 for i in range(at - 1, -1, -1) if is_mark(units[i], STOPS)), 0)
    before = units[start:at]
    if any(u.finite or u.tag in {"rel", "sub"} for u in before):
        return False
    return any(u.kind == VERB for u in before[:2]) or (len(before) < _SHORT and bool(units[at].prep))


def _chain(units: Sequence[Unit], at: int) -> list[Unit]:
    """The members from `at` on; a list of commas alone is a list only where it is closed by a conjunction or a mark."""
    members = [units[at]]
    conjunctions: list[bool] = []
    here = at
    while len(members) < _LONGEST and (step := _next(units, here, units[at])):
        here, conjunction = step
        members.append(units[here])
        conjunctions.append(conjunction)
    listed = any(conjunctions) or (_is_enumeration(units, at, here) and not _is_aside(units, here, members))
    if len(members) > 1 and not listed:
        return members[:1]
    while (
        conjunctions
        and not any(conjunctions[-1:])
        and any(conjunctions)
        and not (_closes(units, here) or _goes_on(units, here))
    ):
        members.pop()
        conjunctions.pop()
        here = next(i for i, u in enumerate(units) if u is members[-1])
    return members


def _is_aside(units: Sequence[Unit], last: int, members: Sequence[Unit]) -> bool:
    """Whether a comma only closes what is said in passing: "décerne, avec la fondation X, le prix Y"."""
    two = len(members) == _FEW and not _goes_on(units, last)
    return two and bool(members[0].prep) and not members[1].prep


def _is_enumeration(units: Sequence[Unit], first: int, last: int) -> bool:
    opened = first > 0 and any(is_mark(u, ":(") for u in units[max(0, first - 3) : first])
    return opened or _closes(units, last) or _goes_on(units, last)


def _goes_on(units: Sequence[Unit], at: int) -> bool:
    """Whether a list ends with what has no name or an aside: "A, B et vingt communes", "A, B et, pour un quart,"."""
    start = _after_parentheses(units, at + 1)
    rest = units[start : start + 3]
    return (
        len(rest) > _FEW
        and rest[0].lower in word_set("words", "joined")
        and (is_mark(rest[1], ",") or (rest[1].tag in {"det", "num"} and rest[2].tag == "noun"))
    )


def _closes(units: Sequence[Unit], at: int) -> bool:
    return at + 1 >= len(units) or is_mark(units[at + 1], ENDS + ")")


def _next(units: Sequence[Unit], at: int, head: Unit) -> tuple[int, bool] | None:
    """The next member after one, and whether a conjunction leads to it."""
    i = _after_parentheses(units, at + 1)
    i = _after_where(units, _after_name_mark(units, i), head)
    for start in (i, _after_apposition(units, i, head)):
        if start is None:
            continue
        found = _member(units, start, head)
        if found:
            return found
    return None


def _after_where(units: Sequence[Unit], i: int, head: Unit) -> int:
    """Past a bare place that "à" leads to, right after a member: "la Scic X à Dole, la Scop Y et Z"."""
    if i + 2 >= len(units) or head.prep or units[i].tag != "prep" or units[i + 1].kind != THING:
        return i
    where = units[i + 1].prep == TO and units[i + 1].things[0].cls == "Territory"
    return i + 2 if where and (is_mark(units[i + 2], ",") or units[i + 2].tag == "conj") else i


def _after_name_mark(units: Sequence[Unit], i: int) -> int:
    while i < len(units) and is_mark(units[i], "»*"):
        i += 1
    return i


def _after_parentheses(units: Sequence[Unit], i: int) -> int:
    i = _after_name_mark(units, i)
    if i < len(units) and is_mark(units[i], "("):
        close = next((k for k in range(i, len(units)) if is_mark(units[k], ")")), None)
        if close is not None:
            return close + 1
    return i


def _after_apposition(units: Sequence[Unit], i: int, head: Unit) -> int | None:
    """Past ", présidente de X" or ", qui …," to the comma or conjunction before the next member; None where none is."""
    if i >= len(units) or not is_mark(units[i], ","):
        return None
    if head.things[0].kind != "Person":
        return _after_aside(units, i, head)
    for k in range(i + 1, min(len(units), i + 30)):
        if units[k].finite:
            return None
        if is_mark(units[k], ",;") or units[k].lower in {ALONG, AND}:
            found = _member(units, k, head)
            if found and (units[found[0]].things[0].kind == "Person" or units[k].lower == ALONG):
                return k
    return None


def _after_aside(units: Sequence[Unit], i: int, head: Unit) -> int | None:
    """Past what is said of a body in passing, to a member with its preposition: "avec X, qui l'héberge, et avec Y"."""
    if head.prep in {"", OF} or not any(u.tag == "rel" for u in units[i + 1 : i + 3]):
        return None
    for k in range(i + 1, min(len(units) - 1, i + _ASIDE)):
        if is_mark(units[k], STOPS) or units[k].prep == head.prep:
            return None
        if is_mark(units[k], ",") and units[k + 1].lower in word_set("words", "joined"):
            found = _member(units, k, head)
            head.parted = found is not None and units[found[0]].prep == head.prep
            return k if head.parted else None
    return None


def _member(units: Sequence[Unit], i: int, head: Unit) -> tuple[int, bool] | None:
    conjunction = comma = False
    while i < len(units):
        unit = units[i]
        if is_mark(unit, ",") or (is_mark(unit, ";") and head.things[0].kind == "Person"):
            comma = True
        elif unit.kind == WORD and unit.lower in word_set("words", "joined"):
            conjunction = True
        else:
            break
        i += 1
    if not (conjunction or comma):
        return None
    while i < len(units) and (
        _is_light(units[i]) or (conjunction and units[i].lower in word_set("syntax", "resuming"))
    ):
        i += 1
    if i >= len(units) or units[i].kind != THING or not _alike(head, units[i]):
        return None
    if (head.things[0].kind == "Person") != (units[i].things[0].kind == "Person") and not conjunction:
        return None
    taken_up = units[i].prep in {
        "",
        head.prep,
        head.prep.rsplit(" ", maxsplit=1)[-1],
    }  # "auprès de A et de B"
    governed = bool(head.prep)
    if (not taken_up if governed else units[i].prep) or _begins_clause(units, i, head):
        return None
    if comma and conjunction and (_leaves_out(head, units[i]) or _resumes(units, head, units[i])):
        return None
    return i, conjunction


def _begins_clause(units: Sequence[Unit], i: int, head: Unit) -> bool:
    """Whether a thing is the subject of a clause of its own: "membre du réseau et la Scic siège au bureau"."""
    alone = head.prep in {OF, TO} and not units[i].prep and units[i - 1].tag == "det"
    return alone and i + 1 < len(units) and units[i + 1].finite


def _leaves_out(head: Unit, member: Unit) -> bool:
    """Whether a member after ", et" lacks the preposition that French repeats: "membre du réseau, et X"."""
    return head.prep in {OF, TO} and not member.prep and not (head.group and head.group[-1].prep == "")


def _resumes(units: Sequence[Unit], head: Unit, member: Unit) -> bool:
    """Whether ", et" goes on after a person's office: "avec l'aide de P, directrice de X, et de Y"."""
    before = [u for u in units if u.first < head.first][-_ASIDE:]
    person = next((u for u in reversed(before) if u.kind == THING or is_mark(u, STOPS)), None)
    held = person is not None and person.kind == THING and person.things[0].kind == "Person"
    return held and person is not None and person.prep.split(" ")[-1] == member.prep == head.prep


def _is_light(unit: Unit) -> bool:
    if unit.kind != WORD:
        return False
    return (
        unit.tag in {"det", "num"}
        or unit.lower in word_set("words", "of") | word_set("words", "to") | {"«", "*"}
        or (unit.lower in word_set("syntax", "forms.prenominal"))
    )


def _alike(a: Unit, b: Unit) -> bool:
    kinds = {a.things[0].kind, b.things[0].kind}
    return (
        kinds <= _ACTORS or len(kinds) == 1 or kinds <= CONCEPTS or kinds <= {"Instrument", "Policy", "Fund"}
    )
