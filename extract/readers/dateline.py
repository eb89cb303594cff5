r"""Text -> the date that it gives itself: "Publié le 22 mars 2019", "Pantin, le 18 novembre 2022".

Relative dates ("le 5 mars dernier") hang on the text's own, so a wrong one does more harm than none: only
the places where a page speaks of itself are looked at, the surest first, and its running text never is.

>>> own_date("La Lettre des territoires\nPublié le 4 mars 2020 - Mis à jour le 5 mai 2020\n")
'2020-03-04'
>>> own_date("Le 3 juin 2021, la Ville a reçu ses associations.") is None
True
"""

from __future__ import annotations

import re
import unicodedata
from datetime import date
from functools import cache
from typing import NamedTuple

from extract.language.fold import any_of, fold
from extract.language.lexicon import table

_EDTF = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2})(?:T[0-9]{2}:[0-9]{2}\S{0,24})?)?)?")
_SEGMENT = re.compile(r"\s[-–—|•·]\s")
_YEAR = re.compile(r"[0-9]{4}|/[0-9]{2}(?![0-9])")
_CENTURY, _LATEST = 2000, 69
"""A year of two digits is of this century up to the second."""
_NOTE = re.compile(r" \([^()]{0,200}\)$")
_HEAD, _TAIL = 8000, 2000
_HEAD_LINES, _TAIL_LINES, _TOP_LINES = 40, 5, 12
_LONGEST_LINE, _SHORT_LINE = 600, 90


def edtf(text: str) -> str | None:
    """A date of EDTF level 0 down to the day at most, its time of day dropped; None where it is none.

    >>> edtf("2019-07-05T10:00:00Z"), edtf("2019-07"), edtf("2019-02-30")
    ('2019-07-05', '2019-07', None)
    """
    match = _EDTF.fullmatch(text.strip())
    return _iso(*match.groups()) if match else None


def own_date(text: str) -> str | None:
    """The day or month that a text gives as its own, in EDTF."""
    forms = _forms()
    if stated := front_matter(text, "date_keys"):
        return edtf(stated) or _first((forms.whole,), [plain(stated)])
    lines = [line for line in text[:_HEAD].split("\n") if line.strip()][:_HEAD_LINES]
    top = _dated(lines[:_TOP_LINES])
    both = top + _dated(lines[_TOP_LINES:]) + _dated(text[-_TAIL:].split("\n")[-_TAIL_LINES:])
    return (
        _first(forms.published, both)
        or _first(forms.place, both)
        or _first((forms.issue,), top)
        or _dashed(top)
        or (_meeting(top) if _is_minutes(lines[:_TOP_LINES]) else None)
        or _first(forms.updated, both)
    )


def is_dateline(line: str) -> bool:
    """Whether a folded line is nothing but a date, or opens with what dates a text.

    >>> is_dateline("pantin, le 18 novembre 2022"), is_dateline("2021-2026, une strategie")
    (True, False)
    """
    forms = _forms()
    cued = (*forms.published, *forms.updated, *forms.place, forms.issue)
    return bool(forms.whole.fullmatch(line)) or any(pattern.match(line) for pattern in cued)


def front_matter(text: str, keys: str) -> str | None:
    r"""The value of the first of these keys in the block of metadata that opens a Markdown file.

    >>> front_matter("---\ndate: 2024-05-02\n---\n", "date_keys")
    '2024-05-02'
    """
    opening, _, rest = text[:4000].partition("\n")
    block, closed, _ = rest.partition("\n---")
    if opening.strip() != "---" or not closed:
        return None
    values = dict(_pair(line) for line in reversed(block.splitlines()) if ":" in line)
    return next((values[key] for key in table("reading")["date"][keys] if values.get(key)), None)


def plain(text: str) -> str:
    """Lower case without accents or ligatures, with plain apostrophes and dashes and single spaces.

    >>> plain("Déjà  à l’ŒUVRE")
    "deja a l'oeuvre"
    """
    return " ".join(fold(unicodedata.normalize("NFC", text)).replace("œ", "oe").split())


def _dated(lines: list[str]) -> list[str]:
    """The lines that hold a year, folded; those of running text are left out."""
    return [plain(line.strip("#*_> ")) for line in lines if len(line) <= _LONGEST_LINE and _YEAR.search(line)]


def _pair(line: str) -> tuple[str, str]:
    key, _, value = line.partition(":")
    return plain(key), value.strip().strip("\"'").strip()


def _first(patterns: tuple[re.Pattern[str], ...], lines: list[str]) -> str | None:
    found = (_read(match) for line in lines for pattern in patterns for match in pattern.finditer(line))
    return next(filter(None, found), None)


