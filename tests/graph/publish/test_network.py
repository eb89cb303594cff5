"""The network of a site: which statements are its ties, when they hold, where they are drawn."""

from __future__ import annotations

import json
import re
from math import dist
from typing import TYPE_CHECKING

from graph.publish.book import book
from graph.publish.network import GAP, apart, chosen, drawing, span
from graph.store import in_memory
from ontology import terms

if TYPE_CHECKING:
    from tests.graph.conftest import Whole


def test_what_stands_too_close_is_moved_apart_and_the_rest_stays() -> None:
    places = {"a": (0, 0), "b": (0, 0), "c": (10, 0), "far": (5_000, 5_000)}
    moved = apart(places)
    assert moved["far"] == (5_000, 5_000)
    names = ("a", "b", "c")
    assert min(dist(moved[one], moved[other]) for one in names for other in names if one < other) > GAP - 5
    assert apart(places) == moved
    assert apart({}) == {}


def test_a_tie_is_a_statement_that_is_not_denied_and_holds_for_the_time_of_its_text(whole: Whole) -> None:
    read = book(in_memory(whole.write()))
    name = read.shared.name
    found = {(name(one.subject), one.relation.removeprefix(terms.ESS), name(one.object)): span(read, one)
             for one in chosen(read)}  # fmt: skip
    assert found == {
        ("Brumes Métropole", "cooperatesWith", "Ville de Brumes"): (2019, 2019),
        ("Brumes Métropole", "memberOf", "Réseau des actions zélées"): (2015, 0),
        ("Réseau des actions zélées", "organises", "rencontre"): (0, 0),
        ("Réseau des actions zélées", "publishes", "guide"): (2019, 2019),
    }


def test_a_denied_tie_is_not_drawn(whole: Whole) -> None:
    said = "rdf:predicate ess:cooperatesWith ; rdf:object org:ville-de-brumes ;\n    ess:modality ess:"
    read = book(in_memory(whole.write((f"{said}Asserted", f"{said}Negated"))))
    told = re.fullmatch(r"const network = (.*);\n", drawing(read).decode())
    assert told
    relations = [tie[2] for tie in json.loads(told[1])["ties"]]
    assert sorted(relations) == ["memberOf", "organises", "publishes"]
