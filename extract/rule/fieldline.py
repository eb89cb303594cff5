"""Fields "Label : values" and listed items -> drafts about the body whose entry they stand in.

"Financeurs : Brest métropole, Etat" under "LE LIEU-DIT" says who funds it, "- La Ressourcerie : 22 000 €" under
"Soutenus par la Ville" whom the town funds. What each label says stands in `fields.toml`.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

from extract.language.head import head_at
from extract.language.lexicon import table, word_set
from extract.language.particle import WITH
from extract.language.words import norm
from extract.rule.entryname import NAMING
from extract.rule.field import field_of
from extract.rule.fieldowner import ATTENDED, owners
from extract.rule.ownname import is_kind
from extract.syntax.modality import ASSERTED, NEGATED, PLANNED
from extract.syntax.unit import THING, TIME, VERB, WORD, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.linking.thing import Thing
    from extract.page.label import Field
    from extract.rule.draft import Draft
    from extract.rule.scene import Scene

_WITH = ("cooperatesWith>",)
_LED = ("implements<", "organises<")
_PLACE = "Territory"
_ROW = "•|·/;"
_BETWEEN = ("•·", ";")
"""Marks between the names of a row that is an item."""
_EVENTFUL = frozenset({"participatesIn", "organises"})


class _Value(NamedTuple):
    """One value of a field: the thing, the units of its piece, and how sure the piece is of it."""

    unit: Unit
    piece: Sequence[Unit]
    modality: str


def field_drafts(scene: Scene) -> Iterator[Draft]:
    """What a field or a listed item says of the body that it stands under."""
    found = field_of(scene)
    if found is None:
        return
    field, at = found
    label, values = scene.units[:at], scene.units[at:]
    whole = scene.words[scene.first].start >= scene.block.values >= 0 and scene.units[at].first == scene.first
    listed = (
        whole and not field.row and (scene.block.kind == "item" or not any(is_mark(u, _ROW) for u in values))
    )
    if field.says == ("class",):
        _classify(scene, values)
    elif not field.dates and field.says != NAMING:
        for value in (v for v in _values(values, listed) if not is_kind(scene.words, v.unit)):
            _name_person(field, value)
            yield from _said(scene, _attended(scene, field, value), label, value, values)


def _attended(scene: Scene, field: Field, value: _Value) -> Field:
    """A field as it is meant in a programme, where "Avec :" or "Animation :" names who is there."""
    discourse = scene.discourse
    with_person = value.unit.things[0].kind == "Person" and discourse.gathering is not None
    there = field.says == _WITH and (discourse.page.session is not None or with_person)
    there = there or (field.says == _LED and with_person)
    return replace(field, says=ATTENDED) if there else field


def _name_person(field: Field, value: _Value) -> None:
    """Take a name without a noun for a person's where a field names who holds an office beside another person."""
    thing = value.unit.things[0]
    beside = any(other.things[0].kind == "Person" for other in value.unit.group)
    if field.says == ("holdsRole<",) and beside and thing.cls is None and not thing.head:
        thing.cls = "Person"


def _values(units: Sequence[Unit], listed: bool) -> Iterator[_Value]:
    """The things that the pieces of a field begin with; of an item only the first, which the rest explains.

    An item that is a row of names ("Ville • Région • Macif") has as many values.
    """
    before: Thing | None = None
    row = any(_is_row(units, marks) for marks in _BETWEEN) if listed else False
    dashed = "–—" if not listed and _is_row(units, "–—") else ""
    listed = listed and not row
    for piece in _pieces(units, ";•·" if row else ";" if listed else ",;•|·/" + dashed):
        found = _value(piece)
        if found is not None and not _explains(found.unit, before) and not (before and _leads_on(found.unit)):
            before = found.unit.things[0]
            for member in _members(found.unit, piece):
                yield _Value(member, piece, found.modality)
        if listed:
            return


def _is_row(units: Sequence[Unit], marks: str) -> bool:
    """Whether some marks part names that each piece is of: "ADEME – Banque des Territoires – AMRF"."""
    pieces = list(_pieces(units, marks))
    return len(pieces) > 1 and all(p and _opens(p).kind == THING for p in pieces)


def _opens(piece: Sequence[Unit]) -> Unit:
    return next((u for u in piece if u.tag not in {"det", "head"}), piece[0])


def _explains(unit: Unit, before: Thing | None) -> bool:
    """Whether a thing only tells of the value before it: "Jean Le Bris, maire de Guérande", "X, fonds d'amorçage"."""
    if before is None:
        return False
    return (before.named and not unit.things[0].named) or (before.kind == "Person" and bool(unit.prep))


def _leads_on(unit: Unit) -> bool:
    """Whether a piece but the first tells of others than the values: ", avec le soutien de X"."""
    return " " in unit.prep or unit.prep == WITH


def _members(unit: Unit, piece: Sequence[Unit]) -> list[Unit]:
    """A value and what is coordinated with it inside its piece: "la Ville et l'Agglomération", and no town of it."""
    inside = [member for member in unit.group if member in piece and member.first >= unit.first]
    body = unit.things[0].cls != _PLACE
    return [m for m in inside if m is unit or not (body and m.things[0].cls == _PLACE)] or [unit]


