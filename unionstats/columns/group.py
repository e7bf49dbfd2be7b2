"""The rows whose figures are printed alike and have the same signs: one equation judges all of them."""

from collections.abc import Sequence
from fractions import Fraction
from typing import NamedTuple

import numpy as np
from msgspec import Struct

from unionstats.columns.polynomials import LIMIT, Ends, Operand, bound, corners, magnitude, value_at
from unionstats.columns.texts import Vector
from unionstats.interval import Exact, whole_numbers
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.compiled.equation import NotCompiledError, Scale, Target, equation_of
from unionstats.rules.compiled.layout import Row
from unionstats.rules.compiled.printed import EXACT, printed_of, reach_of, sign_of
from unionstats.rules.compiled.rows import RowJudge
from unionstats.rules.judge import variables_of
from unionstats.rules.language.polynomial import at_slot, terms_of
from unionstats.rules.variable import Variable

CONSISTENT, INCONSISTENT, UNDETERMINED, OPEN = 0, 1, 2, -1
"""Codes of verdicts; OPEN hands a row to the exact engine."""


class Slot(Struct, frozen=True):
    """An operand whose unit is `scale` in the base: a mantissa times `times`, plus what its ends lie off.

    `column` is its place among the columns, -1 for a number of the rule itself, whose mantissa is `own`.
    `low` and `high` are of even, then of odd mantissas. `is_open` says that an end is no member in some rows;
    `counts` that it stands for whole numbers, two units each.
    """

    column: int
    own: int
    scale: Scale
    times: int
    low: tuple[int, int]
    high: tuple[int, int]
    is_open: bool
    counts: bool
    sign: int

    @property
    def is_fixed(self) -> bool:
        """Whether it stands for one value."""
        return self.low == self.high == (0, 0)

    @property
    def is_split(self) -> bool:
        """Whether the ends of odd mantissas lie elsewhere than those of even ones."""
        return self.low[0] != self.low[1] or self.high[0] != self.high[1]

    def most(self, mantissa: int) -> int:
        """The greatest magnitude of its ends where no mantissa is greater than one."""
        return self.times * mantissa + max(map(abs, self.low + self.high))

    def ends(self, mantissas: Operand) -> Ends:
        """Its ends in each row."""
        middle = self.times * mantissas
        if self.is_fixed:
            return Ends(middle, middle, is_fixed=True)
        if not self.is_split:
            return Ends(middle + self.low[0], middle + self.high[0], is_fixed=False)
        odd = np.asarray(mantissas) & 1
        low, high = (np.where(odd, pair[1], pair[0]) for pair in (self.low, self.high))
        return Ends(middle + low, middle + high, is_fixed=False)


class Computed(NamedTuple):
    """What the rule gives in each row, as quotients times `unit`; where `known` is False it is not told."""

    low: Vector
    below: Vector
    high: Vector
    above: Vector
    unit: Exact
    known: Vector


