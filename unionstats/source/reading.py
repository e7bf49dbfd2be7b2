"""A document as its layout, with the tables that print figures apart from its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.documents.model import Document
from unionstats.pattern import pattern
from unionstats.source.layout import Layout, TableSpan

if TYPE_CHECKING:
    from unionstats.source.tables.printed import PrintedTable

_SENTENCE = pattern(r"[0-9一二三四五六七八九十百千].*\w|\w.*[0-9一二三四五六七八九十百千]")


class SourceText(Struct, frozen=True):
    """A document with its tables, in its order; one that prints no figure is left to the sentences."""

    layout: Layout
    tables: tuple[PrintedTable, ...]


def read_source(document: Document | SourceText | str) -> SourceText:
    """Read the tables of a document, or a plain text without any, and lay it out; what is read stays so."""
    if isinstance(document, SourceText):
        return document
    if isinstance(document, str):
        document = Document(document)
    tables: list[PrintedTable] = []
    spans: list[TableSpan] = []
    end = 0
    for one in sorted(document.tables, key=lambda table: table.start):
        from unionstats.source.tables.pairs import read_tables

        read = read_tables(one) if one.start >= end else []
        printing = [part for part in read if any(text is not None for row in part.stated for text in row)]
        if printing:
            tables += printing
            end = one.end
            sentences = sorted(place for part in printing for place in _sentences(part))
            spans.append(TableSpan(one.start, one.end, one.caption.split("\n"), tuple(sentences), one.notes))
    return SourceText(Layout(document.text, spans, document.pages), tuple(tables))


def _sentences(printed: PrintedTable) -> Iterator[tuple[int, int]]:
    """Yield where cells of the body stand whose words hold figures, as a remark does."""
    done = 0
    for row in range(printed.header_rows, len(printed.source.cells)):
        for column in range(printed.stub_columns, len(printed.columns)):
            cell = printed.source.cells[row][column]
            if printed.stated[row][column] is None and cell.start >= done and _SENTENCE.search(cell.text):
                yield cell.start, cell.end
                done = cell.end
