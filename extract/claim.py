"""Sentences with their links -> the claims of a document.

Each rule reads one sentence at a time and knows nothing of the others; what they say of the same two ends is put
together here: the strongest modality is kept, each run of words is an evidence, entities are those that claims or
names call for.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TYPE_CHECKING

from extract.language.head import names_class, plural_class
from extract.rule.agenda import agenda_drafts
from extract.rule.announcing import announcing_drafts
from extract.rule.applying import applying_drafts
from extract.rule.attending import attending_drafts
from extract.rule.backing import backing_drafts
from extract.rule.board import board_drafts
from extract.rule.bond import bond_drafts
from extract.rule.calling import calling_drafts
from extract.rule.chronicle import dated_office, opens_chronicle, with_chronicler
from extract.rule.citation import citation_drafts
from extract.rule.dating import dating_drafts
from extract.rule.deed import with_doer
from extract.rule.discourse import Discourse
from extract.rule.echoing import echo_drafts
from extract.rule.emphasis import emphasis_drafts
from extract.rule.entryline import entry_drafts
from extract.rule.entryname import open_entry
from extract.rule.eventcard import event_card_drafts
from extract.rule.eventplace import event_places
from extract.rule.fieldline import field_drafts
from extract.rule.given import given_drafts
from extract.rule.implied import with_subject
from extract.rule.imprint import imprint_drafts
from extract.rule.inreport import report_drafts
from extract.rule.kin import kin_drafts
from extract.rule.lawsaid import law_drafts
from extract.rule.leverlisted import listed_lever_drafts
from extract.rule.leveroffered import offered_lever_drafts
from extract.rule.leversaid import lever_drafts
from extract.rule.lightverb import act_drafts
from extract.rule.listplace import listed_places
from extract.rule.locating import locating_drafts
from extract.rule.meanslist import means_drafts
from extract.rule.memberlist import member_drafts
from extract.rule.nominal import (
    nominal_drafts,
    owner_drafts,
    predicate_drafts,
)
from extract.rule.occasion import occasion_drafts
from extract.rule.ownname import letters_of, named_alone
from extract.rule.partner import joint_drafts, partner_drafts
from extract.rule.present import present_drafts
from extract.rule.priority import priority_drafts
from extract.rule.recommending import recommendation_drafts
from extract.rule.refusing import refusal_drafts, unaccepted
from extract.rule.resolution import with_council
from extract.rule.retelling import retelling_drafts
from extract.rule.rolesaid import role_drafts
from extract.rule.salience import coordinations, introduce, is_clause, main_subjects, taken_up
from extract.rule.scene import Scene
from extract.rule.session import open_session, session_drafts
from extract.rule.speaker import interviewed, speaker_of
from extract.rule.takenup import note_list, with_taken_up
from extract.rule.through import through_drafts
from extract.rule.together import together_drafts
from extract.rule.topic import topic_drafts
from extract.rule.untold import untold_drafts
from extract.rule.verbclaim import verb_drafts
from extract.rule.winning import winning_drafts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing
    from extract.page.layout import Block
    from extract.page.sentence import Sentence
    from extract.records import Figure
    from extract.rule.draft import Draft
    from extract.rule.world import World
    from extract.syntax.chunk import Chunker
    from extract.syntax.unit import Unit

RULES = (
    occasion_drafts, role_drafts, applying_drafts, verb_drafts, joint_drafts, partner_drafts, together_drafts,
    predicate_drafts, kin_drafts, member_drafts, nominal_drafts, act_drafts, given_drafts, untold_drafts, owner_drafts,
    winning_drafts, backing_drafts, board_drafts, bond_drafts, attending_drafts, present_drafts, retelling_drafts,
    announcing_drafts, dating_drafts, agenda_drafts, event_places, locating_drafts, topic_drafts, field_drafts,
    entry_drafts, calling_drafts, imprint_drafts, citation_drafts, report_drafts, lever_drafts, listed_lever_drafts,
    offered_lever_drafts, recommendation_drafts, law_drafts, priority_drafts, refusal_drafts, session_drafts,
    listed_places, means_drafts, through_drafts, emphasis_drafts, event_card_drafts,
    echo_drafts,
)  # fmt: skip


def drafts(
    chunker: Chunker,
    blocks: Sequence[Block],
    sentences: Sequence[Sentence],
    links: Sequence[Link],
    figures: Sequence[Figure],
    world: World,
    publisher: str | None = None,
    today: str | None = None,
) -> Iterator[Draft]:
    """What each sentence says, in text order; an item says it with the sentence that opened its list."""
    words, discourse = chunker.words, Discourse(links, today or "")
    discourse.publisher = discourse.by_letters.get(letters_of(publisher)) if publisher else None
    openers: dict[int, list[Unit]] = {}
    about = _about_metropoles(words, blocks, sentences)
    amounts = _Figures(words, figures)
    for sentence in sentences:
        block = blocks[sentence.block]
        opener = openers.get(block.opener, []) if block.opener >= 0 else []
        own = openers[sentence.block] = chunker.units(sentence)
        if block.field is None:
            own = with_subject(words, own, _card_of(block, opener, discourse))
            own = with_chronicler(words, own, discourse)
            own = with_doer(words, own, opener, block, discourse)
            own = with_council(words, own, opener, discourse)
        own = openers[sentence.block] = with_taken_up(words, own, discourse)
        discourse.leave_item(sentence.block)
        near = [f for part in (opener, own) for f in amounts.of(part)]
        towns = about or _mentions_metropoles(words, sentence)
        scene = Scene(words, opener + own, block, discourse, world, near, sentence.first, towns)
        discourse.voice = discourse.voice or interviewed(scene)
        scene.speaker = speaker_of(scene)
        if block.kind == "heading":
            discourse.open_section(scene.units, block.entry)
        open_entry(scene)
        open_session(scene)
        opens_chronicle(scene)
        said: list[Draft] = []
        if not _is_question(words, sentence):
            for found in (draft for rule in RULES for draft in rule(scene)):
                draft = dated_office(scene, found)
                if draft.last > sentence.first:  # else its opener has said it alone
                    introduce(scene, draft)
                    said.append(draft)
                    discourse.said.append(draft)
        yield from unaccepted(said)
        discourse.said = said
        _note_list(own, block, discourse)
        if opener:
            discourse.spoke_in_item(sentence.block, main_subjects(scene, said) if is_clause(scene) else ())
        else:
            subjects = main_subjects(scene, said)
            discourse.keeps_to(taken_up(scene, said, subjects))
            discourse.spoke_of(subjects)
            discourse.said_together(coordinations(scene))


def _note_list(own: Sequence[Unit], block: Block, discourse: Discourse) -> None:
    """Note what a sentence lists; the items below one heading or opener are one list."""
    item = block.kind == "item"
    opener = max(block.opener, block.section) if item else -1
    note_list(own, discourse, item, fresh=opener != discourse.page.list_of)
    discourse.page.list_of = opener


def _card_of(block: Block, opener: Sequence[Unit], discourse: Discourse) -> Thing | None:
    """What pieces without a subject are said of: the opener of their list, where that is a name, else their card."""
    if block.kind == "heading":
        return None
    return named_alone(opener, ":") if opener else discourse.page.card


class _Figures:
    """The figures of a document, by where they stand."""

    def __init__(self, words: Sequence[Word], figures: Sequence[Figure]) -> None:
        self.words = words
        self.figures = sorted(figures, key=lambda f: f.start)
        self.starts = [f.start for f in self.figures]

    def of(self, units: Sequence[Unit]) -> Sequence[Figure]:
        """Those that begin within some units that follow one another."""
        if not units:
            return ()
        start, end = self.words[units[0].first].start, self.words[units[-1].last - 1].end
        return self.figures[bisect_left(self.starts, start) : bisect_left(self.starts, end)]


def _is_question(words: Sequence[Word], sentence: Sentence) -> bool:
    return any(w.text == "?" for w in words[sentence.last - 2 : sentence.last])


def _mentions_metropoles(words: Sequence[Word], sentence: Sentence) -> bool:
    return any(names_class(w.norm, "Metropole") for w in words[sentence.first : sentence.last])


def _about_metropoles(words: Sequence[Word], blocks: Sequence[Block], sentences: Sequence[Sentence]) -> bool:
    """Whether the title speaks of métropoles: then the towns of its lists stand for theirs."""
    first = next((s for s in sentences if blocks[s.block].kind == "heading"), None)
    return first is not None and any(
        plural_class(w.norm) == "Metropole" for w in words[first.first : first.last]
    )
