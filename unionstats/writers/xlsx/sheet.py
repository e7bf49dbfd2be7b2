"""A table on a sheet of its own: header, widths, filter, marks, and how it prints."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Interval
from unionstats.locale import Words
from unionstats.results import table
from unionstats.results.table import Field, Kind
from unionstats.text.cells import cells
from unionstats.writers.xlsx.cells import Cell, Content, Formats, as_cell, shown, write
from unionstats.writers.xlsx.numbers import COUNT, GENERAL, end_form, form_of, signs_of

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

_MOST_ROWS = 1_048_576
_A4 = 9
_LONGEST_TITLE = 60  # characters of a title in a footer, which may have 255
_TALLEST = 409  # points
_WIDEST = {Kind.TEXT: 34, Kind.ID: 26, Kind.NUMBER: 10, Kind.RULE: 30, Kind.VERDICT: 14}
LINE = 15
"""Points of a row's height for each line of text."""


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
    """A sheet of the fields with these names; the first of the rows is row 2 of the sheet.

    `own` gives by name, of a row and its number on the sheet, the cells that are more than the text of their
    field.
    """
    by_name = {field.name: field for field in fields}
    shown = [by_name[name] for name in names.split()]
    columns = [(words.gettext(field.title), _WIDEST.get(field.kind, 24)) for field in shown]
    gets = [(one, one.getter) for one in shown]
    made = []
    for number, row in enumerate(rows, 2):
        cells = own(row, number)
        made.append([cells[one.name] if one.name in cells else _content(one, get(row)) for one, get in gets])
    return Sheet(columns, made)


def _content(field: Field, value: Any) -> Content:  # noqa: ANN401 - what a field of a row may be
    if isinstance(value, int):
        is_place = field.name.endswith("line")
        return None if is_place and not value else Cell(value, "quiet" if is_place else "", COUNT)
    if isinstance(value, table.Cell):
        return value.text
    if isinstance(value, tuple):
        return Cell(value)
    return Cell(value or "", {Kind.ID: "strong", Kind.FIGURE: "right"}.get(field.kind, ""))


def in_form(
    numbers: Sequence[Cell | None],
    places: int | None = None,
    *,
    percent: bool,
    beside: int | None = None,
    signs: Sequence[str] = ("",),
) -> list[Cell | None]:
    """Exact numbers in one number format, each with its sign before it; `form_of` says in which."""
    known = [cell.value for cell in numbers if cell is not None and isinstance(cell.value, int | Fraction)]
    form = form_of(known, places, percent=percent, beside=beside) if known else GENERAL
    return [
        None if cell is None else replace(cell, form=end_form(form, sign))
        for cell, sign in zip(numbers, signs, strict=True)
    ]


def end_cells(
    ends: Sequence[Cell | None], interval: Interval, missing: str, *, percent: bool, beside: int | None
) -> list[Content]:
    """The two ends of an interval, ≥ > ≤ < before them; `missing` stands where there is none."""
    found = in_form(ends, percent=percent, beside=beside, signs=signs_of(interval))
    return [Cell(missing, "right") if cell is None else cell for cell in found]


def write_sheet(sheet: Worksheet, formats: Formats, content: Sheet, title: str, words: Words) -> None:
    """Write a header and rows, as many as Excel has room for, frozen, filtered and ready to print."""
    columns = content.columns
    rows = [[as_cell(one) for one in row] for row in content.rows[: _MOST_ROWS - 1]]
    widths = []
    for at, (name, most) in enumerate(columns):
        # a name may take two lines
        least = max(cells(name) // 2 + 1, *map(cells, name.split()))
        widths.append(min(max([least, *(row[at].width for row in rows)]), most))
        sheet.set_column(at, at, widths[-1] + 1.5)
    write_row(sheet, formats, 0, [Cell(name, "header") for name, _ in columns], widths, 2 * LINE)
    for number, row in enumerate(rows, 1):
        write_row(sheet, formats, number, row, widths)
    where = (0, 0, max(len(rows), 1), len(columns) - 1)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(*where)
    sheet.repeat_rows(0, 0)
    sheet.print_area(*where)
    set_up_page(sheet, title)
    # what fails is marked as long as it does
    look, where = formats("fails", GENERAL), (1, *where[1:])
    sheet.conditional_format(
        *where, {"type": "text", "criteria": "begins with", "value": "×", "format": look}
    )
    word = words.gettext("does not fit")
    sheet.conditional_format(*where, {"type": "cell", "criteria": "==", "value": f'"{word}"', "format": look})
    last = chr(ord("A") + where[3])
    sheet.ignore_errors({"number_stored_as_text": f"A1:{last}{where[2] + 1}"})


def write_row(
    sheet: Worksheet,
    formats: Formats,
    number: int,
    row: Sequence[Content],
    widths: Sequence[int],
    least: int = LINE,
) -> None:
    """Write a row, as high as its texts need in columns of these widths, as far as Excel allows."""
    height = least
    for at, (content, width) in enumerate(zip(row, widths, strict=False)):
        cell = as_cell(content)
        write(sheet, formats, number, at, cell)
        texts = cell.lines
        if texts:
            height = max(height, LINE * sum(lines_of(text, width) for text in texts))
    sheet.set_row(number, min(height, _TALLEST))


def lines_of(text: str, width: int) -> int:
    """The lines of a text; as one breaks before a word that does not fit, not all of its room is used."""
    taken = cells(text)
    return 1 if taken <= width else -(-taken * 11 // (10 * width))


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
