"""Equations of products and quotients of printed figures, decided with integers alone.

Most rules of a report are shares: `p = a / n` says p·n = a. Of figures that are not negative a product
lies between the products of the ends, so such a rule is a comparison of integers, once every figure is
counted in half units of its last printed place: 77.5% stands for 1549 to 1551 half units of 0.05%. The
general solver gives the same answers, some twenty times slower.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple, TypeAlias

from unionstats.interval import Exact
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding, stands_behind
from unionstats.rules.language.program import Program
from unionstats.rules.variable import HALVES, Variable

Span: TypeAlias = tuple[int, int, bool, bool]  # both ends, and whether they are open
Quotient: TypeAlias = tuple[int, int, bool, int | None, int, bool]  # low / its divisor, open; high the same

_ONE: Span = (1, 1, False, False)


class Known(NamedTuple):
    """A printed figure: `mantissa` units of its last place; half a unit is top/bottom in the base."""

    mantissa: int
    digits: int
    is_exact: bool
    top: int
    bottom: int


class Product:
    """The two sides of Π A = Π B, in half units; the unknown, if there is one, stands in A.

    `unknown` is the slot of the one unstated figure, -1 if there is none; `is_whole` says that it counts.
    """

    def __init__(
        self, program: Program, known: Sequence[Known | None], rounding: Rounding, *, is_whole: bool
    ) -> None:
        self.known = known
        self.is_whole = is_whole
        self.ends = _ends_by_parity(rounding)
        self.breaks_ties = rounding in HALVES
        self.divisors = program.divisors
        self.unknown = known.index(None) if None in known else -1
        sign = program.powers[max(self.unknown, 0)]
        self.in_a = [power == sign for power in program.powers]
        scale_a = scale_b = 1
        for one, in_a in zip(known, self.in_a, strict=True):
            if one is not None:
                scale_a *= one.top if in_a else one.bottom
                scale_b *= one.bottom if in_a else one.top
        self.scales = (scale_b, scale_a)

    def span(self, slot: int, mantissa: int) -> Span | None:
        """What a figure stands for with these digits; None for a divisor that is zero."""
        one = self.known[slot]
        if one is None:
            return _ONE
        if one.is_exact:
            low = high = 2 * mantissa
            low_open = high_open = False
        else:
            below, above, low_open, high_open = self.ends[0 if not mantissa else 2 - mantissa % 2]
            low, high = 2 * mantissa + below, 2 * mantissa + above
        if low <= 0:
            if low < 0:
                low, low_open = 0, False
            if slot in self.divisors:
                return None if high == 0 else (0, high, True, high_open)
        return low, high, low_open, high_open

    def spans(self) -> list[Span | None]:
        """What each figure stands for as it is printed."""
        return [self.span(slot, 0 if one is None else one.mantissa) for slot, one in enumerate(self.known)]

    def with_ties(self, spans: Sequence[Span | None], *, allowed: bool) -> list[Span | None]:
        """The spans with both of the values that a tie leaves open, or without either."""
        if not self.breaks_ties:
            return list(spans)
        return [
            span if span is None or one is None or one.is_exact else (*span[:2], not allowed, not allowed)
            for one, span in zip(self.known, spans, strict=True)
        ]

    def faces(self, spans: Sequence[Span | None], but: int | None = None) -> list[Span | None]:
        """The printed values as they stand, save that of the slot `but`."""
        return [
            span if one is None or slot == but else (2 * one.mantissa, 2 * one.mantissa, False, False)
            for slot, (one, span) in enumerate(zip(self.known, spans, strict=True))
        ]

    def sides(self, spans: Sequence[Span | None], without: int = -1) -> tuple[Span, Span] | None:
        """The products of both sides, one figure left out; None where a divisor is zero."""
        scale_b, scale_a = self.scales
        a: Span = (scale_a, scale_a, False, False)
        b: Span = (scale_b, scale_b, False, False)
        for slot, span in enumerate(spans):
            if slot in (without, self.unknown):
                continue
            if span is None:
                return None
            if self.in_a[slot]:
                a = _times(a, span)
            else:
                b = _times(b, span)
        return a, b

    def fits(self, a: Span, b: Span) -> bool:
        """Whether the sides can be equal, for some value of the unknown if there is one."""
        if self.unknown < 0:
            return (a[0] < b[1] or (a[0] == b[1] and not (a[2] or b[3]))) and (
                b[0] < a[1] or (b[0] == a[1] and not (b[2] or a[3]))
            )
        if a[1] == 0:
            return b[0] == 0 and not b[2]
        if self.is_whole:
            low, high = self.whole_range(a, b)
            return high is None or low <= high
        return b[1] > 0 or self.unknown not in self.divisors or (not a[0] and not a[2])

    def whole_range(self, a: Span, b: Span) -> tuple[int, int | None]:
        """The whole numbers u with u·a = b for some members of `a`, not all zero, and `b`."""
        a_low, a_high, a_low_open, a_high_open = a
        b_low, b_high, b_low_open, b_high_open = b
        low, rest = divmod(b_low, a_high)
        if rest or (b_low_open or (a_high_open and b_low)):
            low += 1
        if not low and self.unknown in self.divisors:
            low = 1
        if not b_high:
            return low, (None if not a_low and not a_low_open else 0)
        if not a_low:
            return low, None
        high, rest = divmod(b_high, a_low)
        if not rest and (b_high_open or a_low_open):
            high -= 1
        return low, high

    def holds(self, slot: int, mantissa: int, a: Span, b: Span) -> bool:
        """Whether the rule holds with other digits for one figure; `a` and `b` are the sides without it."""
        span = self.span(slot, mantissa)
        if span is None:
            return False
        return self.fits(_times(a, span), b) if self.in_a[slot] else self.fits(a, _times(b, span))

    def caught(self, slots: Sequence[int]) -> Iterator[bool]:
        """For each one-digit misprint of these figures, whether the rule fails with it."""
        spans = self.spans()
        for slot in slots:
            one = self.known[slot]
            sides = self.sides(spans, slot)
            if one is None:
                continue
            for mantissa in misprinted(one):
                yield sides is None or not self.holds(slot, mantissa, *sides)


def misprinted(one: Known) -> Iterator[int]:
    """The mantissas that one wrong digit makes, the last digit first."""
    mantissa, weight = one.mantissa, 1
    for _ in range(one.digits):
        digit = mantissa // weight % 10
        for other in range(10):
            if other != digit:
                yield mantissa + (other - digit) * weight
        weight *= 10


def swapped(one: Known) -> Iterator[int]:
    """The mantissas that two neighbouring digits in each other's place make, the last pair first."""
    mantissa, weight = one.mantissa, 1
    for _ in range(one.digits - 1):
        right, left = mantissa // weight % 10, mantissa // (10 * weight) % 10
        if right != left:
            yield mantissa + (left - right) * weight - (left - right) * 10 * weight
        weight *= 10


