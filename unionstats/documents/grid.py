"""A table on its way into a document: its cells in a grid, before their text has a place."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from unionstats.documents import RefusedError

BREAK = "\u2003"
"""Between two paragraphs of a cell: a blank that is no part of any number."""

MOST_CELLS = 1_000_000
"""Places that the grid of a table may have."""


class Box(Struct, eq=False):
    """A cell; one that is merged covers `rows` × `columns` places. `indent` is in columns of a terminal.

    `inside` are its paragraphs and the tables that stand in it, where the document has such.
    """

    text: str = ""
    rows: int = 1
    columns: int = 1
    indent: int = 0
    inside: Sequence[str | Grid] = ()


class Grid(Struct):
    """A rectangular grid, in which a covered place holds the very box that covers it.

    `caption` and `notes` are lines that the document itself gives the table. The rest is as in `TextTable`.
    """

    cells: list[list[Box]]
    caption: list[str] = []
    notes: list[str] = []
    header_rows: int | None = None
    header_columns: int | None = None
    sheet: str = ""
    page: int = 0
    row: int = 0
    column: int = 0


def spread(rows: Sequence[Sequence[Box]]) -> tuple[list[list[Box]], bool]:
    """Give each box its places, as HTML does: from left to right, past what boxes of earlier rows cover.

    Also says whether boxes overlapped: then the later one is cut off where the earlier one begins. Rows that
    are too short end in empty boxes. Raises RefusedError S020 for more than `MOST_CELLS` places.
    """
    places: list[dict[int, Box]] = [{} for _ in rows]
    overlap, width, area = False, 0, 0
    for y, row in enumerate(rows):
        x, own = 0, places[y]
        for box in row:
            require_modest(area + box.columns)
            while x in own:
                x += 1
            end = next((beside for beside in range(x + 1, x + box.columns) if beside in own), x + box.columns)
            overlap |= end < x + box.columns
            box.columns, box.rows = end - x, min(box.rows or len(rows), len(rows) - y)
            area += box.columns * box.rows
            width = max(width, end)
            require_modest(max(area, width * len(rows)))
            for below in places[y : y + box.rows]:
                below.update(dict.fromkeys(range(x, end), box))
            x = end
    return [[own.get(x) or Box() for x in range(width)] for own in places], overlap


def box_of(inside: Sequence[str | Grid], rows: int = 1, columns: int = 1) -> Box:
    """A cell of paragraphs and tables; its text is that of the paragraphs, each on one line."""
    lines = [line for block in inside if isinstance(block, str) for line in block.split("\n")]
    lines = [line for line in lines if line.strip()]
    text = BREAK.join(" ".join(line.split()) for line in lines)
    return Box(text, rows, columns, indent(lines[0]) if lines else 0, inside)


def indent(line: str) -> int:
    """The columns of a terminal that the blanks before a text take."""
    blanks = line[: len(line) - len(line.lstrip())]
    return len(blanks) + blanks.count("\u3000")


def require_modest(cells: int) -> None:
    """Raise RefusedError S020 if a table of so many cells is too large."""
    if cells > MOST_CELLS:
        raise RefusedError("S020", parts="cells", limit=f"{MOST_CELLS:,}")


def is_covered(cells: Sequence[Sequence[object]], y: int, x: int) -> bool:
    """Whether the cell at this place begins further up or to the left."""
    cell = cells[y][x]
    return (x > 0 and cells[y][x - 1] is cell) or (y > 0 and cells[y - 1][x] is cell)
