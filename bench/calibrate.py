"""Gold -> `extract/lexicons/fr/confidence.toml`: how often claims that are found in one way are right.

Run it after the rules changed: `python bench/calibrate.py GOLD CORPUS [GOLD CORPUS …]`. `graph.calibration` says how
the shares are drawn towards those of wider groups; `levier evaluate` says how well they hold, leaving one text out.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from graph.calibration import shares
from graph.evaluate import judged
from levier.builder import build

if TYPE_CHECKING:
    from collections.abc import Iterator


TARGET = Path(__file__).resolve().parent.parent / "extract" / "lexicons" / "fr" / "confidence.toml"
HEAD = """\
# Share of right claims by rule, relation and how the ends were found; made by bench/calibrate.py.
overall = {whole:.2f}
[share]
"""


def verdicts(gold: Path, corpus: Path) -> Iterator[tuple[str, bool]]:
    """Give the way in which each claim was found, and whether it is right; optional claims are left out."""
    with TemporaryDirectory() as folder:
        build(corpus, Path(folder) / "out", validate=False)
        for text in judged(gold, Path(folder) / "out"):
            yield from ((one.way, one.result == "right") for one in text.verdicts if one.way)


def main() -> None:
    """Measure on the gold given, and write the lexicon."""
    pairs = list(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
    found = [one for gold, corpus in pairs for one in verdicts(Path(gold), Path(corpus))]
    body = "".join(f'"{key}" = {share:.2f}\n' for key, share in shares(found).items())
    whole = sum(right for _, right in found) / max(1, len(found))
    TARGET.write_text(HEAD.format(whole=whole) + body, encoding="utf-8")
    print(f"{len(found)} claims judged, {TARGET.name} written")


if __name__ == "__main__":
    main()
