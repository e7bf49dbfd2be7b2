"""The cells of a table as figures."""

from __future__ import annotations

from collections.abc import Callable

from unionstats.diagnostics import Unreadable
from unionstats.ledger.findings import Findings, KeyPath
from unionstats.ledger.model import LedgerFigure, Spot
from unionstats.ledger.tables import ColumnTable, FigureTable
from unionstats.ledger.tabular.grid import Grid
from unionstats.ledger.texts import ByLanguage, Text
from unionstats.quantity import declared_unit
from unionstats.quantity.cell import read_cell
from unionstats.rules import Figure


def cells_of(grid: Grid, errors: Findings) -> dict[str, LedgerFigure]:
    """The figures of a table by id, row by row; every cell that cannot be read is recorded."""
    figures: dict[str, LedgerFigure] = {}
    lines = _lines(grid, errors)
    general = _declared(grid, grid.table.unit, ("unit",), errors)
    rows = {row: _declared(grid, unit, ("units", row), errors) for row, unit in grid.table.units.items()}
    words = {"table": grid.id}
    for name in rows.keys() - grid.row_places.keys():
        errors.add_near("R009", ("tables", grid.id, "units", name), name, grid.row_places, None, words)
    for number, column in enumerate(grid.columns):
        if column.text:
            continue
        own = _declared(grid, column.unit, ("columns", number, "unit"), errors)
        labels = _labels(column.label or column.id)
        base = _figure_table(grid, column)
        for row, texts in enumerate(grid.rows):
            if number + 1 >= len(texts):
                continue
            name = grid.cell(row, number)
            unit = own or rows.get(grid.names[row]) or general
            try:
                quantity = read_cell(texts[number + 1], unit)
            except Unreadable as error:
                grid.refuse(errors, row, number + 1, error.problem)
                continue
            if quantity is None:
                continue
            table = base(quantity.text, unit, labels(grid.names[row]))
            figure = Figure(quantity, quantity.unit, column.whole, column.exact)
            spot = Spot(grid.id, row, number)
            figures[name] = LedgerFigure(name, table, figure, lines[row], grid.path(row, number + 1), spot)
    return dict(sorted(figures.items(), key=_by_row))


def _by_row(item: tuple[str, LedgerFigure]) -> tuple[int, int]:
    spot = item[1].spot
    return (spot.row, spot.column) if spot else (0, 0)


def _figure_table(grid: Grid, column: ColumnTable) -> Callable[[str, str | None, Text], FigureTable]:
    table = grid.table
    region, period = column.region or table.region, column.period or table.period
    note = column.note or table.note

    def made(stated: str, unit: str | None, label: Text) -> FigureTable:
        return FigureTable(
            table.section,
            table.paragraph,
            stated,
            unit,
            label,
            region,
            period,
            note,
            column.exact,
            column.whole,
        )

    return made


def _declared(grid: Grid, name: str | None, path: KeyPath, errors: Findings) -> str | None:
    """A declared unit; None where there is none, or where it cannot be read, which is recorded."""
    if name is None or not name.strip():
        return None
    try:
        declared_unit(name)
    except Unreadable as error:
        errors.add_inside(("tables", grid.id, *path), error.problem)
        return None
    return name


def _labels(head: Text) -> Callable[[str], Text]:
    """How the label of a cell is made of the name of its row and the head of its column."""
    if not isinstance(head, ByLanguage):
        joint = ", " if head.isascii() else "，"
        return lambda row: f"{row}{joint}{head}"
    heads = {code: text for code, text in head.in_each().items() if text}

    def made(row: str) -> Text:
        return ByLanguage(
            **{code: f"{row}{'，' if code == 'zh' else ', '}{text}" for code, text in heads.items()}
        )

    return made


def _lines(grid: Grid, errors: Findings) -> list[int]:
    """The line of each row in the ledger; of rows in a file that of the key that names it."""
    document = errors.document
    if grid.file:
        span = document.locator.value(("tables", grid.id, "file"))
        return [document.lines.place(span).line if span else 0] * len(grid.rows)
    spans = [document.locator.value(("tables", grid.id, "rows", row)) for row in range(len(grid.rows))]
    return [document.lines.place(span).line if span else 0 for span in spans]
