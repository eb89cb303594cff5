"""How a claim was found -> how likely it is to be right, as measured on the gold.

A logistic regression: the weights of a rule, a relation and each mark (`extract.feature`) add up, and the sum becomes
a share. What was never measured weighs nothing. `bench/calibrate.py` writes the weights.
"""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from extract.feature import AGAIN
from extract.language.lexicon import table

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping

_LEAST, _SUREST = 0.01, 0.99
"""So few claims were measured that no more can be told: confidence has two digits, and is never certain."""
_TOLD = 0.1
"""Weights nearer to nought are not worth telling."""


def confidence(way: str) -> float:
    """The confidence of a claim found in a way ("verb funds resolved"), from 0.01 to 0.99."""
    rule, relation, *marks = way.split()
    logit = (
        table("confidence").get("intercept", 0.0)
        + _weights("rule").get(rule, 0.0)
        + _weights("relation").get(relation, 0.0)
        + sum(_weights("mark").get(mark, 0.0) for mark in marks)
    )
    return min(_SUREST, max(_LEAST, round(1 / (1 + math.exp(-logit)), 2)))


def together(ways: Collection[str], runs: int) -> str:
    """The way of a claim that several drafts make in so many runs of words: that of the surest, never less sure."""
    surest = min(ways, key=lambda way: (-confidence(way), way))
    return f"{surest} {AGAIN}" if runs > 1 else surest


def doubts(way: str) -> list[str]:
    """What makes a claim less sure than others: the marks that lower its confidence, the worst first."""
    weights = _weights("mark")
    low = [mark for mark in way.split()[2:] if weights.get(mark, 0.0) < -_TOLD]
    return sorted(low, key=lambda mark: (weights[mark], mark))


def _weights(kind: str) -> Mapping[str, float]:
    found: Mapping[str, float] = table("confidence")[kind]
    return found
