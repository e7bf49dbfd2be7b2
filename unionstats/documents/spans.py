"""Lines of a text, and pieces of them, at their places in the text."""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True):
    """A line without its end, and where it begins in the text."""

    text: str
    start: int


class Span(Struct, frozen=True):
    """A cell in a line: where it begins in the text, how many columns it covers, how far it is set in."""

    text: str
    start: int
    columns: int = 1
    indent: int = 0


class TableLines(Struct, frozen=True):
    """A table among lines: those from `start` up to `end`, each row with at least one cell.

    `header_rows` is None where the text marks no head.
    """

    rows: list[list[Span]]
    start: int
    end: int
    header_rows: int | None = None


def span_of(line: Line, start: int, end: int, columns: int = 1) -> Span:
    """The cell at `start:end` of a line, without the blanks around it."""
    text = line.text
    left = start
    while left < end and text[left].isspace():
        left += 1
    while left < end and text[end - 1].isspace():
        end -= 1
    return Span(text[left:end], line.start + left, columns)
