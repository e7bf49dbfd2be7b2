"""A ledger as the program uses it: every text read, every rule parsed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.ledger.tables import (
    CheckTable,
    ColumnTable,
    FigureTable,
    GridTable,
    ReportTable,
    SectionTable,
)
from unionstats.rules import Figure, Rule
from unionstats.rules.language.cells import CellName, cell_name

if TYPE_CHECKING:
    from unionstats.ledger.tabular.grid import FileRows


class Spot(Struct, frozen=True, gc=False):
    """The place of a cell: the id of its table, and its row and column there, counted from 0."""

    table: str
    row: int
    column: int


class LedgerFigure(Struct, frozen=True):
    """One figure: its table in the file, what the reader made of it, and its line (0: not known).

    `path` is that of its printed text. A cell of a table has a `spot`.
    """

    id: str
    table: FigureTable
    figure: Figure
    line: int = 0
    path: tuple[str | int, ...] = ()
    spot: Spot | None = None


class LedgerCheck(Struct, frozen=True):
    """One rule: its table in the file, the parsed rule, its line in the file (0: not known), its path."""

    id: str
    table: CheckTable
    rule: Rule
    line: int = 0
    path: tuple[str | int, ...] = ()


class LedgerTable(Struct, frozen=True):
    """A printed table: `rows` are names; a cell has the id `id.column[row]`, one that is not nil a figure.

    `texts` are the rows as they are printed, the name first; `file` has them if the ledger does not.
    """

    id: str
    table: GridTable
    columns: Sequence[ColumnTable]
    rows: Sequence[str]
    line: int = 0
    texts: Sequence[Sequence[str]] = ()
    file: FileRows | None = None

    def cell(self, row: int, column: int) -> str:
        """The id of a cell's figure."""
        return str(CellName(self.id, self.columns[column].id, self.rows[row]))


class NotApplied(Struct, frozen=True):
    """A rule that is not applied, for it needs cells that print no figure."""

    check: str
    rule: str
    cells: tuple[str, ...]


class Ledger(Struct, frozen=True):
    """A ledger without errors, by id and in the order of the file.

    `path` is as the user named it; `sha256` is that of the bytes of the file, in hexadecimal.
    """

    path: str
    sha256: str
    report: ReportTable
    sections: Mapping[str, SectionTable]
    figures: Mapping[str, LedgerFigure]
    checks: Mapping[str, LedgerCheck]
    tables: Mapping[str, LedgerTable] = {}
    not_applied: Sequence[NotApplied] = ()

    def nil(self, name: str) -> Spot | None:
        """The place of a cell that prints no figure, by its id; None for any other name."""
        found = None if name in self.figures else cell_name(name)
        table = self.tables.get(found.table) if found else None
        if found is None or table is None or found.row not in table.rows:
            return None
        columns = [column.id for column in table.columns]
        if found.column not in columns:
            return None
        return Spot(table.id, table.rows.index(found.row), columns.index(found.column))
