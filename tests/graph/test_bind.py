"""Where the values of parameters are placed, held against rdflib's parser."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions, Store
from rdflib.plugins.sparql.parser import parseQuery
from rdflib.plugins.sparql.parserutils import CompValue

from graph.bind import bind, variables
from graph.errors import QueryError

A = {"x": [NamedNode("http://a/x")]}
V = "VALUES ?_x { <http://a/x> }"


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("SELECT ?s { ?s ?p ?_x }", f"SELECT ?s {{ {V} ?s ?p ?_x }}"),
        ("SELECT ?s { ?s ?p $_x }", f"SELECT ?s {{ {V} ?s ?p $_x }}"),
        ("SELECT ?s { ?s ?p ?_xy }", "SELECT ?s { ?s ?p ?_xy }"),
        ("ASK { ?s ?p ?_x }", f"ASK {{ {V} ?s ?p ?_x }}"),
        ("CONSTRUCT { ?s a ?_x } WHERE { ?s ?p ?_x }", f"CONSTRUCT {{ ?s a ?_x }} WHERE {{ {V} ?s ?p ?_x }}"),
        ("DESCRIBE ?s WHERE { ?s ?p ?_x }", f"DESCRIBE ?s WHERE {{ {V} ?s ?p ?_x }}"),
        (
            "SELECT ?s { ?s ?q ?o { SELECT ?s { ?s ?p ?_x } } }",
            f"SELECT ?s {{ ?s ?q ?o {{ SELECT ?s {{ {V} ?s ?p ?_x }} }} }}",
        ),
        (
            "SELECT ?s { ?s ?q ?_x { SELECT ?s { ?s ?p ?_x } GROUP BY ?s } }",
            f"SELECT ?s {{ {V} ?s ?q ?_x {{ SELECT ?s {{ {V} ?s ?p ?_x }} GROUP BY ?s }} }}",
        ),
        (
            "SELECT ?s { { SELECT ?s { ?s ?p ?o } } ?s ?p ?_x }",
            f"SELECT ?s {{ {V} {{ SELECT ?s {{ ?s ?p ?o }} }} ?s ?p ?_x }}",
        ),
        (
            "SELECT (EXISTS { ?s ?p ?_x } AS ?is) { ?s ?q ?o }",
            f"SELECT (EXISTS {{ ?s ?p ?_x }} AS ?is) {{ {V} ?s ?q ?o }}",
        ),
        (
            "SELECT ?s { ?s ?p ?o FILTER (?o != ?_x && EXISTS { { SELECT ?s { ?s ?r ?o } } }) }",
            f"SELECT ?s {{ {V} ?s ?p ?o FILTER (?o != ?_x && EXISTS {{ {{ SELECT ?s {{ ?s ?r ?o }} }} }}) }}",
        ),
        (
            "SELECT ?s FROM <http://a/?_x> { ?s ?p \"{ ?_x\" , '''{'?_x''' , <http://a/?_x> }",
            "SELECT ?s FROM <http://a/?_x> { ?s ?p \"{ ?_x\" , '''{'?_x''' , <http://a/?_x> }",
        ),
        (
            "# SELECT { ?_x\nSELECT ?s # { ?_x\n{ ?s ex:select{ ?_x }",
            f"# SELECT {{ ?_x\nSELECT ?s # {{ ?_x\n{{ {V} ?s ex:select{{ ?_x }}",
        ),
        ("SELECT * { SELECT ?_x { ?s ?p ?_x } }", f"SELECT * {{ SELECT ?_x {{ {V} ?s ?p ?_x }} }}"),
        ("SELECT ?_x { SELECT ?_x { ?s ?p ?_x } }", f"SELECT ?_x {{ SELECT ?_x {{ {V} ?s ?p ?_x }} }}"),
        ("SELECT ?s { ?s ?p ?o } ORDER BY ?_x", f"SELECT ?s {{ {V} ?s ?p ?o }} ORDER BY ?_x"),
    ],
)
def test_values_stand_first_in_each_select_that_uses_the_variable(text: str, bound: str) -> None:
    assert bind(text, A) == bound


def test_several_values_are_alternatives_and_several_parameters_blocks() -> None:
    values: dict[str, list[NamedNode | Literal]] = {
        "b": [Literal("1"), Literal("2")],
        "a": [NamedNode("http://a/")],
        "other": [Literal("x")],
    }
    assert bind("SELECT ?s { ?s ?_a ?_b }", values) == (
        'SELECT ?s { VALUES ?_a { <http://a/> } VALUES ?_b { "1" "2" } ?s ?_a ?_b }'
    )


def test_construct_where_is_refused_because_it_has_no_place_for_values() -> None:
    with pytest.raises(QueryError, match=r"write CONSTRUCT \{ … \} WHERE \{ … \}"):
        bind("CONSTRUCT WHERE { ?s ?p ?_x }", A)


def test_variables_in_comments_strings_and_addresses_are_no_parameters() -> None:
    assert variables("# ?_a\nSELECT ?b { ?b ?_c '?_d' , <http://a/?_e> . ?b a $_f }") == {"c", "f"}


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_value_stays_a_value_whatever_it_holds(value: str) -> None:
    bound = bind("SELECT ?_x { FILTER (?_x = ?_x) }", {"x": [Literal(value)]})
    found = Store().query(bound)
    assert isinstance(found, QuerySolutions)
    assert [row[0] for row in found] == [Literal(value)]


GROUPS = st.recursive(
    st.sampled_from([
        "?s ?p ?_x .",
        "?s ?p ?o .",
        "FILTER (?o != ?_x)",
        'FILTER (?o = "}{ ?_x")',
        "# { ?_x\n",
    ]),
    lambda inner: st.one_of(
        st.builds("{} {}".format, inner, inner),
        st.builds("OPTIONAL {{ {} }}".format, inner),
        st.builds("{{ {} }} UNION {{ {} }}".format, inner, inner),
        st.builds("FILTER NOT EXISTS {{ {} }}".format, inner),
        st.builds("{{ SELECT ?s {{ {} }} }}".format, inner),
        st.builds("{{ SELECT ?s (COUNT(?o) AS ?n) WHERE {{ {} }} GROUP BY ?s }}".format, inner),
        st.builds("GRAPH ?g {{ {} }}".format, inner),
    ),
    max_leaves=8,
)


@given(GROUPS)
def test_every_select_that_uses_it_has_the_values_and_no_other(group: str) -> None:
    bound = parseQuery(bind(f"SELECT ?s ?o {{ {group} }}", A))[1]
    for select in selects(bound):
        parts = [part for part in select.where.part or [] if part.name == "InlineData"]
        assert len(parts) == uses(select.where, own=True)


def selects(node: object) -> list[CompValue]:
    """Every SELECT of a parse tree whose group is no sub-SELECT itself."""
    if isinstance(node, CompValue):
        found = [one for part in node.values() for one in selects(part)]
        is_select = node.name in {"SelectQuery", "SubSelect"} and node.where.name != "SubSelect"
        return [node, *found] if is_select else found
    return [one for part in node for one in selects(part)] if isinstance(node, list) else []


def uses(node: object, *, own: bool = False) -> bool:
    """Whether a part of a parse tree uses ?_x outside sub-SELECTs and values."""
    if isinstance(node, CompValue):
        return node.name not in {"SubSelect", "InlineData"} and any(map(uses, node.values()))
    if isinstance(node, (list, tuple)) or type(node).__name__ in {"plist", "ParseResults"}:
        return any(map(uses, node))  # type: ignore[call-overload]
    return str(node) == "_x" and type(node).__name__ == "Variable"
