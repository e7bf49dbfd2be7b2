"""Printed figures as whole numbers: half units of their last place, and what stands behind them.

77.5% is 1550 half units of 0.05% and stands for 1549 to 1551 of them.
"""

from functools import cache
from typing import NamedTuple, TypeAlias

from unionstats.interval import Exact
from unionstats.quantity import Quantity
from unionstats.rounding import Rounding, stands_behind

Span: TypeAlias = tuple[int, int, bool, bool]  # both ends in half units, and whether they are open
Range: TypeAlias = tuple[int, int, bool, int, int, bool]
"""Low end as numerator and denominator, whether it is open; the high end the same, none where it is / 0."""
Reach: TypeAlias = tuple[Span, ...]
"""How far the values behind a mantissa lie from it: a zero, even and odd ones, even and odd negative ones."""

EXACT: Reach = ((0, 0, False, False),) * 5

_TEN, _NINE = 10, 9


class Printed(NamedTuple):
    """The digits of a figure as one number; half a unit of the last place is `top` / `bottom` in the base.

    `reach` is None for a figure that was not rounded.
    """

    mantissa: int
    digits: int
    top: int
    bottom: int
    reach: Reach | None

    def span(self, mantissa: int) -> Span:
        """What the figure stands for with these digits."""
        double = 2 * mantissa
        if self.reach is None:
            return double, double, False, False
        below, above, low_open, high_open = self.reach[_kind(mantissa)]
        return double + below, double + above, low_open, high_open

    def within(self, found: Range) -> tuple[int, int]:
        """The first and the last mantissa, of the sign of this one, whose values meet a range."""
        low, bottom, low_open, high, high_bottom, high_open = found
        below, above, _, _ = (self.reach or EXACT)[3 if self.mantissa < 0 else 1]
        first = -((above * bottom - low) // (2 * bottom))
        last = (high - below * high_bottom) // (2 * high_bottom)
        if self.mantissa > 0:
            first = max(first, 1)
        elif self.mantissa:
            last = min(last, -1)
        if low_open or high_open or (self.reach is not None and not is_closed(self.reach)):
            while first <= last and not meets(self.span(first), found):
                first += 1
            while first <= last and not meets(self.span(last), found):
                last -= 1
        return first, last

    def becomes_zero(self) -> bool:
        """Whether one wrong digit makes a zero of it: all digits but the first are zeros."""
        mantissa = abs(self.mantissa)
        return 0 < mantissa < _TEN or (
            mantissa > 0 and not mantissa % _TEN and not mantissa % 10 ** (len(str(mantissa)) - 1)
        )

    def slips_by(self, least: int, most: int) -> list[int]:
        """The slips that move it by so much: for each digit a run of an arithmetic progression."""
        own, weight, rest = self.mantissa, 1, self.mantissa
        if own < 0:
            least, most, rest = -most, -least, -own
        found: list[int] = []
        for _ in range(self.digits):
            rest, digit = divmod(rest, _TEN)
            low, high = -(-least // weight), most // weight
            if low <= high:
                step = weight if own >= 0 else -weight
                moves = range(max(low, -digit), min(high, _NINE - digit) + 1)
                found += [own + move * step for move in moves if move]
            elif weight > most and weight > -least:  # nothing lies so far away
                break
            weight *= _TEN
        return found

    def slips(self) -> list[int]:
        """The mantissas that one wrong digit makes, the last digit first."""
        farthest = 10**self.digits
        return self.slips_by(-farthest, farthest)

    def swaps(self) -> list[int]:
        """The mantissas that two neighbouring digits in each other's place make, the last pair first."""
        sign = -1 if self.mantissa < 0 else 1
        rest, weight, found = abs(self.mantissa), sign * _NINE, []
        for _ in range(self.digits - 1):
            rest, right = divmod(rest, _TEN)
            left = rest % _TEN
            if right != left:
                found.append(self.mantissa - (left - right) * weight)
            weight *= _TEN
        return found


def meets(span: Span, found: Range) -> bool:
    """Whether a span and a range, which has both ends, have a number in common."""
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    low, high, low_open, high_open = span
    above, below = high * bottom - top, high_top - low * high_bottom
    return (above > 0 or (not above and not (is_open or high_open))) and (
        below > 0 or (not below and not (is_high_open or low_open))
    )


def in_both(found: Range, span: Span) -> Range:
    """What a range and a span have in common."""
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    low, high, low_open, high_open = span
    if not bottom or low * bottom > top:
        top, bottom, is_open = low, 1, low_open
    elif low * bottom == top:
        is_open = is_open or low_open
    if not high_bottom or high * high_bottom < high_top:
        high_top, high_bottom, is_high_open = high, 1, high_open
    elif high * high_bottom == high_top:
        is_high_open = is_high_open or high_open
    return top, bottom, is_open, high_top, high_bottom, is_high_open


def is_empty(found: Range) -> bool:
    """Whether a range holds nothing."""
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    length = high_top * bottom - top * high_bottom
    return length < 0 or (not length and bool(bottom) and (is_open or is_high_open))


def ends_in(found: Range, parts: int = 1) -> tuple[int, int]:
    """The first and the last multiple of one over `parts` in a range, counted in those."""
    top, bottom, is_open, high_top, high_bottom, is_high_open = found
    first, rest = divmod(top * parts, bottom)
    last, other = divmod(high_top * parts, high_bottom)
    return first + (rest > 0 or is_open), last - (is_high_open and not other)


def adjoin(a: Range, b: Range) -> bool:
    """Whether nothing lies between two ranges."""
    for lower, upper in ((a, b), (b, a)):
        gap = upper[0] * lower[4] - lower[3] * upper[1]
        if gap > 0 or (not gap and lower[5] and upper[2]):
            return False
    return True


def sign_of(span: Span) -> int:
    """The sign of all members, 0 where they have none in common."""
    low, high, low_open, high_open = span
    if low > 0 or (not low and low_open):
        return 1
    return -1 if high < 0 or (not high and high_open) else 0


def extremes(mantissa: int, digits: int) -> tuple[int, int]:
    """The ends, nearest to zero and farthest from it, of the one-digit misprints and the number itself."""
    sign = -1 if mantissa < 0 else 1
    rest, weight = abs(mantissa), 10 ** (digits - 1)
    first = rest // weight
    if 0 < first < _NINE:
        return mantissa - sign * first * weight, mantissa + sign * (_NINE - first) * weight
    down = up = 0
    while weight:
        digit, rest = divmod(rest, weight)
        down, up = max(down, digit * weight), max(up, (_NINE - digit) * weight)
        weight //= _TEN
    return mantissa - sign * down, mantissa + sign * up


def _kind(mantissa: int) -> int:
    if mantissa > 0:
        return 1 + (mantissa & 1)
    return 3 + (mantissa & 1) if mantissa else 0


@cache
def reach_of(rounding: Rounding) -> Reach:
    """What a convention leaves open."""
    found = []
    for mantissa in (0, 2, 1, -2, -1):
        behind = stands_behind(mantissa, 1, rounding)
        assert behind.low is not None  # noqa: S101 - a convention bounds both ends
        assert behind.high is not None  # noqa: S101
        low, high = int(2 * behind.low), int(2 * behind.high)
        found.append((low - 2 * mantissa, high - 2 * mantissa, behind.low_open, behind.high_open))
    return tuple(found)


@cache
def is_closed(reach: Reach) -> bool:
    """Whether it holds all of its ends."""
    return not any(low_open or high_open for _, _, low_open, high_open in reach)


def printed_of(quantity: Quantity, factor: Exact, reach: Reach | None) -> Printed | None:
    """The digits of a quantity; None for words, and for a number that says more than its digits."""
    if not quantity.digits or quantity.approximation:
        return None
    value, step = quantity.value, quantity.step
    top, bottom = step.numerator, step.denominator
    mantissa = value.numerator * bottom // (value.denominator * top)
    return Printed(mantissa, quantity.digits, top * factor.numerator, 2 * bottom * factor.denominator, reach)