def _dashed(lines: list[str]) -> str | None:
    """After a dash ("EN BREF – 10 mai 2023"); or before it, where one line alone opens with a day."""
    whole = _forms().whole
    parts = [_SEGMENT.split(_NOTE.sub("", line)) for line in lines]
    ends = [found for part in parts if (match := whole.fullmatch(part[-1])) and (found := _read(match))]
    starts = [found for part in parts if (match := whole.fullmatch(part[0])) and (found := _read(match))]
    return ends[0] if ends else starts[0] if len(starts) == 1 and len(starts[0]) == 10 else None


def _meeting(lines: list[str]) -> str | None:
    """The day of the meeting that minutes are of: "Jeudi 16 janvier 2025, de 18 h à 20 h"."""
    days = (_forms().whole.fullmatch(line.split(",")[0]) for line in lines)
    return next((found for day in days if day and (found := _read(day))), None)


def _is_minutes(lines: list[str]) -> bool:
    head = plain(" ".join(line[:_SHORT_LINE] for line in lines))
    return any(word in head for word in table("reading")["date"]["minutes"])


def _read(match: re.Match[str]) -> str | None:
    """The date that a pattern of `_Forms` found; the number in a group's name tells the way it is written."""
    part = {name[0]: value for name, value in match.groupdict().items() if value}
    month = part["m"] if part["m"].isdigit() else _month(part["m"])
    year = part["y"] if len(part["y"]) == len("2000") else _century(part["y"])
    return _iso(year, month, part.get("d"))


def _century(year: str) -> str:
    """A year of two digits in four."""
    return str(_CENTURY + int(year) - (100 if int(year) > _LATEST else 0))


def _month(name: str) -> str:
    return f"{_months()[name]:02}"


@cache
def _months() -> dict[str, int]:
    """The names of months, in full and cut short, with their numbers."""
    months: dict[str, int] = table("time")["month"] | table("time")["month_short"]
    return months


def _iso(year: str, month: str | None, day: str | None) -> str | None:
    parts = [f"{int(part):02}" for part in (month, day) if part]
    try:
        date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    return "-".join([year, *parts])


class _Forms(NamedTuple):
    """The patterns of the lexicon, over folded lines; each bounded, so that its time is linear."""

    whole: re.Pattern[str]
    published: tuple[re.Pattern[str], ...]
    updated: tuple[re.Pattern[str], ...]
    place: tuple[re.Pattern[str], ...]
    issue: re.Pattern[str]


@cache
def _forms() -> _Forms:
    words = table("reading")["date"]
    le, of, er, number = words["article"], words["of"], words["ordinal"], any_of(words["number"])
    month = any_of(_months())
    day = (
        rf"(?:(?:{any_of(table('time')['weekday'])}),? )?(?:"
        rf"(?P<d1>[0-9]{{1,2}})(?:{er})? (?P<m1>{month})\.? (?P<y1>[0-9]{{4}})(?![0-9])"
        r"|(?P<d2>[0-9]{1,2})[/.-](?P<m2>[0-9]{1,2})[/.-](?P<y2>[0-9]{4})(?![0-9])"
        r"|(?P<d5>[0-9]{1,2})/(?P<m5>[0-9]{1,2})/(?P<y5>[0-9]{2})(?![0-9/])"
        r"|(?P<y3>[0-9]{4})-(?P<m3>[0-9][0-9])-(?P<d3>[0-9][0-9])(?![0-9])"
        rf"|(?P<m4>{month})\.? (?P<y4>[0-9]{{4}})(?![0-9]))"
    )

    def cued(cues: list[str]) -> tuple[re.Pattern[str], ...]:
        cue = rf"(?:{any_of(cues)})(?: ?:)? ?(?:(?:{any_of(words['links'])}) )?{day}"
        opening = re.compile(rf"(?:^(?:- )?|[.!?|•·(] ?| - )(?:(?:{any_of(words['objects'])}) )?{cue}")
        closing = re.compile(rf"^.{{0,{_SHORT_LINE}}}?\b{cue}[ )]?$")
        return opening, closing

    return _Forms(
        whole=re.compile(rf"(?:{le} )?{day}\.?"),
        published=cued(words["published"]),
        updated=cued(words["updated"]),
        place=(
            re.compile(rf"^(?:{any_of(words['made_at'])}) [a-z][a-z' -]{{1,40}}?,? {le} {day}"),
            re.compile(rf"^[a-z][a-z' -]{{1,40}}, {le} {day}\.?$"),
        ),
        issue=re.compile(
            rf"^(?:{any_of(words['issue'])})(?: (?:{number}) ?[0-9]{{1,5}})?(?: {of}|,| -) {day}\.?$"
        ),
    )
