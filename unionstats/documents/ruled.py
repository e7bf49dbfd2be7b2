"""Tables of a page whose cells are parted by lines that the page draws."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby, pairwise
from operator import itemgetter
from typing import Any, TypeAlias

from msgspec import Struct

from unionstats.documents.decode import RADICALS
from unionstats.documents.grid import Box, Grid, box_of, spread
from unionstats.pattern import pattern

_THICK = 3  # points: a rectangle that is thinner is a line
_NEAR = 2  # points between lines that meet
_LEAST = 3  # lines across, and lines along, of a table
_MOST_LINES = 20_000  # of a page
_MOST_TRIES = 20_000_000  # places of a table by lines
_LONGEST = 300  # characters of a cell
_YEAR_CUT = pattern(r"(?<![0-9])(?:19|20)[0-9]\Z")
_CUT, _DIGITS = pattern(r"(?:[^\d,]|\A)\d{1,3}(?:,\d{3})*,(\d{0,2})\Z"), pattern(r"(\d{1,3})(?!\d)")
_UNSPACED = pattern(r"[\u3400-\u9fff（）]{2}|[0-9][%％]\Z")
_DRAWN, _FILLED = frozenset({b"S", b"s", b"B", b"B*", b"b", b"b*"}), frozenset({b"f", b"F", b"f*"})
_MOVES = {b"m": 2, b"l": 2, b"re": 4}  # numbers that they take
SHOWN = frozenset({b"Tj", b"TJ", b"'", b'"'})

Point: TypeAlias = tuple[float, float]
Segment: TypeAlias = tuple[float, float, float]  # where a line stands, and from where to where it goes
Lines: TypeAlias = Mapping[float, Sequence[Segment]]


def length_of(shown: object) -> int:
    """How many characters the operands of an operator show."""
    inner = map(length_of, shown) if isinstance(shown, list) else ()
    return len(shown) if isinstance(shown, str | bytes) else sum(inner)


class Piece(Struct, frozen=True):
    """A text that a page shows, and where its parts begin."""

    text: str
    places: Sequence[Point]


class _Cell(Struct, frozen=True):
    """A cell with the rows and columns that it covers."""

    row: int
    column: int
    tall: int
    wide: int
    lines: list[tuple[float, float, str]]


class Ruling:
    """The lines that a page draws and the pieces of text that it shows, in the order of its content."""

    def __init__(self) -> None:
        self.pieces: list[Piece] = []
        self.across: list[Segment] = []
        self.along: list[Segment] = []
        self._path: list[tuple[Point, Point]] = []
        self._at: Point = (0.0, 0.0)
        self._places: list[Point] = []

    def show(self, text: str, matrix: Sequence[float], own: Sequence[float], *_: object) -> None:
        """Take a piece of text, which was drawn at the places since the one before."""
        if text.strip():
            self.pieces.append(
                Piece(text.translate(RADICALS), self._places or [point(matrix, own[4], own[5])])
            )
            self._places = []

    def draw(
        self, operator: bytes, operands: Sequence[Any], matrix: Sequence[float], own: Sequence[float]
    ) -> None:
        """Take an operator that draws a line, a rectangle or a text; others say nothing."""
        if operator in SHOWN and operands and operands[-1]:
            self._places.append(point(matrix, own[4], own[5]))
        elif operator in _MOVES and len(self._path) < _MOST_LINES:
            numbers = [float(one) for one in operands if isinstance(one, int | float)]
            if len(numbers) == _MOVES[operator]:
                to = point(matrix, *numbers[:2])
                if operator == b"l":
                    self._path.append((self._at, to))
                elif operator == b"re":
                    x, y, width, height = numbers
                    self._path.append((to, point(matrix, x + width, y + height)))
                self._at = to
        elif operator in _DRAWN or operator in _FILLED or operator == b"n":
            for one in self._path if operator != b"n" else ():
                self._take(*one, edges=operator in _DRAWN)
            self._path = []

    def _take(self, one: Point, other: Point, *, edges: bool) -> None:
        (x, right), (y, top) = (sorted(both) for both in zip(one, other, strict=True))
        if len(self.across) + len(self.along) >= _MOST_LINES:
            return
        if top - y <= _THICK < right - x:
            self.across.append((y, x, right))
        elif right - x <= _THICK < top - y:
            self.along.append((x, y, top))
        elif edges and right - x > _THICK:
            self.across += [(y, x, right), (top, x, right)]
            self.along += [(x, y, top), (right, y, top)]

    def tables(self, page: int) -> Iterator[tuple[str, Grid]]:
        """Yield the text of each table without blanks, in the order of the content, and its grid."""
        for low, high in _bands([*((y, y) for y, *_ in self.across), *(one[1:] for one in self.along)]):
            across = _standing(one for one in self.across if low <= one[0] <= high)
            along = _standing(one for one in self.along if low <= one[1] <= high)
            tries = len(across) * len(along) * max(map(len, [*across.values(), *along.values()]))
            if min(len(across), len(along)) < _LEAST or tries > _MOST_TRIES:
                continue
            own, cells = _filled(self.pieces, across, along)
            if own and all(sum(len(text) for *_, text in one.lines) <= _LONGEST for one in cells):
                rows: list[list[Box]] = [[] for _ in range(len(across) - 1)]
                for one in cells:
                    rows[one.row].append(box_of(list(_lines(one.lines)), one.tall, one.wide))
                yield "".join("".join(one.text.split()) for one in own), Grid(spread(rows)[0], page=page)


def point(matrix: Sequence[float], x: float, y: float) -> Point:
    """Where a point stands on the page."""
    a, b, c, d, e, f = matrix
    return a * x + c * y + e, b * x + d * y + f


def _bands(spans: Iterable[tuple[float, float]]) -> Iterator[tuple[float, float]]:
    """Yield the heights that lines cover without a break, from the top of the page."""
    found: list[tuple[float, float]] = []
    for low, high in sorted(spans):
        if found and low <= found[-1][1] + _NEAR:
            found[-1] = found[-1][0], max(high, found[-1][1])
        else:
            found.append((low, high))
    yield from reversed(found)


def _standing(segments: Iterable[Segment]) -> Lines:
    """The lines by where they stand, from left to right or from below; sides of one line stand together."""
    found: defaultdict[float, list[Segment]] = defaultdict(list)
    last: float | None = None
    for one in sorted(segments):
        last = one[0] if last is None or one[0] > last + _THICK else last
        found[last].append(one)
    return found


def _filled(pieces: Iterable[Piece], across: Lines, along: Lines) -> tuple[list[Piece], list[_Cell]]:
    """The pieces within a table, and its cells with their texts; none where a piece has no cell."""
    rows, columns = list(across)[::-1], list(along)
    cells = list(_cells(rows, columns, across, along))
    owner = {
        (row, column): one
        for one in cells
        for row in range(one.row, one.row + one.tall)
        for column in range(one.column, one.column + one.wide)
    }
    heights, edges = list(across), [at - _NEAR for at in columns]
    own: list[Piece] = []
    for piece in pieces:
        at = [(len(rows) - 1 - bisect_right(heights, y), bisect_right(edges, x) - 1) for x, y in piece.places]
        found = [owner.get(place) for place in at]
        parts = [list(group) for _, group in groupby(zip(found, piece.places, strict=True), itemgetter(0))]
        texts = [piece.text] if len(parts) == 1 else piece.text.split()
        if not any(found):
            continue
        if len(texts) != len(parts) or None in found:
            return [], []
        own.append(piece)
        for text, ((cell, (x, y)), *_) in zip(texts, parts, strict=True):
            if cell is not None:
                cell.lines.append((y, x, text))
    return own, cells


def _cells(rows: Sequence[float], columns: Sequence[float], across: Lines, along: Lines) -> Iterator[_Cell]:
    """Yield the cells of a table, row by row: each goes on to the next line that is drawn."""
    below = [[_covers(across[y], x, right) for x, right in pairwise(columns)] for y in rows[1:]]
    beside = [[_covers(along[x], y, top) for top, y in pairwise(rows)] for x in columns[1:]]
    taken: set[tuple[int, int]] = set()
    for row in range(len(rows) - 1):
        for column in range(len(columns) - 1):
            if (row, column) in taken:
                continue
            right, bottom = column, row
            while right < len(columns) - 2 and not beside[right][row] and (row, right + 1) not in taken:
                right += 1
            while bottom < len(rows) - 2 and not any(below[bottom][column : right + 1]):
                bottom += 1
            taken |= {(y, x) for y in range(row, bottom + 1) for x in range(column, right + 1)}
            yield _Cell(row, column, bottom - row + 1, right - column + 1, [])


def _covers(segments: Iterable[Segment], start: float, end: float) -> bool:
    middle = (start + end) / 2
    return any(low <= middle <= high for _, low, high in segments)


def _lines(texts: Sequence[tuple[float, float, str]]) -> Iterator[str]:
    """Yield the lines of a cell; a number that lacks digits or its %, and unspaced words, go on."""
    line = ""
    for _, group in groupby(texts, key=lambda one: round(one[0])):
        text = "".join(one.strip("\n") for *_, one in sorted(group, key=itemgetter(1)))
        cut, rest = _CUT.search(line.strip()), _DIGITS.match(text.strip())
        thousands = cut and rest and len(cut[1]) + len(rest[1]) == 3  # noqa: PLR2004
        year = _YEAR_CUT.search(line.strip()) and rest and len(rest[1]) == 1
        if thousands or year or _UNSPACED.match(line.strip()[-1:] + text.strip()):
            line = line.rstrip() + text.strip()
            continue
        yield from [line] if line else ()
        line = text
    yield from [line] if line else ()
