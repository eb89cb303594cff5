"""Words -> a verb group: auxiliaries, modals, negation and clitics gathered round one main verb.

"n'a pas encore été adopté" is adopter, passive, past, denied; "prévoit de voter" is voter, planned by prévoir.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from extract.language.lexicon import word_set
from extract.language.particle import BE, HAVE
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
from extract.syntax.homograph import analysis_at
from extract.syntax.modality import forces
from extract.syntax.negation import is_denied, is_denied_alone, restricts
from extract.syntax.unit import Unit, Verb

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from extract.language.words import Word
    from extract.linking.thing import Link

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
    analysis = analysis_at(words, start, last, before, bool(clitics) or negator)
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
