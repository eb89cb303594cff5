"""What the packages give -> what a person reads in a terminal, at 80 columns or more.

Tables go to standard output; progress to standard error, and only where that is a terminal.
"""

from __future__ import annotations

import shlex
import sys
from collections import Counter
from contextlib import contextmanager
from typing import TYPE_CHECKING, Protocol

from rich.console import Console
from rich.padding import Padding
from rich.segment import Segment
from rich.table import Table
from rich.text import Text

from graph.report import render
from levier.harmless import harmless, in_a_line

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable, Mapping, Sequence
    from pathlib import Path

    from rich.console import ConsoleOptions, RenderableType

    from graph.compare import Verdict
    from graph.evaluate import Report, Tally
    from graph.report import Report as Validation
    from graph.report import Violation
    from levier.builder import Summary

FEW = 5
"""Rejects that a build shows; the others are counted."""


class Terminal(Console):
    """A terminal that what is printed gives no orders."""

    def render(self, renderable: RenderableType, options: ConsoleOptions | None = None) -> Iterable[Segment]:
        """Give what is to be printed, in pieces."""
        for piece in super().render(renderable, options):
            text, style, control = piece
            yield piece if control else Segment(harmless(text), style)


def console() -> Console:
    """Give the terminal; what stands in texts is never read as markup or obeyed."""
    return Terminal(markup=False, highlight=False, emoji=False)


def table(*headings: str, title: str | None = None) -> Table:
    """Start a table: the first column holds words, the others numbers."""
    made = Table(title=title, title_justify="left", title_style="bold", box=None, padding=(0, 2, 0, 0))
    for at, heading in enumerate(headings):
        made.add_column(heading, justify="right" if at else "left", header_style="dim")
    return made


class Stage(Protocol):
    """What one stage of extraction saw, for `explanation`."""

    @property
    def title(self) -> str:
        """Name of the stage."""

    @property
    def columns(self) -> Sequence[str]:
        """Headings of the rows; without any, each row is a headline and what belongs to it."""

    @property
    def rows(self) -> Sequence[Sequence[str]]:
        """What was seen, in text order."""

    @property
    def note(self) -> str:
        """Why nothing more was seen; empty where there is nothing to say."""


