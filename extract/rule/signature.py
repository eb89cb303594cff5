"""Lines of a contact block or a caption -> roles: a name on a line, its role on the next, a masked address below.

"Kim LEGAL / Chargée de mission / ██████@avise.org": the domain of the address names the body. A line break ends a
sentence, so that the lines after a name are read from the words themselves.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.words import wording
from extract.mask import BLACK
from extract.naming.person import is_role
from extract.rule.draft import Draft
from extract.rule.mailname import by_domain, domain
from extract.rule.rolebody import principal
from extract.rule.rolehead import below
from extract.rule.rolenoun import names_role
from extract.syntax.preposition import plain_preposition
from extract.syntax.unit import THING, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link, Thing
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_REACH = 24
_LEAD = 3
_NEAR = 9
_MARKS = frozenset(".;:!?()|")


def signed_roles(scene: Scene) -> Iterator[Draft]:
    """The role that stands on the lines below a name that has a line to itself."""
    if (titled := below(scene)) is not None:
        yield titled
    name = _only_person(scene)
    if name is None:
        return
    words, start = scene.words, scene.units[-1].last
    head = next((i for i in range(start, min(len(words), start + _LEAD)) if is_role(words[i])), None)
    if head is None or any(not w.text[0].isalnum() for w in words[start:head]):
        return
    end = _end(scene, head)
    if end < len(words) and words[end].text == ":":
        return
    host = by_domain(scene, domain(words, end, _LEAD * _NEAR))
    starts = [start, *(i for i in range(head + 1, end) if _begins_role(words, i))]
    for first, last in zip(starts, [*starts[1:], end], strict=True):
        named = _linked(scene, first, last)
        body = named[0] if named else host or _town(scene, words[head])
        if body is not None:
            stop = named[1] if named else last
            yield Draft(
                "holdsRole", name.things[0], body, name.first, name.last, "role",
                role=wording(words, first, _trimmed(words, first, stop)), resolved=named is None, also=(first, stop),
            )  # fmt: skip


def _begins_role(words: Sequence[Word], at: int) -> bool:
    """Whether a line begins another role: a capital and no preposition before it."""
    return (
        is_role(words[at])
        and words[at].text[0].isupper()
        and not _governs(words[at - 1])
        and words[at - 1].text != "-"
    )


def _town(scene: Scene, role: Word) -> Thing | None:
    """The town that a page tells of, for a mayor and a mayor's deputies."""
    lead = principal(scene) if role.lower in word_set("roles", "municipal") else None
    return lead if lead is not None and lead.is_a("Commune") else None


def _trimmed(words: Sequence[Word], first: int, last: int) -> int:
    """Where the words of a role end: before the line of a service."""
    named = (
        i
        for i in range(first + 1, last)
        if words[i].text[0].isupper() and words[i].lower in word_set("roles", "services")
    )
    end = next(named, last)
    while end > first + 1 and not words[end - 1].text[0].isalnum():
        end -= 1
    return end


def _only_person(scene: Scene) -> Unit | None:
    """The name that has a line to itself, a label such as "Contact :" apart."""
    units = scene.units
    named = units[-1].kind == THING and units[-1].things[0].kind == "Person"
    labelled = 1 < len(units) < _LEAD + 2 and is_mark(units[-2], ":") and not names_role(units[0])
    alone = len(units) == 1 or labelled
    return units[-1] if named and alone else None


def _end(scene: Scene, head: int) -> int:
    """Where the lines of a role end: before the masked address, a mark or the next name."""
    words, people = (
        scene.words,
        {link.first for link in _links(scene, head) if link.things[0].kind == "Person"},
    )
    for i in range(head + 1, min(len(words), head + _REACH)):
        if words[i].text == BLACK or words[i].text in _MARKS or i in people:
            return i
    return min(len(words), head + _REACH)


def _links(scene: Scene, head: int) -> list[Link]:
    return list(scene.discourse.within(head, head + _REACH))


def _linked(scene: Scene, head: int, end: int) -> tuple[Thing, int] | None:
    """The body that the lines name after a preposition, and where the role's own words end."""
    for link in _links(scene, head):
        governed = link.first - 1
        while governed > head and scene.words[governed].lower in _articles():
            governed -= 1
        thing = link.things[0]
        if link.first >= min(end, head + _NEAR) or not _governs(scene.words[governed]):
            continue
        if thing.cls == "Territory" and any(
            w.lower in word_set("roles", "municipal") for w in scene.words[head:governed]
        ):
            thing = scene.world.acting(thing, False)
        if thing.kind == "Organisation":
            return thing, governed
    return None


def _articles() -> frozenset[str]:
    return word_set("words", "definite") - frozenset(table("words")["contracted"])


def _governs(word: Word) -> bool:
    return plain_preposition(word.lower) in word_set("roles", "prepositions")
