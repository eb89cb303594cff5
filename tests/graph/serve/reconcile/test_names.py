"""Names and how alike they are."""

from __future__ import annotations

from graph.serve.reconcile.names import Known, Names

BODIES = {
    "organisation/saule": ("Communauté de communes du Pays de Saule", "CC Saule"),
    "organisation/orme": ("Communauté de communes du Pays d'Orme",),
    "organisation/brumes": ("Brumes Métropole", "Métropole de Brumes"),
    "theme/brumes": ("Brumes",),
}
KNOWN = Names([
    Known(iri, names, frozenset({"Theme" if iri.startswith("theme") else "Organisation"}), frozenset())
    for iri, names in BODIES.items()
])


def found(text: str) -> list[tuple[str, float]]:
    return [(one.iri, score) for one, score in KNOWN.find(text, lambda _: True)]


def test_capitals_accents_hyphens_and_a_first_article_do_not_count() -> None:
    assert found("la metropole-de-BRUMES")[0] == ("organisation/brumes", 100.0)


def test_a_slip_of_the_pen_costs_little_and_is_never_certain() -> None:
    [(iri, score), *_] = found("Brume Métropole")
    assert (iri, 80 < score < 100) == ("organisation/brumes", True)


def test_the_word_that_few_names_have_weighs_most() -> None:
    scores = dict(found("Communauté de communes du Pays de Saul"))
    assert scores["organisation/saule"] - scores["organisation/orme"] > 20


def test_one_that_does_not_fit_is_no_candidate() -> None:
    assert [one.iri for one, _ in KNOWN.find("Brumes", lambda one: "Theme" in one.classes)] == [
        "theme/brumes"
    ]


def test_a_name_of_no_letters_is_like_none() -> None:
    assert found("…") == found("") == []


def test_a_beginning_is_that_of_any_word_and_short_names_come_first() -> None:
    assert [one.iri for one in KNOWN.beginning("brum")] == [
        "theme/brumes", "organisation/brumes", "organisation/brumes"]  # fmt: skip
