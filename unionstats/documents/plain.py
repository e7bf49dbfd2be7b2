"""Plain text and Markdown: the text as it is, and the tables that stand in it."""

from collections.abc import Iterator, Sequence

from unionstats.documents.aligned import read_aligned
from unionstats.documents.captions import captions_above, notes_below
from unionstats.documents.grid import Grid, box_of, require_modest, spread
from unionstats.documents.marked import read_boxed, read_markdown
from unionstats.documents.model import Document, TextCell, TextTable
from unionstats.documents.spans import Line, Span, TableLines, lines_of
from unionstats.documents.writing import with_lines

_NEAR = 6


def read_plain(text: str) -> Document:
    """The text of a file as it is, with the tables whose columns are marked in it or stand in line."""
    lines = lines_of(text)
    texts = [line.text for line in lines]
    found = tables_in(lines)
    tables, end = [], 0
    for index, one in enumerate(found):
        start = found[index + 1].start if index + 1 < len(found) else len(lines)
        above = texts[max(end, one.start - _NEAR) : one.start]
        tables.append(_table(one, lines, above, texts[one.end : min(start, one.end + _NEAR)]))
        end = one.end
    return Document(text, tuple(tables))


def tables_in(lines: Sequence[Line]) -> list[TableLines]:
    """The tables among lines, in their order: marked by bars or lines, or by columns that stand in line."""
    found: list[TableLines] = []
    y = open_from = 0
    while y < len(lines):
        table = read_markdown(lines, y) or read_boxed(lines, y)
        if table is None:
            y += 1
            continue
        found += read_aligned(lines, open_from, table.start)
        found.append(table)
        y = open_from = table.end
    return [*found, *read_aligned(lines, open_from, len(lines))]


def blocks_in(text: str) -> Iterator[str | Grid]:
    """Yield the text between the tables of a text that keeps its own lines, and its tables."""
    lines = lines_of(text)
    end = 0
    for table in tables_in(lines):
        yield "\n".join(line.text for line in lines[end : table.start])
        yield grid_of(table)
        end = table.end
    yield "\n".join(line.text for line in lines[end:])


def grid_of(table: TableLines, page: int = 0) -> Grid:
    """The grid of a table that stands in lines."""
    rows = [[box_of((span.text,), 1, span.columns) for span in row] for row in table.rows]
    return Grid(spread(rows)[0], header_rows=table.header_rows, page=page)


def _table(found: TableLines, lines: Sequence[Line], above: Sequence[str], below: Sequence[str]) -> TextTable:
    widths = [sum(span.columns for span in row) for row in found.rows]
    widest = max(widths)
    require_modest(widest * len(widths))
    cells = tuple(tuple(_cells(row, widest - width)) for row, width in zip(found.rows, widths, strict=True))
    last = lines[found.end - 1]
    end = last.start + len(last.text)
    table = TextTable(cells, lines[found.start].start, end, header_rows=found.header_rows)
    return with_lines(table, above[len(above) - captions_above(above) :], below[: notes_below(below)])


def _cells(row: Sequence[Span], lacking: int) -> Iterator[TextCell]:
    for span in row:
        cell = TextCell(
            span.text, span.start, span.start + len(span.text), columns=span.columns, indent=span.indent
        )
        yield from [cell] * span.columns
    end = row[-1].start + len(row[-1].text)
    yield from (TextCell("", end, end) for _ in range(lacking))
