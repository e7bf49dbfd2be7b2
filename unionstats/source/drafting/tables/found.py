"""The relations of a table, and the units of its figures that only they can tell."""

from __future__ import annotations

from collections.abc import Collection

from msgspec.structs import replace

from unionstats.quantity import Quantity
from unionstats.source.drafting.tables.bases import based_of
from unionstats.source.drafting.tables.points import points_of
from unionstats.source.drafting.tables.units import QUOTIENTS, completed
from unionstats.source.patterns.find import find_relations
from unionstats.source.patterns.heads import Head, Says
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import PrintedTable

_DERIVED = Says.SHARE | Says.CHANGE


def relations_of(printed: PrintedTable) -> tuple[PrintedTable, list[LineRelation]]:
    """The relations of a table, and the table with the units that follow from them.

    A line that is headed as a share or a change may be in the unit of the caption (增减) or in per cent
    (增长): it has the caption's unless it is a quotient of other lines.
    """
    columns = _doubtful(printed, printed.columns, printed.units)
    rows = _doubtful(printed, printed.rows, ())
    if columns or rows:
        bare = _without_unit(printed, columns, rows)
        found = _found(bare)
        quotients = {(one.columns, one.target) for one in found if one.form in QUOTIENTS}
        left = (
            columns & {at for of_columns, at in quotients if of_columns},
            rows & {at for of_columns, at in quotients if not of_columns},
        )
        if left == (columns, rows):
            return completed(bare, found), found
        printed = _without_unit(printed, *left)
    found = _found(printed)
    return completed(printed, found), found


def _found(printed: PrintedTable) -> list[LineRelation]:
    """The relations that the lines follow, and those that their units say."""
    found = find_relations(printed.figures, printed.columns, printed.rows, questions=True)
    found = [one for one in found if not _is_rate_of_rates(printed, one)]
    based = list(based_of(printed, found))
    of_base = {one.target for one in based}
    found = [one for one in found if not (one.whole >= 0 and one.columns and one.target in of_base)]
    return [*found, *points_of(printed, found), *based]


def _is_rate_of_rates(printed: PrintedTable, relation: LineRelation) -> bool:
    """Whether a relation makes a per cent of two per cents, as no table means it."""
    lines = [relation.target, *relation.operands]
    if relation.form is not Form.RATIO:
        return False
    places = [
        (position, line) if relation.columns else (line, position)
        for position in (*relation.held, *relation.failed)
        for line in lines
    ]
    cells = [cell for row, column in places if (cell := printed.figures[row][column]) is not None]
    return all(cell.unit is not None and cell.unit.dimension == "ratio" for cell in cells)


def _doubtful(printed: PrintedTable, heads: Collection[Head], units: tuple[str, ...]) -> frozenset[int]:
    """The lines headed as shares or changes that have the unit of the caption."""
    if not printed.unit or printed.unit in ("%", "‰"):
        return frozenset()
    return frozenset(
        at
        for at, head in enumerate(heads)
        if head.says & _DERIVED and (not units or units[at] == printed.unit)
    )


def _without_unit(printed: PrintedTable, columns: Collection[int], rows: Collection[int]) -> PrintedTable:
    def bare(figure: Quantity | None, row: int, column: int) -> Quantity | None:
        if figure is None or figure.unit is None or (row not in rows and column not in columns):
            return figure
        return replace(figure, unit=None) if figure.unit.name == printed.unit else figure

    figures = tuple(
        tuple(bare(figure, row, column) for column, figure in enumerate(line))
        for row, line in enumerate(printed.figures)
    )
    return replace(printed, figures=figures)
