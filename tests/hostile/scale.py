"""How much is tried: a tenth within `make test`, all of it within `make endurance`, more where that is asked.

`LEVIER_ENDURANCE=5` tries five times what the page of security says; `LEVIER_SEED` gives other instants and places.
"""

from __future__ import annotations

import os
import random

__all__ = ["LONG", "SHARE", "lots", "times"]

SHARE = float(os.environ.get("LEVIER_ENDURANCE") or 0.1)
LONG = SHARE >= 1


def times(whole: int) -> int:
    """How often something is tried that is tried so often in all."""
    return max(1, round(whole * SHARE))


def lots(what: str) -> random.Random:
    """Chance that is the same in each run, apart for each test."""
    return random.Random(f"{os.environ.get('LEVIER_SEED', '1')} {what}")
