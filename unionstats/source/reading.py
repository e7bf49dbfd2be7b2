"""A document as its layout, with the tables that print figures apart from its sentences."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from unionstats.documents.model import Document
from unionstats.pattern import pattern
from unionstats.source.layout import Layout, TableSpan
from unionstats.source.tables.printed import PrintedTable, read_table

_SENTENCE = pattern(r"[0-9一二三四五六七八九十百千].*\w|\w.*[0-9一二三四五六七八九十百千]")


class SourceText(Struct, frozen=True):
    """A document with its tables, in its order; one that prints no figure is left to the sentences."""

    layout: Layout
    tables: tuple[PrintedTable, ...]


def read_source(document: Document | str) -> SourceText:
    """Read the tables of a document, or a plain text without any, and lay it out."""
    if isinstance(document, str):
        document = Document(document)
    tables = []
    end = 0
    for one in sorted(document.tables, key=lambda table: table.start):
        printed = read_table(one) if one.start >= end else None
        if printed is not None and any(stated is not None for row in printed.stated for stated in row):
            tables.append(printed)
            end = one.end
    spans = [
        TableSpan(one.source.start, one.source.end, one.source.caption.split("\n"), tuple(_sentences(one)))
        for one in tables
    ]
    return SourceText(Layout(document.text, spans), tuple(tables))


def _sentences(printed: PrintedTable) -> Iterator[tuple[int, int]]:
    """Yield where cells of the body stand whose words hold figures, as a remark does."""
    done = 0
    for row in range(printed.header_rows, len(printed.source.cells)):
        for column in range(printed.stub_columns, len(printed.columns)):
            cell = printed.source.cells[row][column]
            if printed.stated[row][column] is None and cell.start >= done and _SENTENCE.search(cell.text):
                yield cell.start, cell.end
                done = cell.end
