"""One row of a table: its cells by column, and what its printed text says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import declared_unit, read_quantity
from unionstats.quantity.cell import cell_text
from unionstats.rounding import Rounding
from unionstats.rules import Figure
from unionstats.rules.variable import variable_of
from unionstats.source.tables.columns import COLUMNS, IN_ORDER
from unionstats.source.tables.records import Record, Sheet, is_guarded

_HEAD_OF_NUMBER, _REST_OF_NUMBER = pattern(r"\D?[0-9]{1,3}\Z"), pattern(r"[0-9]{3}(?![0-9])")
_PARAGRAPH = pattern(r"[0-9]{1,6}|1000000")
_TRUE, _FALSE = frozenset({"true", "yes", "1", "是"}), frozenset({"false", "no", "0", "否"})


class Row(Struct, frozen=True, gc=False):
    """The cells of a record by column, "" where it has none; `figure` is what the rules would be given.

    `nil`: its cell for the printed text has a mark that no figure is printed.
    """

    record: Record
    values: Mapping[str, str]
    figure: Figure
    nil: bool


def read_row(sheet: Sheet, record: Record, places: Mapping[str, int], width: int) -> Row | None:
    """Read a record; what is wrong in it is reported, and None returned if its cells cannot be told apart.

    `width` is how many columns the header names, 0 where there is none.
    """
    cells = _cut_to(sheet, record, places, width)
    if cells is None:
        return None
    values = dict.fromkeys(COLUMNS, "")
    for column, place in places.items():
        cell = cells[place] if place < len(cells) else ""
        values[column] = cell[1:] if is_guarded(cell) else cell
    if not values["label"] and not values["id"]:
        sheet.add_at(record, places["label"], "S019", {"reason": "no-label"})
    if values["paragraph"] and not _PARAGRAPH.fullmatch(values["paragraph"]):
        sheet.add_at(
            record, places["paragraph"], "L002", {"expected": "whole number from 0", "found": "text"}
        )
    for column in ("exact", "whole"):
        if values[column] and values[column].casefold() not in _TRUE | _FALSE:
            sheet.add_at(record, places[column], "L002", {"expected": "boolean", "found": "text"})
    nil = bool(values["stated"]) and not cell_text(values["stated"])
    figure = Figure(None) if nil else _figure(sheet, record, values, places)
    return Row(record, values, figure, nil)


def _cut_to(sheet: Sheet, record: Record, places: Mapping[str, int], width: int) -> list[str] | None:
    """The cells of a row, or None where there are too few or too many of them, which is reported."""
    cells = record.cells
    least, most = (width, width) if width else (2, len(IN_ORDER))
    while len(cells) > most and not cells[-1]:
        cells = cells[:-1]
    last = _end_of_number(sheet, record, places, most)
    if last is None and least <= len(cells) <= most:
        return cells
    at = sheet.cells(record)
    if last is not None:
        sheet.add("S017", (at[places["stated"]].start, at[last].end), {"reason": "number-cut"})
        return None
    words = {"found": str(len(cells)), "expected": str(most) if width else f"{least}–{most}"}
    first, reason = (most, "too-many") if len(cells) > most else (0, "too-few")
    sheet.add("S017", (at[first].start, at[len(cells) - 1].end), {"reason": reason, **words})
    return None


def _end_of_number(sheet: Sheet, record: Record, places: Mapping[str, int], most: int) -> int | None:
    """The place of the last cell of a printed 15,608家 without quotes, which was cut at its comma.

    Its rest would be taken for the section, or makes the row too long.
    """
    at, cells = places["stated"], record.cells
    if sheet.delimiter != "," or (places.get("section") != at + 1 and len(cells) <= most):
        return None
    last = at
    while last + 1 < len(cells) and _REST_OF_NUMBER.match(cells[last + 1]):
        last += 1
    if last == at or not _HEAD_OF_NUMBER.match(cells[at]):
        return None
    quoted = any(cell.quoted for cell in sheet.cells(record)[at : last + 1])
    return None if quoted else last


def _figure(sheet: Sheet, record: Record, values: Mapping[str, str], places: Mapping[str, int]) -> Figure:
    """What the printed text and the unit say; what cannot be read is reported."""
    stated, unit = values["stated"], values["unit"]
    exact = is_true(values["exact"])
    try:
        if stated:
            quantity = read_quantity(stated, unit or None)
            return Figure(quantity, quantity.unit, None, exact)
        return Figure(None, declared_unit(unit) if unit else None, None, exact)
    except Unreadable as error:
        if record is sheet.first and error.problem.code == "Q001":  # a header in words that are not known
            words = {"reason": "no-header", "column": "stated"}
            sheet.add_at(record, places["stated"], "S016", words)
        else:
            sheet.add_inside(record, places["stated" if stated else "unit"], error.problem)
        return Figure(None)


def is_true(cell: str) -> bool:
    """Whether a cell says yes."""
    return cell.casefold() in _TRUE


def needed_unit(row: Row) -> str | None:
    """The unit that must stand beside the printed text, since that does not print it."""
    stated, unit = row.values["stated"], row.values["unit"]
    if not unit or not stated:
        return unit or None
    try:
        printed = read_quantity(stated).unit
    except Unreadable:
        return unit
    return None if printed is not None and printed.name == unit else unit


def needed_whole(row: Row) -> bool | None:
    """Whether the figure counts things, where its unit would say otherwise."""
    if not row.values["whole"]:
        return None
    whole = is_true(row.values["whole"])
    return None if variable_of(row.figure, Rounding.NEAREST, rounded=False).whole == whole else whole
