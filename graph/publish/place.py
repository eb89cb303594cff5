"""An address of the graph -> the files that answer at it, below the folder of the site.

A term of the ontology stands in the document before its "#". An address of elsewhere has no file, and neither
has one that could lead out of the folder.

>>> place("https://w3id.org/levier/id/organisation/rtes")
'id/organisation/rtes'
>>> place("https://w3id.org/levier/ess#Claim"), place("https://w3id.org/levier/id/../../etc"), place("mailto:a")
('ess', None, None)
"""

from __future__ import annotations

import re

from ontology import terms

SAFE = re.compile(r"[\w-]+(?:/[\w-]+)*")


def place(iri: str) -> str | None:
    """Give the path of the files of an address, without their endings; None where it has none."""
    if not iri.startswith(terms.BASE):
        return None
    path = iri.removeprefix(terms.BASE).partition("#")[0]
    return path if SAFE.fullmatch(path) else None
