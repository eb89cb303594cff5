"""A scene's verbs and concepts -> by which levers its actors act.

"recourt aux marchés réservés", "forme les élus", "grâce à son prix", "Leviers : labellisation": a lever is named by a
noun of the scheme or said by a verb of `levers.toml`. What "funds", "adopts" or "holdsStakeIn" already says of a named
body is left to those rules; an actor of a general kind is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BY, OF, TO
from extract.rule.leverword import REACH, last_of_clause, lever_said, levers_of
from extract.rule.recommending import is_recommending
from extract.rule.scene import indexed, naming
from extract.syntax.end import End
from extract.syntax.neighbour import main_verb
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_BODY_CLITICS = word_set("grammar", "body_clitics")
_OBLIQUE_RELATIVES = word_set("grammar", "oblique_relatives")
_POSSESSIVES = word_set("words", "possessives")
_STAKE_SLOTS = word_set("grammar", "stake_slots")
_UPON: str = table("grammar")["preposition"]["upon"]
_APPLIES = "appliesLever"


def lever_drafts(scene: Scene) -> Iterator[Draft]:
    """By which levers the actors of a sentence act."""
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is not None and unit.first >= scene.first:
            yield from _by_verb(scene, at, unit)
            yield from _given(scene, at, unit)
    for at, unit in indexed(scene.units, THING):
        if unit.first >= scene.first:
            yield from _by_means(scene, at, unit)
            yield from _by_giver(scene, at, unit)


def _by_verb(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """An actor and the lever that its verb says, or that is the verb's object."""
    verb = unit.verb
    assert verb is not None
    passive = verb.passive or verb.form == "pp"
    if verb.form in {"inf", "ppr"} or (is_recommending(unit) and not _offers(scene, at)):
        return
    found: list[tuple[Unit | None, Thing]] = []
    if (lever := lever_said(scene, at)) is not None and not _is_finer(scene, at):
        found = [(last_of_clause(scene, at), lever)]
    elif not passive:
        found = [(u, t) for u, t in _object_levers(scene, at, unit)]
    if not found:
        return
    ends = list(objects(scene.units, at, [BY])) if passive else [e for e in [subject(scene.units, at)] if e]
    ends = [e for e in ends if e.how != "pronoun" or _means_actor(scene, e)]
    said = scene.modality(at)
    for end in ends:
        for s_unit, actor in scene.things(end, "usesLever", "subject"):
            relation = _APPLIES if actor.kind in {"Policy", "Instrument"} else "usesLever"
            for o_unit, lever in found:
                if scene.accepts(relation, actor, "subject") and actor.kind != "Person":
                    evidence = [
                        unit,
                        *naming(s_unit),
                        *([o_unit] if o_unit else []),
                    ]
                    yield scene.draft(
                        relation, actor, lever, evidence, "lever", modality=said, resolved=end.how == "pronoun"
                    )  # fmt: skip


def _offers(scene: Scene, at: int) -> bool:
    """Whether a verb that may recommend gives: "propose un accompagnement", not "propose de créer un prix"."""
    verb = scene.units[at].verb
    if verb is None or verb.lemma not in word_set("levers", "acts.direct"):
        return False
    after = scene.units[at + 1 : at + REACH]
    first = next((u for u in after if u.kind in {THING, VERB} or u.tag == "sub"), None)
    return first is not None and first.kind == THING and not first.prep


def _means_actor(scene: Scene, end: End) -> bool:
    """Whether a pronoun means a body and not the device, plan or event spoken of last."""
    meant = scene.things(end, "addresses", "subject")
    return (bool(meant) and meant[0][1].is_a("Actor")) or end.unit.lower in word_set(
        "references", "pronouns.first_person"
    )


def _object_levers(scene: Scene, at: int, unit: Unit) -> Iterator[tuple[Unit, Thing]]:
    """Levers that are the object of a verb of acting, also through "la part de ses …"."""
    assert unit.verb is not None
    lemma = unit.verb.lemma
    slots = (
        ["obj"] if lemma in word_set("levers", "acts.direct")
        else [TO] if lemma in word_set("levers", "acts.indirect")
        else [_UPON] if lemma in word_set("levers", "acts.leaning") and unit.verb.reflexive
        else table("levers")["acts"]["governing"].get(lemma, [])
    )  # fmt: skip
    if not slots:
        return
    for end in objects(scene.units, at, [*slots, OF] if slots == ["obj"] and unit.verb.negated else slots):
        if end.unit.kind == THING:
            yield from ((m, t) for m in end.unit.group or [end.unit] for t in levers_of(m))
    if slots == ["obj"]:
        yield from _shared(scene, at)


