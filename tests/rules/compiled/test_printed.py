"""The digits of a figure and what one slip makes of them, beside its printed text."""

from __future__ import annotations

import random

from unionstats.rounding import Rounding
from unionstats.rules.compiled.printed import Printed, extremes, meets, reach_of


def test_the_slips_are_those_of_the_printed_digits() -> None:
    """One digit changed or two neighbours swapped, zeros before the number included, in wide and narrow ranges."""
    draw = random.Random(11)  # noqa: S311 - the same numbers each time
    for _ in range(300):
        digits, sign = draw.randint(1, 4), draw.choice((1, 1, -1))
        size = draw.choice(
            [draw.randint(1, 10**digits - 1), draw.randint(1, 9) * 10 ** draw.randrange(digits)]
        )
        one = Printed(sign * size, digits, 1, 1, reach_of(Rounding.NEAREST))
        text = f"{size:0{digits}}"
        changed = {sign * int(text[:at] + c + text[at + 1 :]) for at in range(digits) for c in "0123456789"}
        changed -= {one.mantissa}
        swapped = {
            sign * int(text[:at] + text[at + 1] + text[at] + text[at + 2 :]) for at in range(digits - 1)
        }
        assert sorted(one.slips()) == sorted(changed)
        assert set(one.swaps()) == swapped - {one.mantissa}
        possible = {*changed, one.mantissa}
        assert set(extremes(one.mantissa, digits)) == {min(possible), max(possible)}
        assert one.becomes_zero() is (0 in changed)
        first = draw.randint(-(10**digits), 10**digits)
        last = first + draw.randint(-1, 10**digits)
        expected = [other for other in changed if first <= other <= last]
        assert sorted(one.slips_by(first - one.mantissa, last - one.mantissa)) == sorted(expected)


def test_the_mantissas_within_a_range_are_those_whose_values_meet_it() -> None:
    """Under every convention, with ends that are open, closed and met exactly."""
    draw = random.Random(12)  # noqa: S311 - the same ranges each time
    for _ in range(2_000):
        reach = draw.choice([None, *map(reach_of, Rounding)])
        one = Printed(draw.choice((-30, -1, 1, 30)), 2, 1, 1, reach)
        low, bottom = draw.randint(-80, 80), draw.choice((1, 1, 2, 3))
        high = low + draw.randint(1, 30)
        found = (low, bottom, draw.random() < 0.5, high, bottom, draw.random() < 0.5)
        first, last = one.within(found)
        side = range(1, 90) if one.mantissa > 0 else range(-90, 0)
        assert [m for m in side if meets(one.span(m), found)] == [m for m in side if first <= m <= last]
