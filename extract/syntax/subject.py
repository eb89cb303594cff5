"""Units -> the subject of a verb, and what a participle is said of.

Appositions, parentheses and relative clauses are stepped over, "qui" leads to its antecedent, "et" shares a subject, a
relative or "y" turns the subject round.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, OF, ON, TO
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.attribute import ascribed
from extract.syntax.end import (
    ASIDE,
    End,
    apposed,
    first_of,
    free_head,
    governed,
    is_whereabouts,
    opening,
    willing,
)
from extract.syntax.fronted import fronted
from extract.syntax.inverted import inverted
from extract.syntax.joined import coordinated, is_joined
from extract.syntax.relative import antecedent, clause_start, is_inside_relative, relative, relative_aside
from extract.syntax.unit import STOPS, THING, TIME, VERB, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.syntax.unit import Unit
_DEEPEST = 3
_GIVEN = frozenset({"Prize", "Publication", "Law"})
"""What a participle after "par" is said of, rather than of who was honoured or helped by it."""
_APPOSED = 12
_CAUSED = 4


def subject(units: Sequence[Unit], at: int, depth: int = 0) -> End | None:
    """The subject of the verb at `at`; of a participle, what it is said of."""
    verb = units[at].verb
    if verb is None or depth > _DEEPEST:
        return None
    if verb.form == "pp":
        return described(units, at)
    if verb.form in {"inf", "ppr"}:
        return _control(units, at, depth)
    if rel := relative(units, at):
        where, word = rel
        if word in word_set("syntax", "relative_subjects") and not governed(units, where):
            return antecedent(units, where)
    if (first := coordinated(units, at)) is not None:
        return _share(units, first, depth)
    return _before(units, at, depth) or inverted(units, at)


def _before(units: Sequence[Unit], at: int, depth: int) -> End | None:
    """The free noun to the left that is the subject, or the subject of the verb that this one is joined to.

    The nearest one, unless commas part it from the verb: then what stands between them explains, and the first thing
    of the clause is meant.
    """
    commas, heads = 0, list[End]()
    k = at - 1
    while k >= 0:
        unit = units[k]
        if is_mark(unit, ")"):
            k = opening(units, k) - 1
            continue
        if is_mark(unit, ",–—-"):
            commas += 1
            if (aside := relative_aside(units, k)) is not None:
                k = aside
                continue
        elif is_mark(unit, STOPS) or (
            unit.tag == "sub" and unit.lower not in word_set("syntax", "inverting")
        ):
            break
        elif unit.tag == "rel":
            if not heads and commas == 0:
                break
            heads = [h for h in heads if not is_inside_relative(units, k, h)] if commas else heads
            if not commas:
                break
        elif unit.finite:
            start = clause_start(units, k)
            if start is None:
                return _chosen(heads) or (_share(units, k, depth) if is_joined(units, k, at) else None)
            heads, k = [], start
        elif (end := free_head(units, k)) is not None and not (
            _is_participles(units, k) or _doubles(units, k)
        ):
            if commas == 0:
                return end
            heads.append(end)
        k -= 1
    return _chosen(heads)


def _chosen(heads: Sequence[End]) -> End | None:
    """Of free nouns parted from their verb by commas, given nearest first, the one that the clause begins with."""
    things = [h for h in heads if h.how == "explicit"]
    pronouns = [h for h in heads if h.how == "pronoun"]
    if things:
        named = [h for h in things if h.unit.things[0].kind not in CONCEPTS]  # "une recyclerie, X, emménage"
        return (named or things)[-1]
    return pronouns[0] if pronouns else heads[-1] if heads else None


def _doubles(units: Sequence[Unit], k: int) -> bool:
    """Whether a pronoun between commas only stresses the subject before it: "La Scic, elle, finance …"."""
    beside = units[k - 1 : k + 2 : 2] if k else ()
    return units[k].tag == "pron" and len(beside) > 1 and all(is_mark(u, ",") for u in beside)


def _is_participles(units: Sequence[Unit], k: int) -> bool:
    """Whether a noun is the object of a present participle: "X, aidant Y, finance Z"."""
    before = next((u for u in reversed(units[:k]) if u.tag not in {"det", "head"}), None)
    return before is not None and before.verb is not None and before.verb.form == "ppr"


def _share(units: Sequence[Unit], verb: int, depth: int) -> End | None:
    end = subject(units, verb, depth + 1)
    return End(end.unit, "shared") if end else None


def described(units: Sequence[Unit], at: int) -> End | None:
    """What a bare participle is said of: the noun right before it, or the subject after a fronted one."""
    k = at - 1
    while k >= 0 and (units[k].kind == TIME or units[k].tag in ASIDE or is_mark(units[k], ",)»–(*—-")):
        if is_mark(units[k], ")"):
            k = opening(units, k)
        if units[k].kind == TIME:
            while k > 0 and units[k - 1].tag in {"prep", "det"}:
                k -= 1
        k -= 1
    while k > 1 and _is_where(units, k):
        k -= 2  # "créée à Dole, financée par X"
    if k > 1 and units[k].tag == "noun" and units[k].prep == ON and units[k - 2].kind == THING:
        k -= 2  # "l'enquête en ligne conduite par X"
    if k < 0 or is_mark(units[k], STOPS):
        return fronted(units, at)
    if units[k].kind == THING and units[k].prep == BY:
        given = units[k].things[0].is_a(*_GIVEN)
        return End(units[k], "explicit") if given else _passive(units, k)
    if (named := _before_participle(units, k, at)) is not None:
        return named
    if units[k].tag == "conj" or units[k].kind == VERB:
        other = next((j for j in range(k, -1, -1) if units[j].kind == VERB), None)
        return subject(units, other, _DEEPEST - 1) if other is not None else None
    if units[k].tag == "noun" and is_mark(units[at - 1], ","):
        through = next(
            (
                j
                for j in range(k, max(-1, k - _APPOSED, _verb_of(units, k)), -1)
                if units[j].kind == THING and not units[j].inside and not is_whereabouts(units, j)
            ),
            None,
        )
        return End(units[through], "explicit") if through is not None else None
    return None


def _verb_of(units: Sequence[Unit], k: int) -> int:
    """Where the finite verb of the clause of a noun stands; -1 before the first unit."""
    return next((j for j in range(k, -1, -1) if units[j].finite), -1)


def _before_participle(units: Sequence[Unit], k: int, at: int) -> End | None:
    """What the noun before the participle at `at` stands for: the name it explains, what it completes, itself."""
    if units[k].kind != THING and units[k].tag != "noun":
        return None
    if (name := apposed(units, k)) is not None:
        return End(name, "explicit")
    if (holder := ascribed(units, k)) is not None:
        return holder
    if units[k].kind != THING:
        return None
    verb = units[at].verb
    outer = _outer_noun(units, k) if units[k].prep == OF and units[k + 1].tag != "mark" else None
    several = verb is not None and verb.several
    return outer or End(first_of(units, k) if several else units[k], "explicit")


def _is_where(units: Sequence[Unit], k: int) -> bool:
    """Whether a unit is a bare place that "à" leads to."""
    link = units[k].link
    return is_whereabouts(units, k) and units[k].prep == TO and link is not None and link.place


def _passive(units: Sequence[Unit], agent: int) -> End | None:
    """What the verb of an agent before a participle is said of: "X est appuyé par Y, soutenu par Z"."""
    group = units[agent].group
    first = next((j for j in range(agent) if group and units[j] is group[0]), agent)
    verb = next((j for j in range(first - 1, max(-1, first - 6), -1) if units[j].kind == VERB), None)
    return subject(units, verb, _DEEPEST - 1) if verb is not None else End(units[agent], "explicit")


def _outer_noun(units: Sequence[Unit], k: int) -> End | None:
    """The noun that a complement belongs to: "l'enquête du RTES, publiée …" describes the survey."""
    for j in range(k - 1, max(-1, k - 6), -1):
        if units[j].kind == THING:
            return End(units[j], "explicit")
        if units[j].kind == VERB or units[j].tag == "mark":
            return None
    return None


def _control(units: Sequence[Unit], at: int, depth: int) -> End | None:
    """The subject of an infinitive or a present participle: that of the verb it depends on, before it or after."""
    verb = units[at].verb
    if verb and verb.form == "ppr" and at and units[at - 1].kind == THING:
        return End(units[at - 1], "explicit")
    if verb and verb.form == "inf" and (whose := willing(units, at)) is not None:
        return End(whose, "explicit")
    above = units[at - 1].verb if at else None
    if above is not None and above.lemma in word_set("syntax", "causing_act"):
        done = next((u for u in units[at + 1 : at + _CAUSED] if u.kind == THING and not u.prep), None)
        if done is not None and done.things[0].is_a("Actor"):
            return End(done, "explicit")
    for way in (range(at - 1, -1, -1), range(at + 1, len(units))):
        for k in way:
            if is_mark(units[k], STOPS):
                break
            if units[k].finite:
                end = _asked(units, k, at) or subject(units, k, depth + 1)
                return End(end.unit, "control") if end else None
    return None


def _asked(units: Sequence[Unit], above: int, at: int) -> End | None:
    """Who is to do it: the object of a verb that makes another act ("aide X à", "demande à X de")."""
    verb = units[above].verb
    if verb is None or verb.lemma not in word_set("syntax", "making_act"):
        return None
    return next((End(u, "explicit") for u in units[above:at] if u.kind == THING and u.prep in {"", TO}), None)
