"""A table of a document as what it prints: heads, figures with their units, and places without a figure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from msgspec import Struct

from unionstats.documents.model import TextTable
from unionstats.pattern import pattern
from unionstats.quantity import Quantity, known_unit
from unionstats.source.patterns.heads import Head
from unionstats.source.tables.body import Body, body_of
from unionstats.source.tables.cells import Cell, grid, quantity_of
from unionstats.source.tables.units import chosen, units_of_caption
from unionstats.source.tables.words import column_heads, row_heads

_DIGIT = pattern(r"\d")
_FRACTION = pattern(r"-?[01]?\.[0-9]{3,}")
_MONEY_SIGN = pattern(r"\A[-+(（]?\s?[a-zA-Z]{0,3}([$£€¥￥])")


class PrintedTable(Struct, frozen=True):
    """Every grid has the shape of `source.cells`; heads included, their places hold None.

    The figures begin at row `header_rows` and column `stub_columns`. `columns` and `rows` hold a head for
    each column and row, from the outermost words to the innermost. `figures` have the unit that the cell, its
    heads, the corner or the caption give; `stated` is the cell's text as a ledger records it, without
    footnote marks. `nil` are the places of the body that print no figure, in rows and columns that do;
    `unread` are those of any row that print digits which are no figure (a date, two figures in a cell).
    `units` are those of the columns, `row_units` those that rows name, which go before them but where the
    head of a column names a ratio (%); `unit` is that of the whole table; each "" where none is named.
    `index` are the stub columns that number rows or notes.
    """

    source: TextTable
    header_rows: int
    stub_columns: int
    columns: tuple[Head, ...]
    rows: tuple[Head, ...]
    figures: tuple[tuple[Quantity | None, ...], ...]
    stated: tuple[tuple[str | None, ...], ...]
    nil: AbstractSet[tuple[int, int]]
    unit: str = ""
    label: str = ""
    unread: AbstractSet[tuple[int, int]] = frozenset()
    units: tuple[str, ...] = ()
    row_units: tuple[str, ...] = ()
    index: AbstractSet[int] = frozenset()


def read_table(table: TextTable) -> PrintedTable:
    """Tell heads from figures, and give each figure its unit."""
    texts = [
        [cell.text if _is_own(table, row, column) else "" for column, cell in enumerate(cells)]
        for row, cells in enumerate(table.cells)
    ]
    shown = [[cell.text for cell in cells] for cells in table.cells]
    cells = grid(texts)
    body = body_of(shown, cells, table.header_rows, table.header_columns)
    for column in body.notes:
        for line in cells[body.header_rows :]:
            line[column] = Cell(words=True)
    first = _first_figures(cells, body)
    printing = [at < len(line) for at, line in zip(first, cells, strict=True)]
    columns, rows = column_heads(table, body), row_heads(table, body, first)
    lines = [table.caption, *(_row_text(table, row) for row in sorted(body.titles)), *_corner(table, body)]
    captions = units_of_caption(lines)
    units = [
        _unless_fraction(unit, (line[column] for line in cells[body.header_rows :]))
        or _sign_of(cells, column, body)
        or chosen(captions, found.texts)
        for column, (found, unit) in enumerate(columns)
    ]
    row_units = [
        _unless_fraction(unit, line[body.stub_columns :]) for (_, unit), line in zip(rows, cells, strict=True)
    ]
    ratios = {at for at, (_, unit) in enumerate(columns) if unit and units[at] == unit and _is_ratio(unit)}
    figures: list[tuple[Quantity | None, ...]] = []
    stated: list[tuple[str | None, ...]] = []
    for row, line in enumerate(cells):
        read = [
            _figure(cell, (row_units[row] if column not in ratios else "") or units[column])
            if printing[row] and column >= body.stub_columns
            else None
            for column, cell in enumerate(line)
        ]
        figures.append(tuple(read))
        stated.append(
            tuple(
                cell.stated if quantity is not None else None
                for cell, quantity in zip(line, read, strict=True)
            )
        )
    nil = _nil(table, body, printing, figures)
    return PrintedTable(
        table,
        body.header_rows,
        body.stub_columns,
        tuple(found for found, _ in columns),
        tuple(found for found, _ in rows),
        tuple(figures),
        tuple(stated),
        nil,
        captions[0] if len(captions) == 1 else "",
        _label(table, body),
        _unread(texts, body, figures),
        tuple(units),
        tuple(row_units),
        body.index,
    )


def _first_figures(cells: Sequence[Sequence[Cell]], body: Body) -> list[int]:
    """The column of each row's first figure, the width of the table without one."""
    return [
        next((at for at in range(body.stub_columns, len(line)) if line[at].stated), len(line))
        if row >= body.header_rows and row not in body.repeated
        else len(line)
        for row, line in enumerate(cells)
    ]


