"""A ledger as the program uses it: every text read, every rule parsed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING, ClassVar

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import ANY, Exact, Interval
from unionstats.ledger.tables import (
    CheckTable,
    ColumnTable,
    FigureTable,
    GridTable,
    ReportTable,
    SectionTable,
    TableCheck,
)
from unionstats.ledger.texts import in_each
from unionstats.quantity import Unit
from unionstats.quantity.model import is_whole, stands_for
from unionstats.rounding import Rounding
from unionstats.rules import Figure, Rule, require_fitting_units
from unionstats.rules.language.cells import CellName, cell_name, repeated_apart, row_name
from unionstats.text.arrow import Rows, as_float

if TYPE_CHECKING:
    from unionstats.ledger.tabular.file_rows import FileRows


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
    rounding: Rounding = Rounding.NEAREST

    def __repr__(self) -> str:
        printed = "unstated" if self.figure.quantity is None else repr(self.figure.quantity.text)
        return f"<Figure {self.id!r} {printed}>"

    @property
    def stated(self) -> str | None:
        """The text as it is printed; None for an unstated figure."""
        return self.table.stated

    @property
    def unit(self) -> str | None:
        """The name of its unit."""
        return self.figure.unit.name if self.figure.unit else None

    @property
    def value(self) -> Exact | None:
        """The printed value, in its unit: per cent for a percentage, 元 for 4.42亿元."""
        return self.figure.quantity.value if self.figure.quantity else None

    @property
    def low(self) -> Exact | None:
        """The least true value that the text stands for, in its unit; None for no end, or no text."""
        return self._range.low

    @property
    def high(self) -> Exact | None:
        """The greatest true value that the text stands for, as `low`."""
        return self._range.high

    @property
    def _range(self) -> Interval:
        figure = self.figure
        if figure.quantity is None:
            return ANY
        whole = is_whole(figure.quantity) if figure.whole is None else figure.whole
        return stands_for(figure.quantity, self.rounding, whole=whole, exact=figure.exact)

    def record(self) -> dict[str, object]:
        """The figure as plain values, for a row of a dataframe; see `Ledger.records`."""
        table, place = self.table, self.spot
        texts = {name: in_each(getattr(table, name)) for name in ("label", "region", "period", "note")}
        told = {name: next(filter(None, some), None) for name, some in texts.items()}
        where = {"section": table.section, "paragraph": table.paragraph, "table": place and place.table}
        ends = {"value": self.value, "low": self.low, "high": self.high}
        numbers = {name: as_float(end) for name, end in ends.items()}
        return {"id": self.id, "stated": self.stated, **numbers, "unit": self.unit, **where, **told}


class LedgerCheck(Struct, frozen=True):
    """One rule: its table in the file, the parsed rule, its line in the file (0: not known), its path."""

    id: str
    table: CheckTable
    rule: Rule
    line: int = 0
    path: tuple[str | int, ...] = ()


class RowCheck(Struct, frozen=True):
    """A rule for each row of a long file, over the ids of columns; `exceptions` are rows by their names."""

    check: LedgerCheck
    exceptions: Sequence[str] = ()


class LedgerTable(Struct, frozen=True, dict=True):
    """A printed table: a cell has the id `id.column[row]`, one that is not nil a figure.

    `texts` are the rows as they are printed, the name first; `file` has them if the ledger does not. `told`
    are its checks as the ledger has them. Of a long file no row is read; `checks` are the rules for each.
    """

    id: str
    table: GridTable
    columns: Sequence[ColumnTable]
    texts: Sequence[Sequence[str]]
    told: Mapping[str, TableCheck] = {}
    file: FileRows | None = None
    line: int = 0
    checks: Sequence[RowCheck] = ()

    @property
    def is_long(self) -> bool:
        """Whether its rows are not read, as they are too many to be figures."""
        return self.file is not None and bool(self.file.path)

    @cached_property
    def rows(self) -> list[str]:
        """The names of the rows; a repeated one gets `_2`, or the next number that is free."""
        return repeated_apart([row_name(row[0]) for row in self.texts])

    @cached_property
    def row_places(self) -> dict[str, int]:
        """The index of each row by its name."""
        return {name: index for index, name in enumerate(self.rows)}

    @cached_property
    def column_places(self) -> dict[str, int]:
        """The index of each column of figures by its id."""
        return {column.id: index for index, column in enumerate(self.columns) if not column.text}

    def cell(self, row: int, column: int) -> str:
        """The id of a cell's figure."""
        return str(CellName(self.id, self.columns[column].id, self.rows[row]))

    def printed_at(self, spot: Spot) -> tuple[int, int]:
        """Row and column of a cell from 0, headings and names counted in; of a file those in the file."""
        if self.file is None:
            return spot.row + self.table.header_rows, spot.column + 1
        return self.file.numbers[spot.row], self.file.columns[spot.column + 1]


class NotApplied(Struct, frozen=True):
    """A rule that is not applied, for it needs cells that print no figure."""

    check: str
    rule: str
    cells: tuple[str, ...]


class Ledger(Struct, Rows, frozen=True):
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

    COLUMNS: ClassVar[str] = (
        "id stated value:double low:double high:double unit section paragraph:int64 table label region period"
        " note"
    )

    def __repr__(self) -> str:
        name = PurePath(self.path).stem or self.path
        return f"<Ledger {name!r} {len(self.figures)} figures, {len(self.checks)} rules>"

    def __getitem__(self, name: str) -> LedgerFigure:
        """The figure with this id, a cell being `table.column[row]`; raises KeyError for any other name."""
        return replace(self.figures[name], rounding=self.report.rounding)

    def __iter__(self) -> Iterator[LedgerFigure]:
        """Yield all figures, cells included, in the order of the file."""
        return map(self.__getitem__, self.figures)

    def records(self) -> list[dict[str, object]]:
        """All figures as plain values, for a dataframe.

        The keys are `id`, `stated`, `value`, `low`, `high` (floats in `unit`; those of the figures themselves
        are exact), `unit`, `section`, `paragraph`, `table`, `label`, `region`, `period`, `note`; None where
        there is nothing. A text in several languages is the first of them.
        """
        return [one.record() for one in self]

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


def require_units(
    rule: Rule,
    ids: Mapping[str, str],
    figures: Mapping[str, LedgerFigure],
    fitting: set[tuple[Unit | None, ...]],
) -> None:
    """Raise Unreadable where the units of a rule do not fit; `fitting` are those that are known to.

    `ids` gives the figure of each name of the rule.
    """
    bound = [
        figures[ids[one]].figure
        if isinstance(one, str) and ids[one] in figures
        else Figure(None)
        if isinstance(one, str)
        else Figure(one, one.unit)
        for one in rule.operands
    ]
    units = tuple(one.unit for one in bound)
    if units not in fitting:
        require_fitting_units(rule, units, [bool(one.quantity or one.unit) for one in bound])
        fitting.add(units)
