"""A table on a sheet of its own: header, widths, filter, and how it prints."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.results.numbers import exact_text
from unionstats.text.cells import cells
from unionstats.writers.xlsx.content import Content, Formula, Number, Text
from unionstats.writers.xlsx.numbers import GENERAL, float_of
from unionstats.writers.xlsx.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.writers.xlsx.excel import Sheet
    from unionstats.writers.xlsx.formats import Formats

_MOST_ROWS = 1_048_576
_A4 = 9
_LONGEST_TITLE = 60  # characters of a title in a footer, which may have 255
_WIDEST_NUMBER = 24
_TALLEST = 409  # points
LINE = 15
"""Points of a row's height for each line of text."""


class Column(Struct, frozen=True):
    """A column: its header, and between how many characters it may be wide (a Chinese one takes two)."""

    title: str
    least: int
    most: int


def letter(column: int) -> str:
    """The name of a column that is counted from 0; of the first 26."""
    return chr(ord("A") + column)


def write_table(
    sheet: Sheet, formats: Formats, columns: Sequence[Column], rows: Sequence[Sequence[Content]], title: str
) -> None:
    """Write a header and rows, as many as Excel has room for, frozen, filtered and ready to print."""
    rows = rows[: _MOST_ROWS - 1]
    header = formats.get("header")
    widths = []
    for column, one in enumerate(columns):
        sheet.write_string(0, column, shown((one.title,)), header)
        widths.append(min(max([one.least, *(_width(row[column]) for row in rows)]), one.most))
        sheet.set_column(column, column, widths[-1] + 1.5)
    sheet.set_row(0, max(2 * LINE, row_height([one.title for one in columns], widths)))
    for number, row in enumerate(rows, 1):
        sheet.set_row(number, row_height(row, widths))
        for column, content in enumerate(row):
            write(sheet, formats, number, column, content)
    last = len(columns) - 1
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), last)
    sheet.repeat_rows(0, 0)
    sheet.print_area(0, 0, max(len(rows), 1), last)
    set_up_page(sheet, title)


def row_height(row: Sequence[Content], widths: Sequence[int]) -> float:
    """The height in points that a row's texts need in columns of these widths, as far as Excel allows."""
    lines = 1
    for content, width in zip(row, widths, strict=False):
        if isinstance(content, str | Text):
            texts = (content,) if isinstance(content, str) else content.lines
            lines = max(lines, sum(_lines(cells(text), width) for text in texts))
    return min(LINE * lines, _TALLEST)


def _lines(taken: int, width: int) -> int:
    """The lines of a text; as one breaks before a word that does not fit, not all of its room is used."""
    return 1 if taken <= width else -(-taken * 11 // (10 * width))


def write(sheet: Sheet, formats: Formats, row: int, column: int, content: Content) -> None:
    """Write one cell; a number that Excel cannot hold as its text."""
    if content is None or isinstance(content, str):
        content = Text(((content or ""),))
    if isinstance(content, Text):
        text, look = shown(content.lines), formats.get(content.style or "text")
        if text:
            sheet.write_string(row, column, text, look)
        else:
            sheet.write_blank(row, column, None, look)
        return
    look = formats.get(content.style, content.form)
    value = content.value if isinstance(content.value, str) else float_of(content.value)
    if value is None:
        sheet.write_string(row, column, shown((exact_text(content.value),)), formats.get("right"))  # type: ignore[arg-type]
    elif isinstance(content, Formula):
        sheet.write_formula(row, column, content.formula, look, value)
    elif isinstance(value, float | int):
        sheet.write_number(row, column, value, look)


def set_up_page(sheet: Sheet, title: str) -> None:
    """A4 across, one page wide, with the title, the sheet's name and the page in the footer."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.set_margins(0.4, 0.4, 0.5, 0.6)
    sheet.fit_to_pages(1, 0)
    name = shown((title,))
    name = name if len(name) <= _LONGEST_TITLE else name[:_LONGEST_TITLE] + "…"
    # a sign & begins a code of Excel's
    sheet.set_footer(f"&L{name.replace('&', '&&')}&C{sheet.name}&R&P / &N")


def _width(content: Content) -> int:
    """How many characters the widest line of a cell takes; a long number may not be cut by its column."""
    if content is None or isinstance(content, str | Text) or isinstance(content.value, str):
        return _text_width(content)
    if "E" in content.form:
        return len("≥ -0.0000E+000")
    near = float_of(content.value)
    if near is None:
        return _WIDEST_NUMBER
    sign = content.form.count('"') and 2
    places = content.form.partition(".")[2].partition(";")[0].count("0")
    if content.form == GENERAL:
        return len(f"{near:g}")
    percent = "%" in content.form
    return sign + len(f"{near * 100:.{places}f}%" if percent else f"{near:,.{places}f}")


def _text_width(content: Content) -> int:
    if isinstance(content, Text):
        return max((cells(line) for line in content.lines), default=0)
    if isinstance(content, Formula | Number):
        return cells(str(content.value))
    return cells(content or "")
