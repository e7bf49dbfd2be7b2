"""Units of figures that only the relations of a table can tell, and relations that no units fit."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from unionstats.diagnostics import Unreadable
from unionstats.quantity import Quantity, Unit
from unionstats.quantity.cell import read_cell
from unionstats.rules.language.dimensions import dimension_of
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import PrintedTable

QUOTIENTS = frozenset({Form.RATIO, Form.SHARE, Form.GROWTH})

Figures = list[list[Quantity | None]]
Place = tuple[int, int]


def completed(printed: PrintedTable, relations: Sequence[LineRelation]) -> PrintedTable:
    """The table with the units that its relations need.

    A bare total of figures in 元 is in 元, a quotient of two of them in none, if its cell prints none.
    """
    figures: Figures = [list(row) for row in printed.figures]
    for relation in relations:
        for position in (*relation.held, *relation.failed):
            if not _fits(relation.form, _units(figures, relation, position)):
                _complete(printed, figures, relation, position)
    return replace(printed, figures=tuple(map(tuple, figures)))


def fitting(printed: PrintedTable, relation: LineRelation) -> list[int]:
    """The positions of a relation where the units of its figures go together, in their order."""
    return [
        position
        for position in sorted((*relation.held, *relation.failed))
        if _fits(relation.form, _units(printed.figures, relation, position))
    ]


def _places(relation: LineRelation, position: int) -> list[Place]:
    """Target and operands at a position; of a quotient by another position of one line that line twice."""
    lines = [relation.target, *relation.operands]
    if relation.form in QUOTIENTS and len(lines) == 2:  # noqa: PLR2004
        lines.append(lines[1])
    return [(position, line) if relation.columns else (line, position) for line in lines]


def _units(
    figures: Sequence[Sequence[Quantity | None]], relation: LineRelation, position: int
) -> list[Unit | None]:
    """The units of target and operands at a position."""
    cells = [figures[row][column] for row, column in _places(relation, position)]
    return [cell.unit for cell in cells if cell is not None]


def _fits(form: Form, units: Sequence[Unit | None]) -> bool:
    if form not in QUOTIENTS:
        return _alike(units)
    if len(units) < 3:  # noqa: PLR2004
        return True
    target, first, second = units
    if form is not Form.RATIO or _powers(first) == _powers(second):
        return _alike((first, second)) and not _powers(target)
    return not _powers(second) and _powers(target) == _powers(first)


def _alike(units: Iterable[Unit | None]) -> bool:
    known = list(units)
    tags = {dimension[0] for unit in known if (dimension := dimension_of(unit)) is not None}
    return len(set(map(_powers, known))) < 2 and not {"count", "ratio"} <= tags  # noqa: PLR2004


def _powers(unit: Unit | None) -> tuple[tuple[str, int], ...]:
    dimension = dimension_of(unit)
    return () if dimension is None else dimension[1]


def _complete(printed: PrintedTable, figures: Figures, relation: LineRelation, position: int) -> None:
    """Give bare figures the unit of the others, or a quotient of two alike none, where all then fit."""
    places = _places(relation, position)
    target, *operands = places
    joined = places
    if relation.form in QUOTIENTS:
        by_number = relation.form is Form.RATIO and not _powers(_unit(figures, operands[1]))
        joined = [target, operands[0]] if by_number else operands
    measured = next((unit for place in joined if (unit := _unit(figures, place)) and _powers(unit)), None)
    changed: dict[Place, Unit | None] = {
        place: measured
        for place in joined
        if measured is not None and measured.factor == 1 and _unit(figures, place) is None
    }
    if target not in joined and _powers(_unit(figures, target)) and _is_bare(printed, target):
        changed[target] = None
    units = [changed[place] if place in changed else _unit(figures, place) for place in places]
    if changed and _fits(relation.form, units):
        for (row, column), unit in changed.items():
            cell = figures[row][column]
            if cell is not None:
                figures[row][column] = replace(cell, unit=unit)


def _is_bare(printed: PrintedTable, place: Place) -> bool:
    """Whether a cell prints no unit of its own."""
    stated = printed.stated[place[0]][place[1]]
    try:
        read = read_cell(stated or "")
    except Unreadable:
        return False
    return read is None or read.unit is None


def _unit(figures: Figures, place: Place) -> Unit | None:
    cell = figures[place[0]][place[1]]
    return cell.unit if cell is not None else None
