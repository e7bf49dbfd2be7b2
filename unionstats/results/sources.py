"""The files that were read, and places in them."""

from __future__ import annotations

from msgspec import Struct

from unionstats.ledger import Ledger
from unionstats.locale import Words
from unionstats.results.document import Record
from unionstats.results.table import Line, line


class SourceHead(Struct, frozen=True):
    """Which text was traced; its SHA-256 is that of the bytes of the file, in hexadecimal.

    It is empty for a file that Spark has read.
    """

    path: str
    sha256: str


def read_line(source: Ledger | SourceHead, words: Words, template: str = "") -> Line:
    """Which file was read, with the beginning of its SHA-256, if that is known."""
    known = words.gettext("Document: {path} (SHA-256 {digest}…)")
    told = template or (known if source.sha256 else words.gettext("Document: {path}"))
    return line(told.format(path=source.path, digest=source.sha256[:12]))


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
