"""A printed number as the reader understood it, and what it stands for: an interval of true values.

How far an approximation reaches is this project's convention, in units of the last non-zero digit
("coarse step": 100 for 600, 1000 for 90.4万), or of ten where single things are counted (over 25 firms);
the table below is the whole of it.
"""

from collections.abc import Callable
from enum import StrEnum

from msgspec import Struct

from unionstats.interval import Exact, Interval, negate
from unionstats.pattern import pattern
from unionstats.rounding import Rounding, stands_behind

PERCENT, POINTS, TIMES = "%", "百分点", "倍"
"""Names of units of ratios, the same in every language."""


class Approximation(StrEnum):
    """How the words around a number widen it; the table below says how far."""

    NONE = ""
    OVER = "over"  # 余 多 超 逾, over, more than: above it, by less than one unit of its last non-zero digit
    NEARLY = "nearly"  # 近, nearly, almost: below it, by less than one such unit
    ABOUT = "about"  # 约 左右 上下, about, around: within less than one such unit on either side
    AT_LEAST = "at-least"  # 以上 不少于, at least: it or anything above
    AT_MOST = "at-most"  # 以内 不超过, at most, up to: it or anything below
    UNDER = "under"  # 不足 以下, under, fewer than: below it


class Unit(Struct, frozen=True):
    """A unit of measure: `factor` converts one of it to the base of its `dimension`.

    `dimension` is "count" for measure words, "ratio" for % and its kin, else the name of the quantity
    measured ("CNY", "length", "time" …). `whole` says that things are counted in it. `shown` is the word that
    a person reads for it where it was printed in another language than `name`: £, percentage points.
    """

    name: str
    dimension: str
    factor: Exact
    whole: bool
    shown: str = ""

    def __eq__(self, other: object) -> bool:
        return (
            isinstance(other, Unit)
            and self.name == other.name
            and self.factor == other.factor
            and (self.dimension, self.whole) == (other.dimension, other.whole)
        )

    def __hash__(self) -> int:
        return hash((self.name, self.dimension))


def display(unit: Unit) -> str:
    """What a person reads for a unit: as it was printed in English, else its name."""
    return unit.shown or unit.name


class Quantity(Struct, frozen=True):
    """A printed number: its text, exact value and precision.

    `value`, `step` and `coarse_step` are in `unit` (per cent for a percentage, 元 for 4.42亿元).
    `step` is one unit of the last printed place (0.1 for 77.5%, 1000000 for 4.42亿元); 0 says that nothing
    was rounded (五分之二, 翻一番);
    `coarse_step` is one unit of the last non-zero digit (100 for 600), which the approximations use.
    `scaled` is true when digits below the last printed place were dropped by the notation itself:
    decimals, or a scale word such as 万 or million; a bare 15608 is not scaled.
    `unit` is None for a bare number. `digits` counts the ASCII digits of a number that is written with
    nothing else but a minus and its unit (4 for 77.50%, 3 for -4.42亿元); 0 says that it is written in
    another way.
    """

    text: str
    value: Exact
    unit: Unit | None
    step: Exact
    coarse_step: Exact
    scaled: bool
    approximation: Approximation = Approximation.NONE
    digits: int = 0

    def __hash__(self) -> int:
        return hash(self.text)

    def __repr__(self) -> str:
        unit = f" {self.unit.name}" if self.unit else ""
        return f"<Quantity {self.text!r} {self.range}{unit}>"

    @property
    def low(self) -> Exact | None:
        """The least true value that it stands for if it was rounded to the nearest, in `unit`; None: none."""
        return self.range.low

    @property
    def high(self) -> Exact | None:
        """The greatest true value that it stands for, as `low`."""
        return self.range.high

    @property
    def range(self) -> Interval:
        """All of them: a whole count is exact, anything else was rounded to the nearest at its last place."""
        return stands_for(self, Rounding.NEAREST, whole=is_whole(self))


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
