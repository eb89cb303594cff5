"""A scene's verbs and concepts -> by which levers an actor acts, and which ones somebody recommends.

"recourt aux marchés réservés", "forme les élus", "grâce à son prix", "Leviers : labellisation": a lever is named by a
noun of the scheme or said by a verb of `levers.toml`. A lever that funds, adopts or implements already says is left to
those rules, and one that stands behind "sans" or in a question is none.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from extract import modality
from extract.clause import End, objects, subject
from extract.lexicon import table, word_set
from extract.scene import indexed
from extract.unit import THING, VERB, Unit, is_mark
from extract.words import norm

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.draft import Draft
    from extract.scene import Scene
    from extract.thing import Thing

_CLAUSE = 11
_BEFORE = 14
_ENDS = ".;?!…"
_FIRST_PERSON = frozenset({"je", "j'", "nous", "on"})


@dataclass(frozen=True, slots=True)
class Saying:
    """A way in which a verb says a lever: words that its clause must hold, and must not."""

    lever: str
    object: frozenset[str]
    also: frozenset[str]
    without: frozenset[str]

    def fits(self, words: frozenset[str]) -> bool:
        """Whether a clause of these words says it."""
        return (
            (not self.object or bool(self.object & words))
            and (not self.also or bool(self.also & words))
            and not self.without & words
        )


def lever_drafts(scene: Scene) -> Iterator[Draft]:
    """By which levers the actors of a sentence act."""
    yield from _by_field(scene)
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is not None and unit.first >= scene.first:
            yield from _by_verb(scene, at, unit)
            yield from _given(scene, at, unit)
    for at, unit in indexed(scene.units, THING):
        if unit.first >= scene.first:
            yield from _by_means(scene, at, unit)
            yield from _by_giver(scene, at, unit)


def recommendation_drafts(scene: Scene) -> Iterator[Draft]:
    """What a sentence or list item recommends, and who does."""
    item = _item(scene)
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        if verb is None or (kind := _kind(unit)) is None or (item and unit.first >= scene.first):
            continue
        found = _complement(scene, at, kind, item)
        if not found:
            continue
        said = modality.RECOMMENDED if kind == "need" else modality.NEGATED if verb.negated else modality.ASSERTED
        for who_unit, who in _recommenders(scene, at, kind):
            for lever_unit, lever in found:
                evidence = [unit, lever_unit, *([who_unit] if who_unit else [])]
                yield scene.draft("recommends", who, lever, evidence, "recommend", modality=said, resolved=who_unit is None, speaker=None)
    yield from _listed(scene, item)
    yield from _demanded(scene)


# --- what lever words say


@cache
def _sayings() -> Mapping[str, tuple[Saying, ...]]:
    found: dict[str, list[Saying]] = {}
    for entry in table("levers")["said"]:
        words = [frozenset(map(norm, entry.get(key, "").split())) for key in ("object", "with", "without")]
        for verb in entry["verbs"].split():
            found.setdefault(verb, []).append(Saying(entry["lever"], *words))
    return {verb: tuple(sayings) for verb, sayings in found.items()}


def lever_said(scene: Scene, at: int) -> Thing | None:
    """The lever that the verb at `at` says with the words of its clause."""
    verb = scene.units[at].verb
    sayings = _sayings().get(verb.lemma, ()) if verb else ()
    if not sayings:
        return None
    words = _clause(scene, at)
    slug = next((s.lever for s in sayings if s.fits(words)), None)
    return scene.world.lever(slug) if slug else None


def levers_of(unit: Unit) -> list[Thing]:
    """The levers that a thing is; of a device in general ("une convention d'objectifs"), the one that spells it."""
    return [lever for thing in unit.things if (lever := as_lever(thing))]


def as_lever(thing: Thing) -> Thing | None:
    """The lever that a thing is or, where it is a device without a name, spells."""
    if thing.kind in {"Policy", "Instrument"} and not thing.named:
        return next((t for t in thing.themes if t.kind == "Lever"), None)
    return thing if thing.kind == "Lever" else None


def _clause(scene: Scene, at: int) -> frozenset[str]:
    """Words of a verb's own clause: the verb, what follows it and, of a passive, what stands before."""
    unit = scene.units[at]
    assert unit.verb is not None
    found = [w.norm for w in scene.words[unit.first : unit.last]]
    for after in scene.units[at + 1 :]:
        if is_mark(after, _ENDS + ":") or after.tag == "rel" or after.first - unit.last > _CLAUSE:
            break
        if after.kind == VERB and after.verb and after.verb.form in {"finite", "inf"}:
            break
        found += [w.norm for w in scene.words[after.first : after.last]]
    if unit.verb.passive or unit.verb.form == "pp":
        for before in reversed(scene.units[:at]):
            if is_mark(before, _ENDS + ":") or unit.first - before.first > _BEFORE or before.kind == VERB:
                break
            found += [w.norm for w in scene.words[before.first : before.last]]
    return frozenset(found)


