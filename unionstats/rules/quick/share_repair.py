"""The misprints that explain a share that fails: which digits of one figure would make it hold.

Of a share whose three figures are printed, the mantissas of one figure with which it holds lie between two
numbers, so the digits are looked up instead of tried.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from unionstats.rules.quick.share import holds, reprinted, slips

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from unionstats.rules.quick.share import Ends, Printed, Test

Slip: TypeAlias = tuple[bool, int]  # whether one digit is wrong, rather than two swapped; the mantissa meant
Range: TypeAlias = tuple[int, int, bool]
"""The first and the last mantissa of 1 or more with which a share holds; and whether it holds with 0."""

_NINE = 9
_CLOSED = (False, False)
_POWERS = [10**places for places in range(31)]  # more digits than a literal has
_MANY = 12  # mantissas from which on it is quicker to look at every slip than at every mantissa


def fitting(one: Printed, per_low: int, per_high: int, other: Ends, opens: tuple[bool, bool]) -> Range:
    """The mantissas of `one` that fit.

    Its low end times `per_low` must not be above the high end of `other`, its high end times `per_high` not
    below the low one; `opens` says whether that low and that high product are open whatever the mantissa.
    """
    below, above, even, odd, zero = one[5]
    low, high, low_open, high_open = other
    most, rest = divmod(high, per_low)
    least, more = divmod(low, per_high)
    last, first = (most - below) // 2, (least + 2 - above) // 2
    if rest and more:
        return first, last, zero[0] > least
    if (2 * last + below) * per_low == high and (high_open or opens[0] or (odd if last & 1 else even)[0]):
        last -= 1
    if (2 * first - 2 + above) * per_high == low:
        first -= 1
        if low_open or opens[1] or (odd if first & 1 else even)[1]:
            first += 1
    reached = zero[0] * per_high
    return first, last, reached > low or (reached == low and not (zero[1] or opens[1] or low_open))


def slips_within(mantissa: int, digits: int, fits: Range) -> list[Slip]:
    """The one-digit misprints and the swaps of neighbours that fit."""
    first, last, zero = fits
    first = max(first, 1)
    if last >= _POWERS[digits]:
        last = _POWERS[digits] - 1
    found: list[Slip] = []
    if last - first > _MANY:
        found = [(False, swapped) for swapped in swaps(mantissa, digits) if first <= swapped <= last]
        found += [(True, changed) for changed in slips(mantissa, digits) if first <= changed <= last]
    else:
        for meant in range(first, last + 1):
            apart = meant - mantissa
            weight = 1
            while not apart % (10 * weight):
                weight *= 10
            more = apart // weight
            if 0 <= mantissa // weight % 10 + more <= _NINE:
                found.append((True, meant))
            elif not apart % 9 and meant in swaps(mantissa, digits):
                found.append((False, meant))
    if zero and not mantissa % 10 ** (len(str(mantissa)) - 1):
        found.append((True, 0))
    return found


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
    a, b = share[3] * whole[3] * part[4], share[4] * whole[4] * part[3]
    share_opens = share[5][3] if share[0] & 1 else share[5][2]
    part_opens = part[5][3] if part[0] & 1 else part[5][2]
    whole_opens = whole[5][3] if whole[0] & 1 else whole[5][2]
    low_a, high_a = whole[1] * a, whole[2] * a
    product = (
        share[1] * low_a,
        share[2] * high_a,
        share_opens[0] or whole_opens[0],
        share_opens[1] or whole_opens[1],
    )
    counted = (part[1] * b, part[2] * b, part_opens[0], part_opens[1])
    return (
        fitting(share, low_a, high_a, counted, whole_opens),
        fitting(part, b, b, product, _CLOSED),
        fitting(whole, share[1] * a, share[2] * a, counted, share_opens),
    )


def confirmed(figures: tuple[Printed, Printed, Printed], slips: Sequence[Sequence[Slip]]) -> bool:
    """Whether a share of rounded counts surely holds with each of the slips that fit its ends.

    `slips` are those of share, part and whole.
    """
    for at, found in enumerate(slips):
        for _, mantissa in found:
            changed = list(figures)
            changed[at] = reprinted(figures[at], mantissa)
            if changed[at][1] <= 0 or not holds(*changed):
                return False
    return True
