"""The text of a document and its dates -> its figures: numbers with their unit and how exact they are.

"62 projets", "768 200€", "plus de 600 membres", "de 5 à 60 k€", "une trentaine d'acteurs". A number that stands without
its noun takes it from the number before ("17 salariés, contre 15"; "107 seront retenues"). Dates, durations, hours,
ordinals, what numbers an article or a page, and a small number that only points back ("les deux associations") are no
figures. What a figure is about, and when it held, the claim stage says.

>>> text = "Dotée de 2,5 M€, elle aide plus de 600 membres, contre 450 en 2019."
>>> [(f.value, f.unit, f.bound) for f in find(text, ())]
[('2500000', 'EUR', 'exact'), ('600', 'membre', 'at least'), ('450', 'membre', 'exact')]
"""

from __future__ import annotations

import re
from decimal import Decimal
from typing import TYPE_CHECKING, NamedTuple

from extract.counted import Counted, before, counted, match, noun_at, pattern
from extract.fold import fold
from extract.lexicon import table
from extract.number import Number, numbers
from extract.records import Figure
from extract.verb import analyses

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from extract.records import TimeSpan

_SENTENCE_END = re.compile(r"[.!?…]\s(?=\W?[A-ZÀ-Ý0-9])|\n")
_NEAR, _CLOSE = 400, 70
_THOUSAND = 1000
_LAST = 4
_LINK = 4


class _Count(NamedTuple):
    """A number with what it counts, before figures are told apart."""

    number: Number
    what: Counted | None

    @property
    def end(self) -> int:
        return self.what.end if self.what else self.number.end


def find(text: str, dates: Sequence[TimeSpan]) -> tuple[Figure, ...]:
    """The figures of a text, in order, none over another; numbers inside its dates are none."""
    reader = _Reader(text, fold(text))
    counts = [count for number in reader.candidates(dates) if (count := reader.count(number))]
    return tuple(reader.figures(counts))


