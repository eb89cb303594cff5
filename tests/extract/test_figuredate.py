"""The time that stands right after a figure is when it held."""

from __future__ import annotations

import pytest

from extract import figure, time
from extract.figuredate import dated


def when(text: str) -> list[tuple[str, str | None]]:
    times = time.find(text, "2024-06-01")
    return [(f.value, f.valid_in) for f in dated(text, figure.find(text, times), times)]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Le fonds a aidé 62 projets entre 2015 et 2018.", [("62", "2015/2018")]),
        (
            "La coopérative comptait 40 salariés en 2019 et 52 salariés en 2021.",
            [("40", "2019"), ("52", "2021")],
        ),
        ("Il a soutenu 300 lieux ; en 2021, il a changé de nom.", [("300", None)]),
        ("Né en 2013, le réseau compte 75 membres.", [("75", None)]),
        ("Il compte 75 membres et 12 salariés en 2020.", [("75", None), ("12", "2020")]),
        ("Elle a accueilli 18 événements (14 en 2021).", [("18", None), ("14", "2021")]),
    ],
)
def test_a_figure_holds_at_the_time_right_after_it(text: str, said: list[tuple[str, str | None]]) -> None:
    assert when(text) == said
