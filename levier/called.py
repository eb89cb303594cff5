"""Texts, one after the other -> how often they call each discovered entity by each of its names.

All that a build keeps of its texts until the last is read, so it is kept small: most entities have one name.

>>> called = Called()
>>> called.add("http://a/raz", {"RAZ": 2})
>>> called.add("http://a/raz", {"RAZ": 1, "Réseau des actions zélées": 1})
>>> called["http://a/raz"]
{'RAZ': 3, 'Réseau des actions zélées': 1}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

__all__ = ["Called"]


class Called(Mapping[str, Mapping[str, int]]):
    """IRI of an entity -> each of its names, and how often it has it."""

    def __init__(self) -> None:
        self._names: dict[str, tuple[tuple[str, int], ...]] = {}

    def add(self, iri: str, counts: Mapping[str, int]) -> None:
        """Count what a text calls an entity."""
        found = dict(self._names.get(iri, ()))
        for name, count in counts.items():
            found[name] = found.get(name, 0) + count
        self._names[iri] = tuple(found.items())

    def __getitem__(self, iri: str) -> Mapping[str, int]:
        return dict(self._names[iri])

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)

    def __contains__(self, iri: object) -> bool:
        return iri in self._names