# --- usesLever


def _by_verb(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """An actor and the lever that its verb says, or that is the verb's object."""
    verb = unit.verb
    assert verb is not None
    passive = verb.passive or verb.form == "pp"
    if verb.form in {"inf", "ppr"} or _kind(unit) is not None:
        return
    found: list[tuple[Unit | None, Thing]] = []
    if (lever := lever_said(scene, at)) is not None and not _is_finer(scene, at):
        found = [(_last_of_clause(scene, at), lever)]
    elif not passive:
        found = [(u, t) for u, t in _object_levers(scene, at, unit)]
    if not found:
        return
    ends = list(objects(scene.units, at, ["par"])) if passive else [e for e in [subject(scene.units, at)] if e]
    ends = [e for e in ends if e.how != "pronoun" or _means_actor(scene, e)]
    said = modality.of_context(scene.units, at, modality.of_verb(verb))
    for end in ends:
        for s_unit, actor in scene.things(end, "usesLever", "subject"):
            for o_unit, lever in found:
                if scene.accepts("usesLever", actor, "subject") and actor.kind != "Person":
                    evidence = [unit, *([s_unit] if s_unit.kind == THING else []), *([o_unit] if o_unit else [])]
                    yield scene.draft("usesLever", actor, lever, evidence, "lever", modality=said, resolved=end.how == "pronoun")


def _means_actor(scene: Scene, end: End) -> bool:
    """Whether a pronoun means a body and not the device, plan or event spoken of last."""
    meant = scene.things(end, "addresses", "subject")
    return bool(meant) and meant[0][1].is_a("Actor") or end.unit.lower in _FIRST_PERSON


def _object_levers(scene: Scene, at: int, unit: Unit) -> Iterator[tuple[Unit, Thing]]:
    """Levers that are the object of a verb of acting, also through "la part de ses …"."""
    assert unit.verb is not None
    lemma = unit.verb.lemma
    slots = (
        ["obj"] if lemma in word_set("levers", "acts.direct")
        else ["à"] if lemma in word_set("levers", "acts.indirect")
        else ["sur"] if lemma in word_set("levers", "acts.leaning") and unit.verb.reflexive
        else []
    )  # fmt: skip
    if not slots:
        return
    for end in objects(scene.units, at, slots):
        if end.unit.kind == THING:
            yield from ((m, t) for m in end.unit.group or [end.unit] for t in levers_of(m))
    if slots == ["obj"]:
        yield from _shared(scene, at)


def _shared(scene: Scene, at: int) -> Iterator[tuple[Unit, Thing]]:
    for k in range(at + 1, min(len(scene.units), at + 4)):
        if scene.units[k].lower in word_set("levers", "acts.share"):
            for after in scene.units[k + 1 : k + 4]:
                if after.kind == THING and after.prep == "de" and after.things[0].kind == "Lever":
                    yield after, after.things[0]
            return


def _is_finer(scene: Scene, at: int) -> bool:
    """Whether the verb's object is a named body, so that "supports" or "holdsStakeIn" says it."""
    verb = scene.units[at].verb
    if verb is None or verb.lemma in word_set("levers", "acts.beside"):
        return False
    if verb.clitics & {"y", "en", "l'", "nous", "les"} or any(u.lower in {"dont", "auquel", "où"} for u in scene.units[max(0, at - 6) : at]):
        return True
    for unit in scene.units[at + 1 : at + _CLAUSE]:
        if is_mark(unit, _ENDS + ":,") or unit.tag == "rel" or unit.kind == VERB:
            return False
        if unit.kind == THING and unit.things[0].kind not in {"Lever", "Theme", "Law"} and unit.prep in {"", "de", "dans", "à", "au capital de"}:
            return True
    return False


def _last_of_clause(scene: Scene, at: int) -> Unit | None:
    """The word of a clause that a verb needs to say its lever: the last of its object."""
    wanted = {w for s in _sayings()[scene.units[at].verb.lemma] for w in s.object | s.also}  # type: ignore[union-attr]
    found = None
    for unit in scene.units[at + 1 : at + _CLAUSE]:
        if is_mark(unit, _ENDS) or unit.kind == VERB:
            break
        if any(w.norm in wanted for w in scene.words[unit.first : unit.last]):
            found = unit
    return found


def _by_means(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """ "grâce à son appel à projets, la Métropole a financé …": the device's own lever, of the subject."""
    thing = unit.things[0]
    slug = table("levers")["instrument"].get(thing.cls or "")
    lever = thing if thing.kind == "Lever" else scene.world.lever(slug) if slug else None
    own = unit.link is not None and unit.link.determiner in {"son", "sa", "ses", "leur", "leurs"}
    if lever is None or unit.prep not in word_set("levers", "acts.means") or not own:
        return
    verb = _verb_near(scene, at)
    end = subject(scene.units, verb) if verb is not None else None
    for s_unit, actor in scene.things(end, "usesLever", "subject") if end else ():
        if actor.kind == "Organisation":
            yield scene.draft("usesLever", actor, lever, [unit, *([s_unit] if s_unit.kind == THING else [])], "means")


def _verb_near(scene: Scene, at: int) -> int | None:
    units = scene.units
    finite = [i for i, u in indexed(units, VERB) if u.verb and u.verb.form == "finite"]
    before = [i for i in finite if i < at]
    return before[-1] if before else next((i for i in finite if i > at), None)


def _by_giver(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """ "la garantie de France Active": a lever that is whose it is."""
    lever = unit.things[0]
    if lever.record is None or lever.kind != "Lever" or lever.record.slug not in word_set("levers", "acts.giver"):
        return
    after = next((u for u in scene.units[at + 1 : at + 4] if u.kind == THING or u.kind == VERB), None)
    if after is None or after.kind != THING or after.prep != "de" or after.things[0].kind != "Organisation":
        return
    for s_unit, actor in scene.things(End(after, "explicit"), "usesLever", "subject"):
        if scene.accepts("usesLever", actor, "subject"):
            yield scene.draft("usesLever", actor, lever, [unit, s_unit], "giver")


def _given(scene: Scene, at: int, unit: Unit) -> Iterator[Draft]:
    """ "l'animation est confiée à X", "un accompagnement, confié à X"."""
    verb = unit.verb
    if verb is None or verb.lemma not in word_set("levers", "acts.given") or not (verb.passive or verb.form == "pp"):
        return
    lever = next((u for u in reversed(scene.units[max(0, at - 8) : at]) if u.kind == THING and u.things[0].kind == "Lever"), None)
    if lever is None:
        return
    for end in objects(scene.units, at, ["à"]):
        for s_unit, actor in scene.things(end, "usesLever", "subject"):
            if actor.kind == "Organisation":
                yield scene.draft("usesLever", actor, lever.things[0], [lever, unit, s_unit], "lever", modality=modality.of_verb(verb))


def _by_field(scene: Scene) -> Iterator[Draft]:
    """ "Leviers : labellisation ; financement de postes", of the body whose entry it stands in."""
    colon = next((i for i, u in enumerate(scene.units[:4]) if is_mark(u, ":")), None)
    if not colon or scene.units[0].lower not in word_set("levers", "acts.fields"):
        return
    owner = next((t for t in scene.discourse.topics if t.is_a("Organisation")), None)
    if owner is None:
        return
    inside, free = 0, True
    for unit in scene.units[colon + 1 :]:
        inside += is_mark(unit, "(") - is_mark(unit, ")")
        if is_mark(unit, ";,.") and not inside:
            free = True
        elif unit.kind == THING and free and not inside:
            if unit.things[0].kind == "Lever" and unit.prep == "":
                yield scene.draft("usesLever", owner, unit.things[0], [scene.units[0], unit], "field")
            free = False


# --- recommends


@cache
def _kinds() -> Mapping[str, str]:
    """Verbs of recommending, each with how it takes what it recommends."""
    found = table("levers")["recommending"]
    return {verb: kind for kind in ("plain", "call", "plead", "ask", "need") for verb in found[kind].split()}


def _kind(unit: Unit) -> str | None:
    """How a verb group recommends: by its own verb, or by one that governs it ("recommande de former")."""
    assert unit.verb is not None
    return next((_kinds()[lemma] for lemma in (*unit.verb.governors, unit.verb.lemma) if lemma in _kinds()), None)


def _item(scene: Scene) -> int:
    """Index of the first unit of a list item after the words that opened its list; 0 where there are none."""
    return next((i for i, u in enumerate(scene.units) if u.first >= scene.first), 0)


def _complement(scene: Scene, at: int, kind: str, item: int) -> list[tuple[Unit, Thing]]:
    """The levers that a verb of recommending takes; of one that opens a list, those of the item."""
    units = scene.units
    assert units[at].verb is not None
    if units[at].verb.lemma not in _kinds():
        return recommended(scene, at, themes=kind == "plain")
    start = item or at + 1
    if kind == "ask":
        asks = any(u.lower in {"que", "qu'"} for u in units[at + 1 : at + 6])
        if not asks and not (item and units[at].verb.lemma == "demander"):
            return []
    if kind == "plead" and not item:
        pleading = next((i for i, u in enumerate(units[at + 1 :], at + 1) if u.lower in word_set("levers", "recommending.pleading")), None)
        if pleading is None or any(u.kind == VERB for u in units[at + 1 : pleading]):
            return []
    if kind == "call" and not item:
        start = next((i for i in range(at + 1, len(units)) if units[i].lower in {"à", "a"} or units[i].prep == "à" and units[i].kind == THING), len(units))
        if any(u.kind == VERB and u.verb and u.verb.form == "finite" for u in units[at + 1 : start]):
            return []
    return recommended(scene, start, themes=kind == "plain")


def recommended(scene: Scene, start: int, themes: bool = False) -> list[tuple[Unit, Thing]]:
    """The levers that a complement names or says, each infinitive's first one with what it is joined to."""
    found: list[tuple[Unit, Thing]] = []
    open_, clause = True, False
    for at in range(start, len(scene.units)):
        unit = scene.units[at]
        if is_mark(unit, _ENDS) or unit.tag == "rel" and unit.lower not in {"que", "qu'"}:
            break
        clause = clause or unit.lower in {"que", "qu'"}
        if is_mark(unit, ":") and found:
            break
        if unit.kind == VERB and unit.verb:
            if unit.verb.form == "finite" and not clause and at > start:
                break
            if lever := lever_said(scene, at):
                found.append((_last_of_clause(scene, at) or unit, lever))
            open_, themes = lever is None, False
            continue
        if unit.kind == THING and open_ and (levers_of(unit) or unit.things[0].kind == "Theme"):
            members = [(m, t) for m in unit.group or [unit] for t in levers_of(m)]
            if members or themes and not clause:
                found += members or [(unit, unit.things[0])]
                open_ = False
        elif unit.kind == THING and unit.things[0].kind in {"Policy", "Instrument"}:
            themes = False
    return found


def _recommenders(scene: Scene, at: int, kind: str) -> Iterator[tuple[Unit | None, Thing]]:
    """Who recommends: the subject, the publication that "les auteures" wrote, the speaker of a quotation."""
    if kind == "need":
        yield from ((None, t) for t in _speaker(scene))
        return
    end = subject(scene.units, at)
    if end is None:
        return
    if end.unit.lower in _FIRST_PERSON and end.unit.kind != THING:
        yield from ((None, t) for t in _speaker(scene))
    elif end.how == "noun":
        if end.unit.lower in word_set("levers", "recommending.authors") and (work := _publication(scene)):
            yield None, work
    else:
        for unit, thing in scene.things(end, "recommends", "subject"):
            if scene.accepts("recommends", thing, "subject"):
                yield (unit if unit.kind == THING else None), thing


def _speaker(scene: Scene) -> list[Thing]:
    """Who says "nous" or "il faut": the speaker named, else, in a text of the first person, its author."""
    if scene.speaker is not None:
        return [scene.speaker] if scene.accepts("recommends", scene.speaker, "subject") else []
    if (quoting := _quoting(scene)) is not None:
        return [quoting]
    first = scene.units[0].first
    near = scene.words[max(0, first - 150) : scene.units[-1].last + 60]
    if not any(w.lower in {"nous", "notre", "nos"} for w in near):
        return []
    author = scene.discourse.self_ or next((k.things[0] for k in scene.discourse.links[:3] if k.things[0].kind == "Publication"), None)
    return [author] if author is not None else []


def _quoting(scene: Scene) -> Thing | None:
    """The subject of the clause before a quotation: "Elle plaide : « Il faut … »"."""
    for i, unit in enumerate(scene.units[:-1]):
        if is_mark(unit, ":") and is_mark(scene.units[i + 1], "«"):
            verb = next((k for k in range(i) if scene.units[k].verb and scene.units[k].verb.form == "finite"), None)  # type: ignore[union-attr]
            end = subject(scene.units, verb) if verb is not None else None
            return next((t for _, t in scene.things(end, "recommends", "subject")), None) if end else None
    return None


def _publication(scene: Scene) -> Thing | None:
    """The publication that the text spoke of last."""
    for link in reversed(scene.discourse.links):
        if link.first < scene.units[-1].last and link.things[0].kind == "Publication":
            return link.things[0]
    return None


def _listed(scene: Scene, item: int) -> Iterator[Draft]:
    """An item under "Recommandations" or "Nos propositions :"; what it says first is recommended."""
    if scene.block.kind != "item":
        return
    headings = word_set("levers", "recommending.headings")
    over = scene.units[:item] or scene.discourse.heading
    opened = any(w.norm in headings for u in over for w in scene.words[u.first : u.last])
    if not opened or any(u.verb and _kind(u) for u in scene.units[:item]):
        return
    who = _publication(scene) or next(iter(_speaker(scene)), None)
    for unit, lever in recommended(scene, item) if who else ():
        if lever.kind == "Lever":
            yield scene.draft("recommends", who, lever, [scene.units[item], unit], "recommend", resolved=True)  # type: ignore[arg-type]


def _demanded(scene: Scene) -> Iterator[Draft]:
    """ "« Les métropoles doivent acheter des terres », plaide X": X recommends it."""
    if scene.speaker is None or not scene.accepts("recommends", scene.speaker, "subject"):
        return
    for at, unit in indexed(scene.units, VERB):
        if unit.verb is None or modality.of_verb(unit.verb) != modality.RECOMMENDED or unit.verb.form != "finite":
            continue
        end = subject(scene.units, at)
        impersonal = "falloir" in unit.verb.governors
        if impersonal or end is None or end.how == "noun":
            if (lever := lever_said(scene, at)) is not None:
                last = _last_of_clause(scene, at) or unit
                yield scene.draft("recommends", scene.speaker, lever, [unit, last], "recommend", modality=modality.RECOMMENDED, speaker=None)
