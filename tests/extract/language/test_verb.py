"""The verbs that a form may belong to, by its ending."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.language.lexicon import table
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
        ("paye", "payer", "pres"),
        ("enverra", "envoyer", "fut"),
        ("renverrait", "renvoyer", "cond"),
        ("règle", "régler", "pres"),
        ("délègue", "déléguer", "pres"),
        ("pénètre", "pénétrer", "pres"),
        ("protégeait", "protéger", "impf"),
        ("adhèrera", "adhérer", "fut"),
        ("renouvelle", "renouveler", "pres"),
        ("renouvèlera", "renouveler", "fut"),
        ("projetterait", "projeter", "cond"),
        ("annexe", "annexer", "pres"),
        ("adresse", "adresser", "pres"),
        ("interpelle", "interpeller", "pres"),
        ("créée", "créer", "pp"),
    ],
)
def test_a_stem_changes_its_spelling_before_a_soft_or_mute_vowel(form: str, lemma: str, tense: str) -> None:
    assert Analysis(lemma, tense) in analyses(form)


@pytest.mark.parametrize(
    "form",
    ["jète", "appèle", "achette", "achetera", "gelle", "adhére", "employe", "envoyera", "annèxe", "adrèsse"],
)
def test_a_stem_changes_before_a_mute_vowel_in_the_one_way_of_its_verb(form: str) -> None:
    assert analyses(form) == ()


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
        ("vécu", {("vivre", "pp")}),
        ("vaut", {("valoir", "pres")}),
        ("équivaudrait", {("équivaloir", "cond")}),
        ("crut", {("croire", "past")}),
        ("croyaient", {("croire", "impf")}),
        ("rompt", {("rompre", "pres")}),
        ("conduisit", {("conduire", "past")}),
        ("instruisirent", {("instruire", "past")}),
        ("plaît", {("plaire", "pres")}),
        ("extrayait", {("extraire", "impf")}),
        ("clôt", {("clore", "pres")}),
        ("close", {("clore", "pp"), ("clore", "subj")}),
        ("reparaîtra", {("reparaître", "fut")}),
        ("mourut", {("mourir", "past")}),
        ("failli", {("faillir", "pp")}),
        ("revêtirait", {("revêtir", "cond")}),
        ("accrue", {("accroître", "pp")}),
        ("inclus", {("inclure", "pp")}),
        ("exclue", {("exclure", "pp"), ("exclure", "subj")}),
        ("dissoute", {("dissoudre", "pp")}),
        ("dites", {("dire", "pres"), ("dire", "pp")}),
        ("interdites", {("interdire", "pp")}),
        ("pourvurent", {("pourvoir", "past")}),
        ("secourra", {("secourir", "fut")}),
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


INFINITIVES = sorted(v for kind in ("er", "ir") for v in table("conjugation")["verbs"][kind].split())


@given(st.sampled_from(INFINITIVES))
def test_a_regular_verb_has_an_infinitive_a_participle_and_a_future_of_its_own(lemma: str) -> None:
    participle = lemma[:-2] + ("é" if lemma.endswith("er") else "i")
    assert Analysis(lemma, "inf") in analyses(lemma)
    for end in ("", "e", "s", "es"):
        assert Analysis(lemma, "pp") in analyses(participle + end)
    if lemma.endswith("ir"):
        assert Analysis(lemma, "fut") in analyses(lemma + "a")
        assert Analysis(lemma, "cond") in analyses(lemma + "aient")


@given(st.sampled_from([v for v in INFINITIVES if v.endswith("cer") or v.endswith("ger")]))
def test_a_soft_consonant_stays_soft_in_every_form(lemma: str) -> None:
    soft = lemma[:-3] + ("ç" if lemma.endswith("cer") else "ge")
    for end, tense in (("a", "past"), ("ait", "impf"), ("ant", "ppr"), ("ons", "pres")):
        assert Analysis(lemma, tense) in analyses(soft + end)
        assert Analysis(lemma, tense) not in analyses(lemma[:-2] + end)


@pytest.mark.parametrize("family", table("conjugation")["family"], ids=lambda f: f["verbs"].split()[0])
def test_each_verb_of_a_family_ends_as_the_family_does(family: dict[str, Any]) -> None:
    assert [v for v in family["verbs"].split() if not v.endswith(family["ends"])] == []


def test_no_verb_is_conjugated_by_two_families() -> None:
    listed = INFINITIVES + [v for f in table("conjugation")["family"] for v in f["verbs"].split()]
    assert sorted(listed) == sorted(set(listed))
