"""Figures: what they say, and that the same is the same bytes."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from matplotlib.colors import to_hex

from graph.errors import QueryError, UsageError
from graph.measure.catalogue import MEASURES
from graph.network.build import Woven
from graph.picture.figure import rendered
from graph.picture.matrix import matrix
from graph.picture.style import accept, said, short
from graph.picture.timeline import timeline
from graph.picture.whiskers import whiskers
from graph.rank import rank

Network = Callable[..., Woven]
CELLS = [("Brest", "prix", 1), ("Brest", "fonds", 2), ("Ain", "prix", 5), ("Ain", "prix", 3)]
EVENTS = [
    ("forum", "2019-06-03", "Asserted"),
    ("cycle", "2015/2020", "Asserted"),
    ("salon", "2021", "Planned"),
    ("suite", "2020-02/..", "Hedged"),
]


def labels(axis: object) -> list[str]:
    return [label.get_text() for label in axis.get_ticklabels()]  # type: ignore[attr-defined]


def test_a_ranking_shows_each_actor_with_its_interval_and_mean(woven: Network) -> None:
    ranking = rank(woven(*(("hub", name, 0.8, "un") for name in "abc")), "degree", samples=50)
    [axes] = whiskers(ranking, top=2).axes
    assert labels(axes.yaxis) == ["HUB", ranking.rows[1].label]
    assert axes.get_title() == "Coopérations déclarées : nombre de liens"
    lines, means, observed = cast("list[Any]", axes.collections)
    assert [segment.tolist() for segment in lines.get_segments()] == [
        [[row.low, at], [row.high, at]] for at, row in enumerate(ranking.rows[:2])
    ]
    assert means.get_offsets().tolist() == [[row.mean, at] for at, row in enumerate(ranking.rows[:2])]
    assert observed.get_offsets().tolist() == [[row.rank, at] for at, row in enumerate(ranking.rows[:2])]


def test_a_figure_of_a_ranking_says_what_its_intervals_leave_out(woven: Network) -> None:
    figure = whiskers(rank(woven(("a", "b", 0.9, "un")), "degree", samples=7))
    note = " ".join(figure.get_supxlabel().split())
    assert note.startswith("Rééchantillons : 7 ; énoncés : 1,")
    assert note.endswith("non ce que le corpus ne dit pas.")


def test_every_measure_has_its_french_name() -> None:
    assert set(said()["measure"]) == set(MEASURES)


def test_a_matrix_has_the_fullest_rows_and_columns_first_and_the_number_of_texts() -> None:
    [axes] = matrix(CELLS).axes
    assert labels(axes.yaxis) == ["Brest", "Ain"]
    assert labels(axes.xaxis) == ["prix", "fonds"]
    written = {text.get_position(): (text.get_text(), to_hex(text.get_color())) for text in axes.texts}
    assert written == {(0, 0): ("1", "#1b1b1b"), (1, 0): ("2", "#1b1b1b"), (0, 1): ("5", "#ffffff")}


def test_a_timeline_goes_from_the_earliest_and_tells_what_is_planned() -> None:
    [axes] = timeline(EVENTS).axes
    assert labels(axes.yaxis) == ["cycle", "forum", "suite", "salon"]
    periods = [(to_hex(bar.get_facecolor()), to_hex(bar.get_edgecolor())) for bar in axes.patches]
    assert periods == [("#0072b2", "#0072b2"), ("#ffffff", "#d55e00")]
    assert [line.get_marker() for line in axes.lines] == ["o", "o", "o", ">", "o"]


def test_nothing_to_draw_is_told_in_a_line() -> None:
    with pytest.raises(QueryError, match="no lever of any territory to draw"):
        matrix([])
    with pytest.raises(QueryError, match="no event with a date to draw"):
        timeline([])


@pytest.mark.parametrize("form", [".svg", ".png"])
def test_the_same_figure_is_the_same_bytes_without_a_date(form: str) -> None:
    for figures in ([matrix(CELLS), matrix(CELLS)], [timeline(EVENTS), timeline(EVENTS)]):
        once, again = (rendered(figure, form) for figure in figures)
        assert once == again
        assert not re.search(rb"dc:date|Software|tIME", once)


def test_a_notebook_shows_a_figure_by_itself() -> None:
    assert matrix(CELLS)._repr_png_() == rendered(matrix(CELLS), ".png")


def test_a_file_that_is_no_picture_is_refused() -> None:
    with pytest.raises(
        UsageError, match=r"rank.pdf: a figure is written to a file that ends in .svg or .png"
    ):
        accept(Path("rank.pdf"))


def test_a_long_name_takes_two_lines_and_a_longer_one_is_cut_after_a_word() -> None:
    name = "Union régionale des sociétés coopératives et participatives"
    assert short(name) == "Union régionale des sociétés coopératives\net participatives"
    assert short(f"{name} de la région").endswith("\net participatives de la région")
    assert short(f"{name} de la très grande région Sud-Est") == (
        "Union régionale des sociétés coopératives\net participatives de la très grande…"
    )
    assert short("Rennes\x0bNord\x01") == "Rennes Nord"
    assert short("Rennes") == "Rennes"


def test_rows_are_higher_where_a_name_takes_two_lines() -> None:
    long = "Union régionale des sociétés coopératives et participatives"
    one, two = (matrix([(name, "prix", 1)]).get_figheight() for name in ("Brest", long))
    assert two > one
