"""Words of likeness -> of another body what a text has just said of the subject.

"La Ville adhère au RTES, tout comme le Département", "À l'instar de Dole, Nantes a voté un Spaser" liken within a
sentence, "contrairement à X" the other way round; "la Région en fait autant", "le Département ne l'est pas", "De même
pour la Macif" take up the sentence before. Nothing is said of what is only an example ("des villes comme Nantes").
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.linking.thing import Thing
from extract.rule.frame import phrases
from extract.rule.scene import indexed
from extract.syntax.end import End
from extract.syntax.modality import ASSERTED, NEGATED
from extract.syntax.subject import subject
from extract.syntax.unit import ENDS, THING, TIME, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_SHARED = frozenset({
    "memberOf", "holdsStakeIn", "supports", "funds", "adopts", "implements", "usesLever", "organises", "participatesIn",
    "cooperatesWith", "recommends", "publishes", "governs",
})  # fmt: skip
_BEGUN = frozenset({"memberOf", "holdsStakeIn", "cooperatesWith"})
_OWN = frozenset({"usesLever", "adopts"})
"""What one does by oneself, in whosever company."""
_AFTER = 4
_COMPANY = "partner"
"""The rule of whom one acts with: those are partners of the subject, and not of one another."""


def echo_drafts(scene: Scene) -> Iterator[Draft]:
    """What a sentence says of who is likened to its subject, or to that of the sentence before."""
    here = [d for d in scene.discourse.said if d.first >= scene.first]
    if not scene.discourse.said:
        return
    for at, unit in indexed(scene.units, THING):
        if not here or unit.first < scene.first or unit is not (unit.group or [unit])[0]:
            continue
        if (like := _likened(scene.units, at)) is not None:
            yield from _as_subject(scene, at, here, like)
        elif (when := _gapped(scene.units, at)) is not None:
            for draft in _as_subject(scene, at, here, like=True):
                yield replace(draft, valid_in=f"{when}/.." if draft.relation in _BEGUN else None)
    yield from _done_too(scene, here)
    if not here:
        yield from _taken_up(scene, [d for d in scene.discourse.said if d.first < scene.first])


def _done_too(scene: Scene, here: Sequence[Draft]) -> Iterator[Draft]:
    """What a sentence says, said of who has done it too: "entrera au capital de X, comme l'a fait la Ville"."""
    doers = {id(d.subject) for d in here}
    for at, _ in indexed(scene.units, VERB):
        led = at > 0 and scene.units[at - 1].lower in table("syntax")["echo"]["as"]
        end = subject(scene.units, at) if led and len(doers) == 1 and _echoes(scene, at) else None
        if end is not None and end.unit.kind == THING:
            said = scene.modality(at)
            yield from (replace(d, modality=said) for d in _copied(scene, end.unit, here, doers, like=True))


def _likened(units: Sequence[Unit], at: int) -> bool | None:
    """Whether a body is said to do as another (True) or otherwise (False); None where it is not likened."""
    unit = units[at]
    last = (unit.group or [unit])[-1]
    after = next((i + 1 for i, u in enumerate(units) if u is last), len(units))
    if after < len(units) and not is_mark(units[after], ENDS + ",;)–—"):
        return None
    data = table("syntax")["echo"]
    if unit.prep in data["like"] or unit.prep in data["unlike"]:
        return unit.prep in data["like"]
    k = at - 1
    while k >= 0 and units[k].tag in {"det", "head"}:
        k -= 1
    if k < 0 or unit.prep or units[k].lower not in data["as"]:
        return None
    return True if k == 0 or is_mark(units[k - 1], ",") else None


def _gapped(units: Sequence[Unit], at: int) -> str | None:
    """When a body did the same whose verb is left out: "Dole l'a rejoint en 2015, le Jura en 2018"."""
    unit = units[at]
    last = next(i for i, u in enumerate(units) if u is (unit.group or [unit])[-1])
    k = at - 1
    while k >= 0 and units[k].tag in {"det", "head", "conj"}:
        k -= 1
    parted = k >= 0 and (is_mark(units[k], ",;") or (k + 1 < at and units[k + 1].tag == "conj"))
    after = [u for u in units[last + 1 : last + 1 + _AFTER] if u.tag not in {"prep", "det"}]
    timed = (
        bool(after)
        and after[0].kind == TIME
        and (len(after) == 1 or is_mark(after[1], ENDS + ",;") or after[1].tag == "conj")
    )
    told = any(u.finite for u in units[:at]) and any(u.kind == TIME for u in units[:at])
    if unit.prep or not (parted and timed and told) or after[0].time is None:
        return None
    return after[0].time.edtf.removesuffix("/..")


def _as_subject(scene: Scene, at: int, said: Sequence[Draft], like: bool) -> Iterator[Draft]:
    """What was said of the subject of the verb beside a likened body, said of that body."""
    verbs = [i for i, u in indexed(scene.units, VERB) if u.finite and u.first >= scene.first]
    verb = next((i for i in reversed(verbs) if i < at), next((i for i in verbs if i > at), None))
    end = subject(scene.units, verb) if verb is not None else None
    if end is None:
        return
    meant = {id(t) for u in (end.unit.group or [end.unit]) for t in u.things}
    active = scene.units[at].prep in phrases("partner")
    if active and verb is not None:
        spoken = scene.units[verb].first
        said = [d for d in said if d.first <= spoken < d.last and d.relation not in _OWN]
    if end.how == "pronoun":
        ends = [(d.subject,) if active else (d.subject, d.object) for d in said if d.resolved]
        meant = {id(e) for pair in ends for e in pair if isinstance(e, Thing)}
    yield from _copied(scene, scene.units[at], said, meant, like)


def _copied(
    scene: Scene, who: Unit, said: Sequence[Draft], meant: set[int], like: bool, denied: bool = False
) -> Iterator[Draft]:
    """Drafts with another body in place of the one that they are of."""
    for draft in said:
        if draft.relation not in _SHARED or not isinstance(draft.object, Thing) or draft.rule == _COMPANY:
            continue
        modality = draft.modality if like and not denied else _other(draft.modality)
        for unit, thing in scene.things(End(who, "explicit"), draft.relation, "subject"):
            if id(draft.subject) in meant and scene.joins(draft.relation, thing, draft.object):
                yield _moved(draft, unit, modality, thing, draft.object)
            elif id(draft.object) in meant and scene.joins(draft.relation, draft.subject, thing):
                yield _moved(draft, unit, modality, draft.subject, thing)


def _moved(draft: Draft, unit: Unit, modality: str, left: Thing, right: Thing) -> Draft:
    first, last = min(draft.first, unit.first), max(draft.last, unit.last)
    return replace(
        draft, subject=left, object=right, first=first, last=last, modality=modality, rule="echo", resolved=True,
        valid_in=None,
    )  # fmt: skip


def _other(modality: str) -> str:
    return ASSERTED if modality == NEGATED else NEGATED


def _taken_up(scene: Scene, before: Sequence[Draft]) -> Iterator[Draft]:
    """What the sentence before said of its subject, where this one says the same of another."""
    subjects = scene.discourse.subjects[-1:]
    if not before or not subjects:
        return
    meant = {id(t) for t in subjects}
    for at, unit in indexed(scene.units, VERB):
        if unit.first >= scene.first and _echoes(scene, at):
            end = subject(scene.units, at)
            if end is not None and end.unit.kind == THING and unit.verb is not None:
                who, verb = end.unit.group[0] if end.unit.group else end.unit, scene.units[at]
                for draft in _copied(scene, who, before, meant, like=True, denied=unit.verb.negated):
                    said = (
                        draft.modality
                        if unit.verb.negated or draft.modality == NEGATED
                        else scene.modality(at)
                    )
                    yield replace(
                        draft, first=min(who.first, verb.first), last=max(who.last, verb.last), modality=said
                    )
            return
    if (alone := _fragment(scene)) is not None:
        for draft in _copied(scene, alone, before, meant, like=True):
            yield replace(draft, first=scene.units[0].first, last=max(alone.last, scene.units[0].last))


def _echoes(scene: Scene, at: int) -> bool:
    """Whether a verb only says the same again: "en fait autant", "fait de même", "l'est aussi", "l'a fait"."""
    unit = scene.units[at]
    verb = unit.verb
    phrases = table("syntax")["echo"]["verbs"].get(verb.lemma if verb is not None else "", [])
    said = [
        w.lower for w in scene.words[unit.first : scene.units[min(len(scene.units), at + _AFTER) - 1].last]
    ]
    if verb is not None and verb.lemma in word_set("syntax", "echo.followed"):
        return verb.form == "finite" and bool(verb.clitics & word_set("grammar", "object_clitics"))
    return (
        verb is not None and verb.form == "finite" and any(_holds(said, phrase.split()) for phrase in phrases)
    )


def _holds(said: Sequence[str], phrase: Sequence[str]) -> bool:
    """Whether the words of a phrase stand among some words, in order."""
    rest = iter(said)
    return all(word in rest for word in phrase)


def _fragment(scene: Scene) -> Unit | None:
    """The body of a sentence without a verb that says the same of it: "De même pour la Macif.", "La Macif aussi."."""
    own = [u for u in scene.units if u.first >= scene.first]
    bodies = [u for u in own if u.kind == THING]
    if (
        not bodies
        or any(u.verb is not None for u in own)
        or any(u not in bodies[0].group for u in bodies[1:])
    ):
        return None
    spelled = [w.lower for w in scene.words[own[0].first : own[-1].last]]
    opens = any(spelled[: len(p.split())] == p.split() for p in table("syntax")["echo"]["opening"])
    closes = [w for w in spelled if w not in ".!"][-1] in word_set("syntax", "echo.closing")
    return bodies[0] if opens or (closes and not bodies[0].prep) else None
