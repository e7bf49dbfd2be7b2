"""What a printed number stands for: its precision and the words around it, as an interval of true values.

How far an approximation reaches is this project's convention, in units of the last non-zero digit
("coarse step": 100 for 600, 1000 for 90.4万), or of ten where single things are counted (over 25 firms);
the table below is the whole of it.
"""

from collections.abc import Callable

from unionstats.interval import Exact, Interval, negate
from unionstats.pattern import pattern
from unionstats.quantity.model import Approximation, Quantity
from unionstats.rounding import Rounding, stands_behind

_APPROXIMATE: dict[Approximation, Callable[[Exact, Exact], Interval]] = {
    Approximation.OVER: lambda value, step: Interval(value, value + step, True, True),
    Approximation.NEARLY: lambda value, step: Interval(value - step, value, True, True),
    Approximation.ABOUT: lambda value, step: Interval(value - step, value + step, True, True),
    Approximation.AT_LEAST: lambda value, _: Interval(value, None),
    Approximation.AT_MOST: lambda value, _: Interval(0, value),
    Approximation.UNDER: lambda value, _: Interval(0 if value > 0 else None, value, False, True),
}

_TENS = 10
MINUS = pattern("[-−－–负負]|minus|negative")


def is_whole(quantity: Quantity) -> bool:
    """Whether the number counts things by itself: a counted unit, or a bare number written out in full.

    Printed decimals say that it does not, even zeros: 12.0人 is an average.
    """
    counted = not quantity.scaled if quantity.unit is None else quantity.unit.whole
    return counted and quantity.value.denominator == 1 and quantity.step.denominator == 1


def stands_for(quantity: Quantity, rounding: Rounding, *, whole: bool, exact: bool = False) -> Interval:
    """The true values that could have been printed so, in the quantity's unit.

    A whole count that no scale word shortened is exact; everything else was rounded at its last
    printed place under `rounding`, unless `exact` says that it was not.
    """
    if quantity.approximation is not Approximation.NONE:
        reach = _APPROXIMATE[quantity.approximation]
        # within one of a count there is no other: over 25 firms are 26 at least
        step = _TENS if whole and quantity.coarse_step == 1 else quantity.coarse_step
        if quantity.value < 0:
            return negate(reach(-quantity.value, step))
        found = reach(quantity.value, step)
        below_none = whole and quantity.value > 0 and found.low is not None and found.low < 0
        return Interval(0, found.high, True, found.high_open) if below_none else found
    if exact or (whole and not quantity.scaled):
        return Interval(quantity.value, quantity.value)
    found = stands_behind(quantity.value, quantity.step, rounding)
    # a count that prints as zero is none or more; -0.0 is a change, which may be less
    if whole and not quantity.value and (found.low or 0) < 0 and not MINUS.match(quantity.text):
        return Interval(0, found.high, False, found.high_open)
    return found
