"""Rows with one whole number that is not printed: how many are left, and whether a misprint leaves none."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np

from unionstats.columns.group import CONSISTENT, INCONSISTENT, OPEN, UNDETERMINED, Computed, reached
from unionstats.columns.polynomials import LIMIT, Ends, Operand, bound, magnitude
from unionstats.columns.texts import Vector
from unionstats.interval import Exact
from unionstats.quantity import Quantity
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.layout import Row
from unionstats.rules.compiled.rows import RowJudge

POWERS = np.array([10**place for place in range(19)], np.int64)
_TEN, _NINE = np.arange(10)[:, np.newaxis], 9
_AT_ONCE = 1 << 13
"""Rows of which all misprints of a digit are tried at once."""


def _of(values: Vector, rows: Vector) -> Vector:
    return values if len(rows) == len(values) else values[rows]


class Corners(NamedTuple):
    """The least and the greatest that the unknown can be in each row, as quotients."""

    low: Operand
    below: Operand
    high: Operand
    above: Operand

    def of(self, rows: Vector) -> Corners:
        """Those of some rows, each once."""
        return Corners(*(one if isinstance(one, int) else _of(one, rows) for one in self))

    def moved(self, gains: Corners, away: Vector) -> Corners:
        """What they are where a mantissa lies so far away, `gains` being what one unit of it adds."""
        return Corners(
            *(
                one if isinstance(gain, int) and not gain else one + gain * away
                for one, gain in zip(self, gains, strict=True)
            )
        )

    def are_wide(self, least: int) -> Vector:
        """As `Layout.is_wide`: whether there surely is more than one number."""
        low, below, high, above = self
        is_long = high * below - low * above > below * above
        return np.asarray(is_long & (np.minimum(below, above) > 0) & (high > least * above))


class UnknownGroup:
    """Rows like one of them, all of whose printed figures are above zero."""

    def __init__(self, judge: RowJudge, row: Row) -> None:
        """Raise Unreadable for a row that cannot be judged, NotCompiledError for the exact engine."""
        self.layout = judge.layout(row)
        self.one, self.subject = self.layout.one, self.layout.subject
        if not self.layout.is_whole:
            raise NotCompiledError
        self.unit: Exact = 1
        if self.subject is not None:
            given = dict(zip(judge.slots, row, strict=True)).get(
                self.subject, judge.rule.operands[self.subject]
            )
            assert isinstance(given, Quantity)  # noqa: S101 - the subject is printed
            self.unit = Fraction(given.step) / 2

    def is_proved(self, most: Sequence[int]) -> bool:
        """As of `Group`; no misprint of a mantissa may be greater than these."""
        sizes, target = self.sizes(most), self.one.equation.target(self.one.unknown)
        top, bottom = bound(target.top, sizes), bound(target.bottom, sizes)
        return max(top * bottom * 2, bottom * bottom, *sizes) < LIMIT

    def sizes(self, most: Sequence[int]) -> list[int]:
        """The greatest magnitudes of all operands where those of the mantissas are these."""
        found = [*map(max, self.layout.least, self.layout.most)]
        for column, one in zip(self.layout.columns, most, strict=True):
            if column is not None:
                found[column.slot] = 2 * one + max(abs(column.low), abs(column.high))
        return found

    def ends(self, mantissas: Sequence[Vector]) -> tuple[list[Operand], list[Operand]]:
        """The operands where the unknown is least, and where it is greatest."""
        least: list[Operand] = [*self.layout.least]
        most: list[Operand] = [*self.layout.most]
        for column, one in zip(self.layout.columns, mantissas, strict=True):
            if column is not None:
                double = 2 * one
                least[column.slot], most[column.slot] = double + column.low, double + column.high
        return least, most

    def corners(self, least: Sequence[Operand], most: Sequence[Operand], count: int) -> Corners:
        """What the unknown can be between these ends."""
        top, bottom = self.layout.top, self.layout.bottom
        found = (side(at) for at in (least, most) for side in (top, bottom))  # type: ignore[arg-type] # vectors
        return Corners(*(np.broadcast_to(one, count) for one in found))

    def verdicts(self, mantissas: Sequence[Vector], count: int, digits: Sequence[Vector]) -> Vector:
        """The codes of the verdicts; `digits` are how many of each column are printed."""
        least, most = self.ends(mantissas)
        own = self.corners(least, most, count)
        holds = own.are_wide(self.one.least)
        found = np.full(count, OPEN, np.int8)
        narrow = np.flatnonzero(~holds)
        numbers, is_told, _, _ = self.between(own.of(narrow))
        found[narrow[is_told & (numbers == 0)]] = INCONSISTENT
        holds[narrow] = is_told & (numbers > 0)
        live, doubtful = np.flatnonzero(holds), np.full(count, self.layout.is_partial)
        for column, at, rise, is_in_both, gain, gain_below in self.layout.tried:
            gains = Corners(*(side(ends) for ends in (least, most) for side in (gain, gain_below)))  # type: ignore[arg-type] # vectors
            one = _Misprints(self, own, gains, mantissas[at], digits[at]).of(live)
            none, doubt = one.tried(rise, self.layout.holds_at_zero[column.slot], is_in_both=is_in_both)
            found[live[none]] = CONSISTENT
            doubtful[live[doubt]] = True
            live = live[~none]
        found[live] = np.where(doubtful[live], OPEN, UNDETERMINED)
        return found

    def between(self, corners: Corners) -> tuple[Vector, Vector, Vector, Vector]:
        """How many numbers the unknown can be, whether that is told, and the first and the last of them."""
        low, below, high, above = corners
        told = np.minimum(below, above) > 0
        first, rest = np.divmod(low, np.where(told, below, 1))
        last, other = np.divmod(high, np.where(told, above, 1))
        if not self.layout.is_closed:
            told &= (rest > 0) & (other > 0)
        first = np.maximum(first + (rest > 0), self.one.least)
        return np.maximum(last - first + 1, 0), told, first, last

    def computed(self, mantissas: Sequence[Vector], count: int) -> Computed | None:
        """As of `Group`: what the rule gives with all numbers that the unknown can be."""
        if self.subject is None:
            return None
        target = self.one.equation.target(self.subject)
        if not target.sign:
            return None
        least, most = self.ends(mantissas)
        _, told, first, last = self.between(self.corners(least, most, count))
        ends = [
            Ends(np.minimum(one, other), np.maximum(one, other), slot in self.one.fixed)
            for slot, (one, other) in enumerate(zip(least, most, strict=True))
        ]
        sizes = self.sizes([*map(magnitude, mantissas)])
        ends[self.one.unknown] = Ends(first, last, is_fixed=False)
        sizes[self.one.unknown] = max(magnitude(first), magnitude(last), 1)
        found = reached(target, ends, sizes, count)
        return found and Computed(*found, self.unit, told & (found[1] > 0) & (found[3] > 0))


class _Misprints(NamedTuple):
    """One figure of rows that hold: its mantissas, how many digits each has, and what a unit of it moves."""

    group: UnknownGroup
    own: Corners
    gains: Corners
    mantissas: Vector
    digits: Vector

    def of(self, rows: Vector) -> _Misprints:
        """That of some rows."""
        own, gains = self.own.of(rows), self.gains.of(rows)
        return _Misprints(self.group, own, gains, _of(self.mantissas, rows), _of(self.digits, rows))

    def tried(self, rise: int, holds_at_zero: bool | None, *, is_in_both: bool) -> tuple[Vector, Vector]:  # noqa: FBT001 - True, False or None
        """Whether some misprint leaves the unknown nothing, and whether that is not told of one of them.

        First the one that leaves it the least: where that is more than one from end to end, so do all. Then
        the nine of each digit, zero left out.
        """
        near, far = self.extremes()
        zero = near == 0
        none, doubt = zero & (holds_at_zero is False), zero & (holds_at_zero is None)
        near = np.where(zero, np.minimum(self.mantissas, POWERS[self.digits - 1]), near)
        narrow = ~none[np.newaxis]
        empty, _ = self.left((far if rise < 0 else near) - self.mantissas, narrow, is_in_both=is_in_both)
        none |= empty
        rest = np.flatnonzero(narrow & ~none)
        for start in range(0, len(rest), _AT_ONCE):
            rows = rest[start : start + _AT_ONCE]
            some = self.of(rows)
            for place in range(int(some.digits.max())):
                weight = int(POWERS[place])
                away = (_TEN - some.mantissas // weight % 10) * weight
                asked = (away != 0) & (some.mantissas + away > 0) & (place < some.digits)
                empty, unsure = some.left(away, asked, is_in_both=is_in_both)
                none[rows] |= empty
                doubt[rows] |= unsure
        return none, doubt

    def left(self, away: Vector, asked: Vector, *, is_in_both: bool) -> tuple[Vector, Vector]:
        """The same by the mantissas so far away that are `asked`; wide ones are struck out of it."""
        moved = self.own.moved(self.gains, away)
        if not is_in_both:
            asked &= ~moved.are_wide(self.group.one.least)
        chosen = np.flatnonzero(asked)
        corners = Corners(*(np.broadcast_to(one, asked.shape).ravel() for one in moved)).of(chosen)
        numbers, is_told, _, _ = self.group.between(corners)
        none, doubt = np.zeros((2, len(self.digits)), bool)
        rows = chosen % max(len(none), 1)
        none[rows[is_told & (numbers == 0)]] = True
        doubt[rows[~is_told]] = True
        return none, doubt

    def extremes(self) -> tuple[Vector, Vector]:
        """As `compiled.printed.extremes` of numbers above zero."""
        weights = POWERS[self.digits - 1]
        first = self.mantissas // weights
        down, up = first * weights, (_NINE - first) * weights
        odd = np.flatnonzero((first == 0) | (first == _NINE))
        if len(odd):
            digits, mantissas = self.digits[odd], self.mantissas[odd]
            weights = np.minimum(POWERS[: int(digits.max()), np.newaxis], POWERS[digits - 1])
            each = mantissas // weights % 10
            down[odd], up[odd] = (each * weights).max(0), ((_NINE - each) * weights).max(0)
        return self.mantissas - down, self.mantissas + up
