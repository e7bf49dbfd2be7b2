"""Lines in percentage points, which are differences of two lines in per cent by their very unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import permutations

from unionstats.quantity import Quantity
from unionstats.quantity.model import PERCENT, POINTS
from unionstats.source.patterns.relation import Form, LineRelation
from unionstats.source.tables.printed import PrintedTable

_MOST = 12  # lines in per cent, of which pairs are tried

Line = Sequence[Quantity | None]


def points_of(printed: PrintedTable, found: Sequence[LineRelation]) -> Iterator[LineRelation]:
    """Yield the difference that each line in percentage points is, where most of its figures are that."""
    told = {(one.columns, one.target) for one in found}
    for columns in (True, False):
        lines: Sequence[Line] = list(zip(*printed.figures, strict=True)) if columns else printed.figures
        rates = [at for at, line in enumerate(lines) if _unit(line) == PERCENT]
        for target, line in enumerate(lines):
            if _unit(line) != POINTS or (columns, target) in told or len(rates) > _MOST:
                continue
            tried = [_difference(lines, target, pair, columns=columns) for pair in permutations(rates, 2)]
            best = max(tried, key=lambda one: len(one.held) - len(one.failed), default=None)
            if best is not None and len(best.held) > len(best.failed):
                yield best


def _unit(line: Line) -> str:
    """The unit of all figures of a line, "" where they differ."""
    units = {cell.unit.name if cell.unit is not None else "" for cell in line if cell is not None}
    return units.pop() if len(units) == 1 else ""


def _difference(lines: Sequence[Line], target: int, pair: tuple[int, int], *, columns: bool) -> LineRelation:
    """The difference of two lines, with the positions where it holds and fails."""
    held: list[int] = []
    failed: list[int] = []
    for position, cells in enumerate(zip(*(lines[at] for at in (target, *pair)), strict=True)):
        known = [cell for cell in cells if cell is not None]
        if len(known) == len(cells):
            off = known[0].value - known[1].value + known[2].value
            reach = sum(Fraction(cell.step) for cell in known) / 2
            (held if abs(off) <= reach else failed).append(position)
    return LineRelation(Form.POINTS, columns, target, pair, (1, -1), held, failed, announced=True)
