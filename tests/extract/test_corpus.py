"""A folder becomes documents in a fixed order, with what `sources.csv` and the texts say of them."""

import hashlib
import os
import pickle
import unicodedata
from pathlib import Path

import pytest

from extract.corpus import CorpusError, SourceFile, Survey, load, read, survey
from extract.readers import FORMATS, Limits, Metadata
from extract.records import Document, Reject

TEXT = "Nantes Métropole soutient les Ecossolies."
SAVE_AS = f"save it as one of {', '.join(FORMATS)}"


def fill(folder: Path, files: dict[str, str | bytes]) -> Path:
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
    return folder


def metadata(found: Survey) -> dict[str, Metadata]:
    return {source.file: source.metadata for source in found.sources}


def test_documents_come_in_code_point_order_of_their_paths(tmp_path: Path) -> None:
    fill(tmp_path, dict.fromkeys(("b.txt", "a/z.txt", "a-b.txt", "É1.txt", "Z.md"), TEXT))
    files = [source.file for source in survey(tmp_path).sources]
    assert files == ["Z.md", "a-b.txt", "a/z.txt", "b.txt", "É1.txt"]


def test_a_document_has_the_hash_of_its_bytes_and_the_text_of_the_file_masked(tmp_path: Path) -> None:
    data = "# Plan\r\n\r\nÉcrire à ines@example.org\r".encode("utf-8-sig")
    fill(tmp_path, {"plan.md": data})
    assert list(read(tmp_path)) == [
        Document(
            slug="plan",
            file="plan.md",
            sha256=hashlib.sha256(data).hexdigest(),
            text="# Plan\n\nÉcrire à ████@example.org\n",
            title="Plan",
        )
    ]


def test_a_file_is_read_alike_in_another_process(tmp_path: Path) -> None:
    (source,) = survey(fill(tmp_path, {"a.txt": TEXT})).sources
    assert load(pickle.loads(pickle.dumps(source))) == load(source)


def test_what_is_no_document_is_passed_over(tmp_path: Path) -> None:
    names = ["README", "README.md", "LICENSE.txt", ".x.txt", "_x.txt", ".git/a.txt", "_old/a.txt", "a.txt"]
    assert [item.file for item in read(fill(tmp_path, dict.fromkeys(names, TEXT)))] == ["a.txt"]


def test_the_second_file_of_a_slug_is_rejected(tmp_path: Path) -> None:
    found = survey(fill(tmp_path, {"a b.txt": TEXT, "a-b.md": TEXT, "a-b.txt": TEXT}))
    assert [source.file for source in found.sources] == ["a b.txt"]
    assert found.rejects == (
        Reject("a-b.md", "it gives the same slug as a b.txt: a-b", "rename one of them"),
        Reject("a-b.txt", "it gives the same slug as a b.txt: a-b", "rename one of them"),
    )


def test_a_file_that_is_no_document_takes_no_slug(tmp_path: Path) -> None:
    found = survey(fill(tmp_path, {"a.jpg": TEXT, "a.txt": TEXT}))
    assert [source.file for source in found.sources] == ["a.txt"]
    assert found.rejects == (Reject("a.jpg", "there is no reader for files in .jpg", SAVE_AS),)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("É.txt", "its name gives an empty slug"),
        ("Authority.txt", "its slug authority is the name of one of the project's own graphs"),
        (f"{'a' * 120}/{'b' * 120}.txt", "its slug is longer than 200 characters"),
    ],
)
def test_a_name_that_cannot_be_a_slug_is_rejected(tmp_path: Path, name: str, reason: str) -> None:
    found = survey(fill(tmp_path, {name: TEXT, "good.txt": TEXT}))
    assert [(reject.file, reject.reason) for reject in found.rejects] == [(name, reason)]
    assert [source.file for source in found.sources] == ["good.txt"]


def test_a_name_with_odd_characters_is_read_under_its_own_name(tmp_path: Path) -> None:
    name = "deux\nlignes \x1b[31m\u202e.txt"
    (document,) = read(fill(tmp_path, {name: TEXT}))
    assert isinstance(document, Document)
    assert (document.file, document.slug) == (name, "deux-lignes-31m")


def test_a_name_that_is_no_utf8_is_rejected_in_escaped_form(tmp_path: Path) -> None:
    fill(tmp_path, {"good.txt": TEXT})
    (tmp_path / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, "utf-8")
    assert survey(tmp_path).rejects == (
        Reject("caf\\xe9.txt", "its name is no UTF-8, or holds a contact detail", "rename it"),
    )


def test_an_email_address_in_a_name_leaves_no_trace(tmp_path: Path) -> None:
    found = list(read(fill(tmp_path, {"ines.dm@example.org.txt": TEXT, "good.txt": TEXT})))
    assert [item.file for item in found] == ["███████@example.org.txt", "good.txt"]


