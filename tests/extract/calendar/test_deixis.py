"""Which year, month or day an incomplete date means."""

from typing import Any

import pytest

from extract.calendar.deixis import Point, Shift, resolve

FRIDAY = "2024-03-15"


def at(**parts: Any) -> Point:
    return Point(0, 1, **parts)


@pytest.mark.parametrize(
    ("point", "today", "tense", "expected"),
    [
        (at(month=2, day=3), FRIDAY, "past", "2024-02-03"),
        (at(month=2, day=3), FRIDAY, "future", "2025-02-03"),
        (at(month=2, day=3), FRIDAY, "", "2024-02-03"),
        (at(month=11), FRIDAY, "", "2023-11"),
        (at(month=3, day=15), FRIDAY, "past", "2024-03-15"),
        (at(month=2, day=29), "2023-06-01", "past", "2020-02-29"),
        (at(month=24), "2024-01-20", "", "2023-24"),
        (at(month=3, turn="last"), FRIDAY, "future", "2023-03"),
        (at(month=3, turn="next"), FRIDAY, "", "2025-03"),
        (at(month=9, turn="this"), FRIDAY, "", "2024-09"),
        (at(month=6, day=12, weekday=3), FRIDAY, "", "2025-06-12"),
        (at(weekday=4), FRIDAY, "past", "2024-03-15"),
        (at(weekday=4, turn="last"), FRIDAY, "", "2024-03-08"),
        (at(weekday=4, turn="next"), FRIDAY, "", "2024-03-22"),
        (at(weekday=0), FRIDAY, "future", "2024-03-18"),
        (at(weekday=0), "2024-03", "past", None),
        (at(month=1, last_month=6), FRIDAY, "past", "2024-01/2024-06"),
        (at(year=2024, month=11, day=15, week=True), None, "", "2024-11-15/2024-11-21"),
        (at(shift=Shift("month", -3, "document")), FRIDAY, "", "2023-12"),
        (at(shift=Shift("week", -1, "document")), FRIDAY, "", "2024-03-04/2024-03-10"),
        (at(shift=Shift("year", -5000, "document")), FRIDAY, "", None),
        (at(shift=Shift("day", -1, "document")), "2024-03", "", None),
        (at(month=2), None, "past", None),
    ],
)
def test_a_point_is_placed_by_the_date_of_the_document(
    point: Point, today: str | None, tense: str, expected: str | None
) -> None:
    assert resolve(point, today, tense) == expected


def test_a_date_told_before_sets_the_year_unless_the_tense_forbids_it() -> None:
    assert resolve(at(month=10), FRIDAY, "past", ["2021-06"]) == "2021-10"
    assert resolve(at(month=1), FRIDAY, "past", ["2021-10"]) == "2022-01"
    assert resolve(at(month=10), FRIDAY, "future", ["2021-06"]) == "2024-10"


def test_the_date_before_carries_the_next_day_and_the_same_year() -> None:
    assert resolve(at(shift=Shift("day", 1, "previous")), FRIDAY, previous="2023-11-29") == "2023-11-30"
    assert (
        resolve(at(shift=Shift("day", 1, "previous")), FRIDAY, previous="2023-11-28/2023-11-29")
        == "2023-11-30"
    )
    assert resolve(at(shift=Shift("day", 1, "previous")), FRIDAY, previous="2023") is None
    assert resolve(at(month=11, turn="same"), FRIDAY, previous="2016-02-29") == "2016-11"
    assert resolve(at(month=1, turn="following"), FRIDAY, previous="2016-02-29") == "2017-01"


def test_a_weekday_within_a_year_is_taken_against_the_tense() -> None:
    wednesday = Point(0, 20, month=11, day=13, weekday=2)
    assert resolve(wednesday, "2024-11-05", "past") == "2024-11-13"
