"""The sheet of the figures: as printed, as numbers, and what they stand for."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.interval import Exact, Interval
from unionstats.quantity.formatting import plain
from unionstats.writers.xlsx.content import Content, Formula, Number, Text
from unionstats.writers.xlsx.names import cell_of
from unionstats.writers.xlsx.numbers import (
    cell_factor,
    end_form,
    float_of,
    is_approximate,
    is_percent,
    number_form,
    places_for,
    places_of,
    signs_of,
)
from unionstats.writers.xlsx.operands import Operand, cell_operand
from unionstats.writers.xlsx.sheet import Column

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.locale import Words
    from unionstats.quantity import Unit
    from unionstats.results.paper.figure_rows import FigureRow
    from unionstats.results.paper.paper import Paper

VALUE, LOW, HIGH = "G", "I", "J"


class FigureCells(Struct, frozen=True):
    """A figure as formulas refer to it: its row on the sheet, and its numbers in the base.

    `value` is the printed one, or the only one that the rules leave; `within` None if nothing fits.
    """

    row: int
    value: Exact | None
    within: Interval | None
    unit: Unit | None

    def operand(self, sheet: str) -> Operand | None:
        """The figure in a formula; None where nothing fits or Excel cannot hold a number of it."""
        if self.within is None:
            return None
        cells = [cell_of(sheet, column, self.row) for column in (VALUE, LOW, HIGH)]
        return cell_operand((cells[0], cells[1], cells[2]), self.within, self.value, self.unit)


def figure_cells(paper: Paper, rows: Sequence[FigureRow]) -> dict[str, FigureCells]:
    """Every figure by id; the first stands in row 2."""
    found = {}
    for number, row in enumerate(rows, 2):
        figure = paper.ledger.figures[row.id].figure
        factor = 1 if figure.unit is None else figure.unit.factor
        within = row.within and Interval(
            None if row.within.low is None else row.within.low * factor,
            None if row.within.high is None else row.within.high * factor,
            row.within.low_open,
            row.within.high_open,
        )
        value = _value(row)
        found[row.id] = FigureCells(number, None if value is None else value * factor, within, figure.unit)
    return found


def figure_columns(words: Words) -> list[Column]:
    """The columns of the sheet."""
    return [
        Column(words.gettext("Id"), 8, 26),
        Column(words.gettext("What it is"), 16, 34),
        Column(words.gettext("Section"), 8, 16),
        Column(words.gettext("Par."), 5, 6),
        Column(words.gettext("Ledger line"), 6, 7),
        Column(words.gettext("Printed"), 9, 16),
        Column(words.gettext("Value"), 8, 24),
        Column(words.gettext("Unit"), 5, 10),
        Column(words.gettext("From"), 8, 24),
        Column(words.gettext("To"), 8, 24),
        Column(words.gettext("Ends included"), 8, 10),
        Column(words.gettext("Stands for, or worked out"), 14, 26),
        Column(words.gettext("Kind"), 6, 10),
        Column(words.gettext("Region"), 7, 10),
        Column(words.gettext("Period"), 8, 14),
        Column(words.gettext("Note"), 14, 30),
    ]


def figure_content(paper: Paper, rows: Sequence[FigureRow], words: Words) -> list[list[Content]]:
    """A row of cells for each figure."""
    return [_cells(row, number, paper, words) for number, row in enumerate(rows, 2)]


def _value(row: FigureRow) -> Exact | None:
    """The printed value, or the only one that the rules leave, in the figure's own unit."""
    if row.value is not None or row.within is None:
        return row.value
    return row.within.point


def _cells(row: FigureRow, number: int, paper: Paper, words: Words) -> list[Content]:
    quantity, unit = paper.ledger.figures[row.id].figure.quantity, paper.ledger.figures[row.id].figure.unit
    to_cell = _own_to_cell(unit)
    value = _value(row)
    percent = is_percent(unit)
    places = None if quantity is None or not quantity.step else places_of(quantity.step)
    printed = quantity is not None
    shown: Content = None
    if value is not None:
        if places is None:
            places = places_for([value * to_cell], percent=percent)
        form = number_form([value * to_cell], places, percent=percent)
        shown = Number(value * to_cell, form, "strong" if printed else "derived")
    anchor = None if value is None else (f"{VALUE}{number}", value * to_cell)
    low, high = _ends(row.within, to_cell, anchor, places, words, percent=percent)
    notes = [row.note] if row.note else []
    if value is not None and is_approximate(value):
        notes.insert(0, words.gettext("Excel keeps 15 digits: the number is approximate, the text is exact."))
    return [
        Text((row.id,), "strong"),
        row.label,
        row.section,
        None if row.paragraph is None else Number(row.paragraph, "0"),
        Number(row.line, "0", "quiet") if row.line else None,
        Text((row.printed,), "right") if printed else Text((words.gettext("not printed"),), "derived"),
        shown,
        Text((row.unit,), "center"),
        low,
        high,
        Text((_included(row.within, words),), "center"),
        row.stands_for if printed else _worked_out(row, words),
        _kind(row, words),
        row.region,
        row.period,
        Text(tuple(notes)),
    ]


def _own_to_cell(unit: Unit | None) -> Exact:
    """What turns a number in the figure's own unit into that of its cell."""
    return Fraction(1 if unit is None else unit.factor) / cell_factor(unit)


def _ends(
    within: Interval | None,
    to_cell: Exact,
    anchor: tuple[str, Exact] | None,
    places: int | None,
    words: Words,
    *,
    percent: bool,
) -> tuple[Content, Content]:
    """The ends; where there is a value, `anchor` is its cell and number, and they follow it."""
    if within is None:
        return None, None
    ends = [None if end is None else end * to_cell for end in (within.low, within.high)]
    known = [end for end in ends if end is not None]
    needed = places_for(known, percent=percent, beside=places) if known else 0
    form = number_form(known, needed, percent=percent)
    shown: list[Content] = [
        Text((words.gettext("unbounded"),), "right")
        if end is None
        else _end(end, anchor, end_form(form, sign))
        for end, sign in zip(ends, signs_of(within), strict=True)
    ]
    return shown[0], shown[1]


def _end(end: Exact, anchor: tuple[str, Exact] | None, form: str) -> Content:
    """An end as so much more or less than the value, so that it moves with it; zero stays where it is."""
    if anchor is None or (end == 0 and anchor[1] != 0) or float_of(anchor[1]) is None:
        return Number(end, form)
    cell, value = anchor
    reach = end - value
    text = plain(reach).removeprefix("-")
    if not reach:
        return Formula(f"={cell}", end, form)
    if not text or is_approximate(reach) or float_of(end) is None:
        return Number(end, form)
    return Formula(f"={cell}{'-' if reach < 0 else '+'}{text}", end, form)


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
    if row.exact:
        return words.gettext("not rounded")
    return words.gettext("whole number") if row.whole else words.gettext("measured")
