"""What tests of several packages need: the project, the sample built once, the rule that nothing is skipped.

Where `LEVIER_NO_SKIP` is set, as `.ci/run` does, a skipped test or module fails and says why it was skipped;
elsewhere it is counted in the last line. A test on the folder beside the project is excepted: a clone has none.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import hypothesis
import pytest

if TYPE_CHECKING:
    from collections.abc import Generator

ROOT = Path(__file__).resolve().parent.parent
NO_SHARED = "no ../shared here"
STRICT = os.environ.get("LEVIER_NO_SKIP", "") not in {"", "0"}

# No deadline: a busy machine is no fault. Where nothing is skipped, no run is luckier than another either.
hypothesis.settings.register_profile("levier", deadline=None, derandomize=STRICT)
hypothesis.settings.load_profile("levier")


@pytest.fixture(scope="session")
def root() -> Path:
    """The project."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of real texts, suites and facts beside the project; without it, what needs it is skipped."""
    path = ROOT.parent / "shared"
    if not path.is_dir():
        pytest.skip(NO_SHARED)
    return path


@pytest.fixture(scope="session")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A build of the sample corpus, to read and not to change."""
    import levier

    out = tmp_path_factory.mktemp("sample") / "out"
    levier.build(ROOT / "corpus" / "sample", out, validate=False)
    return out


def pytest_configure(config: pytest.Config) -> None:
    """Let nothing be skipped where that is asked, doctests outside this folder included."""
    if STRICT:
        config.pluginmanager.register(NoSkip())


class NoSkip:
    """Makes a skipped test or module a failed one; an expected failure is none."""

    @pytest.hookimpl(wrapper=True)
    def pytest_runtest_makereport(self) -> Generator[None, pytest.TestReport, pytest.TestReport]:
        """Look at a test."""
        report = yield
        if report.skipped and not hasattr(report, "wasxfail") and NO_SHARED not in str(report.longrepr):
            report.outcome, report.longrepr = "failed", refusal(report.longrepr)
        return report

    @pytest.hookimpl(wrapper=True)
    def pytest_make_collect_report(self) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
        """Look at a module."""
        report = yield
        if report.skipped:
            report.outcome, report.longrepr = "failed", refusal(report.longrepr)
        return report


def refusal(reason: object) -> str:
    """Say what was skipped and that it may not be."""
    said = " ".join(map(str, reason)) if isinstance(reason, tuple) else str(reason)
    return f"LEVIER_NO_SKIP is set, and this was skipped: {said}"
