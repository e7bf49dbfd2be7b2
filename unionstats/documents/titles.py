"""Rows of a grid that are lines around the table: titles and units above it, notes below it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from unionstats.documents.captions import is_figure, is_note, is_title, is_unit, plain
from unionstats.documents.grid import Box, Grid

_LONG = 40  # characters of a cell that is a sentence rather than the name of a row


def apart(grid: Grid) -> list[str | Grid]:
    """A grid without the rows that are lines around it, which become paragraphs above and below."""
    rows = [_texts(row) for row in grid.cells]
    start, end = body(rows)
    if end - start < 1 or (start, end) == (0, len(rows)):
        return [grid]
    inner = replace(grid, cells=_cut(grid.cells[start:end]), row=grid.row + start)
    if grid.header_rows is not None:
        inner.header_rows = max(grid.header_rows - start, 0) or None
    above, below = (["\t".join(filter(None, row)) for row in part] for part in (rows[:start], rows[end:]))
    return [*above, inner, *below]


def _texts(row: Sequence[Box]) -> list[str]:
    """The texts of a row, one that covers several columns once."""
    return [box.text if not x or row[x - 1] is not box else "" for x, box in enumerate(row)]


def _cut(cells: list[list[Box]]) -> list[list[Box]]:
    """The rows of a part of a grid; a box that reaches beyond it is made shorter."""
    heights: dict[int, int] = {}
    for row in cells:
        for box in {id(box): box for box in row}.values():
            heights[id(box)] = heights.get(id(box), 0) + 1
            box.rows = heights[id(box)]
    return cells


def body(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Where the table begins and ends among rows of texts; the whole where only one column has any."""
    filled = [[(x, text) for x, text in enumerate(row) if text] for row in rows]
    wide = [y for y, row in enumerate(filled) if len(row) > 1]
    if not wide:
        return 0, len(rows)
    start = 0
    while start < wide[-1] and _is_above(filled[start], alone=len(filled[start]) < 2):  # noqa: PLR2004
        start += 1
    end = len(rows)
    for y in range(len(rows) - 1, max(start, wide[-1]), -1):
        row = filled[y]
        if any(x or is_figure(text) for x, text in row):
            break
        gap = not filled[y - 1]
        if row and (is_note(row[0][1]) or gap or len(row[0][1]) > _LONG):
            end = y
    while end > start + 1 and not filled[end - 1]:
        end -= 1
    return start, end


def _is_above(row: Sequence[tuple[int, str]], *, alone: bool) -> bool:
    """Whether a row above the table is blank, a title or names the unit."""
    if not alone:
        return any(is_unit(text) for _, text in row) and all(
            is_unit(text) or is_title(plain(text)) for _, text in row
        )
    return all(is_unit(text) or (not x and not is_figure(text)) for x, text in row)
