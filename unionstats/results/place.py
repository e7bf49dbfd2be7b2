"""Where something stands in a document."""

from __future__ import annotations

from unionstats.results.document import Record


class PlaceRecord(Record, frozen=True):
    """`start:end` are offsets in the text that `draft --json` reports, `line` counts from 1.

    `row` and `column` are those of a cell of a table, from 0 with the headings, in a workbook or CSV those of
    the file or sheet. `text` is the sentence or the row.
    """

    file: str
    page: int | None
    sheet: str | None
    section: str | None
    paragraph: int | None
    table: str | None
    row: int | None
    column: int | None
    line: int
    start: int
    end: int
    text: str
