"""Units -> the ends of a verb: its subject, its object, what its prepositions govern.

A shallow reading with the rules of French that matter here: appositions, parentheses and relative clauses are stepped
over, "qui" and "dont" lead to their antecedent, "et" shares a subject, a relative or "y" turns the subject round.
What is no thing (a common noun phrase) ends a search, so that "la présidente de X soutient Y" does not make X support Y.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import word_set
from extract.syntax.chunk import plain_preposition
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_STOPS = ".;:?!…"
_ASIDE = frozenset({"adv", "neg", "clitic", "num"})
_INVERTING = frozenset({
    "que",
    "qu'",
    "dont",
    "où",
    "auquel",
    "auxquels",
    "auxquelles",
    "lesquels",
    "lesquelles",
    "laquelle",
    "lequel",
})


class End(NamedTuple):
    """One end of a verb: a unit (a thing, or a pronoun to be resolved), and how it was found."""

    unit: Unit
    how: str
    """"explicit", "pronoun", "antecedent", "shared" or "control"."""


def subject(units: Sequence[Unit], at: int, depth: int = 0) -> End | None:
    """The subject of the verb at `at`; of a participle, what it is said of."""
    verb = units[at].verb
    if verb is None or depth > 3:
        return None
    if verb.form == "pp":
        return described(units, at)
    if verb.form in {"inf", "ppr"}:
        return _control(units, at, depth)
    if rel := _relative(units, at):
        where, word = rel
        if word in {"qui", "lequel", "laquelle", "lesquels", "lesquelles"} and not _governed(units, where):
            return _antecedent(units, where)
    before = _before(units, at, depth)
    if before is not None:
        return before
    return _after(units, at)


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
            k = _opening(units, k) - 1
            continue
        if is_mark(unit, ",–—-"):
            commas += 1
            if (aside := _relative_aside(units, k)) is not None:
                k = aside
                continue
        elif is_mark(unit, _STOPS) or (unit.tag == "sub" and unit.lower not in _INVERTING):
            break
        elif unit.tag == "rel":
            if not heads and commas == 0:
                break
            heads = [h for h in heads if not _inside_relative(units, k, h)] if commas else heads
            if not commas:
                break
        elif unit.finite:
            start = _clause_start(units, k)
            if start is None:
                return _chosen(heads) or (_share(units, k, depth) if _joined(units, k, at) else None)
            heads, k = [], start
        elif (end := _head(units, k)) is not None:
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
        return things[-1]
    return pronouns[0] if pronouns else heads[-1] if heads else None


def _relative_aside(units: Sequence[Unit], comma: int) -> int | None:
    """Where a relative clause between commas begins, that ends at this one: ", dont X est membre,"."""
    for k in range(comma - 1, max(-1, comma - 30), -1):
        if is_mark(units[k], _STOPS):
            return None
        if units[k].tag == "rel" and k > 0:
            start = k - 1 if units[k - 1].tag == "prep" else k
            return start - 1 if start > 0 and is_mark(units[start - 1], ",") else None
    return None


def _joined(units: Sequence[Unit], verb: int, at: int) -> bool:
    """Whether a conjunction joins two verbs with nothing free between: "a organisé A et publie B"."""
    between = units[verb + 1 : at]
    return any(u.lower in {"et", "ou", "puis", "mais", "ni"} for u in between[-3:]) or (
        bool(between) and is_mark(between[-1], ",")
    )


def _share(units: Sequence[Unit], verb: int, depth: int) -> End | None:
    end = subject(units, verb, depth + 1)
    return End(end.unit, "shared") if end else None


def _head(units: Sequence[Unit], k: int) -> End | None:
    """A free nominal head at a unit: a thing or pronoun that no preposition governs; a common noun stops as itself."""
    unit = units[k]
    if unit.kind == THING and unit.prep == "" and not unit.inside:
        head = unit.group[0] if unit.group else unit
        return End(head, "explicit") if head.prep == "" else None
    if unit.kind == WORD and unit.tag == "pron" and not _governed(units, k):
        return End(unit, "pronoun")
    if unit.kind == WORD and unit.tag == "num" and k + 1 < len(units) and units[k + 1].kind == VERB:
        return End(unit, "noun")
    if unit.lower in word_set("syntax", "forms.prenominal"):
        return None
    if unit.kind == WORD and unit.tag == "noun" and unit.prep == "" and _has_determiner(units, k):
        through = _transparent(units, k)
        if through is None and unit.lower in word_set("predicates", "transparent") and _possessed(units, k):
            return End(Unit(WORD, unit.first, unit.last, "", "pron"), "pronoun")
        return End(through, "explicit") if through else End(unit, "noun")
    return None


def _possessed(units: Sequence[Unit], k: int) -> bool:
    return k > 0 and units[k - 1].lower in word_set("words", "possessives")


def _governed(units: Sequence[Unit], k: int) -> bool:
    return k > 0 and units[k - 1].tag == "prep"


def _has_determiner(units: Sequence[Unit], k: int) -> bool:
    i = k - 1
    while i >= 0 and units[i].kind == WORD and units[i].tag in {"noun", "num"} and k - i < 3:
        i -= 1
    return (
        i >= 0
        and units[i].kind == WORD
        and units[i].tag in {"det", "num"}
        and units[i].lower not in {"du", "au", "aux"}
    )


def _transparent(units: Sequence[Unit], k: int) -> Unit | None:
    """The thing that a noun such as "conseil", "résultats" stands for: what follows it with "de"."""
    if units[k].lower not in word_set("predicates", "transparent"):
        return None
    i = k + 1
    while i < len(units) and i < k + 7:
        unit = units[i]
        if unit.kind == THING:
            return unit if unit.prep == "de" else None
        if unit.kind != WORD or unit.tag == "mark":
            return None
        if unit.tag == "noun" and unit.lower not in word_set("predicates", "transparent") and unit.prep:
            return None
        i += 1
    return None


def _relative(units: Sequence[Unit], at: int) -> tuple[int, str] | None:
    """The relative word that opens the clause of the verb at `at`, over adverbs and asides."""
    k = at - 1
    while k >= 0:
        unit = units[k]
        if unit.tag == "rel":
            return k, unit.lower
        if unit.kind in {TIME} or unit.tag in _ASIDE:
            k -= 1
            continue
        if is_mark(unit, ","):
            comma = next((j for j in range(k - 1, max(-1, k - 12), -1) if is_mark(units[j], ",")), None)
            if comma is not None and comma > 0 and units[comma - 1].tag == "rel":
                k = comma - 1
                continue
        return None
    return None


def _antecedent(units: Sequence[Unit], rel: int) -> End | None:
    """The noun that a relative takes up: the nearest thing to its left, or the common noun that comes between."""
    k = rel - 1
    while k >= 0:
        unit = units[k]
        if is_mark(unit, ")"):
            k = _opening(units, k) - 1
            continue
        if unit.kind == THING:
            return End(unit, "antecedent")
        if unit.kind == WORD and unit.tag == "noun" and _has_determiner(units, k):
            through = _transparent(units, k)
            return End(through, "antecedent") if through else End(unit, "noun")
        if unit.kind == WORD and unit.tag == "pron":
            return End(unit, "pronoun")
        if unit.finite or is_mark(unit, _STOPS):
            return None
        k -= 1
    return None


def described(units: Sequence[Unit], at: int) -> End | None:
    """What a bare participle is said of: the noun right before it, or the subject after a fronted one."""
    k = at - 1
    while k >= 0 and (units[k].kind == TIME or units[k].tag in _ASIDE or is_mark(units[k], ",)»–(*—-")):
        if is_mark(units[k], ")"):
            k = _opening(units, k)
        k -= 1
    if k >= 0 and not is_mark(units[k], _STOPS):
        if units[k].kind == THING:
            head = units[k]
            if (
                head.prep == "de"
                and (outer := _outer_noun(units, k)) is not None
                and units[k + 1].tag != "mark"
            ):
                return outer
            return End(head, "explicit")
        if units[k].tag in {"conj"} or units[k].kind == VERB:
            other = next((j for j in range(k, -1, -1) if units[j].kind == VERB), None)
            return subject(units, other, 2) if other is not None else None
        if units[k].tag == "noun":
            through = next((j for j in range(k, max(-1, k - 5), -1) if units[j].kind == THING), None)
            return (
                End(units[through], "explicit")
                if through is not None and is_mark(units[at - 1], ",")
                else None
            )
        return None
    for i in range(at + 1, len(units)):
        if is_mark(units[i], ",") and i + 1 < len(units):
            for j in range(i + 1, min(len(units), i + 5)):
                end = _head(units, j)
                if end is not None:
                    return End(end.unit, "explicit") if end.how == "explicit" else end
                if units[j].kind == VERB or units[j].tag == "prep":
                    break
        if is_mark(units[i], _STOPS):
            break
    return None


def _outer_noun(units: Sequence[Unit], k: int) -> End | None:
    """The noun that a complement belongs to: "l'enquête du RTES, publiée …" describes the survey."""
    for j in range(k - 1, max(-1, k - 6), -1):
        if units[j].kind == THING:
            return End(units[j], "explicit")
        if units[j].kind == VERB or units[j].tag == "mark":
            return None
    return None


def _control(units: Sequence[Unit], at: int, depth: int) -> End | None:
    """The subject of an infinitive or a present participle: that of the verb it depends on."""
    if units[at].verb and units[at].verb.form == "ppr" and at and units[at - 1].kind == THING:
        return End(units[at - 1], "explicit")
    for k in range(at - 1, -1, -1):
        if is_mark(units[k], _STOPS):
            break
        if units[k].finite:
            end = subject(units, k, depth + 1)
            return End(end.unit, "control") if end else None
    for k in range(at + 1, len(units)):
        if is_mark(units[k], _STOPS):
            return None
        if units[k].finite:
            end = subject(units, k, depth + 1)
            return End(end.unit, "control") if end else None
    return None


def _after(units: Sequence[Unit], at: int) -> End | None:
    """A subject that follows its verb: after "que", "dont", "y", a fronted complement or a participle."""
    verb = units[at].verb
    inverted = (
        at == 0
        or bool(verb and "y" in verb.clitics)
        or is_mark(units[at - 1], ",")
        or (units[at - 1].tag in {"rel", "adv"} or units[at - 1].kind in {TIME, THING})
    )
    if not inverted or verb is None:
        return None
    for i in range(at + 1, len(units)):
        unit = units[i]
        if unit.kind == THING:
            return End(unit, "explicit") if unit.prep == "" else None
        if unit.kind == VERB or is_mark(unit, ".;") or unit.tag in {"prep", "rel", "sub"}:
            if unit.kind == VERB or unit.tag in {"rel", "sub"}:
                return None
            continue
    return None


def objects(units: Sequence[Unit], at: int, slots: Sequence[str], deep: bool = False) -> Iterator[End]:
    """What follows the verb at `at` in any of these slots: "obj", or prepositions; nearest first.

    A search for "obj" ends at the first free noun that is no thing, unless `deep`.
    """
    verb = units[at].verb
    if verb is None:
        return
    if (end := relative_end(units, at, slots)) is not None:
        yield end
    i = at + 1
    blocked = False
    while i < len(units):
        unit = units[i]
        if is_mark(unit, "("):
            i = _closing(units, i) + 1
            continue
        if is_mark(unit, ".;?!…") or (is_mark(unit, ":") and not deep and not _list_follows(units, i)):
            return
        if unit.tag == "rel" or unit.finite:
            return
        if unit.tag == "sub" and not deep:
            return
        if is_mark(unit, ",") and not deep and _ends_at_comma(units, i):
            return
        if unit.kind == THING and not unit.inside:
            if unit.prep == "" and "obj" in slots and not blocked:
                yield End(unit, "explicit")
                if (listed := _spelled_out(units, i)) is not None:
                    yield End(listed, "explicit")
                blocked = not deep
            elif (unit.prep and unit.prep in slots) or (deep and "obj" in slots):
                yield End(unit, "explicit")
        elif unit.kind == WORD and unit.tag == "noun" and unit.prep and unit.prep in slots:
            if (listed := _spelled_out(units, i)) is not None:
                yield End(listed, "explicit")
        elif unit.kind == WORD and unit.tag == "pron" and unit.prep and unit.prep.split(" ")[-1] in slots:
            yield End(unit, "pronoun")
        elif unit.kind == WORD and unit.tag == "noun" and unit.prep == "" and not blocked and "obj" in slots:
            through = _transparent(units, i) or _spelled_out(units, i)
            if through is not None:
                yield End(through, "explicit")
            elif unit.lower in word_set("predicates", "transparent") and _possessed(units, i):
                yield End(Unit(WORD, unit.first, unit.last, "", "pron"), "pronoun")
            blocked = not deep
        i += 1


def _spelled_out(units: Sequence[Unit], at: int) -> Unit | None:
    """The list that spells out a common noun: "diverses structures (A, B et C)", "deux réseaux : A et B", "dont A"."""
    for i in range(at + 1, min(len(units), at + 9)):
        if (units[i].kind in {THING, VERB} and units[i].prep != "de") or is_mark(units[i], ".;"):
            return None
        if is_mark(units[i], "(:") or units[i].lower in {
            "dont",
            "notamment",
            "comme",
            "parmi lesquels",
            "parmi lesquelles",
        }:
            after = next((u for u in units[i + 1 : i + 4] if u.kind == THING), None)
            return after if after is not None and after.prep in {"", "comme"} else None
    return None


def _list_follows(units: Sequence[Unit], at: int) -> bool:
    return at + 1 < len(units) and any(u.kind == THING for u in units[at + 1 : at + 4])


def _ends_at_comma(units: Sequence[Unit], at: int) -> bool:
    """Whether a comma ends the verb's own phrase: not before an aside, a time or a preposition."""
    if at + 1 >= len(units):
        return True
    after = units[at + 1]
    aside = after.kind == TIME or after.tag in {"adv", "prep", "conj", "det"} or after.kind == THING
    return not aside


