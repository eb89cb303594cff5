"""A role and its sentence -> the organisation that it is held in.

Where the text names it ("présidente du RTES") that is all. Where it leaves it out, the role itself tells what kind of
body is meant (a mayor's is a commune, a "conseillère régionale" has a region), and the body is the one that the
sentence, its section or the whole document is about. What may be anybody's ("chercheur") is nobody's then.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.mailname import by_domain, domain
from extract.rule.ownname import has_own_name
from extract.rule.rolereader import is_concept
from extract.syntax.relative import antecedent
from extract.syntax.subject import described

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.rule.rolephrase import RolePhrase
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_LOCAL = ("Commune", "Intercommunality", "Departement", "Region")
_TITLE = 60
_DOMINANT = 1.6
_SHORT = 3
_NEAR = 160
_LINE = 25
_AGENT = 7
_GOVERNING = word_set("grammar", "governing")
_ANAPHORIC_ARTICLES = word_set("grammar", "anaphoric_articles")


def bodies(scene: Scene, role: RolePhrase) -> list[tuple[Unit | None, Thing]]:
    """The bodies of a role with the units that name them; one without a unit where the text leaves it out."""
    if role.org is not None:
        return [
            (unit, thing)
            for unit in _members(scene, role.org)
            if (thing := _named(scene, unit, role)) is not None
        ]
    thing = meant(scene, role)
    return [(None, thing)] if thing is not None else []


def _members(scene: Scene, org: Unit) -> list[Unit]:
    """A body and what is joined to it under a preposition of its own: "d'ESS France et de l'Avise"."""
    group = org.group if org in org.group else [org]
    after = group[group.index(org) + 1 :]
    return [
        org,
        *(m for m in after if _is_body(m.things[0]) and _governed(scene.words, m)),
    ]


def _is_body(thing: Thing) -> bool:
    """Whether a thing joined to a body is another, not the end of its name: "des pays de l'Orne et du Perche"."""
    return thing.kind == "Organisation" or (not thing.kind and any(name.isupper() for name in thing.names))


def _governed(words: Sequence[Word], unit: Unit) -> bool:
    before = [w.lower for w in words[max(0, unit.first - 2) : unit.first + 1]]
    return any(form in _GOVERNING for form in before)


def _named(scene: Scene, unit: Unit, role: RolePhrase) -> Thing | None:
    thing = unit.things[0]
    form = scene.units[role.head].lower
    if is_concept(thing) or (thing.cls is None and form in word_set("roles", "of_state")):
        return None
    if thing.cls in {None, "Territory"} and thing.record is None and _is_municipal(scene, role):
        thing.cls = "Commune"
    if thing.cls == "Territory":
        if thing.record is None:
            return None
        return scene.world.acting(
            thing, scene.about_metropoles and form not in word_set("roles", "municipal")
        )
    return thing


def meant(scene: Scene, role: RolePhrase) -> Thing | None:
    """The body of a role that the text leaves out."""
    if role.owner in word_set("references", "pronouns.first_person"):
        return scene.discourse.publisher or scene.discourse.we(scene.speaker) or principal(scene)
    form = scene.units[role.head].lower.removeprefix("ex-")
    classes, barred = _wanted(scene, role, form)
    if role.other:
        classes = table("references")["nouns"].get(role.other) if _is_definite(scene, role) else None
    if form in word_set("roles", "weak") or (role.other and not classes):
        return None
    found = next((t for t in _about(scene, role) if _fits(t, classes, barred)), None)
    if found is None and classes and set(classes) <= set(_LOCAL):
        return _of_place(scene, role, classes)
    return found


def _wanted(scene: Scene, role: RolePhrase, form: str) -> tuple[Sequence[str] | None, Sequence[str]]:
    """The classes that a role's body may have, and those that it has not."""
    assembly: dict[str, list[str]] = table("roles")["assembly"]
    if _is_municipal(scene, role):
        return ["Commune"], ()
    if form in word_set("roles", "elective"):
        for unit in scene.units[role.head + 1 : role.head + 3]:
            if unit.lower in assembly:
                return assembly[unit.lower], ()
        return _LOCAL, ()
    if form in word_set("roles", "private"):
        return None, (*_LOCAL, "State")
    return None, ("Commune", "State") if form in word_set("roles", "presiding") else ("State",)


def _is_municipal(scene: Scene, role: RolePhrase) -> bool:
    words = {u.lower for u in scene.units[role.head : role.head + 3]}
    if scene.units[role.head].lower in word_set("roles", "municipal"):
        return True
    return bool(words & word_set("roles", "council"))


