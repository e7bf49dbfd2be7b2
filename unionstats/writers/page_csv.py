"""Blocks as CSV for a spreadsheet: the tables one under the other, each under its column titles."""

from __future__ import annotations

import csv
import re
from io import StringIO
from typing import TYPE_CHECKING

from unionstats.results.table import Facts, Heading, Lines, Problems
from unionstats.streams import PLAIN
from unionstats.writers.csv import guarded
from unionstats.writers.problems import problem_lines
from unionstats.writers.texts import body, titles

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionstats.locale import Words
    from unionstats.results.table import Block


_MARK = "\ufeff"  # without this mark Excel takes UTF-8 for the code page of the country
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def page_csv(blocks: Sequence[Block], words: Words) -> bytes:
    """Return UTF-8 with a mark that Excel understands; all rows have as many cells (RFC 4180).

    Texts are guarded: none that begins like a formula is taken for one.
    """
    rows = [row for block in blocks for row in (*_rows(block, words), [])]
    width = max(map(len, rows), default=0)
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    for row in rows[:-1]:
        safe = [cell if _NUMBER.fullmatch(cell) else guarded(cell) for cell in row]
        writer.writerow([*safe, *[""] * (width - len(row))])
    return (_MARK + text.getvalue()).encode("utf-8", "backslashreplace")


def _rows(block: Block, words: Words) -> Iterator[list[str]]:
    if isinstance(block, Heading):
        yield [block.text]
    elif isinstance(block, Lines):
        yield from ([line.text] for line in block.lines)
    elif isinstance(block, Problems):
        lines = (problem_lines(one, block.path, PLAIN, words) for one in block.diagnostics)
        yield from ([line] for some in lines for line in some)
    elif isinstance(block, Facts):
        yield from ([block.name, block.title] for _ in range(bool(block.name or block.title)))
        yield from (list(fact) for fact in block.facts)
    else:
        fields = [field for field in block.fields if field.shown_at(None)]
        yield from ([block.title] for _ in range(bool(block.title)))
        yield titles(block, fields, words)
        yield from ([cell.text for cell in row] for row in body(block, fields, words))