@contextmanager
def progress() -> Generator[Callable[[int, int], None]]:
    """Give what draws how many texts are done, and of how many."""
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn("reading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    quiet = not sys.stderr.isatty()
    with Progress(*columns, console=Console(stderr=True), transient=True, disable=quiet) as bar:
        task = bar.add_task("", total=None)
        yield lambda done, total: bar.update(task, completed=done, total=total)


def summary(made: Summary, out: Path) -> None:
    """Say what a build found, and where to look next."""
    to = console()
    to.print(
        f"{made.documents:,} documents, {made.quads:,} quads, {made.figures:,} figures in {in_a_line(out)}\n"
    )
    entities = table("entities", "found")
    for kind, count in sorted(Counter(made.kinds.values()).items()):
        entities.add_row(kind, f"{count:,}")
    claims = table("claims", "asserted", "other")
    for relation in sorted({relation for relation, _ in made.claims}):
        counts = {modality: n for (name, modality), n in made.claims.items() if name == relation}
        asserted = counts.pop("Asserted", 0)
        claims.add_row(relation, f"{asserted:,}", f"{sum(counts.values()):,}")
    beside = Table.grid(padding=(0, 6))
    beside.add_row(entities, claims)
    to.print(beside)
    if made.rejected:
        to.print(f"\n{len(made.rejected):,} rejected, all in {in_a_line(out / 'rejected.csv')}:")
        for reject in made.rejected[:FEW]:
            indented(to, 2, in_a_line(f"{reject.file}: {reject.reason}; {reject.remedy}"))
    if made.violations:
        told(to, made.violations, out)
    where = shlex.quote(in_a_line(out))
    to.print("\nLook further:")
    for command in ("territory-levers", "cooperation", "timeline"):
        to.print(f"  levier query {command} -g {where}")
    to.print("  levier queries")


def indented(to: Console, columns: int, text: str) -> None:
    """Print a text that stays indented where it is wrapped."""
    to.print(Padding(Text(text), (0, 0, 0, columns)))


def told(to: Console, violations: list[Violation], out: Path) -> None:
    """Say which rules a build breaks and how often, with an example of each."""
    where = shlex.quote(in_a_line(out))
    to.print(f"\n{len(violations):,} times a rule is broken; `levier validate {where}` tells each:")
    first = {violation.rule: violation for violation in reversed(violations)}
    for rule, count in Counter(violation.rule for violation in violations).most_common():
        indented(to, 2, f"{count:,} × {first[rule].message}")
        indented(to, 4, f"{first[rule].said or first[rule].focus}; {first[rule].remedy}")


def validation(found: Validation) -> None:
    """Say which rules a graph breaks, and where."""
    to = console()
    for line in render(found):
        to.print(line, soft_wrap=True)


def explanation(stages: Iterable[Stage]) -> None:
    """Say what each stage saw."""
    to = console()
    for stage in stages:
        to.print(stage.title, style="bold")
        if stage.rows and stage.columns:
            rows = Table(box=None, padding=(0, 2, 0, 2), header_style="dim")
            for column in stage.columns:
                rows.add_column(column, overflow="fold")
            for row in stage.rows:
                rows.add_row(*row)
            to.print(rows)
        for headline, *rest in () if stage.columns else stage.rows:
            indented(to, 2, headline)
            for line in rest:
                indented(to, 4, line)
        if stage.note:
            indented(to, 2, stage.note)
        to.print()


def report(found: Report, misses: bool) -> None:
    """Say how a build compares with gold."""
    to = console()
    to.print(f"{found.texts} texts\n")
    if found.absent:
        indented(
            to, 0, f"not in the build, so that all they say counts as missed: {', '.join(found.absent)}\n"
        )
    to.print(tallies("kind of entity", found.kinds), "", tallies("relation", found.relations), "", sep="\n")
    scores = table("", "precision", "recall", "F1")
    for name in ("entities", "claims", "figures"):
        scores.add_row(name, *(f"{found.scores[f'{name}.{part}']:.3f}" for part in ("p", "r", "f1")))
    to.print(scores, "", sep="\n")
    others = table("", "score")
    for name, score in found.scores.items():
        if not name.endswith((".p", ".r", ".f1")):
            others.add_row(name, f"{score:.3f}")
    to.print(others, "", sep="\n")
    calibrated(to, found)
    if misses:
        faults(to, found.faults)


def tallies(heading: str, found: Mapping[str, Tally]) -> Table:
    """Lay out precision and recall, a row for each key."""
    made = table(heading, "right", "missed", "wrong", "precision", "recall", "F1")
    for key, tally in found.items():
        counts = (str(number) for number in (tally.right, tally.missed, tally.wrong))
        made.add_row(key, *counts, *(f"{part:.2f}" for part in (tally.precision, tally.recall, tally.f1)))
    return made


def calibrated(to: Console, found: Report) -> None:
    """Say how far the confidence can be trusted."""
    measured = found.left_out or found.stated
    how = "measured leaving one text out" if found.left_out else "as the graph states it"
    to.print(f"reliability of the confidence, {how}", style="bold")
    made = table("confidence", "claims", "mean", "right")
    for tenth in measured.bins:
        span = f"{tenth.low:.1f} to {tenth.low + 0.1:.1f}"
        made.add_row(span, str(tenth.claims), f"{tenth.confidence:.2f}", f"{tenth.right:.2f}")
    to.print(made)
    to.print(f"""
{measured.ece:.3f}  expected calibration error (0 is best): how far, on average over
       these tenths, the mean confidence is from the share that is right
{measured.skill:.3f}  Brier skill (1 is best, 0 no better): how much nearer to the truth the
       confidence is than the best single one for all claims
{measured.doubtful:.3f}  of the wrong claims are in the tenth least sure (0.1 is chance)""")


def faults(to: Console, found: Iterable[Verdict]) -> None:
    """List what was missed and what is wrong, text by text, each with its sentence."""
    document = ""
    for fault in found:
        if fault.document != document:
            document = fault.document
            to.print(f"\n{document}")
        sure = "" if fault.confidence is None else f" [{fault.confidence:.2f}]"
        kind = f"{fault.key} " if fault.of == "entity" else ""
        to.print(f"  {fault.of} {fault.result}: {kind}{fault.says}{sure}", soft_wrap=True)
        if fault.sentence:
            to.print(f"    « {fault.sentence} »", soft_wrap=True)
