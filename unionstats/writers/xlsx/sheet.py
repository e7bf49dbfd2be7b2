"""A table on a sheet of its own: header, widths, filter, marks, and how it prints."""

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from xlsxwriter.worksheet import Worksheet

from unionstats.interval import Interval
from unionstats.locale import Words
from unionstats.results import table
from unionstats.results.table import Field, Kind
from unionstats.text.cells import cells, wrap
from unionstats.writers.xlsx.cells import (
    COUNT,
    GENERAL,
    Cell,
    Content,
    Formats,
    as_cell,
    form_of,
    shown,
    write,
)

_MOST_ROWS = 1_048_576
_A4 = 9
_LONGEST_TITLE = 60  # characters of a title in a footer, which may have 255
_TALLEST = 409  # points
_WIDEST = {Kind.TEXT: 34, Kind.ID: 26, Kind.NUMBER: 10, Kind.RULE: 30, Kind.VERDICT: 14}
_LINE, _WIDE_LINE = 15, 17.5  # points of a row's height for each line of text, and of Chinese
_TWO_LINES = 2 * _WIDE_LINE
_LONGEST_TEXT = 5_000  # characters of which the lines are counted; more would not fit the tallest row
BESIDE = 2.5
"""Characters of a column beside its text: the margins, and what keeps it from its neighbour."""


class Sheet(Struct, frozen=True):
    """Rows under columns, of which each has its title and how many characters it may be wide at most."""

    columns: list[tuple[str, int]]
    rows: list[list[Content]]


def field_sheet(
    fields: Sequence[Field],
    names: str,
    rows: Sequence[Any],
    words: Words,
    own: Callable[[Any, int], Mapping[str, Content]] = lambda _row, _number: {},
) -> Sheet:
    """A sheet of the fields with these names, all for none; the first of the rows is row 2 of the sheet.

    `own` gives by name, of a row and its number on the sheet, the cells that are more than the text of their
    field.
    """
    by_name = {field.name: field for field in fields}
    shown = [(by_name[name], by_name[name].getter) for name in names.split() or by_name]
    columns = [(words.gettext(field.title), _WIDEST.get(field.kind, 24)) for field, _ in shown]
    made = []
    for number, row in enumerate(rows, 2):
        cells = own(row, number)
        made.append([cells[one.name] if one.name in cells else _content(one, get(row)) for one, get in shown])
    return Sheet(columns, made)


def _content(field: Field, value: Any) -> Content:  # noqa: ANN401 - what a field of a row may be
    if isinstance(value, int):
        is_place = field.name.endswith("line")
        return None if is_place and not value else Cell(value, "quiet" if is_place else "", COUNT)
    if isinstance(value, table.Cell):
        return value.text
    return Cell(value or "", {Kind.ID: "strong", Kind.FIGURE: "right"}.get(field.kind, ""))


def in_form(
    numbers: Sequence[Cell | None],
    places: int | None = None,
    *,
    percent: bool,
    beside: int | None = None,
    signs: Sequence[str] = ("",),
) -> list[Cell | None]:
    """Exact numbers in one number format (`form_of`), each with its sign before it, and before its minus."""
    known = [cell.value for cell in numbers if cell is not None and isinstance(cell.value, int | Fraction)]
    form = form_of(known, places, percent=percent, beside=beside) if known else GENERAL
    return [
        cell and replace(cell, form=f'"{sign} "{form};"{sign} "-{form}' if sign else form)
        for cell, sign in zip(numbers, signs, strict=True)
    ]


def end_cells(
    ends: Sequence[Cell | None], interval: Interval, missing: str, *, percent: bool, beside: int | None
) -> list[Content]:
    """The two ends of an interval, ≥ > ≤ < before them unless it is one number; `missing` where one lacks."""
    signs = (">" if interval.low_open else "≥", "<" if interval.high_open else "≤")
    signs = signs if interval.point is None else ("", "")
    found = in_form(ends, percent=percent, beside=beside, signs=signs)
    return [Cell(missing, "right") if cell is None else cell for cell in found]


def write_sheet(sheet: Worksheet, formats: Formats, content: Sheet, title: str, words: Words) -> None:
    """Write a header and rows, as many as Excel has room for, frozen, filtered and ready to print."""
    columns = content.columns
    rows = content.rows[: _MOST_ROWS - 1]
    widths = []
    for at, (name, most) in enumerate(columns):
        # a name may take two lines
        least = max(cells(name) // 2 + 1, *map(cells, name.split()))
        widths.append(min(max([least, *(as_cell(row[at]).width for row in rows)]), most))
        sheet.set_column(at, at, widths[-1] + BESIDE)
    write_row(sheet, formats, 0, [Cell(name, "header") for name, _ in columns], widths, _TWO_LINES)
    for number, row in enumerate(rows, 1):
        write_row(sheet, formats, number, row, widths)
    last = max(len(rows), 1)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, last, len(columns) - 1)
    sheet.repeat_rows(0, 0)
    sheet.print_area(0, 0, last, len(columns) - 1)
    set_up_page(sheet, title)
    # what fails is marked as long as it does
    word = words.gettext("does not fit")
    for mark in (
        {"type": "text", "criteria": "begins with", "value": "×"},
        {"type": "cell", "criteria": "==", "value": f'"{word}"'},
    ):
        sheet.conditional_format(1, 0, last, len(columns) - 1, {**mark, "format": formats("fails", GENERAL)})
    sheet.ignore_errors({"number_stored_as_text": f"A1:{chr(ord('A') + len(columns) - 1)}{last + 1}"})


def write_row(
    sheet: Worksheet,
    formats: Formats,
    number: int,
    row: Sequence[Content],
    widths: Sequence[float],
    least: float = _LINE,
) -> None:
    """Write a row, as high as its texts need in columns of these widths."""
    texts = [write(sheet, formats, number, at, content) for at, content in enumerate(row)]
    heights = (height_of(text, width) for text, width in zip(texts, widths, strict=False) if text)
    sheet.set_row(number, max([least, *heights]))


def height_of(text: str, width: float) -> float:
    """The points that a text takes in so many characters, as far as Excel allows."""
    if "\n" not in text and cells(text) <= width:
        return _LINE if text.isascii() else _WIDE_LINE
    lines = wrap(text[:_LONGEST_TEXT], max(int(width), 1), split=True)
    return min(sum(_LINE if line.isascii() else _WIDE_LINE for line in lines), _TALLEST)


def set_up_page(sheet: Worksheet, title: str) -> None:
    """A4 across, one page wide, with the title, the sheet's name and the page in the footer."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    name = shown((title,))
    name = name if len(name) <= _LONGEST_TITLE else name[:_LONGEST_TITLE] + "…"
    # a sign & begins a code of Excel's
    sheet.set_footer(f"&L{name.replace('&', '&&')}&C{sheet.name}&R&P / &N")
