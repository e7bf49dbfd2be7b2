"""A document as text and tables, whatever kind of file it was."""

from msgspec import Struct


class TextCell(Struct, frozen=True):
    """A cell as the document shows it; `start:end` is where it stands in the document's text.

    It covers `rows` × `columns` places of the grid and is itself the upper left one. `indent` is how far the
    text is set in, in columns of a terminal; the blanks are no part of `text`.
    """

    text: str
    start: int
    end: int
    rows: int = 1
    columns: int = 1
    indent: int = 0


class TextTable(Struct, frozen=True):
    """A rectangular grid, in which a covered place holds the very cell that covers it.

    `caption` is the title above it with the line that names the unit, `notes` are the lines below that belong
    to it. `header_rows` and `header_columns` are as the document itself marks them, None where it does not.
    `row` and `column` are those of the first cell in the file or sheet, counted from 0; `page` from 1.
    `printed` are the printed columns of those of the grid where a cell holds figures of two; else empty.
    """

    cells: tuple[tuple[TextCell, ...], ...]
    start: int
    end: int
    caption: str = ""
    notes: tuple[str, ...] = ()
    header_rows: int | None = None
    header_columns: int | None = None
    sheet: str = ""
    page: int = 0
    row: int = 0
    column: int = 0
    printed: tuple[int, ...] = ()

    def column_of(self, at: int) -> int:
        """The column of the file or sheet where a column of the grid is printed."""
        return self.column + (self.printed[at] if self.printed else at)


class Remark(Struct, frozen=True):
    """What was left out of a document on purpose and is told: a code of family S, and its words."""

    code: str
    words: dict[str, str] = {}


class Document(Struct, frozen=True):
    """`text` has each table in its place: a row a line, tabs between cells, the text of merged cells once.

    Of plain text it is the text of the file, of Markdown that without the marks of emphasis and links, and so
    shorter by them; tables keep their own layout there. `pages` are the offsets at which pages begin, where
    the file has any.
    """

    text: str
    tables: tuple[TextTable, ...] = ()
    remarks: tuple[Remark, ...] = ()
    pages: tuple[int, ...] = ()

    def __repr__(self) -> str:
        return f"<Document {len(self.text)} characters, {len(self.tables)} tables>"
