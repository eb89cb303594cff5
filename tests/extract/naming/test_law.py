"""Acts of law as texts name them."""

import pytest

from extract.language.words import words
from extract.naming.law import laws
from extract.time import find

Act = tuple[str, str | None, tuple[str, ...]]


def acts(text: str) -> list[Act]:
    """The acts of a text: how it spells them, their date and the slugs of their records."""
    cut = words(text)
    times = {span.start: span for span in find(text, None)}
    return [
        (text[cut[c.first].start : cut[c.last - 1].end], c.date, tuple(r.slug for r in c.records))
        for c in laws(text, cut, 0, len(cut), times)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "selon la loi n° 2014-856 du 31 juillet 2014, tout va",
            ("loi n° 2014-856 du 31 juillet 2014", "2014-07-31", ("loi-ess-2014",)),
        ),
        ("l'article 3 de la loi n°2014‑856", ("loi n°2014‑856", None, ("loi-ess-2014",))),
        ("le Décret n° 2015-760 fixe", ("Décret n° 2015-760", None, ("decret-2015-760",))),
        ("la loi du 31 juillet 2014 fixe", ("loi du 31 juillet 2014", "2014-07-31", ("loi-ess-2014",))),
        (
            "la loi du 3 mai 2019 relative à l'économie sociale et solidaire fixe",
            ("loi du 3 mai 2019 relative à l'économie sociale et solidaire", "2019-05-03", ()),
        ),
        (
            "le règlement (UE) n° 651/2014 de la Commission du 17 juin 2014 fixe",
            ("règlement (UE) n° 651/2014 de la Commission du 17 juin 2014", "2014-06-17", ()),
        ),
        (
            "le règlement (UE) 2021/1060 du Parlement européen et du Conseil du 24 juin 2021 fixe",
            (
                "règlement (UE) 2021/1060 du Parlement européen et du Conseil du 24 juin 2021",
                "2021-06-24",
                (),
            ),
        ),
        ("la loi ESS fixe", ("loi ESS", None, ("loi-ess-2014",))),
        ("la circulaire Valls fixe", ("circulaire Valls", None, ("circulaire-valls-2015",))),
        ("la loi Pacte de 2019 fixe", ("loi Pacte de 2019", "2019", ("loi-pacte",))),
        (
            "la loi Climat et résilience fixe",
            ("loi Climat et résilience", None, ("loi-climat-resilience",)),
        ),
    ],
)
def test_a_known_act_is_found_by_number_day_or_nickname(text: str, expected: Act) -> None:
    assert acts(text) == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "le décret n° 2031-999 du 3 mai 2031 relatif aux tiers-lieux",
            ("décret n° 2031-999 du 3 mai 2031 relatif aux tiers-lieux", "2031-05-03", ()),
        ),
        ("un arrêté du 4 mars 2031 fixe", ("arrêté du 4 mars 2031", "2031-03-04", ())),
        ("la loi Trémazan fixe", ("loi Trémazan", None, ())),
        ("la loi n° 2031-12 fixe", ("loi n° 2031-12", None, ())),
        ("la loi de finances fixe", ("loi de finances", None, ())),
        (
            "la loi pour le plein jour du 3 mai 2031 fixe",
            ("loi pour le plein jour du 3 mai 2031", "2031-05-03", ()),
        ),
        (
            "la loi d'orientation pour la mer et la côte rocheuse fixe",
            ("loi d'orientation pour la mer et la côte rocheuse", None, ()),
        ),
        ("la directive européenne 2031/24/UE fixe", ("directive européenne 2031/24/UE", None, ())),
        ("le règlement (UE) 2031/1057 fixe", ("règlement (UE) 2031/1057", None, ())),
    ],
)
def test_an_act_that_no_one_knows_is_an_act_by_what_it_is_called(text: str, expected: Act) -> None:
    assert acts(text) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "la loi",
        "une loi utile",
        "les lois de 2031",
        "la loi de la République",
        "l'article 12",
        "le décret, le 3 mai",
    ],
)
def test_an_act_without_number_date_or_name_is_none(text: str) -> None:
    assert acts(text) == []


def test_acts_come_one_after_another() -> None:
    assert acts("la loi Égalité et citoyenneté et le décret n° 2015-760 ou la loi Pacte") == [
        ("loi Égalité et citoyenneté", None, ("loi-egalite-citoyennete",)),
        ("décret n° 2015-760", None, ("decret-2015-760",)),
        ("loi Pacte", None, ("loi-pacte",)),
    ]


def test_a_number_of_another_kind_of_act_is_not_the_known_one() -> None:
    assert acts("la loi n° 2015-760 fixe") == [("loi n° 2015-760", None, ())]


def test_the_name_of_an_act_is_kept_short_and_whole() -> None:
    text = "la loi Trémazan du 3 mai 2031 relative aux prix"
    cut = words(text)
    (act,) = laws(text, cut, 0, len(cut), {span.start: span for span in find(text, None)})
    assert act.names == (
        "loi Trémazan",
        "loi Trémazan du 3 mai 2031",
        "loi Trémazan du 3 mai 2031 relative aux prix",
    )
    assert (act.cls, act.head, act.proper) == ("Law", "loi", True)


@pytest.mark.parametrize("text", ["La loi Pacte et", "La loi Pacte ET", "LA LOI PACTE ET"])
def test_a_nickname_may_be_cut_off_by_the_end_of_the_text(text: str) -> None:
    assert acts(text) == [(text[3:12], None, ("loi-pacte",))]
