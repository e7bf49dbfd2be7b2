"""What all rows have in common whose figures are printed alike: a verdict is then a few products a row."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from unionstats.quantity import Quantity, Unit
from unionstats.rules.compiled.equation import NotCompiledError
from unionstats.rules.compiled.filled import Filled
from unionstats.rules.compiled.printed import EXACT, extremes
from unionstats.rules.compiled.slips import notices_a_misprint
from unionstats.rules.language.polynomial import Value, at_slot, evaluator, terms_of
from unionstats.rules.verdict import Verdict

Row: TypeAlias = Sequence[Quantity | None]

_UPWARD, _DOWNWARD = range(10), range(9, -1, -1)
_CONSISTENT, _INCONSISTENT, _UNDETERMINED = Verdict.CONSISTENT, Verdict.INCONSISTENT, Verdict.UNDETERMINED


_Corners: TypeAlias = tuple[int, int, int, int]


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
        self.one, self.unknown, self.is_whole, self.subject = one, unknown, one.is_whole, subject
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
            (*of_slot[slot], rise, slot in equation.target(unknown).in_both, *self._gains(slot))
            for slot in self.order
            if unknown >= 0 and slot in of_slot and (rise := rises[slot])
        ]
        self.holds_at_zero = {slot: self._holds_at_zero(slot) for slot in self.order} if unknown >= 0 else {}
        self.least_number = one.least
        self.is_partial = any(slot not in of_slot or rises[slot] == 0 for slot in self.order)

    def _gains(self, slot: int) -> tuple[Value, Value]:
        """What the corners of the unknown gain, above and below, with each unit of a figure's mantissa."""
        target, slots = self.one.equation.target(self.unknown), len(self.least)
        above, below = (
            terms_of(at_slot({operands: factor for factor, operands in side}, slot)[0])
            for side in (target.top, target.bottom)
        )
        return evaluator(above, 2 * target.sign, slots), evaluator(below, 2 * target.sign, slots)

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
        """The mantissas of a row of this layout, 0 for what is not printed; None for another row.

        What its figures stand for becomes the present corners.
        """
        columns, least, most = self.columns, self.least, self.most
        if len(row) != len(columns):
            return None
        found = []
        for quantity, column in zip(row, columns, strict=True):
            if column is None or quantity is None:
                if column is not None or quantity is not None:
                    return None
                found.append(0)
                continue
            slot, unit, step, scaled, times, over, whole, low, high = column
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
            least[slot], most[slot] = 2 * mantissa + low, 2 * mantissa + high
        return found

    def verdict(self, mantissas: Sequence[int], row: Row) -> Verdict | None:
        """The verdict on the row of the present corners; None where it hangs on the ends of an interval."""
        if self.unknown < 0:
            low, high = self.sides(self.least), self.sides(self.most)
            if low > 0 or high < 0:
                return _INCONSISTENT
            if self.one.wholes and self.is_closed:
                ends = zip(self.least, self.most, strict=True)
                spans = [(min(pair), max(pair), False, False) for pair in ends]
                return _CONSISTENT if self.one.has_witness(spans) else None
            return None if self.one.wholes or not (low < 0 < high or self.is_closed) else _CONSISTENT
        if not self.is_whole:
            return _UNDETERMINED
        least, most = self.least, self.most
        corners = self.top(least), self.bottom(least), self.top(most), self.bottom(most)
        count = self.between(*corners)
        if not count:
            return None if count is None else _INCONSISTENT
        return self.tests_something(mantissas, row, corners)

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

    def between(self, low: int, below: int, high: int, above: int) -> int | None:
        """How many numbers there are from `low` / `below` to `high` / `above`; None where an end tells."""
        if not below or not above or not (self.is_closed or (low % below and high % above)):
            return None
        first, last = max(-(-low // below), self.least_number), high // above
        return last - first + 1 if last >= first else 0

    def tests_something(self, mantissas: Sequence[int], row: Row, own: _Corners) -> Verdict | None:
        """The verdict on a row that holds, by its misprints: first those that leave the unknown the least.

        Where one of them leaves it more than one from end to end, so do those after it, and a whole number is
        among them. None where an end tells. `own` are the corners of the row itself.
        """
        is_open, (own_low, own_below, own_high, own_above) = self.is_partial, own
        corner, other_corner = self.least, self.most
        for column, at, rise, is_in_both, gain, gain_below in self.tried:
            quantity, mantissa = row[at], mantissas[at]
            assert quantity is not None  # noqa: S101 - it has a column
            near, far = extremes(mantissa, quantity.digits)
            if not near:
                holds = self.holds_at_zero[column[0]]
                if holds is False:
                    return _CONSISTENT
                is_open = is_open or holds is None
                near = min(mantissa, 10 ** (quantity.digits - 1))
            away = (far if rise < 0 else near) - mantissa
            more, more_below = gain(corner), gain_below(corner)
            high_more, more_above = gain(other_corner), gain_below(other_corner)
            low, below = own_low + away * more, own_below + away * more_below
            high, above = own_high + away * high_more, own_above + away * more_above
            if not is_in_both and self.is_wide(low, below, high, above):
                continue
            if self.between(low, below, high, above) == 0:
                return _CONSISTENT
            lines = (own_low, more, own_below, more_below, own_high, high_more, own_above, more_above)
            holds = self.holds_with_all(rise, mantissa, quantity.digits, lines, is_in_both=is_in_both)
            if holds is False:
                return _CONSISTENT
            is_open = is_open or holds is None
        return None if is_open else _UNDETERMINED

    def holds_with_all(
        self, rise: int, own: int, digits: int, lines: Sequence[int], *, is_in_both: bool
    ) -> bool | None:
        """Whether the unknown can be some number with all misprints of a mantissa, zero left out.

        None where an end tells. `lines` are what the corners are and what each gains with a unit of the
        mantissa. Of the nine misprints of a digit one leaves the unknown the least.
        """
        low, more, below, more_below, high, high_more, above, more_above = lines
        is_open, rest, weight = False, own, 1
        for _ in range(digits):
            rest, digit = divmod(rest, 10)
            is_first = True
            for other in _UPWARD if rise > 0 else _DOWNWARD:
                away = (other - digit) * weight
                if not away or own + away == 0:
                    continue
                least, bottom = low + more * away, below + more_below * away
                most, top = high + high_more * away, above + more_above * away
                if is_first and not is_in_both and self.is_wide(least, bottom, most, top):
                    break
                is_first = False
                count = self.between(least, bottom, most, top)
                if count == 0:
                    return False
                if count is None:
                    is_open = is_open or is_in_both or not self.is_wide(least, bottom, most, top)
            weight *= 10
        return None if is_open else True

    def is_wide(self, low: int, below: int, high: int, above: int) -> bool:
        """Whether the unknown surely has more than one number, also with misprints that leave it more.

        This is not asked of a figure that stands on both sides of the quotient.
        """
        return high * below - low * above > below * above > 0 and high > self.least_number * above


def _column(slot: int, quantity: Quantity | None, is_rounded: bool, low: int, high: int) -> _Column | None:  # noqa: FBT001 - a role
    if quantity is None:
        return None
    step, unit = quantity.step, quantity.unit
    whole = 0
    if unit is not None and unit.dimension == "ratio" and not is_rounded:
        value, rest = divmod(1, step * unit.factor)
        whole = 0 if rest else int(value)
    return _Column(slot, unit, step, quantity.scaled, step.denominator, step.numerator, whole, low, high)
