"""Gold of one text and what the graph says of it -> a verdict on each entity, claim and figure.

Entities are paired by name; claims match where both ends are paired and the relation is the same, figures
where value and unit are. What the gold marks optional counts neither for nor against.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.likeness import normal, pair, settings
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from graph.readback import Counted, Reading, Said

SENTENCE = re.compile(r"[^\n]*?(?:[.!?…](?=\s)|$)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of one thing of the gold, or of the graph."""

    of: str
    """"entity", "claim" or "figure"."""
    key: str
    """Kind, relation or unit."""
    result: str
    """"right", "missed", "wrong" or "optional"."""
    document: str
    says: str
    """The thing in words."""
    sentence: str = ""
    """Where it stands in the text; empty where that is not known."""
    confidence: float | None = None
    """Of a claim of the graph."""
    way: str = ""
    """Of a claim of the graph: how it was found."""
    modality: bool | None = None
    """Of a matched claim: is it right?"""
    fact: bool = False
    """Of a matched claim: may it be asserted, by the gold?"""
    bound: bool | None = None
    """Of a matched figure: is it right?"""
    grounded: bool | None = None
    """Of a matched claim with a cue that the text has: does the evidence overlap it?"""


def compare(
    gold: Mapping[str, Any], reading: Reading, text: str, names: Mapping[str, Sequence[str]]
) -> list[Verdict]:
    """Judge a document: entities, claims, figures; in each what the gold has, then what it has not."""
    paired = pair(gold["entities"], reading.entities)
    return [
        *entities(gold, reading, paired, text),
        *claims(gold, reading, {iri: key for key, iri in paired.items()}, text, names),
        *figures(gold, reading, text),
    ]


def entities(
    gold: Mapping[str, Any], reading: Reading, paired: Mapping[str, str], text: str
) -> Iterator[Verdict]:
    """Judge the entities."""
    for entity in gold["entities"]:
        result = "optional" if entity.get("optional") else "right" if entity["key"] in paired else "missed"
        says, place = entity["labels"][0], around_any(text, entity["labels"])
        yield Verdict("entity", entity["kind"], result, gold["doc"], says, place)
    for iri, (kind, names) in sorted(reading.entities.items()):
        if iri not in paired.values():
            says = f"{names[0] if names else iri} <{iri}>"
            yield Verdict("entity", kind, "wrong", gold["doc"], says, around_any(text, names))


def claims(
    gold: Mapping[str, Any],
    reading: Reading,
    keys: Mapping[str, str],
    text: str,
    names: Mapping[str, Sequence[str]],
) -> Iterator[Verdict]:
    """Judge the claims; each claim of the graph matches one of the gold, optional ones last."""
    left = list(reading.claims)
    for wanted in sorted(gold["claims"], key=lambda claim: bool(claim.get("optional"))):
        found = next((said for said in left if same(wanted, said, keys)), None)
        if found:
            left.remove(found)
        if not wanted.get("optional"):
            yield expected(gold["doc"], wanted, found, text)
    for said in sorted(left, key=lambda said: (said.subject, said.relation, said.object)):
        yield unexpected(gold["doc"], said, keys, text, names)


def expected(document: str, wanted: Mapping[str, Any], found: Said | None, text: str) -> Verdict:
    """Judge a claim of the gold, by what the graph has for it."""
    modality = wanted.get("modality", "asserted")
    says = f"{wanted['s']} {wanted['p']} {wanted['o']} ({modality})"
    cue = wanted.get("cue", "")
    if not found:
        return Verdict("claim", wanted["p"], "missed", document, says, around_any(text, [cue]))
    accepted = {modality, *wanted.get("accept_modality", [])}
    return Verdict(
        "claim",
        wanted["p"],
        "right",
        document,
        says,
        confidence=found.confidence,
        way=found.way,
        modality=found.modality in accepted,
        fact="asserted" in accepted,
        grounded=grounded(cue, found, text),
    )


def unexpected(
    document: str, said: Said, keys: Mapping[str, str], text: str, names: Mapping[str, Sequence[str]]
) -> Verdict:
    """Judge a claim of the graph that the gold has not."""
    ends = (keys.get(end) or next(iter(names.get(end, [])), end) for end in (said.subject, said.object))
    says = f" {said.relation} ".join(ends) + f" ({said.modality})"
    place = around(text, said.quotes[0].start)
    return Verdict("claim", said.relation, "wrong", document, says, place, said.confidence, said.way)


def same(wanted: Mapping[str, Any], said: Said, keys: Mapping[str, str]) -> bool:
    """Tell whether a claim of the graph says what one of the gold says."""
    if said.relation != wanted["p"]:
        return False
    subject, end = keys.get(said.subject), keys.get(said.object)
    subjects = {wanted["s"], *wanted.get("accept_s", [])}
    if said.relation in settings()["dated"]:
        return subject in subjects and said.object in {wanted["o"], *wanted.get("accept", [])}
    ends = {wanted["o"], *wanted.get("accept_o", [])}
    turned = terms.relations()[said.relation].symmetric and end in subjects and subject in ends
    return turned or (subject in subjects and end in ends)


def grounded(cue: str, said: Said, text: str) -> bool | None:
    """Tell whether evidence overlaps a place of the cue in the text; None where the text has it nowhere."""
    places = [match.span() for match in occurrences(cue, text)]
    if not places:
        return None
    return any(start < quote.end and quote.start < end for start, end in places for quote in said.quotes)


def figures(gold: Mapping[str, Any], reading: Reading, text: str) -> Iterator[Verdict]:
    """Judge the figures; each figure of the graph matches one of the gold."""
    left: list[Counted] = list(reading.figures)
    for wanted in gold.get("figures", []):
        units = {normal(unit) for unit in (wanted["unit"], *wanted.get("accept_units", []))}
        value = float(wanted["value"])
        found = next((said for said in left if said.value == value and normal(said.unit) in units), None)
        if found:
            left.remove(found)
        if not wanted.get("optional"):
            bounds = {wanted.get("bound", "exact"), *wanted.get("accept_bounds", [])}
            yield Verdict(
                "figure",
                wanted["unit"],
                "right" if found else "missed",
                gold["doc"],
                f"{wanted['value']} {wanted['unit']}",
                around_any(text, [wanted.get("cue", "")]),
                bound=found.bound in bounds if found else None,
            )
    for said in left:
        place = around(text, said.quotes[0].start)
        yield Verdict("figure", said.unit, "wrong", gold["doc"], f"{said.value:g} {said.unit}", place)


def occurrences(words: str, text: str) -> Iterator[re.Match[str]]:
    """Find some words in a text, whatever white space stands between them."""
    return re.finditer(r"\s+".join(map(re.escape, words.split())), text) if words.split() else iter(())


def around_any(text: str, names: Sequence[str]) -> str:
    """Give the sentence of the first of some phrases that the text has."""
    return next((around(text, match.start()) for name in names for match in occurrences(name, text)), "")


def around(text: str, offset: int) -> str:
    """Give the sentence, or line, that an offset stands in; nothing for an offset outside."""
    if not 0 <= offset < len(text):
        return ""
    line = text.rfind("\n", 0, offset) + 1
    return next((m.group().strip() for m in SENTENCE.finditer(text, line) if m.end() > offset), "")
