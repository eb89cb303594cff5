"""Tests of what is shown of a sentence: words as written, one row for each thing seen, a note where none."""

from __future__ import annotations

import re

import pytest

from extract.explain import Stage, explain

RTES = "Réseau des collectivités territoriales pour une économie solidaire"


def test_each_stage_tells_what_it_saw() -> None:
    mentions, units, figures, claims = explain(
        "Brest métropole n'adhère plus au RTES depuis 2015 avec 62 projets.", "2024-06-01"
    )
    assert mentions == Stage(
        "mentions",
        ("words", "class", "entity", "how"),
        (
            ("Brest métropole", "Metropole", "Brest Métropole", "authority"),
            ("RTES", "Network", RTES, "authority"),
        ),
    )
    assert (units.title, units.columns) == ("units", ("words", "unit", "reading"))
    assert units.rows == (
        ("Brest métropole", "thing", "free"),
        ("n'adhère", "verb", "adhérer (pres, denied); frames: memberOf"),
        ("RTES", "thing", "after “à”"),
        ("depuis 2015", "time", "2015/.."),
    )
    assert figures == Stage(
        "figures",
        ("words", "value", "unit", "bound", "about", "when"),
        (("62 projets", "62", "projet", "exact", "", ""),),
    )
    [row] = claims.rows
    assert (claims.columns, claims.note) == ((), "")
    claim, how, doubts, words = row
    assert claim == f"Brest Métropole — memberOf → {RTES}"
    assert words == "« Brest métropole n'adhère plus au RTES »"
    assert re.fullmatch(r"Negated, when 2015/\.\., confidence 0\.\d\d by the rule “verb”", how)
    assert doubts.startswith("less sure for: ")
    assert "few-claims" in doubts


def test_a_claim_tells_who_says_it_in_which_role_and_that_it_is_over() -> None:
    [(claim, how, *_)] = explain("Zoé Lune était présidente du RTES.", "2024")[-1].rows
    assert claim == f"Zoé Lune — holdsRole → {RTES}"
    assert how.startswith("Asserted, role présidente, over, confidence ")
    [(_, how, *_)] = explain("Brest métropole adhère au RTES, selon l'Avise.", "2024")[-1].rows
    assert how.startswith("Asserted, said by Avise, confidence ")


@pytest.mark.parametrize(
    "text",
    [
        "The city of Nantes supports the network.",
        "La ciudad de Nantes es miembro del RTES y de la red.",
        "Die Stadt Nantes ist Mitglied des RTES und der Avise.",
        "La città di Nantes è membro del RTES e della rete.",
    ],
)
def test_a_sentence_that_is_not_french_is_told_to_be_none(text: str) -> None:
    first = explain(text)[0]
    assert (first.title, "not French" in first.note) == ("language", True)


@pytest.mark.parametrize(
    "text",
    ["Nantes.", "RTES", "Brest métropole soutient l'Avise.", "Ça marche", "Plan B", "Il soutient Emmaüs"],
)
def test_a_french_sentence_however_short_is_read_as_such(text: str) -> None:
    assert explain(text)[0].title == "mentions"


def test_a_thing_that_is_no_record_is_shown_by_its_own_name() -> None:
    mentions = explain("La Scic Rebond recrute.")[0]
    assert mentions.rows == (("Scic Rebond", "SSEOrganisation", "Rebond", "discovered"),)


def test_a_relative_day_is_told_from_the_day_of_the_text() -> None:
    units = explain("Le RTES recrutait hier.", "2024-03-01")[1]
    assert [row for row in units.rows if row[1] == "time"] == [("hier", "time", "2024-02-29")]


@pytest.mark.parametrize(
    ("text", "note"),
    [
        ("Il pleut.", "no claim: nothing is named that a claim could be about"),
        (
            "L'Avise et le RTES déménagent.",
            "no claim: no verb of a frame (verbs: déménager); see lexicons/fr/frames.toml",
        ),
        (
            "L'Avise, bien sûr.",
            "no claim: no verb of a frame (verbs: there is none); see lexicons/fr/frames.toml",
        ),
        ("Brest métropole soutient.", "no claim: soutenir found no two ends that its relations accept"),
    ],
)
def test_where_there_is_no_claim_it_tells_what_is_missing(text: str, note: str) -> None:
    assert explain(text)[-1] == Stage("claims", (), (), note)


def test_a_claim_said_twice_is_one_row() -> None:
    rows = explain("L'Avise adhère au RTES. L'Avise adhère au RTES. L'Avise n'adhère pas au RTES.")[-1].rows
    assert [row[1].split(", ")[0] for row in rows] == ["Asserted", "Negated"]