class Group:
    """Rows like one of them, in which all figures are printed."""

    def __init__(self, judge: RowJudge, row: Row) -> None:
        """Raise Unreadable for a row that cannot be judged, NotCompiledError for the exact engine."""
        rule, figures = judge.filled_in(row)
        variables = variables_of(rule, figures, judge.rounding)
        if not all(one.is_printed for one in variables):
            raise NotCompiledError
        places = {slot: at for at, slot in enumerate(judge.slots)}
        self.slots: list[Slot] = [
            slot_of(variable, judge.rounding, places.get(slot, -1)) for slot, variable in enumerate(variables)
        ]
        scales = tuple(slot.scale for slot in self.slots)
        equation = equation_of(rule.program, scales, tuple(slot.sign for slot in self.slots), is_closed=False)
        if equation is None:
            raise NotCompiledError
        self.relation = rule.program.relation
        self.equation = equation
        self.terms = equation.terms
        self.rises = {move.slot: move.rise or 0 for move in equation.moves}
        self.divisor = () if self.relation == "=" else terms_of(equation.divisor)
        self.is_closed = not any(slot.is_open for slot in self.slots)
        self.is_split = any(slot.is_split and slot.counts for slot in self.slots)
        self.counts = [at for at, slot in enumerate(self.slots) if slot.counts and not slot.is_fixed]
        self.reals = [at for at, slot in enumerate(self.slots) if not slot.counts and not slot.is_fixed]
        self.slopes = [
            terms_of(at_slot(equation.polynomial, at)[0]) if self.counts else ()
            for at in range(len(self.slots))
        ]
        self.subject = rule.subject([True] * len(variables))
        self.unit: Exact = 1
        if self.subject is not None:
            self.unit = Fraction(*scales[self.subject]) / variables[self.subject].factor

    def is_proved(self, most: Sequence[int]) -> bool:
        """Whether no value on the way passes 63 bits where no mantissa of a column is greater than these."""
        sizes = most_of(self.slots, most)
        polynomials = [self.terms, self.divisor, *self.equation.unsigned]
        if any(bound(one, sizes) >= LIMIT for one in polynomials) or max(sizes) >= LIMIT:
            return False
        widths = [max(slot.high) - min(slot.low) for slot in self.slots]
        return all(
            bound(self.slopes[at], sizes) * (widths[at] + 2) < LIMIT for at in (*self.counts, *self.reals)
        )

    def verdicts(self, mantissas: Sequence[Vector], count: int) -> Vector:
        """The codes of the verdicts on rows whose mantissas, a vector for each column, are proved."""
        ends = ends_of(self.slots, mantissas)
        low, high = corners(self.terms, ends, self.rises, count)
        if self.relation != "=":
            found = self._compared(low, high, ends, count)
        else:
            found = np.full(count, OPEN, np.int8)
            inside = (low < 0) & (high > 0)
            if self.counts:
                inside &= self._without_gaps(ends, count)
            found[inside] = CONSISTENT
            found[(low > 0) | (high < 0)] = INCONSISTENT
            if self.is_closed:
                found[(low == 0) | (high == 0)] = CONSISTENT
        for terms in self.equation.unsigned:
            least, most = corners(terms, ends, {}, count)
            found[(least <= 0) & (most >= 0)] = OPEN
        return found

    def _compared(self, low: Vector, high: Vector, ends: Sequence[Ends], count: int) -> Vector:
        """The verdicts on an inequality: on which side of zero its left side less its right side can be."""
        found = np.full(count, OPEN, np.int8)
        least, most = corners(self.divisor, ends, {}, count)
        for way, here in ((1, least > 0), (-1, most < 0)):
            reached = low if (way > 0) is (self.relation[0] == "<") else -high
            found[here & (reached < 0)] = CONSISTENT
            found[here & (reached > 0)] = INCONSISTENT
            if len(self.relation) == 1:
                found[here & (reached == 0)] = INCONSISTENT
            elif self.is_closed:
                found[here & (reached == 0)] = CONSISTENT
        return found

    def _without_gaps(self, ends: Sequence[Ends], count: int) -> Vector:
        """Where whole numbers leave no gap between the least and the greatest value of the equation.

        They leave none where a rounded real alone moves it farther than the next number of any of them; or
        where whole numbers are merely added, all alike.
        """
        if not self.reals and all(len(slots) <= 1 for _, slots in self.terms):
            steps = {abs(factor) for factor, slots in self.terms if slots and slots[0] in self.counts}
            if len(steps) > 1:
                return np.zeros(count, bool)
            return np.asarray(value_at(self.terms, [one.low for one in ends], count) % (2 * steps.pop()) == 0)
        most_step = np.zeros(count, np.int64)
        for at in self.counts:
            least, most = corners(self.slopes[at], ends, {}, count)
            most_step = np.maximum(most_step, 2 * np.maximum(np.abs(least), np.abs(most)))
        found = np.zeros(count, bool)
        for at in self.reals:
            least, most = corners(self.slopes[at], ends, {}, count)
            width = ends[at].high - ends[at].low
            found |= (np.maximum(least, -most) * width > most_step) & ((least > 0) | (most < 0))
        return found

    def computed(self, mantissas: Sequence[Vector], count: int) -> Computed | None:
        """What the rule gives for the figure that stands alone, in its unit; None where that is not told."""
        if self.subject is None or self.equation.unsigned or self.is_split:
            return None
        try:
            target = self.equation.target(self.subject)
        except NotCompiledError:
            return None
        if not target.sign:
            return None
        sizes = most_of(self.slots, [*map(magnitude, mantissas)])
        found = reached(target, ends_of(self.slots, mantissas), sizes, count)
        return found and Computed(*found, self.unit, (found[1] > 0) & (found[3] > 0))


