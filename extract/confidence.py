"""How a claim was found -> how likely it is to be right, as measured on the gold."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from extract.linking.thing import Thing

if TYPE_CHECKING:
    from extract.rule.draft import Draft

_EVEN = 0.5
"""What is known of claims where none has been measured."""


def confidence(draft: Draft) -> float:
    """The confidence of a draft, in [0, 1]: the share of right claims among those found in the same way.

    Of a way that was not measured it is that of its rule; of a rule that was not, that of all claims.
    """
    share = _table()
    found = share.get(way(draft), share.get(draft.rule))
    return found if found is not None else table("confidence").get("overall", _EVEN)


def way(draft: Draft) -> str:
    """The way in which a draft was found: its rule and relation, and how its ends were."""
    return (
        f"{draft.rule} {draft.relation}"
        + (" resolved" if draft.resolved else "")
        + ("" if _all_known(draft) else " discovered")
    )


def _all_known(draft: Draft) -> bool:
    return all(t.record is not None for t in (draft.subject, draft.object) if isinstance(t, Thing))


@cache
def _table() -> dict[str, float]:
    values: dict[str, float] = table("confidence")["share"]
    return values
