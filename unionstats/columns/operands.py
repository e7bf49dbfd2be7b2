"""The operands of rows that are printed alike: how the ends of each follow from its digits."""

from collections.abc import Sequence
from fractions import Fraction

import numpy as np
from msgspec import Struct

from unionstats.columns.polynomials import Ends, Operand
from unionstats.interval import whole_numbers
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.compiled.equation import NotCompiledError, Scale
from unionstats.rules.compiled.printed import EXACT, printed_of, reach_of, sign_of
from unionstats.rules.variable import Variable


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
