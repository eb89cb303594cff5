"""A text is dated by what it says of itself, never by the dates that it speaks of."""

import csv
from pathlib import Path

import pytest

from extract.readers.dateline import edtf, own_date

DATED = {
    "Publié le 4 mars 2020 - Mise à jour le 05 mai 2020": "2020-03-04",
    "Mis à jour le 5 mai 2020 | Publié le 04/03/2020": "2020-03-04",
    "PUBLIÉ LE 1ER FEVRIER 2020": "2020-02-01",
    "Entretien avec sa directrice. Paru le 6 décembre 2018.": "2018-12-06",
    "Date de publication : 12.05.2021": "2021-05-12",
    "Cahier des charges publié le 3 mai 2021": "2021-05-03",
    "**Publiée en octobre 2022**": "2022-10",
    "COMMUNIQUE DE PRESSE\nPantin, le 18 novembre 2022": "2022-11-18",
    "L’Hôpital-d’Orbec, le mardi 3 août 2021": "2021-08-03",
    "Texte.\n\nFait à Limoges le 14 décembre 2022, en deux exemplaires.": "2022-12-14",
    "Publié le 05/07/23 à 14 h": "2023-07-05",
    "– Publié le 5 juillet 2023": "2023-07-05",
    "Le plan\n05/07/98": "1998-07-05",
    "EN BREF – Mercredi 10 mai 2023": "2023-05-10",
    "Par Solène Garrigue, gérante – 9 juin 2021": "2021-06-09",
    "9 avril 2021 – Des machines à coudre, des vélos à réparer.": "2021-04-09",
    "Fiches 11 à 15 – janvier 2025 (source : collectivités)": "2025-01",
    "Annonce du 3 mars 2025": "2025-03-03",
    "EXTRAIT DU REGISTRE DES DELIBERATIONS\nSéance du 20 décembre 2021": "2021-12-20",
    "COMPTE RENDU\nJeudi 16 janvier 2025, de 18 h à 20 h – Nantes": "2025-01-16",
    "Le SPASER\nMise à jour : 3 février 2025": "2025-02-03",
    "Page mise à jour le 12/02/2024 | Imprimer": "2024-02-12",
    "---\ntitre: Un plan\ndate: 2024-05-02\n---\nPublié le 3 mai 2024": "2024-05-02",
    "---\ndate: '2 mai 2024'\n---\n": "2024-05-02",
}
UNDATED = [
    "",
    "Le 3 juin 2021, la Ville a reçu ses associations.",
    "Le guide, publié le 3 juin 2021 par la Ville et la Région, dit aux associations comment louer un local.",
    "Juin 2011 – Tenue des Etats généraux.\n12 mai 2021 – Annonce de la stratégie.\n17 mai 2023 – Journée.",
    "Jeudi 12 et vendredi 13 juin 2025, Aurillac",
    "Mardi 14 mai 2024, Lyon",
    "Publié le 31 février 2019",
    "Publié le ٠٥/٠٧/٢٠٢٣",
    "Publié le 31/02/23",
    "Publié récemment, le plan 2021-2026",
]


@pytest.mark.parametrize(("text", "date"), DATED.items())
def test_a_page_is_dated_where_it_speaks_of_itself(text: str, date: str) -> None:
    assert own_date(text) == date


@pytest.mark.parametrize("text", UNDATED)
def test_the_dates_that_a_text_speaks_of_are_not_its_own(text: str) -> None:
    assert own_date(text) is None


@pytest.mark.parametrize("folder", ["corpus/sample", "tests/corpus/more"])
def test_a_date_found_in_a_text_of_the_sample_is_the_one_its_metadata_give(root: Path, folder: str) -> None:
    with (root / folder / "sources.csv").open(encoding="utf-8", newline="") as stream:
        rows = [row for row in csv.DictReader(stream) if row["date"] and not row["file"].endswith(".html")]
    found = {row["file"]: own_date((root / folder / row["file"]).read_text("utf-8")) for row in rows}
    assert {file: date for file, date in found.items() if date} == {
        row["file"]: row["date"] for row in rows if found[row["file"]]
    }
    assert sum(date is not None for date in found.values()) >= 11


@pytest.mark.parametrize(
    ("value", "date"),
    [
        ("2019", "2019"),
        (" 2019-07 ", "2019-07"),
        ("2019-07-05", "2019-07-05"),
        ("2019-07-05T10:00:00+02:00", "2019-07-05"),
        ("2019-13", None),
        ("2019-02-29", None),
        ("0000", None),
        ("05/07/2019", None),
        ("2019~", None),
        ("2019-07-05/2019-07-06", None),
        ("hier", None),
        ("٢٠٢٣", None),
    ],
)
def test_a_date_of_edtf_level_0_is_kept_to_the_day(value: str, date: str | None) -> None:
    assert edtf(value) == date
