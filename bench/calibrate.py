"""Gold -> `extract/lexicons/fr/confidence.toml`: what makes a claim more or less likely to be right.

Run it after the rules changed: `python bench/calibrate.py GOLD CORPUS [GOLD CORPUS …]`. It also says how well the
confidence holds over all these texts, leaving one out, as `levier evaluate` does for one folder.
"""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from extract.language.lexicon import table
from graph.calibration import left_out, reliability
from graph.evaluate import judged
from graph.regression import fit
from levier.builder import build

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from graph.regression import Judged, Weights


TARGET = Path(__file__).resolve().parent.parent / "extract" / "lexicons" / "fr" / "confidence.toml"
ROUNDS = 2
"""The way of a claim is that of its surest draft, which the weights choose: from none, this often is enough."""
HEAD = """\
# What a rule, a relation and a mark add to the logit of a claim's confidence: below nought, it is less often right.
# Measured on {claims} claims of {texts} texts, of which {share:.0%} are right; made by bench/calibrate.py.
intercept = {intercept:.2f}
"""


def verdicts(gold: Path, corpus: Path) -> Iterator[list[Judged]]:
    """Give, by text, the way in which each claim was found, and whether it is right; optional ones are left out."""
    with TemporaryDirectory() as folder:
        build(corpus, Path(folder) / "out", validate=False)
        for text in judged(gold, Path(folder) / "out"):
            yield [(one.way, one.result == "right") for one in text.verdicts if one.way]


def body(weights: Weights) -> Iterator[str]:
    """Write the weights, a table for each kind, in code-point order."""
    for kind in ("rule", "relation", "mark"):
        yield f"[{kind}]"
        yield from (f"{name} = {value:.2f}" for (of, name), value in sorted(weights.of.items()) if of == kind)


def write(texts: Sequence[Sequence[Judged]]) -> None:
    """Weigh what the claims show, and let the extractor use it from now on."""
    every = [one for text in texts for one in text]
    weights, share = fit(every), sum(right for _, right in every) / max(1, len(every))
    head = HEAD.format(claims=len(every), texts=len(texts), share=share, intercept=weights.intercept)
    TARGET.write_text(head + "\n".join(body(weights)) + "\n", encoding="utf-8")
    table.cache_clear()


def main() -> None:
    """Measure on the gold given, and write the lexicon, whatever it held before."""
    pairs = list(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
    texts: list[list[Judged]] = []
    for _ in range(ROUNDS):
        write(texts)
        texts = [text for gold, corpus in pairs for text in verdicts(Path(gold), Path(corpus))]
    write(texts)
    held = reliability(left_out(texts))
    print(f"{sum(map(len, texts))} claims of {len(texts)} texts; {TARGET.name} written")
    print(f"leaving one text out: ece {held.ece:.3f}, skill {held.skill:.3f}, doubtful {held.doubtful:.3f}")
    for tenth in held.bins:
        print(
            f"  from {tenth.low:.1f}: {tenth.claims} claims, {tenth.confidence:.2f} sure, {tenth.right:.2f} right"
        )


if __name__ == "__main__":
    main()
