"""Shares, share = part / whole, judged with a handful of integers: for rows without end.

The arithmetic is that of `rules.product`, for the one form that most rows have and with nothing built that
an answer does not need. Whatever might hang on the end of an interval (a tie, a figure of one unit or none)
is left to the general way: None.
"""

from __future__ import annotations

from functools import cache
from math import isqrt
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from unionstats.quantity.precision import is_whole
from unionstats.rounding import Rounding, stands_behind

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from unionstats.interval import Exact
    from unionstats.quantity import Quantity

Ends: TypeAlias = tuple[int, int, bool, bool]  # both ends in half units, and whether they are open
Test: TypeAlias = "Callable[[int], bool]"  # whether a share holds with another mantissa of a figure


class Reach(NamedTuple):
    """How far, in half units, the values behind a mantissa of 1 or more lie from it, and behind a zero.

    `below` and `above` are the same for every mantissa; whether the ends are open hangs on its parity.
    """

    below: int
    above: int
    even: tuple[bool, bool]
    odd: tuple[bool, bool]
    zero: tuple[int, bool]


EXACT = Reach(0, 0, (False, False), (False, False), (0, False))


class Printed(NamedTuple):
    """A printed number in its role: what it stands for, from `low` to `high` half units of its last place.

    Half a unit is `top` / `bottom` in the base of its dimension. `counted` says that whole numbers alone
    stand behind it, though it is rounded (77.7万人).
    """

    mantissa: int
    low: int
    high: int
    top: int
    bottom: int
    reach: Reach
    counted: bool = False


@cache
def reach_of(rounding: Rounding) -> Reach:
    """What a convention leaves open."""
    zero, odd, even = (stands_behind(mantissa, 1, rounding) for mantissa in (0, 1, 2))
    assert even.low is not None  # noqa: S101 - a convention bounds both ends
    assert even.high is not None  # noqa: S101
    assert zero.high is not None  # noqa: S101
    return Reach(
        int(2 * even.low) - 4,
        int(2 * even.high) - 4,
        (even.low_open, even.high_open),
        (odd.low_open, odd.high_open),
        (int(2 * zero.high), zero.high_open),
    )


def printed_of(quantity: Quantity, reach: Reach, *, stated: bool) -> Printed | None:
    """A printed number as an operand; the share, which is `stated`, is rounded whatever it counts.

    None for a number that is not above zero whatever its rounding, or is not all digits.
    """
    if not quantity.digits or quantity.approximation:
        return None
    value, step, unit = quantity.value, quantity.step, quantity.unit
    top, bottom = step.numerator, step.denominator
    mantissa = value.numerator * bottom // (value.denominator * top)
    bottom *= 2
    if unit is not None:
        factor: Exact = unit.factor
        top *= factor.numerator
        bottom *= factor.denominator
    counted = False
    if not stated and is_whole(quantity):
        if not quantity.scaled:
            return Printed(mantissa, 2 * mantissa, 2 * mantissa, top, bottom, EXACT) if mantissa > 0 else None
        counted = unit is None or unit.factor == 1
    low = 2 * mantissa + reach[0]
    return Printed(mantissa, low, 2 * mantissa + reach[1], top, bottom, reach, counted) if low > 0 else None


def reprinted(one: Printed, mantissa: int) -> Printed:
    """The same figure with other digits."""
    _, _, _, top, bottom, reach, counted = one
    double = 2 * mantissa
    return Printed(mantissa, double + reach[0], double + reach[1], top, bottom, reach, counted)


def holds(share: Printed, part: Printed, whole: Printed) -> bool | None:
    """Whether share = part / whole; None where that, or a tie in it, hangs on the ends or on few numbers."""
    a = share[3] * whole[3] * part[4]
    b = share[4] * whole[4] * part[3]
    below = share[1] * whole[1] * a - part[2] * b
    above = share[2] * whole[2] * a - part[1] * b
    if not below or not above:
        return None
    if below < 0 < above:
        return _has_counts(share, part, whole) if part[6] or whole[6] else True
    return False


