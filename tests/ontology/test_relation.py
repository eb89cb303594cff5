import re
from pathlib import Path

from ontology import terms

# The table of the contract and what joins it: relation, from, to.
TABLE = """
memberOf | Actor | Organisation
cooperatesWith | Actor | Actor
supports | Actor | Actor Instrument Policy
funds | Actor Instrument | Actor Instrument Event Publication
holdsStakeIn | Actor | Organisation
governs | Organisation | Organisation
holdsRole | Person | Organisation
adopts | Actor | Policy Lever
implements | Actor | Instrument Policy
usesLever | Actor | Lever
addresses | Policy Instrument Publication Event Law Actor | Theme
mandates | Law | Lever Policy
empowers | Law | Organisation Lever
organises | Actor | Event
participatesIn | Actor | Event
publishes | Actor | Publication
feeds | Event | Publication
recommends | Publication Actor | Lever Theme
locatedIn | Organisation Event | Territory Organisation
date | Event Publication Law Policy Instrument |
foundedOn | Organisation |
appliesLever | Policy Instrument | Lever
benefitsFrom | Actor | Instrument
founds | Actor | Organisation
"""


def test_the_relations_are_those_of_the_contract_with_its_ends() -> None:
    expected = {}
    for line in TABLE.strip().splitlines():
        name, start, end = (part.strip() for part in line.split("|"))
        expected[name] = (frozenset(start.split()), frozenset(end.split()))
    found = {name: (relation.domain, relation.range) for name, relation in terms.relations().items()}
    assert expected.items() <= found.items()
    assert list(found) == sorted(found)


def test_the_contract_names_no_other_relation(shared: Path) -> None:
    contract = (shared / "design" / "contract.md").read_text("utf-8")
    table = contract.split("## Relations")[1].split("Besides, not scored")[0]
    named = {match[1] for match in re.finditer(r"^\| ([a-z]\w+)\b", table, re.MULTILINE)}
    assert named | {"appliesLever", "benefitsFrom", "founds"} == set(terms.relations())


def test_only_co_operation_is_symmetric() -> None:
    assert [name for name, relation in terms.relations().items() if relation.symmetric] == ["cooperatesWith"]


def test_every_relation_has_two_example_sentences_that_are_its_own() -> None:
    examples = [sentence for relation in terms.relations().values() for sentence in relation.examples]
    assert all(len(relation.examples) >= 2 for relation in terms.relations().values())
    assert len(set(examples)) == len(examples)
    assert all(re.fullmatch(r"[A-ZÉ].*[.]", sentence) for sentence in examples)
