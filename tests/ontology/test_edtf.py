"""EDTF arithmetic: days, seasons, open ends, and what is refused."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.edtf import bounds, interval, valid

DATES = st.dates(min_value=date(1000, 1, 1), max_value=date(2999, 12, 31))


@pytest.mark.parametrize(
    ("edtf", "expected"),
    [
        ("2018", ("2018-01-01", "2018-12-31")),
        ("2018~", ("2018-01-01", "2018-12-31")),
        ("2024-02", ("2024-02-01", "2024-02-29")),
        ("2019-07-05", ("2019-07-05", "2019-07-05")),
        ("2023-21", ("2023-03-01", "2023-05-31")),
        ("2023-22", ("2023-06-01", "2023-08-31")),
        ("2023-23", ("2023-09-01", "2023-11-30")),
        ("2023-24", ("2023-12-01", "2024-02-29")),
        ("2015/2020", ("2015-01-01", "2020-12-31")),
        ("2023-03/2023-06-15", ("2023-03-01", "2023-06-15")),
        ("../2015-06-30", (None, "2015-06-30")),
        ("/2015-06-30", (None, "2015-06-30")),
        ("2006/..", ("2006-01-01", None)),
        ("2006/", ("2006-01-01", None)),
    ],
)
def test_a_literal_has_a_first_and_a_last_day(edtf: str, expected: tuple[str | None, str | None]) -> None:
    assert valid(edtf)
    assert bounds(edtf) == expected


@pytest.mark.parametrize(
    "edtf",
    [
        *(
            "",
            "..",
            "../..",
            "/",
            "2023-13",
            "2023-00",
            "2023-20",
            "2023-25",
            "2023-02-29",
            "2023-21-01",
            "0000",
        ),
        *(
            "199X",
            "23",
            "2020/2015",
            "2020/2021/2022",
            "05/07/2019",
            "2019-7-5",
            "2019-07-05T10:00:00",
            "2019 ",
        ),
        "٢٠١٩",
    ],
)
def test_what_is_no_date_is_refused_with_what_is_accepted(edtf: str) -> None:
    assert not valid(edtf)
    with pytest.raises(ValueError, match=r"not an EDTF date.*accepted"):
        bounds(edtf)


def test_an_interval_goes_from_the_beginning_of_one_literal_to_the_end_of_another() -> None:
    assert interval("2022-01/2022-03", "2023") == "2022-01/2023"
    assert interval(None, "2025-01/2025-06") == "../2025-06"
    assert interval("2022-01/2022-03", None) == "2022-01/.."
    assert interval("2022", "2022") == "2022"


@given(DATES, st.integers(0, 5000))
def test_an_interval_is_bounded_by_its_ends(first: date, days: int) -> None:
    last = first + timedelta(days)
    assert bounds(interval(str(first), str(last))) == (str(first), str(last))


@given(DATES)
def test_a_day_lies_within_its_month_its_year_and_one_season(day: date) -> None:
    def holds(edtf: str) -> bool:
        first, last = bounds(edtf)
        return str(first) <= str(day) <= str(last)

    seasons = [f"{year:04}-{season}" for year in (day.year - 1, day.year) for season in (21, 22, 23, 24)]
    assert holds(str(day)[:7])
    assert holds(str(day)[:4])
    assert sum(map(holds, seasons)) == 1


@given(st.text(alphabet="0123456789-/.~?X", max_size=24))
def test_no_text_raises_but_an_invalid_one(text: str) -> None:
    if valid(text):
        first, last = bounds(text)
        assert first or last
        assert first is None or last is None or first <= last
