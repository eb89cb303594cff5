"""A scene's light verbs with the noun of an act -> drafts.

"La Région apporte son concours à X", "X bénéficie d'une aide de la Région", "La présidence de X est assurée par Y",
"X s'est vu attribuer une subvention par Y": the noun says the relation, the verb says who is on which side.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import table, word_set
from extract.language.particle import OF, TO
from extract.rule.act import Act, act_of, is_financial
from extract.rule.slot import agents, clitic_ends
from extract.syntax.end import End
from extract.syntax.modality import forces, of_force, under
from extract.syntax.object import objects
from extract.syntax.relative import relative_end
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_NEAR = 6
_FAR = 16
_PHRASE = 6
_SEE: str = table("acts")["seeing"]


class _Carried(NamedTuple):
    """A noun's verb, and on which side its subject stands.

    "giving", "receiving", "passive", "seen", "charged", or "entrusted" where neither side is: "confie à X la gestion".
    """

    verb: int
    way: str


def act_drafts(scene: Scene) -> Iterator[Draft]:
    """What nouns of acts say beside their light verbs."""
    for at, unit in enumerate(scene.units):
        act = act_of(scene, unit)
        if act is None or unit.first < scene.first:
            continue
        carried = _carried(scene.units, at) or _shared(scene, at)
        if carried is not None:
            yield from _drafts(scene, at, act, carried)


def _carried(units: Sequence[Unit], at: int) -> _Carried | None:
    """The light verb that carries the noun at `at`: before it, else after it as a passive or a participle."""
    before = _verb_before(units, at)
    if before is not None and (way := _way(units, before, units[at].prep)) is not None:
        return _Carried(before, way)
    after = _verb_after(units, at) if units[at].prep == "" else None
    if after is None:
        return None
    group = units[after].verb
    given = group is not None and group.lemma in word_set("acts", "delegating")
    return _Carried(after, "entrusted" if given else "passive")


def _shared(scene: Scene, at: int) -> _Carried | None:
    """The verb of the act that another is joined to: "bénéficie du soutien de X et d'un prêt de Y"."""
    units = scene.units
    for k in range(at - 1, max(-1, at - _FAR), -1):
        if units[k].kind == VERB or units[k].tag in {"rel", "sub"} or is_mark(units[k], STOPS):
            return None
        if units[k].prep == units[at].prep and act_of(scene, units[k]) is not None:
            joined = any(u.tag == "conj" or is_mark(u, ",") for u in units[k + 1 : at])
            carried = _carried(units, k) if joined else None
            return carried if carried is not None and carried.way == "receiving" else None
    return None


def _verb_before(units: Sequence[Unit], at: int) -> int | None:
    steps, passed = 0, False
    for k in range(at - 1, -1, -1):
        if units[k].kind == VERB:
            verb = units[k].verb
            charges = verb is not None and verb.lemma in word_set("acts", "charging")
            return k if charges or not passed else None
        steps += not _tells_rate(units[k])
        if steps >= _NEAR:
            return None
        if units[k].tag in {"mark", "rel", "sub", "conj"} or (passed and units[k].kind == THING):
            return None
        passed = passed or (units[k].kind == THING and not units[k].inside and not units[k].prep)
    return None


def _tells_rate(unit: Unit) -> bool:
    """Whether a unit is of how much is given: "participe à hauteur de 30 000 € au financement"."""
    rates = word_set("acts", "rate")
    return unit.tag == "num" or unit.lower in rates or unit.prep in rates


def _way(units: Sequence[Unit], k: int, prep: str) -> str | None:
    verb = units[k].verb
    if verb is not None and verb.lemma in word_set("acts", "charging") and prep == OF:
        return "giving" if verb.passive or verb.form == "pp" else "charged"
    if verb is None or verb.passive or verb.form == "pp":
        return None
    if verb.lemma in word_set("acts", "giving") and prep == "":
        above = units[k - 1].verb if k and units[k - 1].kind == VERB else None
        return "seen" if above is not None and above.reflexive and above.lemma == _SEE else "giving"
    if table("acts")["sharing"].get(verb.lemma) == prep:
        return "giving"
    if verb.lemma in word_set("acts", "delegating") and prep == "":
        return "entrusted"
    return "receiving" if table("acts")["receiving"].get(verb.lemma) == prep else None


def _verb_after(units: Sequence[Unit], at: int) -> int | None:
    """The passive or participle that the noun is the subject of."""
    for k in range(at + 1, min(len(units), at + _FAR)):
        verb = units[k].verb
        if units[k].kind == VERB and verb is not None:
            said = word_set("acts", "giving") | word_set("acts", "delegating")
            return k if (verb.passive or verb.form == "pp") and verb.lemma in said else None
        if units[k].tag in {"rel", "sub"} or is_mark(units[k], STOPS):
            return None
    return None


def _drafts(scene: Scene, at: int, act: Act, carried: _Carried) -> Iterator[Draft]:
    doers, gainers = _ends(scene, at, act, carried)
    if carried.way == "giving" and OF not in act.to and _is_anothers(scene.units, at):
        return
    verb = scene.units[carried.verb].verb
    asked = verb.lemma if verb is not None and carried.way == "receiving" else ""
    force = forces("noun_under").get(asked, "fact")
    said, over = under(scene.modality(carried.verb), of_force(force)), scene.is_over(carried.verb)
    for relation in act.financial if act.financial and is_financial(scene, at) else act.relations:
        drafts = [
            scene.draft(
                relation, left, right,
                [scene.units[carried.verb], scene.units[at], *_named(s, doer), *_named(o, gainer)],
                "light", modality=said, over=over,
                resolved="pronoun" in {doer.how, gainer.how},
            )
            for doer in doers[:1]
            for gainer in gainers[:1]
            for s, left, o, right in scene.pairs(relation, doer, gainer)
        ]  # fmt: skip
        if drafts:
            yield from drafts
            return


def _is_anothers(units: Sequence[Unit], at: int) -> bool:
    """Whether an act is said to be of another than who gives it: "a voté l'adhésion de Y à X"."""
    after = next(
        (u for u in units[at + 1 : at + _PHRASE] if u.kind in {THING, VERB} or u.tag == "mark"), None
    )
    return after is not None and after.kind == THING and after.prep == OF and after.things[0].is_a("Actor")


def _named(unit: Unit, end: End) -> list[Unit]:
    return [unit] if unit.kind == THING and end.how != "pronoun" else []


def _ends(scene: Scene, at: int, act: Act, carried: _Carried) -> tuple[list[End], list[End]]:
    """Who does the act, and what it is done to."""
    units = scene.units
    k, way = carried
    own = (
        [end]
        if (end := subject(units, k - 1 if way == "seen" else k)) is not None and end.how != "noun"
        else []
    )
    if way == "giving":
        return own, [
            *_led_to(units, max(at, k), act.to),
            *_led_to(units[:at], k, [p for p in act.to if p != OF]),
            *clitic_ends(units, k, act.to),
            *_taken_up(units, k, act.to),
        ]
    if way == "receiving":
        return _led_to(units, at, tuple(word_set("acts", "from"))), own
    if way == "seen":
        return list(agents(units, k)), own
    if way == "entrusted":
        after = [u for u in _led_to(units, max(at, k), [TO]) if u.unit.first > units[k].first]
        done_to = [p for p in act.to if p != TO]
        return after or _led_to(units[:at], k, [TO]), _led_to(units, at, done_to)
    if way == "charged":
        return list(objects(units, k, ["obj"])), _led_to(units, at, act.to)
    between = _led_to(units[: k + 1], at, act.to)
    return list(agents(units, k)), [*between, *_led_to(units, k, act.to), *clitic_ends(units, k, act.to)]


def _led_to(units: Sequence[Unit], at: int, prepositions: Sequence[str]) -> list[End]:
    """The things after a unit that one of these prepositions leads to, within the clause."""
    found = []
    for unit in units[at + 1 : at + _FAR]:
        if unit.kind == THING and unit.prep in prepositions and not unit.inside:
            found.append(End(unit, "explicit"))
        elif unit.tag in {"rel", "sub"} or unit.finite or is_mark(unit, STOPS):
            break
    return found


def _taken_up(units: Sequence[Unit], k: int, slots: Sequence[str]) -> list[End]:
    end = relative_end(units, k, slots)
    return [end] if end is not None else []
