"""Tables for a terminal or a pipe, drawn by Rich; every text is taken as text, never as markup."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from unionstats.views.escape import escape
from unionstats.views.page import Cell, Table

if TYPE_CHECKING:
    from unionstats.streams import Screen

_ENDLESS = 20_000  # columns of a line that nothing may wrap


def grid(table: Table, screen: Screen) -> str:
    """Return the table as text with a line end; columns that the screen is too narrow for are left out."""
    shown = [
        i for i, column in enumerate(table.columns) if screen.width is None or screen.width >= column.wide
    ]
    drawn = RichTable(
        box=None if table.dense else box.SIMPLE_HEAD,
        title_justify="left",
        show_edge=False,
        pad_edge=False,
        padding=(0, 2, 0, 0) if table.dense else (0, 1),
        show_header=any(column.title for column in table.columns),
    )
    drawn.title = Text(escape(table.title), style="bold") if table.title else None
    for i in shown:
        column = table.columns[i]
        drawn.add_column(
            Text(column.title),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=not column.fold,
            style=column.style,
        )
    for row in table.rows:
        cells = [cell if isinstance(cell, Cell) else Cell(cell) for cell in row]
        drawn.add_row(*(Text(escape(cells[i].text), style=cells[i].style) for i in shown))
    text = StringIO()
    console = Console(
        file=text,
        width=screen.width or _ENDLESS,
        force_terminal=screen.color,
        color_system="standard" if screen.color else None,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )
    console.print(drawn)
    return "".join(f"{line.rstrip()}\n" for line in text.getvalue().split("\n")[:-1])
