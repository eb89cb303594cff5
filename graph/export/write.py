"""A network and a file name -> the files of it: the end of the name says in what form.

A form of tables has two files, of nodes and of edges: `ties.csv` gives `ties-nodes.csv` and `ties-edges.csv`.
Refused: an end that is none of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from graph.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from graph.network.build import Woven

__all__ = ["FORMS", "accept", "write"]

FORMS = (".gexf", ".graphml", ".csv", ".parquet", ".html")


def accept(file: Path) -> None:
    """Refuse a name that says no form, before a network is woven for it.

    Raises:
        UsageError: it does.
    """
    if form_of(file) not in FORMS:
        raise UsageError(f"{file.name}: a network is written to a file that ends in {', '.join(FORMS)}")


def form_of(file: Path) -> str:
    """Give the end of a name that says the form, whatever its capitals."""
    return file.suffix.lower()


def write(woven: Woven, file: Path) -> list[Path]:
    """Write a network, and give the files."""
    accept(file)
    made = contents(woven, file)
    for path, data in made.items():
        path.write_bytes(data)
    return list(made)


def contents(woven: Woven, file: Path) -> dict[Path, bytes]:
    """Give what each file holds."""
    from graph.export import page, table, xml

    ending = form_of(file)
    if ending in {".csv", ".parquet"}:
        form = table.comma_separated if ending == ".csv" else table.parquet
        return {
            file.with_name(f"{file.stem}-{name}{file.suffix}"): form(columns, rows)
            for name, (columns, rows) in table.tables(woven.graph).items()
        }
    if ending == ".html":
        return {file: page.page(woven)}
    return {file: xml.gexf(woven.graph) if ending == ".gexf" else xml.graphml(woven.graph)}
