"""CSV as records of cells, each with its place in the text, and what is wrong with it, at its cell."""

import csv
from collections.abc import Iterator, Mapping

from msgspec import Struct

from unionstats.diagnostics import Diagnostic, Problem
from unionstats.ledger.lines import Lines
from unionstats.pattern import pattern
from unionstats.source.tables.columns import DELIMITERS, makes_sense

Span = tuple[int, int]

_DECLARED = pattern(r"\s*sep=([,;\t])[ ]*(?:\n|\Z)")  # the line by which a spreadsheet is told the separator
_GUARDED = tuple(f"'{sign}" for sign in "=+-@＝＋－＠")


class Record(Struct, frozen=True, gc=False):
    """The cells of a row, and where its text begins and ends in the table."""

    cells: list[str]
    start: int
    end: int


class Cell(Struct, frozen=True, gc=False):
    """Where a cell stands in the table, without its quotes and the blanks around it."""

    start: int
    end: int
    quoted: bool


def records(text: str, delimiter: str, start: int = 0) -> Iterator[Record | Problem]:
    """Yield the rows of `text` from `start` on that hold anything, and S018 where one cannot be read.

    Quotes are strict: one that is opened is closed, and the separator or the line end stands behind it.
    """
    lines = _Lines(text, start)
    reader = csv.reader(lines, delimiter=delimiter, strict=True, skipinitialspace=True)
    while True:
        begun = lines.offset
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error:
            slip = _slip(text, begun, lines.offset, delimiter)
            yield slip
            if slip.words["reason"] != "quote-behind":  # what follows may be the rest of a cell
                return
            continue
        if any(map(str.strip, cells)):
            yield Record([cell.strip() for cell in cells], begun, lines.offset)


class _Lines:
    """The lines of a text for the reader of `csv`, which does not say where it is; `offset` does."""

    def __init__(self, text: str, start: int) -> None:
        self.offset = start
        self._text = text

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        start = self.offset
        if start >= len(self._text):
            raise StopIteration
        end = self._text.find("\n", start)
        self.offset = len(self._text) if end < 0 else end + 1
        return self._text[start : self.offset]


def cells_at(text: str, record: Record, delimiter: str) -> list[Cell]:
    """Where the cells of a record stand, in the order of its cells."""
    return [cell for cell, _ in _scan(text, record.start, record.end, delimiter)]


def _scan(text: str, at: int, end: int, delimiter: str) -> Iterator[tuple[Cell, str]]:
    """Yield each cell of the record at `at:end`, with what is wrong with its quotes."""
    if text[end - 1 : end] == "\n":
        end -= 1
    while True:
        while text[at : at + 1] == " ":
            at += 1
        quoted = text[at : at + 1] == '"' and at < end
        if quoted:
            stop = _closing(text, at + 1, end)
            if stop < 0:
                yield Cell(at, end, quoted=True), "quote-open"
                return
            inner = (at + 1, stop)
            stop += 1
            if stop < end and text[stop] != delimiter:
                yield Cell(stop, stop + 1, quoted=True), "quote-behind"
                return
        else:
            stop = text.find(delimiter, at, end)
            stop = end if stop < 0 else stop
            inner = (at, stop)
        yield _stripped(text, *inner, quoted=quoted), ""
        if stop >= end:
            return
        at = stop + 1


def _closing(text: str, at: int, end: int) -> int:
    """Where the quotation mark that closes a cell stands; two of them are one within the cell."""
    while (at := text.find('"', at, end)) >= 0:
        if text[at + 1 : at + 2] != '"' or at + 1 >= end:
            return at
        at += 2
    return -1


def _stripped(text: str, start: int, end: int, *, quoted: bool) -> Cell:
    cell = text[start:end]
    first = start + len(cell) - len(cell.lstrip())
    return Cell(first, first + len(cell.strip()), quoted)


def _slip(text: str, start: int, end: int, delimiter: str) -> Problem:
    """What the reader of `csv` refused; a cell longer than it takes has no fault in its quotes."""
    for cell, reason in _scan(text, start, end, delimiter):
        if reason == "quote-open" and end < len(text):
            break  # the reader gave up before the text did
        if reason:
            return Problem("S018", {"reason": reason}, cell.start, cell.start + 1)
    return Problem("S018", {"reason": "cell-long", "limit": f"{csv.field_size_limit():,}"}, start, start + 1)


def place_in(text: str, cell: Cell, start: int, end: int) -> Span:
    """Where the characters `start:end` of a cell stand in the table; within quotes `""` is one of them."""
    if not cell.quoted or '"' not in text[cell.start : cell.end]:
        return cell.start + start, cell.start + end
    places, at = [], cell.start
    while at < cell.end:
        places.append(at)
        at += 2 if text[at] == '"' else 1
    places.append(cell.end)
    last = len(places) - 1
    return places[min(start, last)], places[min(end, last)]


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
