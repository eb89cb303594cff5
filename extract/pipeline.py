"""A document -> what it says: the spaCy pipeline of all stages.

Each stage is a component that adds to `doc._.levier`; a statistical model, where the user has one, fits beside them.
The default needs none and no network.

>>> from extract.records import Document
>>> found = read_document(Document("x", "x.txt", "", "Nantes Métropole adhère au RTES."))
>>> [(c.subject.rsplit("/")[-1], c.relation, c.object.rsplit("/")[-1]) for c in found.claims]
[('nantes-metropole', 'memberOf', 'rtes')]
"""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from spacy.language import Language
from spacy.tokens import Doc

from extract import figure as figures_
from extract import time as times_
from extract.claim import drafts
from extract.figuredate import dated
from extract.gather import extraction
from extract.language.words import Word, WordTokenizer, words
from extract.link import links
from extract.linking.device import united
from extract.mention import candidates
from extract.page.layout import Block, blocks
from extract.page.sentence import Sentence, headings, sentences
from extract.records import Document, Extraction, Figure, TimeSpan
from extract.rule.world import World
from extract.syntax.chunk import Chunker

if TYPE_CHECKING:
    from extract.linking.thing import Link, Thing
    from extract.naming.candidate import Candidate
    from extract.rule.draft import Draft


@dataclass(slots=True)
class Reading:
    """What the stages have made of a document so far."""

    document: Document
    words: list[Word] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    sentences: list[Sentence] = field(default_factory=list)
    times: tuple[TimeSpan, ...] = ()
    figures: tuple[Figure, ...] = ()
    candidates: list[Candidate] = field(default_factory=list)
    title: list[Candidate] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    things: list[Thing] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    extraction: Extraction = field(default_factory=lambda: Extraction((), (), (), ()))


class French(Language):  # type: ignore[no-untyped-call]
    """French without spaCy's own tokenizer, whose patterns take longer to compile than a corpus to read."""

    lang = "fr"


def pipeline() -> Language:
    """A spaCy pipeline with every stage."""
    nlp = French(max_length=sys.maxsize)  # readers have a limit of their own
    nlp.tokenizer = WordTokenizer(nlp.vocab)
    for stage in STAGES:
        nlp.add_pipe(f"levier_{stage}")
    return nlp


def read_document(document: Document) -> Extraction:
    """All that a document says; depends on nothing but it, the lexicons and the authority."""
    return read(document).extraction


def read(document: Document) -> Reading:
    """The state of every stage after a document was read."""
    nlp = _shared()
    doc = Doc(nlp.vocab)  # the stages read their own words, so it needs no tokens
    doc._.levier = Reading(document)
    for _, stage in nlp.pipeline:
        doc = stage(doc)
    return reading(doc)


@cache
def _shared() -> Language:
    return pipeline()


def reading(doc: Doc) -> Reading:
    """The working state of a spaCy document, begun where there is none."""
    if doc._.levier is None:
        doc._.levier = Reading(Document("text", "text.txt", "", doc.text))
    state: Reading = doc._.levier
    return state


@Language.component("levier_layout")
def _layout(doc: Doc) -> Doc:
    state = reading(doc)
    state.words = words(state.document.text)
    state.blocks = blocks(state.document.text)
    state.sentences = sentences(state.words, state.blocks)
    return doc


@Language.component("levier_times")
def _times(doc: Doc) -> Doc:
    state = reading(doc)
    state.times = times_.find(state.document.text, state.document.date)
    return doc


@Language.component("levier_figures")
def _figures(doc: Doc) -> Doc:
    state = reading(doc)
    text = state.document.text
    state.figures = dated(text, figures_.find(text, state.times), state.times)
    return doc


@Language.component("levier_mentions")
def _mentions(doc: Doc) -> Doc:
    state = reading(doc)
    state.candidates = candidates(state.document.text, state.words, state.sentences, state.times)
    if title := state.document.title:
        heading = words(title)
        state.title = candidates(title, heading, [Sentence(0, len(heading), 0)], ())
    return doc


@Language.component("levier_links")
def _links(doc: Doc) -> Doc:
    state = reading(doc)
    found, state.things = links(state.words, state.candidates, state.title)
    state.links = united(state.words, found, headings(state.blocks, state.sentences))
    return doc


@Language.component("levier_claims")
def _claims(doc: Doc) -> Doc:
    state = reading(doc)
    chunker = Chunker(state.words, state.links, state.times)
    world = World(state.things)
    read = chunker, state.blocks, state.sentences, state.links, state.figures, world
    state.drafts = list(drafts(*read, state.document.publisher, state.document.date))
    state.extraction = extraction(
        state.document, state.words, state.sentences, state.links, state.drafts, state.figures
    )
    return doc


STAGES = ("layout", "times", "figures", "mentions", "links", "claims")
if not Doc.has_extension("levier"):
    Doc.set_extension("levier", default=None)
