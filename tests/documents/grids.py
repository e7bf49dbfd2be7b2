"""What tests say of tables: the texts of a grid, and that each cell stands where it says."""

from __future__ import annotations

from unionstats.documents.model import Document, TextTable
from unionstats.documents.read import read_document


def read(data: bytes | str, name: str) -> Document:
    """Read a document, and see that every cell stands in its text."""
    document = read_document(data.encode() if isinstance(data, str) else data, name)
    for table in document.tables:
        assert len({len(row) for row in table.cells}) == 1
        for cell in (cell for row in table.cells for cell in row):
            assert table.start <= cell.start <= cell.end <= table.end
            assert document.text[cell.start : cell.end] == cell.text
    return document


def texts(table: TextTable) -> list[list[str]]:
    """The texts of a table by row; one that covers several places stands in each."""
    return [[cell.text for cell in row] for row in table.cells]
