"""Claims and whether each is right -> how far their confidence can be trusted.

The confidence of a claim is the share of right ones among those found in the same way (`ess:foundBy`: rule and
relation, and how the ends were found). A share that is measured on the claims that it is then held against
flatters itself; so the shares are also measured leaving one text out, and held against that text alone.

>>> right, wrong = ("verb funds", True), ("verb funds", False)
>>> [round(sure, 2) for sure, _ in left_out([[right, right], [right, wrong]])]
[0.5, 0.5, 1.0, 1.0]
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    Judged = tuple[str, bool]
    """The way in which a claim was found, and whether it is right."""
    Sure = tuple[float, bool]
    """A confidence, and whether the claim is right."""

__all__ = ["Bin", "Reliability", "left_out", "reliability", "shares"]

BINS = 10
WEIGHT = 6
"""How many claims the share of a wider group counts as, where a narrower one has few of its own."""


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


def shares(judged: Iterable[Judged]) -> dict[str, float]:
    """Give the share of right claims by rule and by way, each in code-point order.

    That of a way is drawn towards that of its rule, and that towards the whole: what was seen twice says little.
    """
    every = list(judged)
    count, right = Counter(way for way, _ in every), Counter(way for way, ok in every if ok)
    rules, rules_right = Counter(rule(way) for way, _ in every), Counter(rule(way) for way, ok in every if ok)
    whole = sum(right.values()) / max(1, len(every))
    by_rule = {name: (rules_right[name] + WEIGHT * whole) / (rules[name] + WEIGHT) for name in sorted(rules)}
    by_way = {
        way: (right[way] + WEIGHT * by_rule[rule(way)]) / (count[way] + WEIGHT) for way in sorted(count)
    }
    return {**by_rule, **by_way}


def rule(way: str) -> str:
    """Give the rule that a way of finding begins with."""
    return way.partition(" ")[0]


def left_out(texts: Sequence[Sequence[Judged]]) -> list[Sure]:
    """Give each claim of each text the confidence that the other texts would give it."""
    found = []
    for at, text in enumerate(texts):
        others = [one for other, held in enumerate(texts) if other != at for one in held]
        known = shares(others)
        whole = sum(ok for _, ok in others) / max(1, len(others))
        found += [(known.get(way, known.get(rule(way), whole)), ok) for way, ok in text]
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
