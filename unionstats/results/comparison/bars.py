"""Changes as bars from a middle line, falls to the left and rises to the right.

A bar is solid as far as the change goes at least, and light from there to where it goes at most. Its
measure is the growth rate, or the change in points of a percentage; one scale serves the whole page.
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
_SOLID, _LIGHT, _MIDDLE = "█", "▓", "│"


def drawn_change(pair: FigurePair) -> Interval | None:
    """What the bar of a figure shows, in per cent or in percentage points; None where it has none."""
    found = growth_of(pair)
    if found is None and is_percentage(pair.new.unit):
        found = difference_of(pair)
    return None if found is None or found.low is None or found.high is None else found


def bar_scale(pairs: Iterable[FigurePair]) -> Exact:
    """What a whole bar stands for: the next 1, 2 or 5 above the middle of the largest change, at most 100."""
    found = [drawn for pair in pairs if (drawn := drawn_change(pair)) is not None]
    largest = max((abs(Fraction((one.low or 0) + (one.high or 0)) / 2) for one in found), default=Fraction(0))
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
    """The title of a column of bars: what both ends of a whole bar stand for."""
    left, right = f"-{plain(scale)}%", f"+{plain(scale)}%"
    return left + right.rjust(2 * half + 1 - len(left))


def diverging_bar(change: Interval | None, scale: Exact, half: int) -> str:
    """A bar with `half` columns on either side of its middle line; "" for what has none."""
    if change is None or change.low is None or change.high is None:
        return ""
    low, high = change.low, change.high
    falls = _side(max(-high, 0), max(-low, 0), scale, half)[::-1].replace(">", "<")
    return f"{falls.rjust(half)}{_MIDDLE}{_side(max(low, 0), max(high, 0), scale, half)}"


def _side(least: Exact, most: Exact, scale: Exact, half: int) -> str:
    solid, all_ = (min(round(Fraction(end) * half / scale), half) for end in (least, most))
    bar = _SOLID * solid + _LIGHT * (all_ - solid)
    return f"{bar[:-1]}>" if most > scale else bar
