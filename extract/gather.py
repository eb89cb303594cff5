"""Drafts, links and figures -> the extraction of a document: entities with IRIs, mentions, claims, figures.

What several runs of words say is one claim with several evidences, in the strongest modality said; a claim that the
text both asserts and denies stays two. An unnamed thing becomes an entity only where a claim needs it.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from dataclasses import replace
from typing import TYPE_CHECKING

from extract.concern import concerning
from extract.confidence import confidence, together
from extract.feature import Features
from extract.identity import Identities
from extract.language.lexicon import word_set
from extract.linking.thing import Thing
from extract.linking.whereabouts import said_places
from extract.naming.gazetteer import CONCEPTS
from extract.naming.shape import is_town
from extract.records import Claim, Entity, Evidence, Extraction, Mention
from extract.syntax.modality import ASSERTED, HEDGED, NEGATED, PLANNED, RECOMMENDED
from ontology import terms
from ontology.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link
    from extract.page.sentence import Sentence
    from extract.records import Document, Figure
    from extract.rule.draft import Draft

_STRENGTH = (ASSERTED, HEDGED, PLANNED, RECOMMENDED, NEGATED)
_LONGEST = 1000
_SIGNED = 3
"""Words of a name that its article alone tells to be one."""


def extraction(
    document: Document,
    words: Sequence[Word],
    sentences: Sequence[Sentence],
    links: Sequence[Link],
    drafts: Iterable[Draft],
    figures: Sequence[Figure],
) -> Extraction:
    """Put together what was read of a document."""
    said = [d for d in concerning(words, links, drafts) if not _is_idle(d)]
    ends = {id(t): t for d in said for t in _ends(d)}
    used = set(ends)
    named = {id(t) for link in links for t in link.things if _names(words, link, t)}
    named |= {id(thing) for thing in said_places(words, links)}
    kept = [link for link in links if any(_is_entity(t, used, named) for t in link.things)]
    ids = Identities(document.slug)
    features = Features(words, sentences, links, said)
    claims = _claims(document, features, said, ids)
    things = {id(t): t for link in kept for t in link.things if _is_entity(t, used, named)}
    things |= ends
    entities = {ids.iri(t): _entity(t, ids) for t in things.values()}
    mentions = [
        Mention(words[link.first].start, words[link.last - 1].end, ids.iri(t), link.how)
        for link in kept
        for t in link.things
        if id(t) in things
    ]
    about = _about(claims, figures)
    return Extraction(
        tuple(sorted(entities.values(), key=lambda e: e.iri)),
        tuple(sorted(mentions, key=lambda m: (m.start, m.end, m.entity))),
        tuple(claims),
        tuple(about),
    )


def _ends(draft: Draft) -> list[Thing]:
    """The things that a draft makes entities of its text; what a device applies is said by its class alone."""
    object_ = None if draft.relation == "appliesLever" else draft.object
    return [t for t in (draft.subject, object_, draft.speaker) if isinstance(t, Thing)]


def _is_entity(thing: Thing, used: set[int], named: set[int]) -> bool:
    return id(thing) in used or id(thing) in named


def _names(words: Sequence[Word], link: Link, thing: Thing) -> bool:
    """Whether words name a thing by themselves: a concept not by a word of many meanings, nor within another's name."""
    if thing.kind not in CONCEPTS:
        told = thing.kind not in {"", "Territory"} or _is_signed(words, link, thing)
        return thing.named and told
    spelled = " ".join(w.norm for w in words[link.first : link.last])
    return not link.inside and spelled not in word_set("references", "everyday")


def _is_signed(words: Sequence[Word], link: Link, thing: Thing) -> bool:
    """Whether a name of no class opens with an article of its own amid a sentence: "tenu par La Criée du Port"."""
    if thing.cls is not None or link.first == 0 or link.head:
        return False
    name, before = words[link.first : link.last], words[link.first - 1]
    opens = name[0].text[0].isupper() and name[0].lower in word_set("words", "the")
    return (
        opens
        and len(name) >= _SIGNED
        and (before.text.islower() or before.text == ",")
        and not is_town(thing.names[0])
    )


def _is_idle(draft: Draft) -> bool:
    return draft.subject is draft.object


def _entity(thing: Thing, ids: Identities) -> Entity:
    known = thing.record is not None and thing.cls != "Territory"
    names = () if known else tuple(sorted(set(thing.names)))
    return Entity(ids.iri(thing), thing.cls or "Organisation", names, known)


