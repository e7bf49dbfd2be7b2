"""A table of a ledger as it is read: columns, names of rows, texts of cells and where they stand."""

from collections.abc import Mapping, Sequence
from functools import cached_property

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, Place, Problem
from unionstats.ledger.findings import Findings
from unionstats.ledger.locate import KeyPath
from unionstats.ledger.tables import ColumnTable, GridTable, TableCheck
from unionstats.rules.language.cells import CellName, repeated_apart, row_name

MOST_ROWS = 50_000
"""Of a file whose cells become figures, which takes some seconds; of a long one each row is judged alone."""


class FileRows(Struct, frozen=True):
    """The rows of a table's file; each with its line, from 1, and its text there ("" where there is none).

    `above` are the lines that stand above the table, `numbers` and `columns` those of the rows and of their
    cells in the file or sheet, from 0. Of a long file `path` is where it is, and only its head is read.
    """

    file: str
    rows: Sequence[Sequence[str]]
    lines: Sequence[int] = ()
    sources: Sequence[str] = ()
    spans: Sequence[Sequence[tuple[int, int]]] = ()
    above: Sequence[str] = ()
    numbers: Sequence[int] = ()
    columns: Sequence[int] = ()
    path: str = ""

    def finding(
        self,
        code: str,
        words: Mapping[str, str],
        key: str,
        row: int,
        column: int | None = None,
        inside: tuple[int, int] | None = None,
    ) -> Diagnostic:
        """A finding at a row of the file, at a cell of it, or at these characters of the cell.

        The name of a row is column 0.
        """
        if row >= len(self.lines) or not self.lines[row]:
            return Diagnostic(code, words, key, file=self.file)
        source = self.sources[row]
        start, end = (0, len(source)) if column is None else self.spans[row][column]
        first, last = (min(start + one, end) for one in inside or (0, end - start))
        return Diagnostic(
            code, words, key, Place(self.lines[row], first + 1, max(last, first + 1) + 1), source, self.file
        )


class Grid(Struct, frozen=True, dict=True):
    """A table: `rows` are the texts of its cells, the name of the row first.

    `file` is where the rows stand, None for those of the ledger itself.
    """

    id: str
    table: GridTable
    columns: Sequence[ColumnTable]
    rows: Sequence[Sequence[str]]
    checks: Mapping[str, TableCheck]
    file: FileRows | None = None

    @property
    def is_long(self) -> bool:
        """Whether its rows are not read, as they are too many."""
        return self.file is not None and bool(self.file.path)

    @cached_property
    def names(self) -> list[str]:
        """The names of the rows; a repeated one gets `_2`, or the next number that is free."""
        return repeated_apart([row_name(row[0]) for row in self.rows])

    @cached_property
    def row_places(self) -> dict[str, int]:
        """The index of each row by its name."""
        return {name: index for index, name in enumerate(self.names)}

    @cached_property
    def column_places(self) -> dict[str, int]:
        """The index of each column of figures by its id."""
        return {column.id: index for index, column in enumerate(self.columns) if not column.text}

    def cell(self, row: int, column: int) -> str:
        """The id of a cell's figure."""
        return str(CellName(self.id, self.columns[column].id, self.names[row]))

    def path(self, row: int, column: int) -> KeyPath:
        """The path of a cell's text in the ledger, the column counted from the name of the row on."""
        return ("tables", self.id, "file") if self.file else ("tables", self.id, "rows", row, column)

    def refuse(self, errors: Findings, row: int, column: int, problem: Problem) -> None:
        """Record a problem of a cell's text at its characters, in the ledger or in the file of the rows."""
        if self.file is None:
            errors.add_inside(self.path(row, column), problem)
            return
        key = self.cell(row, column - 1) if column else self.id
        inside = (problem.start, problem.end)
        errors.found.append(self.file.finding(problem.code, problem.words, key, row, column, inside))
