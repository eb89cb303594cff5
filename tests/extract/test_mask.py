"""Contact details are masked character by character, and nothing else is touched."""

import re
import time
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from extract.mask import BLACK, mask

EMAILS = {
    "ines.dm@example.org": "███████@example.org",
    "l’adresse : jean-paul.dupond+ess@exemple.asso.fr.": "l’adresse : ████████████████████@exemple.asso.fr.",
    "**bureau@example.org**": "**██████@example.org**",
    "[écrire](mailto:contact@example.org)": "[écrire](mailto:███████@example.org)",
    '"jean dupont"@example.org': "█████████████@example.org",
    "prenom.nom [at] domaine.fr": "██████████ [at] domaine.fr",
    "prenom.nom(at)domaine.fr": "██████████(at)domaine.fr",
    "nom(a)domaine.fr": "███(a)domaine.fr",
    "prenom [point] nom [at] domaine [point] fr": "██████████████████ [at] domaine [point] fr",
    "nom arobase domaine point fr": "███ arobase domaine point fr",
    "nom @ example.org": "███ @ example.org",
    "nom%40example.org ou nom&#64;example.org": "███%40example.org ou ███&#64;example.org",
    "contact@\nexample.org": "███████@\nexample.org",
    "nom@ example.org": "███@ example.org",
    "nom\n@example.org": "███\n@example.org",
    "nom@exa\u200bmple.org": "███@exa\u200bmple.org",
    "jean\u2010paul.d\u2011x@example.org": "█████████████@example.org",
    "R&D@example.org, presse/com@example.org": "███@example.org, ██████████@example.org",
    "nom@exemple . fr ou nom @ exemple .org": "███@exemple . fr ou ███ @ exemple .org",
    "jean-\nmarie@example.org": "█████\n█████@example.org",
    "nom@exem-\nple.org": "███@exem-\nple.org",
    "nom\uff20example.org": "███\uff20example.org",
    "nom.x (arrobase) exemple.fr": "█████ (arrobase) exemple.fr",
    "nom.x(arrobas)exemple.fr": "█████(arrobas)exemple.fr",
    "nom.x (chez) exemple.fr": "█████ (chez) exemple.fr",
    "nom.x (à) exemple.fr": "█████ (à) exemple.fr",
    "nom.x[à]exemple.fr": "█████[à]exemple.fr",
    "nom.x *at* exemple.fr": "█████ *at* exemple.fr",
    "nom.x#at#exemple.fr": "█████#at#exemple.fr",
    "nom.x «at» exemple.fr": "█████ «at» exemple.fr",
    "nom.x / at / exemple.fr": "█████ / at / exemple.fr",
    "écrire à nom.x at exemple dot com": "écrire à █████ at exemple dot com",
    "nom.x at exemple.fr": "█████ at exemple.fr",
    "nom.x_at_exemple.fr": "█████_at_exemple.fr",
    "nom.x-at-exemple.fr": "█████-at-exemple.fr",
    "nom.x@exemple,fr": "█████@exemple,fr",
    "nom.x@exemple (point) fr": "█████@exemple (point) fr",
    "{nom.x,nom.y}@exemple.fr": "█████████████@exemple.fr",
    "nom.x@[192.168.1.1]": "█████@[192.168.1.1]",
    "nom.x@localhost": "█████@localhost",
    "à Odile Trahec (at) exemple (point) fr": "à ████████████ (at) exemple (point) fr",
    "nom . x @ exemple.fr": "███████ @ exemple.fr",
    "nom=x@exemple.fr": "█████@exemple.fr",
    "Écrire : a, b, c @exemple.fr": "Écrire : ███████ @exemple.fr",
    "Lyon, Brest, nom@exemple.fr": "Lyon, Brest, ███@exemple.fr",
    "Mél | nom.x | @exemple.fr": "Mél | █████ | @exemple.fr",
    "nom | @ | example.org": "███ | @ | example.org",
    "| nom.x | @ |\nexample.org |": "| nom.x | @ |\nexample.org |",
    "x&#x40;asso&#46;fr, x&#46;y&#64;asso&#x2E;fr": "█&#x40;asso&#46;fr, ███████&#64;asso&#x2E;fr",
    "nom%40asso%2Efr": "███%40asso%2Efr",
    "nom&amp;#64;asso&amp;#46;fr, nom%2540asso%252Efr": "███&amp;#64;asso&amp;#46;fr, ███%2540asso%252Efr",
    "nom | @ | asso | .fr": "███ | @ | asso | .fr",
    "https://example.org/?mail=nom@example.org": "https://example.org/?mail=███@example.org",
}
PHONES = [
    "01 99 00 38 11",
    "01 9900 3811",
    "01.99.00.38.11",
    "01-99-00-38-11",
    "01/99/00/38/11",
    "01\xa099\xa000\xa038\xa011",
    "01\u202f99\u202f00\u202f38\u202f11",
    "0199003811",
    "(01) 99 00 38 11",
    "+33 1 99 00 38 11",
    "+33199003811",
    "+33 (0)1 99 00 38 11",
    "+33(0)1.99.00.38.11",
    "(+33) 1 99 00 38 11",
    "0033 1 99 00 38 11",
    "(0)1 99 00 38 11",
    "0 800 123 456",
    "0800 123 456",
    "0 810 12 34 56",
    "0262 12 34 56",
    "012 345 67 89",
    "+32 2 123 45 67",
    "+1 212-555-1234",
    "01\u200799\u200700\u200738\u200711",
    "01\u200a99\u200a00\u200a38\u200a11",
    "01 • 99 • 00 • 38 • 11",
    "01 — 99 — 00 — 38 — 11",
    "01_99_00_38_11",
    "_0199003811_",
    "**01** 99 **00** 38 11",
    "01 99 00 38 11/01 99 00 38 12",
    "0199003811/0199003812",
    "01 99 00 38 11 / 12",
    "0032 2 123 45 67",
    "0041 22 123 45 67",
    "01 99 00\n38 11",
    "01 99\n00 38\n11",
    "01\u200b99\u200b00\u200b38\u200b11",
    "tel:0199003811",
    "N0199003811",
    "01.99.00.3811",
    "019900 3811",
    "01 990 038 11",
    "01 99 0038 11",
    "01, 99, 00, 38, 11",
    "01:99:00:38:11",
    "01|99|00|38|11",
    "01 | 99 | 00 | 38 | 11",
    "01(99)00(38)11",
    "33 1 99 00 38 11",
    "33199003811",
    "01    99   00   38   11",
    "٠١ ٩٩ ٠٠ ٣٨ ١١",
    "𝟎𝟏 𝟗𝟗 𝟎𝟎 𝟑𝟖 𝟏𝟏",
    "+1 (415) 555-2671",
    "+44 (20) 7946 0958",
    "01 | 99 00 | 38 11",
    "0199 | 0038 | 11",
    "01 99 | 00 38 | 11",
    "01⋅99⋅00⋅38⋅11",
    "01‧99‧00‧38‧11",
    "01∙99∙00∙38∙11",
    "01⁄99⁄00⁄38⁄11",
    "01~99~00~38~11",
    "01'99'00'38'11",
    "01’99’00’38’11",
    "01 (99) 00-38-11",
    "01 (99) 00 38 11",
    "01 (99) (00) 38 11",
    "01.99.(00).38.11",
    "(415) 555-2671",
    "01 99 00 38 1 1",
    "01.99.00.38.1.1",
]
RAISED = ["⁰¹ ⁹⁹ ⁰⁰ ³⁸ ¹¹", "⁰¹⁹⁹⁰⁰³⁸¹¹", "₀₁.₉₉.₀₀.₃₈.₁₁", "⓪①⑨⑨⓪⓪③⑧①①", "⓪① ⑨⑨ ⓪⓪ ③⑧ ①①", "⓿❶-❾❾-⓿⓿-❸❽-❶❶"]
PROFILES = {
    "https://www.linkedin.com/in/odile-trahec-12/": "https://www.linkedin.com/in/███████████████/",
    "[Odile](https://fr.linkedin.com/in/odile%20t?x=1)": "[Odile](https://fr.linkedin.com/in/█████████?x=1)",
    "LinkedIn.com/pub/odile.trahec/1/2.": "LinkedIn.com/pub/████████████████.",
    "facebook.com/profile.php?id=1234567": "facebook.com/profile.php?id=███████",
    "Odile Trahec (@otrahec) a signé": "Odile Trahec (@███████) a signé",
    "Mme Trahec, X : @o.trahec.": "Mme Trahec, X : @████████.",
    "Jean-Marc Trahec | @jmt_29": "Jean-Marc Trahec | @██████",
}
LINKS = [
    "https://wa.me/33199003811",
    "https://api.whatsapp.com/send?phone=33199003811",
    "https://example.org/appel?Tel=0199003811",
]
ADDRESSES = {
    "Relais, 8 chemin des Sources, 38000 Grenoble": "Relais, ████████████████████, █████ Grenoble",
    "3, quai des Fileuses\n93500 Pantin": "████████████████████\n█████ Pantin",
    "Adresse : 12 bis av. du Lac, BP 12, 35000 Rennes": "Adresse : ████████████████████████, █████ Rennes",
    "M. Dupont, 12 rue des Lilas, Lyon": "M. Dupont, ████████████████, Lyon",
    "Inès Delacroix, 12 rue des Lilas": "Inès Delacroix, ████████████████",
    "Odile Trahec (12 rue des Lilas, Lyon)": "Odile Trahec (████████████████, Lyon)",
    "Odile Trahec\n12 rue des Lilas\nLyon": "Odile Trahec\n████████████████\nLyon",
    "Mme Trahec : 12 rue des Lilas": "Mme Trahec : ████████████████",
    "domiciliée 12 rue des Lilas à Dijon": "domiciliée ████████████████ à Dijon",
    "Mme Trahec demeure au 5 rue du Port.": "Mme Trahec demeure au █████████████.",
    "Odile Trahec vit au 5 rue du Port à Brest": "Odile Trahec vit au █████████████ à Brest",
    "Elle loge 5 rue du Port.": "Elle loge █████████████.",
    "au domicile de M. Trahec, sis 5 rue du Port": "au domicile de M. Trahec, sis █████████████",
    "à déposer chez Odile, au 5 rue du Port": "à déposer chez Odile, au █████████████",
    "M. Trahec, n° 5, rue du Port": "M. Trahec, █████████████████",
    "M. Trahec, rue du Port n° 5": "M. Trahec, ████████████████",
    "M. Trahec, 5 et 7 rue du Port": "M. Trahec, ██████████████████",
    "M. Trahec, 5 & 7 rue du Port": "M. Trahec, █████████████████",
    "Lieu-dit Kerlann\n56000 Vannes": "████████████████\n█████ Vannes",
    "Le Bourg, 56000 Vannes": "███████████████ Vannes",
    "Rés. Les Lys, bât. B, appt 12, 35000 Rennes": "████████████████████████████████████ Rennes",
    "5 rue du Port, Rennes (35000)": "█████████████, Rennes (█████)",
    "5 rue du Port, 35 000 Rennes": "█████████████, ██████ Rennes",
    "5 rue du Port, FR-35000 Rennes": "█████████████, ████████ Rennes",
    "BP 50123, 38000 Grenoble – 0199003811": "████████, █████ Grenoble – ██████████",
    "Contact : Mairie, 31999 St-Orens": "Contact : Mairie, █████ St-Orens",
    "Place du Lac, 31999 St-Orens\nFax : 0199003811": "████████████, █████ St-Orens\nFax : ██████████",
}
KEPT = [
    "768 200 €",
    "2 750 000 €, dont 46 000 en 2018",
    "10 000 à 80 000 €",
    "+12 500 000 €",
    "+1 200 000 habitants",
    "de 30 000 Nantais",
    "loi n° 2014-856 du 31 juillet 2014",
    "loi n° 47-1775 du 10 septembre 1947",
    "convention n° 2022-187",
    "le 14/10/2022",
    "05/12/2022 14h30",
    "2015-2020",
    "SIREN 552 100 554",
    "SIREN 052 123 456",
    "SIRET 552 100 554 00013",
    "SIRET 55210055400013",
    "RNA W751234567",
    "https://example.org/0612345678",
    "https://example.org/a?id=0123456789",
    "un local prêté rue des Tanneurs",
    "au 12 rue des Tanneurs, le tiers-lieu ouvre.\nLe 5 mai, 38000 Grenoble a suivi",
    "taux de 1.06 12 ateliers, 34 lieux",
    "scan 2024-01-15-10-30-45",
    "https://youtube.com/@avise.ess",
    "Vill@ge.\nLe réseau",
    "code 0032",
    "au 12 rue des Tanneurs, le tiers-lieu ouvre",
    "12 cours de cuisine et 3 places",
    "le président (a) rappelé.",
    "les départements 04, 05, 06, 13 et 84",
    "01, 03, 07, 15, 26",
    "01/2020-12/2021, 05/12/2022 10 lauréats",
    "numéro FR 33 612345678",
    "la Scic vit au rythme du quartier, place du Port",
    "l'eau demeure un bien commun, 5 places",
    "la cité (à) inventer",
    "stay at home",
    "un lieu-dit de la commune a reçu 30 000 visites",
    "Vill@ge solidaire, @levier_ess",
    "Le RTES (@RTES_fr), France Active (@franceactive), Ville de Brest – @brest",
    "https://www.linkedin.com/company/avise, facebook.com/avise",
    "06 | 9854 | 3220",
    "01 25 30 45 7 8 9",
    "12 m², 10¹² octets, note¹², ①②③④⑤⑥",
    "+12 (2018) 500 000 €",
]


