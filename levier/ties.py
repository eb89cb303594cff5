"""Networks and rankings -> what a person reads in a terminal, at 80 columns or more, and tables for programs."""

from __future__ import annotations

import csv
import io
import json
import math
from dataclasses import asdict
from typing import TYPE_CHECKING

from graph.answer import safe
from levier.show import console, table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from pathlib import Path

    from graph.measure.whole import Whole
    from graph.network.build import Woven
    from graph.network.design import Design
    from graph.rank import Ranking

__all__ = ["designs", "ranking", "rows", "whole", "written"]

REWIRED = {
    "projected": "Rewired: every actor shares as much, and each thing shared has as many, by chance.",
    "directed": "Rewired: every actor has as many ties each way, with others by chance.",
    "two-mode": "Rewired: every actor has as many memberships, and each body as many members.",
}
FEW = 8
"""Cut points that are named; the others are counted."""


def designs(known: Iterable[Design]) -> None:
    """List the networks."""
    made = table("network", "what it is")
    made.columns[1].justify = "left"
    for one in known:
        made.add_row(one.name, one.summary)
    console().print(made)


def whole(woven: Woven, found: Whole) -> None:
    """Say what a network is like."""
    to = console()
    claims, sources = {part.claim for part in woven.parts}, {part.source for part in woven.parts}
    to.print(
        f"{woven.design.name}: {count(found.actors, 'actor')}, {count(found.ties, 'tie')},"
        f" from {count(len(claims), 'claim')} of {count(len(sources), 'source')}"
    )
    to.print(f"components   {found.components:,}, the largest of {found.largest:,} actors")
    to.print(f"communities  {found.louvain:,} (Louvain), {found.leiden:,} (Leiden)")
    to.print(f"bridges      {found.bridges:,} ties without which a part falls off")
    cut = [woven.graph.nodes[node]["label"] for node in found.articulation_points]
    more = f" and {len(cut) - FEW} more" if len(cut) > FEW else ""
    to.print(f"cut points   {'; '.join(cut[:FEW]) or 'none'}{more}")
    made = table("against chance", "here", "rewired", "95 %", "p")
    for name, one in found.compared.items():
        if one.samples and not math.isnan(one.observed):
            span = f"{one.low:.2f} to {one.high:.2f}"
            made.add_row(name, f"{one.observed:.2f}", f"{one.mean:.2f}", span, f"{one.extreme:.2f}")
    if made.row_count:
        to.print()
        to.print(made)
        to.print(REWIRED[woven.design.form], style="dim")


def written(woven: Woven, files: Sequence[Path]) -> None:
    """Say what was written."""
    graph = woven.graph
    names = " and ".join(str(file) for file in files)
    console().print(
        f"{count(len(graph), 'actor')}, {count(graph.number_of_edges(), 'tie')}: {names}", soft_wrap=True
    )


def ranking(found: Ranking, top: int) -> None:
    """Print the first of a ranking, with intervals, and what they cover."""
    to = console()
    made = table("actor", "rank", found.measure, "mean rank", "95 %", "in top 10")
    made.columns[0].overflow = "fold"
    for row in found.rows[:top]:
        made.add_row(
            row.label,
            place(row.rank),
            "–" if math.isnan(row.score) else f"{row.score:.3g}",
            f"{row.mean:.1f}",
            f"{place(row.low)}–{place(row.high)}",
            f"{row.first:.0%}",
        )
    to.print(made)
    to.print(found.note, style="dim")


def count(number: int, thing: str) -> str:
    """Say how many things there are."""
    return f"{number:,} {thing}{'' if number == 1 else 's'}"


def place(rank: float) -> str:
    """Write a rank: whole, or with its half where two or more share places."""
    return f"{rank:.1f}".removesuffix(".0")


def rows(found: Ranking, form: str) -> str:
    """Write every row as CSV, or as JSON with what the intervals cover."""
    listed = [asdict(row) for row in found.rows]
    if form == "json":
        for row in listed:
            row["score"] = None if math.isnan(row["score"]) else row["score"]
        told = {"network": found.network, "measure": found.measure, "rows": listed, "note": found.note}
        return json.dumps(told, ensure_ascii=False, indent=1) + "\n"
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, list(listed[0]))
    writer.writeheader()
    writer.writerows({key: filled(value) for key, value in row.items()} for row in listed)
    return out.getvalue()


def filled(value: object) -> object:
    """Give a cell that no spreadsheet runs as a formula; not a number is left empty."""
    return "" if isinstance(value, float) and math.isnan(value) else safe(value)
