"""A thing or a pronoun -> the gender and number that it shows: "elle" is no "réseau", "ils" no association."""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from extract.linking.thing import Thing


def has_plural_name(thing: Thing) -> bool:
    """Whether a thing goes by a plural: "Rencontres nationales"."""
    first = thing.names[0].split(" ")[0].casefold() if thing.names else ""
    head = thing.head.split(" ")[0]
    return thing.plural or bool(head and first.startswith(head) and first != head)


def thing_gender(thing: Thing) -> str:
    """The gender of the noun that a thing goes by: its head noun's, its determiner's, or that of its class."""
    data = table("references")["genders"]
    for gender in ("masculine", "feminine"):
        if thing.head and thing.head in data[gender]:
            return gender
    if thing.gender:
        return thing.gender
    return str(data["classes"].get(thing.cls or "", ""))


def gender_of(form: str) -> str:
    """The gender that a pronoun shows; none for "lui" and "y"."""
    for gender in ("masculine", "feminine"):
        if {form, form.rsplit(" ", maxsplit=1)[-1]} & word_set("references", f"pronouns.{gender}"):
            return gender
    return ""
