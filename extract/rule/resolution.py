"""A line of a council's resolution -> its units, with the council that resolves and what it resolves as a verb.

"Article 2 : d'adhérer au RTES", "- d'attribuer une subvention à X" and "AUTORISE le maire à signer la convention avec
Y" are said of the body whose council has met. What they say is then for the frames of verbs. Where nothing speaks of a
deliberation, and in a line with a subject of its own, nothing is changed.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from extract.language.lexicon import table, word_set
from extract.language.particle import OF
from extract.rule.implied import standing
from extract.syntax.unit import BULLETS, ENDS, THING, VERB, Unit, is_mark

if TYPE_CHECKING:
    from collections.abc import Sequence

    from extract.language.words import Word
    from extract.linking.thing import Thing
    from extract.rule.discourse import Discourse

_BULLETS = f"{BULLETS}:"
_PREFIX = 5
_NEAR = 9
_COUNCILS = ("Commune", "Intercommunality", "Metropole", "Departement", "Region")
_ARTICLE: str = table("deeds")["article"]
_ELIDED = word_set("layout", "label_contractions")


def with_council(
    words: Sequence[Word], units: list[Unit], opener: Sequence[Unit], discourse: Discourse
) -> list[Unit]:
    """The units of a line, what it resolves told of the council; as they are in any other text."""
    _note_council(words, units, discourse)
    council = discourse.page.council
    if council is None or _is_of_another(opener, council):
        return units
    start, numbered = _after_article(words, units)
    at = _verb(words, units, start, numbered)
    if at is None:
        return units
    at = _charged(units, at)
    verb = units[at].verb
    if verb is None:
        return units
    denied = verb.negated or any(u.tag == "neg" for u in units[start:at])
    done = replace(units[at], verb=replace(verb, form="finite", tense="pres", negated=denied))
    return [*units[:start], standing(units, at, at, council), done, *units[at + 1 :]]


def _note_council(words: Sequence[Word], units: Sequence[Unit], discourse: Discourse) -> None:
    """Note whose council deliberates: the body that its line names, else the one named last before."""
    if discourse.page.council is not None or not units:
        return
    spelled = words[units[0].first : units[-1].last]
    recites = spelled[0].text.isupper() and spelled[0].lower in word_set("deeds", "recitals")
    if not recites and not any(w.lower in word_set("deeds", "deliberating") for w in spelled):
        return
    here = [t for u in units if u.kind == THING for t in u.things]
    if any(t.kind == "Organisation" and t.named and not _meets(t) for t in here):
        return  # "le conseil d'administration de l'association Tilia, après en avoir délibéré"
    before = (t for link in discourse.before(units[0].first) for t in link.things)
    found = next((t for t in (*here, *before) if _meets(t)), None)
    own = discourse.publisher
    discourse.page.council = found or (own if own is not None and _meets(own) else None)


def _is_of_another(opener: Sequence[Unit], council: Thing) -> bool:
    """Whether what opens a list tells of somebody else, or of what no council does: "l'opposition a reproché :"."""
    if not opener:
        return False
    bodies = [t for u in opener if u.kind == THING for t in u.things if t.kind in {"Organisation", "Person"}]
    verbs = [u.verb for u in opener if u.verb is not None and u.finite]
    resolves = word_set("deeds", "resolving")
    return any(t is not council for t in bodies) or any(v.lemma not in resolves for v in verbs)


def _meets(thing: Thing) -> bool:
    return thing.is_a(*_COUNCILS) and thing.named and not thing.plural


def _after_article(words: Sequence[Word], units: Sequence[Unit]) -> tuple[int, bool]:
    """Where a line begins behind its bullet and "Article 2 :", and whether it is numbered so."""
    start = next((i for i, u in enumerate(units) if not is_mark(u, _BULLETS)), 0)
    if start < len(units) and words[units[start].first].lower == _ARTICLE:
        marks = (i for i in range(start, min(len(units), start + _PREFIX)) if is_mark(units[i], ":–—-."))
        mark = next(marks, None)
        return (mark + 1, True) if mark is not None else (start, False)
    return start, False


def _verb(words: Sequence[Word], units: Sequence[Unit], start: int, numbered: bool) -> int | None:
    """The verb that a line opens with: an infinitive behind "de", or a conjugated one without a subject."""
    led = start < len(units) and units[start].tag == "prep" and units[start].lower in {OF, *_ELIDED}
    at = start + led
    while at < len(units) and units[at].tag == "neg":
        at += 1
    if at >= len(units) or units[at].kind != VERB or units[at].verb is None:
        return None
    verb = units[at].verb
    loud = words[units[at].last - 1].text.isupper()
    if verb is None or verb.passive:
        return None
    told = (verb.form == "inf" and (led or numbered)) or (verb.form == "finite" and (loud or numbered))
    return at if told and not (led and verb.form != "inf") else None


def _charged(units: Sequence[Unit], at: int) -> int:
    """The verb of what somebody is authorised to do: "autorise le maire à signer"."""
    verb = units[at].verb
    if verb is None or verb.lemma not in word_set("deeds", "authorising"):
        return at
    for k in range(at + 1, min(len(units), at + _NEAR)):
        if is_mark(units[k], ENDS):
            break
        inner = units[k].verb
        if inner is not None and inner.form == "inf":
            return k
    return at