def _is_own(table: TextTable, row: int, column: int) -> bool:
    """Whether a place is the upper left of its cell and not covered from elsewhere."""
    cell = table.cells[row][column]
    if cell.rows == 1 and cell.columns == 1:
        return True
    left = column > 0 and table.cells[row][column - 1] is cell
    return not left and not (row > 0 and table.cells[row - 1][column] is cell)


def _figure(cell: Cell, unit: str) -> Quantity | None:
    return quantity_of(cell.stated, unit) if cell.stated else None


def _is_ratio(unit: str) -> bool:
    known = known_unit(unit) if unit else None
    return known is not None and known.dimension == "ratio"


def _unless_fraction(unit: str, cells: Iterable[Cell]) -> str:
    """The unit of a head, but not % over fractions such as 0.23853 that a sheet shows as per cent."""
    if not _is_ratio(unit):
        return unit
    texts = [cell.stated for cell in cells if cell.bare]
    return "" if texts and all(_FRACTION.fullmatch(text) for text in texts) else unit


def _sign_of(cells: Sequence[Sequence[Cell]], column: int, body: Body) -> str:
    """The currency that the first figure of a column prints for all of them, as accounts do."""
    for row in range(body.header_rows, len(cells)):
        if cells[row][column].stated:
            found = _MONEY_SIGN.match(cells[row][column].stated)
            return found[1] if found else ""
    return ""


def _nil(
    table: TextTable, body: Body, printing: Sequence[bool], figures: Sequence[Sequence[Quantity | None]]
) -> frozenset[tuple[int, int]]:
    """Places without a figure in the rows and columns of the body that print some."""
    columns = [
        column
        for column in range(body.stub_columns, len(table.cells[0]) if table.cells else 0)
        if any(line[column] is not None for line in figures)
    ]
    return frozenset(
        (row, column)
        for row, prints in enumerate(printing)
        if prints
        for column in columns
        if figures[row][column] is None and _is_own(table, row, column)
    )


def _unread(
    texts: Sequence[Sequence[str]],
    body: Body,
    figures: Sequence[Sequence[Quantity | None]],
) -> frozenset[tuple[int, int]]:
    return frozenset(
        (row, column)
        for row, line in enumerate(figures)
        if row >= body.header_rows and row not in body.repeated
        for column in range(body.stub_columns, len(line))
        if line[column] is None and _DIGIT.search(texts[row][column])
    )


def _row_text(table: TextTable, row: int) -> str:
    return next((cell.text.strip() for cell in table.cells[row] if cell.text.strip()), "")


def _corner(table: TextTable, body: Body) -> list[str]:
    """The texts over the stub columns."""
    return [
        cell.text
        for row in range(body.header_rows)
        if row not in body.titles
        for cell in table.cells[row][: body.stub_columns]
        if cell.text
    ]


def _label(table: TextTable, body: Body) -> str:
    """The first line above the table that is no unit line."""
    lines = [*table.caption.splitlines(), *(_row_text(table, row) for row in sorted(body.titles))]
    return next((line.strip() for line in lines if line.strip() and not units_of_caption([line])), "")
