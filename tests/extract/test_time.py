"""Dates and periods: French sentences of the field with every span that is to be found in them."""

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.time import find
from ontology.edtf import valid

CASES = [
    (
        "La fabrique coopérative a ouvert ses portes le 3 février.",
        "2024-03-12",
        [("3 février", "2024-02-03")],
    ),
    ("Les dossiers seront examinés le 3 février.", "2024-03-12", [("3 février", "2025-02-03")]),
    (
        "Le comité se tiendra en janvier ; le précédent s'était réuni en novembre.",
        "2023-12-04",
        [("janvier", "2024-01"), ("novembre", "2023-11")],
    ),
    (
        "Votée en décembre dernier, la charte entrera en vigueur au 1er juillet.",
        "2023-02-20",
        [("décembre dernier", "2022-12"), ("1er juillet", "2023-07-01")],
    ),
    (
        "Le label, attribué depuis l'automne 2021 par le Département, sera renouvelé d'ici à l'été.",
        "2024-02-01",
        [("depuis l'automne 2021", "2021-23/.."), ("d'ici à l'été", "../2024-22")],
    ),
    (
        "Plan d'action 2024–2027 : le premier appel sera clos le 15/03/2024 à midi.",
        "2024-01-10",
        [("2024–2027", "2024/2027"), ("15/03/2024", "2024-03-15")],
    ),
    (
        "Entre mars et juin 2022, la Région a auditionné vingt réseaux.",
        "2022-09-01",
        [("Entre mars et juin 2022", "2022-03/2022-06")],
    ),
    (
        "Du lundi 3 au vendredi 7 juin 2024, la Ville accueille le Mois du réemploi.",
        "2024-05-02",
        [("Du lundi 3 au vendredi 7 juin 2024", "2024-06-03/2024-06-07")],
    ),
    (
        "De novembre 2022 à fin janvier 2023, trente ateliers ont eu lieu.",
        "2023-05-02",
        [("De novembre 2022 à fin janvier 2023", "2022-11/2023-01~")],
    ),
    ("L'incubateur recrute à partir de septembre.", "2024-06-14", [("à partir de septembre", "2024-09/..")]),
    (
        "Née au début des années 2000, la coopérative fête ses vingt ans cette année.",
        "2024-06-14",
        [("début des années 2000", "2000/2009~"), ("cette année", "2024")],
    ),
    (
        "L'association a emménagé il y a six mois dans l'ancienne gare.",
        "2024-06-14",
        [("il y a six mois", "2023-12~")],
    ),
    (
        "Le fonds a été doté en 2019, puis abondé deux ans plus tard.",
        "2024-06-14",
        [("2019", "2019"), ("deux ans plus tard", "2021")],
    ),
    (
        "Le forum s'est tenu les 2, 3 et 4 octobre 2023.",
        "2024-06-14",
        [("2, 3 et 4 octobre 2023", "2023-10-02/2023-10-04")],
    ),
    (
        "Deux sessions sont prévues les 8 mars et 12 avril 2024.",
        "2024-01-14",
        [("8 mars", "2024-03-08"), ("12 avril 2024", "2024-04-12")],
    ),
    (
        "Le 1er dimanche est férié, chaque premier lundi aussi. "
        "Le conseil s'est réuni lundi et se réunira de nouveau jeudi prochain.",
        "2024-06-12",
        [("lundi", "2024-06-10"), ("jeudi prochain", "2024-06-13")],
    ),
    ("Permanence tous les mardis et le jeudi de 14 h à 17 h.", "2024-06-12", []),
    ("Article 2023-4 du règlement, lot 2022, 2 100 euros et 1950 logements.", "2024-06-12", []),
    (
        "Le décret n° 2015-1103 a été publié le 1er septembre 2015.",
        "2024-06-12",
        [("1er septembre 2015", "2015-09-01")],
    ),
    (
        "Rapport d'activité 2021\nEn mars, l'équipe a déménagé. Le 14 juin, elle a inauguré l'atelier.",
        "2022-05-02",
        [("2021", "2021"), ("mars", "2021-03"), ("14 juin", "2021-06-14")],
    ),
    (
        "Au 31 décembre 2022, le réseau comptait 54 membres, contre 41 un an plus tôt.",
        "2023-05-02",
        [("31 décembre 2022", "2022-12-31"), ("un an plus tôt", "2021")],
    ),
    ("Le bilan est attendu pour la fin de l'année.", "2023-05-02", [("fin de l'année", "2023~")]),
    (
        "L'évaluation devra être remise avant la fin du mois de mai.",
        "2023-02-02",
        [("avant la fin du mois de mai", "../2023-05")],
    ),
    (
        "La deuxième vague s'ouvrira au 3e trimestre 2024 et durera jusqu'au second semestre 2025.",
        "2024-02-02",
        [("3e trimestre 2024", "2024-07/2024-09"), ("jusqu'au second semestre 2025", "../2025-12")],
    ),
    ("Prochain comité : mercredi 9 octobre, 14 h.", "2024-09-20", [("mercredi 9 octobre", "2024-10-09")]),
    (
        "Depuis mars 2020 et jusqu'en 2022, l'aide a été suspendue.",
        "2024-09-20",
        [("Depuis mars 2020", "2020-03/.."), ("jusqu'en 2022", "../2022")],
    ),
    (
        "Le 12 mai 2021, la convention a été signée ; le lendemain, les travaux ont commencé.",
        "2024-09-20",
        [("12 mai 2021", "2021-05-12"), ("lendemain", "2021-05-13")],
    ),
    ("Saison 2022/2023 : vingt-deux ateliers.", "2023-09-20", [("2022/2023", "2022/2023")]),
    ("Le marché sera relancé dès la rentrée.", "2024-06-20", [("rentrée", "2024-09~")]),
    (
        "Mi-mars, la SEM a acquis la friche ; elle la livrera mi-2026.",
        "2024-06-20",
        [("Mi-mars", "2024-03~"), ("mi-2026", "2026~")],
    ),
    (
        "La loi du 21 juillet 2023 entre en application au plus tard en 2025.",
        "2024-06-20",
        [("21 juillet 2023", "2023-07-21"), ("au plus tard en 2025", "../2025")],
    ),
    ("Ils signent ce lundi 3 juin l'accord.", "2024-06-01", [("lundi 3 juin", "2024-06-03")]),
    ("Réunis ce jeudi 30 mai 2024, ils votent.", "2024-06-01", [("jeudi 30 mai 2024", "2024-05-30")]),
    ("Ils annoncent ce jour un fonds.", "2024-06-01", [("ce jour", "2024-06-01")]),
    ("À ce jour, dix fonds aident. Ce jour-là, il pleuvait ; ce matin-là aussi.", "2024-06-01", []),
    ("Le 30 février 2024 n'existe pas.", "2024-06-20", []),
    ("En 1996 et 1998, deux études ont été menées.", "2024-06-20", [("1996", "1996"), ("1998", "1998")]),
    ("L'hiver dernier, la maraude a servi 4 000 repas.", "2024-06-20", [("hiver dernier", "2023-24")]),
    ("La rue du 11 novembre 1918 accueille le tiers-lieu.", "2024-06-20", []),
    ("À l'horizon 2030, la métropole vise la neutralité.", "2024-06-20", [("2030", "2030")]),
    ("Réunion du 05.11.2024 à 9h30.", "2024-12-20", [("05.11.2024", "2024-11-05")]),
    (
        "Le mois prochain, l'office livrera douze logements, comme la semaine dernière.",
        "2024-06-20",
        [("mois prochain", "2024-07"), ("semaine dernière", "2024-06-10/2024-06-16")],
    ),
    (
        "Octobre 2023 – avril 2024 : concertation. Mai 2024 : vote.",
        "2023-09-20",
        [("Octobre 2023 – avril 2024", "2023-10/2024-04"), ("Mai 2024", "2024-05")],
    ),
    (
        "Créé en juin 1999 et transformé en Scic en 2015, l'atelier a fermé l'an passé.",
        "2024-06-20",
        [("juin 1999", "1999-06"), ("2015", "2015"), ("an passé", "2023")],
    ),
    (
        "Le contrat court du 1er janvier 2022 au 31 décembre 2024.",
        "2024-06-20",
        [("du 1er janvier 2022 au 31 décembre 2024", "2022-01-01/2024-12-31")],
    ),
    ("Le 8 mars, la Ville a signé le pacte.", None, []),
    ("Signé en 2020, le pacte a été révisé le 8 mars.", None, [("2020", "2020"), ("8 mars", "2020-03-08")]),
    (
        "Le texte sera soumis au vote en avril ou mai 2025.",
        "2024-06-20",
        [("avril", "2025-04"), ("mai 2025", "2025-05")],
    ),
    ("Elle préside l'union depuis le 4 du mois.", "2024-06-20", []),
    ("La marche solidaire du printemps a réuni l'été des familles.", "2024-06-20", []),
    ("Le Champ de Mars accueille le marché.", "2024-06-20", []),
    (
        "Les statuts ont été déposés courant 2018 et modifiés vers 2020.",
        "2024-06-20",
        [("2018", "2018"), ("vers 2020", "2020~")],
    ),
    (
        "Un premier bilan, prévu en septembre, sera suivi d'une étude en décembre 2024.",
        "2024-06-20",
        [("septembre", "2024-09"), ("décembre 2024", "2024-12")],
    ),
    (
        "Candidatures ouvertes du 15 janvier au 1er mars.",
        "2024-01-08",
        [("du 15 janvier au 1er mars", "2024-01-15/2024-03-01")],
    ),
    (
        "Candidatures ouvertes jusqu'au 28 février inclus.",
        "2024-01-08",
        [("jusqu'au 28 février", "../2024-02-28")],
    ),
    (
        "T2 2024 : livraison ; S1 2025 : ouverture.",
        "2024-01-08",
        [("T2 2024", "2024-04/2024-06"), ("S1 2025", "2025-01/2025-06")],
    ),
    (
        "Publié le 4 avril 2024 | Mis à jour le 12 juin 2024",
        "2024-04-04",
        [("4 avril 2024", "2024-04-04"), ("12 juin 2024", "2024-06-12")],
    ),
    (
        "Depuis le printemps, trois coopératives ont ouvert à Mulhouse.",
        "2024-10-04",
        [("Depuis le printemps", "2024-21/..")],
    ),
    (
        "L'appel à projets est ouvert du 3 mars au 30 avril.",
        "2025-02-14",
        [("du 3 mars au 30 avril", "2025-03-03/2025-04-30")],
    ),
    (
        "Le conseil départemental votera son plan en décembre et le déploiera entre 2026 et 2030.",
        "2025-10-14",
        [("décembre", "2025-12"), ("entre 2026 et 2030", "2026/2030")],
    ),
    (
        "L'édition 2025 aura lieu les vendredi 3 et samedi 4 octobre.",
        "2025-06-14",
        [("2025", "2025"), ("vendredi 3 et samedi 4 octobre", "2025-10-03/2025-10-04")],
    ),
    (
        "Lauréat en 2022, le tiers-lieu a été agrandi en mai.",
        "2024-06-14",
        [("2022", "2022"), ("mai", "2024-05")],
    ),
    (
        "Les inscriptions se font avant le 15 septembre 2025, 17 heures.",
        "2025-06-14",
        [("avant le 15 septembre 2025", "../2025-09-15")],
    ),
    (
        "Fondée en 1998, elle est reconnue d'utilité publique depuis 2004.",
        "2025-06-14",
        [("1998", "1998"), ("depuis 2004", "2004/..")],
    ),
    (
        "Une étude de l'Insee (2021) évalue à 10 % le poids de l'ESS fin 2019.",
        "2025-06-14",
        [("2021", "2021"), ("fin 2019", "2019~")],
    ),
    ("Délibération n° 2023-06-117 du 29 juin 2023", "2023-07-02", [("29 juin 2023", "2023-06-29")]),
    (
        "Arrêté du 12 août 2022 modifiant l'arrêté du 3 août 2015",
        "2023-07-02",
        [("12 août 2022", "2022-08-12"), ("3 août 2015", "2015-08-03")],
    ),
    (
        "Le contrat 2021-2026 succède à celui de 2015-2020.",
        "2023-07-02",
        [("2021-2026", "2021/2026"), ("2015-2020", "2015/2020")],
    ),
    ("Séance du jeudi 6 avril 2023 à 14h30", "2023-04-20", [("jeudi 6 avril 2023", "2023-04-06")]),
    (
        "Hier soir, le maire a inauguré la halle ; demain, place au marché.",
        "2023-04-20",
        [("Hier", "2023-04-19")],
    ),
    (
        "La semaine prochaine, la caravane de l'ESS fera étape à Vannes.",
        "2023-04-20",
        [("semaine prochaine", "2023-04-24/2023-04-30")],
    ),
    (
        "Dans le cadre de la programmation 2021-2027, le FSE+ finance l'action.",
        "2023-04-20",
        [("2021-2027", "2021/2027")],
    ),
    (
        "En février puis en avril, deux ateliers ont été animés.",
        "2023-06-20",
        [("février", "2023-02"), ("avril", "2023-04")],
    ),
    (
        "Le dispositif a été expérimenté de 2019 à 2021, puis généralisé au 1er janvier 2022.",
        "2023-06-20",
        [("de 2019 à 2021", "2019/2021"), ("1er janvier 2022", "2022-01-01")],
    ),
    (
        "Calendrier\n- Lancement : 8 janvier 2024\n- Clôture : 29 février, minuit\n- Jury : mars",
        "2023-12-20",
        [("8 janvier 2024", "2024-01-08"), ("29 février", "2024-02-29"), ("mars", "2024-03")],
    ),
    ("Téléchargez le rapport-2023.pdf sur exemple.fr/2024/05/rapport", "2024-06-20", []),
    (
        "Tous les ans au mois de novembre, le Mois de l'ESS mobilise les réseaux.",
        "2024-06-20",
        [("novembre", "2024-11")],
    ),
    (
        "Le marché a lieu chaque samedi de mai à septembre.",
        "2024-04-20",
        [("de mai à septembre", "2024-05/2024-09")],
    ),
    (
        "Le plan pluriannuel d'investissement courra jusqu'à la fin de l'année 2027.",
        "2024-04-20",
        [("jusqu'à la fin de l'année 2027", "../2027")],
    ),
    (
        "Au cours du premier trimestre, la Scop a embauché.",
        "2024-04-20",
        [("premier trimestre", "2024-01/2024-03")],
    ),
    (
        "La subvention 2024 sera versée en deux fois, dont 50 % en juin.",
        "2024-04-20",
        [("2024", "2024"), ("juin", "2024-06")],
    ),
    (
        "Le 14 juillet 2023 et le 3 mars 2024, la place était fermée.",
        "2024-04-20",
        [("14 juillet 2023", "2023-07-14"), ("3 mars 2024", "2024-03-03")],
    ),
    ("AOÛT 2022 : OUVERTURE DE LA RECYCLERIE", "2022-09-20", [("AOÛT 2022", "2022-08")]),
    (
        "Début 2024, puis à la mi-juin, l'équipe s'est étoffée.",
        "2024-09-20",
        [("Début 2024", "2024~"), ("mi-juin", "2024-06~")],
    ),
    ("Elle avait été créée le 1er mai précédent.", "2024-09-20", [("1er mai", "2024-05-01")]),
    (
        "Lancée voilà cinq ans, la plateforme compte 2024 inscrits.",
        "2024-09-20",
        [("voilà cinq ans", "2019~")],
    ),
    ("L'accord a été conclu vendredi 13 septembre.", "2024-09-20", [("vendredi 13 septembre", "2024-09-13")]),
    ("Il succède à Marc Avril, élu en 2020.", "2024-09-20", [("2020", "2020")]),
    (
        "Du 01/02/2024 au 15/03/2024, dépôt ; du 1er au 30 mai 2024, jury.",
        "2024-01-10",
        [
            ("Du 01/02/2024 au 15/03/2024", "2024-02-01/2024-03-15"),
            ("du 1er au 30 mai 2024", "2024-05-01/2024-05-30"),
        ],
    ),
    (
        "Visites en mars/avril 2024, puis de novembre 2024 à mars 2025.",
        "2025-06-10",
        [("mars/avril 2024", "2024-03/2024-04"), ("de novembre 2024 à mars 2025", "2024-11/2025-03")],
    ),
    (
        "L'assemblée s'est tenue le 28 mars. Prochain rendez-vous le 14 novembre.",
        "2024-04-12",
        [("28 mars", "2024-03-28"), ("14 novembre", "2024-11-14")],
    ),
    (
        "Les 1er et 2 décembre prochains, rendez-vous à Lyon.",
        "2024-05-12",
        [("1er et 2 décembre prochains", "2024-12-01/2024-12-02")],
    ),
]