@pytest.mark.parametrize(("text", "masked"), EMAILS.items())
def test_an_email_address_keeps_its_domain_alone(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("number", PHONES)
@pytest.mark.parametrize("frame", ["{}", "Tél. : {}.", "ines@example.org – {} / {}", "Accueil ({})"])
def test_a_telephone_number_is_masked_however_it_is_written(number: str, frame: str) -> None:
    masked = mask(frame.replace("{}", number))
    assert not any(c.isdigit() for c in masked)
    assert masked.count(BLACK) >= frame.count("{}") * (sum(map(str.isdigit, number)))


@pytest.mark.parametrize("number", RAISED)
def test_a_telephone_number_in_raised_or_circled_digits_is_masked(number: str) -> None:
    assert mask(f"Tél. {number}, merci") == f"Tél. {BLACK * len(number)}, merci"


def test_a_note_after_a_telephone_number_does_not_hide_it() -> None:
    assert mask("0199003811² ou 01 99 00 38 11¹") == f"{BLACK * 10}² ou {BLACK * 14}¹"


def test_three_cells_that_may_be_counts_are_a_telephone_number_where_a_word_says_so() -> None:
    assert mask("Tél. | 06 | 9854 | 3220") == f"Tél. | {BLACK * 16}"


@pytest.mark.parametrize(("text", "masked"), PROFILES.items())
def test_the_profile_of_a_person_is_masked_and_that_of_a_body_stays(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize(
    "number",
    [
        "FR14 2004 1010 0505 0001 3M02 606",
        "ＦＲ７６ ３０００６ ００００１ １２３４５６７８９０１ ８９",
        "2 55 08 14 168 025 clé 38",
    ],
)
def test_a_number_of_an_account_or_a_person_is_masked(number: str) -> None:
    assert mask(f"Son numéro : {number}, merci") == f"Son numéro : {BLACK * len(number)}, merci"


@pytest.mark.parametrize("link", LINKS)
def test_a_telephone_number_in_a_link_is_masked(link: str) -> None:
    assert mask(link) == re.sub(r"[0-9]", BLACK, link)


@pytest.mark.parametrize(
    "text", ["Tél. 39 39", "téléphone : 3949", "Fax : 01.9900.3811", "Portable 06 123 456 78"]
)
def test_after_a_word_that_announces_it_any_number_is_masked(text: str) -> None:
    assert not any(c.isdigit() for c in mask(text))


@pytest.mark.parametrize(("text", "masked"), ADDRESSES.items())
def test_a_postal_address_of_a_contact_or_a_person_keeps_its_town_alone(text: str, masked: str) -> None:
    assert mask(text) == masked


@pytest.mark.parametrize("text", KEPT)
def test_other_numbers_and_streets_stay(text: str) -> None:
    assert mask(text) == text


def test_other_numbers_stay_when_they_stand_together() -> None:
    text = "\n".join(KEPT)
    assert mask(text) == text


BLANKS = st.sampled_from(["", " ", "\xa0", "\u2007", "\u2009", "\u200a", "\u202f", "\n", "\u200b"])
JOINTS = st.sampled_from([
    " ",
    "\xa0",
    "\u2007",
    "\u2009",
    "\u200a",
    "\u202f",
    ".",
    "-",
    "\u2010",
    "\u2011",
    "–",
    "—",
    "/",
    "•",
    "_",
    " . ",
])
PAIRS = st.lists(st.integers(0, 99).map("{:02}".format), min_size=4, max_size=4)
OPENINGS = st.sampled_from([
    "0{}",
    "(0{})",
    "+33 {}",
    "+33{}",
    "0033 {}",
    "+33 (0){}",
    "(+33) {}",
    "00 33 {}",
])


@given(
    OPENINGS, st.integers(1, 9), PAIRS, JOINTS, st.sampled_from(["{}", "Appeler le {}.", "**{}**", "« {} »"])
)
def test_a_french_telephone_number_never_survives(
    opening: str, area: int, pairs: list[str], joint: str, frame: str
) -> None:
    numbers = [area, *map(int, pairs)]
    assume(any(after != before + 1 for before, after in pairwise(numbers)))
    number = joint.join([opening.replace("{}", str(area)), *pairs])
    assert not any(c.isdigit() for c in mask(frame.replace("{}", number)))


LOCALS = st.from_regex(r"[a-z]{2,9}(?:[.+_&/\u2010\u2011'’-][a-z]{2,9}){0,2}", fullmatch=True)
DOMAINS = st.sampled_from([
    "example.org",
    "ville.exemple.fr",
    "exa\u200bmple.org",
    "mon\u2010asso.coop",
    "exem-\nple.fr",
])


@given(LOCALS, BLANKS, st.sampled_from(["@", "\uff20", "%40", "&#64;"]), BLANKS, DOMAINS)
def test_the_name_in_an_email_address_never_survives(
    local: str, before: str, sign: str, after: str, domain: str
) -> None:
    text = f"Écrire : {local}{before}{sign}{after}{domain}"
    hidden = before.replace("\u200b", BLACK)
    assert mask(text) == f"Écrire : {BLACK * len(local)}{hidden}{sign}{after}{domain}"


ORDINARY = st.one_of(
    st.integers(1, 10**9).map("{:,} €".format).map(lambda amount: amount.replace(",", "\u202f")),
    st.integers(1, 10**9).map("{:,} habitants".format).map(lambda amount: amount.replace(",", " ")),
    st.dates().map("{:%d/%m/%Y}".format),
    st.dates().map("{:%Y-%m-%d}".format),
    st.tuples(st.integers(1958, 2030), st.integers(1, 1999)).map(lambda law: "loi n° {}-{}".format(*law)),
    st.integers(10**8, 10**9 - 1).map("SIREN {}".format),
    st.integers(10**8, 10**9 - 1).map("SIREN {:,}".format).map(lambda number: number.replace(",", " ")),
    st.floats(0, 1000).map("{:.2f} %".format).map(lambda share: share.replace(".", ",")),
)


@given(st.lists(ORDINARY, min_size=1, max_size=4))
def test_ordinary_numbers_survive(numbers: list[str]) -> None:
    text = " ; ".join(numbers)
    assert mask(text) == text


@given(st.text(alphabet=st.sampled_from("01 @.-+(),\n33é[at]rue3800M:aZ█"), max_size=80) | st.text())
def test_a_mask_keeps_every_offset(text: str) -> None:
    masked = mask(text)
    assert len(masked) == len(text)
    assert all(after in {before, BLACK} for before, after in zip(text, masked, strict=True))
    assert masked.count("\n") == text.count("\n")


@pytest.mark.parametrize(
    "unit",
    [
        "a", "@", "a@", "a.", "@a.", "0", "0 ", "01 ", "+3", "(", "a [at] ", "a [point] ", "1 rue ", "M. A ",
        "1, rue x ", "38000 A ", "contact ", "tel: 1 ", '"a ', "\n", "x@y.z 1 rue ", "habite ", "BP 1 ",
        "https://", "Aa ", " ", "e\u0301",
    ],
)  # fmt: skip
def test_time_grows_with_the_length_of_an_adversarial_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit)) + "@a.b 1 rue"
        start = time.process_time()
        mask(text)
        return time.process_time() - start

    seconds(1000)
    short, long = min(seconds(10_000) for _ in range(3)), seconds(80_000)
    assert long < 24 * short + 0.05
