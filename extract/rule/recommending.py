"""A scene's verbs, quotations and lists -> what a publication or an actor recommends.

"préconise la généralisation des clauses sociales", "appelle les communes à recourir aux marchés réservés", "« Il faut
former les élus », plaide X", the items under "Recommandations". Each infinitive's first lever counts, with what it is
joined to; what follows it is only its circumstances.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import BE, TO
from extract.rule.advice import advised, recommended
from extract.rule.opinion import last_publication, voices
from extract.rule.scene import indexed, naming
from extract.rule.slot import agents
from extract.syntax.duty import may_ask
from extract.syntax.modality import NEGATED, RECOMMENDED
from extract.syntax.scope import of_saying
from extract.syntax.subject import subject
from extract.syntax.unit import THING, VERB, Unit

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Verb

_SPEAKING = word_set("grammar", "speaking")
_COMPLETIVE = word_set("words", "complementisers")
_CALLING = word_set("grammar", "calling")
_ASK: str = table("grammar")["verb"]["ask"]


def recommendation_drafts(scene: Scene) -> Iterator[Draft]:
    """What a sentence or list item recommends, and who does."""
    item = _item(scene)
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        kind = _kind(unit) or _urgent(scene, at)
        if verb is None or kind is None or (item and unit.first >= scene.first):
            continue
        if verb.reflexive or (kind == "need" and (verb.compound or verb.tense == "past")):
            continue  # "s'engage à": one's own affair; "il a fallu": it is done
        if (verb.passive or verb.form == "pp") and any(agents(scene.units, at)):
            yield from _by_agent(scene, at, unit) if kind == "plain" else ()
            continue
        found = _complement(scene, at, kind, item)
        if not found:
            continue
        said = of_saying(scene.units, at, _kinds())
        if kind == "need" and said != NEGATED:
            said = RECOMMENDED
        for who_unit, who in _recommenders(scene, at, kind):
            for lever_unit, lever in found:
                evidence = [unit, lever_unit, *([who_unit] if who_unit else [])]
                yield scene.draft(
                    "recommends",
                    who,
                    lever,
                    evidence,
                    "recommend",
                    modality=said,
                    resolved=who_unit is None,
                    speaker=None,
                )
    yield from _listed(scene, item)
    yield from _demanded(scene)


def _by_agent(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """As in "Le recours à X est recommandé par Y"."""
    for end in agents(scene.units, at):
        for who_unit, who in scene.things(end, "recommends", "subject"):
            for lever_unit, lever in advised(scene, at):
                if scene.accepts("recommends", who, "subject"):
                    yield scene.draft(
                        "recommends", who, lever, [unit, lever_unit, *naming(who_unit)], "recommend",
                        modality=scene.modality(at), speaker=None,
                    )  # fmt: skip


@cache
def _kinds() -> Mapping[str, str]:
    """Verbs of recommending, each with how it takes what it recommends."""
    found = table("levers")["recommending"]
    return {verb: kind for kind in ("plain", "call", "plead", "ask", "need") for verb in found[kind].split()}


def _kind(unit: Unit) -> str | None:
    """How a verb group recommends: by its own verb, or by one that governs it ("recommande de former")."""
    assert unit.verb is not None
    wishing = word_set("levers", "recommending.wishing")  # "souhaite reconduire" is said of oneself
    asking = [lemma for lemma in unit.verb.governors if lemma not in wishing]
    return next((_kinds()[lemma] for lemma in (*asking, unit.verb.lemma) if lemma in _kinds()), None)


def _urgent(scene: Scene, at: int) -> str | None:
    """How "il est urgent de" recommends."""
    verb = scene.units[at].verb
    near = [u.lower for u in scene.units[at + 1 : at + 3]]
    said = verb is not None and verb.lemma == BE and verb.form == "finite" and not verb.negated
    led = at > 0 and scene.units[at - 1].lower in word_set("levers", "recommending.impersonal")
    urgent = any(form in word_set("levers", "recommending.urgent") for form in near)
    return "need" if said and led and urgent else None


def is_recommending(unit: Unit) -> bool:
    """Whether a verb group recommends: what stands below it is not yet done by its subject."""
    return unit.verb is not None and _kind(unit) is not None


def _item(scene: Scene) -> int:
    """Index of the first unit of a list item after the words that opened its list; 0 where there are none."""
    return next((i for i, u in enumerate(scene.units) if u.first >= scene.first), 0)


def _complement(scene: Scene, at: int, kind: str, item: int) -> list[tuple[Unit, Thing]]:
    """The levers that a verb of recommending takes; of one that opens a list, those of the item."""
    units = scene.units
    verb = units[at].verb
    assert verb is not None
    if verb.lemma not in _kinds():
        return recommended(scene, at, themes=kind == "plain")
    if item:
        return recommended(scene, item, themes=kind == "plain") if _opens_list(verb, kind, units, at) else []
    start = _start(units, at, kind)
    return recommended(scene, start, themes=kind == "plain") if start is not None else []


def _opens_list(verb: Verb, kind: str, units: Sequence[Unit], at: int) -> bool:
    """Whether a verb before a list recommends its items; one of asking needs its "que", but for "demander"."""
    return kind != "ask" or verb.lemma == _ASK or _asks(units, at)


def _asks(units: Sequence[Unit], at: int) -> bool:
    return any(u.lower in _COMPLETIVE for u in units[at + 1 : at + 6])


def _start(units: Sequence[Unit], at: int, kind: str) -> int | None:
    """Where what a verb recommends begins, past what its kind must lead to it by; None where it does not."""
    if kind == "ask":
        return at + 1 if _asks(units, at) or _asks_for_act(units, at) else None
    if kind == "plead":
        pleading = word_set("levers", "recommending.pleading")
        start = next((i for i in range(at + 1, len(units)) if units[i].lower in pleading), None)
        return None if start is None or any(u.kind == VERB for u in units[at + 1 : start]) else at + 1
    if kind == "call":
        start = next((i for i in range(at + 1, len(units)) if _calls(units[i])), len(units))
        return None if any(u.finite for u in units[at + 1 : start]) else start
    return at + 1


def _asks_for_act(units: Sequence[Unit], at: int) -> bool:
    """Whether "demander" leads to the noun of an act: "demande la généralisation des clauses sociales"."""
    verb = units[at].verb
    after = next((u for u in units[at + 1 : at + 4] if u.tag not in {"det", "num"}), None)
    acts = word_set("predicates", "transparent")
    return (
        verb is not None
        and verb.lemma == _ASK
        and after is not None
        and not after.prep
        and after.lower in acts
    )


def _calls(unit: Unit) -> bool:
    """Whether a unit is what "appeler" leads to: "à recourir", "à la généralisation"."""
    return unit.lower in _CALLING or (unit.prep == TO and unit.kind == THING)


def _recommenders(scene: Scene, at: int, kind: str) -> Iterator[tuple[Unit | None, Thing]]:
    """Who recommends: the subject, the publication that "les auteures" wrote, the speaker of a quotation."""
    if kind == "need":
        yield from ((None, t) for t in voices(scene))
        return
    end = subject(scene.units, at)
    if end is None:
        return
    if end.unit.lower in _SPEAKING and end.unit.kind != THING:
        yield from ((None, t) for t in voices(scene))
    elif end.how == "noun":
        if end.unit.lower in word_set("levers", "recommending.authors") and (work := last_publication(scene)):
            yield None, work
    else:
        for unit, thing in scene.things(end, "recommends", "subject"):
            if scene.accepts("recommends", thing, "subject"):
                yield (unit if unit.kind == THING else None), thing


def _listed(scene: Scene, item: int) -> Iterator[Draft]:
    """An item under "Recommandations" or "Nos propositions :"; what it says first is recommended."""
    if scene.block.kind != "item":
        return
    headings = word_set("levers", "recommending.headings")
    over = scene.units[:item] or scene.discourse.heading
    opened = any(w.norm in headings for u in over for w in scene.words[u.first : u.last])
    if not opened or any(u.verb and _kind(u) for u in scene.units[:item]):
        return
    who = last_publication(scene) or next(iter(voices(scene)), None)
    for unit, lever in recommended(scene, item) if who else ():
        if lever.kind == "Lever":
            yield scene.draft("recommends", who, lever, [scene.units[item], unit], "recommend", resolved=True)  # type: ignore[arg-type]


def _demanded(scene: Scene) -> Iterator[Draft]:
    """As in "« Les métropoles doivent acheter des terres », plaide X": X recommends it."""
    if scene.speaker is None or not scene.accepts("recommends", scene.speaker, "subject"):
        return
    for at, unit in indexed(scene.units, VERB):
        if not unit.finite or not (scene.modality(at) == RECOMMENDED or may_ask(scene.units, at)):
            continue
        end = subject(scene.units, at)
        if is_recommending(unit) or end is None or end.how == "noun":
            for lever_unit, lever in recommended(scene, at):
                evidence = [unit, lever_unit]
                yield scene.draft(
                    "recommends",
                    scene.speaker,
                    lever,
                    evidence,
                    "recommend",
                    modality=RECOMMENDED,
                    speaker=None,
                )
