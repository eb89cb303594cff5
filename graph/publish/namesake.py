"""Entities of one kind that are called alike -> what tells one from another on a page: its date, or its text.

>>> own = {"a": "avril 2019", "b": "Bilan", "c": "2020"}
>>> told_apart({"a": "enquête", "b": "enquête", "c": "forum"}, own.__getitem__)
{'a': 'enquête (avril 2019)', 'b': 'enquête (Bilan)'}
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from graph.publish import view
from graph.publish.wording import when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    import pyoxigraph as ox

__all__ = ["namesakes", "told_apart"]


def namesakes(store: ox.Store, names: Mapping[str, str], entities: Iterable[str]) -> dict[str, str]:
    """Give a longer name to each entity that is called like another of its kind, where something tells it apart."""
    kinds: dict[str, dict[str, str]] = {}
    for iri in entities:
        if iri in names:
            kinds.setdefault(iri.rpartition("/")[0], {})[iri] = names[iri]
    found: dict[str, str] = {}
    for called in kinds.values():
        found |= told_apart(called, lambda iri: own(store, iri, names))
    return found


def told_apart(called: Mapping[str, str], own: Callable[[str], str]) -> dict[str, str]:
    """Add to the names that several have what is each one's own, where it has that alone."""
    borne = Counter(map(str.casefold, called.values()))
    alike = {iri: (name, own(iri)) for iri, name in called.items() if borne[name.casefold()] > 1}
    shared = Counter(alike.values())
    return {
        iri: f"{name} ({more})" for iri, (name, more) in alike.items() if more and shared[name, more] == 1
    }


def own(store: ox.Store, iri: str, names: Mapping[str, str]) -> str:
    """Give the one date of an entity, else the title of the one text that names it; empty where it has neither."""
    dates = view.values(store, iri, "ess:date")
    if len(dates) == 1:
        return when(dates[0])[0]
    texts = view.subjects(store, "ess:mentions", iri)
    return names.get(texts[0], "") if len(texts) == 1 else ""
