"""CSV as rows of cells, each with its place in the text, and what is wrong with a row, at its character."""

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct

from unionstats.diagnostics import Problem
from unionstats.pattern import pattern


class Cell(Struct, frozen=True, gc=False):
    """A cell and where it stands in the text, both without its quotes and the blanks around it."""

    text: str
    start: int
    end: int


class Row(Struct, frozen=True, gc=False):
    """The cells of a row, and where its text begins and ends, the line end with it."""

    cells: list[Cell]
    start: int
    end: int

    @property
    def texts(self) -> list[str]:
        """The texts of the cells."""
        return [cell.text for cell in self.cells]


@cache
def _cell(delimiter: str) -> re.Pattern[str]:
    quoted = r'"(?P<quoted>[^"]*+(?:""[^"]*+)*+)"'
    return pattern(rf" *+(?:{quoted}|(?P<plain>[^{re.escape(delimiter)}\n]*+))")


def rows_of(text: str, delimiter: str, start: int = 0) -> Iterator[Row | Problem]:
    """Yield the rows of a text from `start` on, empty ones too, and S018 where one cannot be read.

    Quotes are strict: one that is opened is closed, and the delimiter or the line end stands behind it. Line
    ends are LF.
    """
    cell, at = _cell(delimiter), start
    while at < len(text):
        cells: list[Cell] = []
        begun = at
        while found := cell.match(text, at):
            quoted = found["quoted"] is not None
            first, at = found.start("quoted" if quoted else "plain"), found.end()
            if not quoted and text.startswith('"', first):  # what follows may be the rest of the cell
                yield Problem("S018", {"reason": "quote-open"}, first, first + 1)
                return
            cells.append(_stripped(found["quoted"] if quoted else found["plain"], first, quoted=quoted))
            if not text.startswith(delimiter, at):
                break
            at += 1
        stray = at
        at = text.find("\n", at) + 1 or len(text)
        if text[stray : stray + 1] in ("", "\n"):
            yield Row(cells, begun, at)
        else:
            yield Problem("S018", {"reason": "quote-behind"}, stray, stray + 1)


def _stripped(raw: str, start: int, *, quoted: bool) -> Cell:
    text = raw.strip()
    start += len(raw) - len(raw.lstrip()) if text else len(raw)
    return Cell(text.replace('""', '"') if quoted else text, start, start + len(text))
