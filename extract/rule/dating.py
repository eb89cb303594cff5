"""A scene's times -> when an event, publication, policy, instrument or law is of, and when a body was founded.

Each time is given to one thing at most, by the tightest tie that the sentence shows: the name that it completes
("le webinaire du 19 juin", "SRESS 2017-2021", "Le foncier commun (2018)"), the line that it opens or fills
(`datelayout`), the noun or verb of making, holding or publishing that it goes with ("lancement, en 2013, d'un prix",
"créé en 2019 par la Ville, ce fonds"). A time beside any other verb dates nothing.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> found = read_document(Document("x", "x.txt", "", "Créé en 2019 par la Région, le fonds Tremplin aide 12 Scic."))
>>> [(c.relation, c.object) for c in found.claims if c.relation == "date"]
[('date', '2019')]
"""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import OF
from extract.naming.gazetteer import CONCEPTS
from extract.rule.datable import DATED, dated, founded, outer, own, plain
from extract.rule.datelayout import line_drafts
from extract.rule.dateverb import verb_dates
from extract.rule.deadline import deadline_drafts
from extract.rule.origin import origin_drafts
from extract.rule.scene import indexed
from extract.rule.today import today_drafts
from extract.syntax import modality
from extract.syntax.unit import STOPS, THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_PERIOD = re.compile(r"((?:19|20)\d\d) [-–/] ((?:19|20)\d\d)(?: »)?$")
_TYING = word_set("grammar", "attributive_or_parenthesis")
_NOUN_REACH = 14
_OPENING, _LEADING = 4, ":–—-|.*"
"""Where the mark after the time that opens a line may stand, and which it may be: "2017. Ouverture du café"."""
_DAY = len("2024-05-01")


def dating_drafts(scene: Scene) -> Iterator[Draft]:
    """The dates that a sentence gives."""
    drafts, used = list(_in_names(scene)), set[int]()
    by_verb = partial(verb_dates, used=used)
    for rule in (
        line_drafts,
        _tight,
        deadline_drafts,
        origin_drafts,
        _by_noun,
        by_verb,
        today_drafts,
        _loose,
    ):
        found = [(draft, time) for draft, time in rule(scene) if time.first not in used]
        used |= {time.first for _, time in found}
        drafts += (draft for draft, _ in found)
    yield from (draft for draft in drafts if not _is_rough(draft, drafts))


def _is_rough(draft: Draft, drafts: Sequence[Draft]) -> bool:
    """Whether a year only rounds the day that the sentence gives too: "l'assemblée 2024 se tiendra le 26 juin"."""
    day = f"{draft.object}-"
    return any(
        d.subject is draft.subject and isinstance(d.object, str) and d.object.startswith(day) for d in drafts
    )


def _in_names(scene: Scene) -> Iterator[Draft]:
    for _, unit in indexed(scene.units, THING):
        thing = unit.things[0]
        if thing.kind not in DATED or unit.link is None or unit.last - unit.first < 2:
            continue
        if value := thing.date or _period(scene, unit):
            yield scene.draft("date", thing, value, [unit], "name")


def _period(scene: Scene, unit: Unit) -> str | None:
    """The period that ends a name: "Le Havre solidaire 2022-2026"."""
    found = _PERIOD.search(" ".join(w.text for w in scene.words[unit.first : unit.last]))
    return f"{found[1]}/{found[2]}" if found and found[1] < found[2] else None


