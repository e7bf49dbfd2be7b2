"""Rows as tables with the lines around them: titles and units above, notes below, several tables apart."""

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from unionstats.documents.captions import is_figure, is_note, is_numbered, is_title, is_unit, plain
from unionstats.documents.grid import Box, Grid
from unionstats.documents.origin import Paragraph, pieces_of
from unionstats.pattern import pattern

_LONG = 40  # characters of a cell that is a sentence rather than the name of a row
_DIGIT = pattern(r"\d")
_YEAR = pattern(r"(?:FY ?)?(?:1[89]|20)\d\d(?:[-/–]\d{2,4})?年?\Z")


def parts(rows: Sequence[Sequence[str]]) -> Iterator[range]:
    """Yield the rows of each table with the lines around it.

    Another table begins below a blank row: by its number, its unit, or a head of another width that has not
    stood there before. Blank rows alone part nothing.
    """
    first, width, figures = 0, 0, False
    heads: set[tuple[str, ...]] = set()
    for y, row in enumerate(rows):
        filled = [cell for cell in row if cell]
        wide = len(filled) > 1
        is_head = wide and not any(_DIGIT.search(cell) and not _YEAR.match(cell.strip()) for cell in filled)
        if figures and filled and not any(rows[y - 1]):
            begins = is_numbered(filled[0]) or is_unit(filled[0])
            if wide:
                begins = is_head and width != _width(row) and tuple(row) not in heads
                begins = begins and y + 1 < len(rows) and any(rows[y + 1])
            if begins:
                yield range(first, y)
                first, width, figures, heads = y, 0, False, set()
        width = max(width, _width(row))
        figures |= wide and any(is_figure(cell) and not _YEAR.match(cell.strip()) for cell in filled)
        if is_head:
            heads.add(tuple(row))
    yield range(first, len(rows))


def _width(row: Sequence[str]) -> int:
    return max((x + 1 for x, cell in enumerate(row) if cell), default=0)


def table_blocks(grid: Grid) -> list[str | Grid]:
    """A table as it stands in the document: with the lines around it, and the tables in its cells below it.

    A single cell is a frame around its paragraphs; so is a row or column of cells that holds tables, which
    only lays out a page.
    """
    boxes = list({id(box): box for row in grid.cells for box in row}.values())
    inner = [block for box in boxes for block in box.inside if isinstance(block, Grid)]
    line = len(grid.cells) == 1 or len(grid.cells[0]) == 1
    if len(boxes) == 1 or (inner and line):
        return [*grid.caption, *(block for box in boxes for block in (box.inside or (box.text,)))]
    return [*grid.caption, *apart(grid), *inner]


def apart(grid: Grid) -> list[str | Grid]:
    """A grid without the rows that are lines around it, which become paragraphs above and below."""
    rows = [
        [box.text if not x or row[x - 1] is not box else "" for x, box in enumerate(row)]
        for row in grid.cells
    ]
    start, end = body(rows)
    if end - start < 1 or (start, end) == (0, len(rows)):
        return [grid]
    inner = replace(grid, cells=cut(grid.cells[start:end]), row=grid.row + start)
    if grid.header_rows is not None:
        inner.header_rows = max(grid.header_rows - start, 0) or None
    above, below = ([_line(row) for row in part] for part in (grid.cells[:start], grid.cells[end:]))
    return [*above, inner, *below]


def _line(row: Sequence[Box]) -> Paragraph:
    boxes = list({id(box): box for box in row if box.text}.values())
    return Paragraph(
        [piece for box in boxes for piece in pieces_of(box)], "\t".join(box.text for box in boxes)
    )


def cut(cells: list[list[Box]]) -> list[list[Box]]:
    """A part of a grid, whose boxes cover no more than their places in it."""
    first: dict[int, tuple[int, int]] = {}
    for y, row in enumerate(cells):
        for x, box in enumerate(row):
            if box.rows > 1 or box.columns > 1 or id(box) in first:
                top, left = first.setdefault(id(box), (y, x))
                if (top, left) == (y, x):
                    box.rows = box.columns = 1
                box.rows, box.columns = max(box.rows, y - top + 1), max(box.columns, x - left + 1)
    return cells


def body(rows: Sequence[Sequence[str]]) -> tuple[int, int]:
    """Where the table begins and ends among rows of texts; the whole where only one column has any."""
    filled = [[(x, text) for x, text in enumerate(row) if text] for row in rows]
    wide = [y for y, row in enumerate(filled) if len(row) > 1]
    if not wide:
        return 0, len(rows)
    start = _start(filled[: wide[-1]])
    end = len(rows)
    for y in range(len(rows) - 1, max(start, wide[-1]), -1):
        row = filled[y]
        if any(x or is_figure(text) for x, text in row):
            break
        if row and (is_note(row[0][1]) or not filled[y - 1] or len(row[0][1]) > _LONG):
            end = y
    while end > start + 1 and not filled[end - 1]:
        end -= 1
    return start, end


def _start(filled: Sequence[Sequence[tuple[int, str]]]) -> int:
    """The first row that is no line above the table; a text over a column is one if a blank row follows.

    A title with the unit beside it is one above heads, not above figures.
    """
    start = 0
    for y, row in enumerate(filled):
        below = next(filter(None, filled[y + 1 :]), [])
        heads = not any(is_figure(text) and not _YEAR.match(text) for _, text in below)
        if not row:
            start = y + 1
        elif (len(row) > 1 and not (heads and _names_unit(row))) or any(is_figure(text) for _, text in row):
            break
        elif start == y and (not row[0][0] or _names_unit(row)):
            start = y + 1
    return start


def _names_unit(row: Sequence[tuple[int, str]]) -> bool:
    """Whether a row has the unit of the table, and perhaps its title."""
    units = sum(is_unit(text) for _, text in row)
    return len(row) - 1 <= units > 0 and all(is_unit(text) or is_title(plain(text)) for _, text in row)
