"""A document from its paragraphs and tables: the text, and where each cell stands in it."""

from collections.abc import Iterable, Sequence
from itertools import takewhile

from msgspec.structs import replace

from unionstats.documents.captions import captions_above, notes_below, plain, whole_title
from unionstats.documents.grid import Grid, is_covered
from unionstats.documents.model import Document, Remark, TextCell, TextTable

_NEAR = 6


def write_document(
    blocks: Iterable[str | Grid],
    remarks: Sequence[Remark] = (),
    *,
    lines: bool = False,
    placed: list[tuple[int, object]] | None = None,
) -> Document:
    """The document of paragraphs and tables in their order.

    Between them stands a blank line, and those without any text are left out; with `lines` each paragraph is
    a line, and all are kept. `placed` takes each paragraph and each cell, with where it begins.
    """
    kept = [
        block
        for block in blocks
        if lines
        or (block.strip() if isinstance(block, str) else any(box.text for row in block.cells for box in row))
    ]
    between = "\n" if lines else "\n\n"
    pieces: list[str] = []
    tables: list[TextTable] = []
    at = 0
    for place, block in enumerate(kept):
        if place:
            pieces.append(between)
            at += len(between)
        if isinstance(block, Grid):
            text, table = write_table(block, at, placed)
            tables.append(_with_neighbours(table, block, kept, place))
        else:
            text = block
            if placed is not None:
                placed.append((at, block))
        pieces.append(text)
        at += len(text)
    return Document("".join(pieces), tuple(tables), tuple(remarks))


def write_table(
    grid: Grid, start: int, placed: list[tuple[int, object]] | None = None
) -> tuple[str, TextTable]:
    """The lines of a table, and the table whose first line begins at `start` of the document's text."""
    lines: list[str] = []
    written: dict[int, TextCell] = {}
    rows: list[tuple[TextCell, ...]] = []
    at = start
    for y, row in enumerate(grid.cells):
        own: list[str] = []
        for x, box in enumerate(row):
            if not is_covered(grid.cells, y, x):
                at += bool(own)
                written[id(box)] = TextCell(
                    box.text, at, at + len(box.text), box.rows, box.columns, box.indent
                )
                own.append(box.text)
                if placed is not None:
                    placed.append((at, box))
                at += len(box.text)
        rows.append(tuple(written[id(box)] for box in row))
        lines.append("\t".join(own))
        at += 1
    heads, where = (grid.header_rows, grid.header_columns), (grid.page, grid.row, grid.column)
    return "\n".join(lines), TextTable(tuple(rows), start, at - 1, "", (), *heads, grid.sheet, *where)


def _with_neighbours(table: TextTable, grid: Grid, blocks: Sequence[str | Grid], place: int) -> TextTable:
    """The table with the title, unit and notes that the document gives it or that stand next to it."""
    before = _paragraphs(reversed(blocks[max(place - _NEAR, 0) : place]))[::-1]
    above = "\n".join(map(whole_title, before)).split("\n")
    below = "\n".join(_paragraphs(blocks[place + 1 : place + 1 + _NEAR])).split("\n")
    found = above[len(above) - captions_above(above) :]
    return with_lines(table, [*found, *grid.caption], [*grid.notes, *below[: notes_below(below)]])


def with_lines(table: TextTable, caption: Iterable[str], notes: Iterable[str]) -> TextTable:
    """The table with these lines above and below it, each once."""
    above, below = (
        filter(None, dict.fromkeys(plain(one) for line in lines for one in line.split("\n")))
        for lines in (caption, notes)
    )
    return replace(table, caption="\n".join(above), notes=tuple(below))


def _paragraphs(blocks: Iterable[str | Grid]) -> list[str]:
    return [str(one) for one in takewhile(lambda block: isinstance(block, str), blocks)]
