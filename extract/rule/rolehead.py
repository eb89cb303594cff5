"""A heading that is a role, and the names under it -> roles.

"Présidence" above a list of persons, or "Directrice" above a name, says what they are in the body that the page is
about; the years beside a name are those of that role.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.rule.rolebody import bodies, principal
from extract.rule.rolephrase import phrase_at
from extract.rule.rolewords import spelled
from extract.syntax.unit import THING, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.linking.thing import Thing
    from extract.rule.draft import Draft
    from extract.rule.rolephrase import RolePhrase
    from extract.rule.scene import Scene
    from extract.syntax.unit import Unit

_NAME = 14
"""So many words a name has at most."""


def headed(scene: Scene, persons: Sequence[int]) -> Draft | None:
    """The role that the heading above gives to the name that opens a line."""
    if scene.block.kind == "heading" or not persons or persons[0] > 1 or not _opens(scene, persons[0]):
        return None
    role = _office(scene.discourse.heading)
    body = _body(scene, scene.discourse.heading) if role else None
    if body is None:
        return None
    name = scene.units[persons[0]]
    times = [u.time.edtf for u in scene.units if u.time]
    time = next((edtf for edtf in times if "/" in edtf), None)
    return scene.draft(
        "holdsRole",
        name.things[0],
        body,
        [name],
        "role",
        role=role,
        speaker=None,
        resolved=True,
        valid_in=time,
    )


def _opens(scene: Scene, at: int) -> bool:
    line = scene.units[0].first == scene.first and scene.words[scene.first].start <= scene.block.start + 1
    return line and all(is_mark(u, "-–•") for u in scene.units[:at])


def _office(heading: Sequence[Unit]) -> str:
    """The role that a heading is, with nothing but its article and its body; "" for none."""
    offices = table("roles")["offices"]
    plain = [u for u in heading if u.tag != "det" and not is_mark(u, ":")]
    if plain and plain[0].lower in offices and all(u.kind == THING or u.tag == "prep" for u in plain[1:]):
        return str(offices[plain[0].lower])
    return ""


def _body(scene: Scene, heading: Sequence[Unit]) -> Thing | None:
    named = next((t for u in heading for t in u.things if t.kind == "Organisation"), None)
    return named or principal(scene)


def below(scene: Scene) -> Draft | None:
    """The role that a line is, of the name that opens the next line: "La directrice générale" above "Kim Legal"."""
    role = phrase_at(scene.units, 0)
    after = scene.units[-1].last
    if (
        role is None
        or role.end < len(scene.units) - 1
        or scene.units[0].first < scene.first
        or not _titles(scene, role)
    ):
        return None
    link = next(iter(scene.discourse.within(after, after + 1)), None)
    if link is None or link.things[0].kind != "Person":
        return None
    for unit, body in bodies(scene, role):
        said = [scene.units[role.head], *([unit] if unit else [])]
        return scene.draft(
            "holdsRole",
            link.things[0],
            body,
            said,
            "role",
            role=spelled(scene, role),
            speaker=None,
            resolved=True,
        )
    return None


def _titles(scene: Scene, role: RolePhrase) -> bool:
    """Whether a line that is a role is not the lower line of a name above it, nor the label of a list."""
    above = scene.discourse.within(scene.first - _NAME, scene.first)
    if any(link.last == scene.first and link.things[0].kind == "Person" for link in above):
        return False
    return scene.units[role.head].lower not in word_set("roles", "labels")
