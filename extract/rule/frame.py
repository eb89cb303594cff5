"""`frames.toml` -> frames: what a verb can say and where its ends stand.

>>> sorted(f.relations for f in frames("adhérer"))
[('memberOf',)]
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Frame:
    """One way in which verbs say a relation; the fields are explained in `frames.toml`."""

    relations: tuple[str, ...]
    subject: tuple[str, ...] = ("subj",)
    object: tuple[str, ...] = ("obj",)
    after: tuple[tuple[str, ...], ...] = ()
    unless: tuple[tuple[str, ...], ...] = ()
    reflexive: bool | None = None
    active: bool = False
    passive_only: bool = False
    over: bool = False
    mutual: bool = False
    needs: str = ""
    """What must be named beside the verb: "amount", "shares", "goods" or "charge"."""
    undergone: bool = False
    named: bool = False
    """Whether a pronoun is no object of it."""
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()


@cache
def phrases(key: str) -> frozenset[str]:
    """The set prepositions of a list of `predicates.toml`, parted there by "|"."""
    return frozenset(phrase.strip() for phrase in table("predicates")[key].split("|"))


def frames(lemma: str) -> tuple[Frame, ...]:
    """The frames of a verb, in the order of the lexicon."""
    return _by_verb().get(lemma, ())


@cache
def verbs_of(relations: tuple[str, ...]) -> frozenset[str]:
    """The verbs that say one of some relations."""
    return frozenset(
        verb for verb, listed in _by_verb().items() if any(set(f.relations) & set(relations) for f in listed)
    )


@cache
def _by_verb() -> Mapping[str, tuple[Frame, ...]]:
    found: dict[str, list[Frame]] = {}
    for entry in table("frames")["frame"]:
        frame = _frame(entry)
        for verb in entry["verbs"].split():
            found.setdefault(verb, []).append(frame)
    return {verb: tuple(listed) for verb, listed in found.items()}


def _set_words(entry: Mapping[str, Any], key: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(a.replace("'", "' ").split()) for a in entry.get(key, "").split("|") if a)


def _frame(entry: Mapping[str, Any]) -> Frame:
    return Frame(
        relations=tuple(entry["relation"]),
        subject=tuple(entry.get("subject", "subj").split("|")),
        object=tuple(entry.get("object", "obj").split("|")),
        after=_set_words(entry, "after"),
        unless=_set_words(entry, "unless"),
        reflexive=entry.get("reflexive"),
        active=entry.get("active", False),
        passive_only=entry.get("passive_only", False),
        over=entry.get("over", False),
        mutual=entry.get("mutual", False),
        needs=entry.get("needs", ""),
        undergone=entry.get("undergone", False),
        named=entry.get("named", False),
        domain=tuple(entry.get("domain", "").split()),
        range=tuple(entry.get("range", "").split()),
    )
