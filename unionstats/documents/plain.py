"""Plain text and Markdown: the text as it is, and the tables that stand in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unionstats.documents.captions import captions_above, notes_below
from unionstats.documents.grid import require_modest
from unionstats.documents.markdown import read_markdown
from unionstats.documents.model import Document, TextCell, TextTable
from unionstats.documents.spans import Line, Span, TableLines
from unionstats.documents.writing import with_lines

_NEAR = 6


def read_plain(text: str) -> Document:
    """The text of a file as it is, with the tables whose columns are marked in it or stand in line."""
    lines = _lines(text)
    tables = []
    texts = [line.text for line in lines]
    y = 0
    while y < len(lines):
        found = next((table for reader in READERS if (table := reader(lines, y)) is not None), None)
        if found is None:
            y += 1
            continue
        tables.append(_table(found, texts))
        y = found.end
    return Document(text, tuple(tables))


READERS = (read_markdown,)


def _lines(text: str) -> list[Line]:
    lines, at = [], 0
    for one in text.split("\n"):
        lines.append(Line(one, at))
        at += len(one) + 1
    return lines


def _table(found: TableLines, texts: Sequence[str]) -> TextTable:
    """The table of these lines, its cells at their places in the text."""
    width = max(map(len, found.rows))
    require_modest(width * len(found.rows))
    cells = tuple(tuple(_cells(row, width)) for row in found.rows)
    table = TextTable(cells, found.from_character, found.to_character, header_rows=found.header_rows, row=0)
    above = texts[max(found.start - _NEAR, 0) : found.start]
    below = texts[found.end : found.end + _NEAR]
    return with_lines(table, above[len(above) - captions_above(above) :], below[: notes_below(below)])


def _cells(row: Sequence[Span], width: int) -> Iterator[TextCell]:
    for span in row:
        yield TextCell(span.text, span.start, span.start + len(span.text), indent=span.indent)
    end = row[-1].start + len(row[-1].text)
    yield from (TextCell("", end, end) for _ in range(width - len(row)))
