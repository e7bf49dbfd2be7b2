"""Exact intervals of rational numbers with open, closed or unbounded ends.

Numbers are `int` or `Fraction`; no binary float ever enters. An interval is never empty: an
operation whose result would be empty returns None. The arithmetic is exact as a set operation,
which for the ends means (Moore, *Interval Analysis*, extended to open ends): an end of a result
is closed just when some pair of members attains it.
"""

from collections.abc import Callable, Mapping
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

Exact: TypeAlias = int | Fraction


class Interval(Struct, frozen=True):
    """The numbers between `low` and `high`; an end of None is unbounded, an open end is not a member."""

    low: Exact | None
    high: Exact | None
    low_open: bool = False
    high_open: bool = False

    def __contains__(self, number: Exact) -> bool:
        low, high = self.low, self.high
        above = low is None or (number > low if self.low_open else number >= low)
        return above and (high is None or (number < high if self.high_open else number <= high))

    @property
    def point(self) -> Exact | None:
        """The only member, if there is only one."""
        low, high = self.low, self.high
        return low if low is high or low == high else None

    def __str__(self) -> str:
        """Both ends, or the only member, with at most 28 digits; an end that is not bounded is "…"."""
        low, high = (_text_of(end) for end in (self.low, self.high))
        return low if self.point is not None else f"{low} to {high}"


def _text_of(end: Exact | None) -> str:
    from decimal import Decimal

    return "…" if end is None else str(Decimal(end.numerator) / Decimal(end.denominator))


ANY = Interval(None, None)
NOT_NEGATIVE = Interval(0, None)
ZERO = Interval(0, 0)


def exactly(number: Exact) -> Interval:
    """The interval that holds `number` alone."""
    return Interval(number, number)


def make(low: Exact | None, high: Exact | None, low_open: bool, high_open: bool) -> Interval | None:  # noqa: FBT001 - the four ends, in the order of the fields
    """The interval with these ends, or None where it would be empty."""
    if low is not None and high is not None and (low >= high if low_open or high_open else low > high):
        return None
    return Interval(low, high, low_open, high_open)


def sign_of(a: Interval) -> int:
    """1 for an interval without negative numbers, -1 without positive ones, 0 for any other."""
    if a.low is not None and a.low >= 0:
        return 1
    return -1 if a.high is not None and a.high <= 0 else 0


def intersect(a: Interval, b: Interval) -> Interval | None:
    """The numbers in both; at equal ends the stricter one wins. One that holds only members of `b` stays."""
    low, low_open = a.low, a.low_open
    if low is not None and low is b.low:
        low_open = low_open or b.low_open
    elif b.low is not None and (low is None or b.low >= low):
        low_open = b.low_open or (low_open and b.low == low)
        low = b.low
    high, high_open = a.high, a.high_open
    if high is not None and high is b.high:
        high_open = high_open or b.high_open
    elif b.high is not None and (high is None or b.high <= high):
        high_open = b.high_open or (high_open and b.high == high)
        high = b.high
    if low is a.low and high is a.high and low_open == a.low_open and high_open == a.high_open:
        return a
    return make(low, high, low_open, high_open)


def hull(a: Interval | None, b: Interval | None) -> Interval | None:
    """The smallest interval that holds both; None stands for the empty set."""
    if a is None or b is None:
        return b if a is None else a
    if a.low is None or b.low is None:
        low, low_open = None, False
    else:
        low = min(a.low, b.low)
        low_open = low not in (x.low for x in (a, b) if not x.low_open)
    if a.high is None or b.high is None:
        high, high_open = None, False
    else:
        high = max(a.high, b.high)
        high_open = high not in (x.high for x in (a, b) if not x.high_open)
    return Interval(low, high, low_open, high_open)


def negate(a: Interval) -> Interval:
    """-x for x in `a`."""
    low = None if a.high is None else -a.high
    high = low if a.high is a.low else None if a.low is None else -a.low
    return Interval(low, high, a.high_open, a.low_open)


def add(a: Interval, b: Interval) -> Interval:
    """x + y for x in `a`, y in `b`."""
    low = None if a.low is None or b.low is None else a.low + b.low
    point = a.low is a.high and b.low is b.high
    high = low if point else None if a.high is None or b.high is None else a.high + b.high
    return Interval(low, high, a.low_open or b.low_open, a.high_open or b.high_open)


def subtract(a: Interval, b: Interval) -> Interval:
    """x - y for x in `a`, y in `b`; the ends of `b` swap."""
    low = None if a.low is None or b.high is None else a.low - b.high
    point = a.low is a.high and b.low is b.high
    high = low if point else None if a.high is None or b.low is None else a.high - b.low
    return Interval(low, high, a.low_open or b.high_open, a.high_open or b.low_open)


def scale(a: Interval, factor: Exact) -> Interval:
    """x * factor for x in `a`."""
    if factor == 1:
        return a
    if factor <= 0:
        return ZERO if factor == 0 else scale(negate(a), -factor)
    low = None if a.low is None else a.low * factor
    high = low if a.high is a.low else None if a.high is None else a.high * factor
    return Interval(low, high, a.low_open, a.high_open)