def _claims(document: Document, features: Features, drafts: Sequence[Draft], ids: Identities) -> list[Claim]:
    by_content: dict[tuple[str, str, str], list[Draft]] = defaultdict(list)
    for draft in drafts:
        s, relation, o = _content(draft, ids)
        if s != o:
            by_content[s, relation, o].append(draft)
    found = []
    for (s, relation, o), same in by_content.items():
        sides = [[d for d in same if d.modality != NEGATED], [d for d in same if d.modality == NEGATED]]
        parts = [part for side in sides for part in _apart(side, ids)]
        found += [_claim(document, features, (s, relation, o), part, ids) for part in parts]
    return sorted(found, key=lambda c: (c.evidence[0].start, c.relation, c.subject, c.object, c.modality))


def _apart(drafts: Sequence[Draft], ids: Identities) -> list[list[Draft]]:
    """Drafts of one content by who says it, in which role and when; what names no role or time goes with the first."""
    by_speaker: dict[str | None, list[Draft]] = defaultdict(list)
    for draft in drafts:
        by_speaker[ids.iri(draft.speaker) if draft.speaker else None].append(draft)
    found: list[list[Draft]] = []
    for same in by_speaker.values():
        role = next((d.role for d in same if d.role), None)
        time = next((d.valid_in for d in same if d.valid_in), None)
        parts: dict[tuple[str | None, str | None], list[Draft]] = defaultdict(list)
        for draft in same:
            parts[draft.role or role, draft.valid_in or time].append(draft)
        found += parts.values()
    return found


def _content(draft: Draft, ids: Identities) -> tuple[str, str, str]:
    """Subject, relation and object of the claim that a draft makes; of a symmetric one in code-point order."""
    s = ids.iri(draft.subject)
    o = ids.iri(draft.object) if isinstance(draft.object, Thing) else draft.object
    return (
        (o, draft.relation, s)
        if terms.relations()[draft.relation].symmetric and o < s
        else (s, draft.relation, o)
    )


def _claim(
    document: Document,
    features: Features,
    said: tuple[str, str, str],
    drafts: Sequence[Draft],
    ids: Identities,
) -> Claim:
    modality = min((d.modality for d in drafts), key=_STRENGTH.index)
    best = [d for d in drafts if d.modality == modality]
    speaker = best[0].speaker
    over = all(d.over for d in best)
    valid_in = next((d.valid_in for d in best if d.valid_in), None)
    if over and valid_in and bounds(valid_in)[1] is None:
        valid_in = (
            None  # an open end says that it goes on, and no EDTF says that it ended at a time unknown to us
        )
    way = together([features.way(d) for d in best], len({(d.first, d.last) for d in best}))
    claim = Claim(
        subject=said[0],
        relation=said[1],
        object=said[2],
        modality=modality,
        confidence=confidence(way),
        evidence=_evidence(features.words, best),
        attributed_to=ids.iri(speaker) if speaker else None,
        valid_in=None if terms.relations()[said[1]].dates else valid_in,
        role=next((d.role for d in best if d.role), None),
        way=way,
    )
    return replace(claim, current=not over and not _ended(claim.valid_in, document.date))


def _ended(valid_in: str | None, date: str | None) -> bool:
    """Whether a period was over when the text was written."""
    if valid_in is None or date is None:
        return False
    last, now = bounds(valid_in)[1], bounds(date)[0]
    return last is not None and now is not None and last < now


def _evidence(words: Sequence[Word], drafts: Sequence[Draft]) -> tuple[Evidence, ...]:
    spans = {(d.first, d.last) for d in drafts} | {d.also for d in drafts if d.also}
    found = sorted(
        {Evidence(words[a].start, words[b - 1].end) for a, b in spans}, key=lambda e: (e.start, e.end)
    )
    short = [e for e in found if e.end - e.start <= _LONGEST]
    return tuple(short) or (Evidence(found[0].start, words[min(d.first for d in drafts)].end),)


def _about(claims: Sequence[Claim], figures: Sequence[Figure]) -> list[Figure]:
    """Figures with the entity that they are about: an end of the shortest claim whose words hold them."""
    said = sorted(
        ((e.start, e.end, at) for at, c in enumerate(claims) for e in c.evidence if not _dates(c)),
    )
    found = []
    for figure in figures:
        first = bisect_left(said, (figure.start - _LONGEST,))
        last = bisect_right(said, (figure.start, math.inf))
        holding = [(end - start, at) for start, end, at in said[first:last] if figure.end <= end]
        best = claims[min(holding)[1]] if holding else None
        about = None if best is None else best.object if best.relation == "funds" else best.subject
        found.append(replace(figure, about=about) if about else figure)
    return found


def _dates(claim: Claim) -> bool:
    return terms.relations()[claim.relation].dates