PIECES = st.sampled_from([
    *("le 5 juillet", "2023", "en mars", "fin 2018", "du 6 au", "et", "à", "17", "depuis"),
    *("jusqu'au", "mardi", "l'été", "dernier", "–", "-", "/", "(", ")", ".", "\n", "12/03/2024"),
    *("1er trimestre", "il y a dix ans", "le lendemain", "rapport d'activité 2022"),
    *("les années 90", "sera", "a été", "31 février", "0000", "İ", "œ"),
])


@pytest.mark.parametrize(("text", "date", "expected"), CASES)
def test_every_date_of_a_sentence_is_found_and_resolved(
    text: str, date: str | None, expected: list[tuple[str, str]]
) -> None:
    assert [(text[span.start : span.end], span.edtf) for span in find(text, date)] == expected


def test_accents_capitals_and_kinds_of_space_make_no_difference() -> None:
    forms = ["LE 3 FEVRIER 2024", "le 3 février 2024", "le 3\u00a0février\u202f2024", "Le 03 Février 2024"]
    assert [[span.edtf for span in find(form, None)] for form in forms] == [["2024-02-03"]] * 4


def test_a_document_dated_to_the_month_or_the_year_still_tells_the_year_of_a_month() -> None:
    text = "Le réseau a publié en avril un guide."
    assert [find(text, date)[0].edtf for date in ("2022", "2022-06", "2022-03", "2022-06-24")] == [
        "2022-04",
        "2022-04",
        "2021-04",
        "2022-04",
    ]


