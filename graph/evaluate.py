"""Hand-made gold and a build -> how good the build is, and every miss and error with its sentence.

Measured are precision, recall and F1 of entities, claims and figures over all texts; the bounds of matched
figures and the modality of matched claims; the calibration of the confidence; and of the evidence, the share
that quotes its text truly, and the share that overlaps the gold's cue. Gold is one JSON file a text: see the
guidelines beside it. Refused: a folder without gold, a build without graph.

>>> Tally(right=3, missed=1, wrong=3)
Tally(right=3, missed=1, wrong=3)
>>> Tally(right=3, missed=1, wrong=3).precision, Tally(right=3, missed=1, wrong=3).recall
(0.5, 0.75)
"""

from __future__ import annotations

import json
import re
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph import store
from graph.calibration import Reliability, left_out, reliability
from graph.compare import Verdict, compare
from graph.errors import EvaluationError
from graph.likeness import settings
from graph.readback import Quote, Readback

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Tally:
    """How many were found, missed and made up."""

    right: int
    missed: int
    wrong: int

    @property
    def precision(self) -> float:
        """The share of what was found that is right; 0 where nothing was found."""
        return share(self.right, self.right + self.wrong)

    @property
    def recall(self) -> float:
        """The share of what is right that was found; 0 where nothing is right."""
        return share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return share(2 * self.right, 2 * self.right + self.missed + self.wrong)


@dataclass(frozen=True, slots=True)
class Report:
    """How a build compares with gold."""

    texts: int
    scores: Mapping[str, float]
    """By name: "entities.p", "claims.f1", "bounds", "modality", "brier", "ece", "evidence" and so on."""
    kinds: Mapping[str, Tally]
    relations: Mapping[str, Tally]
    stated: Reliability
    """Of the confidence that the graph states, which these texts may have served to measure."""
    left_out: Reliability | None
    """Of the confidence that the other texts would give; None of one text, or where no claim tells its way."""
    faults: tuple[Verdict, ...]
    """What was missed and what is wrong, in the order of the gold files."""
    absent: tuple[str, ...] = ()
    """Texts of the gold that the build has not: all that they say counts as missed."""


@dataclass(frozen=True, slots=True)
class Judged:
    """A text with gold."""

    document: str
    verdicts: tuple[Verdict, ...]
    truths: tuple[bool, ...]
    """Of each quotation in the graph: is it what the text has?"""
    present: bool
    """Whether the build has the text."""


def evaluate(gold: Path, out: Path) -> Report:
    """Compare a build (`OUT`) with a folder of gold.

    Raises:
        EvaluationError: there is no gold, a file of it cannot be used, or the build has none of its texts.
    """
    found = judged(gold, out)
    if not any(text.present for text in found):
        raise EvaluationError(f"{out} holds none of the texts of {gold}: build the texts that it is about")
    return report(found)


