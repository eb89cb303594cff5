"""What is said -> its address: a hash of what it says and never of where, so that an edit elsewhere moves nothing.

>>> claim("avis", "urn:a", "memberOf", "urn:b", "Asserted").removeprefix(BASE)
'claim/466ca44e81523f8b'
"""

from __future__ import annotations

import hashlib

from ontology.terms import BASE

__all__ = ["claim", "digest", "evidence", "figure"]

HEX = 16


def claim(
    document: str,
    subject: str,
    relation: str,
    end: str,
    modality: str,
    speaker: str = "",
    role: str = "",
    valid_in: str = "",
) -> str:
    """Give the IRI of a claim; relation and modality are local names, `document` is a slug."""
    return f"{BASE}claim/{digest(document, subject, relation, end, modality, speaker, role, valid_in)}"


def figure(document: str, about: str, value: str, unit: str, bound: str, valid_in: str = "") -> str:
    """Give the IRI of a figure; `value` is a canonical decimal, `document` a slug."""
    return f"{BASE}figure/{digest(document, about, value, unit, bound, valid_in)}"


def evidence(body: str, start: int, end: int) -> str:
    """Give the IRI of the evidence for a claim or figure at some offsets."""
    return f"{BASE}evidence/{digest(body, str(start), str(end))}"


def digest(*said: str) -> str:
    """Give the first 16 hex digits of SHA-256 over strings, parted by NUL so that they cannot run together."""
    return hashlib.sha256("\0".join(said).encode()).hexdigest()[:HEX]
