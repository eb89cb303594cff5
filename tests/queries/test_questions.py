"""One runner for every question: header, parameters, and the same answer from two engines."""

from pathlib import Path

import pytest
from pyoxigraph import QuerySolutions, RdfFormat, Store
from rdflib import Dataset
from rdflib.plugins.sparql.parser import parseQuery

from graph.answer import Answer
from graph.bind import bind
from graph.engine import Embedded
from graph.query import Question, ask, catalogue, values

# rdflib 7 warns of what its own Dataset and TriG parser still use
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning")
NOWHERE = {"date": "9000-01-01", "last day": "0001-01-01", "decimal": "2", "integer": "9000"}
LOW = {"before": "0001-01-01", "near": "-1"}
"""Bounds that a high value cannot pass."""
QUESTIONS = [pytest.param(asked, id=name) for name, asked in catalogue().items()]


@pytest.fixture(scope="module")
def tiny(root: Path) -> Path:
    return root / "tests" / "graph" / "tiny.trig"


@pytest.fixture(scope="module")
def store(tiny: Path) -> Store:
    made = Store()
    made.load(path=str(tiny), format=RdfFormat.TRIG)
    return made


@pytest.fixture(scope="module")
def dataset(tiny: Path) -> Dataset:
    return Dataset(default_union=True).parse(data=tiny.read_text(encoding="utf-8"), format="trig")


@pytest.mark.parametrize("asked", QUESTIONS)
def test_its_header_says_what_it_asks_and_gives(asked: Question) -> None:
    assert asked.summary
    assert asked.french
    assert asked.description
    assert asked.told
    assert asked.tags
    assert all(one.type and one.description and one.french for one in asked.params)


@pytest.mark.parametrize("asked", QUESTIONS)
def test_its_header_names_the_columns_that_it_gives(asked: Question, store: Store) -> None:
    found = store.query(asked.text)
    columns = [column.value for column in found.variables] if isinstance(found, QuerySolutions) else []
    assert list(asked.columns) == columns


@pytest.mark.parametrize("asked", QUESTIONS)
def test_a_nonsense_value_of_any_parameter_gives_no_row(asked: Question, store: Store) -> None:
    for parameter in asked.params:
        value = LOW.get(parameter.name, NOWHERE.get(parameter.type, "urn:nothing"))
        answer = ask(Embedded(store), asked, {parameter.name: [value]})
        assert (answer.rows(), answer.data if answer.kind == "triples" else b"") == ([], b"")


@pytest.mark.parametrize("asked", QUESTIONS)
def test_rdflib_gives_the_same_answer(asked: Question, store: Store, dataset: Dataset) -> None:
    engine = Embedded(store)
    nonsense = [{one.name: ["urn:nothing"]} for one in asked.params if one.type not in NOWHERE]
    for given in ({}, *nonsense):
        text = bind(asked.text, values(engine, asked, given))
        here, there = engine.run(text), dataset.query(text)
        if here.kind == "triples":
            data = there.serialize(format="nt") or b""
            assert sorted(data.decode().split("\n")) == sorted(here.data.decode().split("\n"))
        else:
            assert Answer("rows", there.serialize(format="json") or b"").rows() == here.rows()


@pytest.mark.parametrize("path", sorted((Path(__file__).parents[2] / "queries").rglob("*.rq")), ids=str)
def test_every_file_is_sparql_1_1(path: Path) -> None:
    parseQuery(path.read_text(encoding="utf-8"))
