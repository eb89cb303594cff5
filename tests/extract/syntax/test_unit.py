"""The small tests that units answer."""

from __future__ import annotations

from extract.linking.thing import Link, Thing
from extract.syntax.unit import THING, VERB, WORD, Unit, Verb, is_mark


def test_only_a_conjugated_verb_is_finite() -> None:
    forms = ("finite", "inf", "pp", "ppr")
    made = [Unit(VERB, 0, 1, verb=Verb("aider", "pres", form)) for form in forms]
    assert [unit.finite for unit in [*made, Unit(WORD, 0, 1)]] == [True, False, False, False, False]


def test_a_concept_within_a_longer_name_is_inside() -> None:
    thing = Thing(0, "Lever")
    alone, within = (Link(0, 1, (thing,), "authority", inside=inside) for inside in (False, True))
    made = [Unit(THING, 0, 1, link=link, things=(thing,)) for link in (alone, within)]
    assert [unit.inside for unit in [*made, Unit(WORD, 0, 1)]] == [False, True, False]


def test_a_mark_is_told_by_its_tag_and_not_by_its_letters() -> None:
    comma, empty, name = Unit(WORD, 0, 1, ",", "mark"), Unit(WORD, 0, 1, "", "noun"), Unit(THING, 0, 1, ",")
    assert [is_mark(unit, ",;") for unit in (comma, empty, name)] == [True, False, False]
    assert not is_mark(comma, ".;")
