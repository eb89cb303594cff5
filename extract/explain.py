"""Sentences -> what each stage saw in them, as rows to be shown.

For those who improve a lexicon: which words were taken as a name, a verb, a time; what each was linked to; which rule
made a claim, how sure it is; and, where there is none, what is missing.

>>> [stage.title for stage in explain("Nantes Métropole adhère au RTES.")]
['mentions', 'units', 'figures', 'claims']
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from extract.confidence import doubts
from extract.language.tongue import is_french
from extract.linking.reference import by_iri
from extract.pipeline import Reading, read
from extract.records import Document
from extract.rule.frame import frames
from extract.syntax.chunk import Chunker
from extract.syntax.unit import THING, TIME, VERB

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from extract.linking.thing import Thing
    from extract.records import Claim, Evidence
    from extract.syntax.unit import Unit


@dataclass(frozen=True, slots=True)
class Stage:
    """What one stage saw: rows of texts, or a note where there is nothing."""

    title: str
    columns: tuple[str, ...]
    """Headings; without any, each row is a headline and what belongs to it."""
    rows: tuple[tuple[str, ...], ...]
    note: str = ""


def explain(text: str, date: str | None = None) -> tuple[Stage, ...]:
    """What the extractor saw in one or more sentences; `date` is the EDTF day that they are read at."""
    state = read(Document("sentence", "sentence.txt", "", text, date=date))
    stages = (_mentions(state), _units(state), _figures(state), _claims(state))
    return stages if is_french(state.words) else (_FOREIGN, *stages)


_FOREIGN = Stage(
    "language",
    (),
    (),
    "this is not French, the one language that is read: names at best, and what is claimed is chance",
)


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
    said, text = _names(state), state.document.text
    rows = tuple(
        (text[f.start : f.end], f.value, f.unit, f.bound, said.get(f.about or "", ""), f.valid_in or "")
        for f in state.extraction.figures
    )
    columns = ("words", "value", "unit", "bound", "about", "when")
    return Stage("figures", columns, rows, "" if rows else "no number with a unit")


def _claims(state: Reading) -> Stage:
    said = _names(state)
    rows = tuple(
        (
            f"{said[c.subject]} — {c.relation} → {said.get(c.object, c.object)}",
            _how(c, said),
            *_lowered(c),
            *(f"« {_quoted(state, e)} »" for e in c.evidence),
        )
        for c in state.extraction.claims
    )
    return Stage("claims", (), rows, "" if rows else _why_none(state))


def _names(state: Reading) -> dict[str, str]:
    """What each entity is called, by IRI."""
    return {
        entity.iri: by_iri()[entity.iri].label if entity.known else entity.names[0] if entity.names else "?"
        for entity in state.extraction.entities
    }


def _quoted(state: Reading, evidence: Evidence) -> str:
    return " ".join(state.document.text[evidence.start : evidence.end].split())


def _how(claim: Claim, said: Mapping[str, str]) -> str:
    """How a claim is said: in which modality, by whom, as what, when; how sure it is, and how it was found."""
    more = {
        "said by": said.get(claim.attributed_to or ""),
        "role": claim.role,
        "when": claim.valid_in,
    }
    parts = [claim.modality, *(f"{name} {value}" for name, value in more.items() if value)]
    over = [] if claim.current else ["over"]
    rule = claim.way.partition(" ")[0]
    return ", ".join([*parts, *over, f"confidence {claim.confidence:.2f} by the rule “{rule}”"])


def _lowered(claim: Claim) -> list[str]:
    """What lowers the confidence of a claim, in a line of its own; no line where nothing does."""
    found = doubts(claim.way)
    return [f"less sure for: {', '.join(found)}"] if found else []


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
