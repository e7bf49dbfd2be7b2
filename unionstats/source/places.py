"""Where something stands in a document, as a reader of the document knows it."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from unionstats.documents.model import TextTable
from unionstats.ledger.lines import Lines
from unionstats.source.drafting.drafted import Draft
from unionstats.source.drafting.sentences import sentence_at
from unionstats.source.reading import SourceText

if TYPE_CHECKING:
    from unionstats.source.tables.printed import PrintedTable


class Place(Struct, frozen=True):
    """`start:end` are offsets in the text of the document, `line` counts from 1.

    `row` and `column` are those of a cell of a table, from 0 with the headings, in a workbook or CSV those of
    the file or sheet; `row_words` and `column_words` are its headings, `caption` is the title of its table,
    `heads` are the words of the row over its columns.
    `section` is the id that the ledger has for `heading`, the words over the paragraph. `text` is the
    sentence or the row; a sentence stands at `text_start:text_end`, a row has -1 there.
    """

    line: int
    start: int
    end: int
    text: str
    page: int | None = None
    sheet: str | None = None
    section: str | None = None
    paragraph: int | None = None
    table: str | None = None
    row: int | None = None
    column: int | None = None
    heading: str = ""
    caption: str = ""
    row_words: str = ""
    column_words: str = ""
    heads: str = ""
    text_start: int = -1
    text_end: int = -1


class Places:
    """Finds the places of a document by offsets in its text.

    `sections` are the ids of its headings by their number in the layout, `tables` those of its tables by
    where they start.
    """

    def __init__(self, source: SourceText, sections: Mapping[int, str], tables: Mapping[int, str]) -> None:
        self.source = source
        self.sections = sections
        self.tables = tables
        self.text = source.layout.text

    @cached_property
    def lines(self) -> Lines:
        """The lines of the text."""
        return Lines(self.text)

    @cached_property
    def _cells(self) -> dict[int, tuple[PrintedTable, int, int]]:
        """The table, row and column of each cell that is not empty, by where it starts."""
        return {
            cell.start: (table, row, column)
            for table in self.source.tables
            for row in range(len(table.source.cells) - 1, -1, -1)
            for column, cell in reversed([*enumerate(table.source.cells[row])])
            if cell.start < cell.end
        }

    @cached_property
    def _starts(self) -> list[int]:
        return sorted(self._cells)

    def at(self, start: int, end: int) -> Place:
        """The place of some characters."""
        layout = self.source.layout
        block = layout.block_at(start)
        line, section = self.lines.place((start, end)).line, self.sections.get(block.section)
        heading = layout.sections[block.section].title
        found = self._cell(start, end)
        if found is None:
            low, high = sentence_at(layout, start, end)
            text = " ".join(self.text[low:high].split())
            known = Place(line, start, end, text, text_start=low, text_end=high)
        else:
            table, row, column = found
            source = table.source
            known = Place(
                line,
                start,
                end,
                row_text(source, row),
                sheet=source.sheet or None,
                table=self.tables.get(source.start),
                row=source.row + row,
                column=source.column_of(column),
                caption=(source.caption.splitlines() or [table.label])[0],
                row_words=" ".join(table.rows[row].texts),
                column_words=" ".join(table.columns[column].texts),
                heads=row_text(source, table.header_rows - 1) if 0 < table.header_rows <= row else "",
            )
        page = bisect_right(layout.pages, start) or (found[0].source.page if found else 0) or None
        return replace(known, page=page, section=section, paragraph=block.paragraph, heading=heading)

    def _cell(self, start: int, end: int) -> tuple[PrintedTable, int, int] | None:
        at = bisect_right(self._starts, start) - 1
        found = self._cells[self._starts[at]] if at >= 0 else None
        return found if found and end <= found[0].source.cells[found[1]][found[2]].end else None


def places_of(draft: Draft) -> Places:
    """The places of the document that was drafted."""
    layout, tables = draft.layout, draft.tables
    placed = (one for one in draft.in_order() if one.start >= 0 and one.section is not None)
    sections = {layout.block_at(one.start).section: str(one.section) for one in placed}
    source = SourceText(layout, tuple(one.printed for one in tables))
    return Places(source, sections, {one.printed.source.start: one.id for one in tables})


def row_text(table: TextTable, row: int) -> str:
    """The texts of a row, merged cells once."""
    cells = {id(cell): cell for cell in table.cells[row]}
    return " ".join(cell.text for cell in cells.values() if cell.text)
