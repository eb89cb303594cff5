"""Gold -> `extract/lexicons/fr/confidence.toml`: how often claims that are found in one way are right.

Run it after the rules changed: `python bench/calibrate.py GOLD CORPUS [GOLD CORPUS …]`. The share of a way of finding
(rule, relation, how its ends were found) is drawn towards that of its rule, and that towards the whole, by as much as
a few claims weigh: what was seen twice says little.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from extract import corpus, quad
from extract.confidence import confidence, way
from extract.gather import content
from extract.identity import Identities
from extract.pipeline import read
from extract.records import Document
from graph.compare import same
from graph.likeness import pair
from graph.readback import Readback
from ontology import terms

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from extract.rule.draft import Draft

WEIGHT = 6
TARGET = Path(__file__).resolve().parent.parent / "extract" / "lexicons" / "fr" / "confidence.toml"


def judged(gold: Path, texts: Path) -> Iterator[tuple[str, bool]]:
    """The way in which each claim was found, and whether it is right; optional claims of the gold are left out."""
    wanted = {
        json.loads(f.read_text("utf-8"))["doc"]: json.loads(f.read_text("utf-8")) for f in gold.glob("*.json")
    }
    for source in corpus.survey(texts).sources:
        document = corpus.load(source)
        stem = Path(source.file).stem
        if not isinstance(document, Document) or stem not in wanted:
            continue
        state = read(document)
        store = ox.Store()
        every = "\n".join([*terms.authority_quads(), *quad.lines(document, state.extraction)])
        store.bulk_load(every.encode(), ox.RdfFormat.N_QUADS)
        reading = Readback(store).reading(document.slug)
        keys = {iri: key for key, iri in pair(wanted[stem]["entities"], reading.entities).items()}
        ways = said_by(document, state.drafts)
        left = list(reading.claims)
        for claim in sorted(wanted[stem]["claims"], key=lambda c: bool(c.get("optional"))):
            found = next((s for s in left if same(claim, s, keys)), None)
            if found:
                left.remove(found)
                if not claim.get("optional"):
                    yield ways[found.subject, found.relation, found.object], True
        yield from ((ways[s.subject, s.relation, s.object], False) for s in left)


def said_by(document: Document, drafts: Iterable[Draft]) -> dict[tuple[str, str, str], str]:
    """The way in which each claim was found, by subject, relation and object: of its surest draft."""
    ids = Identities(document.slug)
    best: dict[tuple[str, str, str], Draft] = {}
    for draft in drafts:
        key = content(draft, ids)
        if key not in best or confidence(draft) > confidence(best[key]):
            best[key] = draft
    return {key: way(draft) for key, draft in best.items()}


def shares(verdicts: list[tuple[str, bool]]) -> dict[str, float]:
    """The share of right claims by way of finding, rules first."""
    count, right = Counter(k for k, _ in verdicts), Counter(k for k, ok in verdicts if ok)
    whole = overall(verdicts)
    rules, rule_right = Counter[str](), Counter[str]()
    for key in count:
        rules[key.split(" ")[0]] += count[key]
        rule_right[key.split(" ")[0]] += right[key]
    rule = {r: (rule_right[r] + WEIGHT * whole) / (rules[r] + WEIGHT) for r in rules}
    way = {k: (right[k] + WEIGHT * rule[k.split(" ")[0]]) / (count[k] + WEIGHT) for k in count}
    return {**dict(sorted(rule.items())), **dict(sorted(way.items()))}


def overall(verdicts: list[tuple[str, bool]]) -> float:
    """The share of right claims among all."""
    return sum(ok for _, ok in verdicts) / max(1, len(verdicts))


def main() -> None:
    """Measure on the gold given, and write the lexicon."""
    pairs = list(zip(sys.argv[1::2], sys.argv[2::2], strict=True))
    verdicts = [v for gold, texts in pairs for v in judged(Path(gold), Path(texts))]
    head = (
        "# Share of right claims by rule, relation and how the ends were found; made by bench/calibrate.py.\n"
    )
    head += f"overall = {overall(verdicts):.2f}\n[share]\n"
    body = "".join(f'"{key}" = {share:.2f}\n' for key, share in shares(verdicts).items())
    TARGET.write_text(head + body, encoding="utf-8")
    print(f"{len(verdicts)} claims judged, {TARGET.name} written")


if __name__ == "__main__":
    main()
