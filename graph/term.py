r"""Terms as canonical N-Quads writes them -> what they are and what they say.

A validation looks at millions of terms: as strings they are compared, sorted and counted at the speed of the
interpreter, where an object of an RDF library takes a microsecond to be made. An address stands in angle brackets, a
literal between quotation marks, with its language or datatype after them.

>>> value('"dit « \\"oui\\" »"@fr'), language('"oui"@fr'), value("<http://a/s>")
('dit « "oui" »', 'fr', 'http://a/s')
>>> quoted('dit « "oui" »')
'"dit « \\"oui\\" »"'
"""

from __future__ import annotations

import re
from functools import cache

from ontology import terms

__all__ = [
    "curie",
    "datatype",
    "is_blank",
    "is_iri",
    "is_literal",
    "language",
    "node",
    "quoted",
    "value",
]

STRING, TONGUE = terms.iri("xsd:string"), terms.iri("rdf:langString")
_ESCAPED = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|U([0-9A-Fa-f]{8})|(.))")
_MEANT = {"t": "\t", "n": "\n", "r": "\r", "b": "\b", "f": "\f"}
_WRITTEN = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


def node(iri: str) -> str:
    """Give the term of an address."""
    return f"<{iri}>"


@cache
def curie(name: str) -> str:
    """Give the term of a prefixed name: "ess:Claim"."""
    return f"<{terms.iri(name)}>"


def quoted(text: str) -> str:
    """Give the term of a plain string."""
    return f'"{text.translate(_WRITTEN)}"'


def is_iri(term: str) -> bool:
    """Tell whether a term is an address."""
    return term[0] == "<" and term[1] != "<"


def is_literal(term: str) -> bool:
    """Tell whether a term is a literal."""
    return term[0] == '"'


def is_blank(term: str) -> bool:
    """Tell whether a term is a blank node."""
    return term[0] == "_"


def value(term: str) -> str:
    """Give the address, the characters of a literal, or the name of a blank node."""
    if term[0] == "<":
        return term[1:-1]
    if term[0] != '"':
        return term[2:]
    text = term[1 : term.rindex('"')]
    return _ESCAPED.sub(_meant, text) if "\\" in text else text


def language(term: str) -> str:
    """Give the language of a term; empty where it has none."""
    after = term[term.rfind('"') + 1 :] if term[0] == '"' else ""
    return after[1:] if after[:1] == "@" else ""


def datatype(term: str) -> str:
    """Give the address of the datatype of a literal."""
    after = term[term.rindex('"') + 1 :]
    return after[3:-1] if after[:1] == "^" else TONGUE if after else STRING


def _meant(found: re.Match[str]) -> str:
    short, long, letter = found.groups()
    return chr(int(short or long, 16)) if letter is None else _MEANT.get(letter, letter)
