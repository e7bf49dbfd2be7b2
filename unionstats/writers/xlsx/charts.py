"""Excel's own charts over the tables of the summary."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec import Struct

from unionstats.writers.xlsx.text import shown

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.writers.xlsx.excel import Book, Sheet

MOST_BARS = 40
_WIDTH = 600  # pixels; a row of the sheet has 20
_ROW = 20
_BAR, _AROUND = 26, 80
_COLOUR = "#2F5597"


class Bars(Struct, frozen=True):
    """A bar chart of the rows `first` to `last`: names in the first column, numbers in the second.

    `whole` says that the bars are parts of 100 %; `text` is read aloud in place of the picture.
    """

    title: str
    text: str
    first: int
    last: int
    whole: bool
    form: str


def insert_bars(book: Book, sheet: Sheet, charts: Sequence[Bars], row: int, column: int) -> int:
    """Insert charts below one another and return the first row below them, rows taken as of usual height."""
    for one in charts:
        chart = book.add_chart({"type": "bar"})
        chart.add_series(
            {
                "name": one.title,
                "categories": [sheet.name, one.first, 0, one.last, 0],
                "values": [sheet.name, one.first, 1, one.last, 1],
                "data_labels": {"value": True},
                "fill": {"color": _COLOUR},
                "gap": 40,
            }
        )
        chart.set_title({"name": one.title, "name_font": {"size": 12}})
        chart.set_legend({"none": True})
        chart.set_y_axis({"reverse": True, "num_font": {"size": 9}})
        limits = {"min": 0, "max": 1} if one.whole else {}
        chart.set_x_axis(
            {"num_format": "0%" if "%" in one.form else "0", "major_gridlines": {"visible": False}, **limits}
        )
        height = _AROUND + _BAR * (one.last - one.first + 1)
        chart.set_size({"width": _WIDTH, "height": height})
        options = {"object_position": 2, "description": shown((one.text,))}
        sheet.insert_chart(row, column, chart, options)
        row += -(-height // _ROW) + 1
    return row
