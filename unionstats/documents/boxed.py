"""Tables drawn in a text with lines: of box-drawing characters, or of `+`, `-` and `|`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from unionstats.documents.spans import Line, Span, TableLines, span_of
from unionstats.pattern import pattern
from unionstats.text.cells import cells

_BORDER = pattern(r"(?=.*[-=─━═])(?=.*[+┌┏╔├┣╠└┗╚┬┼┴╤╪╧╦╬╩])[-+=|:\u2500-\u257f ]{3,}\Z")
_BAR = pattern(r"[|│┃║]")


def read_boxed(lines: Sequence[Line], y: int) -> TableLines | None:
    """The table that is drawn from line `y` on, a row a line; None if none is.

    What stands above the second of its borders is the head, where there are three.
    """
    if not _BORDER.match(lines[y].text.strip()) or y + 1 == len(lines) or not _is_row(lines[y + 1]):
        return None
    end, rows, borders = y, list[Line](), list[int]()
    while end < len(lines):
        if _BORDER.match(lines[end].text.strip()):
            if rows and borders[-1] == len(rows):
                break  # the next table begins where this one has ended
            borders.append(len(rows))
        elif _BAR.search(lines[end].text):
            rows.append(lines[end])
        else:
            break
        end += 1
    edges = sorted({edge for line in rows for edge in _edges(line)})
    head = borders[1] if len(borders) == 3 and borders[0] == 0 < borders[1] < len(rows) else None  # noqa: PLR2004
    return TableLines([list(_row(line, edges)) for line in rows], y, end, head)


def _is_row(line: Line) -> bool:
    return bool(_BAR.search(line.text)) and not _BORDER.match(line.text.strip())


def _edges(line: Line) -> list[int]:
    """The columns of a terminal in which the bars of a line stand."""
    edges, at, width = [], 0, 0
    for bar in _BAR.finditer(line.text):
        width += cells(line.text[at : bar.start()])
        at = bar.start()
        edges.append(width)
    return edges


def _row(line: Line, edges: Sequence[int]) -> Iterator[Span]:
    """Yield the cells between the bars of a line; where a bar lacks, a cell covers several columns."""
    at = {edge: place for place, edge in enumerate(edges)}
    bars = [bar.start() for bar in _BAR.finditer(line.text)]
    own = [at[edge] for edge in _edges(line)]
    if len(bars) == 1:
        yield span_of(line, 0, bars[0])
        yield span_of(line, bars[0] + 1, len(line.text))
    for index in range(len(bars) - 1):
        yield span_of(line, bars[index] + 1, bars[index + 1], own[index + 1] - own[index])
