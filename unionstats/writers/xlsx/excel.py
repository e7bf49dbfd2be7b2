"""What of XlsxWriter is used, with types: the package has none of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from io import BytesIO


class MissingError(Exception):
    """The workbook cannot be written; the code of the diagnostic, and its words."""

    def __init__(self, code: str, **words: str) -> None:
        self.code = code
        self.words = words
        super().__init__(code, words)


class Format(Protocol):
    """The look of a cell."""


class Chart(Protocol):
    """A chart of Excel's own."""

    def add_series(self, options: Mapping[str, Any]) -> None:
        """Add a row of bars; `options` name the cells of values and categories as formulas."""

    def set_title(self, options: Mapping[str, Any]) -> None:
        """Set the title, a text under `name`."""

    def set_legend(self, options: Mapping[str, Any]) -> None:
        """Place the legend; `none` leaves it out."""

    def set_x_axis(self, options: Mapping[str, Any]) -> None:
        """Set the look of the horizontal axis."""

    def set_y_axis(self, options: Mapping[str, Any]) -> None:
        """Set the look of the vertical axis."""

    def set_size(self, options: Mapping[str, Any]) -> None:
        """Set `width` and `height`, in pixels."""


class Sheet(Protocol):
    """One sheet; rows and columns are counted from 0."""

    name: str

    def write_string(self, row: int, column: int, text: str, look: Format) -> int:
        """Write a text that stays one; -2 for one beyond 32,767 characters."""

    def write_number(self, row: int, column: int, number: float, look: Format) -> int:
        """Write a number, which Excel holds as a double."""

    def write_formula(self, row: int, column: int, formula: str, look: Format, value: float | str) -> int:
        """Write a formula, and the value that is shown until it is computed anew."""

    def write_blank(self, row: int, column: int, blank: None, look: Format) -> int:
        """Write the look of an empty cell."""

    def merge_range(self, row: int, column: int, last_row: int, last: int, text: str, look: Format) -> int:
        """Make one cell of many; its text is for `write_string`, since here `{=1}` may become a formula."""

    def set_column(self, first: int, last: int, width: float) -> int:
        """Set the width of columns, in digits of the default font."""

    def set_row(self, row: int, height: float) -> int:
        """Set the height of a row, in points."""

    def freeze_panes(self, row: int, column: int) -> None:
        """Keep the rows above and the columns left of a cell in view."""

    def autofilter(self, row: int, column: int, last_row: int, last: int) -> None:
        """Give the first row of a range its filters."""

    def conditional_format(
        self, row: int, column: int, last_row: int, last: int, options: Mapping[str, Any]
    ) -> int:
        """Change the look of a range where a condition holds."""

    def insert_chart(self, row: int, column: int, chart: Chart, options: Mapping[str, Any]) -> int:
        """Place a chart with its upper left corner in a cell."""

    def set_landscape(self) -> None:
        """Print across the longer side."""

    def set_paper(self, paper: int) -> None:
        """Set the paper by Excel's number; 9 is A4."""

    def set_margins(self, left: float, right: float, top: float, bottom: float) -> None:
        """Set the margins of the paper, in inches."""

    def fit_to_pages(self, width: int, height: int) -> None:
        """Shrink the print to so many pages; 0 is as many as it takes."""

    def repeat_rows(self, first: int, last: int) -> None:
        """Print these rows at the top of each page."""

    def print_area(self, row: int, column: int, last_row: int, last: int) -> None:
        """Print this range only."""

    def set_footer(self, text: str) -> None:
        """Set the footer in Excel's codes: `&P` is the page, `&&` an ampersand."""

    def hide_gridlines(self, option: int) -> None:
        """Leave out the lines between cells; 2 is on screen and paper."""

    def ignore_errors(self, options: Mapping[str, str]) -> int:
        """Leave out Excel's green corners, by kind and range."""


class Book(Protocol):
    """A workbook that is being written."""

    def add_worksheet(self, name: str) -> Sheet:
        """Add a sheet of this name, at most 31 characters."""

    def add_format(self, properties: Mapping[str, Any]) -> Format:
        """Add a look."""

    def add_chart(self, options: Mapping[str, str]) -> Chart:
        """Add a chart of a `type`."""

    def set_properties(self, properties: Mapping[str, Any]) -> None:
        """Set the properties of the document."""

    def set_calc_mode(self, mode: str) -> None:
        """Say when formulas are computed anew."""

    def close(self) -> None:
        """Write the file."""


def new_book(target: BytesIO) -> Book:
    """A workbook to be written into `target`, in which no text ever becomes a formula, a link or a number.

    Raises MissingError C034 without XlsxWriter.
    """
    try:
        import xlsxwriter  # type: ignore[import-untyped]
    except ImportError:
        raise MissingError("C034", package="xlsx") from None
    options = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
    book: Book = xlsxwriter.Workbook(target, {"in_memory": True, **options})
    return book
