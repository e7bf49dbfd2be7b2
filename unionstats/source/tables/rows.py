"""One row of a table: its cells by column, and what its printed text says."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from unionstats.diagnostics import Unreadable
from unionstats.pattern import pattern
from unionstats.quantity import declared_unit, read_quantity
from unionstats.rounding import Rounding
from unionstats.rules import Figure
from unionstats.rules.variable import variable_of
from unionstats.source.tables.columns import COLUMNS, IN_ORDER
from unionstats.source.tables.records import Record
from unionstats.source.tables.sheet import Sheet, is_guarded

_HEAD_OF_NUMBER, _REST_OF_NUMBER = pattern(r"\D?[0-9]{1,3}\Z"), pattern(r"[0-9]{3}(?![0-9])")
_PARAGRAPH = pattern(r"[0-9]{1,6}|1000000")
_TRUE, _FALSE = frozenset({"true", "yes", "1", "是"}), frozenset({"false", "no", "0", "否"})


class Row(Struct, frozen=True, gc=False):
    """The cells of a record by column, "" where it has none; `figure` is what the rules would be given."""

    record: Record
    values: Mapping[str, str]
    figure: Figure


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
    return Row(record, values, _figure(sheet, record, values, places))


def _cut_to(sheet: Sheet, record: Record, places: Mapping[str, int], width: int) -> list[str] | None:
    """The cells of a row, or None where there are too few or too many of them, which is reported."""
    cells = record.cells
    least, most = (width, width) if width else (2, len(IN_ORDER))
    while len(cells) > most and not cells[-1]:
        cells = cells[:-1]
    if least <= len(cells) <= most and not _is_cut_number(sheet, record, places):
        return cells
    at = sheet.cells(record)
    span = at[most if len(cells) > most else 0].start, at[len(cells) - 1].end
    expected = str(most) if width else f"{least}–{most}"
    if least <= len(cells) <= most:
        sheet.add("S017", (at[places["stated"]].start, span[1]), {"reason": "number-cut"})
    else:
        reason = "too-many" if len(cells) > most else "too-few"
        sheet.add("S017", span, {"reason": reason, "found": str(len(cells)), "expected": expected})
    return None


def _is_cut_number(sheet: Sheet, record: Record, places: Mapping[str, int]) -> bool:
    """Whether a printed 15,608家 without quotes was cut at its comma, and its rest taken for the section."""
    at = places["stated"]
    if sheet.delimiter != "," or places.get("section") != at + 1 or at + 1 >= len(record.cells):
        return False
    head, rest = record.cells[at], record.cells[at + 1]
    if not _HEAD_OF_NUMBER.match(head) or not _REST_OF_NUMBER.match(rest):
        return False
    cells = sheet.cells(record)
    return not cells[at].quoted and not cells[at + 1].quoted


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
