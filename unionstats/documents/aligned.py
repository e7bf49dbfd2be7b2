"""Tables in plain text whose columns are parted by tabs, or stand in line by blanks.

A Chinese character takes two columns. Columns are clear where at least three rows have them at the same edge.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from msgspec import Struct

from unionstats.documents.captions import is_unit
from unionstats.documents.spans import Line, Span, TableLines, span_of
from unionstats.pattern import pattern
from unionstats.text.cells import cells

_LEAST_ROWS = 3
_MOST_HEADS = 3  # rows above whose cells may cover several columns
_MOST_APART = 4  # rows of a single piece, or ruled, on end
_MOST_PIECES = 200  # of a line that is a row
_CLEAR = 0.5  # of the cells of a column that share an edge
_PIECE = pattern(r"\S+(?:[ \u3000\xa0]\S+)*")
_RULE = pattern(r"[\s\-=_—─━═.·]{3,}\Z")
_DIGIT = pattern(r"\d")
_READS_ON = pattern(r"[。；;！？，]\s*\w|[a-z0-9]\. +[A-Z]")  # a sentence that ends within a piece


class Piece(Struct, frozen=True):
    """A piece of a line at `start:end` of it, in the columns `left` up to `right` of a terminal."""

    text: str
    start: int
    end: int
    left: int
    right: int


class Row(Struct, frozen=True):
    """A line and its pieces; a ruled line has none."""

    line: Line
    place: int
    pieces: list[Piece]


def read_aligned(
    lines: Sequence[Line], start: int, end: int, width: Callable[[str], int] = cells
) -> list[TableLines]:
    """The tables among the lines `start` up to `end`, in their order; `width` measures a text in columns."""
    found: list[TableLines] = []
    run: list[int] = []
    for y in range(start, end + 1):
        text = lines[y].text if y < end else ""
        if text.strip():
            run.append(y)
            continue
        found += _tables(lines, run, width)
        run = []
    return found


def _tables(lines: Sequence[Line], run: Sequence[int], width: Callable[[str], int]) -> Iterator[TableLines]:
    if len(run) < _LEAST_ROWS:
        return
    aligned: list[int] = []
    at = 0
    while at < len(run):
        tabs = lines[run[at]].text.strip(" ").count("\t")
        end = at + 1
        while end < len(run) and tabs and lines[run[end]].text.strip(" ").count("\t") == tabs:
            end += 1
        table = _tabbed(lines, run[at:end]) if tabs else None
        if table is None:
            aligned += run[at:end]
        else:
            yield from _standing(lines, aligned, width)
            aligned = []
            yield table
        at = end
    yield from _standing(lines, aligned, width)


def _tabbed(lines: Sequence[Line], run: Sequence[int]) -> TableLines | None:
    rows = []
    for y in run:
        line, at = lines[y], 0
        row: list[Span] = []
        for text in line.text.split("\t"):
            row.append(span_of(line, at, at + len(text)))
            at += len(text) + 1
        rows.append(row)
    if len(rows) < _LEAST_ROWS or not _has_figures([[span.text for span in row] for row in rows]):
        return None
    return TableLines(rows, run[0], run[-1] + 1)


def _has_figures(rows: Sequence[Sequence[str]]) -> bool:
    return 2 * sum(any(map(_DIGIT.search, row[1:])) for row in rows) >= len(rows)


def _standing(lines: Sequence[Line], run: Sequence[int], width: Callable[[str], int]) -> Iterator[TableLines]:
    """Yield the tables whose columns stand in line, in their order."""
    rows = [_row(lines[y], y, width) for y in run]
    found: list[TableLines] = []
    bottom = len(rows)
    while bottom > 0:
        if len(rows[bottom - 1].pieces) < 2:  # noqa: PLR2004
            bottom -= 1
            continue
        top, columns = _grown(rows, bottom)
        table = _table(rows[top:bottom], columns) if bottom - top >= _LEAST_ROWS else None
        if table is not None:
            found.append(table)
        bottom = min(top, bottom - 1)
    yield from reversed(found)


def _row(line: Line, place: int, width: Callable[[str], int]) -> Row:
    """The pieces of a line between gaps of two blanks or more."""
    pieces: list[Piece] = []
    at, end = 0, 0
    if not _RULE.match(line.text):
        for found in _PIECE.finditer(line.text):
            left = end + width(line.text[at : found.start()])
            right = left + width(found[0])
            word = pieces[0].text + found[0] if len(pieces) == 1 else ""  # 合    计 is one word
            if len(word) == len(found[0]) + 1 == 2 and not word.isascii() and word.isalpha():  # noqa: PLR2004
                first = pieces.pop()
                start, left = first.start, first.left
            else:
                start = found.start()
            pieces.append(Piece(line.text[start : found.end()], start, found.end(), left, right))
            at, end = found.end(), right
    return Row(line, place, pieces)


def _is_caption(row: Row) -> bool:
    """Whether a line is a title with the unit of the table at its end: 表1 会员情况    单位：万人."""
    last = row.pieces[-1].text if len(row.pieces) == 2 else ""  # noqa: PLR2004
    return not {":", "："}.isdisjoint(last) and is_unit(last)


def _grown(rows: Sequence[Row], bottom: int) -> tuple[int, list[tuple[int, int]]]:
    """The first row of the table that ends above `bottom`, and its columns as spans of a terminal.

    Rows are taken upwards as long as no two of their pieces fall into one column; a row with a single piece
    only between others. Above them heads may cover several columns.
    """
    columns: list[tuple[int, int]] = []
    top = first = bottom
    heads = 0
    while first > 0 and top - first <= _MOST_APART:
        row = rows[first - 1]
        if _is_caption(row):
            break
        if row.pieces and len(row.pieces) <= _MOST_PIECES:
            joined = None if heads else _joined(columns, row.pieces)
            if joined is None:
                heads += 1
                over = [_over(columns, one) for one in row.pieces]
                apart = all(one and other and one.stop <= other.start for one, other in pairwise(over))
                if heads > _MOST_HEADS or len(over) < 2 or not apart or max(map(len, over)) < 2:  # noqa: PLR2004
                    break
            else:
                columns = joined
            top = first - 1 if len(row.pieces) > 1 else top
        elif row.pieces:
            break
        first -= 1
    return top, columns


def _joined(columns: Sequence[tuple[int, int]], pieces: Sequence[Piece]) -> list[tuple[int, int]] | None:
    """The columns widened by the pieces of a row; None where pieces or columns would fall into one."""
    places = [(left, right, 0) for left, right in columns]
    merged = sorted([*places, *((one.left, one.right, 1) for one in pieces)])
    joined: list[tuple[int, int]] = []
    counts: list[list[int]] = []
    for left, right, kind in merged:
        if joined and left < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(joined[-1][1], right))
        else:
            joined.append((left, right))
            counts.append([0, 0])
        counts[-1][kind] += 1
        if counts[-1][kind] > 1:
            return None
    return joined


def _over(columns: Sequence[tuple[int, int]], piece: Piece) -> range:
    over = [at for at, (left, right) in enumerate(columns) if left < piece.right and piece.left < right]
    return range(over[0], over[-1] + 1) if over else range(0)


def _groups(columns: Sequence[tuple[int, int]], pieces: Sequence[Piece]) -> list[range]:
    """The columns of each piece of a head that stands over as many as every other; none if it does not."""
    width, rest = divmod(len(columns) - 1, max(len(pieces), 1))
    if len(pieces) < 2 or width < 2 or rest:  # noqa: PLR2004
        return []
    groups = [range(1 + at * width, 1 + (at + 1) * width) for at in range(len(pieces))]
    within = all(
        columns[group.start][0] < piece.right and piece.left < columns[group.stop - 1][1]
        for group, piece in zip(groups, pieces, strict=True)
    )
    apart = pieces[0].left >= columns[0][1]
    return groups if within and apart else []


def _table(rows: Sequence[Row], columns: Sequence[tuple[int, int]]) -> TableLines | None:
    """The table of these rows; None if its columns are not clear."""
    kept = [row for row in rows if row.pieces]
    placed = [[_over(columns, piece) for piece in row.pieces] for row in kept]
    for at in range(min(_MOST_HEADS, len(kept))):
        placed[at] = _groups(columns, kept[at].pieces) or placed[at]
    texts = [[piece.text for piece in row.pieces] for row in kept if len(row.pieces) > 1]
    prose = 2 * sum(any(map(_READS_ON.search, row)) for row in texts) >= len(texts)
    if prose or len(columns) < 2 or len(texts) < _LEAST_ROWS or not _has_figures(texts):  # noqa: PLR2004
        return None
    for at in range(1, len(columns)):
        own = [
            piece
            for row, overs in zip(kept, placed, strict=True)
            for piece, over in zip(row.pieces, overs, strict=True)
            if over == range(at, at + 1)
        ]
        edges = Counter(("left", one.left) for one in own) + Counter(("right", one.right) for one in own)
        if len(own) >= _LEAST_ROWS and max(edges.values()) < _CLEAR * len(own):
            return None
    grid = [list(_spans(row, overs, len(columns))) for row, overs in zip(kept, placed, strict=True)]
    return TableLines(grid, rows[0].place, rows[-1].place + 1)


def _spans(row: Row, overs: Sequence[range], width: int) -> Iterator[Span]:
    """Yield the cells of a row, empty ones where no piece stands."""
    at, end = 0, 0
    for piece, over in zip(row.pieces, overs, strict=True):
        yield from (span_of(row.line, end, end) for _ in range(over.start - at))
        indent = piece.left if over.start == 0 else 0
        yield Span(piece.text, row.line.start + piece.start, len(over), indent)
        at, end = over.stop, piece.end
    yield from (span_of(row.line, end, end) for _ in range(width - at))
