"""The catalogue of questions -> what a person reads of it in a terminal: all by tag, or one in full."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.table import Table

from levier.show import console, indented

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.parameter import Parameter
    from graph.query import Question

__all__ = ["about", "catalogue", "one"]


def catalogue(found: Mapping[str, Question]) -> None:
    """List every question once, under its first tag."""
    to = console()
    width = max(map(len, found), default=0)
    for tag in sorted({asked.tags[0] for asked in found.values()}):
        to.print(tag, style="bold")
        rows = Table.grid(padding=(0, 2, 0, 0))
        rows.add_column(width=width + 2)
        for asked in found.values():
            if asked.tags[0] == tag:
                rows.add_row(f"  {asked.name}", asked.summary)
        to.print(rows)
    to.print("\nRead on with `levier queries NAME`, ask with `levier query NAME -g OUT`.")


def one(asked: Question) -> None:
    """Tell a question with its parameters, its columns and an example."""
    to = console()
    to.print(asked.name, style="bold")
    indented(to, 2, asked.summary)
    to.print()
    indented(to, 2, asked.description.strip())
    for title, pairs in (
        ("parameters", [(f"--param {one.name}=…", about(one)) for one in asked.params]),
        ("columns", list(asked.columns.items())),
    ):
        if pairs:
            to.print(f"\n{title}", style="bold")
            rows = Table.grid(padding=(0, 2, 0, 0))
            for name, said in pairs:
                rows.add_row(f"  {name}", said)
            to.print(rows)
    typed = "".join(f' --param {name}="{value}"' for name, value in asked.example.get("params", {}).items())
    to.print(f"\nfor example\n  levier query {asked.name}{typed}", soft_wrap=True)


def about(parameter: Parameter) -> str:
    """Say what a parameter takes, and what stands where it is not given."""
    accepted = f": {', '.join(parameter.choices)}" if parameter.choices else f" ({parameter.type})"
    default = f"; default: {parameter.default}" if parameter.default is not None else ""
    return f"{parameter.description}{accepted}{default}"
