"""Lines of a text, and pieces of them, at their places in the text."""

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


def lines_of(text: str) -> list[Line]:
    """The lines of a text, each with its place."""
    lines, at = [], 0
    for one in text.split("\n"):
        lines.append(Line(one, at))
        at += len(one) + 1
    return lines


def span_of(line: Line, start: int, end: int, columns: int = 1) -> Span:
    """The cell at `start:end` of a line, without the blanks around it."""
    text = line.text[start:end].strip()
    left = end - len(line.text[start:end].lstrip()) if text else end
    return Span(text, line.start + left, columns)
