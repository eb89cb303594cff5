"""A graph -> what its classes and properties are called in French, and by which identifiers clients know them.

A term of the ontology is known by its local name, "siren"; another by its prefixed name, "owl:sameAs". An address, or
a prefixed name of ours, is taken as well.

>>> known_as("ess:siren"), known_as("owl:sameAs"), curie("siren"), curie("owl:sameAs"), curie(terms.ESS + "siren")
('siren', 'owl:sameAs', 'ess:siren', 'owl:sameAs', 'ess:siren')
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from graph.publish import view
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Mapping

    from pyoxigraph import Store

__all__ = ["called", "class_of", "curie", "known_as", "properties", "settings"]


@cache
def settings() -> Mapping[str, Any]:
    """Give what `settings.toml` says."""
    return tomllib.loads((files("graph.serve.reconcile") / "settings.toml").read_text(encoding="utf-8"))


def properties() -> tuple[str, ...]:
    """Give the prefixed name of each property that can be asked for, those that identify first."""
    told = settings()
    relations = (f"ess:{name}" for name in terms.relations())
    return (*told["identifying"], *told["telling"], *told["others"], *relations)


def known_as(name: str) -> str:
    """Give the identifier by which clients know a prefixed name."""
    return name.removeprefix("ess:")


def curie(identifier: str) -> str:
    """Give the prefixed name that an identifier of a client stands for."""
    name = class_of(identifier)
    return name if ":" in name else f"ess:{name}"


def class_of(identifier: str) -> str:
    """Give the local name that an identifier of a client stands for; one of another vocabulary stays as it is."""
    return identifier.removeprefix(terms.ESS).removeprefix("ess:")


def called(store: Store, name: str) -> str:
    """Give the French name of a term; its own where it has none."""
    found = view.values(store, terms.iri(name), "rdfs:label")
    return found[0] if found else settings()["names"].get(name, known_as(name))
