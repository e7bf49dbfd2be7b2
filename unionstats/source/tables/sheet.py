"""A table as records of one delimiter, and what is wrong with it, each finding at its cell."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from unionstats.diagnostics import Diagnostic, Problem
from unionstats.ledger.lines import Lines
from unionstats.pattern import pattern
from unionstats.source.tables.columns import DELIMITERS, makes_sense
from unionstats.source.tables.records import Cell, Record, Span, cells_at, place_in, records

_DECLARED = pattern(r"\s*sep=([,;\t])[ ]*(?:\n|\Z)")  # the line by which a spreadsheet is told the separator
_GUARDED = tuple(f"'{sign}" for sign in "=+-@＝＋－＠")


class Sheet:
    """The text of a table; `found` are the findings so far, `first` is the first row."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Diagnostic] = []
        self.first: Record | None = None
        self._lines = Lines(text)
        declared = _DECLARED.match(text)
        self._start = declared.end() if declared else 0
        self.delimiter = declared[1] if declared else self._likely_delimiter()

    def _likely_delimiter(self) -> str:
        """The one by which the first row is a header or a figure; else the one that it holds most often."""
        counts = {",": 1}
        for delimiter in DELIMITERS:
            first = next(records(self.text, delimiter, self._start), None)
            if isinstance(first, Record):
                if makes_sense(first.cells):
                    return delimiter
                counts[delimiter] = len(first.cells)
        return max(counts, key=lambda one: counts[one])

    def records(self) -> Iterator[Record]:
        """Yield the rows that can be cut into cells, and report the others."""
        for row in records(self.text, self.delimiter, self._start):
            if isinstance(row, Record):
                self.first = self.first or row
                yield row
            else:
                self.add(row.code, (row.start, row.end), row.words)

    def in_order(self) -> list[Diagnostic]:
        """The findings by line and column; one without a place is about the whole table."""
        return sorted(self.found, key=lambda one: (one.place is not None, one.place, one.code))

    def add(self, code: str, span: Span, words: Mapping[str, str]) -> None:
        """Record a finding at these characters."""
        self.found.append(self._lines.finding(code, words, "", span))

    def add_at(self, row: Record, place: int, code: str, words: Mapping[str, str]) -> None:
        """Record a finding at a cell."""
        cell = self.cells(row)[place]
        self.add(code, (cell.start, max(cell.end, cell.start + 1)), words)

    def add_inside(self, row: Record, place: int, problem: Problem) -> None:
        """Record a problem of the value of a cell, at the characters that it concerns."""
        guard = int(is_guarded(row.cells[place]))
        cell = self.cells(row)[place]
        span = place_in(self.text, cell, problem.start + guard, problem.end + guard)
        self.add(problem.code, span, problem.words)

    def cells(self, row: Record) -> list[Cell]:
        """Where the cells of a row stand."""
        return cells_at(self.text, row, self.delimiter)


def is_guarded(cell: str) -> bool:
    """Whether the cell begins with the ' that keeps a spreadsheet from running it as a formula."""
    return cell.startswith(_GUARDED)
