"""Changes as bars: their measure is the growth rate, or the change in points of a percentage.

One scale serves the whole page.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from unionstats.comparison.measure import is_percentage
from unionstats.quantity.formatting import plain
from unionstats.results.comparison.texts import difference_of, growth_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from unionstats.comparison import FigurePair
    from unionstats.interval import Exact, Interval

_MOST = 100  # per cent of a whole bar; what goes beyond has a tip
_STEPS = (1, 2, 5, 10)
_ROOMY = 8  # columns on either side, from which both ends have room for a title


def drawn_change(pair: FigurePair) -> Interval | None:
    """What the bar of a figure shows, in per cent or in percentage points; None where it has none."""
    found = growth_of(pair)
    if found is None and is_percentage(pair.new.unit):
        found = difference_of(pair)
    return None if found is None or found.low is None or found.high is None else found


def bar_scale(drawn: Iterable[Interval | None]) -> Exact:
    """What a whole bar stands for: the next 1, 2 or 5 above the middle of the largest change, at most 100."""
    doubles = [abs(Fraction((one.low or 0) + (one.high or 0))) for one in drawn if one is not None]
    largest = max(doubles, default=Fraction(0)) / 2
    if not largest:
        return 1
    power = Fraction(1)
    while power > largest:
        power /= 10
    while power * 10 < largest:
        power *= 10
    whole = next(step for step in _STEPS if power * step >= largest) * power
    return min(whole, Fraction(_MOST))


def scale_text(scale: Exact, half: int) -> str:
    """The title of a column of bars: what both ends of a whole bar stand for, as far apart as they are."""
    if half < _ROOMY:
        return f"±{plain(scale)}%"
    left, right = f"-{plain(scale)}%", f"+{plain(scale)}%"
    return left + right.rjust(2 * half + 1 - len(left))