def reached(
    target: Target, ends: Sequence[Ends], sizes: Sequence[int], count: int
) -> tuple[Vector, Vector, Vector, Vector] | None:
    """The least and greatest value of a target as quotients; None where it turns or could pass 63 bits."""
    least, most = [one.low for one in ends], [one.low for one in ends]
    for move in target.moves:
        one = ends[move.slot]
        if one.is_fixed or move.rise is None:
            continue
        if not move.rise:
            return None
        least[move.slot], most[move.slot] = one[:2] if move.rise > 0 else one[1::-1]
    if max(bound(target.top, sizes), bound(target.bottom, sizes)) >= LIMIT:
        return None
    low, below, high, above = (
        target.sign * value_at(terms, at, count)
        for at in (least, most)
        for terms in (target.top, target.bottom)
    )
    return low, below, high, above


def slot_of(variable: Variable, rounding: Rounding, column: int) -> Slot:
    """The slot of a figure like this one, and sign; raises NotCompiledError for no plain digits."""
    quantity = variable.figure.quantity
    assert quantity is not None  # noqa: S101 - the unknown has no slot
    if variable.whole and not variable.is_exact:
        return _counted(variable, quantity, rounding, column)
    reach = EXACT if variable.is_exact else reach_of(rounding)
    one = printed_of(quantity, variable.factor, reach)
    if one is None:
        raise NotCompiledError
    near = (one.mantissa > 0) - (one.mantissa < 0)
    even, odd = ((reach[0], reach[0]), reach[1:3], reach[3:5])[near]
    sign = sign_of(one.span(near))
    is_open = any(even[2:] + odd[2:])
    lows, highs = (even[0], odd[0]), (even[1], odd[1])
    return Slot(
        column, one.mantissa, (one.top, one.bottom), 2, lows, highs, is_open=is_open, counts=False, sign=sign
    )


def _counted(variable: Variable, quantity: Quantity, rounding: Rounding, column: int) -> Slot:
    """A rounded whole count: the whole numbers that it may be, two units each."""
    step = quantity.step * variable.factor
    if not quantity.digits or quantity.approximation or not quantity.value or step.denominator != 1:
        raise NotCompiledError
    way = 1 if quantity.value > 0 else -1
    ends = []
    for mantissa in (2 * way, way):
        within = whole_numbers(stands_behind(mantissa * step, step, rounding))
        if within is None or within.low is None or within.high is None:
            raise NotCompiledError
        ends.append((int(2 * (within.low - mantissa * step)), int(2 * (within.high - mantissa * step))))
    low, high = (ends[0][0], ends[1][0]), (ends[0][1], ends[1][1])
    near = 2 * way * int(step)
    sign = sign_of((near + min(low), near + max(high), False, False))
    value = int(Fraction(quantity.value) / quantity.step)
    return Slot(column, value, (1, 2), 2 * int(step), low, high, is_open=False, counts=True, sign=sign)


def ends_of(slots: Sequence[Slot], mantissas: Sequence[Operand]) -> list[Ends]:
    """The ends of all operands, of mantissas for which they are proved not to pass 63 bits."""
    return [slot.ends(slot.own if slot.column < 0 else mantissas[slot.column]) for slot in slots]


def most_of(slots: Sequence[Slot], most: Sequence[int]) -> list[int]:
    """The greatest magnitudes of all operands where those of the mantissas are these."""
    return [slot.most(abs(slot.own) if slot.column < 0 else most[slot.column]) for slot in slots]