def test_links_are_not_followed_out_of_the_corpus(tmp_path: Path) -> None:
    corpus = fill(tmp_path / "corpus", {"good.txt": TEXT, "sub/a.txt": TEXT})
    outside = fill(tmp_path / "outside", {"secret.txt": "secret", "sources.csv": "file\n"})
    (corpus / "out.txt").symlink_to(outside / "secret.txt")
    (corpus / "sources.csv").symlink_to(outside / "sources.csv")
    (corpus / "up").symlink_to(outside)
    (corpus / "loop").symlink_to(corpus)
    (corpus / "none.txt").symlink_to(corpus / "gone.txt")
    (corpus / "in.txt").symlink_to(corpus / "good.txt")
    found = survey(corpus)
    assert [source.file for source in found.sources] == ["good.txt", "in.txt", "sub/a.txt"]
    assert {reject.file: reject.reason for reject in found.rejects} == {
        "loop": "a symbolic link to no file",
        "none.txt": "a symbolic link to no file",
        "out.txt": "a symbolic link that leads out of the corpus",
        "sources.csv": "a symbolic link that leads out of the corpus",
        "up": "a symbolic link that leads out of the corpus",
    }


def test_a_file_that_became_a_link_since_the_survey_is_not_read(tmp_path: Path) -> None:
    corpus = fill(tmp_path / "corpus", {"a.txt": TEXT})
    (source,) = survey(corpus).sources
    (corpus / "a.txt").unlink()
    (corpus / "a.txt").symlink_to(fill(tmp_path, {"secret.txt": "secret"}) / "secret.txt")
    assert load(source) == Reject("a.txt", "no regular file of the corpus any more", "put it back")


