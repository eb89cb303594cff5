"""The wheel in an environment that has nothing but what the lock file names: each command runs. By `make endurance`."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING

from levier.cli import COMMANDS
from tests.hostile.scale import LONG
from tests.test_packaging import made_wheel

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

RUNS = (
    "build -o out", "validate out", "query network-members --param network=RTES -g out", "queries",
    "network cooperation -g out -o x.gexf", "rank cooperation --measure degree -g out", "plot matrix -g out -o x.svg",
    "publish out -o site", "diff out out", "explain phrase", "evaluate GOLD out", "build CORPUS -o again --no-validate",
    "forget PERSON --corpus CORPUS -g again", "serve --help", "push --help",
)  # fmt: skip


def run(*command: object, **more: object) -> str:
    """Run a command where no setting of this environment is left but the index of packages."""
    clean = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("PYTHON", "LEVIER", "VIRTUAL"))
    }
    done = subprocess.run(  # type: ignore[call-overload]
        [*map(str, command)], capture_output=True, text=True, check=False, env=clean, **more
    )
    assert done.returncode == 0, f"{command}: {done.stdout[-999:]}{done.stderr[-2999:]}"
    return str(done.stdout)


if LONG:

    def test_the_wheel_in_an_empty_environment_runs_every_command(
        root: Path, tmp_path: Path, counted: Callable[[str, int], None]
    ) -> None:
        wheel, place = made_wheel(tmp_path), tmp_path / "place"
        run(sys.executable, "-m", "venv", tmp_path / "venv")
        python, levier = tmp_path / "venv" / "bin" / "python", tmp_path / "venv" / "bin" / "levier"
        run(python, "-m", "pip", "install", "--quiet", "--require-hashes", "-r", root / "requirements.lock")
        run(python, "-m", "pip", "install", "--quiet", "--no-deps", "--no-index", wheel)
        run(python, "-m", "pip", "check")
        shutil.copytree(root / "corpus" / "sample", place / "texts")
        given = {"GOLD": root / "corpus" / "gold" / "sample", "CORPUS": "texts", "PERSON": "Odile Trahec"}
        given["phrase"] = "Nantes Métropole adhère au RTES."
        assert {command.split()[0] for command in RUNS} == {*COMMANDS}
        for command in RUNS:
            run(levier, *(given.get(word, word) for word in command.split()), cwd=place)
        typed = "import levier; reveal_type(levier.build)\n"
        (place / "typed.py").write_text(typed, encoding="utf-8")
        told = run(
            sys.executable, "-m", "mypy", "--python-executable", python, "--strict", "typed.py", cwd=place
        )
        assert "levier.builder.Summary" in told
        counted("commands of the wheel run in an empty environment", len(COMMANDS))
