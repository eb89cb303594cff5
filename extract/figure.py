"""The text of a document and its dates -> its figures: numbers with their unit and how exact they are.

"62 projets", "768 200€", "plus de 600 membres", "de 5 à 60 k€", "une trentaine d'acteurs". A number that
stands without its noun takes it from a figure before ("17 salariés, contre 15"; "107 seront retenues").
Dates, durations, hours, ordinals, what numbers an article or a page, and a small number that only points back
("les deux associations") are no figures. What a figure is about, and when it held, later stages say.

>>> text = "Dotée de 2,5 M€, elle aide plus de 600 membres, contre 450 en 2019."
>>> [(f.value, f.unit, f.bound) for f in find(text, ())]
[('2500000', 'EUR', 'exact'), ('600', 'membre', 'at least'), ('450', 'membre', 'exact')]
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from extract.language.counted import FORMS, Counted, counted, noun_at
from extract.language.fold import fold
from extract.language.lexicon import table
from extract.language.number import Number, numbers
from extract.language.verb import analyses
from extract.records import Figure

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.records import TimeSpan

_SENTENCE_END = re.compile(r"[.!?…]\s(?=\W?[A-ZÀ-Ý0-9])|\n")
_NEAR, _CLOSE = 400, 70
_LAST, _LINK = 4, 4
_THOUSAND = 1000


class _Count(NamedTuple):
    """A number with what it counts, before figures are told apart."""

    number: Number
    what: Counted | None

    @property
    def end(self) -> int:
        return self.what.end if self.what else self.number.end


def find(text: str, dates: Sequence[TimeSpan]) -> tuple[Figure, ...]:
    """The figures of a text, in order, none over another; numbers inside its dates are none."""
    folded = fold(text)
    counts = [_Count(number, counted(text, folded, number)) for number in _candidates(folded, dates)]
    return tuple(_Reader(text, folded).figures(counts))


def _candidates(folded: str, dates: Sequence[TimeSpan]) -> Iterator[Number]:
    """The numbers outside dates that label nothing."""
    start = 0
    for end, following in [*((date.start, date.end) for date in dates), (len(folded), 0)]:
        for number in numbers(folded, start, end):
            if number.form != "digits" or not FORMS.before("label", folded, number.start):
                yield number
        start = following


class _Reader:
    """One pass through the numbers of a text; keeps the figures before, whose unit a number may share."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.past: list[tuple[int, Counted]] = []

    def figures(self, counts: Sequence[_Count]) -> Iterator[Figure]:
        """The figures among some counts, in order."""
        at = 0
        while at < len(counts):
            found = self._range(counts, at)
            if found:
                yield from found
                at += len(found)
                continue
            if one := self._single(counts, at):
                yield one
            at += 1

    def _range(self, counts: Sequence[_Count], at: int) -> list[Figure]:
        """Both ends of "de 5 à 60 k€"; exact where they are what has changed."""
        if at + 1 == len(counts) or counts[at + 1].number.start - counts[at].end > _LINK:
            return []
        first, last = counts[at : at + 2]
        link, what = FORMS.between("range", self.folded, first.end, last.number.start), last.what
        if not link or not what or what.kind == "duration" or (first.what and first.what.unit != what.unit):
            return []
        opening = FORMS.before("range_open", self.folded, first.number.start)
        changed = opening is not None and FORMS.before("change", self.folded, opening.start()) is not None
        needs_opening = link["both"] or first.what
        opened = opening is not None and (opening["both"] or not link["both"])
        ends = first.number.value * (first.what or what).scale, last.number.value * what.scale
        if (needs_opening and not opened) or (not changed and ends[0] >= ends[1]):
            return []
        self.past.append((last.end, what))
        start = opening.start() if opening else first.number.start
        return [
            _figure(start, first.end, first, what, "exact" if changed else "at least"),
            _figure(last.number.start, last.end, last, what, "exact" if changed else "at most"),
        ]

    def _single(self, counts: Sequence[_Count], at: int) -> Figure | None:
        count, folded = counts[at], self.folded
        if count.what and count.what.kind == "duration":
            return None
        bound = FORMS.before("bound", folded, count.number.start)
        start = bound.start() if bound else count.number.start
        what = count.what or self._part_of(counts, at) or self._shared(count.number, start)
        if what is None or what.kind == "duration" or self._points_back(count.number, what):
            return None
        after = FORMS.match("bound_after", folded, what.end)
        if after is not None and self._bounds_next(counts, at, after.end()):
            after = None
        exactness = _exactness(bound) or _exactness(after)
        if not exactness:
            exactness = "about" if count.number.form == "collective" else "exact"
        if exactness == "exact" and what.kind == "amount" and self._is_threshold(start, what.end):
            exactness = "at least"
        self.past.append((what.end, what))
        return _figure(start, after.end() if after else what.end, count, what, exactness)

    def _bounds_next(self, counts: Sequence[_Count], at: int, end: int) -> bool:
        """Whether a bound that ends at `end` is rather that of the next number: "12 M€, environ 15 M€"."""
        following = counts[at + 1].number.start if at + 1 < len(counts) else None
        bound = FORMS.before("bound", self.folded, following) if following is not None else None
        return bound is not None and bound.start() < end

    def _points_back(self, number: Number, what: Counted) -> bool:
        """Whether a number in words only takes up what has been named: "les deux associations"."""
        pointing = number.form == "words" and number.scale == 1 and what.kind == "noun"
        return pointing and FORMS.before("definite", self.folded, number.start) is not None

    def _is_threshold(self, start: int, end: int) -> bool:
        if FORMS.before("threshold_before", self.folded, start):
            return True
        return FORMS.match("threshold_after", self.folded, end) is not None

    def _part_of(self, counts: Sequence[_Count], at: int) -> Counted | None:
        """What "15 des 22 métropoles" counts first."""
        if at + 1 == len(counts) or counts[at].number.form == "collective":
            return None
        number, (whole, what) = counts[at].number, counts[at + 1]
        if what and what.kind == "noun" and FORMS.between("part_of", self.folded, number.end, whole.start):
            return what._replace(end=number.end)
        return None

    def _shared(self, number: Number, start: int) -> Counted | None:
        """What a number without a noun counts, by the words around it or a figure before."""
        return self._said_apart(number, start) or self._as_before(number, start)

    def _said_apart(self, number: Number, start: int) -> Counted | None:
        """As in "nombre de salariés : 45", "46 000 le nombre de salariés", "ses salariés sont 80"."""
        folded, end = self.folded, number.end
        if after := FORMS.match("count_of", folded, end):
            return noun_at(self.text, folded, after.end())
        bound = FORMS.match("bound_after", folded, end)
        if not FORMS.match("closing", folded, bound.end() if bound else end):
            return None
        if FORMS.before("people_are", folded, start):
            return Counted(table("figures")["unit"]["people"], end, "noun")
        for name in (
            ("number_of", "label_of") if ":" in folded[max(0, start - 2) : start] else ("subject_of",)
        ):
            if label := FORMS.before(name, folded, start):
                noun = noun_at(self.text, folded, label.start(label.lastindex or 0), label=True)
                if noun and noun.kind == "noun":
                    return noun._replace(end=end)
        return None

    def _as_before(self, number: Number, start: int) -> Counted | None:
        """The unit of the figure before that a number without a noun goes with."""
        if not self.past or start - self.past[-1][0] > _NEAR:
            return None
        folded, end = self.folded, number.end
        kinds = {"noun"}
        if not FORMS.match("among", folded, end):
            compared = FORMS.before("shared_before", folded, start) or FORMS.match("in_year", folded, end)
            kinds |= {"measure", "amount", "percent"} if compared else {"measure", "amount"}
        found = next((past for past in reversed(self.past[-_LAST:]) if past[1].kind in kinds), None)
        if found is None or not self._refers(number, start, *found):
            return None
        what = found[1]
        scaled = what.kind == "amount" and number.value < _THOUSAND and number.scale == 1
        return what._replace(end=end, scale=what.scale if scaled else 1)

    def _refers(self, number: Number, start: int, last: int, what: Counted) -> bool:
        """Whether a number without a noun counts the same as the figure that ends at `last`."""
        folded, end = self.folded, number.end
        pronoun = self._after_pronoun(start)
        if FORMS.match("among", folded, end) or (pronoun and what.kind == "noun"):
            return folded.find("\n", last, start) < 0
        if _SENTENCE_END.search(self.text, last, start):
            return False
        if shared := FORMS.before("shared_before", folded, start):
            ratio = shared["out_of"] and (number.form == "words" or start - last > _CLOSE)
            return not ratio and not FORMS.before("one_in", folded, start)
        if FORMS.match("shared_after", folded, end) or pronoun:
            return what.kind != "amount" or what.scale > 1 or number.value >= _THOUSAND
        return self._is_listed(number, start, what)

    def _is_listed(self, number: Number, start: int, what: Counted) -> bool:
        """Whether a number goes on from a vote, an amount, or a count of another year: "(57 en 2021)"."""
        folded, end = self.folded, number.end
        vote = what.unit == table("figures")["unit"]["vote"] and FORMS.match("votes", folded, end)
        aside = folded[start - 1 : start] == "(" and FORMS.match("in_year", folded, end)
        return bool(vote or aside or (what.kind == "amount" and number.value >= _THOUSAND))

    def _after_pronoun(self, start: int) -> bool:
        """Whether the pronoun "en" and its verb go before: "en souscrit 300", "en a suivi 64"."""
        found = FORMS.before("en_before", self.folded, start)
        return found is not None and bool(analyses(self.text[found.start(1) : found.end(1)].lower()))


def _figure(start: int, end: int, count: _Count, what: Counted, bound: str) -> Figure:
    value = count.number.value * (count.what or what).scale
    return Figure(start, end, format(value.normalize(), "f"), what.unit, bound)


def _exactness(bound: re.Match[str] | None) -> str:
    return bound.lastgroup.replace("_", " ") if bound and bound.lastgroup else ""
