"""What a call, a scheme or a page offers -> the levers of who gives it.

Below "Nature de l'aide" or with a sum, "Subvention d'investissement : 8 000 € au plus" says without a verb how the
body acts whose call or page it is; "le soutien consiste en une avance remboursable" says so in a sentence. A line that
names another body is left to the rules that read who gives what.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.linking.beneficiary import is_helped
from extract.rule.bearer import keeper
from extract.rule.leverword import levers_of
from extract.rule.scene import indexed
from extract.syntax.modality import ASSERTED
from extract.syntax.unit import THING, VERB, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_RANGE = "usesLever"
_DEVICES = frozenset({"CallForProjects", "Fund", "Prize", "SupportProgramme"})
_AUTHORITIES = ("Region", "Departement", "Intercommunality", "Commune", "State")
_LABEL = 8
_REACH = 8


def offered_lever_drafts(scene: Scene) -> Iterator[Draft]:
    """The levers that a line or a sentence offers in the name of the body whose call or page it is."""
    if scene.block.kind != "heading":
        yield from _line(scene)
    for at, unit in indexed(scene.units, VERB):
        if unit.first >= scene.first and unit.finite:
            yield from _said(scene, at)


def _line(scene: Scene) -> Iterator[Draft]:
    """A line without a verb that opens with a lever of giving, or has one right after its label."""
    own = [u for u in scene.units if u.first >= scene.first and u.first < u.last]
    if any(u.finite or u.tag in {"neg", "rel"} for u in own):
        return
    if any(u.kind == THING and u.things[0].kind in {"Organisation", "Person"} for u in own):
        return
    colon = next((i for i, u in enumerate(own[:_LABEL]) if is_mark(u, ":")), None)
    start = _opening(own, 0)
    if start is None and colon is not None:
        start = _opening(own, colon + 1)
    if start is None or not (_is_of_aid(scene) or _has_sum(scene, own)):
        return
    giver = _giver(scene)
    for member in own[start].group or [own[start]] if giver is not None else ():
        for lever in levers_of(member):
            if giver is not None and _is_given(lever) and member.first >= scene.first:
                yield scene.draft(_RANGE, giver, lever, [member], "lever", modality=ASSERTED, resolved=True)


def _opening(own: Sequence[Unit], start: int) -> int | None:
    """Where a lever of giving stands that a line begins with, its article passed over."""
    for k in range(start, min(len(own), start + 3)):
        if own[k].kind == THING:
            given = own[k].prep == "" and any(_is_given(lever) for lever in levers_of(own[k]))
            return k if given and not own[k].inside else None
        if own[k].tag not in {"det", "num", "adj"} and not is_mark(own[k], "–—-"):
            return None
    return None


def _is_given(lever: Thing) -> bool:
    return lever.record is not None and lever.record.slug in word_set("levers", "acts.giver")


def _has_sum(scene: Scene, own: Sequence[Unit]) -> bool:
    """Whether a line says how much, in money or as a share."""
    start, end = scene.words[own[0].first].start, scene.words[own[-1].last - 1].end
    return any(start <= f.start < end and f.unit in word_set("syntax", "units.amount") for f in scene.figures)


def _is_of_aid(scene: Scene) -> bool:
    """Whether the heading over a line, or what opens its list, speaks of aid."""
    above = [*scene.discourse.heading, *(u for u in scene.units if u.last <= scene.first)]
    spelled = {scene.words[i].norm for u in above for i in range(u.first, u.last)}
    return bool(spelled & word_set("levers", "acts.aid"))


def _giver(scene: Scene) -> Thing | None:
    """Whose the call is that the section or the page tells of; else the authority or funder that publishes the page."""
    discourse = scene.discourse
    told = (*discourse.subjects[-1:], *discourse.topics, *discourse.title)
    device, own = next((t for t in told if t.is_a(*_DEVICES)), None), discourse.publisher
    others = device is not None and (own is None or not own.is_a(*_AUTHORITIES))
    body = keeper(discourse, device) if others else own
    fits = body is not None and scene.accepts(_RANGE, body, "subject") and body.kind == "Organisation"
    return body if fits and body is not None and not is_helped(body) else None


def _said(scene: Scene, at: int) -> Iterator[Draft]:
    """As in "le soutien consiste en un prêt"."""
    units, verb = scene.units, scene.units[at].verb
    if verb is None or verb.passive or not _tells_of_aid(units, at):
        return
    shaped = verb.lemma in word_set("levers", "acts.shaping")
    if not shaped and verb.lemma not in word_set("levers", "acts.consisting"):
        return
    after = units[at + 1 : at + _REACH]
    lever = next((i for i, u in enumerate(after) if u.kind == THING), None)
    giver = _giver(scene) if lever is not None else None
    if lever is None or giver is None:
        return
    if shaped and not any(u.lower in word_set("levers", "acts.shape") for u in after[:lever]):
        return
    for member in after[lever].group or [after[lever]]:
        for found in levers_of(member):
            yield scene.draft(
                _RANGE, giver, found, [units[at], member], "lever",
                modality=scene.modality(at), resolved=True,
            )  # fmt: skip


def _tells_of_aid(units: Sequence[Unit], at: int) -> bool:
    """Whether the subject of a verb is aid in general: "l'aide", "le soutien apporté"."""
    return any(
        u.kind == WORD and not u.prep and u.lower in word_set("levers", "acts.aid")
        for u in units[max(0, at - _REACH) : at]
    )
