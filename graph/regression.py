"""Ways in which claims were found, and whether each is right -> the weights that tell one from the other.

A logistic regression with a ridge (le Cessie & van Houwelingen 1992). A way ("verb funds resolved", `ess:foundBy`) is a
rule, a relation and any number of marks; each weighs for or against its claim, and what is rare weighs little, because
few claims say little. Repeated sayings never count against a claim.

>>> found = fit([("verb funds", True)] * 8 + [("verb funds resolved", True), ("verb funds resolved", False)] * 4)
>>> found.confidence("verb funds") > found.confidence("place locatedIn") > found.confidence("verb funds resolved")
True
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from numpy.typing import NDArray

    Judged = tuple[str, bool]
    """The way in which a claim was found, and whether it is right."""
    Part = tuple[str, str]
    """"rule", "relation" or "mark", and its name."""

__all__ = ["Weights", "fit", "parts"]

RIDGE = 2.0
"""How strongly weights are drawn to nought: of 1, 2, 3, 4, 8 and 12 what did well on texts left out."""
LOOSE = 0.01
"""The same for the intercept, which only keeps it finite where all are right."""
FEWEST = 5
"""What fewer claims show weighs nothing."""
STEPS = 50
NEAR = 1e-9
NEVER_AGAINST = frozenset({("mark", "again")})


@dataclass(frozen=True, slots=True)
class Weights:
    """What was measured; logits."""

    intercept: float
    of: Mapping[Part, float]

    def confidence(self, way: str) -> float:
        """Give the confidence of a claim found in a way, in [0, 1]; what was not measured weighs nothing."""
        logit = self.intercept + sum(self.of.get(part, 0.0) for part in parts(way))
        return 1 / (1 + math.exp(-logit))


def parts(way: str) -> Iterator[Part]:
    """Give what a way is made of."""
    for at, name in enumerate(way.split()):
        yield ("rule", "relation")[at] if at < 2 else "mark", name


def fit(judged: Sequence[Judged]) -> Weights:
    """Weigh all that enough claims show; of no claim, nothing is known."""
    counts = Counter(part for way, _ in judged for part in parts(way))
    names = sorted(part for part, count in counts.items() if count >= FEWEST)
    found = solved(judged, names)
    kept = [name for name in names if name not in NEVER_AGAINST or found.of[name] >= 0]
    return found if kept == names else solved(judged, kept)


def solved(judged: Sequence[Judged], names: Sequence[Part]) -> Weights:
    """Find the weights by Newton's method."""
    column = {name: at for at, name in enumerate(names, 1)}
    seen = np.zeros((len(judged), len(names) + 1))
    seen[:, 0] = 1
    for row, (way, _) in enumerate(judged):
        for part in parts(way):
            if part in column:
                seen[row, column[part]] = 1
    right = np.array([float(ok) for _, ok in judged])
    ridge = np.full(len(names) + 1, RIDGE)
    ridge[0] = LOOSE
    weights = newton(seen, right, ridge)
    return Weights(float(weights[0]), {name: float(weights[at]) for name, at in column.items()})


def newton(
    seen: NDArray[np.float64], right: NDArray[np.float64], ridge: NDArray[np.float64]
) -> NDArray[np.float64]:
    """Climb to the likeliest weights; the hill has one top."""
    weights = np.zeros(len(ridge))
    for _ in range(STEPS):
        sure = 1 / (1 + np.exp(-(seen @ weights)))
        slope = seen.T @ (sure - right) + ridge * weights
        bend = (seen.T * (sure * (1 - sure))) @ seen + np.diag(ridge)
        step = np.linalg.solve(bend, slope)
        weights -= step
        if np.abs(step).max() < NEAR:
            break
    return weights
