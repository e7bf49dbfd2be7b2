"""Blocks as CSV for a spreadsheet: the tables one under the other, each under its column titles."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from unionstats.writers.csv import guarded
from unionstats.writers.page import Cell, Facts, Heading, Lines, Table

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionstats.writers.page import Block

_MARK = "\ufeff"  # without this mark Excel takes UTF-8 for the code page of the country
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def page_csv(blocks: Sequence[Block]) -> bytes:
    """Return UTF-8 with a mark that Excel understands; all rows have as many cells (RFC 4180).

    Texts are guarded: none that begins like a formula is taken for one.
    """
    rows = [row for block in blocks for row in (*_rows(block), [])]
    width = max(map(len, rows), default=0)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows[:-1]:
        safe = [cell if _NUMBER.fullmatch(cell) else guarded(cell) for cell in row]
        writer.writerow([*safe, *[""] * (width - len(row))])
    return (_MARK + text.getvalue()).encode("utf-8", "backslashreplace")


def _rows(block: Block) -> Iterator[list[str]]:
    if isinstance(block, Heading):
        yield [block.text]
    elif isinstance(block, Lines):
        yield from ([line] for line in block.lines)
    elif isinstance(block, Facts):
        yield from ([block.name, block.title] for _ in range(bool(block.name or block.title)))
        yield from (list(fact) for fact in block.facts)
    elif isinstance(block, Table):
        yield from ([block.title] for _ in range(bool(block.title)))
        yield [column.title for column in block.columns]
        yield from ([cell.text if isinstance(cell, Cell) else cell for cell in row] for row in block.rows)