def _has_counts(share: Printed, part: Printed, whole: Printed) -> bool | None:
    """True for a share between the ends of which lie whole numbers; None where a try does not show one."""
    parts, wholes = _counts(part), _counts(whole)
    if parts is None or wholes is None:
        return None
    _, low, high, top, bottom, _, _ = share
    low, high = low * top, high * top
    least = max(wholes[0], parts[0] * bottom // high)
    most = min(wholes[1], parts[1] * bottom // low)
    number = (least + most) // 2
    first = max(parts[0], low * number // bottom + 1)
    last = min(parts[1], (high * number - 1) // bottom)
    return True if first <= last and wholes[0] <= number <= wholes[1] else None


def _counts(one: Printed) -> tuple[int, int] | None:
    """The first and last whole number behind a count, its ends left out where it is rounded."""
    _, low, high, top, bottom, reach, counted = one
    if counted:
        return low * top // bottom + 1, (high * top - 1) // bottom
    return None if reach is not EXACT or low * top % bottom else (low * top // bottom,) * 2


def wholes(share: Printed, part: Printed) -> tuple[int, int] | None:
    """The first and the last whole number n with share = part / n, none if the last is before the first.

    None where one of them hangs on the ends, or on which numbers are behind the part.
    """
    if part[6]:
        return None
    a, b = share[3] * part[4], share[4] * part[3]
    first, rest = divmod(part[1] * b, share[2] * a)
    last, other = divmod(part[2] * b, share[1] * a)
    return (first + 1, last) if rest and other else None


def has_whole(share: Ends, part: Ends) -> bool:
    """Whether some whole number n of 1 or more gives share · n = part, both in one unit."""
    low, high, low_open, high_open = share
    if not low:
        return high > 0
    first, rest = divmod(part[0], high)
    if rest or part[2] or high_open or not first:
        first += 1
    last, rest = divmod(part[1], low)
    if not rest and (part[3] or low_open):
        last -= 1
    return first <= last


def ends(mantissa: int, reach: Reach, scale: int) -> Ends:
    """What these digits stand for, times `scale`; never below zero."""
    if not mantissa:
        return 0, reach[4][0] * scale, False, reach[4][1]
    low_open, high_open = reach[3] if mantissa & 1 else reach[2]
    double = 2 * mantissa
    return (double + reach[0]) * scale, (double + reach[1]) * scale, low_open, high_open


def slips(mantissa: int, digits: int) -> Iterator[int]:
    """The mantissas that one wrong digit makes, the last digit first."""
    weight = 1
    for _ in range(digits):
        start = mantissa - mantissa // weight % 10 * weight
        for other in range(start, start + 10 * weight, weight):
            if other != mantissa:
                yield other
        weight *= 10


def tests(share: Printed, part: Printed) -> tuple[Test, Test]:
    """For an unstated whole: whether there is one for another mantissa of the share, and of the part."""
    a, b = share[3] * part[4], share[4] * part[3]
    share_ends, part_ends = ends(share[0], share[5], a), ends(part[0], part[5], b)
    share_reach, part_reach = share[5], part[5]
    below, above, part_below, part_above = share_reach[0], share_reach[1], part_reach[0], part_reach[1]
    low, high, part_low, part_high = share[1] * a, share[2] * a, part[1] * b, part[2] * b

    def by_share(mantissa: int) -> bool:
        """Try a mantissa of the share."""
        least = 2 * mantissa + below
        if mantissa and least:
            first, rest = divmod(part_low, (2 * mantissa + above) * a)
            last, other = divmod(part_high, least * a)
            if rest and other:
                return first < last
        return has_whole(ends(mantissa, share_reach, a), part_ends)

    def by_part(mantissa: int) -> bool:
        """Try a mantissa of the part."""
        least = 2 * mantissa + part_below
        if mantissa and least:
            first, rest = divmod(least * b, high)
            last, other = divmod((2 * mantissa + part_above) * b, low)
            if rest and other:
                return first < last
        return has_whole(share_ends, ends(mantissa, part_reach, b))

    return by_share, by_part


def tests_whole(share: Printed, part: Printed, share_digits: int, part_digits: int) -> bool:
    """Whether, for an unstated whole, some one-digit misprint of share or part leaves no number.

    The numbers lie between part / share with the lowest ends and with the highest. Where these are three
    apart there is one; they come nearer as the share grows and as the part shrinks, so that a share up to
    some mantissa, and a part from some mantissa on, need not be tried.
    """
    a, b = share[3] * part[4], share[4] * part[3]
    by_share, by_part = tests(share, part)
    reach = share[5]
    plain = isqrt((reach[1] - reach[0]) * part[1] * b // (3 * a)) - reach[1]
    for other in slips(share[0], share_digits):
        if (2 * other > plain or not other) and not by_share(other):
            return True
    plain = 3 * share[1] * share[2] * a // (b * (share[2] - share[1]))
    return any(2 * other <= plain and not by_part(other) for other in slips(part[0], part_digits))
