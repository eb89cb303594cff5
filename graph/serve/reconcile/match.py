"""A query of a client -> the entities that it may mean, with scores from 0 to 100.

The score is that of the name, unless properties speak: an identifier that is right makes it 100, one that is wrong
halves it, and another property that is wrong takes a fifth. A match is told only where nobody needs to look: an
identifier is right; or the name is right, no other entity of the type bears it, it is no common word, and no property
is wrong. Refused: a query without a name and without an identifier.
"""

from __future__ import annotations

from math import inf
from typing import TYPE_CHECKING, Any

from graph.likeness import normal
from graph.publish import view
from graph.serve.ask import Refused
from graph.serve.reconcile.lexis import called, class_of, curie, settings
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from pyoxigraph import Store

    from graph.serve.reconcile.names import Known, Names

__all__ = ["MOST", "candidates", "type_of"]

MOST = 50
"""Candidates of a query, at most."""
LEAST = 30.0
"""Score below which nothing is told."""
FULL, WRONG_NUMBER, WRONG = 100.0, 0.5, 0.8


def candidates(store: Store, known: Names, query: Mapping[str, Any]) -> list[dict[str, Any]]:
    """Give the candidates of a query, the best first.

    Raises:
        Refused: it is none.
    """
    text, told, limit = query.get("query", ""), given(query), query.get("limit", 10)
    if not isinstance(text, str) or not (text.strip() or told) or not is_number(limit):
        raise Refused(400, 'a query has a text called "query", or "properties", and its limit is a number')
    fits = fitting(query)
    scores = {one.iri: (one, score) for one, score in known.find(text[:500], fits)[: 4 * MOST]}
    for one in (one for one in known.known if fits(one) and numbered(store, one, told)):
        scores.setdefault(one.iri, (one, 0.0))
    rated = [rate(store, one, score, told) for one, score in scores.values()]
    rated.sort(key=lambda found: (-found["score"], found["id"]))
    best = [found for found in rated if found["score"] >= LEAST]
    settle(best, known.of, normal(text))
    return best[: max(0, min(int(limit), MOST))]


def is_number(limit: object) -> bool:
    """Whether a limit is a number: JSON as Python reads it has NaN and Infinity as well."""
    return isinstance(limit, int | float) and -inf < limit < inf


def given(query: Mapping[str, Any]) -> dict[str, list[str]]:
    """Give the values of the properties of a query, by prefixed name.

    Raises:
        Refused: they are not what the specification says.
    """
    found: dict[str, list[str]] = {}
    try:
        for one in query.get("properties", ()):
            values = one["v"] if isinstance(one["v"], list) else [one["v"]]
            texts = [str(value["id"] if isinstance(value, dict) else value) for value in values]
            found.setdefault(curie(one["pid"]), []).extend(text for text in texts if text.strip())
    except (AttributeError, KeyError, TypeError) as error:
        raise Refused(400, 'each of "properties" has a "pid" and a value "v"') from error
    return {
        name: values for name, values in found.items() if values and name.partition(":")[0] in terms.PREFIXES
    }


def fitting(query: Mapping[str, Any]) -> Callable[[Known], bool]:
    """Give whether an entity is of a type that a query asks for: of any, or of all where it is strict.

    Raises:
        Refused: the type is none.
    """
    asked = query.get("type") or []
    types = [asked] if isinstance(asked, str) else asked
    if not isinstance(types, list):
        raise Refused(400, 'the "type" of a query is a text or a list of texts')
    wanted = {class_of(str(one)) for one in types}
    strict = query.get("type_strict", "any")
    if not wanted or strict == "should":
        return lambda _: True
    return lambda one: wanted <= one.classes if strict == "all" else not wanted.isdisjoint(one.classes)


def numbered(store: Store, one: Known, told: Mapping[str, Sequence[str]]) -> bool:
    """Whether an entity bears an identifier that is given."""
    return any(agree(store, one.iri, name, told[name]) for name in settings()["identifying"] if name in told)


def agree(store: Store, iri: str, name: str, wanted: Sequence[str]) -> bool | None:
    """Whether one of the values of a property is wanted; None where the entity has none, or it is no property."""
    try:
        values = view.values(store, iri, name)
    except ValueError:  # "code INSEE", as a column is headed
        return None
    if not values:
        return None
    if name in settings()["identifying"]:
        return not {*map(bare, values)}.isdisjoint(map(bare, wanted))
    ours = [value for value in values if value.startswith(terms.BASE)]
    labels = [text for value in ours for text in view.values(store, value, "rdfs:label")]
    own = set(map(normal, [*values, *labels]))
    own |= {value.removeprefix(f"{terms.BASE}id/") for value in values}
    return not own.isdisjoint([*wanted, *map(normal, wanted)])


def bare(identifier: str) -> str:
    """Give an identifier without spaces, capitals and the address before it."""
    return "".join(identifier.rpartition("/")[2].split()).casefold()


def rate(store: Store, one: Known, score: float, told: Mapping[str, Sequence[str]]) -> dict[str, Any]:
    """Give an entity as a candidate, with what speaks for it."""
    features: list[dict[str, Any]] = [{"id": "name", "value": round(score, 1)}]
    rated, sure = score, False
    for name, wanted in told.items():
        agreed = agree(store, one.iri, name, wanted)
        if agreed is None:
            continue
        features.append({"id": name.removeprefix("ess:"), "value": agreed})
        identifies = name in settings()["identifying"]
        sure |= agreed and identifies
        rated *= 1.0 if agreed else WRONG_NUMBER if identifies else WRONG
    return {
        "id": one.iri.removeprefix(f"{terms.BASE}id/"),
        "name": one.names[0],
        "type": [type_of(store, one.iri)],
        "score": FULL if sure else round(rated, 1),
        "match": sure and all(feature["value"] is not False for feature in features),
        "features": features,
    }


def settle(found: Sequence[dict[str, Any]], known: Mapping[str, Known], name: str) -> None:
    """Tell the one candidate that bears the name as a match, where nothing speaks against it."""
    full = [one for one in found if one["score"] == FULL]
    if len(full) == 1 and not full[0]["match"]:
        entity = known[f"{terms.BASE}id/{full[0]['id']}"]
        full[0]["match"] = name not in entity.ambiguous
    elif len(full) > 1 and sum(one["match"] for one in full) > 1:
        for one in full:
            one["match"] = False


def type_of(store: Store, iri: str) -> dict[str, str]:
    """Give the narrowest class of an entity."""
    name = view.cls(store, iri).removeprefix(terms.ESS)
    return {"id": name, "name": called(store, f"ess:{name}")}
