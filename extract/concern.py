"""Drafts of a document -> those that concern the field: the social and solidarity economy, and local public action.

General prose says of companies, clubs and kings that they support, fund or belong to one another; none of that belongs
in this graph. A document that names bodies, laws, levers or themes of the field often enough is about it, and all that
it says is kept. In any other a claim of a body needs an end of the field.

>>> from extract.pipeline import read_document
>>> from extract.records import Document
>>> def said(text): return [c.relation for c in read_document(Document("x", "x.txt", "", text)).claims]
>>> said("La société Orvex finance la société Balmat."), said("La Scic Orvex finance la société Balmat.")
([], ['funds'])
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.linking.thing import Thing
from extract.naming.gazetteer import CONCEPTS
from extract.rule.theme import is_plain

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link
    from extract.rule.draft import Draft

_BODIES = (
    "SSEOrganisation", "Network", "Cluster", "Agency", "PublicBody", "Intercommunality", "Commune", "Departement",
    "Region",
)  # fmt: skip
_DEVICES = ("CallForProjects", "SupportProgramme")
"""By which public action works; prizes, funds and platforms are of any field."""
_WORKING = ("SSEOrganisation", "Network", "Cluster")
"""Those that make a document be about the field; towns and ministries are named everywhere."""
_OPEN = frozenset({"holdsRole", "locatedIn", "empowers", "mandates"})
"""Relations that are read of any field: who holds which office, where, by which law."""
_DESCRIBING = frozenset({"appliesLever", "usesLever", "addresses"})
"""What a concept at their other end does not bring into the field."""
_CARD = "field"
"""The rule of fields of cards: whose they are stands in the layout."""
_SPARSE = 150
"""Words among which a document about the field names it at least once."""


def concerning(words: Sequence[Word], links: Sequence[Link], drafts: Iterable[Draft]) -> list[Draft]:
    """Leave out the drafts that do not concern the field."""
    about = _marks(links) * _SPARSE >= len(words)
    return [d for d in drafts if about or d.relation in _OPEN or d.rule == _CARD or _concerns(d)]


def _marks(links: Sequence[Link]) -> int:
    """How often a document names what belongs to the field."""
    return sum(not link.inside and any(_is_mark(thing) for thing in link.things) for link in links)


def _is_mark(thing: Thing) -> bool:
    if thing.kind in CONCEPTS or thing.kind == "Law":
        return thing.record is not None and not is_plain(thing)
    known = thing.record is not None and thing.kind == "Organisation" and not thing.is_a("Commune", "State")
    return known or thing.is_a(*_WORKING)


def _concerns(draft: Draft) -> bool:
    ends = [end for end in (draft.subject, draft.object) if isinstance(end, Thing)]
    if draft.relation in _DESCRIBING:
        ends = [draft.subject]
    if any(_is_field(end) for end in ends):
        return True
    if draft.relation in _DESCRIBING:
        return draft.relation == "addresses" and not _is_body(draft.subject)
    return any(end.named and not _is_body(end) for end in ends) or not any(_is_body(end) for end in ends)


def _is_field(thing: Thing) -> bool:
    """Whether a thing is a body of the field or of the authority, or is theirs, or is named after a concept."""
    known = thing.record is not None and thing.kind not in CONCEPTS and thing.cls != "Territory"
    if known or thing.is_a(*_BODIES, *_DEVICES):
        return True
    theirs = thing.owner is not None and thing.owner is not thing and _is_field(thing.owner)
    return theirs or any(not is_plain(theme) for theme in thing.themes)


def _is_body(thing: Thing) -> bool:
    return thing.kind in {"Organisation", "Person", ""}