def test_what_needs_a_day_is_left_out_where_the_document_has_none() -> None:
    assert find("Le maire l'a annoncé hier.", "2022-06") == ()
    assert find("Le maire l'a annoncé mardi.", "2022") == ()


def test_a_date_that_is_no_edtf_is_as_good_as_none() -> None:
    assert find("Le réseau a publié en avril un guide.", "hier") == ()


@given(
    st.lists(PIECES | st.text(max_size=4), max_size=30),
    st.sampled_from([None, "2024", "2024-02", "2024-02-29"]),
)
def test_spans_are_in_order_apart_and_valid_in_any_text(pieces: list[str], date: str | None) -> None:
    text = " ".join(pieces)
    spans = find(text, date)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))
    assert all(valid(span.edtf) for span in spans)


@pytest.mark.parametrize(
    "piece",
    [
        "1",
        "1 ",
        "2 et ",
        "1, ",
        "mai ",
        "le 5 mai ",
        "2021-",
        "depuis ",
        "de la ",
        "du 3 au ",
        "1/",
        "année ",
        "é",
        "(",
    ],
)
def test_time_grows_no_faster_than_the_text(piece: str) -> None:
    text = piece * (200_000 // len(piece))
    began = time.process_time()
    find(text, "2024-02-29")
    assert time.process_time() - began < 10


def test_the_day_that_opens_a_line_of_an_agenda_is_not_past_for_who_holds_its_event() -> None:
    text = "Le conseil a voté en 2024.\nSamedi 16 novembre, halle : marché organisé par la Ville ; entrée libre\n"
    assert [(s.edtf) for s in find(text, "2024-11-05")] == ["2024", "2024-11-16"]


def test_a_day_in_digits_needs_no_year_where_it_opens_its_line_or_has_its_article() -> None:
    text = (
        "3/11 – Gap : fête\nLe 9/11 à Foix, aux 2/3 des voix.\nAutomne : université d'été\nPrintemps des Scop"
    )
    assert [(text[s.start : s.end], s.edtf) for s in find(text, "2021-10-26")] == [
        ("3/11", "2021-11-03"),
        ("9/11", "2021-11-09"),
        ("Automne", "2021-23"),
    ]