def test_a_file_that_cannot_be_opened_is_rejected(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = survey(fill(tmp_path, {"a.txt": TEXT})).sources

    def refuse(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "open", refuse)
    assert load(source) == Reject(
        "a.txt", "it cannot be opened: Permission denied", "give yourself the right to read it"
    )


def test_a_pipe_is_rejected_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(fill(tmp_path, {"good.txt": TEXT}) / "pipe.txt")
    assert [(reject.file, reject.reason) for reject in survey(tmp_path).rejects] == [
        ("pipe.txt", "no regular file")
    ]


def test_a_folder_without_text_is_an_error_that_says_what_to_put_there(tmp_path: Path) -> None:
    known = ", ".join(FORMATS)
    with pytest.raises(CorpusError) as empty:
        survey(tmp_path)
    assert str(empty.value) == f"no text in {tmp_path}: put files into it that end in {known}"
    with pytest.raises(
        CorpusError, match=r"no text that can be read \(one of 1 rejects: there is no reader for"
    ):
        survey(fill(tmp_path, {"a.jpg": b"x"}))


def test_a_corpus_that_is_no_folder_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(CorpusError, match=r"gone does not exist: give the folder that holds the texts"):
        survey(tmp_path / "gone")
    with pytest.raises(CorpusError, match=r"a\.txt is a file: give the folder that holds the texts"):
        survey(fill(tmp_path, {"a.txt": TEXT}) / "a.txt")


def test_metadata_of_sources_csv_win_and_the_text_fills_their_gaps(tmp_path: Path) -> None:
    page = "Le titre du texte\nPublié le 22 mars 2019\n\nNantes Métropole soutient les Ecossolies."
    rows = "file,title,date,licence\na.txt,Un autre titre,2019,CC0-1.0\nb.txt,,,\n"
    found = list(read(fill(tmp_path, {"a.txt": page, "b.txt": page, "sources.csv": rows})))
    assert [(item.title, item.date, item.licence) for item in found if isinstance(item, Document)] == [
        ("Un autre titre", "2019", "CC0-1.0"),
        ("Le titre du texte", "2019-03-22", None),
    ]


def test_contact_details_in_metadata_are_masked(tmp_path: Path) -> None:
    rows = "file,title,publisher\na.txt,Écrire à ines@example.org,Avise 01 99 00 38 11\n"
    (document,) = read(fill(tmp_path, {"a.txt": TEXT, "sources.csv": rows}))
    assert isinstance(document, Document)
    assert (document.title, document.publisher) == ("Écrire à ████@example.org", "Avise ██████████████")


def test_each_folder_may_have_its_own_sources_csv_and_the_nearest_wins(tmp_path: Path) -> None:
    found = survey(
        fill(
            tmp_path,
            {
                "sources.csv": "file,title\nsub/a.txt,De loin\nsub\\b.txt,B\n./c.txt,C\n",
                "sub/sources.csv": "file,title\na.txt,De près\n",
                **dict.fromkeys(["sub/a.txt", "sub/b.txt", "c.txt"], TEXT),
            },
        )
    )
    assert {file: said.title for file, said in metadata(found).items()} == {
        "c.txt": "C",
        "sub/a.txt": "De près",
        "sub/b.txt": "B",
    }
    assert found.rejects == (
        Reject("sources.csv", "line 2 describes sub/a.txt a second time", "remove one of the two lines"),
    )


def test_a_row_for_a_missing_file_is_rejected_and_opens_nothing(tmp_path: Path) -> None:
    rows = "file,title\nghost.txt,Absent\n../../etc/passwd,Dehors\n/etc/passwd,Dehors\na.txt,Présent\n"
    found = survey(fill(tmp_path, {"a.txt": TEXT, "sources.csv": rows}))
    assert {reject.file: reject.reason for reject in found.rejects} == {
        "ghost.txt": "sources.csv line 2 names it, but no such file is in the corpus",
        "../../etc/passwd": "sources.csv line 3 names it, but no such file is in the corpus",
        "/etc/passwd": "sources.csv line 4 names it, but no such file is in the corpus",
    }
    assert metadata(found)["a.txt"].title == "Présent"


def test_a_file_name_is_found_in_either_unicode_form(tmp_path: Path) -> None:
    name = "étude 1.txt"
    rows = f"file,title\n{unicodedata.normalize('NFD', name)},Une étude\n"
    found = survey(fill(tmp_path, {unicodedata.normalize("NFC", name): TEXT, "sources.csv": rows}))
    assert [said.title for said in metadata(found).values()] == ["Une étude"]


def test_a_sources_csv_over_the_limit_is_rejected_and_the_texts_are_read(tmp_path: Path) -> None:
    found = survey(fill(tmp_path, {"a.txt": TEXT, "sources.csv": "file\n" * 50}), Limits(text_bytes=100))
    own = SourceFile(tmp_path.resolve(), "a.txt", "a", Metadata(), limits=Limits(text_bytes=100))
    assert found.sources == (own,)
    assert found.rejects == (Reject("sources.csv", "250 bytes, over the limit of 100", "split it"),)


@pytest.mark.parametrize("folder", ["corpus/sample", "tests/corpus/more"])
def test_every_text_of_the_sample_is_read_whole(root: Path, folder: str) -> None:
    found = list(read(root / folder))
    assert [item for item in found if isinstance(item, Reject)] == []
    assert len(found) == 16
    for document in found:
        assert isinstance(document, Document)
        assert document.title
        assert document.lang == "fr"
        assert not any(f"{c}@" in document.text for c in "abcdefghijklmnopqrstuvwxyz")
        assert "01 99 00" not in document.text
        if document.file.endswith((".txt", ".md")):
            raw = (root / folder / document.file).read_text("utf-8")
            assert len(document.text) == len(raw)
            assert document.text.count("█") < len(raw) / 5


@pytest.mark.parametrize(
    "name",
    [
        "rdv 01 99 00 38 11",
        "rdv_0199003811",
        "rdv-01-99-00-38-11",
        "0199003811",
        "01_99_00_38_11/note",
        "01=99=00=38=11",
    ],
)
def test_a_telephone_number_in_the_name_of_a_file_reaches_no_output(tmp_path: Path, name: str) -> None:
    fill(tmp_path, {f"{name}.txt": TEXT, "a.txt": TEXT, f"{name}/sources.csv": "title\nx\n"})
    found = survey(tmp_path)
    assert [source.slug for source in found.sources] == ["a"]
    assert "99" not in str(found.rejects)


@pytest.mark.parametrize("name", ["nom.x_at_exemple.fr", "nom.x-at-exemple.fr", "note (nom.x[at]exemple.fr)"])
def test_an_email_address_in_the_name_of_a_file_reaches_no_output(tmp_path: Path, name: str) -> None:
    fill(tmp_path, {f"{name}.txt": TEXT, "a.txt": TEXT})
    found = survey(tmp_path)
    assert [source.slug for source in found.sources] == ["a"]
    assert "nom" not in str(found.rejects)


def test_a_time_in_the_name_of_a_file_is_no_telephone_number(tmp_path: Path) -> None:
    fill(tmp_path, {"scan 2024-01-15-10-30-45.txt": TEXT, "note_0512.txt": TEXT})
    assert [source.slug for source in survey(tmp_path).sources] == ["note-0512", "scan-2024-01-15-10-30-45"]


def test_a_contact_detail_that_its_marks_hide_is_no_part_of_a_title(tmp_path: Path) -> None:
    table = "file,title\na.txt,Appeler 01 **99** 00 38 11\nb.txt,Appeler 01[ ](x)99 00 38 11\n"
    fill(
        tmp_path,
        {"a.txt": TEXT, "b.txt": TEXT, "c.txt": "Appeler 01[ ](x)99 00 38 11\n", "sources.csv": table},
    )
    titles = [document.title for document in read(tmp_path) if isinstance(document, Document)]
    assert titles == ["Appeler ██████████████"] * 3
