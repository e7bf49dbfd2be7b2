"""CSV as records of cells, each with its place in the text."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from msgspec import Struct

from unionstats.diagnostics import Problem

Span = tuple[int, int]


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
