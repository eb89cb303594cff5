"""Every file of queries/edges: header, example, the same answer from two engines, and the parts that it gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat
from rdflib import Dataset

from graph import example, store
from graph.answer import Answer
from graph.engine import Embedded
from graph.network.design import designs
from graph.network.part import parts
from graph.query import Question, ask, parse
from ontology import terms

pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")  # of rdflib 7, by its own Dataset
Corpus = Callable[[str, str], Embedded]
COLUMNS = "claim actor context end modality confidence source publisher earliest latest quote".split()
FOLDER = Path(__file__).parents[3] / "queries" / "edges"
EDGES = [
    pytest.param(parse(path.stem, path.read_text(encoding="utf-8"), "edges"), id=path.stem)
    for path in sorted(FOLDER.glob("*.rq"))
]
CLAIMS = """
1  un   ain      cooperatesWith  brest    Asserted 0.9
2  un   ain      organises       veille   Asserted 0.9 2019-01-01 2019-12-31
3  un   brest    participatesIn  veille   Planned  0.8
4  deux caen     publishes       plan     Asserted 0.7
5  deux caen     memberOf        reseau   Hedged   0.6
6  deux ain      funds           brest    Asserted 0.9
7  deux ain      implements      impulse  Asserted 0.9
8  deux caen     benefitsFrom    impulse  Asserted 0.9
9  deux impulse  funds           brest    Asserted 0.9
10 deux dijon    cooperatesWith  brest    Negated  0.9
11 deux dijon    organises       veille   Negated  0.9
12 deux dijon    publishes       plan     Negated  0.9
13 deux dijon    memberOf        reseau   Negated  0.9
14 deux dijon    funds           brest    Negated  0.9
15 deux dijon    implements      impulse  Negated  0.9
16 deux ain      holdsStakeIn    brest    Asserted 0.9
"""


@pytest.fixture
def engine(corpus: Corpus) -> Embedded:
    return corpus("un Echo 2019-03-01\ndeux - -", CLAIMS)


@pytest.mark.parametrize("asked", EDGES)
def test_its_columns_are_those_of_a_part(asked: Question) -> None:
    assert list(asked.columns) == COLUMNS
    assert asked.summary
    assert asked.description
    assert [parameter.name for parameter in asked.params] == ["actor"]


@pytest.mark.parametrize("asked", EDGES)
def test_its_example_gives_its_rows_on_the_sample(asked: Question, sample: Path) -> None:
    assert example.rows(Embedded(store.open(sample)), asked) == asked.example["rows"]


@pytest.mark.parametrize("asked", EDGES)
def test_a_nonsense_actor_has_no_part(asked: Question, engine: Embedded) -> None:
    assert ask(engine, asked, {}).rows()
    assert ask(engine, asked, {"actor": ["urn:nothing"]}).rows() == []


@pytest.mark.parametrize("asked", EDGES)
def test_rdflib_gives_the_same_parts(asked: Question, engine: Embedded) -> None:
    quads = engine.store.dump(format=RdfFormat.N_QUADS) or b""
    dataset = Dataset(default_union=True).parse(data=quads.decode(), format="nquads")
    there = dataset.query(asked.text).serialize(format="json") or b""
    assert Answer("rows", there).rows() == engine.run(asked.text).rows()


def test_each_query_is_part_of_a_network_and_each_network_of_queries() -> None:
    woven = {edges for design in designs().values() for edges in (*design.edges, *design.asked)}
    assert woven == {path.stem for path in FOLDER.glob("*.rq")}


def test_a_denied_claim_gives_nobody_a_part(engine: Embedded) -> None:
    found = [part for design in designs().values() for edges in design.edges for part in parts(engine, edges)]
    assert {part.actor.rpartition("/")[2] for part in found} == {"ain", "brest", "caen"}


def test_a_part_has_what_the_claim_says_of_it(engine: Embedded) -> None:
    [organiser, guest] = parts(engine, "events")
    base = "https://w3id.org/levier"
    assert (organiser.claim, organiser.actor, organiser.context, organiser.end) == (
        f"{base}/claim/2",
        f"{base}/id/organisation/ain",
        f"{base}/id/event/veille",
        "",
    )
    assert (organiser.modality, organiser.confidence, organiser.source, organiser.publisher) == (
        "Asserted",
        0.9,
        f"{base}/doc/un",
        "Echo",
    )
    assert (organiser.earliest, organiser.latest, organiser.quote) == (
        "2019-01-01",
        "2019-12-31",
        "ain organises veille",
    )
    assert (guest.modality, guest.earliest) == ("Planned", "")


def test_a_document_of_no_known_publisher_stands_for_itself(engine: Embedded) -> None:
    [part] = parts(engine, "publications")
    assert part.publisher == part.source == "https://w3id.org/levier/doc/deux"


def test_money_has_two_ends(engine: Embedded) -> None:
    ends = [(part.claim, part.actor, part.end) for part in parts(engine, "funding")]
    assert sorted([text.rpartition("/")[2] for text in row] for row in ends) == [
        ["6", "ain", "from"],
        ["6", "brest", "to"],
        ["7", "ain", "from"],
        ["8", "caen", "to"],
        ["9", "brest", "to"],
    ]


def test_the_networks_of_the_real_texts(shared: Path, tmp_path: Path) -> None:
    import levier

    levier.build(shared / "corpus" / "seeds", tmp_path / "out", validate=False)
    graph = levier.open(tmp_path / "out")
    rtes = f"{terms.BASE}id/organisation/rtes"
    members = graph.network("membership")
    assert members.degree(rtes) == 15
    assert {members.nodes[member]["kind"] for member in members[rtes]} == {"Metropole"}
    cooperation = graph.network("cooperation")
    assert {f"{terms.BASE}id/organisation/{slug}" for slug in ("avise", "france-urbaine")} <= set(
        cooperation[rtes]
    )
    assert all(edge["quotes"] and all(edge["quotes"]) for *_, edge in cooperation.edges(data=True))
