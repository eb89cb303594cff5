"""The text of a document and its date -> the dates and periods that it names, as EDTF.

Claims and figures hold at a time, and texts seldom give it in full: "le 5 juillet", "fin 2018", "depuis
2006", "du 6 mars au 14 avril 2023", "au plus tard le 30 juin 2026". `point` finds the dates as written; here
they are joined to periods and what an incomplete one may follow is gathered; `deixis` fills it in. Durations
("trois ans"), hours, and four digits that are no year ("n° 2014-856", "2 000 euros") are refused; a date
whose year nothing tells is left out.

>>> text = "Lancée le 5 juillet, l'enquête court jusqu'au 30 septembre 2024 ; elle couvre 2020-2023."
>>> [(text[s.start : s.end], s.edtf) for s in find(text, "2024-07-10")]
[('5 juillet', '2024-07-05'), ("jusqu'au 30 septembre 2024", '../2024-09-30'), ('2020-2023', '2020/2023')]
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from extract.calendar.almanac import FORMS
from extract.calendar.deixis import Point, resolve
from extract.calendar.point import points
from extract.calendar.tense import tense_at
from extract.language.fold import fold
from extract.records import TimeSpan
from ontology.edtf import bounds, interval, valid

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_LEVEL_0 = re.compile(r"[1-9][0-9]{3}(?:-[0-9]{2}(?:-[0-9]{2})?)?")
_SENTENCE_END = re.compile(r"[.!?…]\s|\n")
_ASIDE = 60
_NEAR = 300
_PARAGRAPH = 1500
_HEADING = 120
_LAST = 8
_LINK = 20
_YEAR, _MONTH = len("2024"), len("2024-01")


def find(text: str, date: str | None) -> tuple[TimeSpan, ...]:
    """Every date and period of a text, in order, none over another, resolved against the document's date.

    A span is the whole expression, without an article or preposition at its head unless that carries meaning
    ("depuis", "avant", "de … à", "entre … et").
    """
    folded = fold(text)
    today = date if date and _LEVEL_0.fullmatch(date) and valid(date) and date < "9900" else None
    return tuple(_Reader(text, folded, today).spans(points(text, folded)))


class _Said(NamedTuple):
    """A date that the text gives with its year."""

    start: int
    end: int
    edtf: str


@dataclass(slots=True)
class _Reader:
    """One pass through the dates of a text, with what has been said before."""

    text: str
    folded: str
    today: str | None
    said: list[_Said] = field(default_factory=list)
    previous: str = ""
    headed: int = 0
    """How many of the dates said have been looked at for `report`."""
    report: str = ""
    """The year of the last heading such as "Rapport d'activité 2022"."""

    def spans(self, found: Sequence[Point]) -> Iterator[TimeSpan]:
        """The spans of some points, in order."""
        reached = at = 0
        while at < len(found):
            span, taken = self._period(found, at, reached), 2
            if span is None:
                span, taken = self._single(found, at, reached), 1
            at += taken
            if span is not None:
                self.previous, reached = span.edtf, span.end
                yield span

    def _period(self, found: Sequence[Point], at: int, reached: int) -> TimeSpan | None:
        """Two points that are the ends of one period: "de mars à juin 2023", "2015-2020"."""
        if at + 1 == len(found) or found[at + 1].start - found[at].end > _LINK:
            return None
        first, last = found[at], found[at + 1]
        start = self._period_start(first, last, reached)
        if start is None or ((first.month is None) != (last.month is None) and first.year is None):
            return None
        begin, end = self._ends(first, last)
        if begin is None or end is None or ("/" in begin + end and not first.last_month):
            return None
        edtf = interval(begin, end)
        if not valid(edtf) or begin == end:
            return None
        self._note(last, edtf, start)
        return TimeSpan(start, last.end, edtf)

    def _period_start(self, first: Point, last: Point, reached: int) -> int | None:
        """Where a period begins whose ends are two points; None where the words between do not join them."""
        if _between(self.folded, "dash", first, last):
            alike = (first.month is None, first.day is None) == (last.month is None, last.day is None)
            return first.start if alike and first.weekday == last.weekday is None else None
        if _between(self.folded, "both", first, last):
            opening = FORMS.before("open_both", self.folded, first.start, reached)
            return opening.start() if opening else None
        if not _between(self.folded, "through", first, last):
            return None
        if opening := FORMS.before("open_through", self.folded, first.start, reached):
            return opening.start()
        return first.start if first.year and last.year else None

    def _ends(self, first: Point, last: Point) -> tuple[str | None, str | None]:
        """What both ends of a period mean; each may tell the other its year."""
        if last.year is None and first.year is not None:
            begin = self._resolved(first)
            return begin, resolve(last, None, anchors=[begin] if begin else [])
        end = self._resolved(last)
        if end is None or first.year is not None or first.shift:
            return self._resolved(first), end
        year = int((bounds(end)[0] or "")[:_YEAR])
        begin = resolve(first._replace(year=year), None)
        if begin and not valid(interval(begin, end)):
            begin = resolve(first._replace(year=year - 1), None)
        return begin, end

    def _single(self, found: Sequence[Point], at: int, reached: int) -> TimeSpan | None:
        point = found[at]
        opening = FORMS.before("open_end", self.folded, point.start, reached)
        edtf = self._resolved(_with_shared_year(self.folded, found, at), opening)
        if edtf is None:
            return None
        start = point.start
        if opening:
            start = opening.start()
            ended = edtf.rstrip("~") if point.edge == "late" else edtf
            edtf = interval(edtf, None) if opening["since"] else interval(None, ended)
        self._note(point, edtf, start)
        return TimeSpan(start, point.end, edtf)

    def _resolved(self, point: Point, opening: re.Match[str] | None = None) -> str | None:
        if point.year is not None or point.shift:
            return resolve(point, self.today, previous=self.previous)
        tense = self._tense(point, opening) if self.today else ""
        return resolve(point, self.today, tense, list(self._anchors(point, tense)), self.previous)

    def _tense(self, point: Point, opening: re.Match[str] | None) -> str:
        """What lasts "depuis" a date is past; "jusqu'à" a date may be past by its verb and yet be to come."""
        if opening and opening["elapsed"]:
            return "past"
        tense = tense_at(self.text, point.start, point.end)
        return "" if opening and tense == "past" else tense

    def _anchors(self, point: Point, tense: str) -> Iterator[str]:
        """The dates before that may tell the year of a point, the weightiest first."""
        here = point.start
        near = [said for said in self.said[-_LAST:] if not self._is_aside(said)]
        for said in reversed(near):
            if not self._parted(said, here) and (len(said.edtf) >= _MONTH or self._within(said, here)):
                yield said.edtf
        for said in reversed(near):
            if self._opens_paragraph_of(said, here):
                yield said.edtf
        if report := self._report():
            yield report
        if near and (self.today is None or (not tense and here - near[-1].end < _NEAR)):
            yield near[-1].edtf

    def _is_aside(self, said: _Said) -> bool:
        """Whether a date stands in a parenthesis or after "depuis", and so tells no other date."""
        opened, closed = (self.folded.rfind(mark, max(0, said.start - _ASIDE), said.start) for mark in "()")
        return said.edtf.endswith("..") or opened > closed

    def _parted(self, said: _Said, here: int) -> bool:
        """Whether a date stands in another sentence."""
        return here - said.end > _NEAR or _SENTENCE_END.search(self.text, said.end, here) is not None

    def _within(self, said: _Said, here: int) -> bool:
        return FORMS.between("within", self.folded, said.end, here) is not None

    def _opens_paragraph_of(self, said: _Said, here: int) -> bool:
        """Whether a date opens a sentence of the paragraph, and so may tell the dates that follow."""
        if here - said.end > _PARAGRAPH or self.folded.find("\n", said.end, here) >= 0:
            return False
        return FORMS.before("opening", self.folded, said.start) is not None

    def _report(self) -> str:
        for said in self.said[self.headed :]:
            if len(said.edtf) == _YEAR and self._heads(said.start):
                self.report = said.edtf
        self.headed = len(self.said)
        return self.report

    def _heads(self, start: int) -> bool:
        """Whether a year ends a heading of a report, in a short line."""
        if not FORMS.before("report", self.folded, start):
            return False
        left = self.folded.rfind("\n", max(0, start - _HEADING), start)
        right = self.folded.find("\n", start, start + _HEADING)
        return (left >= 0 or start < _HEADING) and (right >= 0 or len(self.folded) < start + _HEADING)

    def _note(self, point: Point, edtf: str, start: int) -> None:
        """Keep a date that may tell the year of others."""
        if point.year is not None and edtf[0] != ".":
            self.said.append(_Said(start, point.end, edtf))


def _between(folded: str, name: str, first: Point, last: Point) -> bool:
    return FORMS.between(name, folded, first.end, last.start) is not None


def _with_shared_year(folded: str, found: Sequence[Point], at: int) -> Point:
    """A point without its year that is listed with one that has it: "en mars, mai et juin 2021"."""
    point = found[at]
    if point.month is None or point.turn or point.year is not None:
        return point
    for i in range(at, min(at + _LAST, len(found) - 1)):
        following = found[i + 1]
        if following.month is None or not _between(folded, "listed", found[i], following):
            return point
        if following.year is not None:
            return point._replace(year=following.year)
    return point