def _pieces(units: Sequence[Unit], marks: str) -> Iterator[Sequence[Unit]]:
    start = depth = 0
    for i, unit in enumerate(units):
        depth += is_mark(unit, "(") - is_mark(unit, ")")
        if depth <= 0 and (is_mark(unit, marks) or (is_mark(unit, ".") and i + 1 < len(units))):
            yield units[start:i]
            start = i + 1
            if is_mark(unit, "."):
                return
    yield units[start:]


def _value(piece: Sequence[Unit]) -> _Value | None:
    modality = ASSERTED
    for i, unit in enumerate(piece):
        if unit.kind == THING and not unit.inside:
            said = _denied(piece[i + 1 :]) if modality == ASSERTED else modality
            return _Value(unit, piece, said)
        if unit.verb is not None and unit.verb.lemma in word_set("fields", "leaving"):
            modality = NEGATED
        elif unit.kind == VERB or unit.tag in {"rel", "neg"} or is_mark(unit, "("):
            return None
        elif unit.kind == WORD and unit.lower in word_set("fields", "planning"):
            modality = PLANNED
    return None


def _denied(after: Sequence[Unit]) -> str:
    """Negated for "Le Contrepoint : pas de subvention", not for "Grange 3V (ouverture : 2027)"."""
    colon = next((i for i, u in enumerate(after) if is_mark(u, ":")), None)
    return (
        NEGATED if colon is not None and any(u.tag == "neg" for u in after[colon : colon + 3]) else ASSERTED
    )


def _said(
    scene: Scene, field: Field, label: Sequence[Unit], value: _Value, values: Sequence[Unit]
) -> Iterator[Draft]:
    paid = field.paid and (value.modality == NEGATED or _is_paid(scene, value))
    relations = (field.paid, *field.says) if paid else field.says
    span = next((u for u in value.piece if u.kind == TIME and u.time), None)
    span = span or next((u for u in label if u.kind == TIME and u.time), None)
    for owner in owners(scene, field, label):
        for said in relations:
            found = _pair(scene, said, owner, value)
            if found is None:
                continue
            name, left, right = found
            role = _role(scene, label, value, values) if name == "holdsRole" else None
            if name == "holdsRole" and role is None:
                return
            evidence = [*label[:1], *_between(value, paid)]
            yield scene.draft(
                name, left, right, evidence, "field", modality=_modality(scene, field, value, name),
                valid_in=span.time.edtf if span and span.time else None,
                role=role,
            )  # fmt: skip
            return


def _is_paid(scene: Scene, value: _Value) -> bool:
    """Whether a piece tells an amount: beside its names, of which one may be "Crédit coopératif"."""
    beside = (u for u in value.piece if u.kind != THING or u.things[0].kind == "Lever")
    return any(scene.names("amount", u.first, u.last) for u in beside)


def _modality(scene: Scene, field: Field, value: _Value, relation: str) -> str:
    """How sure a field is: lists of the absent deny, programmes plan."""
    if field.negated:
        return NEGATED
    card = scene.discourse.page.dated
    ahead = card.said if card is not None and card.event(scene.first) is not None else scene.discourse.tells
    planned = ahead == PLANNED and relation in _EVENTFUL and value.modality == ASSERTED
    return PLANNED if planned else value.modality


def _between(value: _Value, paid: object) -> Sequence[Unit]:
    return value.piece if paid and value.piece else [value.unit]


def _pair(scene: Scene, said: str, owner: Thing, value: _Value) -> tuple[str, Thing, Thing] | None:
    name, first = said.rstrip("<>"), said.endswith("<")
    thing = value.unit.things[0]
    left, right = (thing, owner) if first else (owner, thing)
    left = scene.acting(value.unit, left, name, "subject")
    right = scene.acting(value.unit, right, name, "object")
    fits = scene.accepts(name, left, "subject") and scene.accepts(name, right, "object")
    return (name, left, right) if fits and left is not right else None


def _role(scene: Scene, label: Sequence[Unit], value: _Value, values: Sequence[Unit]) -> str | None:
    """The role that stands after a person, else the one that the label names; None where neither does."""
    after = iter(u for u in values if u.first >= value.unit.last)
    for unit in after:
        if unit.kind == THING and unit.things[0].kind == "Person":
            break
        if unit.kind == WORD and unit.lower in word_set("roles", "roles"):
            return unit.lower
    spelled = [w.lower for w in scene.words[label[0].first : label[-1].first]] if label else []
    known = word_set("roles", "roles") | word_set("fields", "offices")
    return " ".join(spelled) if set(spelled) & known else None


def _classify(scene: Scene, values: Sequence[Unit]) -> None:
    """Give the body of an entry the class that its field names: "Type : programme d'accompagnement"."""
    owner = next(iter(scene.discourse.topics), None)
    if owner is None or owner.record is not None or not values:
        return
    if owner.cls is not None and (owner.head or not scene.discourse.page.card):
        return
    head = head_at(scene.words, values[0].first, values[-1].last)
    form = table("fields")["forms"].get(norm(scene.words[values[0].first].text))
    owner.cls = head.cls if head is not None else form or owner.cls
