"""What can be used of a `sources.csv` is used; the rest is told with its line and a remedy."""

import pytest

from extract.readers.reading import Metadata
from extract.readers.sources import Row, read_sources
from extract.records import Reject

HEAD = "file,title,publisher,date,url,lang,licence\n"


def test_every_column_is_read() -> None:
    row = 'a.txt," Un titre, long ",Avise,2019-07-05,https://avise.org/a?b=c#d,fr,CC-BY-4.0\n'
    said = Metadata("Un titre, long", "Avise", "2019-07-05", "https://avise.org/a?b=c#d", "fr", "CC-BY-4.0")
    assert read_sources((HEAD + row).encode()) == ([Row("a.txt", 2, said)], [])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [",", ";", "\t"])
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_what_spreadsheets_write_is_read(encoding: str, separator: str, end: str) -> None:
    table = end.join(["File ;TITLE;note", "a.txt;L'été à Orléans;x", "", ";;", "b.txt"]).replace(
        ";", separator
    )
    rows, rejects = read_sources(table.encode(encoding))
    assert [(row.file, row.line, row.metadata.title) for row in rows] == [
        ("a.txt", 2, "L'été à Orléans"),
        ("b.txt", 5, None),
    ]
    assert rejects == []


@pytest.mark.parametrize(
    ("column", "value", "remedy"),
    [
        ("date", "05/07/2019", "write a date of EDTF level 0: 2019-07-05, 2019-07 or 2019"),
        ("date", "2019-02-30", "write a date of EDTF level 0: 2019-07-05, 2019-07 or 2019"),
        ("url", "www.avise.org", "write a web address that begins with http:// or https://"),
        ("url", "https://avise.org/a b<c>", "write a web address that begins with http:// or https://"),
        ("lang", "français", "write a language tag: fr"),
    ],
)
def test_a_value_that_would_break_the_graph_is_left_out_and_the_row_kept(
    column: str, value: str, remedy: str
) -> None:
    rows, rejects = read_sources(f"file,title,{column}\na.txt,Un titre,{value}\n".encode())
    assert rows == [Row("a.txt", 2, Metadata(title="Un titre"))]
    assert rejects == [Reject("sources.csv", f'line 2: {column} "{value}" of a.txt cannot be used', remedy)]


def test_a_contact_detail_in_a_rejected_value_is_masked_in_the_row_that_tells_it() -> None:
    _, (reject,) = read_sources(b"file,url\na.txt,https://x.org/?mail=ines@example.org\n")
    assert reject.reason == 'line 2: url "https://x.org/?mail=████@example.org" of a.txt cannot be used'


def test_a_contact_detail_in_the_name_of_a_file_is_masked_too() -> None:
    _, (reject,) = read_sources(b"file,lang\nines@example.org 0199003811.txt,f\n")
    assert reject.reason == 'line 2: lang "f" of ████@example.org ██████████.txt cannot be used'


@pytest.mark.parametrize(
    ("table", "used", "reason"),
    [
        ("name,title\na.txt,x\n", 0, "it has no column named file"),
        ("file,title\na.txt,Un, deux\nb.txt,Trois\n", 1, "line 2 has 3 cells, its header 2"),
        ("file,title\n,Sans nom\nb.txt,Trois\n", 1, "line 2 names no file"),
        (
            'file,title\nb.txt,Trois\na.txt,"Un\nc.txt,Deux\n',
            1,
            "line 3 is no CSV (unexpected end of data); that line and those after it are not used",
        ),
        (
            'file,title\nb.txt,Trois\na.txt,"Un" deux\nc.txt,Deux\n',
            1,
            "line 3 is no CSV (',' expected after '\"'); that line and those after it are not used",
        ),
        ("\x89PNG\r\n", 0, "not a text: it begins as a PNG picture"),
        ("file,title\nb.txt,x\0\n", 0, "not a text: it holds binary data"),
    ],
)
def test_what_makes_no_sense_is_told_and_the_rest_used(table: str, used: int, reason: str) -> None:
    rows, rejects = read_sources(table.encode("latin-1"), "sub/sources.csv")
    assert len(rows) == used
    assert [(reject.file, reject.reason) for reject in rejects] == [("sub/sources.csv", reason)]


def test_an_empty_table_says_that_it_has_no_header() -> None:
    remedy = "begin it with the line file,title,publisher,date,url,lang,licence"
    assert read_sources(b" \n") == ([], [Reject("sources.csv", "it has no column named file", remedy)])
