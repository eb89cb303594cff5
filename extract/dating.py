"""A scene's times -> when an event, publication, policy, instrument or law is of, and when a body was founded.

Each time is given to one thing at most, by the tightest tie that the sentence shows: the name that it completes
("le webinaire du 19 juin", "SRESS 2017-2021", "Le foncier commun (2018)"), the line that it opens or fills
(`dateline`), the noun or verb of making, holding or publishing that it goes with ("lancement, en 2013, d'un prix",
"créé en 2019 par la Ville, ce fonds"). A time beside any other verb dates nothing.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from extract import modality
from extract.clause import End, objects, subject
from extract.dateline import line_drafts
from extract.datable import DATED, dated, fits, founded, outer, own, plain, said_of
from extract.lexicon import table, word_set
from extract.scene import indexed
from extract.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.draft import Draft
    from extract.scene import Scene
    from extract.thing import Thing
    from extract.unit import Verb

_STOPS = ".;:!?…"
_PERIOD = re.compile(r"((?:19|20)\d\d) [-–/] ((?:19|20)\d\d)(?: »)?$")
_NOUN_REACH = 14
_MONTH = len("2024-05")
_DAY = len("2024-05-01")
_EVENT_SLOTS = ["à", "lors de", "au cours de", "à l'occasion de", "dans", "dans le cadre de"]


def dating_drafts(scene: Scene) -> Iterator[Draft]:
    """The dates that a sentence gives."""
    yield from _in_names(scene)
    used: set[int] = set()
    for rule in (line_drafts, _tight, _by_noun, _by_verb, _loose):
        found = [(draft, time) for draft, time in rule(scene) if time.first not in used]
        used |= {time.first for _, time in found}
        yield from (draft for draft, _ in found)


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
        while k >= 0 and is_mark(units[k], "»*)") and not tie:
            k -= 1
        if "(" in tie and (at + 1 >= len(units) or not is_mark(units[at + 1], "),")):
            continue
        while k >= 0 and is_mark(units[k], "»*"):
            k -= 1
        if k < 0 or units[k].kind != THING:
            continue
        coming = scene.words[units[k].last - 1].lower in word_set("syntax", "dating.issuing")
        if tie & {"de", "du", "des", "(", "d'"} or coming or _extends(units, k, at):
            said = modality.PLANNED if coming else modality.ASSERTED
            for owner in (units[k], outer(units, k)):
                if owner is not None and own(scene, owner).kind in DATED and not own(scene, owner).date:
                    yield dated(scene, own(scene, owner), unit, [owner], said, bool(tie & word_set("syntax", "dating.closed"))), unit
                    break


def _extends(units: Sequence[Unit], thing: int, time: int) -> bool:
    """Whether a bare year or period ends a name, as in "SRESS 2017-2021"."""
    span = units[time].time
    closed = all(is_mark(u, ")»*") for u in units[thing + 1 : time])
    return closed and span is not None and len(span.edtf.split("/")[0]) == len("2024")


def _by_noun(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """ "La signature, le 7 avril 2021, d'une convention", "création en octobre 2018 de l'association X"."""
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
    while k > 0 and units[k].tag in {"prep", "det"}:
        k -= 1
    if k >= 0 and units[k].kind == TIME:
        time = units[k]
    for k in range(at + 1, min(len(units), at + _NOUN_REACH)):
        here = units[k]
        if _is_finite(here) or is_mark(here, _STOPS):
            break
        if here.kind == TIME and time is None:
            time = here
        elif here.kind == THING and what is None:
            common = any(u.tag == "noun" and u.prep == "de" for u in units[at + 1 : k])
            apart = common and is_mark(units[k - 2], ",")
            fits_noun = here.prep == "de" if not common else here.prep == "" and (apart or units[k - 1].tag == "noun")
            if fits_noun and here.things[0].kind not in {"Lever", "Theme"}:
                what = here
    return time, what


def _by_verb(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    done: set[int] = set()
    for at, time in indexed(scene.units, TIME):
        verb = _governor(scene.units, at)
        if verb is None or verb in done or time.time is None or time.first < scene.first:
            continue
        found = list(_said(scene, verb, time))
        if not found and (aim := _aim(scene.units, verb)) is not None:
            found = list(_said(scene, aim, time))
        if found:
            done.add(verb)
        yield from found


def _governor(units: Sequence[Unit], at: int) -> int | None:
    """The verb that a time goes with: the one before it in its clause; where it opens its clause, the next finite one."""
    if at + 2 < len(units) and units[at + 1].lower in {"que", "qu'"} and _cleft(units, at):
        return next((i for i in range(at + 2, len(units)) if _is_finite(units[i])), None)
    k = at - 1
    while k >= 0 and units[k].kind == WORD and units[k].tag in {"prep", "det", "adv"} and units[k].lower not in {"de", "d'"}:
        k -= 1
    if k >= 0 and units[k].lower in {"de", "d'", "du"} and units[k].kind == WORD and units[k - 1].kind == THING:
        return None
    opened = k < 0 or units[k].tag == "conj" and _then_comma(units, at) or is_mark(units[k], _STOPS)
    left = None if opened else _verb_before(units, k)
    return left if left is not None else _verb_after(units, at)


def _aim(units: Sequence[Unit], at: int) -> int | None:
    """The infinitive that says what a verb is for: "s'étaient associés pour organiser un atelier"."""
    for k in range(at + 1, min(len(units), at + _NOUN_REACH)):
        verb = units[k].verb
        if verb is not None or is_mark(units[k], _STOPS):
            return k if verb is not None and verb.form == "inf" and units[k - 1].lower in word_set("syntax", "dating.aim") else None
    return None


def _cleft(units: Sequence[Unit], at: int) -> bool:
    """Whether "c'est" brings a time to the front: "c'est le 21 mai que la Ville a adopté"."""
    return any(u.verb is not None and u.verb.lemma == "être" for u in units[max(0, at - 3) : at])


def _is_finite(unit: Unit) -> bool:
    return unit.verb is not None and unit.verb.form == "finite"


def _then_comma(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and is_mark(units[at + 1], ",")


def _verb_before(units: Sequence[Unit], k: int) -> int | None:
    depth = 0
    while k >= 0:
        unit = units[k]
        depth += is_mark(unit, ")") - is_mark(unit, "(")
        if depth < 0 and k + 1 < len(units) and units[k + 1].kind != VERB:
            return None
        if depth <= 0:
            if unit.kind == VERB:
                return k
            if is_mark(unit, _STOPS) or unit.tag in {"rel", "sub"}:
                return None
        k -= 1
    return None


def _verb_after(units: Sequence[Unit], at: int) -> int | None:
    relative = False
    for k in range(at + 1, len(units)):
        unit = units[k]
        if is_mark(unit, _STOPS):
            return None
        if unit.tag == "rel":
            relative = True
        elif _is_finite(unit):
            if not relative:
                return k
            relative = False
    return None


def _said(scene: Scene, at: int, time: Unit) -> Iterator[tuple[Draft, Unit]]:
    """What a verb says of the time that goes with it."""
    unit = scene.units[at]
    verb = unit.verb
    value = plain(time)
    if verb is None or value is None or _lasts_until(scene, time):
        return
    said = _modality(scene, at, verb)
    if said == modality.NEGATED:
        return
    for end, role in _ends(scene, at, verb, time):
        for relation, what, thing in _datable(scene, end, role, at, verb):
            evidence = [unit, what] if what.kind == THING and what.things else [unit]
            if relation == "foundedOn":
                yield scene.draft("foundedOn", thing, value, [*evidence, time], "date", modality=said), time
            else:
                until = verb.lemma in word_set("syntax", "dating.closing") and "/" not in value
                yield dated(scene, thing, time, evidence, said, until), time


def _datable(scene: Scene, end: End, role: str, at: int, verb: Verb) -> Iterator[tuple[str, Unit, Thing]]:
    """What of an end the verb dates, and by which relation; a pronoun is one thing only, the subject spoken of last."""
    founding = _founds(scene, at, verb, role) and (end.how != "pronoun" or verb.lemma not in word_set("syntax", "dating.launching"))
    unit = scene.units[at]
    found = [
        (relation, what, thing)
        for relation in ("foundedOn", "date")
        for what, thing in _things(scene, end, relation, verb, unit, founding)
        if relation == "foundedOn" or role != "attended" or thing.kind == "Event"
        if relation == "foundedOn" or verb.lemma not in word_set("syntax", "dating.issuing") or _issued(thing, verb)
    ]
    if end.how != "pronoun" and any(relation == "foundedOn" for relation, _, _ in found):
        found = [f for f in found if f[0] == "foundedOn"]
    if end.how == "pronoun" and len(found) > 1:
        spoken = scene.discourse.subjects[-2:]
        found = [f for f in found if f[2] in spoken][-1:] or found[:1]
    yield from found


def _issued(thing: Thing, verb: Verb) -> bool:
    """Whether "sortir", "paraître" is of a publication, and not of who leaves a body ("en est sortie")."""
    return thing.kind == "Publication" and "en" not in verb.clitics


def _lasts_until(scene: Scene, time: Unit) -> bool:
    return scene.words[time.first].lower.startswith("jusqu")


def _modality(scene: Scene, at: int, verb: Verb) -> str:
    said = modality.of_context(scene.units, at, modality.of_verb(verb))
    if said == modality.RECOMMENDED and "devoir" in verb.governors:
        return modality.PLANNED  # what must be by a date is planned
    to_come = verb.lemma in word_set("syntax", "dating.awaiting") and (verb.passive or verb.form == "pp")
    after_noun = verb.form == "inf" and at > 0 and scene.units[at - 1].lower == "à"
    return modality.PLANNED if said == modality.ASSERTED and (to_come or after_noun) else said


def _ends(scene: Scene, at: int, verb: Verb, time: Unit) -> Iterator[tuple[End, str]]:
    """What a verb makes, holds or publishes ("made"), what it begins or holds of itself ("itself"), what it is at."""
    units = scene.units
    lemma, passive = verb.lemma, verb.passive or verb.form == "pp"
    noun = at > 1 and verb.form == "inf" and units[at - 1].lower == "à" and units[at - 2].kind != VERB
    making = lemma in word_set("syntax", "dating.object") and _completed(scene, at, lemma)
    lasting = lemma in word_set("syntax", "dating.lasting") and time.time is not None and time.time.edtf.endswith("/..")
    happening = _set_phrase(scene, at) or lemma in word_set("syntax", "dating.subject")
    if (making or lasting) and (passive or verb.reflexive or noun):
        if lemma in word_set("syntax", "dating.taking"):
            yield from ((end, "made") for end in objects(units, at, ["de"]))
            return
        end = _of_noun(units, at) if noun else _subject(scene, at)
        if end is not None:
            yield end, "made"
    elif making or lasting:
        things = list(objects(units, at, ["obj"]))
        taken_up = [end for end in things if end.how == "antecedent"]
        yield from ((end, "made") for end in taken_up or things)
        happening = happening and not things
    if happening and not (making and passive):
        end = _of_noun(units, at) if noun else _subject(scene, at)
        if end is not None and (end.how != "pronoun" or not making):
            yield end, "itself"
    elif lemma in word_set("syntax", "dating.attending"):
        yield from ((end, "attended") for end in objects(units, at, _EVENT_SLOTS))
    elif not making and time.time is not None and len(time.time.edtf.rstrip("/.")) >= _MONTH and lemma not in {"être", "avoir"}:
        end = subject(units, at)
        if end is not None and verb.form in {"finite", "pp"} and end.how != "pronoun":
            yield end, "attended"


def _subject(scene: Scene, at: int) -> End | None:
    """The subject of a verb; "dont la 9e édition" is the event's, "association née en 2016" the body's that it explains."""
    units = scene.units
    end = subject(units, at)
    verb = units[at].verb
    if verb is not None and verb.form == "pp" and (end is None or end.how != "pronoun"):
        found = said_of(scene, at)
        if found is not None:
            unit, thing = found
            return End(unit or Unit(THING, units[at].first, units[at].last, things=(thing,)), "explained")
    if end is not None and end.how == "noun":
        owner = units[units.index(end.unit) - 1] if end.unit in units else end.unit
        if owner.lower in word_set("references", "pronouns.first_person"):
            return End(Unit(WORD, owner.first, owner.last, owner.lower, "pron"), "pronoun")
    if end is not None and end.how == "noun" and end.unit.lower in word_set("predicates", "transparent"):
        return next((e for e in objects(units, at, ["de"]) if e.how == "antecedent"), end)
    return end


def _of_noun(units: Sequence[Unit], at: int) -> End | None:
    """The noun that "à paraître" is said of."""
    k = at - 2
    while k >= 0 and is_mark(units[k], ",»*)"):
        k -= 1
    return End(units[k], "explicit") if k >= 0 and units[k].kind == THING else None


def _completed(scene: Scene, at: int, lemma: str) -> bool:
    """Whether "mettre" has what makes it a verb of making: "en place", "en ligne", "sur pied"."""
    completions = table("syntax")["dating"]["completed"].get(lemma)
    return completions is None or _followed(scene, at, completions)


def _followed(scene: Scene, at: int, phrases: Sequence[str]) -> bool:
    unit = scene.units[at]
    after = " ".join(w.lower for w in scene.words[unit.last : unit.last + 4])
    inner = " ".join(w.lower for w in scene.words[unit.first : unit.last])
    return any(after.startswith(p) or f" {p}" in f" {after}" or p in inner for p in phrases)


def _set_phrase(scene: Scene, at: int) -> bool:
    unit = scene.units[at]
    phrases = table("syntax")["dating"]["phrases"].get(unit.verb.lemma if unit.verb else "", ())
    return bool(phrases) and _followed(scene, at, phrases)


def _founds(scene: Scene, at: int, verb: Verb, role: str) -> bool:
    """Whether a verb brings a body into being; "lancer", "ouvrir" only where the body is its subject."""
    if verb.lemma in word_set("syntax", "dating.founding") or _set_phrase(scene, at):
        return role in {"made", "itself"}
    passive = verb.passive or verb.form == "pp" or verb.reflexive
    return verb.lemma in word_set("syntax", "dating.opening") and role == "made" and passive


def _things(
    scene: Scene, end: End, relation: str, verb: Verb, unit: Unit, founding: bool
) -> Iterator[tuple[Unit, Thing]]:
    """What an end stands for as far as the relation fits it; a participle that does not fit climbs to the noun above."""
    found = scene.things(end, relation, "subject")
    if not found and relation == "foundedOn" and founding and end.how == "noun":
        return
    here = scene.units.index(end.unit) if verb.form == "pp" and end.unit in scene.units else -1
    good = [(u, t) for u, t in _owned(scene, found) if fits(scene, t, relation, verb, unit, founding, end.how == "explained")]
    if not good and here >= 0 and not any(t.kind in DATED for _, t in found):
        above = outer(scene.units, here)
        good = [(above, own(scene, above))] if above is not None else []
        good = [(u, t) for u, t in good if fits(scene, t, relation, verb, unit, founding, end.how == "explained")]
    yield from good


def _owned(scene: Scene, found: Sequence[tuple[Unit, Thing]]) -> Iterator[tuple[Unit, Thing]]:
    for unit, thing in found:
        yield unit, own(scene, unit) if unit.kind == THING and len(unit.things) == 1 and thing is unit.things[0] else thing


def _loose(scene: Scene) -> Iterator[tuple[Draft, Unit]]:
    """A time after a name in a line without a verb; in a sentence, a day after an event: "la Rencontre, le 4 juillet"."""
    units = scene.units
    verbless = not any(_is_finite(u) for u in units)
    for at, unit in indexed(units, TIME):
        k = at - 1
        while k >= 0 and units[k].kind == WORD and units[k].lower in word_set("syntax", "dating.loose"):
            k -= 1
        if k < 0 or units[k].kind != THING or unit.first < scene.first or unit.time is None:
            continue
        day = units[k].things[0].kind == "Event" and len(unit.time.edtf) >= _DAY and not unit.prep
        if verbless and units[k].things[0].kind in DATED - {"Law"} or day:
            yield dated(scene, own(scene, units[k]), unit, [units[k]], modality.ASSERTED), unit
