"""The text of a table of figures: its rows, and the findings at their cells."""

from collections.abc import Iterator, Mapping

from unionstats.diagnostics import Diagnostic, Problem
from unionstats.documents.delimited import delimiter_in
from unionstats.documents.rows import Row, rows_of
from unionstats.ledger.lines import Lines, Span

_GUARDED = tuple(f"'{sign}" for sign in "=+-@＝＋－＠")


class Sheet:
    """The text of a table; `found` are the findings so far, `first` is the first row."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.found: list[Diagnostic] = []
        self.first: Row | None = None
        self._lines = Lines(text)
        self.delimiter, self._start = delimiter_in(text)

    def rows(self) -> Iterator[Row]:
        """Yield the rows that hold anything and can be cut into cells, and report the others."""
        for row in rows_of(self.text, self.delimiter, self._start):
            if isinstance(row, Problem):
                self.add(row.code, (row.start, row.end), row.words)
            elif any(row.texts):
                self.first = self.first or row
                yield row

    def in_order(self) -> list[Diagnostic]:
        """The findings by line and column; one without a place is about the whole table."""
        return sorted(self.found, key=lambda one: (one.place is not None, one.place, one.code))

    def add(self, code: str, span: Span, words: Mapping[str, str]) -> None:
        """Record a finding at these characters."""
        self.found.append(self._lines.finding(code, words, "", span))

    def add_at(self, row: Row, place: int, code: str, words: Mapping[str, str]) -> None:
        """Record a finding at a cell."""
        cell = row.cells[place]
        self.add(code, (cell.start, max(cell.end, cell.start + 1)), words)

    def add_inside(self, row: Row, place: int, problem: Problem) -> None:
        """Record a problem of the value of a cell, at the characters that it concerns."""
        cell = row.cells[place]
        guard = int(is_guarded(cell.text))
        span = cell.places(self.text, problem.start + guard, problem.end + guard)
        self.add(problem.code, span, problem.words)


def is_guarded(cell: str) -> bool:
    """Whether the cell begins with the ' that keeps a spreadsheet from running it as a formula."""
    return cell.startswith(_GUARDED)
