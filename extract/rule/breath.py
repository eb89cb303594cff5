"""What a text has said in one breath -> the several things that "ils", "les", "leur" take up.

A subject with a plural name, else a coordination of the sentence before, the items of the list above, two that it has
told to work together: all of them must fit.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.linking.agreement import has_plural_name
from extract.linking.thing import Thing

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from extract.rule.discourse import Discourse

_FEW = 2
_ALLIED = "cooperatesWith"


def several(discourse: Discourse, fits: Callable[[Thing], bool]) -> Sequence[Thing]:
    """What a plural pronoun means: a subject with a plural name, else the last things said together that fit."""
    named = next((t for t in reversed(discourse.subjects[-_FEW:]) if has_plural_name(t) and fits(t)), None)
    if named is not None:
        return [named]
    page = discourse.page
    listed = [page.listed] if page.list_of >= 0 and len(page.listed) >= _FEW else []
    allied = [
        [draft.subject, draft.object]
        for draft in reversed(discourse.said)
        if draft.relation == _ALLIED and isinstance(draft.object, Thing)
    ]
    return next((g for g in (*reversed(discourse.groups), *listed, *allied) if all(map(fits, g))), ())
