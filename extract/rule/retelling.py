"""A text that looks back on an event -> who took part in it: those who are said to have presented or recalled there.

"Retour sur le webinaire du 19 juin" heads the text; "Jeanne Morvan a exposé les résultats", further down, says that she
was there without naming the event again. What is said in the present ("explique-t-elle") may be said anywhere.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.words import norm
from extract.rule.scene import indexed, naming
from extract.rule.slot import agents
from extract.syntax.modality import ASSERTED
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit, Verb

_HEAD = 70
"""Words that the head of a document takes at most."""
_PAST = frozenset({"past", "impf"})
_SPEAKERS = frozenset({"Person", "Organisation"})


def retelling_drafts(scene: Scene) -> Iterator[Draft]:
    """Who took part, by a sentence, in the event that the text looks back on."""
    discourse = scene.discourse
    if scene.first <= _HEAD and scene.units:
        discourse.looks_back = discourse.looks_back or _looks_back(scene)
        if discourse.looks_back and discourse.retold is None:
            discourse.retold = _event(scene)
            return
    event = _held(scene, discourse.retold) if discourse.retold is not None else None
    if event is None or any(thing is not event for thing in _events(scene)):
        return
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is not None and unit.first >= scene.first and _is_past(unit, unit.verb):
            yield from _speaking(scene, at, event)


def _looks_back(scene: Scene) -> bool:
    """Whether a line opens a text that looks back on an event."""
    line = norm(" ".join(w.lower for w in scene.words[scene.units[0].first : scene.units[-1].last]))
    return any(line.startswith(cue) for cue in table("fields")["looking_back"])


def _events(scene: Scene) -> Iterator[Thing]:
    return (u.things[0] for _, u in indexed(scene.units, THING) if u.things[0].kind == "Event")


def _event(scene: Scene) -> Thing | None:
    return next((thing for thing in _events(scene) if not thing.plural), None)


def _held(scene: Scene, retold: Thing) -> Thing:
    """The event as the text tells who held it, by the same noun: "Le 5 mars, X a organisé un groupe de travail"."""
    before = (t for link in reversed(scene.discourse.links) if link.first < scene.first for t in link.things)
    alike = (t for t in before if t.kind == "Event" and t.head == retold.head and not t.plural)
    return next((t for t in alike if id(t) in scene.discourse.hosts), retold)


def _is_past(unit: Unit, verb: Verb) -> bool:
    """Whether a verb tells what somebody did before others: "a présenté", "sont intervenus"."""
    of_motion = verb.lemma in word_set("syntax", "etre") and unit.last - unit.first > 1
    done = verb.compound or verb.tense in _PAST or (verb.tense == "pres" and (verb.passive or of_motion))
    return done and verb.form == "finite" and verb.lemma in word_set("fields", "presenting")


def _speaking(scene: Scene, at: int, event: Thing) -> Iterator[Draft]:
    verb = scene.units[at].verb
    ends = list(agents(scene.units, at)) if verb is not None and verb.passive else [subject(scene.units, at)]
    for end in ends:
        if end is None or end.how == "noun" or scene.modality(at) != ASSERTED:
            continue
        for unit, thing in scene.things(end, "participatesIn", "subject"):
            if thing.kind in _SPEAKERS and scene.joins("participatesIn", thing, event):
                yield scene.draft(
                    "participatesIn",
                    thing,
                    event,
                    [scene.units[at], *naming(unit)],
                    "occasion",
                    resolved=True,
                )
