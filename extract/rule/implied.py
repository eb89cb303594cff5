"""A sentence that leaves out what it speaks of -> its units, with the body that its card or its line is about.

"Née en 2016. Fournit les cantines. Membre du RTES." below a name, and "Scic Tilia, Nantes – créée en 2014 – soutenue
par la Région" in one line: each piece that opens with a participle, a verb or a predicate noun is said of that body,
and so is what a bare noun phrase describes ("Traiteur d'insertion fondé par X"). A piece with a subject keeps it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.verb import says_one
from extract.linking.thing import Link
from extract.rule.holder import relations_of
from extract.syntax.subject import described
from extract.syntax.unit import ENDS, OPENERS, THING, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing

_SEPARATORS = "–—|•·;"
_PHRASE = frozenset({"noun", "prep", "det", "num", "adv", "conj"})
_BODIES = frozenset({"Organisation", "Instrument", "Event", "Person", "Policy", "Publication", "Law"})


def with_subject(words: Sequence[Word], units: list[Unit], card: Thing | None) -> list[Unit]:
    """The units of a sentence, the subjects that its pieces leave out put in."""
    line = card is None
    thing = _heads_line(units) if card is None else card
    if thing is None:
        return units
    found: list[Unit] = []
    for at, piece in enumerate(_pieces(units)):
        found += piece if line and at == 0 else _said_of(words, piece, thing)
    return found


def _heads_line(units: Sequence[Unit]) -> Thing | None:
    """The body that a line of pieces without a finite verb begins with."""
    first = next((u for u in units if u.tag not in {"det", "head"} and not is_mark(u, OPENERS)), None)
    if first is None or first.kind != THING or first.prep or len(first.group) > 1:
        return None
    thing = first.things[0]
    listed = any(is_mark(u, _SEPARATORS) for u in units) and not any(u.finite for u in units)
    return thing if listed and thing.named and thing.kind in {"Organisation", "Instrument", ""} else None


def _pieces(units: Sequence[Unit]) -> Iterator[Sequence[Unit]]:
    start = depth = 0
    for at, unit in enumerate(units):
        depth += is_mark(unit, "(«") - is_mark(unit, ")»")
        if depth <= 0 and is_mark(unit, _SEPARATORS):
            yield units[start : at + 1]
            start = at + 1
    yield units[start:]


def _said_of(words: Sequence[Word], piece: Sequence[Unit], thing: Thing) -> list[Unit]:
    """A piece with its subject, where it leaves one out."""
    start = next((i for i, u in enumerate(piece) if not is_mark(u, OPENERS) and u.tag != "adv"), None)
    if start is None:
        return list(piece)
    first = piece[start]
    end = start
    if first.kind == VERB:
        if not _lacks_subject(words, piece, start):
            return list(piece)
    elif not relations_of(piece, start):
        end = _phrase_end(words, piece, start)
        if end == start:
            return list(piece)
    elif any(u.finite for u in piece):
        return list(piece)
    return [*piece[:start], standing(piece, start, end, thing), *piece[end:]]


def _lacks_subject(words: Sequence[Word], piece: Sequence[Unit], at: int) -> bool:
    """Whether a verb that opens a piece has its subject neither behind it nor in its form."""
    unit = piece[at]
    verb = unit.verb
    if verb is None or verb.form not in {"finite", "pp"}:
        return False
    if verb.form == "pp":
        end = described(piece, at)
        return end is None or end.how == "pronoun"
    other = not all(says_one(w.lower) for w in words[unit.first : unit.last])
    said = verb.clitics & word_set("references", "pronouns.first_person")
    turned = at + 1 < len(piece) and piece[at + 1].tag == "pron"
    return not (other or said or turned)


def _phrase_end(words: Sequence[Word], piece: Sequence[Unit], start: int) -> int:
    """Where the bare noun phrase ends that describes a body; `start` where none does, or it has a verb of its own."""
    first = piece[start]
    bare = first.tag == "noun" or (first.kind == THING and _is_common(words, first))
    if not bare or first.prep or any(u.finite for u in _main(piece)):
        return start
    end = start + 1
    while end < len(piece) and _goes_on(piece, end):
        end += 1
    while piece[end - 1].tag in {"prep", "det", "conj"}:
        end -= 1
    tells_more = end < len(piece) and not is_mark(piece[end], ENDS)
    return end if tells_more else start


def _main(piece: Sequence[Unit]) -> Sequence[Unit]:
    """A piece up to its first relative clause."""
    return piece[: next((i for i, u in enumerate(piece) if u.tag == "rel"), len(piece))]


def _goes_on(piece: Sequence[Unit], at: int) -> bool:
    unit = piece[at]
    if unit.kind == THING:
        return unit.things[0].kind not in _BODIES or (not unit.things[0].named and bool(unit.prep))
    return unit.kind == WORD and unit.tag in _PHRASE


def _is_common(words: Sequence[Word], unit: Unit) -> bool:
    """Whether a thing goes by common nouns alone: "Atelier vélo associatif", not "Atelier Tilia"."""
    if unit.things[0].kind not in _BODIES:
        return True
    return unit.things[0].record is None and all(
        w.text[0].islower() for w in words[unit.first + 1 : unit.last]
    )


def standing(piece: Sequence[Unit], start: int, end: int, thing: Thing) -> Unit:
    """A unit that stands for the body, over the noun phrase that describes it."""
    first = piece[start].first
    last = piece[end - 1].last if end > start else first
    return Unit(THING, first, last, link=Link(first, last, (thing,), "reference"), things=(thing,))
