"""The misprints that explain a share that fails: which digits of one figure would make it hold.

Of a share whose three figures are printed, the mantissas of one figure with which it holds lie between two
numbers, so the digits are looked up instead of tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from unionstats.rules.share import ends, slips

if TYPE_CHECKING:
    from collections.abc import Iterator

    from unionstats.rules.share import Ends, Printed, Test

Slip: TypeAlias = tuple[bool, int]  # whether one digit is wrong, rather than two swapped; the mantissa meant


class Range(NamedTuple):
    """The mantissas of 1 or more with which a share holds; and whether it holds with 0."""

    first: int
    last: int
    zero: bool


def fitting(one: Printed, per_low: int, per_high: int, other: Ends, *, opens: tuple[bool, bool]) -> Range:
    """The mantissas of `one` that fit.

    Its low end times `per_low` must not be above the high end of `other`, its high end times `per_high` not
    below the low one; `opens` says whether that low and that high product are open whatever the mantissa.
    """
    below, above, even, odd, zero = one.reach
    low, high, low_open, high_open = other
    last = (high // per_low - below) // 2
    if (2 * last + below) * per_low == high and (high_open or opens[0] or (odd if last & 1 else even)[0]):
        last -= 1
    first = (1 - above - -low // per_high) // 2
    if (2 * first + above) * per_high == low and (low_open or opens[1] or (odd if first & 1 else even)[1]):
        first += 1
    reached = zero[0] * per_high
    at_zero = reached > low or (reached == low and not (zero[1] or opens[1] or low_open))
    return Range(first, last, at_zero)


def slips_within(mantissa: int, digits: int, fits: Range) -> Iterator[Slip]:
    """The one-digit misprints and the swaps of neighbours that fit."""
    first, last, zero = fits
    first = max(first, 1)
    weight = 1
    right = -1
    rest = mantissa
    for _ in range(digits):
        rest, digit = divmod(rest, 10)
        if right >= 0 and right != digit:
            swapped = mantissa - 9 * (digit - right) * (weight // 10)
            if first <= swapped <= last:
                yield False, swapped
        low, high = digit - (mantissa - first) // weight, digit + (last - mantissa) // weight
        for other in range(max(low, 0), min(high, 9) + 1):
            changed = mantissa + (other - digit) * weight
            if other != digit and changed:
                yield True, changed
        if zero and digit and mantissa == digit * weight:
            yield True, 0
        right = digit
        weight *= 10


def slips_that(mantissa: int, digits: int, test: Test) -> Iterator[Slip]:
    """The one-digit misprints and the swaps of neighbours that pass a test."""
    for swapped in swaps(mantissa, digits):
        if test(swapped):
            yield False, swapped
    for changed in slips(mantissa, digits):
        if test(changed):
            yield True, changed


def swaps(mantissa: int, digits: int) -> Iterator[int]:
    """The mantissas that two neighbouring digits in each other's place make."""
    weight = 1
    for _ in range(digits - 1):
        right, left = mantissa // weight % 10, mantissa // (10 * weight) % 10
        if right != left:
            yield mantissa - 9 * (left - right) * weight
        weight *= 10


def ranges(share: Printed, part: Printed, whole: Printed) -> tuple[Range, Range, Range]:
    """What fits in the place of share, part and whole, each by itself."""
    a = share.top * whole.top * part.bottom
    b = share.bottom * whole.bottom * part.top
    share_ends, part_ends, whole_ends = (ends(one.mantissa, one.reach, 1) for one in (share, part, whole))
    product = (
        share.low * whole.low * a,
        share.high * whole.high * a,
        share_ends[2] or whole_ends[2],
        share_ends[3] or whole_ends[3],
    )
    part_scaled = (part.low * b, part.high * b, part_ends[2], part_ends[3])
    return (
        fitting(share, whole.low * a, whole.high * a, part_scaled, opens=whole_ends[2:]),
        fitting(part, b, b, product, opens=(False, False)),
        fitting(whole, share.low * a, share.high * a, part_scaled, opens=share_ends[2:]),
    )
