"""A table seen along one axis: lines, between which relations hold, at positions.

Lines are columns and positions rows for a relation that holds in every row (share = part / whole), and the
other way round for one that holds in every column (total = the sum of the rows above).
"""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from fractions import Fraction
from functools import cached_property
from math import lcm
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from unionstats.interval import Exact
from unionstats.quantity import Quantity
from unionstats.quantity.model import is_whole
from unionstats.source.patterns.heads import Head

Number: TypeAlias = tuple[int, int]  # the printed value, and how far the true one may lie from it
Cells: TypeAlias = Sequence[Sequence[Quantity | None]]

PERCENT = 100
RATE = "ratio"
_MOST_DIGITS = 60  # of a number in the common scale; longer ones take no part
_COARSE = (10_000, 1_000, 100, 50, 10, 5, 3)  # what the figures of a table may be rounded to
_FEWEST, _MOST = 12, 20_000  # figures that tell it
_ODD = 8  # one figure of so many may be finer


class Lines(Struct, frozen=True, dict=True):
    """`numbers[line][position]`, all in `1 / one` of the base of their dimension; None where no figure is.

    `heads` name the lines, `places` the positions; `kinds` say what each position prints: its unit, and how
    many places. `negative` are the lines that print most of their figures negative. `columns` says that the
    lines are columns.
    """

    numbers: Sequence[Sequence[Number | None]]
    heads: Sequence[Head]
    places: Sequence[Head]
    kinds: Sequence[object]
    measures: Sequence[Sequence[str | None]]
    negative: AbstractSet[int]
    one: int
    columns: bool

    @cached_property
    def filled(self) -> Sequence[int]:
        """The lines with at least one figure."""
        return [at for at, line in enumerate(self.numbers) if any(number is not None for number in line)]

    @property
    def positions(self) -> int:
        """How many positions a line has."""
        return len(self.kinds)

    def without(self, lines: AbstractSet[int], positions: AbstractSet[int]) -> Lines:
        """The same table without the figures of some lines and of some positions."""
        if not lines and not positions:
            return self
        numbers = [
            [
                None if line in lines or position in positions else number
                for position, number in enumerate(numbers)
            ]
            for line, numbers in enumerate(self.numbers)
        ]
        return replace(self, numbers=numbers)


def columns_and_rows(
    cells: Cells,
    columns: Sequence[Head],
    rows: Sequence[Head],
    rounded: AbstractSet[tuple[int, int]] | None = None,
) -> tuple[Lines, Lines]:
    """The table along both axes: its columns as lines, and its rows as lines.

    Bare whole numbers may have been rounded like others; only at the places of `rounded` where it is given.
    """
    kinds = {(cell.unit, cell.step, cell.value.denominator): cell for row in cells for cell in row if cell}
    one = lcm(*map(_denominator, kinds.values()), 2)
    numbers = [
        [
            None if cell is None else _number(cell, one, bare=rounded is None or (at, column) in rounded)
            for column, cell in enumerate(row)
        ]
        for at, row in enumerate(cells)
    ]
    turned = list(zip(*cells, strict=True))
    back = list(zip(*numbers, strict=True))
    of_rows = Lines(
        numbers, rows, columns, _kinds(turned), _measures(cells), negative(cells), one, columns=False
    )
    of_columns = Lines(
        back, columns, rows, _kinds(cells), _measures(turned), negative(turned), one, columns=True
    )
    return of_columns, of_rows


def coarser_columns(cells: Cells) -> Cells | None:
    """The figures of a table, each column as coarse as nearly all of them are; None where none are."""
    columns = [[[cell] for cell in column] for column in zip(*cells, strict=True)]
    coarse = [coarser(column) for column in columns]
    made = [one or column for one, column in zip(coarse, columns, strict=True)]
    return [[cell for (cell,) in row] for row in zip(*made, strict=True)] if any(coarse) else None


def coarser(cells: Cells) -> Cells | None:
    """The figures as coarse as nearly all amounts of a table are: 610, 490, 580 … are in tens.

    None where they are not, are too few to tell, or too many to be searched twice.
    """
    known = [cell for row in cells for cell in row if cell is not None and cell.step and cell.value]
    known = [cell for cell in known if measure(cell) != RATE]
    if not _FEWEST <= len(known) <= _MOST:
        return None
    places = [abs(cell.value / Fraction(cell.step)) for cell in known]
    few = max(len(places) // _ODD, 1)
    by = next((n for n in _COARSE if sum(place % n > 0 for place in places) <= few), 0)
    if not by:
        return None
    return [
        [
            cell
            if cell is None or measure(cell) == RATE or cell.value % (cell.step * by or 1)
            else replace(cell, step=2 * cell.step * by, scaled=True)
            for cell in row
        ]
        for row in cells
    ]


def negative(lines: Cells) -> frozenset[int]:
    """The lines that print most of their figures negative, as accounts do with what they take away."""
    figures = [[figure.value for figure in line if figure is not None and figure.value] for line in lines]
    return frozenset(at for at, line in enumerate(figures) if 2 * sum(one < 0 for one in line) > len(line))


def measure(figure: Quantity) -> str:
    """What a figure measures: `RATE` for what does not add up by its nature, "" for a bare number."""
    dimension = "" if figure.unit is None else figure.unit.dimension
    return RATE if dimension == RATE or "/" in dimension else dimension


def _denominator(cell: Quantity) -> int:
    if cell.unit is None and isinstance(cell.value, int) and isinstance(cell.step, int):
        return 1 + cell.step % 2
    factor = 1 if cell.unit is None else cell.unit.factor
    return lcm((Fraction(cell.step) * factor / 2).denominator, (cell.value * factor).denominator)


def _number(cell: Quantity, one: int, *, bare: bool) -> Number | None:
    """None for what is only approximate, and for numbers beyond all reason; `bare`: a bare one is rounded."""
    factor = 1 if cell.unit is None else cell.unit.factor
    value = cell.value * factor
    if cell.approximation or abs(value * one) >= 10**_MOST_DIGITS:
        return None
    exact = (cell.unit is not None or not bare) and is_whole(cell)
    slack: Exact = 0 if exact else cell.step * factor
    return value.numerator * one // value.denominator, slack.numerator * one // (2 * slack.denominator)


def _kinds(positions: Cells) -> list[object]:
    """What most figures of each position print: amounts or rates, and of bare numbers the most places."""
    kinds: list[object] = []
    for figures in positions:
        known = [figure for figure in figures if figure is not None]
        rates = [figure for figure in known if measure(figure) == RATE]
        bare = [figure for figure in known if not measure(figure)]
        counted = bare or (rates if len(rates) == len(known) else [])
        places = max((figure.step.denominator for figure in counted), default=1)
        kinds.append((2 * len(rates) > len(known), places) if known else None)
    return kinds


def _measures(lines: Cells) -> list[tuple[str | None, ...]]:
    """What the figures of each line measure, None where no figure is."""
    return [tuple(None if figure is None else measure(figure) for figure in line) for line in lines]


def fit(one: str | None, other: str | None) -> bool:
    """Whether figures of two measures may add up; a bare number with any amount."""
    return one is None or other is None or one == other or (RATE not in {one, other} and not (one and other))
