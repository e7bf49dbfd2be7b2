"""An equation with its figures filled in: whether it holds, and with which other digits it would."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from copy import copy

from unionstats.rounding import Rounding
from unionstats.rules.compiled.equation import NotCompiledError, equation_of, sign_over
from unionstats.rules.compiled.printed import (
    EXACT,
    Printed,
    Range,
    Span,
    extremes,
    meets,
    printed_of,
    reach_of,
    sign_of,
    slips,
)
from unionstats.rules.language.program import Program
from unionstats.rules.variable import HALVES, Variable

Count = Callable[[int], int]
"""How many numbers the unknown can be with another mantissa of a figure; 0 or 1 where it is a real."""

_MANY = 1 << 62
_ANY: Span = (0, 0, False, False)


class Filled:
    """An equation of which at most one figure is not printed.

    `unknown` is its slot, -1 if there is none; `is_whole` says that it counts, from `least` on. `pivot` is
    the slot of which is asked whether the others leave something of it. `is_plain` says that its figures are
    plain digits.
    """

    is_plain = True

    def __init__(
        self,
        program: Program,
        figures: Sequence[Printed | None],
        rounding: Rounding,
        unknown: int,
        pivot: int,
        *,
        is_whole: bool,
    ) -> None:
        """Raise NotCompiledError where the general solver has to answer."""
        self.program = program
        self.figures = figures
        self.unknown = unknown
        self.pivot = pivot
        self.is_whole = is_whole
        self.breaks_ties = rounding in HALVES
        self.spans = [_ANY if one is None else one.span(one.mantissa) for one in figures]
        self.scales = tuple((1, 1) if one is None else (one.top, one.bottom) for one in figures)
        self.find_equation(
            tuple(
                int(is_whole) if one is None else sign_of(span)
                for one, span in zip(figures, self.spans, strict=True)
            )
        )

    def find_equation(self, signs: tuple[int, ...]) -> None:
        """Look up the equation for figures of these signs."""
        equation = equation_of(self.program, self.scales, signs)
        if (
            equation is None
            or self.unknown in equation.unsigned_slots
            or any(not sign_over(one, self.spans) for one in equation.unsigned)
        ):
            raise NotCompiledError
        self.signs, self.equation = signs, equation
        self.least = int(self.unknown in equation.never_zero)

    def refilled(self, figures: Sequence[Printed | None]) -> Filled:
        """The same with other figures, whose units, places and signs are the same."""
        found = copy(self)
        found.figures = figures
        found.spans = [_ANY if one is None else one.span(one.mantissa) for one in figures]
        return found

    def left_for(self, slot: int, spans: Sequence[Span]) -> Range:
        """What the other figures leave of one."""
        return self.equation.solved_for(slot, spans)

    def left_of_unknown(self) -> Range:
        """What the rule leaves of its unknown, without gaps."""
        return self.left_for(self.unknown, self.spans)

    def holds(self, spans: Sequence[Span]) -> bool:
        """Whether true values exist within these ends."""
        if self.unknown < 0:
            return meets(spans[self.pivot], self.left_for(self.pivot, spans))
        first, last = self.numbers(self.left_for(self.unknown, spans))
        return first <= last

    def numbers(self, found: Range) -> tuple[int, int]:
        """The first and the last whole number of a range that the unknown can be; one where it is a real."""
        if not self.is_whole:
            return 0, 0
        top, bottom, is_open, high_top, high_bottom, is_high_open = found
        low, rest = divmod(top, bottom)
        if rest or is_open:
            low += 1
        if not high_bottom:
            return max(low, self.least), _MANY + max(low, 0)
        high, rest = divmod(high_top, high_bottom)
        if is_high_open and not rest:
            high -= 1
        return max(low, self.least), high

    def with_ties(self, *, allowed: bool) -> list[Span]:
        """The spans with both of the values that a tie leaves open, or without either."""
        if not self.breaks_ties:
            return self.spans
        return [
            span if one is None or one.reach is None else (*span[:2], not allowed, not allowed)
            for one, span in zip(self.figures, self.spans, strict=True)
        ]

    def loose(self) -> list[Span]:
        """What the figures would stand for if none of them counted."""
        return self.spans

    def faces(self) -> list[Span]:
        """The printed values as they stand."""
        return self.at_face()

    def at_face(self, but: int | None = None) -> list[Span]:
        """The printed values as they stand, save that of one slot."""
        return [
            span if one is None or slot == but else (2 * one.mantissa, 2 * one.mantissa, False, False)
            for slot, (one, span) in enumerate(zip(self.figures, self.spans, strict=True))
        ]

    def tests_something(self, slots: Sequence[int]) -> bool:
        """Whether some one-digit misprint of these figures would have made a rule with an unknown fail.

        Where the one that leaves the unknown the least leaves it more than one from end to end, so do all.
        """
        in_both = self.equation.in_both(self.unknown)
        for slot in slots:
            if slot in self.equation.unsigned_slots:
                raise NotCompiledError
            one = self.printed(slot)
            count = self.count_by(slot, one)
            near, far = extremes(one.mantissa, one.digits)
            rise = self.rise(slot)
            if rise and near and one.mantissa and slot not in in_both:
                least = min(near, far) if rise > 0 else max(near, far)
                if not count(least):
                    return True
                if self.is_wide(slot, least):
                    continue
            if not all(map(count, slips(one.mantissa, one.digits))):
                return True
        return False

    def rise(self, slot: int) -> int:
        """Which way the unknown moves with a figure, 0 where that is not known beforehand."""
        return next((m.rise for m in self.equation.target(self.unknown).moves if m.slot == slot), 0) or 0

    def is_wide(self, slot: int, mantissa: int) -> bool:
        """Whether the unknown's range is longer than one with another mantissa of a figure."""
        spans = [*self.spans]
        spans[slot] = self.printed(slot).span(mantissa)
        top, bottom, _, high, high_bottom, _ = self.equation.solved_for(self.unknown, spans, endless=True)
        return high * bottom - top * high_bottom > bottom * high_bottom

    def printed(self, slot: int) -> Printed:
        """A figure that is printed."""
        one = self.figures[slot]
        assert one is not None  # noqa: S101 - no caller asks for the unknown
        return one

    def count_by(self, slot: int, one: Printed) -> Count:
        """How many numbers the unknown can be with another mantissa of one figure."""
        rise = self.rise(slot)
        if rise and self.equation.target(self.unknown).sign:
            return self.count_along(slot, one, rise)

        def count(mantissa: int) -> int:
            """Try a mantissa."""
            if not mantissa and one.mantissa:
                return self.count_at_zero(slot, one)
            return self.count_slowly(slot, one.span(mantissa))

        return count

    def count_along(self, slot: int, one: Printed, rise: int) -> Count:
        """The same where each end is a quotient of two linear functions of the figure."""
        least, most = self.equation.lines(self.unknown, slot, self.spans)
        low_top, low_more, low_bottom, low_more_below, low_is_open = least
        high_top, high_more, high_bottom, high_more_below, high_is_open = most
        reach, first_of_all, is_whole = one.reach or EXACT, self.least, self.is_whole

        def count(mantissa: int) -> int:
            """Try a mantissa."""
            if mantissa > 0:
                below, above, low_open, high_open = reach[1 + (mantissa & 1)]
            elif mantissa or not one.mantissa:
                below, above, low_open, high_open = reach[3 + (mantissa & 1) if mantissa else 0]
            else:
                return self.count_at_zero(slot, one)
            if rise > 0:
                start, end = 2 * mantissa + below, 2 * mantissa + above
            else:
                start, end, low_open, high_open = (
                    2 * mantissa + above,
                    2 * mantissa + below,
                    high_open,
                    low_open,
                )
            under, bottom = low_bottom + low_more_below * start, high_bottom + high_more_below * end
            if not under or not bottom:
                return self.count_slowly(slot, one.span(mantissa))
            if not is_whole:
                return 1
            first, rest = divmod(low_top + low_more * start, under)
            last, other = divmod(high_top + high_more * end, bottom)
            if rest or low_open or low_is_open:
                first += 1
            if (high_open or high_is_open) and not other:
                last -= 1
            return last - first + 1 if first >= first_of_all else max(0, last - first_of_all + 1)

        return count

    def count_slowly(self, slot: int, span: Span) -> int:
        """How many numbers the unknown can be where a figure stands for something else."""
        spans = [*self.spans]
        spans[slot] = span
        first, last = self.numbers(self.equation.solved_for(self.unknown, spans, endless=True))
        return max(0, last - first + 1)

    def count_at_zero(self, slot: int, one: Printed) -> int:
        """The same for a figure whose digits are all zero, in which case its values may have either sign."""
        low, high, low_open, high_open = one.span(0)
        spans = self.spans[:]
        spans[slot] = (low, high, low_open, high_open)
        signs = tuple(0 if at == slot else sign for at, sign in enumerate(self.signs))
        either = equation_of(self.program, self.scales, signs)
        if either is None:
            raise NotCompiledError
        divides = slot in self.equation.never_zero
        if divides and one.reach is None:
            return 0
        top, bottom, _, _ = self.equation.target(self.unknown)
        over_top, over_bottom = (all(slot in slots for _, slots in side) for side in (top, bottom))
        if not over_top and not over_bottom and not divides:
            first, last = self.numbers(either.solved_for(self.unknown, spans))
            return max(0, last - first + 1)
        # beyond zero the unknown would be negative
        if one.mantissa < 0 or over_top is over_bottom:
            raise NotCompiledError
        spans[slot] = (0, high, False, high_open)
        if over_bottom and not high:
            if not sign_over(top, spans):
                raise NotCompiledError
            return 0
        found = self.equation.solved_for(self.unknown, spans, endless=True)
        if over_top:  # zero is reached whatever the other figures are
            found = (0, 1, divides, *(found[3:] if high else (0, 1, divides)))
        first, last = self.numbers(found)
        return max(0, last - first + 1)


def filled(
    program: Program, variables: Sequence[Variable], rounding: Rounding, subject: int | None
) -> Filled:
    """The rule with its figures; raises NotCompiledError where some of them are no plain digits."""
    if program.relation != "=":
        raise NotCompiledError
    figures: list[Printed | None] = []
    unknown, is_whole, reach = -1, False, reach_of(rounding)
    for slot, variable in enumerate(variables):
        quantity = variable.figure.quantity
        if quantity is None:
            if unknown >= 0 or not (variable.whole or slot == subject):
                raise NotCompiledError
            unknown, is_whole = slot, variable.whole
            figures.append(None)
            continue
        is_exact = variable.is_exact
        one = printed_of(quantity, variable.factor, None if is_exact else reach)
        if one is None or (variable.whole and not is_exact):
            raise NotCompiledError
        figures.append(one)
    return Filled(program, figures, rounding, unknown, subject or 0, is_whole=is_whole)