def judged(gold: Path, out: Path) -> list[Judged]:
    """Judge what a build says of each text of the gold, in the order of its files.

    Raises:
        EvaluationError: there is no gold, or a file of it or of the build cannot be used.
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise EvaluationError(missing(gold))
    out = store.snapshot(out)
    texts = store.text_folder(out)
    if texts is None:
        raise EvaluationError(f"{out} is a file: give its folder, whose texts the evidence is compared with")
    built = Readback(store.open(out))
    return [judge(file, built, texts) for file in files]


def judge(file: Path, built: Readback, texts: Path) -> Judged:
    """Judge what a build says of the text of one gold file.

    Raises:
        EvaluationError: the file, or the text of the build, cannot be used.
    """
    wanted = read(file)
    slug = re.sub(r"[^a-z0-9]+", "-", wanted["doc"].lower()).strip("-")
    kept = as_read(texts / f"{slug}.txt")
    try:
        reading, text = built.reading(slug), kept or ""
        verdicts = tuple(compare(wanted, reading, text, built.names))
    except (TypeError, AttributeError, ValueError, KeyError) as error:
        fault = f"{type(error).__name__} {error}"
        raise EvaluationError(f"{file} and the graph of {slug} cannot be compared: {fault}") from error
    truths = tuple(is_true(quote, text) for quote in reading.quotes)
    return Judged(wanted["doc"], verdicts, truths, kept is not None)


def missing(gold: Path) -> str:
    """Say that a folder has no gold, and where some is."""
    if gold.is_file():
        return f"{gold} is a file: give the folder of gold, with one .json file for each text"
    where = "no gold here" if gold.is_dir() else "there is no such folder"
    return f"{gold}: {where}: give a folder with one .json file for each text, such as corpus/gold/sample"


def as_read(file: Path) -> str | None:
    """Give a text as read; None where the build has it not.

    Raises:
        EvaluationError: it is not UTF-8.
    """
    try:
        return file.read_bytes().decode() if file.is_file() else None
    except UnicodeDecodeError as error:
        raise EvaluationError(f"{file} is not UTF-8: run `levier build` again") from error


def read(file: Path) -> Mapping[str, Any]:
    """Read a gold file.

    Raises:
        EvaluationError: it is not one.
    """
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))
        fault = next(faults_of(gold), "")
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        fault = f"{type(error).__name__} {error}"
    if fault:
        wanted = "a gold file has doc, entities, claims and figures as JSON"
        raise EvaluationError(f"{file}: not a gold file: {fault}; {wanted}")
    return dict(gold)


def faults_of(gold: Any) -> Iterator[str]:
    """Give what a gold file lacks."""
    if not isinstance(gold["doc"], str):
        yield "doc is no text"
    needed = {"entities": {"key", "kind", "labels"}, "claims": {"s", "p", "o"}, "figures": {"value", "unit"}}
    for name, fields in needed.items():
        for number, one in enumerate(gold.get(name, []) if name == "figures" else gold[name], 1):
            if lacking := sorted(fields - one.keys()):
                yield f"{name} {number} has no {', '.join(lacking)}"
            elif name == "entities" and not (one["labels"] and isinstance(one["labels"], list)):
                yield f"{name} {number}: labels is no list of names"
            elif name == "figures":
                float(one["value"])


def is_true(quote: Quote, text: str) -> bool:
    """Tell whether it is, word for word and not too long, what the text as read has at its offsets."""
    fits = 0 <= quote.start < quote.end <= min(len(text), quote.start + settings()["longest"])
    return fits and text[quote.start : quote.end] == quote.exact


def report(texts: Sequence[Judged]) -> Report:
    """Sum up the verdicts of all texts."""
    every = [verdict for text in texts for verdict in text.verdicts]
    claims = [v for v in every if v.of == "claim"]
    stated = reliability([(v.confidence, v.result == "right") for v in claims if v.confidence is not None])
    scores: dict[str, float] = {}
    for of, name in (("entity", "entities"), ("claim", "claims"), ("figure", "figures")):
        total = tally(v for v in every if v.of == of)
        scores |= {f"{name}.p": total.precision, f"{name}.r": total.recall, f"{name}.f1": total.f1}
    scores |= {
        "bounds": mean(v.bound for v in every),
        "modality": mean(v.modality for v in claims),
        "modality.other": mean(v.modality for v in claims if not v.fact),
        "brier": stated.brier,
        "ece": stated.ece,
        "skill": stated.skill,
        "grounded": mean(v.grounded for v in claims),
        "evidence": mean(truth for text in texts for truth in text.truths),
    }
    kinds, relations = (by_key(v for v in every if v.of == of) for of in ("entity", "claim"))
    faults = tuple(v for v in every if v.result in {"missed", "wrong"})
    absent = tuple(text.document for text in texts if not text.present)
    return Report(len(texts), scores, kinds, relations, stated, others(texts), faults, absent)


def others(texts: Sequence[Judged]) -> Reliability | None:
    """Measure the confidence leaving one text out; None of one text, or where no claim tells how it was found."""
    ways = [[(v.way, v.result == "right") for v in text.verdicts if v.way] for text in texts]
    return reliability(left_out(ways)) if len(texts) > 1 and any(ways) else None


def tally(verdicts: Iterable[Verdict]) -> Tally:
    """Count verdicts; what is optional counts neither for nor against."""
    counts = Counter(verdict.result for verdict in verdicts)
    return Tally(counts["right"], counts["missed"], counts["wrong"])


def by_key(verdicts: Iterable[Verdict]) -> dict[str, Tally]:
    """Count by kind or relation, in code-point order; what is always optional is left out."""
    found: dict[str, list[Verdict]] = {}
    for verdict in verdicts:
        found.setdefault(verdict.key, []).append(verdict)
    return {
        key: tally(found[key]) for key in sorted(found) if any(v.result != "optional" for v in found[key])
    }


def mean(values: Iterable[bool | None]) -> float:
    """Give the share that is true of what is known; 0 where nothing is."""
    known = [value for value in values if value is not None]
    return share(sum(known), len(known))


def share(part: int, whole: int) -> float:
    """Divide a part by its whole; 0 of nothing."""
    return part / whole if whole else 0.0
