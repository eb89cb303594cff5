"""A person who asked to be forgotten is nowhere in the build, and comes back with no later one."""

from __future__ import annotations

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

import levier
from extract.forgotten import read, written
from extract.nameform import forms
from levier.errors import CorpusError, UsageError
from levier.forget import forget, note

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """Portrait

Publié le 3 mars 2024

Odile Trahec, présidente de la Scic Rebond, a signé la charte. « Nous adhérons au RTES », dit Odile Trahec.
O. Trahec et Marc Durand, directeur de l'Avise, ont ouvert la journée. Mme Trahec préside aussi la Scop Mélèze.
"""
OTHER = "Le RTES soutient la Scic Rebond. Marc Durand, directeur de l'Avise, salue cette décision.\n"
TABLE = "file,title,url\na.txt,Portrait : Odile Trahec,https://example.org/odile-trahec\nb.txt,Brève,\n"


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    folder = tmp_path / "texts"
    folder.mkdir()
    (folder / "a.txt").write_text(TEXT, encoding="utf-8")
    (folder / "b.txt").write_text(OTHER, encoding="utf-8")
    (folder / "sources.csv").write_text(TABLE, encoding="utf-8")
    return folder


def traces(folder: Path, word: bytes) -> list[str]:
    """The files under a folder that have a word, in whatever case."""
    files = (path for path in sorted(folder.rglob("*")) if path.is_file() and not path.is_symlink())
    return [path.name for path in files if word in path.read_bytes().lower()]


