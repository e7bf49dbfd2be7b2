"""Tables for tests, as a document gives them."""

from __future__ import annotations

from msgspec.structs import replace

from unionstats.documents.model import TextCell, TextTable


def table(text: str, caption: str = "", **marked: int) -> TextTable:
    """A table of lines with cells between bars; `>` is covered by the cell at its left, `^` by the one above."""
    rows = [[cell.strip(" ") for cell in line.split("|")] for line in text.strip("\n").splitlines()]
    grid: list[list[TextCell]] = []
    for at, row in enumerate(rows):
        grid.append([])
        for column, cell in enumerate(row):
            if cell == ">":
                grid[at].append(grid[at][column - 1])
            elif cell == "^":
                grid[at].append(grid[at - 1][column])
            else:
                wide = next(
                    (n for n, other in enumerate(row[column + 1 :], 1) if other != ">"), len(row) - column
                )
                below = [line[column] for line in rows[at + 1 :]]
                high = next((n for n, other in enumerate(below, 1) if other != "^"), len(rows) - at)
                grid[at].append(TextCell(cell, 0, 0, high, wide))
    return replace(TextTable(tuple(map(tuple, grid)), 0, 0, caption), **marked)
