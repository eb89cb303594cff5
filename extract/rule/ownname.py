"""A thing, a line or a name -> the name that a body goes by: its own and not but a head noun, alone on its line."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from extract.language.head import head_at, nouns
from extract.language.lexicon import word_set
from extract.language.words import norm
from extract.syntax.unit import THING, WORD, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.syntax.unit import Unit


def named_alone(line: Sequence[Unit], ends: str, entry: bool = False) -> Thing | None:
    """The body or device whose name a line is, up to its end or one of some marks."""
    plain = [u for u in line if u.tag not in {"det", "head"} and not is_mark(u, "*«»")]
    first = plain[0] if plain else None
    if first is None or first.kind != THING or (len(plain) > 1 and not is_mark(plain[1], ends)):
        return None
    thing = first.things[0]
    return thing if entry or (thing.named and thing.kind in {"Organisation", "Instrument"}) else None


def is_rubric(line: Sequence[Unit]) -> bool:
    """Whether a heading but parts what is said of the one above it: "En bref", "Repères"."""
    spelled = " ".join(norm(u.lower) for u in line if u.kind == WORD and u.tag not in {"mark", "num"})
    named = any(u.kind == THING and u.things[0].cls is not None for u in line)
    return not named and spelled in word_set("layout", "no_entries")


@lru_cache(maxsize=1 << 15)
def letters_of(name: str) -> str:
    """The letters and digits of a name, in normal form: "Coop’Art" is the "coopart" of an address."""
    return "".join(c for c in norm(name) if c.isalnum())


def has_own_name(thing: Thing) -> bool:
    """Whether a thing is an organisation with a name of its own and not but a head noun."""
    return thing.kind == "Organisation" and (
        thing.record is not None or any(norm(n) not in nouns() for n in thing.names)
    )


def is_kind(words: Sequence[Word], unit: Unit) -> bool:
    """Whether a unit is bodies of a kind and none of them: "Structures de l'insertion", "Associations agréées ESUS"."""
    head = head_at(words, unit.first, unit.last)
    if unit.things[0].record is not None or head is None or not head.plural:
        return False
    return not any(w.text[0].isupper() and not w.text.isupper() for w in words[unit.first + 1 : unit.last])


def goes_by_noun(thing: Thing) -> bool:
    """Whether a thing is but a rubric: its only name is a head noun ("Publication")."""
    return thing.record is None and bool(thing.names) and all(norm(n) in nouns() for n in thing.names)
