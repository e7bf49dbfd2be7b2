"""Lines of a text, and pieces of them, at their places in the text."""

from __future__ import annotations

from msgspec import Struct


class Line(Struct, frozen=True):
    """A line without its end, and where it begins in the text."""

    text: str
    start: int


class Span(Struct, frozen=True):
    """A piece of a line, where it begins in the text, and how far it is set in within its cell."""

    text: str
    start: int
    indent: int = 0


class TableLines(Struct, frozen=True):
    """A table among lines: those from `start` up to `end`, each row with at least one piece.

    `header_rows` is None where the text marks no head.
    """

    rows: list[list[Span]]
    start: int
    end: int
    from_character: int
    to_character: int
    header_rows: int | None = None