def _fits(thing: Thing, classes: Sequence[str] | None, barred: Sequence[str]) -> bool:
    if not has_own_name(thing) or thing.is_a(*barred):
        return False
    return classes is None or thing.is_a(*classes)


def _is_definite(scene: Scene, role: RolePhrase) -> bool:
    """Whether the unlinked noun of a body is said with an article that refers: "de l'association"."""
    for k in range(role.head + 1, role.end):
        if scene.units[k].lower == role.other:
            return scene.units[k - 1].lower in _ANAPHORIC_ARTICLES
    return False


def _about(scene: Scene, role: RolePhrase) -> Iterator[Thing]:
    """What a role without a body may be held in, the likeliest first."""
    at = scene.units[role.head].first
    yield from _of_relative(scene, role)
    yield from _represented(scene, role)
    if not role.owner:
        if (host := _by_mail(scene, role)) is not None:
            yield host
        if _is_municipal(scene, role):
            yield from _here(scene, role)
        listing = _is_listing(scene)
        if listing and scene.discourse.page.card is not None:
            yield scene.discourse.page.card
        if listing and at >= _TITLE:
            yield from scene.discourse.topics
        lead = principal(scene, 1.0 if listing else _DOMINANT)
        if lead is not None and (listing or _is_near(scene, lead, at)):
            yield lead
    yield from reversed(scene.subjects_before(at))
    yield from reversed(scene.discourse.subjects[-2:])
    yield from scene.discourse.topics
    yield from scene.discourse.candidates(at)


def _of_relative(scene: Scene, role: RolePhrase) -> Sequence[Thing]:
    """Whose officer "dont" brings up: "la CRESS, dont la directrice, Jeanne Morvan, …"."""
    k = role.head - 1
    while k > 0 and scene.units[k].tag in {"det", "num"}:
        k -= 1
    if k < 1 or table("syntax")["relative"].get(scene.units[k].lower) != OF:
        return ()
    end = antecedent(scene.units, k)
    return end.unit.things if end is not None else ()


def _represented(scene: Scene, role: RolePhrase) -> Sequence[Thing]:
    """Who is represented by the holder of a role: "le Département, représenté par X, directrice de l'insertion"."""
    for k in range(role.head - 1, max(-1, role.head - _AGENT), -1):
        verb = scene.units[k].verb
        if verb is not None:
            told = verb.form == "pp" and verb.lemma in word_set("roles", "represented")
            end = described(scene.units, k) if told else None
            return end.unit.things if end is not None and end.how != "noun" else ()
    return ()


def _is_near(scene: Scene, thing: Thing, at: int) -> bool:
    """Whether the text has just spoken of a thing."""
    return any(thing in link.things for link in scene.discourse.within(at - _NEAR + 1, at))


def _here(scene: Scene, role: RolePhrase) -> Iterator[Thing]:
    """Towns that the sentence names before a mayor's role, the nearest first."""
    for unit in reversed(scene.units[: role.head]):
        for thing in unit.things:
            acts = thing.cls == "Territory" and thing.record is not None and thing.record.cls == "Commune"
            yield scene.world.acting(thing, False) if acts else thing


def _is_listing(scene: Scene) -> bool:
    """Whether a sentence is a line of a list, a form or a heading: it tells of the section's body."""
    if scene.block.kind in {"item", "row", "heading"} or any(u.lower == ":" for u in scene.units[:5]):
        return True
    first, last = scene.words[scene.units[0].first], scene.words[scene.units[-1].last - 1]
    return first.start == scene.block.start and last.end >= scene.block.end - 1 and last.text != "."


def principal(scene: Scene, share: float = 0.0) -> Thing | None:
    """The organisation that a document tells of: the one named most, that of its first lines counting more.

    It is so where it is named `share` times as often as the next.
    """
    ranked = scene.discourse.organisations
    if not ranked or ranked[0][1] < _SHORT:
        return None
    return ranked[0][0] if len(ranked) < 2 or ranked[0][1] >= share * ranked[1][1] else None


def _of_place(scene: Scene, role: RolePhrase, classes: Sequence[str]) -> Thing | None:
    """The town, département or region of a place named before."""
    for thing in scene.discourse.candidates(scene.units[role.head].first):
        if thing.cls == "Territory" and thing.record is not None and thing.record.cls in classes:
            return scene.world.known(thing.record)
    return None


def _by_mail(scene: Scene, role: RolePhrase) -> Thing | None:
    """The body whose name is the domain of the masked address that follows."""
    return by_domain(scene, domain(scene.words, scene.units[role.end - 1].last, _LINE))
