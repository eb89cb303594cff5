"""What a text has spoken of so far -> what its pronouns and ellipses mean.

"elle", "y", "en", "l'" take up the subject of the sentence before, the topic of the section, or the last thing that
fits the relation asked for: the relation's own classes decide what may be meant, gender where the text shows it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from extract.thing import Link, Thing

    type_test = Callable[[Thing], bool]

_MEMORY = 40


class Discourse:
    """The things spoken of, updated sentence by sentence."""

    def __init__(self, links: Sequence[Link]) -> None:
        """Start at the top of a document whose links are known."""
        self.links = [link for link in links if not link.inside]
        self.subjects: list[Thing] = []
        self.topics: list[Thing] = []
        self.self_: Thing | None = None

    def spoke_of(self, subjects: Sequence[Thing]) -> None:
        """Note the subjects of a sentence, the main one first."""
        for thing in reversed(subjects):
            self.subjects.append(thing)
        del self.subjects[:-_MEMORY]

    def open_section(self, things: Sequence[Thing]) -> None:
        """Note the things that a heading names."""
        self.topics = list(things)

    def candidates(self, before: int, after: int) -> Iterator[Thing]:
        """Things that a pronoun at word `before` may mean, the likeliest first; words from `after` are its sentence."""
        met: set[int] = set()
        recent = [t for link in reversed(self.links) if link.first < before for t in reversed(link.things)]
        for thing in (*reversed(self.subjects[-2:]), *recent[:_MEMORY], *self.topics):
            if id(thing) not in met:
                met.add(id(thing))
                yield thing

    def resolve(self, form: str, before: int, after: int, fits: type_test) -> Thing | None:
        """The thing that a pronoun or clitic means, among those that fit; None where none does."""
        if form in word_set("references", "pronouns.first_person"):
            return self.self_ if self.self_ is not None and fits(self.self_) else None
        gender = _gender(form)
        for thing in self.candidates(before, after):
            if gender and thing.gender and thing.gender != gender:
                continue
            if thing.cls is not None and thing.cls != "Territory" and fits(thing):
                return thing
        return None


def _gender(form: str) -> str:
    for gender in ("masculine", "feminine"):
        if form in table("references")["pronouns"][gender].split():
            return gender
    return ""