def product_of(program: Program, variables: Sequence[Variable], rounding: Rounding) -> Product | None:
    """The rule as a product of figures none of which is negative, one of them unstated at most.

    None for any other rule: approximations, counts that are rounded and whole, and texts whose digits are
    not all there is to them are left to the general solver.
    """
    if not program.powers:
        return None
    known: list[Known | None] = []
    zeros = 0
    for variable in variables:
        quantity = variable.figure.quantity
        if quantity is None:
            known.append(None)
            continue
        is_exact = variable.domain.point is not None
        if not quantity.digits or quantity.approximation or quantity.value < 0:
            return None
        if not is_exact and variable.whole:
            return None
        zeros += not quantity.value
        known.append(_known(quantity, variable.factor, is_exact=is_exact))
    unstated = [variable for variable in variables if variable.face is None]
    # zero may stand for negative numbers too, and makes unknowns arbitrary
    if len(unstated) > 1 or zeros:
        return None
    is_whole = bool(unstated) and unstated[0].whole
    if unstated and not is_whole and rounding is Rounding.CEILING:
        return None
    return Product(program, known, rounding, is_whole=is_whole)


def _known(quantity: Quantity, factor: Exact, *, is_exact: bool) -> Known:
    value, step = quantity.value, quantity.step
    step_top, step_bottom = step.numerator, step.denominator
    mantissa = value.numerator * step_bottom // (value.denominator * step_top)
    return Known(
        mantissa,
        quantity.digits,
        is_exact,
        step_top * factor.numerator,
        2 * step_bottom * factor.denominator,
    )


def _times(x: Span, y: Span) -> Span:
    """The products of the members of two spans; a closed zero is attained whatever the other factor is."""
    x_low, x_high, x_low_open, x_high_open = x
    y_low, y_high, y_low_open, y_high_open = y
    low, high = x_low * y_low, x_high * y_high
    if low:
        return low, high, x_low_open or y_low_open, x_high_open or y_high_open
    zero = (not x_low and not x_low_open) or (not y_low and not y_low_open)
    return 0, high, not zero, bool(high) and (x_high_open or y_high_open)


@cache
def _ends_by_parity(rounding: Rounding) -> tuple[Span, Span, Span]:
    """How far, in half units, a true value may lie from a printed zero, an odd and an even mantissa."""
    found = []
    for mantissa in (0, 1, 2):
        behind = stands_behind(mantissa, 1, rounding)
        low, high = behind.low, behind.high
        assert low is not None  # noqa: S101 - a convention bounds both ends
        assert high is not None  # noqa: S101
        found.append(
            (int(2 * low) - 2 * mantissa, int(2 * high) - 2 * mantissa, behind.low_open, behind.high_open)
        )
    return found[0], found[1], found[2]
