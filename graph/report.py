r"""Violations -> lines for the terminal.

A violation says which claim is wrong, in words, the sentence that it was read from, the rule and what to do.

>>> print(*render(Report((), documents=2, quads=900, texts=True)), sep="\n")
No rule is broken: 2 documents, 900 quads, texts compared.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


@dataclass(frozen=True, slots=True)
class Violation:
    """One rule broken at one place."""

    graph: str
    """IRI of the named graph; empty for the default graph."""
    rule: str
    """IRI of the shape or check."""
    severity: str
    """"Violation", "Warning" or "Info"."""
    message: str
    """The rule in plain words."""
    remedy: str
    """What to do."""
    focus: str
    """The node, or the text, that breaks it."""
    value: str = ""
    """The value that breaks it, where there is one."""
    claim: str = ""
    """IRI of the claim or figure concerned, where there is one."""
    said: str = ""
    """That claim in words."""
    sentence: str = ""
    """The sentence that it was read from."""


@dataclass(frozen=True, slots=True)
class Report:
    """What a validation found."""

    violations: tuple[Violation, ...]
    """In the order of the graphs, then of rules and nodes."""
    documents: int
    quads: int
    texts: bool
    """Whether there were texts to compare the quotations with."""

    @property
    def conforms(self) -> bool:
        """Whether no rule is broken, warnings apart."""
        return not any(violation.severity == "Violation" for violation in self.violations)


def render(report: Report, most: int = 50) -> Iterator[str]:
    """Give the lines that tell a report, with `most` of its violations in full."""
    for violation in report.violations[:most]:
        yield from _lines(violation)
    if (more := len(report.violations) - most) > 0:
        yield f"… and {more:,} more."
    found = _counted(report) or "No rule is broken"
    texts = "texts compared" if report.texts else "without the texts: no quotation compared"
    yield f"{found}: {report.documents:,} documents, {report.quads:,} quads, {texts}."


def _lines(violation: Violation) -> Iterator[str]:
    yield f"{violation.severity} of {violation.rule.rpartition('#')[2]}: {violation.message}"
    told = (
        ("graph", violation.graph),
        ("at", violation.focus),
        ("value", violation.value),
        ("claim", violation.said),
        ("", violation.claim * (violation.claim != violation.focus)),
        ("sentence", violation.sentence),
        ("to do", violation.remedy),
    )
    yield from (f"  {label:<9}{' '.join(text.split())}" for label, text in told if text)
    yield ""


def _counted(report: Report) -> str:
    """Give how many there are of each severity, "2 violations, 1 warning"; nothing where there is none."""
    counts = Counter(violation.severity.lower() for violation in report.violations)
    return ", ".join(
        f"{count:,} {name}{'s' * (count > 1)}" for name, count in sorted(counts.items(), reverse=True)
    )
