r"""Lines of a page -> which of them are the names of a directory's cards.

A directory gives each body a line with its name and, below, a few lines that speak of it without naming it again:
"Statut : association", "Née en 2016, …", "Fournit les cantines". Two such cards of one style make a directory, and
then a short line inside a card is no heading.

>>> from extract.page.line import lines
>>> text = "LA ROUE\nAtelier de vélos.\nStatut : Scic\n\nLE TABLIER\nFondé en 2016.\n"
>>> [line.kind for line in carded(text, lines(text)) if line.card]
['heading', 'heading']
"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from extract.language.head import head_at
from extract.language.lexicon import word_set
from extract.language.noun import has_finite, is_finite, is_noun, is_participle
from extract.language.particle import HAVE
from extract.language.verb import analyses, says_one
from extract.language.words import norm, words
from extract.page.furniture import is_furniture, opens_furniture
from extract.page.label import label, labelled, list_heading
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.page.label import Field
    from extract.page.line import Line

_FEWEST = 2
_OF_EVENTS = ("participatesIn", "date", "organises")
_LONGEST = 80
_MOST_WORDS = 9
_NO_NAME = re.compile(r"\d|[?!:;…]")
_CLAUSE = re.compile(r"[.!?;:](?:\s|$)")
_CLOSED = (
    "determiners",
    "pronouns",
    "adverbs",
    "subordinators",
    "coordinators",
    "relatives",
    "negators",
    "to",
)


def carded(text: str, read: Sequence[Line]) -> list[Line]:
    """The lines of a text, those that name the cards of a directory marked, no others heading their lines."""
    found = list(read)
    for starts in (_in_capitals(text, found), _in_markup(found), _after_blank(text, found)):
        parts = [(a, b) for a, b in pairwise([*starts, len(found)]) if is_name(text, found[a])]
        if len(parts) < _FEWEST:
            continue
        cards = [(a, b) for a, b in parts if a + 1 < b and _is_card(text, found[a + 1 : b])]
        if len(cards) >= _FEWEST and 2 * len(cards) >= len(parts):
            for first, last in cards:
                found[first] = replace(found[first], kind="heading", card=True)
                found[first + 1 : last] = [_below(text, line) for line in found[first + 1 : last]]
            return found
    return found


def _is_card(text: str, below: Sequence[Line]) -> bool:
    """Whether lines speak of a body named above them: one is a field of a body, or the first leaves out its subject."""
    fields = (labelled(text[line.start : line.end], row=line.kind == "row") for line in below)
    tells = leaves_out_subject(words(_first_clause(text[below[0].start : below[0].end])))
    return tells or any(field is not None and _is_of_body(field[0]) for field in fields)


def _is_of_body(field: Field) -> bool:
    """Whether a field tells of a body and not of a meeting or a call."""
    return any(not said.startswith(_OF_EVENTS) for said in field.says)


def _in_capitals(text: str, read: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(read) if line.kind == "heading" and _bare(text, line).isupper()]


def _in_markup(read: Sequence[Line]) -> list[int]:
    return [at for at, line in enumerate(read) if line.marked]


def _after_blank(text: str, read: Sequence[Line]) -> list[int]:
    """The lines that begin a run without a blank line."""
    parted = (at for at in range(1, len(read)) if text.count("\n", read[at - 1].end, read[at].start) > 1)
    return [at for at in (0, *parted) if at + 1 < len(read)]


def _bare(text: str, line: Line) -> str:
    """A line without what stands in parentheses or brackets after its name."""
    return re.split(r"\s[(\[]", text[line.start : line.end].strip("*_ "), maxsplit=1)[0]


def is_name(text: str, line: Line) -> bool:
    """Whether a line may be a name and nothing more: short, without a verb, and neither a label nor furniture."""
    spelled = text[line.start : line.end]
    counted = bool(line.mark) and line.mark[0].isalnum()
    if line.kind != "heading" or counted or len(spelled) > _LONGEST:
        return False
    name = _bare(text, line)
    found = words(name)
    if not found or len(found) > _MOST_WORDS:
        return False
    first = found[0].lower
    verbal = bool(analyses(first)) and not is_noun(first)
    closed = (
        verbal
        or first in word_set("words", "prepositions")
        or first in _closed() - word_set("words", "definite")
    )
    named = label(name) is not None or list_heading(name) is not None
    furniture = is_furniture(spelled) or opens_furniture(spelled)
    said = norm(name).strip(" :") in word_set("layout", "no_entries") or has_finite(found, 1, len(found))
    return not (closed or named or furniture or said or _NO_NAME.search(name))


def _closed() -> frozenset[str]:
    return frozenset().union(*(word_set("words", kind) for kind in _CLOSED))


def _first_clause(spelled: str) -> str:
    stop = _CLAUSE.search(spelled)
    return spelled[: stop.start()] if stop else spelled


def leaves_out_subject(clause: Sequence[Word]) -> bool:
    """Whether a clause says something of a body that it does not name: it opens with a verb, a participle or a noun."""
    if len(clause) < _FEWEST or clause[0].lower in _closed() or not clause[0].text[0].isupper():
        return False
    first = clause[0].lower
    if any(a.lemma == HAVE for a in analyses(first)):
        return is_participle(clause[1].lower)
    if is_finite(first) and not is_noun(first) and says_one(first):
        return True
    if first in word_set("words", "prepositions") or has_finite(clause, 1, len(clause)):
        return False
    head = head_at(clause, 0, len(clause))
    body = head is not None and terms.kind_of(head.cls) == "Organisation" and not head.plural
    named = any(w.text[0].isupper() for w in clause[1:3])
    return is_participle(first) or (
        not named and (body or any(_describes(clause, i) for i in range(1, len(clause) - 1)))
    )


def _describes(clause: Sequence[Word], at: int) -> bool:
    """Whether a participle tells by whom, when or where: "fondé par", "créé en"."""
    return is_participle(clause[at].lower) and clause[at + 1].lower in word_set("words", "prepositions")


def _below(text: str, line: Line) -> Line:
    """A line inside a card: it heads nothing, unless it names a list or furniture."""
    spelled = text[line.start : line.end].strip("*_ ")
    if line.kind != "heading" or list_heading(spelled) is not None or opens_furniture(spelled):
        return line
    return replace(line, kind="paragraph")
