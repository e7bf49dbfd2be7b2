"""Tables for a terminal or a pipe; every text is taken as text, and no figure is ever cut.

A table gives way to a narrow screen in this order, each step only where the one before did not suffice:

1. columns go that the screen is too narrow for, those with `wide` first; one with `until` says in short what
   another said in full (`Column` says which; the views choose);
2. texts that may be clipped are clipped, the widest first, and marked with `…`;
3. texts that may fold run over several lines, the widest first: between words, an id behind its `_`;
4. the rows are written one under the other, a line for each cell behind its title, with nothing left out.

What is left is wider than the screen only if a single number is.
"""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Literal

from rich import box
from rich.cells import cell_len
from rich.console import Console
from rich.table import Table as RichTable
from rich.text import Text

from unionstats.writers.cells import cells, head, narrowest, pad, wrap
from unionstats.writers.escape import escape
from unionstats.writers.page import Cell, Column, Table
from unionstats.writers.paint import Style, paint, wrap_painted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from unionstats.streams import Screen

_WIDEST = 1_000  # columns of a table in a pipe: one label of a megabyte would widen every row
_ENDLESS = 20_000  # columns of a line that Rich is not to wrap
_GAP = 2  # columns between two columns
_NARROWEST = 16  # columns that a text needs which may run over several lines, or be cut

Rows = list[list[Cell]]


def grid(table: Table, screen: Screen) -> str:
    """Return the table as text with a line end; columns that the screen is too narrow for are left out."""
    shown = [i for i, column in enumerate(table.columns) if column.shown_at(screen.width)]
    columns = [table.columns[i] for i in shown]
    rows = [[_cell(row[i]) for i in shown] for row in table.rows]
    texts = [[row[i].text for row in rows] for i in range(len(columns))]
    widths = [
        max([cells(column.title), *map(cells, column_texts)])
        for column, column_texts in zip(columns, texts, strict=True)
    ]
    room = (screen.width or _WIDEST) - _GAP * (len(columns) - 1)
    if sum(widths) > room:
        least = widths
        if screen.width is not None:
            least = list(map(_needed, columns, widths, texts))
        if sum(least) > room:
            return _stacked(table, screen)
        widths = _shrunk(columns, widths, least, room)
    return _drawn(table, columns, rows, widths, screen)


def _heading(table: Table, screen: Screen) -> list[str]:
    title = paint(escape(table.title), "bold", color=screen.color)
    return wrap_painted(title, screen.width) if table.title else []


def _cell(cell: str | Cell) -> Cell:
    return Cell(escape(cell.text), cell.style) if isinstance(cell, Cell) else Cell(escape(cell))


def _needed(column: Column, width: int, texts: Sequence[str]) -> int:
    """The room that a column must have: that of a whole figure, or that of a part of a text."""
    if width <= _NARROWEST or not (column.fold or column.clip):
        return width
    parts = [0]
    if column.figures:
        parts += [cells(word) for text in texts for word in text.split(" ")]
    elif column.fold:
        parts += [narrowest(text) for text in texts if len(text) > _NARROWEST]
    return min(width, max(_NARROWEST, cells(column.title), *parts))


def _shrunk(columns: Sequence[Column], widths: Sequence[int], least: Sequence[int], room: int) -> list[int]:
    """The widths, what does not fit taken from the texts: those that are clipped first, then the others."""
    shrunk = list(widths)
    for kind in ("clip", "fold"):
        able = [i for i, column in enumerate(columns) if getattr(column, kind)]
        while (over := sum(shrunk) - room) > 0:
            widest = max((i for i in able if shrunk[i] > least[i]), key=shrunk.__getitem__, default=None)
            if widest is None:
                break
            following = max((shrunk[i] for i in able if i != widest and shrunk[i] > least[i]), default=0)
            shrunk[widest] = max(shrunk[widest] - over, least[widest], min(following, shrunk[widest] - 1))
    return shrunk


def _clip(text: str, width: int, screen: Screen) -> str:
    if cells(text) <= width:
        return text
    dots = screen.written("…")
    return head(text, width - len(dots)) + dots


def _stacked(table: Table, screen: Screen) -> str:
    """The rows one under the other: a line for each cell, or for a table without titles one for the row."""
    shown = [i for i, column in enumerate(table.columns) if not column.until]
    columns = [table.columns[i] for i in shown]
    rows = [[_cell(row[i]) for i in shown] for row in table.rows]
    lines = _heading(table, screen)
    label = max((cells(column.title) for column in columns), default=0)
    for row in rows:
        if not label:
            lines += wrap(row[0].text, screen.width or _WIDEST, split=True)
            rest = "  ".join(
                paint(cell.text, cell.style, color=screen.color) for cell in row[1:] if cell.text
            )
            lines += wrap_painted(f"  {rest}", screen.width) if rest else []
            continue
        lines += [""] if lines else []
        for column, cell in zip(columns, row, strict=True):
            if cell.text:
                lines += _folded(
                    cell.text, pad(column.title, label + _GAP), screen, cell.style or column.style
                )
    return "".join(f"{line}\n" for line in lines)


def _folded(text: str, label: str, screen: Screen, style: Style) -> list[str]:
    """A text behind its label, on as many lines as it takes; a number wider than the screen stays whole."""
    left = cells(label)
    room = None if screen.width is None else max(screen.width - left, narrowest(text), 1)
    first, *rest = [text] if room is None else wrap(text, room, split=True)
    return [
        f"{label}{paint(first, style, color=screen.color)}",
        *(" " * left + paint(line, style, color=screen.color) for line in rest),
    ]


def _drawn(table: Table, columns: Sequence[Column], rows: Rows, widths: Sequence[int], screen: Screen) -> str:
    """The table as Rich draws it, every width given: it has nothing left to fold or to cut."""
    parts = [
        [
            _parts(cell.text, column, width, screen)
            for column, cell, width in zip(columns, row, widths, strict=True)
        ]
        for row in rows
    ]
    drawn = RichTable(
        box=None if table.dense else box.SIMPLE_HEAD,
        show_edge=False,
        pad_edge=False,
        collapse_padding=True,
        padding=(0, _GAP, 0, 0) if table.dense else (0, _GAP // 2),
        show_header=any(column.title for column in columns),
        header_style="",
    )
    for i, (column, width) in enumerate(zip(columns, widths, strict=True)):
        # Rich may count more columns for a character than we do, and would cut what is wider than it allows
        widest = max((cell_len(line) for row in parts for line in row[i]), default=0)
        justify: Literal["left", "right"] = "right" if column.right else "left"
        drawn.add_column(
            Text.assemble((column.title, "bold")), justify=justify, no_wrap=True, width=max(width, widest)
        )
    for row, texts in zip(rows, parts, strict=True):
        styles = (cell.style or column.style for cell, column in zip(row, columns, strict=True))
        drawn.add_row(
            *(Text.assemble(("\n".join(lines), style)) for lines, style in zip(texts, styles, strict=True))
        )
    text = StringIO()
    console = Console(
        file=text,
        width=_ENDLESS,
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


def _parts(text: str, column: Column, width: int, screen: Screen) -> list[str]:
    """The lines of a cell."""
    if cells(text) <= width:
        return [text]
    return wrap(text, width, split=True) if column.fold else [_clip(text, width, screen)]
