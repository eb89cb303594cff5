"""A role read in a sentence -> its draft, with the words of the role as the text spells them.

The words leave out the body, the time and what stands in parentheses: "vice-présidente de Nantes Métropole chargée de
l'emploi" is the role "vice-présidente chargée de l'emploi". What a text says of a person's role beside a name is its
own word, also where the sentence reports what somebody says.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.words import wording
from extract.syntax.modality import ASSERTED, PLANNED
from extract.syntax.unit import is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.rolephrase import RolePhrase
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit


def role_draft(
    scene: Scene, holder: Unit, person: Thing, body: Thing, role: RolePhrase, unit: Unit | None
) -> Draft:
    """The draft of one role of one person, whom the unit `holder` names or means; `unit` names the body."""
    said = [holder, scene.units[role.head], *([unit] if unit else [])]
    return scene.draft(
        "holdsRole", person, body, said, "role", role=spelled(scene, role), valid_in=role.time,
        over=role.former or (role.link is not None and scene.is_over(role.link)),
        resolved=unit is None or not holder.things, speaker=None,
        modality=_modality(scene, role),
    )  # fmt: skip


def _modality(scene: Scene, role: RolePhrase) -> str:
    if role.coming:
        return PLANNED
    return ASSERTED if role.link is None else scene.modality(role.link)


def spelled(scene: Scene, role: RolePhrase) -> str:
    """The words of a role without those of its body, its time and what is in parentheses: "3e adjointe"."""
    units = scene.units
    named = role.org in units[role.head : role.end] and not (role.org and role.org.things[0].is_a("State"))
    last = units.index(role.org) if role.org and named else role.end
    last = min([last, *(k for k in range(role.head, role.end) if units[k].time or is_mark(units[k], "("))])
    parts = [_singular(_span(scene, role.first, _trimmed(units, role.head, last)))]
    if role.field and role.field >= last:
        stop = next((k for k in range(role.field, role.end) if units[k].time), role.end)
        parts.append(_span(scene, role.field, _trimmed(units, role.field, stop)))
    return " ".join(parts)


def _singular(words: str) -> str:
    """One person's role of what is said in the plural; a phrase whose adjectives agree stays as it is."""
    bare = words[:-1]
    return bare if words.endswith("s") and bare.lower() in word_set("roles", "roles") else words


def _trimmed(units: Sequence[Unit], first: int, last: int) -> int:
    while last > first + 1 and (units[last - 1].tag in {"prep", "det", "mark", "conj", "adv"}):
        last -= 1
    return last


def _span(scene: Scene, first: int, last: int) -> str:
    return wording(scene.words, scene.units[first].first, scene.units[last - 1].last)
