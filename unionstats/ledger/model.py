"""A ledger as the program uses it: every text read, every rule parsed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

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
    """A printed table: `rows` are names; a cell has the id `id.column[row]`, one that is not nil a figure."""

    id: str
    table: GridTable
    columns: Sequence[ColumnTable]
    rows: Sequence[str]
    line: int = 0


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
