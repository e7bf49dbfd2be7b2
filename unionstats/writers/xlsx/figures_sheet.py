"""The sheet of the figures: as printed, as numbers, and what they stand for."""

from collections.abc import Sequence

from unionstats.interval import Exact, Interval, scale
from unionstats.locale import N_, Words
from unionstats.quantity.formatting import plain
from unionstats.results.figures import FIGURES, FigureRow
from unionstats.results.table import Field, Kind
from unionstats.writers.xlsx.cells import (
    Cell,
    Content,
    float_of,
    is_approximate,
    is_percent,
    own_to_cell,
    places_of,
)
from unionstats.writers.xlsx.formulas import Ends, cell_operand
from unionstats.writers.xlsx.sheet import Sheet, end_cells, field_sheet, in_form

VALUE, LOW, HIGH = "G", "I", "J"
_FIGURES = (
    "id label section paragraph line printed_or_not value unit low high included known kind"
    " region period note"
)
_MORE = (Field("included", N_("Ends included"), Kind.NUMBER), Field("kind", N_("Kind"), Kind.NUMBER))


def figure_operands(rows: Sequence[FigureRow], sheet: str) -> dict[str, Ends | None]:
    """Every figure by id, as formulas refer to it; the first stands in row 2.

    None for one that nothing fits, or a number of which Excel cannot hold.
    """
    found: dict[str, Ends | None] = {}
    for number, row in enumerate(rows, 2):
        unit, within = row.entry.figure.unit, row.within
        value = _value(row, within)
        factor = 1 if unit is None else unit.factor
        cells = (cell_of(sheet, VALUE, number), cell_of(sheet, LOW, number), cell_of(sheet, HIGH, number))
        face = None if value is None else value * factor
        found[row.id] = None if within is None else cell_operand(cells, scale(within, factor), face, unit)
    return found


def cell_of(sheet: str, column: str, row: int) -> str:
    """A cell of another sheet (rows from 1), as a formula refers to it wherever that formula is moved."""
    name = sheet if sheet.isascii() and sheet.isalpha() else f"'{sheet}'"
    return f"{name}!${column}${row}"


def _value(row: FigureRow, within: Interval | None) -> Exact | None:
    """The printed value, or the only one that the rules leave, in the figure's own unit."""
    value = row.value
    return value if value is not None or within is None else within.point


def figure_sheet(rows: Sequence[FigureRow], words: Words) -> Sheet:
    """Each figure: as printed, as a number with its ends, and as text."""
    return field_sheet((*FIGURES, *_MORE), _FIGURES, rows, words, _own)


def _own(row: FigureRow, number: int) -> dict[str, Content]:
    quantity, unit, words, within = row.entry.figure.quantity, row.entry.figure.unit, row.words, row.within
    percent, to_cell, value = is_percent(unit), own_to_cell(unit), _value(row, within)
    places = None if quantity is None else places_of(quantity.step)
    found = None if value is None else Cell(value * to_cell, "strong" if quantity else "derived")
    (found,) = in_form([found], places, percent=percent)
    low: Content = None
    high: Content = None
    if within is not None:
        within = scale(within, to_cell)
        anchor = None if value is None else (f"{VALUE}{number}", value * to_cell)
        ends = [None if end is None else _end(end, anchor) for end in (within.low, within.high)]
        low, high = end_cells(ends, within, words.gettext("unbounded"), percent=percent, beside=places)
    notes = [note] if (note := row.told("note")) else []
    if value is not None and is_approximate(value):
        notes.insert(0, words.gettext("Excel keeps 15 digits: the number is approximate, the text is exact."))
    kind = words.gettext("whole number") if row.variable.whole else words.gettext("measured")
    cells: dict[str, Content] = {
        "value": found,
        "low": low,
        "high": high,
        "included": Cell(_included(within, words), "center"),
        "known": row.stands_for or row.worked_out_words,
        "kind": words.gettext("not rounded") if row.entry.table.exact else kind,
        "note": Cell(tuple(notes)),
    }
    return cells if quantity else {**cells, "printed_or_not": Cell(row.printed_or_not, "derived")}


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
    if within.low_open:
        return words.gettext("neither") if within.high_open else words.gettext("only the upper")
    return words.gettext("only the lower") if within.high_open else words.gettext("both")
