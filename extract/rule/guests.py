"""A line of an agenda or a programme -> who takes part in its event, and the bodies that hold it.

"animé par Jeanne Morvan", "avec les témoignages de A et B", ", par Wimoov et la Fub", "intervenants : A, B" and, behind
the last dash or in the brackets of a session that tells its title before, the names alone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, WITH
from extract.rule.appointment import is_counted
from extract.rule.frame import phrases
from extract.syntax.end import End
from extract.syntax.unit import ENDS, THING, TIME, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 5
_TWO = 2
_DASHES = "–—|-"


def guest_drafts(
    scene: Scene, units: Sequence[Unit], event: Unit, said: str, listed: bool
) -> Iterator[Draft]:
    """Who takes part in the event of a line; `listed` where the line is dated, timed or numbered."""
    after = units[units.index(event) + 1 :]
    if listed:
        yield from _guests(scene, after, event, said)
        yield from _held(scene, after, event, said)
        yield from _at_end(scene, after, event, said)
    if is_counted(units, event):
        yield from _in_brackets(scene, units, event, said)


def unquoted(units: Sequence[Unit]) -> Iterator[Unit]:
    """The units outside quotation marks."""
    depth = 0
    for unit in units:
        depth += is_mark(unit, "«") - is_mark(unit, "»")
        if depth <= 0:
            yield unit


def _guests(scene: Scene, after: Sequence[Unit], event: Unit, said: str) -> Iterator[Draft]:
    """Who takes part: "animé par X", ", par l'économiste X", "avec A et B", ": X, chercheuse"."""
    met: set[int] = set()
    invited = _invited(after)
    listing, depth = False, 0
    for at, unit in enumerate(after):
        depth += is_mark(unit, "(") - is_mark(unit, ")")
        if unit.finite and unit in unquoted(after):
            return
        if unit.kind != THING or (depth > 0 and listing):
            continue
        listing = at in invited or _takes_part(after, at) or (listing and goes_on(after, at))
        if not listing:
            continue
        for named, who in scene.things(End(unit, "explicit"), "participatesIn", "subject"):
            if id(who) not in met and scene.joins("participatesIn", who, event.things[0]):
                met.add(id(who))
                yield scene.draft(
                    "participatesIn", who, event.things[0], [event, named], "agenda", modality=said
                )


def goes_on(after: Sequence[Unit], at: int) -> bool:
    """Whether a list of guests goes on with a thing, what stands in brackets aside: "avec A (Adie), la Scic B et C"."""
    unit, k = after[at], at - 1
    while k >= 0 and after[k].tag in {"det", "noun", "head"}:
        k -= 1
    led = k >= 0 and (is_mark(after[k], ",") or after[k].tag == "conj")
    return (
        led and unit.prep in {"", WITH, BY} and (unit.things[0].kind == "Person" or is_body(unit.things[0]))
    )


def _held(scene: Scene, after: Sequence[Unit], event: Unit, said: str) -> Iterator[Draft]:
    """The bodies that hold an event, behind a comma or at once: "Semaine du vélo, par Wimoov et la Fub"."""
    first = next((u for u in after[:_NEAR] if u.kind == THING), None)
    if first is None or first.prep != BY or any(u.verb is not None for u in after[: after.index(first)]):
        return
    for unit in first.group or [first]:
        if is_body(unit.things[0]):
            yield scene.draft(
                "organises", unit.things[0], event.things[0], [event, unit], "agenda", modality=said
            )


def _at_end(scene: Scene, after: Sequence[Unit], event: Unit, said: str) -> Iterator[Draft]:
    """Who holds a session that tells its title first, behind the last dash: "Atelier A : Louer – Jeanne Morvan"."""
    marks = [i for i, u in enumerate(after) if is_mark(u, _DASHES + ":")]
    if len(marks) < _TWO or not is_mark(after[marks[-1]], _DASHES) or any(u.finite for u in after):
        return
    depth, first = 0, True
    for at in range(marks[-1] + 1, len(after)):
        unit = after[at]
        depth += is_mark(unit, "(") - is_mark(unit, ")")
        if unit.kind != THING or depth:
            continue
        who = unit.things[0]
        if not (who.kind == "Person" or is_body(who)) or not (
            goes_on(after, at) or (first and not unit.prep)
        ):
            return
        first = False
        if scene.joins("participatesIn", who, event.things[0]):
            yield scene.draft("participatesIn", who, event.things[0], [event, unit], "agenda", modality=said)


def _in_brackets(scene: Scene, units: Sequence[Unit], event: Unit, said: str) -> Iterator[Draft]:
    """Who holds a numbered session, in the brackets that end its line: "Atelier 1 – Louer (Ville de Gap, Tilia)"."""
    opens = next((i for i in range(len(units) - 1, -1, -1) if is_mark(units[i], "(")), None)
    if opens is None or not is_mark(units[-1], ")"):
        return
    inside = [u for u in units[opens + 1 : -1] if u.kind == THING and not u.prep]
    if any(u.kind == TIME for u in units[opens:]) or not all(
        is_body(u.things[0]) or u.things[0].kind == "Person" for u in inside
    ):
        return
    named = [u for u in inside if u.things[0].kind == "Person"]
    for unit in named or inside:
        if scene.joins("participatesIn", unit.things[0], event.things[0]):
            yield scene.draft(
                "participatesIn", unit.things[0], event.things[0], [event, unit], "agenda", modality=said
            )


def _invited(after: Sequence[Unit]) -> set[int]:
    """Where the guests of a line stand that it lists: "intervenants : La Pive, Tilia"."""
    label = next(
        (
            i
            for i, u in enumerate(after[:-1])
            if u.lower in word_set("fields", "guests") and is_mark(after[i + 1], ":")
        ),
        None,
    )
    if label is None:
        return set()
    found, depth = set(), 0
    for i in range(label + 2, len(after)):
        depth += is_mark(after[i], "(") - is_mark(after[i], ")")
        if is_mark(after[i], ENDS):
            break
        opens = after[i - 1].lower in word_set("words", "coordinators") or after[i - 1].tag in {"mark", "det"}
        if after[i].kind == THING and not depth and opens and not after[i].prep:
            found.add(i)
    return found


def _takes_part(after: Sequence[Unit], at: int) -> bool:
    """Whether a thing that follows an event is there, and does not hold it or tell where it is."""
    unit, k = after[at], at - 1
    if unit.prep in phrases("attendant"):
        return True
    while k >= 0 and (after[k].kind == WORD and after[k].tag in {"det", "noun", "prep"}):
        k -= 1
    prep = unit.prep or next((u.prep for u in after[k + 1 : at] if u.prep), "")
    before = after[k] if k >= 0 else None
    person = unit.things[0].kind == "Person"
    if prep == WITH:
        return person or is_body(unit.things[0])
    if prep == BY:
        verb = before.verb if before is not None else None
        return person and (verb is None or verb.lemma in word_set("fields", "presenting"))
    return person and not prep and before is not None and is_mark(before, ":")


def is_body(thing: Thing) -> bool:
    """Whether a thing is an organisation that the text names."""
    return thing.kind == "Organisation" and thing.named
