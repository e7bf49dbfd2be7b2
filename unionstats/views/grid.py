"""Tables for a terminal or a pipe, drawn by Rich; every text is taken as text, never as markup.

Rich cuts a column that has no room. A table that does not fit is therefore not given to it: its rows are
written one under the other, so that no figure is ever cut.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING

from rich import box
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from unionstats.views.cells import cells, head, pad, wrap
from unionstats.views.escape import escape
from unionstats.views.page import Cell, Column, Table
from unionstats.views.paint import paint

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.streams import Screen

_ENDLESS = 20_000  # columns of a line that nothing may wrap
_WIDEST = 1_000  # columns of a table in a pipe: one label of a megabyte would widen every row
_GAP = 2  # columns between two columns
_NARROWEST = 16  # columns that a text needs which may run over several lines, or be cut

Rows = list[list[Cell]]


def grid(table: Table, screen: Screen) -> str:
    """Return the table as text with a line end; columns that the screen is too narrow for are left out."""
    shown = [i for i, column in enumerate(table.columns) if column.shown_at(screen.width)]
    columns = [table.columns[i] for i in shown]
    rows = [[_cell(row[i]) for i in shown] for row in table.rows]
    widths = [
        max([cells(column.title), *(cells(row[i].text) for row in rows)]) for i, column in enumerate(columns)
    ]
    room = (screen.width or _WIDEST) - _GAP * (len(columns) - 1)
    needed = widths
    if screen.width is not None:
        texts = [[row[i].text for row in rows] for i in range(len(columns))]
        needed = list(map(_needed, columns, widths, texts))
    if sum(needed) > room:
        return _stacked(table, columns, rows, screen)
    if screen.width is not None:
        rows = _clipped(columns, rows, widths, room)
    return _drawn(table, columns, rows, needed, screen)


def _heading(table: Table, screen: Screen) -> list[str]:
    return [paint(escape(table.title), "bold", color=screen.color)] if table.title else []


def _cell(cell: str | Cell) -> Cell:
    return Cell(escape(cell.text), cell.style) if isinstance(cell, Cell) else Cell(escape(cell))


def _needed(column: Column, width: int, texts: Sequence[str]) -> int:
    """The room that a column must have: that of a whole figure, or that of a part of a text."""
    if not (column.fold or column.clip):
        return width
    words = [cells(word) for text in texts for word in text.split(" ")] if column.figures else []
    return min(width, max([_NARROWEST, cells(column.title), *words]))


def _clipped(columns: Sequence[Column], rows: Rows, widths: Sequence[int], room: int) -> Rows:
    """The rows with the texts of `clip` columns cut to what the others leave, the widest first."""
    widths = list(widths)
    clips = [i for i, column in enumerate(columns) if column.clip]
    while clips and sum(widths) > room:
        widest = max(clips, key=widths.__getitem__)
        if widths[widest] <= _NARROWEST:
            break
        widths[widest] = max(
            _NARROWEST, widths[widest] - (sum(widths) - room), _second(widths, clips, widest)
        )
    return [[_clip(cell, widths[i]) if i in clips else cell for i, cell in enumerate(row)] for row in rows]


def _second(widths: Sequence[int], clips: Sequence[int], widest: int) -> int:
    """The width to which the widest may shrink at once: that of the next, or one less if they are equal."""
    return min(widths[widest] - 1, max((widths[i] for i in clips if i != widest), default=0))


def _clip(cell: Cell, width: int) -> Cell:
    return cell if cells(cell.text) <= width else Cell(head(cell.text, width - 1) + "…", cell.style)


def _stacked(table: Table, columns: Sequence[Column], rows: Rows, screen: Screen) -> str:
    """The rows one under the other: a line for each cell, or for a table without titles one for the row."""
    lines = _heading(table, screen)
    label = max((cells(column.title) for column in columns), default=0)
    for row in rows:
        if not label:
            lines += [cell.text for cell in row[:1]]
            rest = "  ".join(cell.text for cell in row[1:] if cell.text)
            lines += _folded(rest, "  ", screen) if rest else []
            continue
        lines += [""] if lines else []
        for column, cell in zip(columns, row, strict=True):
            if cell.text:
                lines += _folded(cell.text, pad(column.title, label + 2), screen, cell.style)
    return "".join(f"{line}\n" for line in lines)


def _folded(text: str, label: str, screen: Screen, style: str = "") -> list[str]:
    """A text behind its label, on as many lines as it takes; a number wider than the screen stays whole."""
    left = cells(label)
    first, *rest = [text] if screen.width is None else wrap(text, max(screen.width - left, _NARROWEST))
    known = style if style != "italic" else ""
    return [
        f"{label}{paint(first, known, color=screen.color)}",
        *(" " * left + paint(line, known, color=screen.color) for line in rest),
    ]


def _drawn(table: Table, columns: Sequence[Column], rows: Rows, needed: Sequence[int], screen: Screen) -> str:
    drawn = RichTable(
        box=None if table.dense else box.SIMPLE_HEAD,
        title_justify="left",
        show_edge=False,
        pad_edge=False,
        collapse_padding=True,
        padding=(0, 2, 0, 0) if table.dense else (0, 1),
        show_header=any(column.title for column in columns),
    )
    for column, least in zip(columns, needed, strict=True):
        drawn.add_column(
            Text(column.title),
            justify="right" if column.right else "left",
            overflow="fold",
            no_wrap=not column.fold,
            min_width=least,
            style=column.style,
        )
    for row in rows:
        drawn.add_row(*(Text(cell.text, style=cell.style) for cell in row))
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
    lines = [line.rstrip() for line in text.getvalue().split("\n")[:-1]]
    return "".join(f"{line}\n" for line in [*_heading(table, screen), *lines])
