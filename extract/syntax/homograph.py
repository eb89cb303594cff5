"""A form -> the verb that it is where it stands, or none: many are nouns, prepositions or other tenses too.

A form that is also a noun ("aide", "finance", "étude") is taken as a verb only right after what can be its subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite, is_noun, tells_age
from extract.language.particle import BE, BY, HAVE
from extract.language.verb import FINITE, Analysis, analyses
from extract.syntax.unit import THING, Unit

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word


_ORDER = ("pres", "impf", "fut", "cond", "past", "subj", "inf", "ppr", "pp")


def analysis_at(
    words: Sequence[Word], at: int, last: int, before: Sequence[Unit], led: bool
) -> Analysis | None:
    """The analysis of a form where it stands; None where it is no verb there."""
    form = words[at].lower
    if _names(words, at, before):
        return None
    found = analyses(form)
    if not found:
        return (
            Analysis("", "cond" if form.endswith(("rait", "raient")) else "pres")
            if (is_finite(form) and words[at].text[0].islower())
            else None
        )
    if words[at].text[0].isupper() and before and not _opens(before):
        return None
    previous = before[-1] if before else None
    auxiliary = [a for a in found if a.lemma in {BE, HAVE}]
    counted = previous is not None and previous.tag == "num" and not is_noun(form)
    if auxiliary or counted:
        return min(auxiliary or found, key=lambda a: _ORDER.index(a.tense))
    if form in word_set("words", "prepositions") and not _governs(words, at):
        return None
    if previous is not None and not led and previous.kind != THING and previous.tag in {"det", "prep", "num"}:
        wanted = {"inf"} if previous.tag == "prep" else set()
        if previous.lower == "en":
            wanted = {"ppr"}
        found = tuple(a for a in found if a.tense in wanted)
    elif is_noun(form) and not led:
        subject = previous is not None and (
            previous.kind == THING
            or previous.tag in {"rel", "pron", "adv"}
            or _joins(words, at, before)
            or _resumes(words, at, before)
            or tells_age(words, at, len(words))
        )
        done = not _completed(words, at, last, before)
        found = tuple(a for a in found if (done and a.tense == "pp") or (subject and a.tense in FINITE))
    if not led and (
        (words[at + 1 : at + 2] and words[at + 1].lower == BY) or _is_aside(words, at, last, before)
    ):
        found = tuple(a for a in found if a.tense == "pp") or found  # "le guide écrit par X"
    if " ".join(w.lower for w in words[at + 1 : at + 3]) in word_set("syntax", "put"):
        found = tuple(a for a in found if a.lemma == table("syntax")["put_verb"]) or found
    return min(found, key=lambda a: _ORDER.index(a.tense)) if found else None


def _is_aside(words: Sequence[Word], at: int, last: int, before: Sequence[Unit]) -> bool:
    """Whether a form after a mark is a participle: "le guide, coécrit avec X et relu par Y, sortira"."""
    opens = not before or _opens(before)
    led = at + 1 < last and words[at + 1].lower in word_set("words", "prepositions")
    return opens and led and any(is_finite(w.lower) for w in words[at + 2 : last])


def _completed(words: Sequence[Word], at: int, last: int, before: Sequence[Unit]) -> bool:
    """Whether a form after a mark is a noun by what follows it: ", entreprise d'insertion"."""
    opens = not before or _opens(before)
    return opens and at + 1 < last and words[at + 1].lower in word_set("words", "of")


def _names(words: Sequence[Word], at: int, before: Sequence[Unit]) -> bool:
    """Whether a form is a noun there: "partie" of "fait partie", a role unless it takes a subject and an object."""
    form, previous = words[at].lower, before[-1] if before else None
    if form in word_set("syntax", "after_light"):
        return previous is not None and previous.verb is not None
    if form not in word_set("roles", "roles") or (previous is not None and previous.tag in {"rel", "pron"}):
        return False
    after = words[at + 1].lower if at + 1 < len(words) else ""
    plural = (
        previous is not None and previous.kind == THING and form.endswith(table("syntax")["plural_ending"])
    )
    return not (plural and after in word_set("words", "determiners"))


def _joins(words: Sequence[Word], at: int, before: Sequence[Unit]) -> bool:
    """Whether a form after a conjunction is a second verb with an object: "publie un guide et finance la Scic"."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    return (
        before[-1].tag == "conj" and after in word_set("words", "articles") and any(u.finite for u in before)
    )


def _resumes(words: Sequence[Word], at: int, before: Sequence[Unit]) -> bool:
    """Whether a form after the comma of an aside is the verb: "La Ville, aux côtés de X, pilote le chantier"."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    dated = at + 2 < len(words) and words[at + 2].text[0].isdigit()
    aside = before[-1].tag == "mark" and before[-1].lower == "," and any(u.lower == "," for u in before[:-1])
    led = word_set("words", "determiners") | word_set("syntax", "aside_followers")
    return aside and not dated and after in led


def _governs(words: Sequence[Word], at: int) -> bool:
    """Whether a form that is also a preposition is followed as a verb is: "entre au capital"."""
    after = words[at + 1].lower if at + 1 < len(words) else ""
    return after in word_set("syntax", "verb_followers")


def _opens(before: Sequence[Unit]) -> bool:
    return before[-1].tag == "mark"
