"""Paragraphs, lists and tables of a Word document are read in order, a line each."""

from collections.abc import Callable
from io import BytesIO
from zipfile import ZipFile

import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from extract.readers import ReadError, read


def saved(document: object) -> bytes:
    out = BytesIO()
    document.save(out)  # type: ignore[attr-defined]
    return out.getvalue()


def test_paragraphs_lists_and_tables_are_read_in_order() -> None:
    document = Document()
    document.add_heading("Le plan d'action", 0)
    document.add_paragraph("La Ville soutient\u00a0l'ESS.\nÀ la ligne, e\u0301crit\tle maire.")
    document.add_paragraph("un prix", style="List Bullet")
    table = document.add_table(2, 3)
    for number, cell in enumerate(cell for row in table.rows for cell in row.cells):
        cell.text = f"case {number}"
    table.rows[1].cells[0].merge(table.rows[1].cells[1])
    document.add_paragraph("Fin.")
    reading = read("a.docx", saved(document))
    assert reading.metadata.title == "Le plan d'action"
    assert reading.text.split("\n") == [
        "Le plan d'action",
        "La Ville soutient\u00a0l'ESS.",
        "À la ligne, écrit le maire.",
        "un prix",
        "case 0 | case 1 | case 2",
        "case 3 case 4 | case 5",
        "Fin.",
    ]


def test_insertions_links_controls_and_text_boxes_are_text_and_deletions_are_not() -> None:
    document = Document()
    paragraph = document.add_paragraph("Le texte")
    run = "<w:r><w:t xml:space='preserve'>{}</w:t></w:r>"
    for xml in (
        f"<w:ins {nsdecls('w')}>{run.format(' ajouté')}</w:ins>",
        f"<w:hyperlink {nsdecls('w')}>{run.format(' lié')}</w:hyperlink>",
        f"<w:moveFrom {nsdecls('w')}>{run.format(' déplacé')}</w:moveFrom>",
        f"<w:del {nsdecls('w')}><w:r><w:delText>supprimé</w:delText></w:r></w:del>",
        f"<w:r {nsdecls('w')}><w:txbxContent><w:p>{run.format('Un encadré')}</w:p></w:txbxContent></w:r>",
    ):
        paragraph._p.append(parse_xml(xml))
    control = (
        f"<w:sdt {nsdecls('w')}><w:sdtContent><w:p>{run.format('Un contrôle')}</w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, parse_xml(control))
    assert read("a.docx", saved(document)).text.split("\n") == [
        "Un contrôle",
        "Un encadré",
        "Le texte ajouté lié",
    ]


def test_a_page_laid_out_as_a_table_is_read_as_paragraphs() -> None:
    document = Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "La Ville soutient l'ESS. " * 30
    cell.add_paragraph("Le second alinéa.")
    assert read("a.docx", saved(document)).text.split("\n")[1] == "Le second alinéa."


def test_a_zip_archive_of_something_else_is_refused() -> None:
    out = BytesIO()
    with ZipFile(out, "w") as package:
        package.writestr("content.xml", "<x/>")
    with pytest.raises(ReadError, match="a zip archive, but not of a Word document"):
        read("a.docx", out.getvalue())


def test_a_document_that_declares_entities_is_refused(make_docx: Callable[..., bytes]) -> None:
    out = BytesIO()
    with ZipFile(BytesIO(make_docx("AVANT"))) as old, ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = data.replace(
                    b"<w:document", b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/hostname">]><w:document', 1
                )
                data = data.replace(b"AVANT", b"AVANT&e;APRES")
            new.writestr(name, data)
    with pytest.raises(ReadError, match="a docx with a document type declaration"):
        read("a.docx", out.getvalue())
