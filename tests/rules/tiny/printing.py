"""Which values a printed figure can stand for, by the definition of printing: `decimal` rounds them."""

from __future__ import annotations

from decimal import ROUND_05UP, Context, Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from tests.rules.tiny.linear import Ends

Exact: TypeAlias = int | Fraction

MODES = {
    "half-up": ("ROUND_HALF_UP",),
    "half-down": ("ROUND_HALF_DOWN",),
    "half-even": ("ROUND_HALF_EVEN",),
    "nearest": ("ROUND_HALF_UP", "ROUND_HALF_DOWN"),
    "down": ("ROUND_DOWN",),
    "up": ("ROUND_UP",),
    "floor": ("ROUND_FLOOR",),
    "ceiling": ("ROUND_CEILING",),
}

# rounding a quotient this way loses nothing that a second rounding could miss: it never ends in 0 or 5
STICKY = Context(prec=50, rounding=ROUND_05UP)


class Shown(NamedTuple):
    """A printed figure; the exponent of `digits` is its last place, `factor` what its unit is worth."""

    text: str
    digits: Decimal
    factor: Fraction = Fraction(1)
    counts: bool = False
    word: str = ""

    @property
    def face(self) -> Fraction:
        """The printed value as it stands."""
        return Fraction(self.digits) * self.factor

    @property
    def step(self) -> Decimal:
        """One unit of the last printed place, in the printed unit."""
        return Decimal(1).scaleb(int(self.digits.as_tuple().exponent))


class Printing:
    """The definition: a value, rounded to the last printed place, comes out as printed."""

    def __init__(self, shown: Shown, rounding: str) -> None:
        self.digits, self.step = shown.digits, shown.step
        self.factor = shown.factor
        self.modes = MODES.get(rounding, ())
        self.halfway = (self.digits - self.step / 2, self.digits + self.step / 2)

    def units(self, value: Exact) -> Decimal:
        """The value in the printed unit, on the right side of every number with fewer digits."""
        return STICKY.divide(
            Decimal(value.numerator * self.factor.denominator),
            Decimal(value.denominator * self.factor.numerator),
        )

    def fits(self, units: Decimal) -> bool:
        """Whether it can come out as printed; without any mode within one unit in the last place."""
        if not self.modes:
            return self.digits - self.step < units < self.digits + self.step
        return any(units.quantize(self.step, rounding=mode) == self.digits for mode in self.modes)


@lru_cache(maxsize=1 << 16)
def ends_of(shown: Shown, rounding: str, *, whole: bool = False) -> Ends:
    """The numbers that print so: a side reaches no step, half a step or a step, as its quarters tell.

    A count that prints as zero, without a sign, is none or more.
    """
    if shown.word:
        return _ends_of_approximation(shown, whole=whole)
    printing = Printing(shown, rounding)
    ends = []
    for side in (-shown.step, shown.step):
        quarters = [n for n in (1, 3) if printing.fits(shown.digits + side * n / 4)]
        end = shown.digits + side * len(quarters) / 2
        ends.append((Fraction(end) * shown.factor, not printing.fits(end)))
    (low, low_open), (high, high_open) = ends
    if whole and low < 0 and not shown.digits and not shown.digits.is_signed():
        low, low_open = Fraction(0), False
    return Ends(low, high, low_open, high_open)


def _ends_of_approximation(shown: Shown, *, whole: bool) -> Ends:
    """An approximation of a positive number reaches one unit of its last digit that is not zero.

    Where single things are counted it reaches ten, and never none of them.
    """
    face = shown.face
    last = int(shown.digits.normalize().as_tuple().exponent)
    unit = Fraction(Decimal(1).scaleb(max(last, 1) if whole and last == 0 else last)) * shown.factor
    least = max(face - unit, Fraction(0)) if whole else face - unit
    return {
        "over": Ends(face, face + unit, low_open=True, high_open=True),
        "nearly": Ends(least, face, low_open=True, high_open=True),
        "about": Ends(least, face + unit, low_open=True, high_open=True),
        "under": Ends(Fraction(0), face, high_open=True),
        "within": Ends(Fraction(0), face),
    }[shown.word]
