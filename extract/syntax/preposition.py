"""Units -> the preposition that governs each thing, time and noun: the one before, over determiner and adjectives."""

from __future__ import annotations

from extract.language.head import org_heads
from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.language.words import norm
from extract.syntax.unit import THING, TIME, WORD, Unit


def plain_preposition(form: str) -> str:
    """The preposition of a form, contraction undone: "de" for "du", "d'", "des"."""
    whole: dict[str, str] = table("words")["contracted"] | table("words")["elided"]
    return whole.get(form, form)


def govern(found: list[Unit]) -> None:
    """Give each thing and noun the preposition before it, over its determiner and adjectives."""
    prep, open_phrase = "", False
    for before, unit, after in zip([None, *found], found, [*found[1:], None], strict=False):
        if _is_quantity(before, unit, after):
            continue
        if (
            unit.kind == THING
            and before is not None
            and norm(before.lower) in org_heads()
            and before.kind == WORD
        ):
            unit.prep, before.tag = before.prep, "head"
            continue
        if unit.kind == THING and before is not None and _titles(before, unit):
            unit.prep, open_phrase, prep = before.prep, False, ""
            continue
        if unit.lower == OF and before is not None and before.tag == "prep" and before.lower != unit.lower:
            continue  # "par de nombreux partenaires"
        if unit.kind == WORD and unit.tag == "prep":
            prep, open_phrase = plain_preposition(unit.lower), True
        elif unit.kind == WORD and unit.tag in {"det", "num"} and open_phrase:
            continue
        elif unit.kind == WORD and unit.tag in {"det", "num"}:
            prep, open_phrase = "", True
        elif unit.kind in {THING, TIME} or unit.tag in {"noun", "pron"}:
            unit.prep = prep if open_phrase else ""
            if unit.kind != WORD or unit.lower not in word_set("syntax", "forms.prenominal"):
                open_phrase, prep = False, ""
        elif unit.tag == "mark" and unit.lower in '«"“*':
            continue
        else:
            open_phrase, prep = False, ""


def _titles(before: Unit, unit: Unit) -> bool:
    """Whether a noun is the office or trade of the person named next: "par la sociologue Jeanne Morvan"."""
    return (
        unit.things[0].kind == "Person"
        and before.tag == "noun"
        and before.lower in word_set("roles", "roles")
    )


def _is_quantity(before: Unit | None, unit: Unit, after: Unit | None) -> bool:
    """Whether "de" only belongs to a rough number: "plus de 300 personnes", "près de deux cents"."""
    rough = before is not None and before.lower in word_set("syntax", "rough")
    return rough and unit.lower == OF and after is not None and after.tag == "num"
