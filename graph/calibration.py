"""Claims and whether each is right -> how far their confidence can be trusted.

The confidence of a claim comes from the way in which it was found (`ess:foundBy`), by weights that were measured on
claims of the gold (`graph.regression`). Measured on the claims that it is then held against, it flatters itself; so
it is also measured leaving one text out, and held against that text alone.

>>> right, wrong = ("verb funds", True), ("verb funds", False)
>>> [round(sure, 1) for sure, _ in left_out([[right, right], [right, wrong]])]
[0.5, 0.5, 1.0, 1.0]
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.regression import fit

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.regression import Judged

    Sure = tuple[float, bool]
    """A confidence, and whether the claim is right."""

__all__ = ["Bin", "Reliability", "left_out", "reliability"]

BINS = 10


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
class Reliability:
    """How confidence and truth go together."""

    bins: tuple[Bin, ...]
    """The tenths that have claims, lowest first."""
    brier: float
    """Mean squared difference between confidence and truth (Brier 1950), from 0, the best, to 1."""
    ece: float
    """Expected calibration error (Naeini et al. 2015): over the bins, mean distance of confidence and truth."""
    skill: float
    """Brier skill over the best constant confidence: 1 is perfect, 0 no better than the constant."""
    doubtful: float
    """Share of the wrong claims that are among the tenth least sure: 0.1 were they drawn at random."""


def left_out(texts: Sequence[Sequence[Judged]]) -> list[Sure]:
    """Give each claim of each text the confidence that the other texts would give it."""
    found = []
    for at, text in enumerate(texts):
        others = fit([one for other, held in enumerate(texts) if other != at for one in held])
        found += [(others.confidence(way), right) for way, right in text]
    return found


def reliability(sure: Sequence[Sure]) -> Reliability:
    """Compare confidence with truth; of no claim, the worst."""
    if not sure:
        return Reliability((), 1.0, 1.0, 0.0, 0.0)
    bins = tuple(tenths(sure))
    brier = sum((confidence - right) ** 2 for confidence, right in sure) / len(sure)
    base = sum(right for _, right in sure) / len(sure)
    ece = sum(tenth.claims * abs(tenth.confidence - tenth.right) for tenth in bins) / len(sure)
    skill = 1 - brier / (base * (1 - base)) if 0 < base < 1 else 0.0
    return Reliability(bins, brier, ece, skill, doubtful(sure))


def tenths(sure: Sequence[Sure]) -> Iterator[Bin]:
    """Compare confidence with truth in ten equal bins."""
    for tenth in range(BINS):
        members = [(c, right) for c, right in sure if min(int(c * BINS), BINS - 1) == tenth]
        if members:
            confidence, right = (sum(column) / len(members) for column in zip(*members, strict=True))
            yield Bin(tenth / BINS, len(members), confidence, right)


def doubtful(sure: Sequence[Sure]) -> float:
    """Give the share of the wrong claims that the tenth least sure holds; of those equally sure, its part."""
    left, found = len(sure) / BINS, 0.0
    by_confidence: dict[float, list[bool]] = {}
    for confidence, right in sure:
        by_confidence.setdefault(confidence, []).append(right)
    for confidence in sorted(by_confidence):
        group = by_confidence[confidence]
        taken = min(left, len(group))
        found += (len(group) - sum(group)) * taken / len(group)
        left -= taken
    wrong = sum(not right for _, right in sure)
    return found / wrong if wrong else 0.0
