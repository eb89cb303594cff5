"""Links -> those that are said in one breath: "l'Adelphe, Tressage Sud et la CRESS Normandie".

Between two of them stand only a comma or conjunction, articles, quotation marks and the preposition that leads to all;
a place in parentheses belongs to the name before it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_apart
from extract.language.particle import ALONG

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link

_MARKS = frozenset(",;·•–/")
_LONGEST_GAP = 12
_ALONG = ALONG.split()[0]
"""The first word of "ainsi que"."""


def chains(words: Sequence[Word], outer: Sequence[Link]) -> Iterator[list[Link]]:
    """Runs of two links or more, in text order; `outer` are links that do not overlap."""
    run: list[Link] = []
    for link in outer:
        if run and _is_aside(words, run[-1], link):
            continue
        if run and _joins(words, run[-1], link):
            run.append(link)
            continue
        if len(run) > 1:
            yield run
        run = [link]
    if len(run) > 1:
        yield run


def leader(words: Sequence[Word], at: int) -> str:
    """The preposition before a name, its article passed over, or whatever word stands there: "de" of "du Fil"."""
    at -= 1
    while at > 0 and words[at].lower in word_set("words", "the") | {"«"}:
        at -= 1
    return _plain(words[at].lower) if at >= 0 else ""


def _plain(form: str) -> str:
    whole: dict[str, str] = table("words")["contracted"] | table("words")["elided"]
    return whole.get(form, form)


def _is_aside(words: Sequence[Word], before: Link, link: Link) -> bool:
    """Whether a link stands in parentheses right after another."""
    opened = before.last < len(words) and words[before.last].text in "(["
    return opened and link.first - before.last <= 2 and link.last < len(words)


def _joins(words: Sequence[Word], before: Link, link: Link) -> bool:
    between = list(_outside(words, before.last, link.first))
    if not between or link.first - before.last > _LONGEST_GAP or any(is_apart(words, i) for i in between):
        return False
    forms = [words[i].lower for i in between]
    joined = forms[0] in _MARKS or forms[0] in word_set("words", "joining") or forms[0] == _ALONG
    rest = [form for form in forms if form not in _MARKS | word_set("words", "list_joining") | {"«", "»"}]
    lead = leader(words, before.first)
    return joined and all(form in word_set("words", "the") or _plain(form) == lead for form in rest)


def _outside(words: Sequence[Word], first: int, last: int) -> Iterator[int]:
    """The words between two that stand in no parentheses."""
    depth = 0
    for i in range(first, last):
        depth += words[i].text in "(["
        if not depth:
            yield i
        depth -= words[i].text in ")]" and depth > 0