def _tight(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """A time that completes a name: "du 19 juin 2024", "2021-2026", "(printemps 2021)"."""
    units = scene.units
    for at, unit in indexed(units, TIME):
        k = at - 1
        while k >= 0 and units[k].kind == WORD and units[k].lower in word_set("syntax", "dating.tying"):
            k -= 1
        tie = {u.lower for u in units[k + 1 : at]}
        if k >= 0 and is_mark(units[k], ",") and tie & word_set("words", "spans"):
            k -= 1  # "le Plan local, pour la période 2015-2020"
        if k > 1 and is_mark(units[k], ",") and units[k - 1].kind == THING and is_mark(units[k - 2], "("):
            tie, k = {units[k - 2].lower}, k - 3  # "(Grenoble, octobre 2018)"
        while k >= 0 and is_mark(units[k], "»*)") and not tie:
            k -= 1
        if "(" in tie and (at + 1 >= len(units) or not is_mark(units[at + 1], "),")):
            continue
        while k >= 0 and is_mark(units[k], "»*"):
            k -= 1
        if k < 0 or units[k].kind != THING:
            continue
        coming = scene.words[units[k].last - 1].lower in word_set("syntax", "dating.issuing")
        if tie & (_TYING | word_set("words", "spans")) or coming or _extends(units, k, at):
            said = modality.PLANNED if coming else modality.ASSERTED
            for owner in (units[k], outer(units, k)):
                if owner is not None and own(scene, owner).kind in DATED and not own(scene, owner).date:
                    yield (
                        dated(
                            scene,
                            own(scene, owner),
                            unit,
                            [owner],
                            said,
                            bool(tie & word_set("syntax", "dating.closed")),
                        ),
                        unit,
                    )
                    break


def _extends(units: Sequence[Unit], thing: int, time: int) -> bool:
    """Whether a bare year or period ends a name, as in "SRESS 2017-2021"."""
    span = units[time].time
    closed = all(is_mark(u, ")»*") for u in units[thing + 1 : time])
    return closed and span is not None and len(span.edtf.split("/")[0]) == len("2024")


def _by_noun(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """Such as "La signature, le 7 avril 2021, d'une convention", "création en octobre 2018 de l'association X"."""
    units = scene.units
    for at, unit in indexed(units, WORD):
        if unit.tag != "noun" or unit.lower not in word_set("syntax", "dating.acts"):
            continue
        time, what = _act(units, at)
        if time is None or what is None or plain(time) is None:
            continue
        thing = own(scene, what)
        if founded(thing) and unit.lower in word_set("syntax", "dating.births"):
            yield scene.draft("foundedOn", thing, plain(time) or "", [unit, what, time], "act"), time
        elif thing.kind in DATED:
            yield dated(scene, thing, time, [unit, what], modality.ASSERTED), time


def _act(units: Sequence[Unit], at: int) -> tuple[Unit | None, Unit | None]:
    """When and of what an act is: the time near its noun, and the name after "de", over the common noun before it."""
    time = what = None
    k = at - 1
    while k > 0 and (units[k].tag in {"prep", "det"} or (k < _OPENING and is_mark(units[k], _LEADING))):
        k -= 1
    if k >= 0 and units[k].kind == TIME:
        time = units[k]
    for k in range(at + 1, min(len(units), at + _NOUN_REACH)):
        here = units[k]
        if here.finite or is_mark(here, STOPS):
            break
        if here.kind == TIME and time is None:
            time = here
        elif here.kind == THING and what is None:
            common = any(u.tag == "noun" and u.prep == OF for u in units[at + 1 : k])
            apart = common and is_mark(units[k - 2], ",")
            fits_noun = (
                here.prep == OF if not common else here.prep == "" and (apart or units[k - 1].tag == "noun")
            )
            if fits_noun and here.things[0].kind not in CONCEPTS:
                what = here
    return time, what


def _loose(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """A time after a name in a line without a verb; a day after an event: "la Rencontre, le 4 juillet"."""
    units = scene.units
    verbless = not any(u.finite for u in units)
    if verbless:
        yield from _at_the_end(scene)
    for at, unit in indexed(units, TIME):
        k = at - 1
        while k >= 0 and units[k].kind == WORD and units[k].lower in word_set("syntax", "dating.loose"):
            k -= 1
        if k < 0 or units[k].kind != THING or unit.first < scene.first or unit.time is None:
            continue
        day = units[k].things[0].kind == "Event" and len(unit.time.edtf) >= _DAY and not unit.prep
        if (verbless and units[k].things[0].kind in DATED - {"Law"}) or day:
            yield dated(scene, own(scene, units[k]), unit, [units[k]], modality.ASSERTED), unit


def _at_the_end(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """The one time of a line that an event opens, past a place or a partner: "« Assises », à Brest, en mai 2025"."""
    units = [u for u in scene.units if u.first >= scene.first]
    times = [i for i, u in enumerate(units) if u.kind == TIME]
    first = next((u for u in units if u.kind in {THING, VERB}), None)
    if len(times) != 1 or first is None or first.kind != THING or first.things[0].kind != "Event":
        return
    time = units[times[0]]
    lead = [u for u in units[: times[0]] if is_mark(u, STOPS) or u.kind == VERB]
    parted = any(is_mark(u, ",") for u in units[max(0, times[0] - 2) : times[0]])
    if not lead and not first.prep and parted and first.first < time.first and time.time is not None:
        said = modality.PLANNED if scene.discourse.is_to_come(time) else modality.ASSERTED
        yield dated(scene, own(scene, first), time, [first], said), time
