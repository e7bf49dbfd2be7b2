"""The sheet of the figures: as printed, as numbers, and what they stand for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from unionstats.interval import Exact, Interval, scale
from unionstats.quantity.formatting import plain
from unionstats.writers.xlsx.cells import Cell, Content
from unionstats.writers.xlsx.numbers import (
    COUNT,
    float_of,
    is_approximate,
    is_percent,
    own_to_cell,
    places_of,
)
from unionstats.writers.xlsx.operands import Operand, cell_operand
from unionstats.writers.xlsx.sheet import Column, end_cells, in_form

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.quantity import Unit
    from unionstats.results.figures import FigureRow
    from unionstats.results.paper import Paper

VALUE, LOW, HIGH = "G", "I", "J"


def figure_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Id"), 26),
        Column(words.gettext("What it is"), 34),
        Column(words.gettext("Section"), 16),
        Column(words.gettext("Par."), 6),
        Column(words.gettext("Ledger line"), 7),
        Column(words.gettext("Printed"), 16),
        Column(words.gettext("Value"), 24),
        Column(words.gettext("Unit"), 10),
        Column(words.gettext("From"), 24),
        Column(words.gettext("To"), 24),
        Column(words.gettext("Ends included"), 10),
        Column(words.gettext("Stands for, or worked out"), 26),
        Column(words.gettext("Kind"), 10),
        Column(words.gettext("Region"), 10),
        Column(words.gettext("Period"), 14),
        Column(words.gettext("Note"), 30),
    ]


def figure_operands(paper: Paper, rows: Sequence[FigureRow], sheet: str) -> dict[str, Operand | None]:
    """Every figure by id, as formulas refer to it; the first stands in row 2.

    None for one that nothing fits, or a number of which Excel cannot hold.
    """
    found: dict[str, Operand | None] = {}
    for number, row in enumerate(rows, 2):
        unit, value = _unit(paper, row), _value(row)
        factor = 1 if unit is None else unit.factor
        value_cell, low, high = (cell_of(sheet, column, number) for column in (VALUE, LOW, HIGH))
        found[row.id] = (
            None
            if row.within is None
            else cell_operand(
                (value_cell, low, high),
                scale(row.within, factor),
                None if value is None else value * factor,
                unit,
            )
        )
    return found


def cell_of(sheet: str, column: str, row: int) -> str:
    """A cell of another sheet (rows from 1), as a formula refers to it wherever that formula is moved."""
    name = sheet if sheet.isascii() and sheet.isalpha() else f"'{sheet}'"
    return f"{name}!${column}${row}"


def _unit(paper: Paper, row: FigureRow) -> Unit | None:
    return paper.ledger.figures[row.id].figure.unit


def _value(row: FigureRow) -> Exact | None:
    """The printed value, or the only one that the rules leave, in the figure's own unit."""
    return row.value if row.value is not None or row.within is None else row.within.point


def figure_cells(paper: Paper, rows: Sequence[FigureRow], words: Words) -> list[list[Content]]:
    """A row of cells for each figure."""
    return [_cells(row, number, paper, words) for number, row in enumerate(rows, 2)]


def _cells(row: FigureRow, number: int, paper: Paper, words: Words) -> list[Content]:
    quantity, unit = paper.ledger.figures[row.id].figure.quantity, _unit(paper, row)
    percent, to_cell, value = is_percent(unit), own_to_cell(unit), _value(row)
    places = None if quantity is None else places_of(quantity.step)
    printed = quantity is not None
    shown = None if value is None else Cell(value * to_cell, "strong" if printed else "derived")
    (shown,) = in_form([shown], places, percent=percent)
    ends: list[Content] = [None, None]
    if row.within is not None:
        within = scale(row.within, to_cell)
        anchor = None if value is None else (f"{VALUE}{number}", value * to_cell)
        cells = [None if end is None else _end(end, anchor) for end in (within.low, within.high)]
        ends = end_cells(cells, within, words.gettext("unbounded"), percent=percent, beside=places)
    notes = [row.note] if row.note else []
    if value is not None and is_approximate(value):
        notes.insert(0, words.gettext("Excel keeps 15 digits: the number is approximate, the text is exact."))
    return [
        Cell(row.id, "strong"),
        row.label,
        row.section,
        None if row.paragraph is None else Cell(row.paragraph, form=COUNT),
        Cell(row.line, "quiet", COUNT) if row.line else None,
        Cell(row.printed, "right") if printed else Cell(words.gettext("not printed"), "derived"),
        shown,
        Cell(row.unit, "center"),
        *ends,
        Cell(_included(row.within, words), "center"),
        row.stands_for if printed else _worked_out(row, words),
        _kind(row, words),
        row.region,
        row.period,
        Cell(tuple(notes)),
    ]


def _end(end: Exact, anchor: tuple[str, Exact] | None) -> Cell:
    """An end as so much more or less than the value, so that it moves with it; zero stays where it is."""
    if anchor is None or (end == 0 and anchor[1] != 0) or float_of(anchor[1]) is None:
        return Cell(end)
    cell, value = anchor
    reach = end - value
    if not reach:
        return Cell(end, formula=f"={cell}")
    text = plain(reach).removeprefix("-")
    if not text or is_approximate(reach) or float_of(end) is None:
        return Cell(end)
    return Cell(end, formula=f"={cell}{'-' if reach < 0 else '+'}{text}")


def _included(within: Interval | None, words: Words) -> str:
    if within is None or within.low is None or within.high is None:
        return ""
    if within.low_open and within.high_open:
        return words.gettext("neither")
    if within.low_open or within.high_open:
        return words.gettext("only the upper") if within.low_open else words.gettext("only the lower")
    return words.gettext("both")


def _worked_out(row: FigureRow, words: Words) -> str:
    if row.worked_out.startswith("×"):
        return words.gettext("× nothing fits all rules")
    return row.worked_out or words.gettext("not determined by the rules")


def _kind(row: FigureRow, words: Words) -> str:
    if row.entry.table.exact:
        return words.gettext("not rounded")
    return words.gettext("whole number") if row.variable.whole else words.gettext("measured")
