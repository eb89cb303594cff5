"""A word form -> the verbs that it may be: a small conjugator over `conjugation.toml`.

No tagger is needed to tell "financerait" (hearsay) from "finance": French endings say it. Forms are kept with their
accents, which alone part "finance" from "financé". Unknown verbs are told by their ending, where it cannot mislead.

>>> sorted(set(analyses("financerait")))
[Analysis(lemma='financer', tense='cond')]
"""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache
from typing import TYPE_CHECKING, Any, NamedTuple

from extract.language.lexicon import table, word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

FINITE = frozenset({"pres", "impf", "fut", "cond", "past", "subj"})


class Analysis(NamedTuple):
    """A verb and the tense of one of its forms."""

    lemma: str
    tense: str


def analyses(form: str) -> tuple[Analysis, ...]:
    """The verbs that a lower-case form may belong to; none where it is not known as a verb."""
    return _forms().get(form, ())


def says_one(form: str) -> bool:
    """Whether a lower-case conjugated form is of one that is spoken of: "soutient", not "soutenez" or "soutiennent"."""
    data = table("conjugation")
    kept = form.endswith(data["alone"]) and any(a.lemma.endswith(data["alone_of"]) for a in analyses(form))
    return kept or not form.endswith(tuple(data["others"]))


def is_plural_participle(form: str) -> bool:
    """Whether a lower-case past participle is of several: "soutenus", not "pris"."""
    singular = form.removesuffix(table("conjugation")["plural"])
    return singular != form and any(a.tense == "pp" for a in analyses(singular))


def participle_gender(form: str) -> str:
    """The gender that a lower-case past participle shows: "feminine" or "masculine"."""
    data = table("conjugation")
    feminine = form.removesuffix(data["plural"]).endswith(data["feminine"])
    return "feminine" if feminine else "masculine"


@cache
def _forms() -> Mapping[str, tuple[Analysis, ...]]:
    data = table("conjugation")
    forms: dict[str, list[Analysis]] = defaultdict(list)
    for lemma in data["verbs"]["er"].split():
        _add(forms, lemma, _first_group(lemma, data))
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


def _first_group(lemma: str, data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    stem = lemma[:-2]
    strong = _strong_stems(lemma, stem)
    for tense, ends in data["group"]["er"].items():
        for end in ends:
            if end in word_set("conjugation", "mute"):
                yield from ((form + end, tense) for form in strong)
            else:
                yield _soft(stem, end), tense
    for future in _futures(lemma, strong, data):
        for tense, ends in data["group"]["future"].items():
            yield from ((future + end, tense) for end in ends)


def _soft(stem: str, end: str) -> str:
    """A form in the spelling that keeps a soft c or g before a, â, o: "lançons", "engageait"."""
    if end[:1] in {"a", "â", "o"}:
        if stem.endswith("c"):
            return stem[:-1] + "ç" + end
        if stem.endswith("g"):
            return stem + "e" + end
    return stem + end


def _strong_stems(lemma: str, stem: str) -> tuple[str, ...]:
    """The stems before a mute e, the usual first: "lève", "appelle", "adhère", "emploie", "paie" and "paye"."""
    grave = _grave().sub("è", stem)
    if lemma in word_set("conjugation", "doubling"):
        return (stem + stem[-1],)
    if lemma in word_set("conjugation", "doubling_or_grave"):
        return (stem + stem[-1], grave)
    if stem.endswith("y"):
        return (stem[:-1] + "i", stem) if stem.endswith("ay") else (stem[:-1] + "i",)
    return (grave,)


def _futures(lemma: str, strong: Sequence[str], data: Mapping[str, Any]) -> Iterator[str]:
    """What the endings of a future are put to: "lèver", "adhérer" and "adhèrer", "enverr"."""
    if lemma in data["futures"]:
        yield data["futures"][lemma]
        return
    yield from (stem + "er" for stem in strong)
    found = _grave().search(lemma[:-2])
    if found is not None and found["acute"]:
        yield lemma


@cache
def _grave() -> re.Pattern[str]:
    return re.compile(table("conjugation")["grave"])


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
    if family["ppr"]:
        yield stem + str(family["ppr"]), "ppr"
