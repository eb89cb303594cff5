"""Names of discovered entities over the whole corpus -> which two are one, and which two may be taken for one.

No document can tell it by itself. Two entities are the same where one bears, besides, the full name whose
address the other has: one text gives "CLB (Comité local des Brumes)", another "Comité local des Brumes". They are
possible homonyms where they share a name and nothing shows that they are the same: an acronym, the Maisons de
l'emploi of two cities, a body of the authority and another of its name. Of organisations and persons alone; a
name without a capital, or with more than `MOST` bearers, is a description.

>>> base = entity_iri("Organisation", "")
>>> found = {base + "clb": ["CLB", "Comité local des Brumes"], base + "comite-local-des-brumes":
...     ["Comité local des Brumes"], base + "avis-clb": ["CLB"]}
>>> for one, relation, other in pairs(found):
...     print(one.removeprefix(base), relation, other.removeprefix(base))
avis-clb ess:possibleHomonym clb
clb owl:sameAs comite-local-des-brumes
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from itertools import combinations
from typing import TYPE_CHECKING

from extract.language.words import norm
from ontology.terms import authority, entity_iri, kind_of, slugify

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

ACTORS = ("Organisation", "Person")
MOST = 20
SAME, HOMONYM = "owl:sameAs", "ess:possibleHomonym"


def pairs(names: Mapping[str, Iterable[str]]) -> Iterator[tuple[str, str, str]]:
    """Give each two entities that share a name, once, with how they stand to each other, in code-point order.

    `names` has what the texts call each discovered entity; one of the two may be an entity of the authority.
    """
    bearers: dict[tuple[str, str], set[str]] = defaultdict(set)
    same: set[tuple[str, str]] = set()
    for iri, called in names.items():
        kind = _kind(iri)
        for name in called if kind else ():
            if any(letter.isupper() for letter in name):
                bearers[kind, norm(name)].add(iri)
            full = entity_iri(kind, slugify(name))
            if " " in name and full != iri and full in names:
                same.add((min(iri, full), max(iri, full)))
    shared: set[tuple[str, str]] = set()
    for key, found in bearers.items():
        every = sorted(found | _known().get(key, frozenset()))
        if len(every) <= MOST:
            shared |= {pair for pair in combinations(every, 2) if found & set(pair)}
    for one, other in sorted(shared | same):
        yield one, SAME if (one, other) in same else HOMONYM, other


def _kind(iri: str) -> str:
    return next((kind for kind in ACTORS if iri.startswith(entity_iri(kind, ""))), "")


@cache
def _known() -> Mapping[tuple[str, str], frozenset[str]]:
    """The entities of the authority that bear each name, by kind and name."""
    found: dict[tuple[str, str], set[str]] = defaultdict(set)
    for record in authority():
        kind = kind_of(record.cls)
        if kind in ACTORS:
            for name in record.names:
                found[kind, norm(name)].add(record.iri)
    return {key: frozenset(iris) for key, iris in found.items()}
