r"""Text -> blocks: headings, paragraphs, list items, rows and furniture, each with its section and its field.

A page says much by its layout: "la Métropole" under the heading "Nantes Métropole" is that one, an item goes on from
the sentence that opened its list, "Financeurs : …" speaks of the body above it, a menu says nothing. Line breaks and a
few marks are all that is looked at, so plain text, Markdown and extracted HTML are laid out alike.

>>> [b.kind for b in blocks("LES AIDES\n\nLa Ville finance :\n- un prix ;\n- un fonds.\n")]
['heading', 'paragraph', 'item', 'item']
>>> [b.entry for b in blocks("Le Lieu-Dit\nFinanceurs : Brest métropole\n")]
[True, False]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from extract.language.head import nouns
from extract.language.lexicon import word_set
from extract.language.noun import has_finite, is_participle
from extract.language.particle import BY
from extract.language.words import norm, words
from extract.page.award import award, names_winner
from extract.page.bare import itemised
from extract.page.card import carded
from extract.page.enumeration import group_values, in_row
from extract.page.furniture import cites, is_furniture, is_trail, menus, opens_furniture
from extract.page.label import Field, labelled, list_heading, opener_label
from extract.page.line import Line, lines
from extract.page.parted import parted
from extract.page.sheet import titled
from extract.page.table import named_column, rowed

_NO_NAME = re.compile(r"\d|[?!:;]")
_SENTENCE = 70
_BETWEEN = 4
"""Lines that may stand between a title and its text."""


@dataclass(frozen=True, slots=True)
class Block:
    """A run of one line or more that is read as a whole."""

    kind: str
    """"heading", "paragraph", "item", "row" or "furniture"."""
    start: int
    end: int
    section: int
    """Index of the block that is its heading; -1 before the first."""
    opener: int
    """For an item: index of the block that opened its list; else -1."""
    field: Field | None = None
    """What its values say: of a line "Label : values", or of an item below such a label or heading."""
    values: int = -1
    """Where the values of its field begin; -1 without a field."""
    entry: bool = False
    """Whether it is a heading that names the body which the fields below speak of."""
    card: bool = False
    """Whether it heads a card of a directory, or the sheet of a body."""


def blocks(text: str) -> list[Block]:
    """The blocks of a text, in order, without its blank lines."""
    read = titled(text, carded(text, itemised(text, parted(text, rowed(text, lines(text))))))
    hidden = menus(text, read)
    layout = _Layout(text)
    for at, line in enumerate(read):
        layout.add(line, at in hidden, read[at + 1] if at + 1 < len(read) else None)
    return layout.found


class _Layout:
    """The state of one pass over the lines of a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Block] = []
        self.section, self.hidden, self.held = -1, False, -1
        self.lists: list[tuple[int, str, int]] = []
        self.named: dict[int, Field | None] = {}
        """The field that each block names for the lists below it."""
        self.award: Field | None = None
        """What the next line says of a winner, where the last was the name of a prize."""
        self.columns: tuple[Field | None] | None = None
        """What the first column of the table names whose rows are read; None outside a table."""
        self.opens = -1
        """Index of the block just read, where it ends in a colon."""

    def add(self, line: Line, menu: bool, following: Line | None) -> None:
        """Lay out one line."""
        spelled = self.text[line.start : line.end]
        heading = line.kind == "heading"
        if (heading or spelled.endswith(":")) and opens_furniture(spelled):
            self.hidden, self.held = True, -1
        elif self.hidden and (
            _is_text(spelled) or (heading and (line.marked or self._text_follows(following)))
        ):
            self._show()
        furniture = menu or (line.kind != "row" and (is_furniture(spelled) or self._is_trail(line, spelled)))
        if (self.hidden and not cites(spelled)) or furniture:
            if heading and not furniture and not opens_furniture(spelled):
                self.held = len(self.found)
            self.found.append(Block("furniture", line.start, line.end, self.section, -1))
            return
        block = self._row(line, spelled) or self._block(line, spelled, following)
        if block.kind == "heading":
            self.section = len(self.found)
        self.opens = len(self.found) if spelled.rstrip("*_ ").endswith(":") else -1
        self.found.append(block)

    def _is_trail(self, line: Line, spelled: str) -> bool:
        """Whether a line above the title tells where in its site the page is."""
        top = line.kind in {"heading", "paragraph"} and not line.marked and self.section < 0
        return top and all(block.kind == "furniture" for block in self.found) and is_trail(spelled)

    def _show(self) -> None:
        """Text goes on after furniture: a heading just above it, between buttons and dates, belongs to it."""
        self.hidden = False
        if self.held >= 0 and len(self.found) - self.held <= _BETWEEN:
            self.found[self.held] = replace(self.found[self.held], kind="heading")
            self.section = self.held
        self.held = -1

    def _block(self, line: Line, spelled: str, following: Line | None) -> Block:
        opener = self._opener(line) if line.kind == "item" else -1
        if line.kind != "item":
            self.lists = []
        block = Block(line.kind, line.start, line.end, self.section, opener)
        own = labelled(spelled, row=line.kind == "row")
        at = self._listed(line, spelled) if own is None else -1
        if at >= 0 and (field := self._inherited(-1)):
            return replace(block, kind="paragraph", field=replace(field, row=not at), values=line.start + at)
        prize, self.award = self.award, award(spelled) if line.kind == "heading" else None
        won = prize is not None and self.award is None and _awarded(spelled) is None
        if won and prize is not None and names_winner(spelled):
            entry = line.kind == "heading"
            return replace(block, field=prize, values=line.start, entry=entry, card=entry)
        if (found := _awarded(spelled) or own) is not None:
            kind = "paragraph" if line.kind == "heading" else line.kind
            return replace(block, kind=kind, field=found[0], values=line.start + found[1])
        if line.kind == "heading":
            entry = line.card or line.entry or self._is_entry(line, spelled, following)
            return replace(block, entry=entry, card=line.card)
        if line.kind == "item" and len(self.lists) == 1 and (field := self._inherited(opener)):
            return replace(block, field=field, values=line.start)
        return block

    def _row(self, line: Line, spelled: str) -> Block | None:
        """A row of a table whose header tells what the bodies of its first column are; None of any other line."""
        if line.kind != "row":
            self.columns = None
            return None
        header, self.lists = self.columns is None, []
        self.columns = self.columns or (named_column(spelled),)
        field = self.columns[0]
        if field is None:
            return None
        if header:
            return Block("furniture", line.start, line.end, self.section, -1)
        start = line.start + len(spelled) - len(spelled.lstrip("| *_"))
        return Block("item", start, line.end, self.section, -1, replace(field, names=False), start)

    def _listed(self, line: Line, spelled: str) -> int:
        """Where the names begin of a line right below a heading that lists them; -1 where it lists none."""
        if self.section < 0 or line.kind not in {"paragraph", "heading"} or line.marked:
            return -1
        above = self.found[self.section + 1 :]
        if not above and in_row(spelled):
            return 0
        return group_values(spelled) if all(b.field is not None for b in above) else -1

    def _opener(self, line: Line) -> int:
        """The block that opened the list of an item; a list ends at an item of another mark or a lesser indent."""
        while self.lists and (self.lists[-1][0] > line.indent or self._is_other(line)):
            self.lists.pop()
        if not self.lists or self.lists[-1][0] < line.indent:
            self.lists.append((line.indent, line.mark, self.opens))
        return self.lists[-1][2]

    def _is_other(self, line: Line) -> bool:
        indent, mark, _ = self.lists[-1]
        return indent == line.indent and mark != line.mark

    def _inherited(self, opener: int) -> Field | None:
        """The field that the opener of a list, else the heading above it, names."""
        above = opener if opener >= 0 else self.section
        if above < 0:
            return None
        if above not in self.named:
            self.named[above] = self._field_of_list(above, heading=opener < 0)
        return self.named[above]

    def _field_of_list(self, at: int, *, heading: bool) -> Field | None:
        """The field that a heading, or the block that opens a list, names."""
        spelled = self._spelled(at)
        if heading:
            return list_heading(spelled)
        return self.found[at].field or list_heading(spelled.rstrip("*_: ")) or opener_label(spelled)

    def _spelled(self, at: int) -> str:
        return self.text[self.found[at].start : self.found[at].end]

    def _is_entry(self, line: Line, spelled: str, following: Line | None) -> bool:
        """Whether a heading has a field line right below it, or is a name in capitals behind a bullet."""
        plain = norm(spelled).strip(" :")
        if plain in word_set("layout", "no_entries") or plain in nouns() or _says(spelled):
            return False
        if plain.split(" ")[0] in word_set("words", "prepositions") | word_set("layout", "kinds_of_page"):
            return False
        if following is None or _NO_NAME.search(spelled.split(" (", maxsplit=1)[0]) or list_heading(spelled):
            return False
        if line.mark and not line.mark[0].isalnum():
            return True
        found = labelled(self.text[following.start : following.end], row=following.kind == "row")
        return found is not None and not any(said.startswith("participatesIn") for said in found[0].says)

    def _text_follows(self, line: Line | None) -> bool:
        return line is not None and line.kind == "paragraph" and _is_text(self.text[line.start : line.end])


def _awarded(spelled: str) -> tuple[Field, int] | None:
    """The winner's field of a line that names a prize, a colon and who won it, and where the name begins."""
    prize, colon, who = spelled.partition(": ")
    field = award(prize) if colon and names_winner(who) else None
    return (field, len(prize) + len(colon)) if field is not None else None


def _says(spelled: str) -> bool:
    """Whether a line says something, and is no name: it has a verb, or tells by whom ("Fonds porté par la Région")."""
    found = words(spelled.split(" (", maxsplit=1)[0])
    agent = any(is_participle(a.lower) and b.lower == BY for a, b in pairwise(found))
    return agent or has_finite(found, 1, len(found))


def _is_text(spelled: str) -> bool:
    """Whether a line is running text, as titles and buttons are not."""
    return len(spelled) > _SENTENCE and spelled[-1] in ".!?»:;…)"
