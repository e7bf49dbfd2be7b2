"""One table of a document as a table of a drafted ledger."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.quantity import Quantity
from unionstats.source.drafting.drafted import DraftColumn, DraftFigure, DraftTable, TableCheck
from unionstats.source.drafting.tables.names import Names, columns_of, repeated_apart, row_labels
from unionstats.source.drafting.tables.periods import period_of
from unionstats.source.drafting.tables.rules import RuleWriter
from unionstats.source.patterns.find import find_relations
from unionstats.source.tables.printed import PrintedTable


class Place(Struct, frozen=True):
    """Where a table stands: the id of its section, its paragraph, and how many figures are before it."""

    section: str | None
    paragraph: int | None
    before: int


def draft_table(printed: PrintedTable, name: str, label: str, place: Place) -> DraftTable:
    """Draft a table under an id: its rows as printed, its cells as figures, the relations of its lines."""
    columns = columns_of(printed)
    labels = row_labels(printed)
    names = Names(
        name,
        {one.at: one.id for one in columns},
        dict(zip(labels, repeated_apart(list(labels.values())), strict=True)),
    )
    cells = _cells(printed, names, columns)
    rows = [[labels[row], *(_told(cells, row, one) for one in columns)] for row in labels]
    return DraftTable(
        name,
        label,
        place.section,
        place.paragraph,
        printed.unit or None,
        columns,
        rows,
        names.rows,
        cells,
        _checks(printed, names),
        printed,
        place.before,
    )


def _cells(
    printed: PrintedTable, names: Names, columns: Sequence[DraftColumn]
) -> dict[tuple[int, int], DraftFigure]:
    """The figures of a table by row and column, in its order."""
    periods = {one.at: period_of(printed.columns[one.at].texts) for one in columns}
    found = {}
    for row, name in names.rows.items():
        period = period_of(printed.rows[row].texts)
        for one in columns:
            figure, stated = printed.figures[row][one.at], printed.stated[row][one.at]
            if figure is None or stated is None:
                continue
            cell = printed.source.cells[row][one.at]
            found[row, one.at] = DraftFigure(
                names.cell(row, one.at),
                _alone(stated, figure, one.unit),
                figure,
                figure.unit.name if figure.unit is not None else None,
                None,
                None,
                f"{name} {one.label}".strip(),
                None,
                period or periods[one.at] or period_of((printed.label,)),
                (),
                None,
                cell.start,
                cell.end,
            )
    return found


def _alone(stated: str, figure: Quantity, unit: str | None) -> str:
    """The printed text with its unit where that is not its column's, as a row's own unit is not."""
    if figure.unit is None or figure.unit.name == unit or stated[-1:] not in _DIGITS:
        return stated
    return f"{stated}{figure.unit.name}"


def _told(cells: dict[tuple[int, int], DraftFigure], row: int, column: DraftColumn) -> str:
    figure = cells.get((row, column.at))
    return figure.stated or "" if figure is not None else ""


def _checks(printed: PrintedTable, names: Names) -> list[TableCheck]:
    writer = RuleWriter(printed, names)
    relations = find_relations(printed.figures, printed.columns, printed.rows)
    return [check for relation in relations for check in writer.checks(relation)]


_DIGITS = frozenset("0123456789")