class _Reader:
    """One pass through the numbers of a text; keeps the figure before, whose unit the next may share."""

    def __init__(self, text: str, folded: str) -> None:
        self.text, self.folded = text, folded
        self.past: list[tuple[int, Counted]] = []

    def candidates(self, dates: Sequence[TimeSpan]) -> Iterator[Number]:
        """The numbers outside dates that label nothing."""
        start = 0
        for end, following in [*((date.start, date.end) for date in dates), (len(self.folded), 0)]:
            for number in numbers(self.folded, start, end):
                if not (number.form == "digits" and before("label", self.folded, number.start)):
                    yield number
            start = following

    def figures(self, counts: Sequence[_Count]) -> Iterator[Figure]:
        """The figures among some counts, in order."""
        at = 0
        while at < len(counts):
            found = self._range(counts, at)
            at += len(found) or 1
            if not found and (one := self._single(counts, at - 1)):
                found = [one]
            yield from found

    def _range(self, counts: Sequence[_Count], at: int) -> list[Figure]:
        """Both ends of "de 5 à 60 k€"; exact where they are what has changed."""
        if at + 1 == len(counts):
            return []
        first, last = counts[at : at + 2]
        if last.number.start - first.end > _LINK:
            return []
        link = pattern("range").fullmatch(self.folded, first.end, last.number.start)
        what = last.what
        if link is None or what is None or what.kind == "duration" or (first.what and first.what.unit != what.unit):
            return []
        opening = before("range_open", self.folded, first.number.start)
        changed = opening is not None and before("change", self.folded, opening.start()) is not None
        low, high = (self._value(count.number, count.what or what) for count in (first, last))
        if (link["both"] or first.what) and not (opening and (opening["both"] or not link["both"])):
            return []
        if not changed and low >= high:
            return []
        self.past.append((last.end, what))
        start = opening.start() if opening else first.number.start
        return [
            _figure(start, first.end, low, what, "exact" if changed else "at least"),
            _figure(last.number.start, last.end, high, what, "exact" if changed else "at most"),
        ]

    def _single(self, counts: Sequence[_Count], at: int) -> Figure | None:
        count, folded = counts[at], self.folded
        number = count.number
        if count.what and count.what.kind == "duration":
            return None
        bound = before("bound", folded, number.start)
        start = bound.start() if bound else number.start
        what = count.what or self._part_of(counts, at) or self._shared(number, start)
        if what is None or what.kind == "duration" or self._points_back(number, what):
            return None
        end = max(what.end, number.end)
        after = match("bound_after", folded, end)
        exactness = _name(bound) or _name(after) or ("about" if number.form == "collective" else "exact")
        if exactness == "exact" and what.kind == "amount" and self._is_threshold(start, end):
            exactness = "at least"
        self.past.append((end, what))
        return _figure(start, after.end() if after else end, self._value(number, what), what, exactness)

    def _points_back(self, number: Number, what: Counted) -> bool:
        """Whether a number in words only takes up what has been named: "les deux associations"."""
        pointing = number.form == "words" and number.scale == 1 and what.kind == "noun"
        return pointing and before("definite", self.folded, number.start) is not None

    def _is_threshold(self, start: int, end: int) -> bool:
        return bool(before("threshold_before", self.folded, start) or match("threshold_after", self.folded, end))

    def _value(self, number: Number, what: Counted) -> Decimal:
        return number.value * what.scale

    def _part_of(self, counts: Sequence[_Count], at: int) -> Counted | None:
        """What "15 des 22 métropoles" counts first."""
        if at + 1 == len(counts):
            return None
        number, (whole, what) = counts[at].number, counts[at + 1]
        if what and what.kind == "noun" and pattern("part_of").fullmatch(self.folded, number.end, whole.start):
            return what._replace(end=number.end)
        return None

    def _shared(self, number: Number, start: int) -> Counted | None:
        """What a number without a noun counts, by the words around it or a figure before."""
        return self._said_apart(number, start) or self._as_before(number, start)

    def _said_apart(self, number: Number, start: int) -> Counted | None:
        """ "Nombre de salariés : 45", "46 000 le nombre de salariés", "ses salariés sont 80", "nous étions cinq"."""
        folded, end = self.folded, number.end
        if after := match("count_of", folded, end):
            return noun_at(self.text, folded, after.end())
        bound = match("bound_after", folded, end)
        if not match("closing", folded, bound.end() if bound else end):
            return None
        if before("people_are", folded, start):
            return Counted(table("figures")["unit"]["people"], end, "noun")
        for name in ("number_of", "label_of") if ":" in folded[max(0, start - 2) : start] else ("subject_of",):
            if label := before(name, folded, start):
                noun = noun_at(self.text, folded, label.start(label.lastindex or 0), label=True)
                if noun and noun.kind == "noun":
                    return noun._replace(end=end)
        return None

    def _as_before(self, number: Number, start: int) -> Counted | None:
        """The unit of the figure before that a number without a noun goes with."""
        folded, end = self.folded, number.end
        kinds = {"noun"} if match("among", folded, end) else {"noun", "measure", "amount"}
        if "amount" in kinds and (before("shared_before", folded, start) or match("in_year", folded, end)):
            kinds |= {"percent"}
        found = next((past for past in reversed(self.past[-_LAST:]) if past[1].kind in kinds), None)
        if found is None or not self._refers(number, start, *found):
            return None
        what = found[1]
        bare = number.value < _THOUSAND and number.scale == 1
        return what._replace(end=end, scale=what.scale if bare and what.kind == "amount" else 1)

    def _refers(self, number: Number, start: int, last: int, what: Counted) -> bool:
        """Whether a number without a noun counts the same as the figure that ends at `last`."""
        folded, end = self.folded, number.end
        if start - last > _NEAR:
            return False
        if match("among", folded, end):
            return folded.find("\n", last, start) < 0
        if _SENTENCE_END.search(self.text, last, start):
            return False
        if shared := before("shared_before", folded, start):
            ratio = shared[1] == "sur" and (number.form == "words" or start - last > _CLOSE)
            return not ratio and not before("one_in", folded, start)
        small = what.kind == "amount" and what.scale == 1 and number.value < _THOUSAND
        if match("shared_after", folded, end) or self._after_pronoun(start):
            return not small
        if what.unit == table("figures")["unit"]["vote"] and match("votes", folded, end):
            return True
        if folded[start - 1 : start] == "(" and match("in_year", folded, end):
            return True
        return what.kind == "amount" and number.value >= _THOUSAND

    def _after_pronoun(self, start: int) -> bool:
        """ "En souscrit 300", "en a suivi 64": the pronoun and its verb."""
        found = before("en_before", self.folded, start)
        return found is not None and bool(analyses(self.text[found.start(1) : found.end(1)].lower()))

    def count(self, number: Number) -> _Count:
        """A number with what it counts; million alone counts euros where euros have been counted before."""
        return _Count(number, counted(self.text, self.folded, number))


def _figure(start: int, end: int, value: Decimal, what: Counted, bound: str) -> Figure:
    return Figure(start, end, format(value.normalize(), "f"), what.unit, bound)


def _name(bound: re.Match[str] | None) -> str:
    return bound.lastgroup.replace("_", " ") if bound and bound.lastgroup else ""
