"""What all rows have in common whose figures are printed alike: a verdict is then a few products a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from unionstats.quantity import Quantity, Unit
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import EXACT, extremes, slips
from unionstats.rules.compiled.slips import notices_a_misprint
from unionstats.rules.language.polynomial import evaluator
from unionstats.rules.verdict import Verdict

Row: TypeAlias = Sequence[Quantity | None]

_CONSISTENT, _INCONSISTENT, _UNDETERMINED = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED


class _Column(NamedTuple):
    """How the figures of one operand are printed: a mantissa is the value times `times`, over `over`.

    `all` is the mantissa of 100% where that is no rounded figure, else 0. From twice the mantissa, `low` and
    `high` lead to where the equation is least and greatest.
    """

    slot: int
    unit: Unit | None
    step: object
    scaled: bool
    times: int
    over: int
    all: int
    low: int
    high: int


class Layout:
    """Units, places and scale words of a row, all of its figures above zero, and its equation."""

    def __init__(
        self, one: Filled, named: Sequence[int], row: Row, rounded: Sequence[int], subject: int | None
    ) -> None:
        """Raise NotCompiledError where more than the signs of the figures tells how the equation moves."""
        equation, figures, unknown = one.equation, one.figures, one.unknown
        if equation.unsigned or any(f is not None and f.mantissa <= 0 for f in figures):
            raise NotCompiledError
        self.one, self.unknown, self.is_whole = one, unknown, one.is_whole
        self.is_closed = not any(
            low_open or high_open
            for figure in figures
            if figure is not None and figure.reach is not None
            for _, _, low_open, high_open in figure.reach[1:3]
        )
        self.moves = equation.moves if unknown < 0 else equation.target(unknown).moves
        rises = {move.slot: move.rise for move in self.moves}
        if unknown >= 0:
            target = equation.target(unknown)
            if not target.sign:
                raise NotCompiledError
            self.top = target.above
            self.bottom = target.below
        else:
            self.sides = evaluator(equation.terms, 1, len(figures))
        self.least, self.most = [0] * len(figures), [0] * len(figures)
        self.columns: list[_Column | None] = [None] * len(named)
        for slot, figure in enumerate(figures):
            if figure is None:
                continue
            low, high, _, _ = (figure.reach or EXACT)[1]
            rise = rises.get(slot)
            if rise == 0 and figure.reach is not None:
                raise NotCompiledError
            low, high = (high, low) if rise == -1 else (low, high)
            self.least[slot], self.most[slot] = 2 * figure.mantissa + low, 2 * figure.mantissa + high
            if slot in named:
                at = named.index(slot)
                self.columns[at] = _column(slot, row[at], slot in rounded, low, high)
        self.order = [slot for slot in dict.fromkeys((subject, *rises)) if slot not in (None, unknown)]
        of_slot = {column.slot: (column, at) for at, column in enumerate(self.columns) if column is not None}
        self.tried = [
            (*of_slot[slot], rise) for slot in self.order if slot in of_slot and (rise := rises[slot])
        ]
        self.holds_at_zero = {slot: self._holds_at_zero(slot) for slot in self.order} if unknown >= 0 else {}
        self.in_both = equation.target(unknown).in_both if unknown >= 0 else frozenset()
        self.is_partial = any(slot not in of_slot or rises[slot] == 0 for slot in self.order)

    def _holds_at_zero(self, slot: int) -> bool | None:
        """Whether the rule holds with a figure that is zero; None where that depends on the others."""
        target, figure = self.one.equation.target(self.unknown), self.one.figures[slot]
        over_top, over_bottom = (
            all(slot in slots for _, slots in side) for side in (target.top, target.bottom)
        )
        is_exact = figure is None or figure.reach is None
        if over_bottom and not over_top:
            return not is_exact and self.one.printed(slot).span(0)[1] > 0
        if over_top and not over_bottom and is_exact:
            return not self.one.least and slot not in self.one.equation.never_zero
        return None

    def mantissas(self, row: Row) -> list[int] | None:
        """The mantissas of a row of this layout, 0 for what is not printed; None for another row."""
        columns = self.columns
        if len(row) != len(columns):
            return None
        found = []
        for quantity, column in zip(row, columns, strict=True):
            if column is None or quantity is None:
                if column is not None or quantity is not None:
                    return None
                found.append(0)
                continue
            _, unit, step, scaled, times, over, whole, _, _ = column
            if (
                (quantity.unit is not unit and quantity.unit != unit)
                or (quantity.step is not step and quantity.step != step)
                or quantity.scaled is not scaled
                or not quantity.digits
                or quantity.approximation
            ):
                return None
            value = quantity.value
            mantissa = value.numerator * times // (value.denominator * over)
            if mantissa <= 0 or mantissa == whole:
                return None
            found.append(mantissa)
        return found

    def verdict(self, mantissas: Sequence[int], row: Row) -> Verdict | None:
        """The verdict on a row with these mantissas; None where it hangs on the ends of an interval."""
        least, most = self.least, self.most
        for mantissa, column in zip(mantissas, self.columns, strict=True):
            if column is not None:
                slot, double = column[0], 2 * mantissa
                least[slot], most[slot] = double + column[7], double + column[8]
        if self.unknown < 0:
            low, high = self.sides(least), self.sides(most)
            if low < 0 < high:
                return _CONSISTENT
            if low > 0 or high < 0:
                return _INCONSISTENT
            return _CONSISTENT if self.is_closed else None
        if not self.is_whole:
            return _UNDETERMINED
        count = self.count()
        if not count:
            return None if count is None else _INCONSISTENT
        return self.tests_something(mantissas, row)

    def exactly(self, mantissas: Sequence[int], row: Row) -> Verdict:
        """The same without haste. Raises NotCompiledError where the general solver has to answer."""
        figures = [*self.one.figures]
        for mantissa, column, quantity in zip(mantissas, self.columns, row, strict=True):
            figure = None if column is None else figures[column.slot]
            if column is not None and figure is not None and quantity is not None:
                figures[column.slot] = figure._replace(mantissa=mantissa, digits=quantity.digits)
        one = self.one.refilled(figures)
        if not one.holds(one.spans):
            return _INCONSISTENT
        tests = self.unknown < 0 or notices_a_misprint(one, self.order)
        return _CONSISTENT if tests else _UNDETERMINED

    def count(self) -> int | None:
        """How many numbers the unknown can be at the present corners; None where an end tells."""
        below, above = self.bottom(self.least), self.bottom(self.most)
        if not below or not above:
            return None
        return self.between(self.top(self.least), below, self.top(self.most), above)

    def between(self, low: int, below: int, high: int, above: int) -> int | None:
        """How many numbers the unknown can be from `low` / `below` to `high` / `above`."""
        first, rest = divmod(low, below)
        last, other = divmod(high, above)
        if not self.is_closed and not (rest and other):
            return None
        first = max(first + (rest > 0), self.one.least)
        return last - first + 1 if last >= first else 0

    def tests_something(self, mantissas: Sequence[int], row: Row) -> Verdict | None:
        """The verdict on a row that holds, by its misprints: first those that leave the unknown the least.

        Where one of them leaves it more than one from end to end, so do those after it, and a whole number is
        among them. None where an end tells.
        """
        is_open = self.is_partial
        for column, at, rise in self.tried:
            quantity, mantissa = row[at], mantissas[at]
            assert quantity is not None  # noqa: S101 - it has a column
            near, far = extremes(mantissa, quantity.digits)
            if not near:
                holds = self.holds_at_zero[column[0]]
                if holds is False:
                    return _CONSISTENT
                is_open = is_open or holds is None
                near = min(mantissa, 10 ** (quantity.digits - 1))
            first = far if rise < 0 else near
            count, is_wide = self.count_with(column, first)
            if count == 0:
                return _CONSISTENT
            if not is_wide:
                holds = self.holds_with_all(column, mantissa, quantity.digits, rise)
                if holds is False:
                    return _CONSISTENT
                is_open = is_open or holds is None
        return None if is_open else _UNDETERMINED

    def holds_with_all(self, column: _Column, own: int, digits: int, rise: int) -> bool | None:
        """Whether the unknown can be some number with all misprints of a mantissa, zero left out.

        None where an end tells. Each end of what it can be is a quotient of two linear functions of the
        mantissa.
        """
        if not self.is_closed:
            is_open = False
            for mantissa in filter(None, sorted(slips(own, digits), reverse=rise < 0)):
                count, is_wide = self.count_with(column, mantissa)
                if count == 0:
                    return False
                is_open = is_open or count is None
                if is_wide:
                    break
            return None if is_open else True
        slot, least_of_all = column.slot, self.one.least
        lines: list[int] = []
        for corner, start in ((self.least, column.low), (self.most, column.high)):
            kept, corner[slot] = corner[slot], start
            top, bottom = self.top(corner), self.bottom(corner)
            corner[slot] = start + 2
            lines += top, self.top(corner) - top, bottom, self.bottom(corner) - bottom
            corner[slot] = kept
        top, more, bottom, more_below, high_top, high_more, high_bottom, high_more_below = lines
        for mantissa in filter(None, slips(own, digits)):
            last = (high_top + high_more * mantissa) // (high_bottom + high_more_below * mantissa)
            if last < least_of_all or last * (bottom + more_below * mantissa) < top + more * mantissa:
                return False
        return True

    def count_with(self, column: _Column, mantissa: int) -> tuple[int | None, bool]:
        """How many numbers the unknown can be with another mantissa; whether it has more than one, surely."""
        slot, _, _, _, _, _, _, low, high = column
        least, most = self.least, self.most
        kept = least[slot], most[slot]
        least[slot], most[slot] = 2 * mantissa + low, 2 * mantissa + high
        below, above, bottom, top = self.bottom(least), self.bottom(most), self.top(least), self.top(most)
        least[slot], most[slot] = kept
        if not below or not above:
            return None, False
        if (
            slot not in self.in_both
            and top * below - bottom * above > below * above
            and top > self.one.least * above
        ):
            return 1, True
        return self.between(bottom, below, top, above), False


def _column(slot: int, quantity: Quantity | None, is_rounded: bool, low: int, high: int) -> _Column | None:  # noqa: FBT001 - a role
    if quantity is None:
        return None
    step, unit = quantity.step, quantity.unit
    whole = 0
    if unit is not None and unit.dimension == "ratio" and not is_rounded:
        value, rest = divmod(1, step * unit.factor)
        whole = 0 if rest else int(value)
    return _Column(slot, unit, step, quantity.scaled, step.denominator, step.numerator, whole, low, high)
