"""Where rows stand in a file of texts, which may have blank lines, and line breaks in its cells."""

import csv
import io
from collections.abc import Collection
from contextlib import suppress
from itertools import chain
from typing import NamedTuple

import pyarrow as pa

from unionstats.ledger.tabular.heading import delimiter_of

_BLOCK = 1 << 16
_ODD = (b'"', b"\n\n", b"\n\r\n")


class Stand(NamedTuple):
    """The first line of a row as an editor counts, and the row as a spreadsheet does, both from 1."""

    line: int
    row: int


def stands_of(path: str, rows: Collection[int]) -> dict[int, Stand]:
    """Where rows stand, counted from 0 below the head; nothing where each line is a row."""
    found: dict[int, Stand] = {}
    if not rows or not _is_odd(path, max(rows)):
        return found
    last, number, line = max(rows), -1, 1
    with pa.input_stream(path, compression="detect") as stream:
        text = io.TextIOWrapper(stream, "utf-8-sig", "replace", newline="")
        first = text.readline()
        reader = csv.reader(chain((first,), text), delimiter=delimiter_of(first))
        with suppress(csv.Error):  # a cell that is too long for it
            for row, cells in enumerate(reader, 1):
                if cells and number in rows:
                    found[number] = Stand(line, row)
                number += bool(cells)
                line = reader.line_num + 1
                if number > last:
                    break
    return found


def _is_odd(path: str, last: int) -> bool:
    """Whether some line down to this row may be no row, or more than one."""
    end, lines = b"", 0
    with pa.input_stream(path, compression="detect") as stream:
        while lines <= last + 1 and (read := stream.read(_BLOCK)):
            block = end + read
            if any(one in block for one in _ODD):
                return True
            end, lines = block[-2:], lines + read.count(b"\n")
    return False
