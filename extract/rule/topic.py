"""A scene's concepts -> what a policy, instrument, event, publication or actor addresses.

A theme in its name says it ("feuille de route ESS"), one that a preposition of subject leads to ("une enquête sur les
aides à l'ESS"), the verb of its activity ("agit dans le domaine du réemploi") or what it is said to
be ("l'Avise, agence de l'innovation sociale"). A theme that is merely near says nothing.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import AND, BE, FOR
from extract.rule.activity import action_drafts, is_aim, owned_action_drafts
from extract.rule.scene import indexed, naming
from extract.rule.theme import is_plain, only_themes, themes_after
from extract.syntax.modality import ASSERTED, PLANNED, RECOMMENDED
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_KINDS = ("Policy", "Instrument", "Event", "Publication")
_REACH = 16
_OWNING_PREPOSITIONS = word_set("grammar", "owning_prepositions")
_NEAR = 12
_ENDS = STOPS + "()"


def topic_drafts(scene: Scene) -> Iterator[Draft]:
    """What the things of a sentence are about."""
    for at, unit in indexed(scene.units, THING):
        if unit.first < scene.first:
            continue
        yield from _by_name(scene, unit)
        if unit.things[0].kind in _KINDS:
            yield from _about(scene, at, unit)
        elif unit.things[0].kind in {"Organisation", ""} and not unit.inside:
            yield from _described(scene, at, unit)
            yield from owned_action_drafts(scene, at)
    for at, unit in indexed(scene.units, VERB):
        if unit.first >= scene.first:
            yield from _by_verb(scene, at, unit)
            yield from action_drafts(scene, at)
    yield from _listed(scene)


def _by_name(scene: Scene, unit: Unit) -> Iterator[Draft]:
    """Themes that stand in a name; of a body only in one that the text alone gives."""
    thing = unit.things[0]
    body = thing.kind == "Organisation" and thing.record is None and thing.head in word_set("topics", "named")
    several = thing.kind == "Policy" and scene.words[unit.first].lower.endswith("s")
    if (
        thing.plural
        or several
        or unit.link is None
        or unit.link.how == "reference"
        or not (thing.kind in _KINDS or body)
    ):
        return
    for theme in thing.themes:
        if theme.kind == "Theme" and not is_plain(theme):
            yield scene.draft("addresses", thing, theme, [unit], "name")


def _about(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """Themes that "sur", "autour de", "consacré à", "relatif à" lead to after a thing."""
    for k, after in enumerate(scene.units[at + 1 : at + _REACH], at + 1):
        if (
            is_mark(after, _ENDS)
            or after.tag == "rel"
            or (after.kind == VERB and after.verb and after.verb.form == "finite")
        ):
            return
        if after.kind == THING and (
            after.things[0].kind in _KINDS
            or (after.things[0].kind == "Organisation" and after.prep not in _OWNING_PREPOSITIONS)
        ):
            return
        adjective = after.lower in word_set("topics", "adjectives")
        if (
            (after.tag == "prep" and after.lower in word_set("topics", "about"))
            or adjective
            or _is_purpose(scene, k)
        ):
            for member, theme in themes_after(scene, k + 1):
                yield scene.draft("addresses", unit.things[0], theme, [unit, member], "about")
            if not adjective:
                return


def _is_purpose(scene: Scene, k: int) -> bool:
    """Whether "pour" leads to a purpose of its own: "pour le développement de"."""
    following = scene.units[k + 1 : k + 4]
    return scene.units[k].lower == FOR and any(u.lower in word_set("topics", "purpose") for u in following)


def _described(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """What a body is said to be: ", agence de l'innovation sociale", "(réemploi)"."""
    units = scene.units
    k = next((i for i in range(at + 1, len(units)) if not is_mark(units[i], "»*")), len(units))
    if k + 1 >= len(units):
        return
    verb = units[k].verb
    copula = verb is not None and verb.lemma == BE and not verb.negated
    if is_mark(units[k], "(") and (found := only_themes(scene, k)):
        yield from (scene.draft("addresses", unit.things[0], t, [unit, u], "about") for u, t in found)
    elif not (is_mark(units[k], ",(–—") or copula):
        yield from _in_parentheses(scene, at, unit)
    elif (field := _field_of_body(units, k)) is not None:
        for member, theme in themes_after(scene, field):
            for thing in unit.things:
                if thing.kind == "Organisation" and not is_plain(theme):
                    yield scene.draft("addresses", thing, theme, [unit, member], "about")


def _field_of_body(units: Sequence[Unit], k: int) -> int | None:
    """Where the field of the body that an apposition at `k` describes stands; None where it gives none."""
    bodies = word_set("topics", "bodies")
    start = next((i for i in range(k + 1, min(len(units), k + 4)) if units[i].lower in bodies), None)
    if start is None or any(
        u.kind in {THING, VERB} or u.tag in {"prep", "conj"} for u in units[k + 1 : start]
    ):
        return None
    for i in range(start + 1, min(len(units), start + _NEAR)):
        if units[i].kind == THING and units[i].things[0].kind != "Lever":
            return i if units[i].prep in word_set("topics", "field") else None
        if is_mark(units[i], _ENDS + ",") or units[i].tag == "rel" or units[i].finite:
            return None
    return None


def _in_parentheses(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """An entry of a list that ends with its field: "La Ressourcerie : 22 000 € (réemploi)"."""
    first = next((i for i, u in indexed(scene.units, THING) if u.first >= scene.first), None)
    if scene.block.kind not in {"item", "row"} or first != at:
        return
    for k in range(at + 1, len(scene.units)):
        if scene.units[k].kind in {THING, VERB}:
            return
        if is_mark(scene.units[k], "("):
            yield from (
                scene.draft("addresses", unit.things[0], t, [unit, u], "about")
                for u, t in only_themes(scene, k)
            )


def _by_verb(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """What a verb of activity says of its subject: "porte sur", "spécialisée dans", "œuvre pour"."""
    verb = unit.verb
    if verb is None:
        return
    slots = table("topics")["verbs"].get(verb.lemma) or table("topics")["things"].get(verb.lemma)
    aim = is_aim(scene.units, at)
    purpose = aim or verb.lemma in word_set("topics", "aims")
    if slots is None or (verb.form == "inf" and not verb.governors and not purpose):
        return
    found = _field(scene, at, frozenset(slots.split("|")))
    end = subject(scene.units, at) if found else None
    if end is None:
        return
    passive = verb.passive or verb.form == "pp"
    if passive and "obj" in slots.split("|"):
        return
    only_things = verb.lemma in table("topics")["things"] and not verb.governors and not aim
    classes = _KINDS if only_things else (*_KINDS, "Organisation")
    for s_unit, thing in scene.things(end, "addresses", "subject"):
        if thing.kind in classes or (thing.cls is None and "Organisation" in classes and not passive):
            said = _modality(scene, at, thing)
            for member, theme in found:
                evidence = [unit, member, *naming(s_unit)]
                yield scene.draft(
                    "addresses", thing, theme, evidence, "verb", modality=said, resolved=end.how == "pronoun"
                )
        if end.how == "antecedent":
            break


def _modality(scene: Scene, at: int, thing: Thing) -> str:
    """How sure a text is of a field; what a call or a guide is for ("vise à soutenir l'ESS") it has already."""
    verb, said = scene.units[at].verb, scene.modality(at)
    made_for = (
        thing.kind in _KINDS and verb is not None and set(verb.governors) & word_set("topics", "purposes")
    )
    return ASSERTED if (made_for or is_aim(scene.units, at)) and said in {PLANNED, RECOMMENDED} else said


def _field(scene: Scene, at: int, slots: frozenset[str]) -> list[tuple[Unit, Thing]]:
    """The themes that a verb governs by one of these prepositions, or as its direct object."""
    units = scene.units
    for k in range(at + 1, min(len(units), at + _NEAR)):
        unit = units[k]
        if unit.kind == VERB and unit.verb and unit.verb.form == "inf" and units[k - 1].lower == AND:
            continue
        if is_mark(unit, _ENDS) or unit.kind == VERB or unit.tag == "rel":
            return []
        if unit.kind == THING:
            governed = unit.prep in slots or (not unit.prep and "obj" in slots)
            return themes_after(scene, k) if governed else []
        if (
            unit.kind == WORD
            and unit.tag == "noun"
            and (unit.prep in slots or (not unit.prep and "obj" in slots))
        ):
            return themes_after(scene, k)
    return []


def _listed(scene: Scene) -> Iterator[Draft]:
    """Items of a list of fields, which the device or event spoken of addresses."""
    opener = [u for u in scene.units if u.first < scene.first]
    if scene.block.kind != "item" or not any(u.lower in word_set("topics", "lists") for u in opener):
        return
    about = _announcing(scene)
    item = len(opener)
    if about is not None and item < len(scene.units) and _themes_of_first(scene, item):
        for unit, theme in themes_after(scene, item):
            yield scene.draft("addresses", about, theme, [scene.units[item], unit], "about", resolved=True)


def _announcing(scene: Scene) -> Thing | None:
    """The device or event whose fields a list gives: the last spoken of that gives nothing to another."""
    things = [
        link.things[0] for link in scene.discourse.before(scene.first) if not link.aside and not link.inside
    ]
    return next((t for t in things if t.kind in {"Instrument", "Event"}), None)


def _themes_of_first(scene: Scene, item: int) -> bool:
    first = next((u for u in scene.units[item:] if u.kind in {THING, VERB}), None)
    return first is not None and first.kind == THING and first.things[0].kind == "Theme"
