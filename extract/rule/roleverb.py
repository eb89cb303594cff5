"""A scene's verbs -> the roles that they give to persons.

"Y, présidée par X", "que dirige X", "X a été élue à la présidence de Y", "confie la présidence à X", "X siège au bureau
de Y", "X a été remplacé par Z". Their subjects and objects are found as for any verb; what a body presides over is no
role, so that only persons are looked at.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF, TO
from extract.language.words import wording
from extract.rule.rolebody import principal
from extract.rule.scene import indexed
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED, NEGATED, under
from extract.syntax.neighbour import time_near
from extract.syntax.object import objects
from extract.syntax.subject import described, subject
from extract.syntax.unit import ENDS, STOPS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_OFFICE = 8
_OFFICE_WAYS = ("subject", "object", "given", "refused", "left")
_CLAUSE = 24
_BOARD_COMPLEMENT: list[str] = table("grammar")["board_complement"]


def verb_roles(scene: Scene, beside: Sequence[Draft]) -> Iterator[Draft]:
    """Roles that the verbs of a sentence give; `beside` are those that it says by apposition."""
    data = table("roles")
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        if verb is None or unit.first < scene.first:
            continue
        if verb.lemma in data["verbs"]:
            yield from _heading(scene, at, data["verbs"][verb.lemma])
        elif verb.lemma in data["takes"]["seat"].split():
            yield from _seat(scene, at)
        elif verb.lemma == data["takes"]["replaced"] and (verb.passive or verb.form == "pp"):
            yield from _replaced(scene, at, beside)
        elif any(verb.lemma in data["takes"][way].split() for way in _OFFICE_WAYS):
            yield from _office(scene, at)


def _heading(scene: Scene, at: int, role: str) -> Iterator[Draft]:
    """The role of the one that a body is headed by: "présidé par X", "que dirige X", "X préside Y"."""
    verb = scene.units[at].verb
    assert verb is not None
    if verb.passive or verb.form == "pp":
        holders = _agents(scene, at)
        end = _patient(scene, at) if verb.form == "pp" else subject(scene.units, at)
    else:
        holders = _persons(scene, subject(scene.units, at))
        end = next(objects(scene.units, at, ["obj"]), None)
    if holders and end is not None:
        for unit, body in scene.things(end, "holdsRole", "object"):
            if body.kind in {"Organisation", ""} and (unit.kind != THING or unit.things[0].kind != "Person"):
                yield from _drafts(scene, at, holders, (unit, body), role)


def _patient(scene: Scene, at: int) -> End | None:
    """What a participle is said of: the body before its place, or that of the line ("Y : Scic présidée par X")."""
    units = scene.units
    end = described(units, at)
    if end is None and at and units[at - 1].lower in word_set("roles", "bodies"):
        first = next((u for u in units if u.kind == THING), None)
        return End(first, "explicit") if first is not None and first.first < units[at].first else None
    if end is not None and end.unit.link is not None and end.unit.link.place:
        k = units.index(end.unit)
        outer = units[k - 2] if k > 1 and units[k - 1].tag == "prep" else None
        return End(outer, "explicit") if outer is not None and outer.kind == THING else None
    return end


def _agents(scene: Scene, at: int) -> list[tuple[Unit, Thing]]:
    """The persons that "par" leads to after a verb, of a list too: "par la Ville et par X"."""
    found: list[tuple[Unit, Thing]] = []
    for unit in scene.units[at + 1 : at + _CLAUSE]:
        if is_mark(unit, ENDS) or unit.tag == "rel" or unit.finite:
            break
        if unit.kind == THING and (unit.prep == BY or (bool(unit.group) and unit.group[0].prep == BY)):
            found += [(unit, thing) for thing in unit.things if thing.kind == "Person"]
    return found


def _persons(scene: Scene, end: End | None) -> list[tuple[Unit, Thing]]:
    if end is None or end.how == "noun":
        return []
    return [
        (unit, thing) for unit, thing in scene.things(end, "holdsRole", "subject") if thing.kind == "Person"
    ]


def _office(scene: Scene, at: int) -> Iterator[Draft]:
    """An office taken or given: "élue à la présidence de Y", "prend la direction", "confie la présidence à X"."""
    units, takes = scene.units, table("roles")["takes"]
    verb = units[at].verb
    assert verb is not None
    passive = verb.passive or verb.form == "pp"
    found = _office_noun(units, at, passive and verb.lemma in takes["given"].split())
    if found is None:
        return
    if verb.lemma in takes["given"].split():
        holders = _given(units, at)
    elif verb.lemma in takes["object"].split() and not passive:
        return
    else:
        holders = _persons(scene, subject(units, at))
    body = _body_after(scene, found) if holders else None
    if body is not None:
        yield from _drafts(
            scene, at, holders, body, table("roles")["offices"][units[found].lower], verb.lemma
        )


def _office_noun(units: Sequence[Unit], at: int, before: bool) -> int | None:
    """The noun of an office after a verb; before it where it is what is given away."""
    span = (
        range(at - 1, max(-1, at - _OFFICE), -1) if before else range(at + 1, min(len(units), at + _OFFICE))
    )
    for k in span:
        if units[k].lower in table("roles")["offices"] and units[k].tag == "noun":
            return k
        if units[k].kind == VERB or is_mark(units[k], STOPS):
            return None
    return None


def _given(units: Sequence[Unit], at: int) -> list[tuple[Unit, Thing]]:
    found: list[tuple[Unit, Thing]] = []
    for unit in units[at + 1 : at + _CLAUSE]:
        if is_mark(unit, ENDS) or unit.kind == VERB:
            break
        if unit.kind == THING and unit.things[0].kind == "Person" and (unit.prep == TO or found):
            found += [(unit, thing) for thing in unit.things]
    return found


def _body_after(scene: Scene, office: int) -> tuple[Unit, Thing] | None:
    """The body of an office: what "de" leads to, else the one that the text is about."""
    units = scene.units
    for unit in units[office + 1 : office + 6]:
        if unit.kind == THING and unit.prep == OF and unit.things[0].kind in {"Organisation", ""}:
            return unit, unit.things[0]
        if unit.kind in {VERB, THING} or unit.tag in {"mark", "rel"}:
            break
    lead = next((t for t in scene.discourse.topics if t.kind == "Organisation"), None) or principal(scene)
    return (units[office], lead) if lead is not None else None


def _seat(scene: Scene, at: int) -> Iterator[Draft]:
    """A seat on a board: "X siège au bureau de Y"; "Entrent au conseil d'administration : X et Z"."""
    units = scene.units
    board = next(
        (k for k in range(at + 1, min(len(units), at + 5)) if units[k].lower in word_set("roles", "boards")),
        None,
    )
    if board is None:
        return
    holders = _persons(scene, subject(units, at))
    if not holders:
        colon = next((k for k in range(board, min(len(units), board + 9)) if is_mark(units[k], ":")), None)
        after = range(colon, len(units)) if colon is not None else range(0)
        holders = [
            (units[k], units[k].things[0])
            for k in after
            if units[k].kind == THING and units[k].things[0].kind == "Person"
        ]
    body = _body_after(scene, board + _tail(scene, board)) if holders else None
    if body is not None:
        last = units[board + _tail(scene, board)].last
        said = f"{table('roles')['takes']['seated']} {wording(scene.words, units[board].first, last)}"
        yield from _drafts(scene, at, holders, body, said)


def _tail(scene: Scene, board: int) -> int:
    """How many units complete the noun of a board: "conseil d'administration"."""
    after = [u.lower for u in scene.units[board + 1 : board + 3]]
    return 2 if after == _BOARD_COMPLEMENT else 0


def _replaced(scene: Scene, at: int, beside: Sequence[Draft]) -> Iterator[Draft]:
    """The role that Z takes over from X: "Directeur de Y, X a été remplacé par Z"."""
    before = {thing.number for _, thing in _persons(scene, subject(scene.units, at))}
    for held in beside:
        if held.subject.number in before and not isinstance(held.object, str):
            yield from _drafts(scene, at, _agents(scene, at), (scene.units[at], held.object), held.role or "")
            return


def _drafts(
    scene: Scene,
    at: int,
    holders: Sequence[tuple[Unit, Thing]],
    body: tuple[Unit, Thing],
    role: str,
    lemma: str = "",
) -> Iterator[Draft]:
    unit, thing = body
    verb = scene.units[at].verb
    assert verb is not None
    said = scene.modality(at)
    left = lemma in word_set("roles", "takes.left")
    over = left and said == ASSERTED
    if lemma in word_set("roles", "takes.refused"):
        said = under(said, NEGATED)
    elif left:
        said = ASSERTED
    for holder, person in holders:
        yield scene.draft(
            "holdsRole", person, thing, [scene.units[at], holder, unit], "role", role=role, modality=said, over=over,
            valid_in=_time(scene, at, lemma), resolved=unit.kind != THING,
        )  # fmt: skip


def _time(scene: Scene, at: int, lemma: str) -> str | None:
    """The time that a role is held in; being elected begins it."""
    if lemma:
        unit = time_near(scene.units, at) or next((u for u in scene.units[:at] if u.kind == TIME), None)
        edtf = unit.time.edtf if unit is not None and unit.time else ""
        begins = lemma in word_set("roles", "beginning") and edtf and "/" not in edtf
        return f"{edtf}/.." if begins else None
    beside = [u.time.edtf for u in _clause(scene.units, at) if u.kind == TIME and u.time]
    return next((edtf for edtf in beside if "/" in edtf), None)


def _clause(units: Sequence[Unit], at: int) -> Iterator[Unit]:
    """The units from a verb to the next mark."""
    for unit in units[at + 1 :]:
        if unit.tag == "mark" or unit.kind == VERB:
            return
        yield unit
