"""Parts -> those that a network is made of: of some modalities, of a period, without a source.

A denied claim never makes a tie: the queries leave it out. Where a period is asked for, a part counts when its
time meets the period: the time that the text gives the claim, else that of the event or publication, else the
day of the document, which tells what held then. What has no time at all is left out of any period.

>>> meets(("2015-01-01", ""), ("2014-01-01", "2014-12-31")), meets(("", "2020"), ("2019-06", ""))
(False, True)
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from ontology.edtf import bounds

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from graph.network.part import Part

__all__ = ["Bounds", "during", "first", "last", "said", "timed"]

Bounds = tuple[str, str]
"""First and last day, month or year (EDTF); empty where it is open."""


def said(parts: Iterable[Part], modalities: Collection[str]) -> list[Part]:
    """Give the parts of the modalities named ("Asserted", "Hedged", "Planned", "Recommended")."""
    return [part for part in parts if part.modality in modalities]


def timed(parts: Iterable[Part], dates: Mapping[str, Bounds]) -> list[Part]:
    """Give each part the time of its context where its claim has none."""
    return [dated(part, dates.get(part.context, ("", ""))) for part in parts]


def dated(part: Part, time: Bounds) -> Part:
    """Give a part a time, where it has none of its own."""
    if part.earliest or part.latest or not any(time):
        return part
    return replace(part, earliest=time[0], latest=time[1])


def during(parts: Iterable[Part], period: Bounds, dates: Mapping[str, Bounds]) -> list[Part]:
    """Give the parts whose time meets a period, both of whose ends are in it."""
    if not any(period):
        return list(parts)
    return [part for part in parts if meets(time_of(part, dates), period)]


def time_of(part: Part, dates: Mapping[str, Bounds]) -> Bounds | None:
    """Give the bounds of a part, else those of its document; None where there are none."""
    own = (part.earliest, part.latest)
    return own if any(own) else dates.get(part.source)


def meets(time: Bounds | None, period: Bounds) -> bool:
    """Tell whether a time and a period share a day."""
    if time is None:
        return False
    begins, ends = first(time[0]), last(time[1])
    return begins <= last(period[1]) and first(period[0]) <= ends


def first(date: str) -> str:
    """Give the first day of an EDTF date; of an open end, the first there is."""
    return (bounds(date)[0] if date else None) or "0000-01-01"


def last(date: str) -> str:
    """Give the last day of an EDTF date; of an open end, the last there is."""
    return (bounds(date)[1] if date else None) or "9999-12-31"
