from collections.abc import Callable
from pathlib import Path

import pyoxigraph as ox
import pytest

from ontology import terms
from ontology.turtle import OntologyError, lines, passes_luhn, read

ACTOR = '<urn:a> <https://w3id.org/levier/ess#siren> "{}" .\n'


@pytest.fixture
def turtle(tmp_path: Path) -> Callable[[str], Path]:
    def write(text: str) -> Path:
        path = tmp_path / "planted.ttl"
        path.write_text(text, "utf-8")
        return path

    return write


def test_a_siren_with_a_wrong_check_digit_is_rejected_with_the_file_and_the_actor(
    turtle: Callable[[str], Path],
) -> None:
    with pytest.raises(
        OntologyError, match=r"planted\.ttl: SIREN “244400405” of <urn:a> fails its check digit"
    ):
        terms.load(turtle(ACTOR.format("244400405")))
    assert len(terms.load(turtle(ACTOR.format("244400404")))) == 1


@pytest.mark.parametrize("number", ["", "24440040", "2444004040", "24440040 ", "²44400404", "244 400 404"])
def test_what_is_not_nine_digits_is_no_siren(number: str) -> None:
    assert not passes_luhn(number)


def test_a_blank_node_is_rejected(turtle: Callable[[str], Path]) -> None:
    with pytest.raises(OntologyError, match=r"planted\.ttl: blank node"):
        read(turtle("<urn:a> <urn:b> [] ."))


def test_broken_turtle_is_rejected_with_its_line(turtle: Callable[[str], Path]) -> None:
    with pytest.raises(OntologyError, match=r"planted\.ttl:2: not Turtle"):
        read(turtle("<urn:a> <urn:b>\n c ."))


def test_text_in_decomposed_form_is_rejected_with_its_line(turtle: Callable[[str], Path]) -> None:
    with pytest.raises(OntologyError, match=r"planted\.ttl:2: text not in Unicode normal form C"):
        read(turtle('<urn:a> <urn:b> "a" .\n<urn:a> <urn:b> "e\u0301" .'))


def test_a_line_escapes_what_canonical_n_quads_escape_and_nothing_else() -> None:
    every = '\t\b\n\r\f"\\ \u000b \u0000\u007f é \u0085 \u2028 😀'
    node = ox.NamedNode("urn:a")
    assert lines([ox.Triple(node, node, ox.Literal(every))] * 2, "urn:g") == [
        r'<urn:a> <urn:a> "\t\b\n\r\f\"\\ \u000B \u0000\u007F é ' + '\u0085 \u2028 😀" <urn:g> .'
    ]
    datatype = ox.Literal("1", datatype=ox.NamedNode("urn:d"))
    assert lines([ox.Triple(node, node, datatype)], "urn:g") == ['<urn:a> <urn:a> "1"^^<urn:d> <urn:g> .']
