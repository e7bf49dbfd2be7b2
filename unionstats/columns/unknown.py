"""Rows with one whole number that is not printed: how many are left, and whether a misprint leaves none."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import numpy as np

from unionstats.columns.group import (
    CONSISTENT,
    INCONSISTENT,
    OPEN,
    UNDETERMINED,
    Computed,
    named_slots,
    reached,
)
from unionstats.columns.operands import Slot, ends_of, most_of, slot_of
from unionstats.columns.polynomials import LIMIT, Ends, Operand, bound, magnitude, value_at
from unionstats.columns.texts import Vector
from unionstats.interval import Exact
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import filled
from unionstats.rules.compiled.layout import Layout, Row
from unionstats.rules.compiled.rows import RowJudge
from unionstats.rules.judge import variables_of

_POWERS = np.array([10**place for place in range(19)], np.int64)
_NINE = 9


class UnknownGroup:
    """Rows like one of them, all of whose printed figures are above zero."""

    def __init__(self, judge: RowJudge, row: Row) -> None:
        """Raise Unreadable for a row that cannot be judged, NotCompiledError for the exact engine."""
        rule, figures = judge.filled_in(row)
        variables = variables_of(rule, figures, judge.rounding)
        self.subject = rule.subject([one.is_printed for one in variables])
        self.one = filled(rule.program, variables, judge.rounding, self.subject)
        named = named_slots(judge)
        self.layout = Layout(self.one, named, row, rule.program.rounded, self.subject)
        if not self.layout.is_whole:
            raise NotCompiledError
        places = {slot: at for at, slot in enumerate(named)}
        self.slots: list[Slot | None] = [
            slot_of(variable, judge.rounding, places.get(slot, -1)) if variable.is_printed else None
            for slot, variable in enumerate(variables)
        ]
        target = self.one.equation.target(self.one.unknown)
        self.in_both = target.in_both
        self.top, self.bottom = (
            tuple((target.sign * factor, slots) for factor, slots in side)
            for side in (target.top, target.bottom)
        )
        self.rises = {move.slot: move.rise for move in target.moves if move.rise is not None}
        self.tried = [
            (slot, at, rise)
            for slot in self.layout.order
            if (at := places.get(slot, -1)) >= 0 and (rise := self.rises.get(slot))
        ]
        self.unit: Exact = 1
        if self.subject is not None:
            top, bottom = self.one.scales[self.subject]
            self.unit = Fraction(top, bottom) / variables[self.subject].factor

    def is_proved(self, most: Sequence[int]) -> bool:
        """As of `Group`; a misprint has no more digits than the number itself."""
        sizes = most_of(self.slots, [10 ** len(str(one)) for one in most])
        top, bottom = bound(self.top, sizes), bound(self.bottom, sizes)
        return max(top * bottom * 2, bottom * bottom, *sizes) < LIMIT

    def corner(self, mantissas: Sequence[Vector], *, is_most: bool) -> list[Operand]:
        """Where the unknown is least, or greatest."""
        ends = ends_of(self.slots, mantissas)
        return [
            one.high if (self.rises.get(slot, 0) > 0) is is_most else one.low for slot, one in enumerate(ends)
        ]

    def verdicts(self, mantissas: Sequence[Vector], count: int, digits: Sequence[Vector]) -> Vector:
        """The codes of the verdicts; `digits` are how many of each column are printed."""
        numbers, is_told, _, _ = self.count(mantissas, count)
        found = np.full(count, OPEN, np.int8)
        found[is_told & (numbers == 0)] = INCONSISTENT
        rows = np.flatnonzero(is_told & (numbers > 0))
        if len(rows):
            found[rows] = self.tested([one[rows] for one in mantissas], [one[rows] for one in digits])
        return found

    def count(self, mantissas: Sequence[Vector], count: int) -> tuple[Vector, Vector, Vector, Vector]:
        """How many numbers the unknown can be, whether that is told, and the first and the last of them."""
        least, most = (self.corner(mantissas, is_most=side) for side in (False, True))
        low, below = value_at(self.top, least, count), value_at(self.bottom, least, count)
        high, above = value_at(self.top, most, count), value_at(self.bottom, most, count)
        told = (below > 0) & (above > 0)
        below, above = np.where(told, below, 1), np.where(told, above, 1)
        first, rest = np.divmod(low, below)
        last, other = np.divmod(high, above)
        if not self.layout.is_closed:
            told &= (rest > 0) & (other > 0)
        first = np.maximum(first + (rest > 0), self.one.least)
        return np.maximum(last - first + 1, 0), told, first, last

    def tested(self, mantissas: Sequence[Vector], digits: Sequence[Vector]) -> Vector:
        """Whether a misprint would leave the unknown nothing, of rows that hold."""
        count = len(mantissas[0])
        found = np.full(count, UNDETERMINED, np.int8)
        doubtful = np.full(count, self.layout.is_partial)
        live = np.arange(count)
        for slot, at, rise in self.tried:
            if not len(live):
                break
            here = [one[live] for one in mantissas]
            near, far = _extremes(here[at], digits[at][live])
            none, doubt = np.zeros(len(live), bool), np.zeros(len(live), bool)
            holds = self.layout.holds_at_zero[slot]
            zero = near == 0
            if holds is False:
                none |= zero
            elif holds is None:
                doubt |= zero
            near = np.where(zero, np.minimum(here[at], _POWERS[digits[at][live] - 1]), near)
            tried = [*here]
            tried[at] = far if rise < 0 else near
            empty, wide, _ = self._with(tried, slot)
            none |= empty
            rest = np.flatnonzero(~none & ~wide)
            if len(rest):
                more, unsure = self._any(here, digits[at][live], at, slot, rest)
                none[rest] |= more
                doubt[rest] |= unsure
            found[live[none]] = CONSISTENT
            doubtful[live[doubt]] = True
            live = live[~none]
        found[live[doubtful[live]]] = OPEN
        return found

    def _any(
        self, mantissas: Sequence[Vector], digits: Vector, at: int, slot: int, rows: Vector
    ) -> tuple[Vector, Vector]:
        """Whether some misprint of one figure leaves nothing, and whether that is not told of one of them."""
        tried = [one[rows] for one in mantissas]
        own, length = tried[at], digits[rows]
        none, doubt = np.zeros(len(rows), bool), np.zeros(len(rows), bool)
        for place in range(int(length.max())):
            weight = int(_POWERS[place])
            start = own - own // weight % 10 * weight
            for digit in range(10):
                other = start + digit * weight
                valid = (other != own) & (other > 0) & (place < length)
                tried[at] = np.where(valid, other, own)
                empty, _, told = self._with(tried, slot)
                none |= valid & empty
                doubt |= valid & ~told
        return none, doubt

    def _with(self, mantissas: Sequence[Vector], slot: int) -> tuple[Vector, Vector, Vector]:
        """Whether the unknown is left nothing, surely more than one number, and whether that is told."""
        count = len(mantissas[0])
        numbers, told, _, _ = self.count(mantissas, count)
        wide = np.zeros(count, bool)
        if slot not in self.in_both:
            least, most = (self.corner(mantissas, is_most=side) for side in (False, True))
            low, below = value_at(self.top, least, count), value_at(self.bottom, least, count)
            high, above = value_at(self.top, most, count), value_at(self.bottom, most, count)
            wide = (below > 0) & (above > 0) & (high * below - low * above > below * above)
            wide &= high > self.one.least * above
        return told & (numbers == 0) & ~wide, wide, told | wide

    def computed(self, mantissas: Sequence[Vector], count: int) -> Computed | None:
        """As of `Group`: what the rule gives with all numbers that the unknown can be."""
        subject = self.subject
        if subject is None:
            return None
        target = self.one.equation.target(subject)
        if not target.sign:
            return None
        _, told, first, last = self.count(mantissas, count)
        ends, sizes = ends_of(self.slots, mantissas), most_of(self.slots, [*map(magnitude, mantissas)])
        ends[self.one.unknown] = Ends(first, last, is_fixed=False)
        sizes[self.one.unknown] = max(magnitude(first), magnitude(last), 1)
        found = reached(target, ends, sizes, count)
        return found and Computed(*found, self.unit, told & (found[1] > 0) & (found[3] > 0))


def _extremes(mantissas: Vector, digits: Vector) -> tuple[Vector, Vector]:
    """As `compiled.printed.extremes` of numbers above zero."""
    weight = _POWERS[digits - 1]
    first = mantissas // weight
    plain = (first > 0) & (first < _NINE)
    down, up = first * weight, (_NINE - first) * weight
    for place in range(int(digits.max())):
        weight = _POWERS[place]
        digit = mantissas // weight % 10
        other = ~plain & (place < digits)
        down = np.where(other, np.maximum(down, digit * weight), down)
        up = np.where(other, np.maximum(up, (_NINE - digit) * weight), up)
    return mantissas - down, mantissas + up
