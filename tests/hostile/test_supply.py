"""What is installed with Levier: each distribution has a licence that its own allows, and is on the page."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

PERMISSIVE = re.compile(
    r"MIT|BSD|Apache|ISC|PSF|Python Software|Unlicense|Zlib|CC0|HPND|W3C|MPL|Mozilla|0BSD|matplotlib",
    re.IGNORECASE,
)
COPYLEFT = re.compile(r"(?<!L)GPL|GNU General|Affero", re.IGNORECASE)


def licence(name: str) -> str:
    """The licence that a distribution names in its metadata: its expression, its field or its classifiers."""
    about = distribution(name).metadata
    classifiers = [
        one.rpartition(" :: ")[2] for one in about.get_all("Classifier") or [] if one.startswith("License")
    ]
    said = {key: (about.get_all(key) or [""])[0] for key in ("License", "License-Expression")}
    named = " / ".join(one for one in classifiers if one != "OSI Approved")
    return said["License-Expression"] or named or said["License"].strip().split("\n")[0][:80]


def locked(root: Path) -> list[str]:
    """The distributions that the lock file of use names, and that are installed on this system."""
    lines = (root / "requirements.lock").read_text(encoding="utf-8").splitlines()
    names = [line.split("==")[0] for line in lines if "==" in line]
    return [name for name in names if is_installed(name)]


def is_installed(name: str) -> bool:
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


def test_each_distribution_has_a_licence_that_apache_2_allows_and_the_page_lists_it(root: Path) -> None:
    found = {name: licence(name) for name in locked(root)}
    assert len(found) > 40
    assert {name: said for name, said in found.items() if not PERMISSIVE.search(said)} == {}
    assert {
        name: said for name, said in found.items() if COPYLEFT.search(said) and not PERMISSIVE.search(said)
    } == {}
    table = "".join(f"| {name} | {said} |\n" for name, said in found.items())
    page = root / "docs" / "licences.md"
    if os.environ.get("LEVIER_COUNTS"):
        head = page.read_text(encoding="utf-8").partition("| --- | --- |\n")
        page.write_text("".join(head[:2]) + table, encoding="utf-8")
    listed = set(page.read_text(encoding="utf-8").partition("| --- | --- |\n")[2].splitlines())
    assert set(table.splitlines()) <= listed


def test_every_package_ships_its_types(root: Path) -> None:
    packages = ("levier", "ontology", "extract", "graph", "queries", "shapes")
    assert [name for name in packages if not (root / name / "py.typed").is_file()] == []


AUDIT = """#!{python}
import pathlib, sys
{act}
to = pathlib.Path(sys.argv[sys.argv.index("--output") + 1])
{write}
sys.exit({status})
"""
"""What stands for pip-audit."""


@pytest.mark.parametrize(
    ("report", "status", "exits", "said"),
    [
        ('{"dependencies": [{"name": "a", "version": "1", "vulns": []}]}', 0, 0, "1 distributions audited, 0 not"),
        (
            '{"dependencies": [{"name": "a", "version": "1", "vulns": [{"id": "CVE-1"}]}]}', 1, 1,
            "a 1: CVE-1\n1 distributions audited",
        ),
        (
            '{"dependencies": [{"name": "a", "skip_reason": "x"}, {"name": "b", "version": "1", "vulns": []}]}', 0, 1,
            "1 distributions audited, 1 not",
        ),
        ('{"dependencies": [{"name": "a", "skip_reason": "not on PyPI"}]}', 0, 2, "AUDITED, pip-audit left every"),
        ('{"dependencies": []}', 0, 2, "NOTHING WAS AUDITED"),
        ("", 1, 2, "NOTHING WAS AUDITED, pip-audit gave no report: no route"),
        ("{}", 0, 2, "NOTHING WAS AUDITED"),
    ],
)  # fmt: skip
def test_an_audit_passes_only_where_the_advisories_were_asked(
    root: Path, tmp_path: Path, report: str, status: int, exits: int, said: str
) -> None:
    act = "" if report else 'print("no route", file=sys.stderr)'
    write = f"to.write_text({report!r})" if report else ""
    audit = tmp_path / "pip-audit"
    audit.write_text(
        AUDIT.format(python=sys.executable, act=act, write=write, status=status), encoding="utf-8"
    )
    audit.chmod(0o755)
    command = [sys.executable, str(root / "tools" / "audit.py"), str(audit), "any.lock"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, said in done.stdout + done.stderr) == (exits, True), done


def test_an_audit_without_pip_audit_says_that_nothing_was_audited(root: Path, tmp_path: Path) -> None:
    command = [sys.executable, str(root / "tools" / "audit.py"), str(tmp_path / "pip-audit"), "any.lock"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1)
    assert done.stderr.startswith("make audit: NOTHING WAS AUDITED")