def test_no_file_of_the_build_has_the_name_of_who_is_forgotten(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    assert "graph.nq" in traces(out, b"trahec")
    done = forget("Odile Trahec", corpus, out)
    assert done.graphs == ("a", "entities")
    assert not done.held
    assert traces(out, b"trahec") == []
    assert traces(corpus, b"trahec") == ["a.txt", "sources.csv"]
    assert b"marc-durand" in (out / "graph.nq").read_bytes()


def test_the_text_as_read_has_blocks_in_place_of_the_name_and_is_as_long(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    forget("Odile Trahec", corpus, out)
    masked = TEXT.replace("Odile", "█████").replace("Trahec", "██████").replace("O. ", "█. ")
    assert (out / "text" / "a.txt").read_text(encoding="utf-8") == masked


def test_who_is_forgotten_comes_back_with_no_later_build_and_no_later_text(
    corpus: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    forget("Odile Trahec", corpus, out)
    first = (out / "graph.nq").read_bytes()
    levier.build(corpus, tmp_path / "new")
    assert (tmp_path / "new" / "graph.nq").read_bytes() == first
    (corpus / "c.txt").write_text("TRAHEC Odile, maire de Lyon, a voté.\n", encoding="utf-8")
    (corpus / "odile_trahec.txt").write_text("Une page.\n", encoding="utf-8")
    levier.build(corpus, out)
    assert traces(out, b"trahec") == []
    assert "██████ █████, maire de Lyon" in (out / "text" / "c.txt").read_text(encoding="utf-8")


def test_a_second_person_is_forgotten_with_the_salt_of_the_first(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    forget("Odile Trahec", corpus, out)
    before = read((corpus / "forgotten.csv").read_bytes())
    forget("Marc Durand", corpus, out)
    after = read((corpus / "forgotten.csv").read_bytes())
    assert {salt for salt, *_ in after.rows} == {salt for salt, *_ in before.rows}
    assert set(before.rows) < set(after.rows)
    assert traces(out, b"durand") == traces(out, b"trahec") == []


def test_the_list_of_the_forgotten_names_nobody(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    forget("Odile Trahec", corpus, out)
    said = (corpus / "forgotten.csv").read_text(encoding="ascii").lower()
    assert not any(form.split()[0] in said or form in said for form in forms("Odile Trahec"))
    assert not (corpus / ".forgotten.csv.draft").exists()


@pytest.mark.parametrize("person", ["Trahec", "https://w3id.org/levier/id/person/nobody"])
def test_what_names_no_person_in_full_is_refused_and_nothing_is_noted(
    corpus: Path, tmp_path: Path, person: str
) -> None:
    levier.build(corpus, tmp_path / "out")
    with pytest.raises(UsageError, match="name in full"):
        forget(person, corpus, tmp_path / "out")
    assert not (corpus / "forgotten.csv").exists()


def test_a_damaged_list_stops_the_build(corpus: Path, tmp_path: Path) -> None:
    (corpus / "forgotten.csv").write_text("salt,mark\n", encoding="utf-8")
    with pytest.raises(CorpusError, match="damaged: put back the one"):
        levier.build(corpus, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_the_command_lists_what_must_be_published_and_pushed_again(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    done = subprocess.run(
        [sys.executable, "-m", "levier", "forget", "Odile Trahec", "--corpus", str(corpus), "-g", str(out)],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert done.stderr == ""
    said = " ".join(done.stdout.split())
    assert "https://w3id.org/levier/graph/a https://w3id.org/levier/graph/entities" in said
    assert "publish again: levier publish" in said
    assert "push again: levier push" in said
    assert "Trahec" not in done.stdout


def ended(person: str, corpus: Path, out: Path) -> tuple[int, str]:
    """Status of the command, and what it says."""
    done = subprocess.run(
        [sys.executable, "-m", "levier", "forget", person, "--corpus", str(corpus), "-g", str(out)],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    return done.returncode, " ".join((done.stdout + done.stderr).split())


def test_a_person_whom_no_text_names_is_noted_and_told(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    status, said = ended("Odile Trahecq", corpus, out)
    assert status == 1
    assert "names this person, so that nothing was removed: is it spelt as there?" in said
    assert read((corpus / "forgotten.csv").read_bytes()).mask("Odile Trahecq") == "█████ ███████"


def test_a_form_that_still_stands_is_told_with_its_file(corpus: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    (corpus / "c.txt").write_text("La Scic Rebond salue O d i l e  T r a h e c.\n", encoding="utf-8")
    levier.build(corpus, out)
    status, said = ended("Odile Trahec", corpus, out)
    assert status == 1
    assert "seems to stand in 2 files" in said
    assert "graph.nq text/c.txt" in said


@pytest.mark.parametrize(
    "typed", ["Mme Odile Trahec", "Odile Trahec, présidente", "Odile Trahec (RTES)", "TRAHEC (Mme Odile)"]
)
def test_a_title_or_a_role_that_is_typed_leaves_no_other_writing_of_the_name(
    corpus: Path, tmp_path: Path, typed: str
) -> None:
    out = tmp_path / "out"
    (corpus / "c.txt").write_text("Mme Odile Trahec préside la Scop Mélèze.\n", encoding="utf-8")
    levier.build(corpus, out)
    assert ended(typed, corpus, out)[0] == 0
    assert traces(out, b"trahec") == []


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("Madame la présidente Odile Trahec", 'because of "présidente"'),
        ("Odile Trahec et Marc Durand", 'because of "et"'),
        ("M. Trahec", "is no name in full"),
        ("(RTES)", "is no name in full"),
    ],
)
def test_what_is_typed_besides_a_name_is_told_and_nothing_is_noted(
    corpus: Path, tmp_path: Path, typed: str, why: str
) -> None:
    out = tmp_path / "out"
    levier.build(corpus, out)
    status, said = ended(typed, corpus, out)
    assert status == 2
    assert why in said
    assert not (corpus / "forgotten.csv").exists()


def test_a_list_that_lost_its_last_lines_stops_the_build_and_the_next_name(
    corpus: Path, tmp_path: Path
) -> None:
    file = corpus / "forgotten.csv"
    note(file, ("Odile Trahec",))
    whole = file.read_bytes()
    cut = b"".join(whole.splitlines(keepends=True)[:-2])
    file.write_bytes(cut)
    with pytest.raises(CorpusError, match="damaged"):
        levier.build(corpus, tmp_path / "out")
    with pytest.raises(CorpusError, match="damaged"):
        note(file, ("Marc Durand",))
    assert file.read_bytes() == cut


@pytest.mark.parametrize(
    "text",
    [
        "Odile Ngozi Trahec",
        "Odile Durand, née Trahec",
        "Trahec, de la Scic Rebond (Odile)",
        "Odile,\nelle, Trahec",
    ],
)
def test_given_name_and_surname_within_a_line_of_each_other_are_told(
    corpus: Path, tmp_path: Path, text: str
) -> None:
    out = tmp_path / "out"
    (corpus / "c.txt").write_text(f"La Scic Rebond salue {text}.\n", encoding="utf-8")
    levier.build(corpus, out)
    status, said = ended("Odile Trahec", corpus, out)
    assert status == 1
    assert "text/c.txt" in said
    assert "text/a.txt" not in said


def test_a_name_of_seven_words_leaves_the_build(corpus: Path, tmp_path: Path) -> None:
    out, name = tmp_path / "out", "Anne de La Tour du Pin Kerven"
    (corpus / "c.txt").write_text(f"{name}, présidente de la Scop Mélèze, a signé.\n", encoding="utf-8")
    levier.build(corpus, out)
    done = forget(name, corpus, out)
    assert (done.named, done.left, traces(out, b"kerven")) == (True, (), [])


def test_a_name_longer_than_any_that_is_tried_is_refused(corpus: Path, tmp_path: Path) -> None:
    levier.build(corpus, tmp_path / "out")
    with pytest.raises(UsageError, match="has 17 words, and a name at most 16: give it as the texts do"):
        forget("Anne " + "de " * 15 + "Kerven", corpus, tmp_path / "out")
    assert not (corpus / "forgotten.csv").exists()


def test_persons_noted_at_the_same_time_are_all_kept(corpus: Path) -> None:
    file = corpus / "forgotten.csv"
    names = [f"Zoé Lenoir{letter}" for letter in "abcdefgh"]
    with ThreadPoolExecutor(len(names)) as pool:
        list(pool.map(lambda name: note(file, (name,)), names))
    known = read(file.read_bytes())
    assert len({salt for salt, *_ in known.rows}) == 1
    assert [name for name in names if known.mask(name) == name] == []
    assert sorted(path.name for path in corpus.iterdir()) == [
        "a.txt",
        "b.txt",
        "forgotten.csv",
        "sources.csv",
    ]


NAMES = {
    "Zoé Lenoir": [
        "Zoé Lenoir", "ZOÉ LENOIR", "Zoe Lenoir", "Lenoir Zoé", "LENOIR, Zoé", "Z. Lenoir", "Zoe\u0301 Lenoir",
        "Zoé\u00a0Lenoir", "Zoé\nLenoir", "zoe-lenoir", "zoe_lenoir", "ZoéLenoir", "Zo\xadé Le\u200bnoir",
    ],
    "Jean-Marc Le Goff": [
        "Jean-Marc Le Goff", "J.-M. Le Goff", "J. Le Goff", "JM Le Goff", "Le Goff Jean Marc",
    ],
    "Anne d'Ys-Kerven": ["Anne d’Ys-Kerven", "A. d'Ys Kerven", "ANNE D'YS-KERVEN"],
}  # fmt: skip


@pytest.mark.parametrize(("name", "form"), [(name, form) for name, every in NAMES.items() for form in every])
def test_a_name_is_masked_however_it_is_written(name: str, form: str) -> None:
    masked = read(written((), name, "00")).mask(f"Hier, {form} a parlé à Lyon.")
    assert masked.startswith("Hier, ")
    assert masked.endswith(" a parlé à Lyon.")
    left = masked.removeprefix("Hier, ").removesuffix(" a parlé à Lyon.")
    assert not any(c.isalpha() for c in left)
    assert len(left) == len(form)


@pytest.mark.parametrize(
    "text",
    [
        "Marc Lenoir a parlé.",
        "Zoé Martin préside.",
        "Le ciel est noir. Zoé Martin et Paul Lenoir.",
        "Z comme Zoé.",
    ],
)
def test_who_bears_another_name_is_left(text: str) -> None:
    assert read(written((), "Zoé Lenoir", "00")).mask(text) == text


def test_a_surname_that_is_also_a_city_is_masked_with_a_title_alone() -> None:
    mask = read(written((), "Zoé Lyon", "00")).mask
    assert mask("Zoé Lyon vit à Lyon. Mme Lyon préside.") == "███ ████ vit à Lyon. Mme ████ préside."
