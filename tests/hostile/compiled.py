"""Prints each pattern that the code compiles, with where: what is imported, and what reading a corpus makes.

Run in a process of its own, because patterns are compiled once.
"""

from __future__ import annotations

import importlib
import json
import re
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("ontology", "extract", "graph", "levier")
found: set[tuple[str, int, str, int]] = set()
compiled = re._compile  # type: ignore[attr-defined]


def recorded(pattern: str | bytes | re.Pattern[str], flags: int) -> re.Pattern[str]:
    """Compile a pattern as `re` does, and note it where the code of the project asks for it."""
    frame = sys._getframe(2)
    file = Path(frame.f_code.co_filename)
    if file.is_relative_to(ROOT) and file.relative_to(ROOT).parts[0] in PACKAGES:
        text = pattern if isinstance(pattern, (str, bytes)) else pattern.pattern
        flags = int(flags) if isinstance(pattern, (str, bytes)) else pattern.flags
        said = text.decode("latin-1") if isinstance(text, bytes) else text
        found.add((str(file.relative_to(ROOT)), frame.f_lineno, said, flags))
    return compiled(pattern, flags)  # type: ignore[no-any-return]


def main() -> None:
    """Import every module, build a corpus and ask of it, then print."""
    re._compile = recorded  # type: ignore[attr-defined]
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            if path.name != "__main__.py":
                name = ".".join(path.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__")
                importlib.import_module(name)
    import levier
    from extract.mask import mask
    from extract.readers.contact import patterns

    patterns()
    mask(
        "Tél. 01 99 00 41 27, nom@example.org, M. Dupont, 12 rue des Lilas, 93500 Pantin, linkedin.com/in/nom"
    )
    with tempfile.TemporaryDirectory() as folder:
        levier.build(ROOT / "corpus" / "sample", Path(folder) / "out", validate=False)
    print(json.dumps(sorted(found)))


if __name__ == "__main__":
    main()
