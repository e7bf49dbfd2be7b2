"""Which true values can stand behind a printed one: the rounding conventions.

Names and meaning as in Python's `decimal` module; `nearest` leaves open which way a tie went,
`any` covers every convention at once. `half-even` is that of GB/T 8170.
"""

from collections.abc import Callable
from enum import StrEnum
from fractions import Fraction

from unionstats.interval import Exact, Interval


class Rounding(StrEnum):
    """A convention by which a true value becomes the printed one."""

    NEAREST = "nearest"
    HALF_UP = "half-up"
    HALF_EVEN = "half-even"
    HALF_DOWN = "half-down"
    DOWN = "down"
    UP = "up"
    FLOOR = "floor"
    CEILING = "ceiling"
    ANY = "any"


def stands_behind(printed: Exact, step: Exact, rounding: Rounding) -> Interval:
    """The true values that print as `printed`, where `step` is one unit of its last printed place.

    `printed` is a multiple of `step`; a `step` of 0 says that nothing was rounded.
    """
    if step == 0:
        return Interval(printed, printed)
    if rounding is Rounding.NEAREST:
        half = Fraction(step.numerator, 2 * step.denominator)
        return Interval(printed - half, printed + half)
    if rounding in _HALVES:
        half = Fraction(step) / 2
        low_open, high_open = _HALVES[rounding](printed, step)
        return Interval(printed - half, printed + half, low_open, high_open)
    below, above = _WHOLE_STEPS[rounding](printed)
    return Interval(printed - step if below else printed, printed + step if above else printed, below, above)


def _half_up(printed: Exact, _: Exact) -> tuple[bool, bool]:
    return printed <= 0, printed >= 0


def _half_down(printed: Exact, _: Exact) -> tuple[bool, bool]:
    return printed > 0, printed < 0


def _half_even(printed: Exact, step: Exact) -> tuple[bool, bool]:
    odd = (Fraction(printed) / step).numerator % 2 == 1
    return odd, odd


# which of the two tied ends is not a member, by convention
_HALVES = {Rounding.HALF_UP: _half_up, Rounding.HALF_DOWN: _half_down, Rounding.HALF_EVEN: _half_even}

# whether the true value may lie up to one step below, and above, the printed one
_WHOLE_STEPS: dict[Rounding, Callable[[Exact], tuple[bool, bool]]] = {
    Rounding.DOWN: lambda printed: (printed <= 0, printed >= 0),
    Rounding.UP: lambda printed: (printed > 0, printed < 0),
    Rounding.FLOOR: lambda _: (False, True),
    Rounding.CEILING: lambda _: (True, False),
    Rounding.ANY: lambda _: (True, True),
}
