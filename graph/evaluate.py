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
from itertools import chain
from typing import TYPE_CHECKING, Any

from graph import store
from graph.compare import Verdict, compare
from graph.errors import EvaluationError
from graph.likeness import settings
from graph.readback import Quote, Readback

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from pathlib import Path

BINS = 10


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
class Bin:
    """Claims of one tenth of the confidence scale."""

    low: float
    claims: int
    confidence: float
    """Mean confidence."""
    right: float
    """Share that is right."""


@dataclass(frozen=True, slots=True)
class Report:
    """How a build compares with gold."""

    texts: int
    scores: Mapping[str, float]
    """By name: "entities.p", "claims.f1", "bounds", "modality", "brier", "ece", "evidence" and so on."""
    kinds: Mapping[str, Tally]
    relations: Mapping[str, Tally]
    bins: tuple[Bin, ...]
    """The tenths that have claims, lowest first."""
    faults: tuple[Verdict, ...]
    """What was missed and what is wrong, in the order of the gold files."""


def evaluate(gold: Path, out: Path) -> Report:
    """Compare a build (`OUT`) with a folder of gold.

    Raises:
        EvaluationError: there is no gold, or a file of it cannot be used.
    """
    files = sorted(gold.glob("*.json"))
    if not files:
        raise EvaluationError(f"{gold}: no gold here: one .json file for each text is expected")
    built = Readback(store.open(out))
    verdicts, truths = [], []
    for file in files:
        wanted = read(file)
        slug = re.sub(r"[^a-z0-9]+", "-", wanted["doc"].lower()).strip("-")
        kept = out / "text" / f"{slug}.txt"
        text = kept.read_bytes().decode() if kept.is_file() else ""
        reading = built.reading(slug)
        verdicts.append(compare(wanted, reading, text, built.names))
        truths.append([is_true(quote, text) for quote in reading.quotes])
    return report(verdicts, truths)


def read(file: Path) -> Mapping[str, Any]:
    """Read a gold file.

    Raises:
        EvaluationError: it is not one.
    """
    try:
        gold = json.loads(file.read_text(encoding="utf-8"))
        assert isinstance(gold["doc"], str)
        assert all({"key", "kind", "labels"} <= entity.keys() for entity in gold["entities"])
        assert all({"s", "p", "o"} <= claim.keys() for claim in gold["claims"])
        assert all({"value", "unit"} <= figure.keys() for figure in gold.get("figures", []))
    except (ValueError, KeyError, TypeError, AttributeError, AssertionError) as error:
        raise EvaluationError(
            f"{file}: not a gold file: it needs doc, entities, claims and figures as JSON"
        ) from error
    return dict(gold)


def is_true(quote: Quote, text: str) -> bool:
    """Tell whether it is, word for word and not too long, what the text as read has at its offsets."""
    fits = 0 <= quote.start < quote.end <= min(len(text), quote.start + settings()["longest"])
    return fits and text[quote.start : quote.end] == quote.exact


def report(verdicts: Sequence[Sequence[Verdict]], truths: Sequence[Sequence[bool]]) -> Report:
    """Sum up the verdicts of all texts."""
    every = list(chain.from_iterable(verdicts))
    claims = [v for v in every if v.of == "claim"]
    sure = [(v.confidence, v.result == "right") for v in claims if v.confidence is not None]
    bins = tuple(reliability(sure))
    scores: dict[str, float] = {}
    for of, name in (("entity", "entities"), ("claim", "claims"), ("figure", "figures")):
        total = tally(v for v in every if v.of == of)
        scores |= {f"{name}.p": total.precision, f"{name}.r": total.recall, f"{name}.f1": total.f1}
    scores |= {
        "bounds": mean(v.bound for v in every),
        "modality": mean(v.modality for v in claims),
        "modality.other": mean(v.modality for v in claims if not v.fact),
        **calibration(sure, bins),
        "grounded": mean(v.grounded for v in claims),
        "evidence": mean(chain.from_iterable(truths)),
    }
    kinds, relations = (by_key(v for v in every if v.of == of) for of in ("entity", "claim"))
    faults = tuple(v for v in every if v.result in {"missed", "wrong"})
    return Report(len(verdicts), scores, kinds, relations, bins, faults)


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


def reliability(sure: Sequence[tuple[float, bool]]) -> Iterator[Bin]:
    """Compare confidence with truth in ten equal bins."""
    for tenth in range(BINS):
        members = [(c, right) for c, right in sure if min(int(c * BINS), BINS - 1) == tenth]
        if members:
            confidence, right = (sum(column) / len(members) for column in zip(*members, strict=True))
            yield Bin(tenth / BINS, len(members), confidence, right)


def calibration(sure: Sequence[tuple[float, bool]], bins: Sequence[Bin]) -> dict[str, float]:
    """Give the Brier score, expected calibration error, and Brier skill over the best constant confidence."""
    if not sure:
        return {"brier": 1.0, "ece": 1.0, "skill": 0.0}
    brier = sum((confidence - right) ** 2 for confidence, right in sure) / len(sure)
    base = sum(right for _, right in sure) / len(sure)
    ece = sum(tenth.claims * abs(tenth.confidence - tenth.right) for tenth in bins) / len(sure)
    return {"brier": brier, "ece": ece, "skill": 1 - brier / (base * (1 - base)) if 0 < base < 1 else 0.0}


def mean(values: Iterable[bool | None]) -> float:
    """Give the share that is true of what is known; 0 where nothing is."""
    known = [value for value in values if value is not None]
    return share(sum(known), len(known))


def share(part: int, whole: int) -> float:
    """Divide a part by its whole; 0 of nothing."""
    return part / whole if whole else 0.0
