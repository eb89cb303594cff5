"""The verb that a time goes with -> what it dates: what is made, held, published, begun, founded.

"La Ville a lancé en 2019 un fonds" dates the fund, "l'association, née en 2016" founds the body, "elle a participé le
4 juillet à la journée" dates the event. Which verbs do so, and which of their ends, stands in `[dating]` of
`syntax.toml`; a time beside any other verb dates nothing but an event that is its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import TO
from extract.rule.datable import DATED, dated, fits, outer, own, plain
from extract.rule.dateend import ends, has_set_phrase, is_followed
from extract.rule.governor import aim, governor
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED, NEGATED, PLANNED, RECOMMENDED
from extract.syntax.unit import THING, TIME, Unit

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.end import End
    from extract.syntax.unit import Verb

_UNTIL: str = table("grammar")["opening"]["until"]
_MUST: str = table("grammar")["verb"]["must"]
_OF_IT: str = table("grammar")["pronoun"]["of_it"]


def verb_dates(scene: Scene, used: Collection[int] = ()) -> Iterator[tuple[Draft, Unit]]:
    """The dates that verbs give, with the time that each takes; `used` holds the first words of those taken before."""
    done: set[int] = set()
    for at, time in indexed(scene.units, TIME):
        verb = governor(scene.units, at)
        if (
            time.first in used
            or verb is None
            or verb in done
            or time.time is None
            or time.first < scene.first
        ):
            continue
        found = list(said_at(scene, verb, time))
        if not found and (other := aim(scene.units, verb)) is not None:
            found = list(said_at(scene, other, time))
        if found:
            done.add(verb)
        yield from found


def said_at(scene: Scene, at: int, time: Unit) -> Iterator[tuple[Draft, Unit]]:
    """What a verb says of the time that goes with it."""
    unit = scene.units[at]
    verb = unit.verb
    value = plain(time)
    if verb is None or value is None or _lasts_until(scene, time):
        return
    said = _modality(scene, at, verb)
    if said == NEGATED:
        return
    for end, role in ends(scene, at, verb, time):
        for relation, what, thing in _datable(scene, end, role, at, verb):
            evidence = [unit, what] if what.kind == THING and what.things else [unit]
            if relation == "foundedOn":
                yield scene.draft("foundedOn", thing, value, [*evidence, time], "date", modality=said), time
            else:
                until = verb.lemma in word_set("syntax", "dating.closing") and "/" not in value
                yield dated(scene, thing, time, evidence, said, until), time


def _datable(scene: Scene, end: End, role: str, at: int, verb: Verb) -> Iterator[tuple[str, Unit, Thing]]:
    """What of an end the verb dates, and by which relation; a pronoun is one thing only, the subject spoken of last."""
    founding = _founds(scene, at, verb, role) and (
        end.how != "pronoun" or verb.lemma not in word_set("syntax", "dating.launching")
    )
    unit = scene.units[at]
    found = [
        (relation, what, thing)
        for relation in ("foundedOn", "date")
        for what, thing in _things(scene, end, relation, verb, unit, founding)
        if relation == "foundedOn" or role != "attended" or thing.kind == "Event"
        if relation == "foundedOn"
        or verb.lemma not in word_set("syntax", "dating.issuing")
        or _issued(thing, verb)
    ]
    if end.how != "pronoun" and any(relation == "foundedOn" for relation, _, _ in found):
        found = [f for f in found if f[0] == "foundedOn"]
    if end.how == "pronoun" and len(found) > 1:
        spoken = scene.discourse.subjects[-2:]
        found = [f for f in found if f[2] in spoken][-1:] or found[:1]
    yield from found


def _issued(thing: Thing, verb: Verb) -> bool:
    """Whether "sortir", "paraître" is of a publication, and not of who leaves a body ("en est sortie")."""
    return thing.kind == "Publication" and _OF_IT not in verb.clitics


def _lasts_until(scene: Scene, time: Unit) -> bool:
    return scene.words[time.first].lower.startswith(_UNTIL)


def _modality(scene: Scene, at: int, verb: Verb) -> str:
    said = scene.modality(at)
    if said == RECOMMENDED and _MUST in verb.governors:
        return PLANNED  # what must be by a date is planned
    to_come = verb.lemma in word_set("syntax", "dating.awaiting") and (verb.passive or verb.form == "pp")
    after_noun = verb.form == "inf" and at > 0 and scene.units[at - 1].lower == TO
    return PLANNED if said == ASSERTED and (to_come or after_noun) else said


def _founds(scene: Scene, at: int, verb: Verb, role: str) -> bool:
    """Whether a verb brings a body into being; "lancer", "ouvrir" only where the body is its subject."""
    if verb.lemma in word_set("syntax", "dating.founding") or has_set_phrase(scene, at):
        return role in {"made", "itself"}
    opens = verb.lemma in word_set("syntax", "dating.opening_body") and verb.form == "finite"
    if opens and role == "made":
        after = scene.units[at + 1 :]
        first = next((u for u in after if u.kind == THING or u.tag in {"noun", "mark"}), None)
        return first is None or first.tag != "noun"  # "ouvre le capital de la Scic" opens no body
    passive = verb.passive or verb.form == "pp" or verb.reflexive
    bringing = table("syntax")["dating"]["bringing"].get(verb.lemma)
    brought = verb.lemma in word_set("syntax", "dating.opening") and (
        bringing is None or is_followed(scene, at, bringing)
    )
    return brought and role == "made" and passive


def _things(
    scene: Scene, end: End, relation: str, verb: Verb, unit: Unit, founding: bool
) -> Iterator[tuple[Unit, Thing]]:
    """What an end stands for where the relation fits it; a participle that does not fit climbs to the noun above."""
    found = scene.things(end, relation, "subject")
    if not found and relation == "foundedOn" and founding and end.how == "noun":
        return
    here = scene.units.index(end.unit) if verb.form == "pp" and end.unit in scene.units else -1
    good = [
        (u, t)
        for u, t in _owned(scene, found)
        if fits(scene, t, relation, verb, unit, founding, end.how == "explained")
    ]
    if not good and here >= 0 and not any(t.kind in DATED for _, t in found):
        above = outer(scene.units, here)
        good = [(above, own(scene, above))] if above is not None else []
        good = [
            (u, t) for u, t in good if fits(scene, t, relation, verb, unit, founding, end.how == "explained")
        ]
    yield from good


def _owned(scene: Scene, found: Sequence[tuple[Unit, Thing]]) -> Iterator[tuple[Unit, Thing]]:
    for unit, thing in found:
        yield (
            unit,
            own(scene, unit)
            if unit.kind == THING and len(unit.things) == 1 and thing is unit.things[0]
            else thing,
        )
