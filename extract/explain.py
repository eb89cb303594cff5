"""Sentences -> what each stage saw in them, as rows to be shown.

For those who improve a lexicon: which words were taken as a name, a verb, a time; what each was linked to; which rule
made a claim, how sure it is; and, where there is none, what is missing.

>>> [stage.title for stage in explain("Nantes Métropole adhère au RTES.")]
['mentions', 'units', 'figures', 'claims']
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.confidence import confidence
from extract.linking.thing import Thing
from extract.pipeline import Reading, read
from extract.records import Document
from extract.rule.frame import frames
from extract.syntax.chunk import Chunker
from extract.syntax.unit import THING, TIME, VERB

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.syntax.unit import Unit


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage saw: rows of texts under headings, or a note where there is nothing."""

    title: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def explain(text: str, date: str | None = None) -> tuple[Stage, ...]:
    """What the extractor saw in one or more sentences; `date` is the EDTF day that they are read at."""
    state = read(Document("sentence", "sentence.txt", "", text, date=date))
    return (_mentions(state), _units(state), _figures(state), _claims(state))


def _mentions(state: Reading) -> Stage:
    rows = tuple(
        (
            _words(state, link.first, link.last),
            t.cls or "?",
            _name(t),
            link.how + (" (inside)" if link.inside else ""),
        )
        for link in state.links
        for t in link.things
    )
    return Stage(
        "mentions",
        ("words", "class", "entity", "how"),
        rows,
        "" if rows else "no name is known or recognised",
    )


def _units(state: Reading) -> Stage:
    rows = tuple(row for sentence in _sentences(state) for unit in sentence if (row := _row(state, unit)))
    return Stage("units", ("words", "unit", "reading"), rows)


def _sentences(state: Reading) -> Iterator[list[Unit]]:
    yield from map(Chunker(state.words, state.links, state.times).units, state.sentences)


def _row(state: Reading, unit: Unit) -> tuple[str, ...] | None:
    words = _words(state, unit.first, unit.last)
    if unit.kind == THING:
        group = f", one of {len(unit.group)}" if len(unit.group) > 1 else ""
        return words, "thing", (f"after “{unit.prep}”" if unit.prep else "free") + group
    if unit.kind == TIME and unit.time:
        return words, "time", unit.time.edtf
    if unit.kind == VERB and unit.verb:
        verb = unit.verb
        marks = [verb.tense, "passive" * verb.passive, "denied" * verb.negated, " ".join(verb.governors)]
        frame = "frames: " + ", ".join(
            sorted({r for f in frames(verb.lemma) for r in f.relations}) or ["none"]
        )
        return words, "verb", f"{verb.lemma} ({', '.join(m for m in marks if m)}); {frame}"
    return None


def _figures(state: Reading) -> Stage:
    rows = tuple(
        (state.document.text[f.start : f.end], f.value, f.unit, f.bound) for f in state.extraction.figures
    )
    return Stage(
        "figures", ("words", "value", "unit", "bound"), rows, "" if rows else "no number with a unit"
    )


def _claims(state: Reading) -> Stage:
    rows = tuple(
        (f"{_name(d.subject)} {d.relation} {_name(d.object) if isinstance(d.object, Thing) else d.object}",
         _how(d), _words(state, d.first, d.last))
        for d in _distinct(state.drafts)
    )  # fmt: skip
    return Stage("claims", ("claim", "how", "words"), rows, "" if rows else _why_none(state))


def _how(draft: Draft) -> str:
    """How a claim is said: how sure, by which rule, by whom, as what, when."""
    more = {
        "role": draft.role,
        "when": draft.valid_in,
        "says": _name(draft.speaker) if draft.speaker else None,
        "over": "yes" if draft.over else None,
    }
    parts = [draft.modality, f"{confidence(draft):.2f}", f"rule {draft.rule}"]
    return ", ".join(parts + [f"{name} {value}" for name, value in more.items() if value])


def _distinct(drafts: Sequence[Draft]) -> list[Draft]:
    met: dict[tuple[int, str, int | str, str], Draft] = {}
    for d in drafts:
        other = d.object if isinstance(d.object, str) else d.object.number
        met.setdefault((d.subject.number, d.relation, other, d.modality), d)
    return list(met.values())


def _why_none(state: Reading) -> str:
    verbs = [u.verb for sentence in _sentences(state) for u in sentence if u.verb is not None]
    known = [v.lemma for v in verbs if frames(v.lemma)]
    if not state.links:
        return "no claim: nothing is named that a claim could be about"
    if not known:
        listed = ", ".join(sorted({v.lemma for v in verbs if v.lemma})) or "there is none"
        return f"no claim: no verb of a frame (verbs: {listed}); see lexicons/fr/frames.toml"
    return f"no claim: {', '.join(sorted(set(known)))} found no two ends that its relations accept"


def _words(state: Reading, first: int, last: int) -> str:
    return " ".join(state.document.text[state.words[first].start : state.words[last - 1].end].split())


def _name(thing: Thing) -> str:
    return (
        thing.record.label
        if thing.record is not None
        else (thing.names[0] if thing.names else thing.head or "?")
    )
