"""The verbs that a form may belong to, by its ending."""

import pytest

from extract.language.verb import FINITE, Analysis, analyses

Read = set[tuple[str, str]]


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("finance", {("financer", "pres"), ("financer", "subj")}),
        ("financent", {("financer", "pres"), ("financer", "subj")}),
        ("finançait", {("financer", "impf")}),
        ("finança", {("financer", "past")}),
        ("financèrent", {("financer", "past")}),
        ("financera", {("financer", "fut")}),
        ("financerait", {("financer", "cond")}),
        ("financé", {("financer", "pp")}),
        ("financées", {("financer", "pp")}),
        ("finançant", {("financer", "ppr")}),
        ("financer", {("financer", "inf")}),
    ],
)
def test_the_ending_of_a_verb_in_er_tells_its_tense(form: str, expected: Read) -> None:
    assert set(analyses(form)) == expected


@pytest.mark.parametrize(
    ("form", "lemma", "tense"),
    [
        ("engageons", "engager", "pres"),
        ("engageait", "engager", "impf"),
        ("relançons", "relancer", "pres"),
        ("lève", "lever", "pres"),
        ("lèvera", "lever", "fut"),
        ("appelle", "appeler", "pres"),
        ("appellerait", "appeler", "cond"),
        ("jette", "jeter", "pres"),
        ("adhère", "adhérer", "pres"),
        ("adhérera", "adhérer", "fut"),
        ("intègre", "intégrer", "pres"),
        ("célèbrent", "célébrer", "pres"),
        ("emploie", "employer", "pres"),
        ("emploiera", "employer", "fut"),
        ("paie", "payer", "pres"),
        ("crée", "créer", "pres"),
        ("créée", "créer", "pp"),
    ],
)
def test_a_stem_changes_its_spelling_before_a_soft_or_mute_vowel(form: str, lemma: str, tense: str) -> None:
    assert Analysis(lemma, tense) in analyses(form)


@pytest.mark.parametrize("form", ["engagait", "engagons", "financait", "lancons"])
def test_a_hard_c_or_g_is_no_form_of_a_verb_with_a_soft_one(form: str) -> None:
    assert analyses(form) == ()


@pytest.mark.parametrize(
    ("form", "expected"),
    [
        ("est", {("être", "pres")}),
        ("serait", {("être", "cond")}),
        ("avaient", {("avoir", "impf")}),
        ("eut", {("avoir", "past")}),
        ("va", {("aller", "pres")}),
        ("pourrait", {("pouvoir", "cond")}),
        ("doit", {("devoir", "pres")}),
        ("dû", {("devoir", "pp")}),
        ("fera", {("faire", "fut")}),
        ("fait", {("faire", "pres"), ("faire", "pp")}),
        ("soutient", {("soutenir", "pres")}),
        ("soutiendra", {("soutenir", "fut")}),
        ("prises", {("prendre", "pp")}),
        ("reçu", {("recevoir", "pp")}),
        ("verra", {("voir", "fut")}),
        ("prévoira", {("prévoir", "fut")}),
        ("sachant", {("savoir", "ppr")}),
        ("faudra", {("falloir", "fut")}),
        ("inscrivent", {("inscrire", "pres"), ("inscrire", "subj")}),
        ("naquit", {("naître", "past")}),
        ("ouverte", {("ouvrir", "pp")}),
        ("sort", {("sortir", "pres")}),
        ("acquiert", {("acquérir", "pres")}),
        ("accueillera", {("accueillir", "fut")}),
        ("rejoint", {("rejoindre", "pres"), ("rejoindre", "pp")}),
        ("grandissait", {("grandir", "impf")}),
        ("finit", {("finir", "pres"), ("finir", "past")}),
    ],
)
def test_an_irregular_verb_is_known_by_its_forms(form: str, expected: Read) -> None:
    assert set(analyses(form)) == expected


@pytest.mark.parametrize(
    "form", ["maison", "ateliers", "région", "souvent", "présent", "Finance", "", "xyzait"]
)
def test_what_no_known_verb_makes_is_none(form: str) -> None:
    assert analyses(form) == ()


def test_no_form_is_read_twice_alike() -> None:
    assert len(analyses("dit")) == len(set(analyses("dit"))) == 3


def test_an_infinitive_and_a_participle_are_not_finite() -> None:
    assert {a.tense for f in ("aider", "aidée", "aidant") for a in analyses(f)} & FINITE == set()
