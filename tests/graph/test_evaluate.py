"""Scores of graphs that are made from gold, whole or spoilt, so that what must come out is known."""

import json
import random
import re
import subprocess
import sys
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from graph.calibration import Bin, Reliability
from graph.errors import EvaluationError, StoreError
from graph.evaluate import Tally, evaluate
from ontology.terms import BASE, KINDS, entity_iri, iri

GOLD: dict[str, Any] = {
    "doc": "01 Un texte",
    "entities": [
        {"key": "brumes", "kind": "Organisation", "labels": ["Brumes Métropole"]},
        {"key": "raz", "kind": "Organisation", "labels": ["RAZ"]},
        {"key": "rencontre", "kind": "Event", "labels": ["rencontre annuelle du RAZ"]},
    ],
    "claims": [
        {"s": "brumes", "p": "memberOf", "o": "raz", "cue": "adhère au RAZ"},
        {"s": "rencontre", "p": "date", "o": "2019-07", "accept": ["2019"], "modality": "planned"},
    ],
    "figures": [{"value": 62, "unit": "projet", "cue": "62 projets"}],
}
TEXT = "Brumes Métropole adhère au RAZ. Elle a aidé 62 projets.\nLa rencontre annuelle du RAZ est pour 2019."


def literal(text: object, datatype: str = "") -> str:
    """A literal in N-Quads, for texts without control characters."""
    escaped = str(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"' + (f"^^<{iri(datatype)}>" if datatype else "")


class Maker:
    """Writes the graph that a perfect extractor would build from gold, but for what `spoil` takes away."""

    def __init__(self, spoil: random.Random | None = None) -> None:
        self.chance = spoil or random.Random(0)
        self.whole = spoil is None
        self.lines: list[str] = []

    def bad(self, chance: float) -> bool:
        return not self.whole and self.chance.random() < chance

    def add(self, subject: str, predicate: str, end: str, graph: str) -> None:
        self.lines.append(f"<{subject}> <{iri(predicate)}> {end} <{BASE}graph/{graph}> .\n")

    def document(self, gold: dict[str, Any], text: str) -> None:
        slug = re.sub(r"[^a-z0-9]+", "-", gold["doc"].lower()).strip("-")
        iris = {}
        for entity in gold["entities"]:
            kind = entity["kind"]
            if self.bad(0.1):
                kind = self.chance.choice(KINDS)
            iris[entity["key"]] = node = entity_iri(kind, f"{slug}-{entity['key']}")
            self.add(f"{BASE}doc/{slug}", "ess:mentions", f"<{node}>", slug)
            self.add(node, "rdf:type", f"<{iri('ess:' + kind)}>", slug)
            for label in entity["labels"]:
                shown = " ".join(label.split()[1:]) if self.bad(0.3) else label.upper()
                self.add(node, "skos:altLabel", literal(shown), slug)
        for claim in gold["claims"]:
            if not self.bad(0.15):
                self.claim(claim, iris, slug, text)
        for figure in gold.get("figures", []):
            node = f"{BASE}figure/{len(self.lines)}"
            value = figure["value"] + self.bad(0.2)
            self.add(node, "rdf:type", f"<{iri('ess:Figure')}>", slug)
            self.add(node, "ess:value", literal(f"{value:g}", "xsd:decimal"), slug)
            self.add(node, "ess:unit", literal(figure["unit"].capitalize()), slug)
            bound = "about" if self.bad(0.2) else figure.get("bound", "exact")
            self.add(node, "ess:bound", literal(bound), slug)
            self.evidence(node, figure.get("cue", ""), text, slug)

    def claim(self, claim: dict[str, Any], iris: dict[str, str], slug: str, text: str) -> None:
        node = f"{BASE}claim/{sha256(f'{slug}{len(self.lines)}'.encode()).hexdigest()[:16]}"
        subject, end = iris[claim["s"]], iris.get(claim["o"])
        if self.bad(0.2):
            subject = self.chance.choice(sorted(iris.values()))
        modality = "Hedged" if self.bad(0.2) else claim.get("modality", "asserted").capitalize()
        sure = self.chance.randrange(101) / 100 if not self.whole else 1
        self.add(node, "rdf:type", f"<{iri('ess:Claim')}>", slug)
        self.add(node, "rdf:subject", f"<{subject}>", slug)
        self.add(node, "rdf:predicate", f"<{iri('ess:' + claim['p'])}>", slug)
        self.add(node, "rdf:object", f"<{end}>" if end else literal(claim["o"], "edtf:EDTF"), slug)
        self.add(node, "ess:modality", f"<{iri('ess:' + modality)}>", slug)
        self.add(node, "ess:confidence", literal(sure, "xsd:decimal"), slug)
        self.evidence(node, claim.get("cue", ""), text, slug)

    def evidence(self, node: str, cue: str, text: str, slug: str) -> None:
        found = re.search(r"\s+".join(map(re.escape, cue.split())), text) if cue else None
        if found is None or self.bad(0.1):
            return
        start, end = found.span()
        if self.bad(0.1):
            start = max(0, start - 200)
        number = f"{BASE}evidence/{len(self.lines)}"
        self.add(node, "ess:evidence", f"<{number}>", slug)
        self.add(number, "oa:hasTarget", f"<{number}/target>", slug)
        self.add(f"{number}/target", "oa:hasSelector", f"<{number}/quote>", slug)
        self.add(f"{number}/target", "oa:hasSelector", f"<{number}/position>", slug)
        self.add(f"{number}/quote", "oa:exact", literal(text[start:end][:400]), slug)
        self.add(f"{number}/position", "oa:start", literal(start, "xsd:integer"), slug)
        self.add(f"{number}/position", "oa:end", literal(end, "xsd:integer"), slug)


def build(gold: Path, texts: dict[str, str], out: Path, spoil: random.Random | None = None) -> Path:
    maker = Maker(spoil)
    (out / "text").mkdir(parents=True)
    for file in sorted(gold.glob("*.json")):
        known = json.loads(file.read_text(encoding="utf-8"))
        slug = re.sub(r"[^a-z0-9]+", "-", known["doc"].lower()).strip("-")
        (out / "text" / f"{slug}.txt").write_text(texts[known["doc"]], encoding="utf-8")
        maker.document(known, texts[known["doc"]])
    (out / "graph.nq").write_text("".join(sorted(set(maker.lines))), encoding="utf-8")
    return out


@pytest.fixture
def one(tmp_path: Path) -> Path:
    """A folder with the gold of one text."""
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "01.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return gold


def test_a_perfect_graph_scores_one(one: Path, tmp_path: Path) -> None:
    report = evaluate(one, build(one, {GOLD["doc"]: TEXT}, tmp_path / "out"))
    names = ["entities.f1", "claims.f1", "figures.f1", "bounds", "modality", "modality.other", "grounded"]
    assert [report.scores[name] for name in names] == [1.0] * len(names)
    assert report.texts == 1
    assert report.faults == ()
    assert report.kinds == {"Event": Tally(1, 0, 0), "Organisation": Tally(2, 0, 0)}
    assert report.relations == {"date": Tally(1, 0, 0), "memberOf": Tally(1, 0, 0)}
    assert report.stated == Reliability((Bin(0.9, 2, 1.0, 1.0),), 0.0, 0.0, 0.0, 0.0)
    assert report.left_out is None


def test_a_missed_claim_is_listed_with_its_sentence(one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    lines = (out / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    member = next(line.split()[0] for line in lines if iri("ess:memberOf") in line)
    (out / "graph.nq").write_text(
        "".join(line for line in lines if not line.startswith(member)), encoding="utf-8"
    )
    report = evaluate(one, out)
    assert [(fault.of, fault.result, fault.says, fault.sentence) for fault in report.faults] == [
        ("claim", "missed", "brumes memberOf raz (asserted)", "Brumes Métropole adhère au RAZ.")
    ]
    assert report.relations["memberOf"] == Tally(0, 1, 0)


def test_a_wrong_claim_is_listed_with_its_sentence_and_confidence(one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    (one / "01.json").write_text(json.dumps(GOLD | {"claims": GOLD["claims"][1:]}), encoding="utf-8")
    fault = evaluate(one, out).faults[0]
    assert fault.says == "brumes memberOf raz (asserted)"
    assert (fault.result, fault.sentence, fault.confidence) == (
        "wrong",
        "Brumes Métropole adhère au RAZ.",
        1.0,
    )


def test_what_the_gold_marks_optional_counts_neither_way(one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    loose = [{**claim, "optional": True} for claim in GOLD["claims"]]
    (one / "01.json").write_text(json.dumps(GOLD | {"claims": loose}), encoding="utf-8")
    report = evaluate(one, out)
    assert (report.relations, report.faults) == ({}, ())


def test_a_quotation_that_its_text_has_not_is_no_evidence(one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    (out / "text" / "01-un-texte.txt").write_text("X" + TEXT, encoding="utf-8")
    assert evaluate(one, out).scores["evidence"] < 0.001


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    file = tmp_path / "gold.json"
    file.write_text("{}", encoding="utf-8")
    (tmp_path / "empty").mkdir()
    for given, told in (
        ("empty", "no gold here"),
        ("nosuch", "there is no such folder"),
        (file.name, "is a file"),
    ):
        with pytest.raises(EvaluationError, match=told):
            evaluate(tmp_path / given, tmp_path)


def test_a_graph_without_its_texts_is_refused(one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    with pytest.raises(EvaluationError, match=r"graph\.nq is a file: give its folder"):
        evaluate(one, out / "graph.nq")


def test_a_build_of_other_texts_is_refused_and_one_that_lacks_some_says_which(
    one: Path, tmp_path: Path
) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    (one / "02.json").write_text(json.dumps(GOLD | {"doc": "Un autre"}), encoding="utf-8")
    report = evaluate(one, out)
    assert (report.texts, report.absent, report.relations["memberOf"]) == (2, ("Un autre",), Tally(1, 1, 0))
    (one / "01.json").unlink()
    with pytest.raises(EvaluationError, match="holds none of the texts of"):
        evaluate(one, out)


@pytest.mark.parametrize("value", ["abc", "-1e"])
def test_a_graph_whose_figure_is_no_number_is_an_error_that_names_the_text(
    value: str, one: Path, tmp_path: Path
) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    lines = (out / "graph.nq").read_text(encoding="utf-8").replace('"62"', f'"{value}"')
    (out / "graph.nq").write_text(lines, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"01\.json and the graph of 01-un-texte cannot be compared"):
        evaluate(one, out)


def test_a_build_without_graph_is_refused(one: Path, tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"holds no graph\.nq: give the folder"):
        evaluate(one, tmp_path)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[]",
        '{"doc": 1}',
        '{"doc": "a", "entities": [{}], "claims": []}',
        '{"doc": "a", "entities": [{"key": "x", "kind": "Law", "labels": []}], "claims": []}',
        '{"doc": "a", "entities": [], "claims": [], "figures": [{"value": "x", "unit": "y"}]}',
        '{"doc": "a", "entities": {}, "claims": 3}',
    ],
)
def test_a_file_that_is_no_gold_is_named(text: str, one: Path, tmp_path: Path) -> None:
    out = build(one, {GOLD["doc"]: TEXT}, tmp_path / "out")
    (one / "00.json").write_text(text, encoding="utf-8")
    with pytest.raises(EvaluationError, match=r"00\.json: not a gold file"):
        evaluate(one, out)


@pytest.mark.parametrize("seed", range(3))
@pytest.mark.parametrize("part", ["seeds", "sample", "more"])
def test_scores_are_those_of_the_shared_scorer_to_three_decimals(
    part: str, seed: int, shared: Path, tmp_path: Path
) -> None:
    gold, corpus = shared / "gold" / part, shared / "corpus" / part
    texts = {
        path.stem: path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
        for path in sorted(corpus.iterdir())
        if path.suffix in {".txt", ".md", ".html"}
    }
    out = build(gold, texts, tmp_path / "out", random.Random(seed))
    scorer = [sys.executable, str(shared / "tools" / "score.py"), str(gold), str(out / "graph.nq")]
    said = subprocess.run([*scorer, "--corpus", str(corpus)], capture_output=True, text=True, check=True)
    last = said.stdout.splitlines()[-1]
    report = evaluate(gold, out)
    assert "  ".join(f"{name}={score:.3f}" for name, score in report.scores.items()) == last
    table = [line.split() for line in said.stdout.splitlines()[1:-1]]
    assert [
        (key, Tally(int(right), int(missed), int(wrong)))
        for _, key, _, right, _, wrong, _, missed, *_ in table
    ] == [
        *report.kinds.items(),
        *report.relations.items(),
    ]
