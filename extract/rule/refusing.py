"""A scene -> who says no to what the text has just told of: "la Région, sollicitée, a décliné", "la Ville, non".

What is refused stands in what was said last, of others: a stake where they took one, a part in an event where they
came; help where they helped or where the text tells of somebody who asks. Nothing is said of who refuses something
that the sentence names.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.linking.thing import Thing
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED, NEGATED
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_KEPT = ("holdsStakeIn", "participatesIn", "memberOf")
_HELP = ("funds", "supports")
_RULE = "refusal"
_ATTENDS = "participatesIn"
_ADVISES, _ACTS_BY = "recommends", "usesLever"


def refusal_drafts(scene: Scene) -> Iterator[Draft]:
    """What those refuse whom a sentence says to decline."""
    for at, unit in indexed(scene.units, VERB):
        if unit.first < scene.first or not _refuses(scene, at):
            continue
        end = subject(scene.units, at)
        if end is not None and end.unit.kind == THING:
            yield from _refused(scene, unit, end.unit)
    for at, unit in indexed(scene.units, THING):
        if unit.first >= scene.first and (word := _answer(scene.units, at)) is not None:
            yield from _echoed(scene, unit, word)


def unaccepted(said: Sequence[Draft]) -> Iterator[Draft]:
    """What a sentence says, without the part in an event that an invitation alone tells of, where it is declined.

    Nor does one act by a lever that one only recommends.
    """
    refused = {
        (d.relation, id(d.subject), id(d.object)) for d in said if d.rule == _RULE and d.modality == NEGATED
    }
    advised = {(id(d.subject), id(d.object)) for d in said if d.relation == _ADVISES}
    for draft in said:
        ends = (draft.relation, id(draft.subject), id(draft.object))
        declined = ends in refused and draft.relation == _ATTENDS and draft.modality != NEGATED
        if not declined and not (draft.relation == _ACTS_BY and ends[1:] in advised):
            yield draft


def _refuses(scene: Scene, at: int) -> bool:
    """Whether a verb says no, and names nothing that is refused."""
    unit, verb = scene.units[at], scene.units[at].verb
    if verb is None or verb.form != "finite" or verb.passive:
        return False
    data = table("acts")["refusing"]
    ends = at + 1 == len(scene.units) or is_mark(scene.units[at + 1], STOPS + ",")
    if verb.governors and verb.lemma in word_set("acts", "refusing.joining"):
        bare = ends or bool(verb.clitics & word_set("grammar", "receiving_clitics"))
        denied = verb.governors[0] in word_set("acts", "refusing.wish")
        return bare and (denied if verb.negated else verb.governors[0] == data["to"])
    if verb.negated:
        followed = data["denied"].get(verb.lemma) in [u.lower for u in scene.units[at + 1 : at + 3]]
        return followed or (ends and _comes(unit))
    if verb.lemma in word_set("acts", "refusing.reflexive"):
        named = any(objects(scene.units, at, [OF])) or table("grammar")["pronoun"]["of_it"] in verb.clitics
        return verb.reflexive and not named
    return verb.lemma in word_set("acts", "refusing.alone") and ends


def _comes(unit: Unit) -> bool:
    return unit.verb is not None and unit.verb.lemma in word_set("acts", "refusing.coming")


def _refused(scene: Scene, verb: Unit, who: Unit) -> Iterator[Draft]:
    for relation, whom in _offers(scene):
        if _comes(verb) and relation != _ATTENDS:
            continue
        found = [
            scene.draft(relation, thing, whom, [verb, member], _RULE, modality=NEGATED, resolved=True)
            for member in who.group or [who]
            for thing in member.things
            if thing.kind == "Organisation" and scene.joins(relation, thing, whom)
        ]
        if found:
            yield from found
            return


def _offers(scene: Scene) -> Iterator[tuple[str, Thing]]:
    """What may be refused, the likeliest first: what others have just been said to do, else to help who is told of."""
    for draft in reversed(scene.discourse.said):
        if not isinstance(draft.object, Thing) or draft.modality == NEGATED:
            continue
        if draft.relation in _KEPT:
            yield draft.relation, draft.object
        elif draft.relation in _HELP:
            yield "supports", draft.object
    told = scene.discourse.told_of(scene.first, scene.subjects_before(scene.units[-1].last))
    if told is not None:
        yield "supports", told


def _answer(units: Sequence[Unit], at: int) -> Unit | None:
    """The "oui" or "non" that follows a name and a comma, and ends its clause."""
    if at + 2 >= len(units) or not is_mark(units[at + 1], ","):
        return None
    word, after = units[at + 2], units[at + 3 : at + 4]
    known = word.lower in {table("acts")["refusing"]["yes"], table("acts")["refusing"]["no"]}
    return word if known and all(is_mark(u, STOPS + ";") for u in after) else None


def _echoed(scene: Scene, who: Unit, word: Unit) -> Iterator[Draft]:
    """What was said last of another, said of a body or denied of it."""
    said = NEGATED if word.lower == table("acts")["refusing"]["no"] else ASSERTED
    for draft in reversed(scene.discourse.said):
        thing, whom = who.things[0], draft.object
        if isinstance(whom, Thing) and draft.relation in {*_KEPT, *_HELP}:
            if scene.joins(draft.relation, thing, whom) and thing is not draft.subject:
                yield scene.draft(
                    draft.relation, thing, whom, [who, word], _RULE, modality=said, resolved=True
                )
            return
