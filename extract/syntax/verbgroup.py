"""Words -> a verb group: auxiliaries, modals, negation and clitics gathered round one main verb.

"n'a pas encore été adopté" is adopter, passive, past, denied; "prévoit de voter" is voter, planned by prévoir. A form
that is also a noun ("aide", "finance", "étude") is taken as a verb only right after what can be its subject.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.noun import is_finite, is_noun, tells_age
from extract.language.particle import BE, BY, HAVE
from extract.language.verb import (
    FINITE,
    Analysis,
    analyses,
    is_plural_participle,
    participle_gender,
    says_one,
)
from extract.naming.gazetteer import CONCEPTS
from extract.syntax.aside import past_adverb
from extract.syntax.clitic import is_clitic
from extract.syntax.modality import forces
from extract.syntax.negation import is_denied, is_denied_alone, restricts
from extract.syntax.unit import THING, Unit, Verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link

_ORDER = ("pres", "impf", "fut", "cond", "past", "subj", "inf", "ppr", "pp")
_REFLEXIVE = word_set("words", "reflexives")
_GAP = 5


def verb_group(
    words: Sequence[Word], at: int, last: int, links: Mapping[int, Link], before: Sequence[Unit]
) -> tuple[Verb, int] | None:
    """The verb group whose clitics, negation or verb begin at a word, and where it ends."""
    start = at
    clitics: set[str] = set()
    negator = False
    while start < last and (
        words[start].lower in word_set("words", "negators") or is_clitic(words, start, last)
    ):
        negator = negator or words[start].lower in word_set("words", "negators")
        if words[start].lower not in word_set("words", "negators"):
            clitics.add(words[start].lower)
        start += 1
    if start >= last or start in links:
        return None
    analysis = _choose(words, start, last, before, bool(clitics) or negator)
    if analysis is None:
        return None
    end = start + 1
    governors: list[Analysis] = []
    passive = False
    first = analysis
    end, analysis, governors, passive = _main(words, start, last, links, analysis, clitics)
    form = "finite" if first.tense in FINITE else first.tense
    if negator:
        negated = is_denied(words, start, end, last, before)
    else:
        negated = form == "finite" and is_denied_alone(words, start, end)
    verb = Verb(
        lemma=analysis.lemma,
        tense=first.tense,
        form=form,
        passive=passive,
        reflexive=bool(clitics & _REFLEXIVE),
        negated=negated,
        clitics=frozenset(clitics),
        governors=tuple(g.lemma for g in governors),
        compound=first.lemma == HAVE and analysis.lemma != HAVE,
        restricted=negator and not negated and restricts(words, start, last),
        doubted=any(w.lower in word_set("modality", "doubtful") for w in words[start : min(last, end + 1)]),
        several=is_plural_participle(words[start].lower)
        if form == "pp"
        else not says_one(words[start].lower),
        gender=participle_gender(words[start].lower) if form == "pp" else "",
    )
    return verb, end


def _choose(words: Sequence[Word], at: int, last: int, before: Sequence[Unit], led: bool) -> Analysis | None:
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


def _main(
    words: Sequence[Word],
    at: int,
    last: int,
    links: Mapping[int, Link],
    first: Analysis,
    clitics: set[str],
) -> tuple[int, Analysis, list[Analysis], bool]:
    """Follow auxiliaries and modals to the main verb: where it ends, it, what governs it, whether it is passive."""
    end, main, governors, passive = at + 1, first, list[Analysis](), False
    for _ in range(4):
        step = _next(words, end, last, links, main, clitics)
        if step is None:
            break
        where, following = step
        if main.lemma in {BE, HAVE}:
            if following.lemma != BE or main.lemma == BE:
                passive = (
                    main.lemma == BE and not clitics & _REFLEXIVE and following.lemma not in _intransitive()
                )
            if following.tense != "pp":
                break
        else:
            governors.append(main)
            passive = False
        end, main = where + 1, following
    return end, main, governors, passive


@cache
def _intransitive() -> frozenset[str]:
    return word_set("syntax", "etre")


def _next(
    words: Sequence[Word],
    at: int,
    last: int,
    links: Mapping[int, Link],
    verb: Analysis,
    clitics: set[str],
) -> tuple[int, Analysis] | None:
    """The participle or infinitive that a verb leads to, over adverbs, negations, clitics and its preposition."""
    wanted = {"pp"} if verb.lemma in {BE, HAVE} else {"inf"} if verb.lemma in forces("modal") else set()
    if not wanted:
        return None
    seen: set[str] = set()
    aside = _after_aside(words, at, last)
    i, end = aside, min(last, aside + _GAP)
    while i < end:
        form = words[i].lower
        found = [a for a in analyses(form) if a.tense in wanted]
        if i in links and not (found and links[i].things[0].cls in CONCEPTS):
            return None
        if found and form not in word_set("words", "determiners"):
            clitics |= seen & word_set("words", "clitics")
            return i, found[0]
        if (past := past_adverb(words, i, last)) > i:
            end = min(last, end + past - i)
            i = past
            continue
        linking = wanted == {"inf"} and form in word_set("syntax", "infinitive_links")
        skippable = form in word_set("words", "adverbs") or form in word_set("words", "negations")
        clitic = form in word_set("words", "clitics") and wanted == {"inf"}
        if not (linking or skippable or clitic or form in word_set("syntax", "skipped")):
            return None
        seen.add(form)
        i += 1
    return None


def _after_aside(words: Sequence[Word], at: int, last: int) -> int:
    """Past a short aside between commas: "a, pour sa part, mis en place"."""
    if at < last and words[at].text == ",":
        for i in range(at + 1, min(last, at + 7)):
            if words[i].text == ",":
                return i + 1
    return at
