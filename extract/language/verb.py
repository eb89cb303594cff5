"""A word form -> the verbs that it may be: a small conjugator over `conjugation.toml`.

No tagger is needed to tell "financerait" (hearsay) from "finance": French endings say it. Forms are kept with their
accents, which alone part "finance" from "financé". Unknown verbs are told by their ending, where it cannot mislead.

>>> sorted(set(analyses("financerait")))
[Analysis(lemma='financer', tense='cond')]
"""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

FINITE = frozenset({"pres", "impf", "fut", "cond", "past", "subj"})


class Analysis(NamedTuple):
    """A verb and the tense of one of its forms."""

    lemma: str
    tense: str


def analyses(form: str) -> tuple[Analysis, ...]:
    """The verbs that a lower-case form may belong to; none where it is not known as a verb."""
    return _forms().get(form, ())


@cache
def _forms() -> Mapping[str, tuple[Analysis, ...]]:
    data = table("conjugation")
    forms: dict[str, list[Analysis]] = defaultdict(list)
    for lemma in data["verbs"]["er"].split():
        _add(forms, lemma, _first_group(lemma, data["group"]))
    for lemma in data["verbs"]["ir"].split():
        _add(forms, lemma, _regular(lemma[:-2], lemma, data["group"]["ir"], data["group"]["future"]))
    for family in data["family"]:
        for lemma in family["verbs"].split():
            _add(forms, lemma, _irregular(lemma, family, data["group"]["future"]))
    return {form: tuple(dict.fromkeys(found)) for form, found in forms.items()}


def _add(forms: dict[str, list[Analysis]], lemma: str, found: Iterator[tuple[str, str]]) -> None:
    forms[lemma].append(Analysis(lemma, "inf"))
    for form, tense in found:
        forms[form].append(Analysis(lemma, tense))


def _regular(
    stem: str, future: str, endings: Mapping[str, list[str]], futures: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    for tense, ends in endings.items():
        yield from ((stem + end, tense) for end in ends)
    for tense, ends in futures.items():
        yield from ((future + end, tense) for end in ends)


def _first_group(lemma: str, groups: Mapping[str, Mapping[str, list[str]]]) -> Iterator[tuple[str, str]]:
    stem = lemma[:-2]
    for form, tense in _regular(stem, lemma, groups["er"], groups["future"]):
        yield _soft(form, stem), tense
    for strong in _strong_stems(stem):
        for end in ("e", "ent"):
            yield strong + end, "pres"
            yield strong + end, "subj"
        for tense, ends in groups["future"].items():
            yield from ((strong + "er" + end, tense) for end in ends)


def _soft(form: str, stem: str) -> str:
    """The spelling that keeps a soft c or g before a, â, o: "lançons", "engageait"."""
    end = form[len(stem) :]
    if end[:1] in {"a", "â", "o"}:
        if stem.endswith("c"):
            return stem[:-1] + "ç" + end
        if stem.endswith("g"):
            return stem + "e" + end
    return form


def _strong_stems(stem: str) -> Iterator[str]:
    """Stems that change before a mute e: "lève", "appelle", "adhère", "emploie"."""
    if (
        len(stem) > 2
        and stem[-2] in word_set("conjugation", "mute")
        and stem[-1] not in word_set("conjugation", "vowels")
    ):
        yield stem[:-2] + "è" + stem[-1]
        if stem[-1] in "lt" and stem[-2] == "e":
            yield stem + stem[-1]
    elif (
        len(stem) > 3
        and stem[-3] in word_set("conjugation", "mute")
        and stem[-2:] in word_set("conjugation", "clusters")
    ):
        yield stem[:-3] + "è" + stem[-2:]
    elif stem.endswith("y"):
        yield stem[:-1] + "i"


def _irregular(
    lemma: str, family: Mapping[str, list[str] | str], futures: Mapping[str, list[str]]
) -> Iterator[tuple[str, str]]:
    stem = lemma.removesuffix(str(family["ends"]))
    for tense in ("pres", "past", "subj"):
        yield from ((stem + form, tense) for form in family[tense])
    yield from ((stem + str(family["impf"]) + end, "impf") for end in ("ait", "aient", "ions", "ais"))
    for tense, ends in futures.items():
        yield from ((stem + str(family["fut"]) + end, tense) for end in ends)
    pp = family["pp"]
    for form in [pp + end for end in ("", "e", "s", "es")] if isinstance(pp, str) else pp:
        yield stem + form, "pp"
    yield stem + str(family["ppr"]), "ppr"