def multiply(a: Interval, b: Interval) -> Interval:
    """x * y for x in `a`, y in `b`."""
    if (point := b.point) is not None:
        return scale(a, point)
    if (point := a.point) is not None:
        return scale(b, point)
    if a.low is not None and b.low is not None and a.low >= 0 and b.low >= 0:
        return _multiply_positive(a, b)
    if a.high is not None and a.high <= 0:
        return negate(multiply(negate(a), b))
    if b.high is not None and b.high <= 0:
        return negate(multiply(a, negate(b)))
    return _multiply_mixed(a, b)


def _multiply_positive(a: Interval, b: Interval) -> Interval:
    low_a, low_b, high_a, high_b = a.low, b.low, a.high, b.high
    assert low_a is not None  # noqa: S101 - the caller has just looked
    assert low_b is not None  # noqa: S101
    low = low_a * low_b
    # a closed zero is attained whatever the other factor is
    closed = (not a.low_open and (low_a == 0 or not b.low_open)) or (not b.low_open and low_b == 0)
    if high_a == 0 or high_b == 0:
        return ZERO
    if high_a is None or high_b is None:
        return Interval(low, None, not closed)
    return Interval(low, high_a * high_b, not closed, a.high_open or b.high_open)


def _multiply_mixed(a: Interval, b: Interval) -> Interval:
    """The general case, one factor at least having both signs: the hull of the one-signed parts."""
    result: Interval | None = None
    for size_a, sign_a in _signed_parts(a):
        for size_b, sign_b in _signed_parts(b):
            product = _multiply_positive(size_a, size_b)
            result = hull(result, product if sign_a == sign_b else negate(product))
    assert result is not None  # noqa: S101 - an interval has at least one part
    return result


def _signed_parts(a: Interval) -> list[tuple[Interval, int]]:
    """`a` cut at zero, zero in both parts: the absolute values of each, and its sign."""
    negative = intersect(a, Interval(None, 0))
    positive = intersect(a, NOT_NEGATIVE)
    parts = [] if negative is None else [(negate(negative), -1)]
    return parts if positive is None else [*parts, (positive, 1)]


def _reciprocal(a: Interval) -> Interval:
    """1 / x for x in `a`, which holds no zero and has one sign."""
    low, low_open = _reciprocal_end(a.high, is_open=a.high_open)
    high, high_open = _reciprocal_end(a.low, is_open=a.low_open)
    return Interval(low, high, low_open, high_open)


def _reciprocal_end(end: Exact | None, *, is_open: bool) -> tuple[Exact | None, bool]:
    """What the reciprocal makes of an end: zero and infinity change places, neither ever attained."""
    if end is None:
        return 0, True
    return (None, False) if end == 0 else (Fraction(1) / end, is_open)


def _without_zero(a: Interval) -> tuple[Interval, ...]:
    """The negative and the positive part of `a`, zero in neither."""
    low = a.low
    if low is not None and low >= 0:
        if low > 0:
            return (a,)
        return () if a.high == 0 else (Interval(0, a.high, True, a.high_open),)
    negative = intersect(a, Interval(None, 0, False, True))
    positive = intersect(a, Interval(0, None, True))
    return tuple(part for part in (negative, positive) if part is not None)


def divide(a: Interval, b: Interval) -> Interval | None:
    """The hull of x / y for x in `a`, y in `b`, y not zero; None where `b` holds nothing but zero."""
    point = b.point
    if point is not None:
        return None if point == 0 else scale(a, Fraction(1) / point)
    result: Interval | None = None
    for part in _without_zero(b):
        result = hull(result, _quotient(a, part))
    return result


def _quotient(a: Interval, b: Interval) -> Interval:
    """x / y for x in `a` and y in `b`, which holds no zero and has one sign."""
    if a.low is None or b.low is None or a.low < 0 or b.low < 0 or a.high == 0:
        return multiply(a, _reciprocal(b))
    low = 0 if b.high is None else Fraction(a.low, b.high)
    low_open = a.low_open or (a.low != 0 and (b.high is None or b.high_open))
    if a.high is None or b.low == 0:
        return Interval(low, None, low_open)
    return Interval(low, Fraction(a.high, b.low), low_open, a.high_open or b.low_open)


def factor_of(product: Interval, other: Interval, within: Interval) -> Interval | None:
    """The hull of the x in `within` for which some y in `other` gives x * y in `product`.

    Division as a relation: where both `other` and `product` hold zero, every x fits; where only
    `other` does, zero is no candidate for y.
    """
    point = other.point
    if point is not None and point != 0:
        return intersect(within, scale(product, Fraction(1) / point))
    if 0 in other and 0 in product:
        return within
    result: Interval | None = None
    for part in _without_zero(other):
        result = hull(result, intersect(_quotient(product, part), within))
    return result


def whole_numbers(a: Interval) -> Interval | None:
    """The hull of the whole numbers in `a`, its ends closed; None if there is none."""
    low, high = a.low, a.high
    if low is not None:
        floor = low.__floor__()
        low = floor + 1 if a.low_open or floor != low else floor
    if high is not None:
        ceiling = high.__ceil__()
        high = ceiling - 1 if a.high_open or ceiling != high else ceiling
    return make(low, high, False, False)


OPERATIONS: Mapping[str, Callable[[Interval, Interval], Interval | None]] = {
    "+": add,
    "-": subtract,
    "*": multiply,
    "/": divide,
    "~": lambda a, _: negate(a),
}
"""What each sign of a rule makes of two intervals; a negation has its one twice."""