def _relative_any(units: Sequence[Unit], at: int) -> tuple[int, str] | None:
    """The relative of the clause, over its own subject too: "que la Région a créé", "dont Rennes est membre"."""
    direct = _relative(units, at)
    if direct:
        return direct
    for k in range(at - 1, max(-1, at - 14), -1):
        unit = units[k]
        if unit.tag == "rel":
            return k, unit.lower
        if unit.finite or is_mark(unit, _STOPS):
            return None
    return None


def relative_end(units: Sequence[Unit], at: int, slots: Sequence[str]) -> End | None:
    """What the relative of the clause of a verb takes up in one of these slots: "dont X est membre"."""
    rel = _relative_any(units, at)
    return _relative_object(units, *rel, slots) if rel else None


def _relative_object(units: Sequence[Unit], where: int, word: str, slots: Sequence[str]) -> End | None:
    before = plain_preposition(units[where - 1].lower) if where and units[where - 1].tag == "prep" else ""
    role = {"que": "obj", "qu'": "obj", "dont": "de", "où": "à", "auquel": "à", "auxquels": "à", "auxquelles": "à",
            "duquel": "de", "desquels": "de"}.get(word, before)  # fmt: skip
    if word == "laquelle" and before:
        role = before
    if role in slots:
        start = where - 1 if before else where
        end = _antecedent(units, start)
        return end if end and end.how != "noun" else None
    return None


def _inside_relative(units: Sequence[Unit], rel: int, end: End) -> bool:
    return any(u is end.unit for u in units[rel:])


def _clause_start(units: Sequence[Unit], verb: int) -> int | None:
    """Index of the relative word that opens the clause of a verb; None where it is a main clause."""
    for k in range(verb - 1, max(-1, verb - 16), -1):
        if units[k].tag == "rel":
            return k
        if is_mark(units[k], _STOPS) or units[k].finite:
            return None
    return None


def _opening(units: Sequence[Unit], close: int) -> int:
    for k in range(close - 1, -1, -1):
        if is_mark(units[k], "("):
            return k
    return close


def _closing(units: Sequence[Unit], opening: int) -> int:
    for k in range(opening + 1, len(units)):
        if is_mark(units[k], ")"):
            return k
    return opening


def _quote_start(units: Sequence[Unit], close: int) -> int | None:
    for k in range(close - 1, -1, -1):
        if is_mark(units[k], "«"):
            return k
    return None
