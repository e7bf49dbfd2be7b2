"""Values of a rule between two linear forms of its operands."""

from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

from unionstats.interval import Exact, Interval

Form: TypeAlias = dict[int | None, Exact]  # coefficient of each variable; that of None is the constant


class Band(Struct, frozen=True):
    """The numbers from `low` to `high` over `bottom`; None is no end. A single number has one form twice."""

    low: Form | None
    high: Form | None
    low_open: bool = False
    high_open: bool = False
    bottom: Form | None = None

    @property
    def single(self) -> Form | None:
        """The form of a value without a choice and without a quotient."""
        return self.low if self.low is self.high and self.bottom is None else None


def widened(choice: Interval, size: Form, *, positive: bool) -> Band:
    """An interval times a form that is not negative; an open end stays one where the form is positive."""
    if choice.point is not None:
        form = scaled(size, choice.point)
        return Band(form, form)
    return Band(
        None if choice.low is None else scaled(size, choice.low),
        None if choice.high is None else scaled(size, choice.high),
        positive and choice.low_open,
        positive and choice.high_open,
    )


def width(choice: Interval) -> tuple[bool, Fraction]:
    """How much an interval leaves open, in proportion to its numbers; the less, the sooner it is taken."""
    low, high = choice.low, choice.high
    if low is None or high is None:
        return True, Fraction(0)
    return False, Fraction(high - low) / (max(abs(Fraction(low)), abs(Fraction(high))) or 1)


def constant(band: Band) -> Exact | None:
    """The only number of a band; None where it depends on a variable or has several."""
    form = band.single
    if form is None or any(variable is not None for variable in form):
        return None
    return form.get(None, 0)


def times_known(band: Band, factor: Exact) -> Band:
    """A band times a number."""
    if factor < 0:
        return negated(times_known(band, -factor))
    if factor == 0:
        zero: Form = {}
        return Band(zero, zero)
    low = None if band.low is None else scaled(band.low, factor)
    high = low if band.low is band.high else None if band.high is None else scaled(band.high, factor)
    return Band(low, high, band.low_open, band.high_open, band.bottom)


def negated(band: Band) -> Band:
    """The negative of a band."""
    low = None if band.high is None else scaled(band.high, -1)
    high = low if band.low is band.high else None if band.low is None else scaled(band.low, -1)
    return Band(low, high, band.high_open, band.low_open, band.bottom)


def scaled(form: Form, factor: Exact) -> Form:
    """A form times a number."""
    return form if factor == 1 else {variable: f * factor for variable, f in form.items()}