def _shared(scene: Scene, at: int) -> Iterator[tuple[Unit, Thing]]:
    for k in range(at + 1, min(len(scene.units), at + 4)):
        if scene.units[k].lower in word_set("levers", "acts.share"):
            for after in scene.units[k + 1 : k + 4]:
                if after.kind == THING and after.prep == OF and after.things[0].kind == "Lever":
                    yield after, after.things[0]
            return


def _is_finer(scene: Scene, at: int) -> bool:
    """Whether the verb's object is a named body, so that "supports" or "holdsStakeIn" says it."""
    verb = scene.units[at].verb
    if verb is None or verb.lemma in word_set("levers", "acts.beside"):
        return False
    if verb.clitics & _BODY_CLITICS or any(
        u.lower in _OBLIQUE_RELATIVES for u in scene.units[max(0, at - 6) : at]
    ):
        return True
    end = subject(scene.units, at) if verb.passive or verb.form == "pp" else None
    if end is not None and end.unit.kind == THING and _is_named(end.unit):
        return True
    stake = _STAKE_SLOTS if verb.lemma in word_set("levers", "acts.stake") else frozenset()
    for unit in scene.units[at + 1 : at + REACH]:
        if is_mark(unit, STOPS + ",") or unit.tag == "rel" or unit.kind == VERB:
            return False
        if unit.kind == THING and _is_named(unit) and unit.prep in {"", *stake}:
            return True
    return False


def _is_named(unit: Unit) -> bool:
    return unit.things[0].named and unit.things[0].kind not in {"Lever", "Theme", "Law"}


def _by_means(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "grâce à son fonds, la Métropole a financé …": the device's own lever, of the subject."""
    thing = unit.things[0]
    slug = table("levers")["instrument"].get(thing.cls or "")
    lever = thing if thing.kind == "Lever" else scene.world.lever(slug) if slug else None
    plain = thing.kind == "Lever" and unit.prep in word_set("levers", "acts.plain_means")
    own = plain or (unit.link is not None and unit.link.determiner in _POSSESSIVES)
    if lever is None or unit.prep not in word_set("levers", "acts.means") or not own:
        return
    verb = main_verb(scene.units, at)
    if verb is None:
        return
    end, said = subject(scene.units, verb), scene.modality(verb)
    for s_unit, actor in scene.things(end, "usesLever", "subject") if end else ():
        if actor.kind == "Organisation":
            yield scene.draft("usesLever", actor, lever, [unit, *naming(s_unit)], "means", modality=said)


def _by_giver(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "la garantie de France Active": a lever that is whose it is."""
    lever = unit.things[0]
    if (
        lever.record is None
        or lever.kind != "Lever"
        or lever.record.slug not in word_set("levers", "acts.giver")
    ):
        return
    after = next((u for u in scene.units[at + 1 : at + 4] if u.kind in {THING, VERB}), None)
    if after is None or after.kind != THING or after.prep != OF or after.things[0].kind != "Organisation":
        return
    said = scene.modality(at)
    for s_unit, actor in scene.things(End(after, "explicit"), "usesLever", "subject"):
        if scene.accepts("usesLever", actor, "subject"):
            yield scene.draft("usesLever", actor, lever, [unit, s_unit], "giver", modality=said)


def _given(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "l'animation est confiée à X", "un accompagnement, confié à X"."""
    verb = unit.verb
    if (
        verb is None
        or verb.lemma not in word_set("levers", "acts.given")
        or not (verb.passive or verb.form == "pp")
    ):
        return
    lever = next(
        (
            u
            for u in reversed(scene.units[max(0, at - 8) : at])
            if u.kind == THING and u.things[0].kind == "Lever"
        ),
        None,
    )
    if lever is None:
        return
    for end in objects(scene.units, at, [TO]):
        for s_unit, actor in scene.things(end, "usesLever", "subject"):
            if actor.kind == "Organisation":
                yield scene.draft(
                    "usesLever",
                    actor,
                    lever.things[0],
                    [lever, unit, s_unit],
                    "lever",
                    modality=scene.modality(at),
                )
