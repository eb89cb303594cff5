"""The example of each question on the sample corpus: the rows of its header, from every engine.

`python -m bench.examples` writes the rows anew where the extraction of the sample has changed.
"""

from __future__ import annotations

from itertools import chain, combinations
from typing import TYPE_CHECKING

import pytest
from pyoxigraph import RdfFormat, Store
from rdflib import Dataset

from graph import example, store
from graph.answer import Answer
from graph.bind import bind
from graph.engine import Embedded, Endpoint
from graph.query import Question, ask, catalogue, values

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

EXAMPLES = [pytest.param(asked, id=name) for name, asked in catalogue().items() if asked.example]
RDFLIB = (
    "actor-claims actor-facts actor-memberships actor-roles claims-at contradictions cooperation corroboration figures "
    "funding laws network-members not-asserted person-bridges recommendations source-facts sources speakers timeline"
).split()
"""What rdflib, which joins in Python, answers in a second or two; the others, of a text or two of the sample."""
OTHERS = [asked for name, asked in catalogue().items() if asked.example and name not in RDFLIB]


@pytest.fixture(scope="module")
def engine(sample: Path) -> Embedded:
    return Embedded(store.open(sample))


@pytest.fixture(scope="module")
def part(sample: Path) -> bytes:
    """The sample without what it does not mention."""
    lines = (sample / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True)
    graphs = [line.rsplit(" ", 2)[1].rpartition("/")[2].rstrip(">") for line in lines]
    own = [line for line, graph in zip(lines, graphs, strict=True) if graph not in {"ontology", "authority"}]
    named = {end for line in own for end in line.split(" ", 3)[:3]}
    known = [line for line, graph in zip(lines, graphs, strict=True) if graph == "authority"]
    return "".join([*own, *(line for line in known if line.partition(" ")[0] in named)]).encode()


@pytest.fixture(scope="module")
def graphs(sample: Path) -> dict[str, list[str]]:
    """The lines of each graph of the sample, the shortest graph first."""
    found: dict[str, list[str]] = {}
    for line in (sample / "graph.nq").read_text(encoding="utf-8").splitlines(keepends=True):
        found.setdefault(line.rsplit(" ", 2)[1].rpartition("/")[2].rstrip(">"), []).append(line)
    return dict(sorted(found.items(), key=lambda graph: (len(graph[1]), graph[0])))


@pytest.fixture(scope="module")
def texts(graphs: dict[str, list[str]]) -> dict[tuple[str, ...], bytes]:
    """One text of the sample, or two, with what the authority has on all that they name, and so on from there."""
    apart = {"ontology", "authority", "entities"}
    slugs = [slug for slug in graphs if slug not in apart]
    about: dict[str, list[str]] = {}
    for line in chain(graphs["authority"], graphs["entities"]):
        about.setdefault(line.partition(" ")[0], []).append(line)
    found = {}
    for chosen in chain(combinations(slugs, 1), combinations(slugs, 2)):
        lines: list[str] = []
        seen: set[str] = set()
        new = [line for slug in chosen for line in graphs[slug]]
        while new:
            lines += new
            named = {end for line in new for end in line.split(" ", 3)[:3]} - seen
            seen |= named
            new = [line for end in sorted(named) for line in about.get(end, ())]
        found[chosen] = "".join(lines).encode()
    return found


@pytest.fixture(scope="module")
def there(part: bytes) -> Dataset:
    return Dataset(default_union=True).parse(data=part.decode(), format="nquads")


@pytest.fixture(scope="module")
def here(part: bytes) -> Embedded:
    loaded = Store()
    loaded.load(part, format=RdfFormat.N_QUADS)
    return Embedded(loaded)


def test_only_a_check_may_have_no_example() -> None:
    assert [
        name for name, asked in catalogue().items() if not asked.example and "checks" not in asked.tags
    ] == []


@pytest.mark.parametrize("asked", EXAMPLES)
def test_an_example_gives_what_its_header_says(asked: Question, engine: Embedded) -> None:
    found = example.rows(engine, asked)
    assert found == asked.example["rows"]
    assert 0 < len(found) <= 8


@pytest.mark.parametrize("asked", EXAMPLES)
def test_a_question_without_parameters_finds_something(asked: Question, engine: Embedded) -> None:
    answer = ask(engine, asked, {})
    assert answer.rows() or (answer.kind == "triples" and answer.data)


@pytest.mark.parametrize("asked", EXAMPLES)
def test_a_server_gives_the_same_example(
    asked: Question, engine: Embedded, sparql: Callable[[Store, bool], str]
) -> None:
    text = bind(asked.text, values(engine, asked, example.asked_with(asked)))
    here, there = engine.run(text), Endpoint(sparql(engine.store, True)).run(text)
    if here.kind == "rows":
        assert there.rows() == here.rows()
    assert example.shown(asked, there) == example.shown(asked, here)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("name", RDFLIB)
def test_rdflib_gives_the_same_example(name: str, here: Embedded, there: Dataset) -> None:
    asked = catalogue()[name]
    text = bind(asked.text, values(here, asked, example.asked_with(asked)))
    one, other = here.run(text), there.query(text)
    if one.kind == "triples":
        data = other.serialize(format="nt") or b""
        assert sorted(data.decode().splitlines()) == sorted(one.data.decode().splitlines())
    else:
        assert Answer("rows", other.serialize(format="json") or b"").rows() == one.rows()
    assert example.shown(asked, one)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
@pytest.mark.parametrize("asked", OTHERS, ids=lambda asked: asked.name)
def test_rdflib_gives_the_same_rows_of_the_shortest_text_that_has_some(
    asked: Question, texts: dict[tuple[str, ...], bytes]
) -> None:
    for data in texts.values():
        store = Store()
        store.load(data, format=RdfFormat.N_QUADS)
        here = Embedded(store)
        rows = ask(here, asked, {}).rows()
        if rows:
            break
    there = Dataset(default_union=True).parse(data=data.decode(), format="nquads")
    found = there.query(bind(asked.text, values(here, asked, {})))
    assert Answer("rows", found.serialize(format="json") or b"").rows() == rows != []
