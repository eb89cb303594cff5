"""A scene's gifts that a participle tells -> who gives to whom has them.

"X bénéficie d'une subvention de 4 000 €, versée par la Ville", "occupe un local mis à disposition par Y", "Une aide
accordée par Y a permis à X de recruter": who gives follows the participle with "par", who is given is the subject of
the verb of having, or whom the gift is said to allow something.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BY, IN, TO
from extract.rule.scene import indexed, naming
from extract.rule.slot import agents
from extract.syntax.modality import under
from extract.syntax.object import objects
from extract.syntax.subject import subject
from extract.syntax.unit import STOPS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.rule.draft import Draft
    from extract.rule.scene import Scene
    from extract.syntax.end import End

_REACH = 12
_NEAR = 5


def given_drafts(scene: Scene) -> Iterator[Draft]:
    """Who gives, by its participles, what others of the sentence have."""
    for at, unit in indexed(scene.units, VERB):
        verb = unit.verb
        if verb is None or verb.form != "pp" or verb.lemma not in word_set("acts", "bestowing"):
            continue
        givers = list(agents(scene.units, at))[:1]
        gift = _gift(scene, at) if givers else None
        found = _gainer(scene.units, gift[0], at) if gift is not None else None
        if gift is None or found is None or any(objects(scene.units, at, [TO])):
            continue
        gainer, over = found
        said = under(scene.modality(over), scene.modality(at))
        for s_unit, left, o_unit, right in scene.pairs(gift[1], givers[0], gainer):
            evidence = [scene.units[gift[0]], unit, *naming(s_unit, o_unit)]
            yield scene.draft(
                gift[1], left, right, evidence, "given",
                modality=said, resolved=gainer.how == "pronoun",
            )  # fmt: skip


def _gift(scene: Scene, at: int) -> tuple[int, str] | None:
    """The noun of money or goods that a participle is said of, and what giving it says."""
    for k in range(at - 1, max(-1, at - _REACH), -1):
        unit = scene.units[k]
        word = scene.words[unit.first].lower
        named = unit.kind == THING and unit.things[0].kind not in {"Lever", "Instrument"}
        if unit.kind == VERB or is_mark(unit, STOPS) or unit.tag in {"rel", "sub"} or named:
            return None
        if unit.lower == BY:
            return None
        if word in word_set("syntax", "needs.goods"):
            return k, "supports"
        if word in word_set("acts", "sums"):
            return k, "funds"
    return None


def _gainer(units: Sequence[Unit], gift: int, participle: int) -> tuple[End, int] | None:
    """Who has the gift, and by which verb: the subject of having before it, else whom the next says that it serves."""
    k = next((j for j in range(gift - 1, max(-1, gift - _NEAR), -1) if units[j].kind == VERB), None)
    verb = units[k].verb if k is not None else None
    if k is not None and verb is not None:
        housed = verb.lemma in word_set("acts", "dwelling") and units[gift].prep == IN
        active = verb.lemma in word_set("acts", "having") and not verb.passive and verb.form != "pp"
        has = housed or active
        end = subject(units, k) if has else None
        return (end, k) if end is not None else None
    if units[gift].prep:
        return None
    for j in range(participle + 1, len(units)):
        after = units[j].verb
        if after is not None and after.form == "finite":
            serves = after.lemma in word_set("modality", "helping")
            return next(((end, j) for end in objects(units, j, [TO, "obj"]) if serves), None)
        if is_mark(units[j], STOPS):
            return None
    return None
